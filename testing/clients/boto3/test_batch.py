"""Batch operations: every item is answered as the operation for one would answer it, and no refusal spoils the others."""

import uuid

import botocore.exceptions
import pytest
from templates import integers, job, step


@pytest.fixture
def frames(farm):
    """A job of three tasks, and how to name each of them in a batch."""
    submitted = farm.submit(job(step(parameters=[integers()])))
    step_id = farm.steps(submitted)[0]["stepId"]

    def identifier(index, **more):
        task = f"task-{step_id.removeprefix('step-')}-{index}"
        return farm.key | {"jobId": submitted, "stepId": step_id, "taskId": task} | more

    return submitted, step_id, identifier


def test_tasks_are_turned_in_one_call_and_what_is_missing_is_named(farm, frames):
    submitted, step_id, identifier = frames
    missing = identifier(3)

    answer = farm.client.batch_update_task(
        tasks=[item | {"targetRunStatus": "SUSPENDED"} for item in (identifier(0), missing, identifier(2))]
    )

    [error] = answer["errors"]
    assert error.pop("message")
    assert error == missing | {"code": "ResourceNotFoundException"}
    assert [farm.task(submitted, step_id, index)["runStatus"] for index in range(3)] == ["SUSPENDED", "READY", "SUSPENDED"]


def test_jobs_are_changed_in_one_call_and_a_conflict_is_their_own(farm):
    first, second = farm.submit(job(step())), farm.submit(job(step()))

    answer = farm.client.batch_update_job(
        jobs=[
            farm.key | {"jobId": first, "lifecycleStatus": "ARCHIVED"},
            farm.key | {"jobId": second, "priority": 7, "name": "Retake", "targetTaskRunStatus": "CANCELED"},
        ]
    )

    [error] = answer["errors"]
    assert (error["jobId"], error["code"]) == (first, "ConflictException")
    changed = farm.job(second)
    assert (changed["priority"], changed["name"], changed["taskRunStatus"]) == (7, "Retake", "CANCELED")
    assert farm.client.batch_update_job(jobs=[farm.key | {"jobId": second, "lifecycleStatus": "ARCHIVED"}])["errors"] == []
    assert farm.job(second)["lifecycleStatus"] == "ARCHIVED"


def test_the_same_token_gives_the_same_answer_and_no_second_effect(farm, frames):
    submitted, step_id, identifier = frames
    call = {"clientToken": str(uuid.uuid4()), "tasks": [identifier(0, targetRunStatus="SUSPENDED"), identifier(9, targetRunStatus="READY")]}
    first = farm.client.batch_update_task(**call)
    farm.client.update_task(**identifier(0, targetRunStatus="READY"))

    again = farm.client.batch_update_task(**call)

    assert again["errors"] == first["errors"]
    assert farm.task(submitted, step_id)["runStatus"] == "READY"
    with pytest.raises(farm.client.exceptions.ValidationException):
        farm.client.batch_update_task(clientToken=call["clientToken"], tasks=[identifier(1, targetRunStatus="SUSPENDED")])


def test_a_malformed_item_refuses_the_whole_call_and_is_named(farm, frames):
    submitted, step_id, identifier = frames

    with pytest.raises(botocore.exceptions.ClientError) as caught:
        farm.client.batch_update_task(
            tasks=[identifier(0, targetRunStatus="SUSPENDED"), identifier(1, taskId="task-1", targetRunStatus="SUSPENDED")]
        )

    assert caught.value.response["Error"]["Code"] == "ValidationException"
    assert [field["name"] for field in caught.value.response["fieldList"]] == ["tasks[1].taskId"]
    assert farm.task(submitted, step_id)["runStatus"] == "READY"


@pytest.mark.parametrize("number", [0, 101])
def test_a_batch_has_between_one_and_a_hundred_items(farm, frames, number):
    _, _, identifier = frames

    with pytest.raises((botocore.exceptions.ClientError, botocore.exceptions.ParamValidationError)) as caught:
        farm.client.batch_update_task(tasks=[identifier(0, targetRunStatus="SUSPENDED")] * number)

    assert "tasks" in str(caught.value)


def test_every_batch_of_lookups_shows_what_the_single_one_shows_and_names_what_is_missing(farm, frames):
    submitted, step_id, identifier = frames
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    action_id = session["sessionActions"][-1]["sessionActionId"]
    of_job = farm.key | {"jobId": submitted}
    of_fleet = {"farmId": farm.id, "fleetId": farm.fleet}

    lookups = [
        ("job", "jobs", of_job, "jobId"),
        ("step", "steps", of_job | {"stepId": step_id}, "stepId"),
        ("task", "tasks", identifier(0), "taskId"),
        ("session", "sessions", of_job | {"sessionId": session_id}, "sessionId"),
        ("session_action", "sessionActions", of_job | {"sessionActionId": action_id}, "sessionActionId"),
        ("worker", "workers", of_fleet | {"workerId": worker.id}, "workerId"),
    ]
    for name, items, key, own in lookups:
        digits = key[own].split("-")[1]
        missing = key | {own: key[own].replace(digits, "0" * 32)}
        one = getattr(farm.client, f"get_{name}")(**key)
        one.pop("ResponseMetadata")

        answer = getattr(farm.client, f"batch_get_{name}")(identifiers=[key, missing, key])

        assert answer[items] == [key | one] * 2
        [error] = answer["errors"]
        assert error.pop("message")
        assert error == missing | {"code": "ResourceNotFoundException"}
