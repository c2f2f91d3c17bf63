"""A user stops, resumes and repeats work while either agent is at it."""

import freehold
import pytest
from scene import PROCESS, environment, is_gone
from templates import integers, job, step

STUDIO_IS_LEFT = ["enter Studio SUCCEEDED", "run 0 CANCELED", "exit Studio SUCCEEDED"]


def endless(scene, **more):
    """A job whose task runs until it is stopped, in an environment that notes its exit."""
    studio = environment("Studio", leaving=scene.note("left Studio"))
    return job(step(script=scene.note(PROCESS) + scene.until("never"), **more), jobEnvironments=[studio])


def update_task(farm, submitted, status):
    farm.client.update_task(**farm.task_key(submitted), targetRunStatus=status)


def update_step(farm, submitted, status):
    farm.client.update_step(**farm.key, jobId=submitted, stepId=farm.step(submitted), targetTaskRunStatus=status)


def update_job(farm, submitted, status):
    farm.client.update_job(**farm.key, jobId=submitted, targetTaskRunStatus=status)


@pytest.mark.parametrize("update", [update_task, update_step, update_job])
def test_a_canceled_task_is_stopped_and_its_environments_are_exited(staffed, scene, update):
    submitted = staffed.submit(endless(scene))
    process = scene.process()
    staffed.becomes(submitted, "RUNNING")

    update(staffed, submitted, "CANCELED")

    task = staffed.becomes(submitted, "CANCELED")
    assert is_gone(process)
    assert task["startedAt"] <= task["endedAt"] and task["failureRetryCount"] == 0
    assert staffed.played(submitted) == [STUDIO_IS_LEFT]
    assert scene.notes[1:] == ["left Studio"]
    assert staffed.job(submitted)["taskRunStatus"] == "CANCELED"


def test_a_task_to_be_canceled_is_interrupting_until_it_has_had_its_notice(staffed, scene):
    trap = "trap '" + scene.note("noticed").strip() + "' TERM\n"
    notified = step(script=trap + scene.note(PROCESS) + scene.until("let-go"))
    notified["script"]["actions"]["onRun"]["cancelation"] = {
        "mode": "NOTIFY_THEN_TERMINATE",
        "notifyPeriodInSeconds": 30,
    }
    submitted = staffed.submit(job(notified))
    process = scene.process()
    staffed.becomes(submitted, "RUNNING")

    update_task(staffed, submitted, "CANCELED")

    scene.noted("noticed")
    task = staffed.task_at(submitted)
    assert (task["runStatus"], task["targetRunStatus"]) == ("INTERRUPTING", "CANCELED")
    assert "endedAt" not in task
    assert staffed.session_action(submitted, task["latestSessionActionId"])["status"] == "CANCELING"
    scene.say("let-go")

    staffed.becomes(submitted, "CANCELED")
    assert is_gone(process)
    # What a canceled script's exit code is does not matter.
    assert staffed.played(submitted) == [["run 0 CANCELED"]]


def test_the_other_tasks_of_a_canceled_one_go_on_in_a_new_session(staffed, scene):
    parameters = [integers(values="0-1")]
    submitted = staffed.submit(job(step(script=scene.note("{{Task.Param.Frame}}") + scene.until("go"), parameters=parameters)))
    staffed.becomes(submitted, "RUNNING")

    update_task(staffed, submitted, "CANCELED")

    staffed.becomes(submitted, "RUNNING", index=1)
    scene.say("go")
    assert staffed.ended(submitted)["taskRunStatus"] == "CANCELED"
    assert staffed.played(submitted) == [["run 0 CANCELED"], ["run 1 SUCCEEDED"]]
    assert scene.notes == ["0", "1"]


def test_a_marked_task_is_stopped_and_is_what_it_was_marked_as(staffed, scene):
    submitted = staffed.submit(endless(scene))
    process = scene.process()
    staffed.becomes(submitted, "RUNNING")

    update_task(staffed, submitted, "SUCCEEDED")

    staffed.becomes(submitted, "SUCCEEDED")
    assert is_gone(process)
    assert staffed.played(submitted) == [STUDIO_IS_LEFT]
    assert staffed.job(submitted)["taskRunStatus"] == "SUCCEEDED"


@pytest.mark.parametrize("update", [update_task, update_job])
def test_a_suspended_task_is_stopped_and_runs_again_once_it_is_resumed(staffed, scene, update):
    studio = environment("Studio", leaving=scene.note("left Studio"))
    submitted = staffed.submit(job(step(script=scene.note(PROCESS) + scene.until("resumed")), jobEnvironments=[studio]))
    process = scene.process()
    staffed.becomes(submitted, "RUNNING")

    update(staffed, submitted, "SUSPENDED")

    assert staffed.becomes(submitted, "SUSPENDED").keys().isdisjoint({"startedAt", "endedAt"})
    assert is_gone(process)
    assert staffed.played(submitted) == [STUDIO_IS_LEFT]
    scene.say("resumed")
    freehold.eventually(lambda: staffed.job(submitted)["lifecycleStatus"] != "UPDATE_IN_PROGRESS")
    update(staffed, submitted, "READY")

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert staffed.task_at(submitted)["failureRetryCount"] == 0
    ran = ["enter Studio SUCCEEDED", "run 0 SUCCEEDED", "exit Studio SUCCEEDED"]
    assert staffed.played(submitted) == [STUDIO_IS_LEFT, ran]


@pytest.mark.parametrize("update", [update_task, update_step])
def test_a_finished_task_that_is_requeued_runs_once_more(staffed, scene, update):
    submitted = staffed.submit(job(step(script=scene.note("ran"))))
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    first = staffed.task_at(submitted)["latestSessionActionId"]

    update(staffed, submitted, "PENDING")

    freehold.eventually(lambda: staffed.task_at(submitted)["latestSessionActionId"] != first)
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert scene.notes == ["ran", "ran"]
    assert staffed.played(submitted) == [["run 0 SUCCEEDED"]] * 2


def test_a_requeued_job_runs_its_steps_in_their_order_again(staffed, scene):
    steps = [step("Render", scene.note("render")), step("Publish", scene.note("publish"), after=["Render"])]
    submitted = staffed.submit(job(*steps))
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    update_job(staffed, submitted, "PENDING")

    freehold.eventually(lambda: len(scene.notes) == 4)
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert scene.notes == ["render", "publish"] * 2


def test_a_failed_task_that_is_requeued_has_a_fresh_attempt(staffed, scene):
    submitted = staffed.submit(job(step(script=scene.note("tried") + f"[ $(wc -l < {scene.file}) -gt 1 ]")), maxRetriesPerTask=0)
    assert staffed.ended(submitted)["taskRunStatus"] == "FAILED"

    update_task(staffed, submitted, "PENDING")

    staffed.becomes(submitted, "SUCCEEDED")
    assert staffed.played(submitted) == [["run 0 FAILED"], ["run 0 SUCCEEDED"]]


def test_a_session_that_is_ended_gives_its_task_back(staffed, scene):
    studio = environment("Studio", leaving=scene.note("left Studio"))
    submitted = staffed.submit(job(step(script=scene.note(PROCESS) + scene.until("again")), jobEnvironments=[studio]))
    process = scene.process()
    staffed.becomes(submitted, "RUNNING")
    (session,) = staffed.sessions(submitted)

    staffed.client.update_session(
        **staffed.key, jobId=submitted, sessionId=session["sessionId"], targetLifecycleStatus="ENDED"
    )

    assert is_gone(process)
    scene.say("again")
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert staffed.task_at(submitted)["failureRetryCount"] == 0
    ran = ["enter Studio SUCCEEDED", "run 0 SUCCEEDED", "exit Studio SUCCEEDED"]
    assert staffed.played(submitted) == [STUDIO_IS_LEFT, ran]
