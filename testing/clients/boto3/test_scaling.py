"""Fleets that scale: the size that is recommended for them, and idle workers that are sent away."""

import freehold
from templates import integers, job, step


def scales(farm, idle=300, standby=0, **bounds):
    fleet = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)
    managed = fleet["configuration"]["customerManaged"] | {
        "mode": "EVENT_BASED_AUTO_SCALING",
        "autoScalingConfiguration": {
            "standbyWorkerCount": standby,
            "workerIdleDurationSeconds": idle,
            "scaleOutWorkersPerMinute": 100,
        },
    }
    farm.client.update_fleet(farmId=farm.id, fleetId=farm.fleet, configuration={"customerManaged": managed}, **bounds)


def size(farm):
    """As GetFleet and ListFleets show it."""
    got = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)
    (listed,) = farm.client.list_fleets(farmId=farm.id)["fleets"]
    shown = [(one.get("targetWorkerCount"), one.get("autoScalingStatus")) for one in (got, listed)]
    return shown[0] if shown[0] == shown[1] else shown


def test_a_fleet_that_scales_shows_what_is_recommended_for_it(farm):
    assert size(farm) == (None, None)

    scales(farm, standby=1, maxWorkerCount=5)
    freehold.eventually(lambda: size(farm) == (1, "GROWING"))
    submitted = farm.submit(job(step(parameters=[integers(values="1-3")])))
    freehold.eventually(lambda: size(farm) == (4, "GROWING"))
    farm.client.update_job(**farm.key, jobId=submitted, maxWorkerCount=2)
    freehold.eventually(lambda: size(farm) == (3, "GROWING"))
    farm.client.update_job(**farm.key, jobId=submitted, maxWorkerCount=-1)
    farm.submit(job(step(parameters=[integers(values="1-30")])))
    freehold.eventually(lambda: size(farm) == (5, "GROWING"))


def test_an_idle_worker_that_is_not_needed_is_told_to_stop(farm):
    worker = farm.worker()
    assert "desiredWorkerStatus" not in worker.schedule()

    scales(farm, idle=1)

    def told():
        answer = worker.schedule()
        assert answer["assignedSessions"] == {}
        return answer.get("desiredWorkerStatus")

    assert freehold.eventually(told) == "STOPPED"
    farm.submit(job(step()))
    assert told() == "STOPPED"
    worker.stop()
    freehold.eventually(lambda: size(farm) == (1, "GROWING"))
    worker.start()
    session, _ = worker.wait_for_session()
    assert session.startswith("session-")
