"""How often the stock agent calls; what it does is in the scenarios that our agent plays too."""

import re
import time
import urllib.request

import freehold


def test_an_idle_agent_asks_at_most_once_a_second(farm_of):
    # On a server of its own: held calls of agents that other tests ended are counted when their time is over.
    with freehold.running_server() as server:
        farm = farm_of(server)
        agent = farm.agent().start()
        freehold.eventually(lambda: farm.status_of_worker() == "IDLE", 60)

        # From one call to the tenth after it: ten holds, whatever the worker's first calls were for.
        first, start = next_call(server)
        freehold.eventually(lambda: calls(server) >= first + 10, 60, every=0.01)
        passed = time.monotonic() - start

        assert agent.is_running
        assert passed >= 9.8, f"10 calls in {passed:.2f} s"


def next_call(server):
    """Waits for a call; how many there were then, and when."""
    before = calls(server)
    after = freehold.eventually(lambda: calls(server) > before and calls(server), 60, every=0.01)
    return after, time.monotonic()


def calls(server):
    """How many UpdateWorkerSchedule calls the server has counted."""
    metrics = urllib.request.urlopen(f"{server.endpoint}/metrics").read().decode()
    return sum(
        float(line.rsplit(" ", 1)[1])
        for line in metrics.splitlines()
        if re.match(r"freehold_\w*requests_total\{.*UpdateWorkerSchedule", line)
    )
