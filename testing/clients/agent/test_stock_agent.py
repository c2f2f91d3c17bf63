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
        first = calls_beyond(server, calls(server))
        start = time.monotonic()
        calls_beyond(server, first + 9)
        passed = time.monotonic() - start

        assert agent.is_running
        assert passed >= 9.8, f"10 calls in {passed:.2f} s"  # 0.2 s: the first call is seen as late as /metrics is slow


def calls_beyond(server, number):
    """Waits until the server has counted more calls than this; how many then."""

    def beyond():
        counted = calls(server)
        return counted if counted > number else None

    return freehold.eventually(beyond, 60, every=0.01)


def calls(server):
    """How many UpdateWorkerSchedule calls the server has counted."""
    metrics = urllib.request.urlopen(f"{server.endpoint}/metrics").read().decode()
    return sum(
        float(line.rsplit(" ", 1)[1])
        for line in metrics.splitlines()
        if re.match(r"freehold_\w*requests_total\{.*UpdateWorkerSchedule", line)
    )
