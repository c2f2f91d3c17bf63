"""A budget stops a queue while our agent is at work, and the queue goes on once there is more money."""

import datetime

import freehold
import pytest
from own_agent import OwnAgent
from scene import PROCESS, is_gone
from templates import integers, job, step

STOP = {"COMPLETE": "STOP_SCHEDULING_AND_COMPLETE_TASKS", "CANCEL": "STOP_SCHEDULING_AND_CANCEL_TASKS"}


@pytest.fixture(scope="module")
def costly_server():
    """A server on which a second of a session costs a dollar."""
    with freehold.running_server("--cost.worker-hour", "3600") as running:
        yield running


def budget(farm, dollars, action):
    start = datetime.datetime.now(datetime.timezone.utc)
    return farm.client.create_budget(
        farmId=farm.id,
        displayName="Little",
        usageTrackingResource={"queueId": farm.queue},
        approximateDollarLimit=dollars,
        actions=[{"type": STOP[action], "thresholdPercentage": 50}],
        schedule={"fixed": {"startTime": start, "endTime": start + datetime.timedelta(days=1)}},
    )["budgetId"]


def get(farm, budget_id):
    return farm.client.get_budget(farmId=farm.id, budgetId=budget_id)


def queue_becomes(farm, status):
    freehold.eventually(lambda: farm.client.get_queue(**farm.key)["status"] == status, 60)


def test_a_queue_whose_money_is_used_up_finishes_what_runs_and_goes_on_when_there_is_more(costly_server, farm_of, scene):
    farm = farm_of(costly_server)
    farm.agent(OwnAgent).start()
    farm.staffed_by(1)
    little = budget(farm, 4, "COMPLETE")
    submitted = farm.submit(job(step(script=scene.until("let-go"), parameters=[integers(values="1-20")])))
    farm.becomes(submitted, "RUNNING")

    queue_becomes(farm, "SCHEDULING_BLOCKED")
    stopped = get(farm, little)
    assert stopped["queueStoppedAt"] and stopped["usages"]["approximateDollarUsage"] >= 2
    assert farm.task_at(submitted)["runStatus"] == "RUNNING"
    scene.say("let-go")
    farm.becomes(submitted, "SUCCEEDED")
    farm.staffed_by(1)
    left = farm.job(submitted)["taskRunStatusCounts"]["READY"]
    assert left > 0
    used = get(farm, little)["usages"]["approximateDollarUsage"]

    assert get(farm, little)["usages"]["approximateDollarUsage"] == used
    farm.client.update_budget(farmId=farm.id, budgetId=little, approximateDollarLimit=100000)

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert "queueStoppedAt" not in get(farm, little)
    assert get(farm, little)["usages"]["approximateDollarUsage"] > used


def test_a_queue_whose_money_is_used_up_cancels_what_runs_and_runs_it_again_when_there_is_more(
    costly_server, farm_of, scene
):
    farm = farm_of(costly_server)
    farm.agent(OwnAgent).start()
    farm.staffed_by(1)
    little = budget(farm, 4, "CANCEL")
    submitted = farm.submit(job(step(script=scene.note(PROCESS) + scene.until("let-go"))))
    process = scene.process()

    queue_becomes(farm, "SCHEDULING_BLOCKED")
    task = farm.becomes(submitted, "READY")
    freehold.eventually(lambda: is_gone(process), 30)
    assert task["failureRetryCount"] == 0
    scene.say("let-go")
    farm.client.update_budget(farmId=farm.id, budgetId=little, status="INACTIVE")

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert len(farm.sessions(submitted)) == 2
