"""Limits and their associations with queues, as boto3 sees them, and what workers are given of them."""

import freehold
import pytest
from scripted_worker import running, succeeded
from templates import integers, job, step

SOON = {"Delay": 1, "MaxAttempts": 30}


def made(farm, name="amount.nuke", count=2):
    return farm.client.create_limit(
        farmId=farm.id, displayName="Nuke", amountRequirementName=name, maxCount=count, description="floating"
    )["limitId"]


def associated(farm, **more):
    limit = made(farm, **more)
    farm.client.create_queue_limit_association(**farm.key, limitId=limit)
    return limit


def stopped(farm, limit, status="STOP_LIMIT_USAGE_AND_COMPLETE_TASKS"):
    association = farm.key | {"limitId": limit}
    farm.client.update_queue_limit_association(**association, status=status)
    farm.client.get_waiter("queue_limit_association_stopped").wait(**association, WaiterConfig=SOON)


def needing(units, name="amount.nuke"):
    return {"hostRequirements": {"amounts": [{"name": name, "min": units}]}}


def in_use(farm, limit):
    return farm.client.get_limit(farmId=farm.id, limitId=limit)["currentCount"]


def test_a_limit_is_created_read_changed_listed_and_deleted(farm):
    limit = made(farm)
    created = farm.client.get_limit(farmId=farm.id, limitId=limit)
    assert (created["farmId"], created["limitId"], created["displayName"]) == (farm.id, limit, "Nuke")
    assert (created["amountRequirementName"], created["maxCount"], created["currentCount"]) == ("amount.nuke", 2, 0)
    assert created["description"] == "floating"
    assert "updatedAt" not in created

    farm.client.update_limit(farmId=farm.id, limitId=limit, maxCount=-1, description="")

    changed = farm.client.get_limit(farmId=farm.id, limitId=limit)
    assert (changed["maxCount"], changed["description"], changed["displayName"]) == (-1, "", "Nuke")
    assert changed["updatedAt"] >= changed["createdAt"]
    pages = farm.client.get_paginator("list_limits").paginate(farmId=farm.id)
    assert [one["limitId"] for page in pages for one in page["limits"]] == [limit]
    farm.client.delete_limit(farmId=farm.id, limitId=limit)
    farm.client.delete_limit(farmId=farm.id, limitId=limit)
    with pytest.raises(farm.client.exceptions.ResourceNotFoundException) as missing:
        farm.client.get_limit(farmId=farm.id, limitId=limit)
    assert missing.value.response["resourceType"] == "limit"


def test_a_limit_of_nothing_is_refused(farm):
    with pytest.raises(farm.client.exceptions.ValidationException):
        made(farm, count=0)


def test_an_association_is_made_once_stopped_and_deleted_and_holds_queue_and_limit_until_then(farm):
    limit = associated(farm)
    farm.client.create_queue_limit_association(**farm.key, limitId=limit)
    listed = farm.client.list_queue_limit_associations(farmId=farm.id, queueId=farm.queue)["queueLimitAssociations"]
    assert [(one["queueId"], one["limitId"], one["status"]) for one in listed] == [(farm.queue, limit, "ACTIVE")]
    with pytest.raises(farm.client.exceptions.ValidationException):
        farm.client.delete_limit(farmId=farm.id, limitId=limit)
    with pytest.raises(farm.client.exceptions.ConflictException) as refused:
        farm.client.delete_queue_limit_association(**farm.key, limitId=limit)
    assert refused.value.response["reason"] == "STATUS_CONFLICT"
    assert refused.value.response["context"]["status"] == "ACTIVE"

    stopped(farm, limit)
    farm.client.delete_queue_limit_association(**farm.key, limitId=limit)

    farm.client.delete_limit(farmId=farm.id, limitId=limit)
    with pytest.raises(farm.client.exceptions.ResourceNotFoundException):
        farm.client.get_queue_limit_association(**farm.key, limitId=limit)


def test_a_queue_has_one_limit_of_a_name(farm):
    associated(farm)
    other = made(farm)
    with pytest.raises(farm.client.exceptions.ValidationException):
        farm.client.create_queue_limit_association(**farm.key, limitId=other)


def test_as_many_workers_run_as_there_are_units(farm):
    limit = associated(farm, count=2)
    farm.submit(job(step(parameters=[integers(values="1-9")], **needing(1))))
    first, second, third = (farm.worker() for _ in range(3))
    _, session = first.wait_for_session()
    second.wait_for_session()
    assert third.schedule()["assignedSessions"] == {}
    assert in_use(farm, limit) == 2

    farm.client.update_limit(farmId=farm.id, limitId=limit, maxCount=3)
    third.wait_for_session()
    assert in_use(farm, limit) == 3
    farm.client.update_limit(farmId=farm.id, limitId=limit, maxCount=1)
    run = session["sessionActions"][0]["sessionActionId"]
    first.schedule({run: running()})
    assert in_use(farm, limit) == 3


def test_a_session_action_shows_the_limits_of_its_session_which_are_free_when_it_is_over(farm):
    limit = associated(farm, count=3)
    submitted = farm.submit(job(step(**needing(2))))
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][0]["sessionActionId"]
    worker.schedule({run: running()})
    assert farm.session_action(submitted, run)["acquiredLimits"] == [{"limitId": limit, "count": 2}]

    worker.schedule({run: succeeded()})

    assert farm.job(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert in_use(farm, limit) == 0
    assert farm.session_action(submitted, run)["acquiredLimits"] == [{"limitId": limit, "count": 2}]


def test_a_queue_that_lost_a_limit_cannot_run_what_needs_it(farm):
    limit = associated(farm)
    waiting = farm.submit(job(step(**needing(1))))
    assert farm.job(waiting)["taskRunStatus"] == "READY"
    stopped(farm, limit)
    assert farm.job(waiting)["taskRunStatus"] == "READY"

    farm.client.delete_queue_limit_association(**farm.key, limitId=limit)

    freehold.eventually(lambda: farm.job(waiting)["taskRunStatus"] == "NOT_COMPATIBLE", seconds=20)
    late = farm.submit(job(step(**needing(1))))
    assert farm.job(late)["taskRunStatus"] == "NOT_COMPATIBLE"
    farm.client.create_queue_limit_association(**farm.key, limitId=limit)
    assert farm.job(waiting)["taskRunStatus"] == "NOT_COMPATIBLE"
    farm.client.update_job(**farm.key, jobId=waiting, targetTaskRunStatus="READY")
    assert farm.job(waiting)["taskRunStatus"] == "READY"
