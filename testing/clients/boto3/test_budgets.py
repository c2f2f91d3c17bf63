"""Budgets: what is kept of them, and the queue that they block and free."""

import datetime

import freehold
import pytest
from templates import job, step


def period(days=1):
    start = datetime.datetime.now(datetime.timezone.utc)
    return {"fixed": {"startTime": start, "endTime": start + datetime.timedelta(days=days)}}


def action(percent, kind="COMPLETE", **more):
    return {"type": f"STOP_SCHEDULING_AND_{kind}_TASKS", "thresholdPercentage": percent} | more


def create(farm, **more):
    settings = {
        "displayName": "Shots",
        "usageTrackingResource": {"queueId": farm.queue},
        "approximateDollarLimit": 10.5,
        "actions": [],
        "schedule": period(),
    } | more
    return farm.client.create_budget(farmId=farm.id, **settings)["budgetId"]


def get(farm, budget):
    return farm.client.get_budget(farmId=farm.id, budgetId=budget)


def queue_becomes(farm, status, reason=None):
    def there():
        found = farm.client.get_queue(**farm.key)
        return found["status"] == status and found.get("blockedReason") == reason

    freehold.eventually(there, 10)


def test_a_budget_keeps_all_its_settings(farm):
    actions = [action(50, description="half"), action(100, "CANCEL")]
    budget = create(farm, description="of March", actions=actions, tags={"show": "one"})

    found = get(farm, budget)

    assert found["status"] == "ACTIVE"
    assert found["actions"] == actions
    assert (found["displayName"], found["description"]) == ("Shots", "of March")
    assert found["usages"] == {"approximateDollarUsage": 0.0}
    assert found["usageTrackingResource"] == {"queueId": farm.queue}
    assert "queueStoppedAt" not in found


def test_budgets_are_paged_and_filtered_by_status(farm):
    budgets = [create(farm, displayName=f"{number}") for number in range(3)]
    farm.client.update_budget(farmId=farm.id, budgetId=budgets[1], status="INACTIVE")
    pages = farm.client.get_paginator("list_budgets").paginate(farmId=farm.id, PaginationConfig={"PageSize": 2})

    assert [one["budgetId"] for page in pages for one in page["budgets"]] == budgets
    active = farm.client.list_budgets(farmId=farm.id, status="ACTIVE")["budgets"]
    assert [one["budgetId"] for one in active] == [budgets[0], budgets[2]]


def test_the_same_token_makes_one_budget(farm, token):
    when = period()

    first = create(farm, clientToken=token, schedule=when)

    assert create(farm, clientToken=token, schedule=when) == first


def test_a_period_that_ends_before_it_begins_is_refused(farm):
    with pytest.raises(farm.client.exceptions.ValidationException):
        create(farm, schedule=period(days=-1))


def test_a_budget_blocks_its_queue_until_its_action_is_removed(farm):
    farm.submit(job(step()))
    queue_becomes(farm, "SCHEDULING")
    budget = create(farm, actions=[action(0)])
    queue_becomes(farm, "SCHEDULING_BLOCKED", "BUDGET_THRESHOLD_REACHED")
    assert get(farm, budget)["queueStoppedAt"]
    (listed,) = farm.client.list_queues(farmId=farm.id, status="SCHEDULING_BLOCKED")["queues"]
    assert listed["blockedReason"] == "BUDGET_THRESHOLD_REACHED"
    worker = farm.worker()
    assert worker.schedule()["assignedSessions"] == {}

    farm.client.update_budget(farmId=farm.id, budgetId=budget, actionsToRemove=[action(0)], actionsToAdd=[action(90)])

    queue_becomes(farm, "SCHEDULING")
    worker.wait_for_session()
    assert "queueStoppedAt" not in get(farm, budget)


def test_a_queue_that_needs_a_budget_waits_for_one(farm):
    farm.client.update_queue(**farm.key, defaultBudgetAction="STOP_SCHEDULING_AND_CANCEL_TASKS")
    queue_becomes(farm, "SCHEDULING_BLOCKED", "NO_BUDGET_CONFIGURED")

    budget = create(farm)
    queue_becomes(farm, "IDLE")

    farm.client.delete_budget(farmId=farm.id, budgetId=budget)
    queue_becomes(farm, "SCHEDULING_BLOCKED", "NO_BUDGET_CONFIGURED")


def test_a_queue_with_a_budget_is_not_deleted(farm):
    farm.client.delete_budget(farmId=farm.id, budgetId=create(farm))
    other = farm.client.create_queue(farmId=farm.id, displayName="Other")["queueId"]
    budget = create(farm, usageTrackingResource={"queueId": other})

    with pytest.raises(farm.client.exceptions.ConflictException) as refused:
        farm.client.delete_queue(farmId=farm.id, queueId=other)
    assert refused.value.response["reason"] == "RESOURCE_IN_USE"

    farm.client.delete_budget(farmId=farm.id, budgetId=budget)
    farm.client.delete_queue(farmId=farm.id, queueId=other)
