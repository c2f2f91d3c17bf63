import uuid

import farm as farms
import freehold
import pytest
import strict
from scripted_worker import ScriptedWorker


class Clients(farms.Clients):
    """Clients whose every answer is held against boto3's service model."""

    def __init__(self, server):
        self.strict = strict.Strict()
        super().__init__(server, self.strict.watch)


class Farm(farms.Farm):
    def worker(self):
        return ScriptedWorker(self.clients, self.id, self.fleet)


@pytest.fixture(scope="session")
def server():
    with freehold.running_server() as running:
        yield running


@pytest.fixture(scope="session")
def clients(server):
    return Clients(server)


@pytest.fixture
def farm(clients):
    return Farm(clients)


@pytest.fixture
def token():
    return str(uuid.uuid4())
