import farm as farms
import freehold
import pytest
from stock_agent import StockAgent


class Farm(farms.Farm):
    def __init__(self, clients, folder):
        super().__init__(clients)
        self._folder = folder
        self.agents = []

    def agent(self):
        agent = StockAgent(self.clients.server, self.id, self.fleet, self._folder)
        self.agents.append(agent)
        return agent


@pytest.fixture(scope="session")
def server():
    with freehold.running_server() as running:
        yield running


@pytest.fixture
def farm(server, tmp_path):
    made = Farm(farms.Clients(server), tmp_path)
    yield made
    for agent in made.agents:
        agent.end()
