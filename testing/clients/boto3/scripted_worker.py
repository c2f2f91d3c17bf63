"""A worker that does what a test tells it to, over the same calls as a real agent."""

import datetime

CAPABILITIES = {
    "amounts": [
        {"name": "amount.worker.vcpu", "value": 4.0},
        {"name": "amount.worker.memory", "value": 8192.0},
    ],
    "attributes": [
        {"name": "attr.worker.os.family", "values": ["linux"]},
        {"name": "attr.worker.cpu.arch", "values": ["x86_64"]},
    ],
}


def now():
    return datetime.datetime.now(datetime.timezone.utc)


class ScriptedWorker:
    """Registers as a worker of a fleet; the test decides what it reports of each action."""

    def __init__(self, clients, farm, fleet):
        self._clients = clients
        self._fleet = {"farmId": farm, "fleetId": fleet}
        host = clients.client("deadline", profile="freehold-worker")
        self.id = host.create_worker(**self._fleet, hostProperties={"hostName": "scripted"})["workerId"]
        self._key = self._fleet | {"workerId": self.id}
        credentials = host.assume_fleet_role_for_worker(**self._key)["credentials"]
        self.client = clients.client_of(credentials)
        self.start()

    def start(self):
        """Says that the agent has started, as it does at each start."""
        return self.client.update_worker(**self._key, status="STARTED", capabilities=CAPABILITIES)

    def stop(self):
        self.client.update_worker(**self._key, status="STOPPED")

    def schedule(self, updates=None):
        """One heartbeat with these reports; the server's answer."""
        return self.client.update_worker_schedule(**self._key, updatedSessionActions=updates or {})

    def wait_for_session(self, tries=60):
        """Asks for work until there is some; the session's id and what it is to do."""
        for _ in range(tries):
            sessions = self.schedule()["assignedSessions"]
            if sessions:
                return next(iter(sessions.items()))
        raise AssertionError(f"no work for {self.id} in {tries} heartbeats")

    def entity(self, **identifier):
        """What the server knows of one entity of the job in hand."""
        answer = self.client.batch_get_job_entity(**self._key, identifiers=[identifier])
        assert not answer["errors"], answer["errors"]
        return answer["entities"][0]

    def run_until(self, is_last, outcome=None):
        """
        Works through whatever it is given, one action at a time, until ``is_last(action)``; that one is not begun.
        ``outcome(action)`` is the report of an ended action, success unless said otherwise.
        """
        updates = {}
        for _ in range(400):
            sessions = self.schedule(updates)["assignedSessions"]
            updates = {}
            for session in sessions.values():
                for action in session["sessionActions"][:1]:
                    if is_last(action):
                        return action
                    updates[action["sessionActionId"]] = (outcome or succeeded)(action)
            if not sessions and is_last(None):
                return None
        raise AssertionError("no end after 400 heartbeats")


def running(action=None, percent=None, message=None):
    report = {"startedAt": now(), "updatedAt": now()}
    if percent is not None:
        report["progressPercent"] = percent
    if message is not None:
        report["progressMessage"] = message
    return report


def succeeded(action=None):
    return {"completedStatus": "SUCCEEDED", "startedAt": now(), "endedAt": now(), "processExitCode": 0, "progressPercent": 100.0}


def failed(action=None, message="exit code 1"):
    return {"completedStatus": "FAILED", "startedAt": now(), "endedAt": now(), "processExitCode": 1, "progressMessage": message}


def canceled(action=None):
    return {"completedStatus": "CANCELED", "startedAt": now(), "endedAt": now(), "processExitCode": -15}


def never_attempted(action=None):
    return {"completedStatus": "NEVER_ATTEMPTED"}


def kind(action):
    return next(iter(action["definition"]))
