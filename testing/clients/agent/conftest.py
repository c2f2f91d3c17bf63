import farm as farms
import freehold
import pytest
from own_agent import OwnAgent
from stock_agent import StockAgent


class Farm(farms.Farm):
    def __init__(self, clients):
        super().__init__(clients)
        self.agents = []

    def agent(self, kind=StockAgent):
        agent = kind(self.clients.server, self.id, self.fleet)
        self.agents.append(agent)
        return agent

    def ended(self, submitted, seconds=120):
        """Waits until the job has come to its end; the job. It must have been created."""

        def end():
            found = self.job(submitted)
            assert found["lifecycleStatus"] != "CREATE_FAILED", found["lifecycleStatusMessage"]
            return found if found["taskRunStatus"] in ("SUCCEEDED", "FAILED", "CANCELED") else None

        try:
            return freehold.eventually(end, seconds)
        except AssertionError as late:
            raise AssertionError(f"{late}; the agent said:\n{self.agents[-1].said()[-6000:] if self.agents else ''}") from late

    def sessions(self, submitted):
        return self.client.list_sessions(**self.key, jobId=submitted)["sessions"]

    def log_of_job(self, submitted):
        """What the sessions of a job logged, as one text."""
        return "\n".join(line for session in self.sessions(submitted) for line in self.log_of(session["sessionId"]))

    def logged(self, submitted, *texts):
        """Waits until these are in the job's log, and returns the whole of it: agents send it in batches, the last after the end."""

        def whole():
            log = self.log_of_job(submitted)
            return log if all(text in log for text in texts) else None

        try:
            return freehold.eventually(whole, 30)
        except AssertionError as missing:
            raise AssertionError(f"not all of {texts} in:\n{self.log_of_job(submitted)}") from missing

    def status_of_worker(self):
        """The status of the farm's only worker, None before it has one."""
        workers = self.client.list_workers(farmId=self.id, fleetId=self.fleet)["workers"]
        return workers[0]["status"] if workers else None


@pytest.fixture(scope="session")
def server():
    with freehold.running_server() as running:
        yield running


@pytest.fixture
def farm_of():
    """Makes a farm on a server, whose agents end with the test."""
    made = []

    def make(server):
        made.append(Farm(farms.Clients(server)))
        return made[-1]

    yield make
    for one in made:
        for agent in one.agents:
            agent.end()


@pytest.fixture
def farm(server, farm_of):
    return farm_of(server)


@pytest.fixture(params=[StockAgent, OwnAgent], ids=["stock", "ours"])
def either(request):
    """Each of the two agents in turn, where they are to do the same."""
    return request.param
