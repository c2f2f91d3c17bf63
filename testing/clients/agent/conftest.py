import farm as farms
import freehold
import pytest
from own_agent import OwnAgent
from scene import Scene
from stock_agent import StockAgent

OVER = ("SUCCEEDED", "FAILED", "CANCELED")


class Farm(farms.Farm):
    def __init__(self, clients):
        super().__init__(clients)
        self.agents = []
        self._submitted = []

    def agent(self, kind=StockAgent):
        agent = kind(self.clients.server, self.id, self.fleet)
        self.agents.append(agent)
        return agent

    def end(self):
        for agent in self.agents:
            agent.end()

    def submit(self, template, **more):
        job = super().submit(template, **more)
        self._submitted.append(job)
        return job

    def leave_nothing_undone(self):
        """Cancels what was submitted and is not over, so that whoever comes next finds the agents idle."""
        undone = [job for job in self._submitted if self.job(job).get("taskRunStatus", "CANCELED") not in OVER]
        self._submitted.clear()
        for job in undone:
            freehold.eventually(lambda job=job: self.job(job)["lifecycleStatus"] != "UPDATE_IN_PROGRESS")
            self.client.update_job(**self.key, jobId=job, targetTaskRunStatus="CANCELED")
        for job in undone:
            freehold.eventually(lambda job=job: self.job(job)["taskRunStatus"] in OVER)

    def ended(self, submitted, seconds=120):
        """Waits until the job has come to its end; the job. It must have been created."""

        def end():
            found = self.job(submitted)
            assert found["lifecycleStatus"] != "CREATE_FAILED", found["lifecycleStatusMessage"]
            return found if found["taskRunStatus"] in OVER else None

        return self._or_what_agents_said(end, seconds)

    def becomes(self, submitted, status, step="Only", index=0):
        """Waits until a task has a status; the task."""
        step_id = self.step(submitted, step)

        def there():
            found = self.task(submitted, step_id, index)
            return found if found["runStatus"] == status else None

        return self._or_what_agents_said(there, 60)

    def _or_what_agents_said(self, condition, seconds):
        try:
            return freehold.eventually(condition, seconds)
        except AssertionError as late:
            said = "\n".join(f"an agent said:\n{agent.said()[-6000:]}" for agent in self.agents)
            raise AssertionError(f"{late}; {said}") from late

    def step(self, submitted, name="Only"):
        """The id of a job's step."""
        return next(one["stepId"] for one in self.steps(submitted) if one["name"] == name)

    def task_at(self, submitted, step="Only", index=0):
        return self.task(submitted, self.step(submitted, step), index)

    def task(self, *ids):
        """A task's members, without what boto3 adds."""
        found = super().task(*ids)
        del found["ResponseMetadata"]
        return found

    def task_key(self, submitted, step="Only", index=0):
        """What names a task in a request."""
        found = self.step(submitted, step)
        return {**self.key, "jobId": submitted, "stepId": found, "taskId": f"{found.replace('step', 'task')}-{index}"}

    def sessions(self, submitted):
        return self.client.list_sessions(**self.key, jobId=submitted)["sessions"]

    def played(self, submitted):
        """What the sessions of a job have done, one list for each in the order they began, once all of them are over."""

        def over():
            found = self.sessions(submitted)
            return found if all(one["lifecycleStatus"] == "ENDED" for one in found) else None

        sessions = sorted(self._or_what_agents_said(over, 60), key=lambda one: one["startedAt"])
        return [self.actions(submitted, one["sessionId"]) for one in sessions]

    def actions(self, submitted, session):
        """A session's actions in order, each as one text with its status."""
        found = self.client.list_session_actions(**self.key, jobId=submitted, sessionId=session)["sessionActions"]
        return [f"{described(one['definition'])} {one['status']}" for one in found]

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

    def workers(self):
        """The status of each worker by its id."""
        found = self.client.list_workers(farmId=self.id, fleetId=self.fleet)["workers"]
        return {one["workerId"]: one["status"] for one in found}

    def status_of_worker(self):
        """The status of the farm's only worker, None before it has one."""
        return next(iter(self.workers().values()), None)

    def staffed_by(self, count):
        """Waits until so many workers are idle; their ids."""

        def idle():
            found = self.workers()
            return list(found) if list(found.values()) == ["IDLE"] * count else None

        return self._or_what_agents_said(idle, 60)


def described(definition):
    ((kind, what),) = definition.items()
    if kind == "taskRun":
        return f"run {what['taskId'].rsplit('-', 1)[1]}"
    return f"{kind.removeprefix('env').lower()} {what['environmentId'].rsplit(':', 1)[1]}"


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
        one.end()


@pytest.fixture
def farm(server, farm_of):
    return farm_of(server)


@pytest.fixture(params=[StockAgent, OwnAgent], ids=["stock", "ours"])
def either(request):
    """Each of the two agents in turn, where they are to do the same."""
    return request.param


@pytest.fixture(scope="session")
def staffed_farms(server):
    """A farm for each kind of agent, with one of them at work."""
    made = {}

    def of(kind):
        if kind not in made:
            made[kind] = Farm(farms.Clients(server))
            made[kind].agent(kind).start()
        return made[kind]

    yield of
    for one in made.values():
        one.end()


@pytest.fixture
def staffed(either, staffed_farms):
    """A farm with an agent at work, of each of the two kinds in turn. Tests that leave agent, queue and fleet alone share it."""
    shared = staffed_farms(either)
    yield shared
    shared.leave_nothing_undone()


@pytest.fixture
def scene():
    set_up = Scene()
    yield set_up
    set_up.end()
