"""A worker's statuses over the wire: which requests each allows, how it is drained, and its fleet's script."""

import pytest
from botocore.exceptions import ClientError
from scripted_worker import CAPABILITIES, kind, never_attempted, running, succeeded
from templates import integers, job, step

ENVIRONMENT = {"name": "Outer", "script": {"actions": {"onEnter": {"command": "true"}, "onExit": {"command": "true"}}}}


def key_of(farm, worker):
    return {"farmId": farm.id, "fleetId": farm.fleet, "workerId": worker.id}


def status(farm, worker):
    return farm.client.get_worker(**key_of(farm, worker))["status"]


def ask(farm, worker, wanted):
    farm.client.update_worker(**key_of(farm, worker), status=wanted)


def refused(worker, call):
    """The status for which a call is refused, as agents read it."""
    with pytest.raises(ClientError) as conflict:
        call()
    answer = conflict.value.response
    assert answer["Error"]["Code"] == "ConflictException"
    assert answer["reason"] == "STATUS_CONFLICT"
    assert answer["resourceId"] == worker.id
    assert answer["resourceType"] == "worker"
    return answer["context"]["status"]


def test_a_worker_that_stops_has_to_be_stopped_before_it_starts(farm):
    worker = farm.worker()
    ask(farm, worker, "STOPPING")

    assert refused(worker, worker.start) == "STOPPING"
    ask(farm, worker, "STOPPED")
    assert refused(worker, lambda: ask(farm, worker, "STOPPING")) == "STOPPED"
    assert refused(worker, worker.schedule) == "STOPPED"
    worker.start()
    assert status(farm, worker) == "STARTED"


@pytest.mark.parametrize("now", ["STARTED", "IDLE", "STOPPING", "NOT_COMPATIBLE"])
def test_a_worker_that_is_online_cannot_be_deleted(farm, now):
    worker = farm.worker()
    if now == "IDLE":
        worker.schedule()
    if now == "STOPPING":
        ask(farm, worker, "STOPPING")
    if now == "NOT_COMPATIBLE":
        few = [{"name": "amount.worker.vcpu", "value": 0.5}, {"name": "amount.worker.memory", "value": 8192.0}]
        worker.client.update_worker(**key_of(farm, worker), status="STARTED", capabilities=CAPABILITIES | {"amounts": few})
    assert status(farm, worker) == now

    assert refused(worker, lambda: farm.client.delete_worker(**key_of(farm, worker))) == now


def test_a_worker_that_an_operator_drains_finishes_what_it_has_and_is_told_to_stop(farm):
    farm.submit(job(step(parameters=[integers(values="1-3")]), jobEnvironments=[ENVIRONMENT]))
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    enter, run = (one["sessionActionId"] for one in session["sessionActions"])
    worker.schedule({enter: succeeded(), run: running()})

    ask(farm, worker, "STOPPING")

    leaving = worker.schedule({run: succeeded()})
    remaining = leaving["assignedSessions"][session_id]["sessionActions"]
    assert [kind(one) for one in remaining] == ["envExit"]
    assert "desiredWorkerStatus" not in leaving
    left = worker.schedule({remaining[0]["sessionActionId"]: succeeded()})
    assert left["assignedSessions"] == {}
    assert left["desiredWorkerStatus"] == "STOPPED"


def test_a_session_that_a_user_ends_is_canceled_exited_and_over(farm):
    submitted = farm.submit(job(step(), jobEnvironments=[ENVIRONMENT]))
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    enter, run = (one["sessionActionId"] for one in session["sessionActions"])
    worker.schedule({enter: succeeded(), run: running()})
    name = farm.key | {"jobId": submitted, "sessionId": session_id}

    farm.client.update_session(**name, targetLifecycleStatus="ENDED")

    assert farm.client.get_session(**name)["lifecycleStatus"] == "UPDATE_IN_PROGRESS"
    assert worker.schedule()["cancelSessionActions"] == {session_id: [run]}
    canceled = succeeded() | {"completedStatus": "CANCELED"}
    exits = worker.schedule({run: canceled})["assignedSessions"][session_id]["sessionActions"]
    assert [kind(one) for one in exits] == ["envExit"]
    worker.schedule({exits[0]["sessionActionId"]: succeeded()})
    assert farm.client.get_session(**name)["lifecycleStatus"] == "ENDED"
    with pytest.raises(farm.client.exceptions.ConflictException) as conflict:
        farm.client.update_session(**name, targetLifecycleStatus="ENDED")
    assert conflict.value.response["context"]["status"] == "ENDED"


def test_an_agent_that_gives_all_up_while_it_stops_costs_no_attempt(farm):
    submitted = farm.submit(job(step()), maxRetriesPerTask=0)
    worker = farm.worker()
    _, session = worker.wait_for_session()
    ask(farm, worker, "STOPPING")
    worker.schedule({session["sessionActions"][0]["sessionActionId"]: never_attempted()})
    ask(farm, worker, "STOPPED")

    assert farm.job(submitted)["taskRunStatus"] == "READY"
    assert farm.job(submitted)["taskFailureRetryCount"] == 0


def test_a_worker_is_told_its_fleets_script_only_while_there_is_one(farm):
    worker = farm.worker()
    assert "hostConfiguration" not in worker.start()

    farm.client.update_fleet(farmId=farm.id, fleetId=farm.fleet, hostConfiguration={"scriptBody": "#!/bin/sh\ntrue\n"})
    assert worker.start()["hostConfiguration"] == {"scriptBody": "#!/bin/sh\ntrue\n", "scriptTimeoutSeconds": 300}

    farm.client.update_fleet(farmId=farm.id, fleetId=farm.fleet, hostConfiguration={"scriptBody": ""})
    assert "hostConfiguration" not in worker.start()
