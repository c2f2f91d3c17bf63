"""GetTask tells the truth about a task at every stage of its life, field by field."""

import freehold
import pytest
from scripted_worker import canceled, failed, kind, never_attempted, running, succeeded
from templates import integers, job, step

STAGES_ALWAYS = {"taskId", "createdAt", "createdBy", "runStatus", "failureRetryCount", "parameters"}


def members(task):
    return set(task) - {"ResponseMetadata"}


def test_a_task_that_waits_for_another_step_is_pending(farm):
    submitted = farm.submit(job(step("First"), step("Second", after=["First"])))
    second = farm.steps(submitted)[1]

    task = farm.task(submitted, second["stepId"])

    assert members(task) == STAGES_ALWAYS
    assert task["runStatus"] == "PENDING"
    assert task["taskId"] == second["stepId"].replace("step-", "task-") + "-0"
    assert task["failureRetryCount"] == 0
    assert task["parameters"] == {}
    assert task["createdAt"] == farm.job(submitted)["createdAt"]
    assert task["createdBy"] == farm.job(submitted)["createdBy"]


def test_a_task_that_could_run_now_is_ready(farm):
    submitted = farm.submit(job(step(parameters=[integers()])))

    task = farm.task(submitted, farm.steps(submitted)[0]["stepId"], 2)

    assert members(task) == STAGES_ALWAYS
    assert task["runStatus"] == "READY"
    assert task["parameters"] == {"Frame": {"int": "3"}}


def test_a_task_given_to_a_worker_is_scheduled_and_names_its_session_action(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    session_id, session = farm.worker().wait_for_session()
    run = session["sessionActions"][-1]

    task = farm.task(submitted, step_id)

    assert kind(run) == "taskRun"
    assert members(task) == STAGES_ALWAYS | {"latestSessionActionId"}
    assert task["runStatus"] in ("SCHEDULED", "ASSIGNED")
    assert task["latestSessionActionId"] == run["sessionActionId"]
    assert task["latestSessionActionId"].split("-")[1] == session_id.removeprefix("session-")


def test_a_task_whose_environment_is_being_entered_is_starting_and_then_assigned(farm):
    environment = {"name": "Env", "script": {"actions": {"onEnter": {"command": "true"}}}}
    submitted = farm.submit(job(step(), jobEnvironments=[environment]))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    _, session = worker.wait_for_session()
    enter, run = session["sessionActions"]
    assert [kind(enter), kind(run)] == ["envEnter", "taskRun"]
    assert farm.task(submitted, step_id)["runStatus"] == "SCHEDULED"

    worker.schedule({enter["sessionActionId"]: running()})
    assert farm.task(submitted, step_id)["runStatus"] == "STARTING"

    worker.schedule({enter["sessionActionId"]: succeeded()})
    assert farm.task(submitted, step_id)["runStatus"] == "ASSIGNED"


def test_a_task_that_a_worker_began_is_running(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    report = running(percent=37.5, message="half way, nearly")

    worker.schedule({run: report})

    task = farm.task(submitted, step_id)
    assert members(task) == STAGES_ALWAYS | {"latestSessionActionId", "startedAt"}
    assert task["runStatus"] == "RUNNING"
    action = farm.session_action(submitted, run)
    assert (action["status"], action["progressPercent"], action["progressMessage"]) == ("RUNNING", 37.5, "half way, nearly")
    assert action["startedAt"] == task["startedAt"]
    assert farm.job(submitted)["taskRunStatus"] == "RUNNING"
    assert farm.job(submitted)["startedAt"] == task["startedAt"]


def test_a_task_that_ended_well_is_succeeded(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: running()})

    worker.schedule({run: succeeded()})

    task = farm.task(submitted, step_id)
    assert members(task) == STAGES_ALWAYS | {"latestSessionActionId", "startedAt", "endedAt"}
    assert task["runStatus"] == "SUCCEEDED"
    assert task["startedAt"] <= task["endedAt"]
    whole = farm.job(submitted)
    assert whole["taskRunStatus"] == "SUCCEEDED"
    assert whole["taskRunStatusCounts"]["SUCCEEDED"] == 1
    assert len(whole["taskRunStatusCounts"]) == 12
    assert whole["endedAt"] >= whole["startedAt"]


def test_a_task_that_fails_is_tried_again_and_ends_failed(farm):
    submitted = farm.submit(job(step()), maxRetriesPerTask=2)
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    seen = []
    for attempt in range(3):
        _, session = worker.wait_for_session()
        run = session["sessionActions"][-1]["sessionActionId"]
        worker.schedule({run: running()})
        worker.schedule({run: failed()})
        task = farm.task(submitted, step_id)
        seen.append((task["runStatus"], task["failureRetryCount"], "endedAt" in task, "startedAt" in task))
        assert task["latestSessionActionId"] == run or task["runStatus"] == "SCHEDULED"

    assert [count for _, count, _, _ in seen] == [1, 2, 2]
    assert seen[-1] == ("FAILED", 2, True, True)
    assert members(task) == STAGES_ALWAYS | {"latestSessionActionId", "startedAt", "endedAt"}
    assert all(status in ("READY", "SCHEDULED") and not ended for status, _, ended, _ in seen[:-1])
    whole = farm.job(submitted)
    assert whole["taskRunStatus"] == "FAILED"
    assert whole["taskFailureRetryCount"] == 2


def test_a_task_left_by_its_worker_is_ready_again_and_not_counted_as_failed(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: running()})

    worker.stop()

    task = farm.task(submitted, step_id)
    assert (task["runStatus"], task["failureRetryCount"]) == ("READY", 0)
    assert "endedAt" not in task
    assert farm.session_action(submitted, run)["status"] == "INTERRUPTED"


def test_a_task_marked_by_a_user_says_who_and_when(farm):
    submitted = farm.submit(job(step(parameters=[integers()])))
    step_id = farm.steps(submitted)[0]["stepId"]
    task_id = step_id.replace("step-", "task-") + "-1"

    farm.client.update_task(**farm.key, jobId=submitted, stepId=step_id, taskId=task_id, targetRunStatus="SUSPENDED")

    task = farm.task(submitted, step_id, 1)
    assert members(task) == STAGES_ALWAYS | {"targetRunStatus", "updatedAt", "updatedBy"}
    assert (task["runStatus"], task["targetRunStatus"]) == ("SUSPENDED", "SUSPENDED")
    assert farm.task(submitted, step_id, 0)["runStatus"] == "READY"
    counts = farm.job(submitted)["taskRunStatusCounts"]
    assert (counts["READY"], counts["SUSPENDED"]) == (2, 1)


def test_a_task_that_no_fleet_can_take_is_not_compatible_and_the_other_steps_are_canceled(farm):
    needs = {"hostRequirements": {"amounts": [{"name": "amount.worker.vcpu", "min": 64}]}}
    submitted = farm.submit(job(step("Needy", **needs), step("Modest")))
    needy, modest = farm.steps(submitted)

    task = farm.task(submitted, needy["stepId"])
    other = farm.task(submitted, modest["stepId"])

    assert members(task) == STAGES_ALWAYS
    assert task["runStatus"] == "NOT_COMPATIBLE"
    assert members(other) == STAGES_ALWAYS | {"endedAt"}
    assert other["runStatus"] == "CANCELED"
    assert farm.job(submitted)["taskRunStatus"] == "NOT_COMPATIBLE"


def test_a_running_task_that_its_user_cancels_is_interrupting_until_its_worker_lets_go_of_it(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: running()})

    key = farm.key | {"jobId": submitted, "stepId": step_id}
    farm.client.update_task(**key, taskId=step_id.replace("step-", "task-") + "-0", targetRunStatus="CANCELED")

    marked = STAGES_ALWAYS | {"latestSessionActionId", "startedAt", "targetRunStatus", "updatedAt", "updatedBy"}
    task = farm.task(submitted, step_id)
    assert members(task) == marked
    assert (task["runStatus"], task["targetRunStatus"]) == ("INTERRUPTING", "CANCELED")
    assert task["updatedBy"] == task["createdBy"]
    assert worker.schedule()["cancelSessionActions"] == {session_id: [run]}

    worker.schedule({run: canceled()})

    task = farm.task(submitted, step_id)
    assert members(task) == marked | {"endedAt"}
    assert task["runStatus"] == "CANCELED"
    assert farm.job(submitted)["taskRunStatus"] == "CANCELED"


def test_a_requeued_task_has_no_times_and_still_names_its_last_session(farm):
    submitted = farm.submit(job(step()))
    step_id = farm.steps(submitted)[0]["stepId"]
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: succeeded()})

    farm.client.update_job(**farm.key, jobId=submitted, targetTaskRunStatus="PENDING")

    task = farm.task(submitted, step_id)
    assert members(task) == STAGES_ALWAYS | {"latestSessionActionId", "targetRunStatus", "updatedAt", "updatedBy"}
    assert (task["runStatus"], task["targetRunStatus"], task["latestSessionActionId"]) == ("READY", "PENDING", run)
    assert "endedAt" not in farm.job(submitted)


def test_when_a_step_has_succeeded_the_next_one_is_ready(farm):
    submitted = farm.submit(job(step("First", parameters=[integers()]), step("Second", after=["First"])))
    first, second = farm.steps(submitted)
    worker = farm.worker()

    worker.run_until(lambda action: action is not None and action["definition"].get("taskRun", {}).get("stepId") == second["stepId"])

    assert farm.steps(submitted)[0]["taskRunStatus"] == "SUCCEEDED"
    assert farm.task(submitted, second["stepId"])["runStatus"] in ("SCHEDULED", "ASSIGNED")
    assert farm.steps(submitted)[1]["taskRunStatusCounts"]["PENDING"] == 0


def test_every_kind_of_task_parameter_is_a_member_of_its_union(farm):
    parameters = [
        {"name": "Int", "type": "INT", "range": [-7]},
        {"name": "Float", "type": "FLOAT", "range": ["2.50"]},
        {"name": "String", "type": "STRING", "range": ["a b, ünïcode \"quoted\""]},
        {"name": "Path", "type": "PATH", "range": ["/proj/shot.ma"]},
    ]
    submitted = farm.submit(job(step(parameters=parameters)))

    task = farm.task(submitted, farm.steps(submitted)[0]["stepId"])

    assert task["parameters"] == {
        "Int": {"int": "-7"},
        "Float": {"float": "2.50"},
        "String": {"string": "a b, ünïcode \"quoted\""},
        "Path": {"path": "/proj/shot.ma"},
    }


def test_the_first_and_last_of_a_million_tasks_answer(farm):
    parameters = [integers("A", "1-1000"), integers("B", "1-1000")]
    submitted = farm.submit(job(step(parameters=parameters)))
    step_id = farm.steps(submitted)[0]["stepId"]

    assert farm.task(submitted, step_id, 0)["parameters"] == {"A": {"int": "1"}, "B": {"int": "1"}}
    assert farm.task(submitted, step_id, 999_999)["parameters"] == {"A": {"int": "1000"}, "B": {"int": "1000"}}
    assert farm.job(submitted)["taskRunStatusCounts"]["READY"] == 1_000_000
    with pytest.raises(farm.client.exceptions.ResourceNotFoundException):
        farm.task(submitted, step_id, 1_000_000)


def test_tasks_are_listed_by_index_page_by_page(farm):
    submitted = farm.submit(job(step(parameters=[integers(values="1-250")])))
    step_id = farm.steps(submitted)[0]["stepId"]
    pages = farm.client.get_paginator("list_tasks").paginate(**farm.key, jobId=submitted, stepId=step_id)

    listed = [page["tasks"] for page in pages]

    assert [len(page) for page in listed] == [100, 100, 50]
    frames = [task["parameters"]["Frame"]["int"] for page in listed for task in page]
    assert frames == [str(frame) for frame in range(1, 251)]
    one = farm.task(submitted, step_id, 42)
    assert {name: one[name] for name in members(one)} == listed[0][42]
