"""Fleets that scale: agents that are sent away go, of either kind, and a server starts and ends workers of its own."""

import contextlib
import os
import pathlib
import signal

import freehold
import pytest
from own_agent import OwnAgent
from templates import integers, job, step


def scales(farm, **rules):
    """Lets the farm's fleet scale, by short rules."""
    fleet = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)
    managed = fleet["configuration"]["customerManaged"] | {
        "mode": "EVENT_BASED_AUTO_SCALING",
        "autoScalingConfiguration": {"workerIdleDurationSeconds": 1, "scaleOutWorkersPerMinute": 100},
    }
    configuration = {"customerManaged": managed}
    farm.client.update_fleet(farmId=farm.id, fleetId=farm.fleet, configuration=configuration, **rules)


def size(farm):
    """What is recommended for the farm's fleet, and how it stands to that."""
    fleet = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)
    return fleet.get("targetWorkerCount"), fleet.get("autoScalingStatus")


def test_an_idle_agent_of_a_fleet_that_scales_is_sent_away_and_goes(farm, either):
    agent = farm.agent(either).start()
    farm.staffed_by(1)
    submitted = farm.submit(job(step(script="true")))
    farm.ended(submitted)

    scales(farm)

    if either is OwnAgent:
        assert agent.exit_code() == 0
        assert farm.status_of_worker() == "STOPPED"
    else:
        # Where it may, this agent switches its host off; here it stays, and says that it would have.
        freehold.eventually(lambda: "NOT shutting down the host" in agent.said(), seconds=60)
        assert farm.status_of_worker() == "STOPPING"
    freehold.eventually(lambda: size(farm) == (0, "STEADY"))


LOCAL = {"FREEHOLD_LOCAL_WORKERS_MOST": "4", "FREEHOLD_WORKER_NOT_RESPONDING_AFTER": "30s"}


def processes(server):
    """The workers that run for a server, by their process ids, each with the folder it lives in."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            arguments = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0") if entry.name.isdigit() else []
            if "--state-directory" in arguments:
                folder = pathlib.Path(arguments[arguments.index("--state-directory") + 1]).parent
                if folder.is_relative_to(server.data / "local-workers"):
                    found[int(entry.name)] = folder
    return found


@pytest.fixture
def local_server():
    """A server that starts up to four workers on its own machine."""
    with freehold.running_server(settings=LOCAL) as running:
        yield running
    assert processes(running) == {}


def wide(scene, count=8):
    """A job that keeps so many workers busy until they are told to go on."""
    return job(step(script=scene.until("go"), parameters=[integers(values=f"1-{count}")]))


def test_a_local_fleet_grows_from_nobody_to_four_for_a_job_and_back(local_server, farm_of, scene):
    farm = farm_of(local_server)
    scales(farm, maxWorkerCount=4)
    submitted = farm.submit(wide(scene))

    freehold.eventually(lambda: list(farm.workers().values()) == ["RUNNING"] * 4, seconds=120)
    freehold.eventually(lambda: size(farm) == (4, "STEADY"))
    assert len(processes(local_server)) == 4
    scene.say("go")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    freehold.eventually(lambda: list(farm.workers().values()) == ["STOPPED"] * 4, seconds=60)
    freehold.eventually(lambda: processes(local_server) == {}, seconds=60)
    freehold.eventually(lambda: size(farm) == (0, "STEADY"))
    assert farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)["workerCount"] == 0


def test_a_local_worker_that_is_killed_is_replaced_and_its_task_runs_again(local_server, farm_of, scene):
    farm = farm_of(local_server)
    scales(farm, maxWorkerCount=1)
    submitted = farm.submit(job(step(script=scene.until("go"))))
    farm.becomes(submitted, "RUNNING")
    ((process, folder),) = processes(local_server).items()

    os.kill(process, signal.SIGKILL)

    freehold.eventually(lambda: list(processes(local_server).values()) == [folder] and process not in processes(local_server), seconds=60)
    scene.say("go")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert len(farm.workers()) == 1


def test_workers_of_a_killed_server_are_found_by_the_next_and_nobody_is_doubled(local_server, farm_of, scene):
    farm = farm_of(local_server)
    scales(farm, maxWorkerCount=2)
    submitted = farm.submit(wide(scene, 2))
    freehold.eventually(lambda: list(farm.workers().values()) == ["RUNNING"] * 2, seconds=120)
    before = processes(local_server)

    port = int(local_server.endpoint.rsplit(":", 1)[1])
    os.kill(local_server.pid, signal.SIGKILL)
    freehold.eventually(lambda: not local_server.is_running())
    assert processes(local_server) == before
    local_server.start(port)

    scene.say("go")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert farm.task_at(submitted)["failureRetryCount"] == 0
    assert all(pid in before for pid in processes(local_server))
    freehold.eventually(lambda: processes(local_server) == {}, seconds=60)
