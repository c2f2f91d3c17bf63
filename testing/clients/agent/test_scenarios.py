"""Jobs run alike with the stock agent and with ours, whatever becomes of their tasks and environments."""

import json

import freehold
from scene import PROCESS, environment, is_gone
from templates import integers, job, queue_environment, shell, step


def timed(script, seconds):
    """A script whose action may take so long."""
    made = shell(script)
    made["actions"]["onRun"]["timeout"] = seconds
    return made


def test_a_job_with_environments_files_and_a_dependency_succeeds_and_its_log_is_readable(staffed):
    studio = environment(
        "Studio", "echo openjd_env: ENTERED=yes", "echo left", variables={"STUDIO": "freehold"}
    )
    render = step("Render", parameters=[integers(values="1-3")]) | {
        "script": {
            "actions": {"onRun": {"command": "bash", "args": ["{{Task.File.Run}}"]}},
            "embeddedFiles": [
                {"name": "Run", "type": "TEXT", "data": "echo frame {{Task.Param.Frame}} of $STUDIO, entered $ENTERED\n"}
            ],
        }
    }
    submitted = staffed.submit(job(render, step("Publish", "echo published", after=["Render"]), jobEnvironments=[studio]))

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    staffed.logged(submitted, *(f"frame {frame} of freehold, entered yes" for frame in (1, 2, 3)), "published", "left")
    for name in ("Render", "Publish"):
        task = staffed.task_at(submitted, name)
        assert task["runStatus"] == "SUCCEEDED" and task["startedAt"] <= task["endedAt"]


def test_environments_are_entered_from_the_queues_to_the_steps_and_exited_the_other_way_round(farm, either, scene):
    def noting(name):
        return environment(name, scene.note(f"enter {name}"), scene.note(f"exit {name}"))

    for priority, name in ((20, "Inner"), (10, "Outer")):
        template = json.dumps(queue_environment(noting(name)))
        farm.client.create_queue_environment(**farm.key, priority=priority, templateType="JSON", template=template)
    render = step(script=scene.note("run {{Task.Param.Frame}}"), parameters=[integers(values="0-1")])
    submitted = farm.submit(job(render | {"stepEnvironments": [noting("Step")]}, jobEnvironments=[noting("Job")]))

    farm.agent(either).start()

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    order = ["enter Outer", "enter Inner", "enter Job", "enter Step", "run 0", "run 1"]
    order += ["exit Step", "exit Job", "exit Inner", "exit Outer"]
    assert farm.played(submitted) == [[f"{action} SUCCEEDED" for action in order]]
    assert scene.notes == order


def test_a_task_shows_each_point_of_its_way(staffed, scene):
    studio = environment("Studio", scene.note("entering") + scene.until("enter"))
    begun = scene.until("run-{{Task.Param.Frame}}")
    render = step(script=begun, parameters=[integers(values="0-2")])
    submitted = staffed.submit(job(render, jobEnvironments=[studio]), targetTaskRunStatus="SUSPENDED")
    fresh = {"taskId", "createdAt", "createdBy", "runStatus", "failureRetryCount", "parameters"}

    assert staffed.becomes(submitted, "SUSPENDED").keys() - {"targetRunStatus"} == fresh
    staffed.client.update_job(**staffed.key, jobId=submitted, targetTaskRunStatus="READY")

    scene.noted("entering")
    starting = staffed.becomes(submitted, "STARTING")
    assert starting.keys() - fresh == {"latestSessionActionId", "targetRunStatus", "updatedAt", "updatedBy"}
    assert staffed.task_at(submitted, index=1)["runStatus"] == "READY"
    scene.say("enter")

    assert "startedAt" in staffed.becomes(submitted, "RUNNING")
    scene.say("run-0")
    succeeded = staffed.becomes(submitted, "SUCCEEDED")
    assert starting["latestSessionActionId"] == succeeded["latestSessionActionId"]
    assert succeeded["startedAt"] <= succeeded["endedAt"]

    # A session whose first task was quick gets more than one at a time.
    staffed.becomes(submitted, "RUNNING", index=1)
    assert "startedAt" not in staffed.becomes(submitted, "ASSIGNED", index=2)
    scene.say("run-1")
    scene.say("run-2")
    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"


def test_a_failing_task_is_tried_again_and_ends_failed(staffed):
    submitted = staffed.submit(job(step(script="echo openjd_fail: no luck; exit 3")), maxRetriesPerTask=1)

    assert staffed.ended(submitted)["taskRunStatus"] == "FAILED"

    task = staffed.task_at(submitted)
    assert task["failureRetryCount"] == 1
    action = staffed.session_action(submitted, task["latestSessionActionId"])
    assert (action["status"], action["processExitCode"], action["progressMessage"]) == ("FAILED", 3, "no luck")
    assert staffed.played(submitted) == [["run 0 FAILED"]] * 2


def test_a_task_that_fails_once_succeeds_with_its_retry(staffed, scene):
    once = scene.note("tried") + scene.until("again") + f"[ $(grep -c tried {scene.file}) -gt 1 ]"
    submitted = staffed.submit(job(step(script=once)), maxRetriesPerTask=1)
    scene.say("again")

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    assert staffed.task_at(submitted)["failureRetryCount"] == 1
    assert staffed.played(submitted) == [["run 0 FAILED"], ["run 0 SUCCEEDED"]]


def test_an_environment_that_cannot_be_entered_fails_the_job_before_any_of_its_tasks(staffed, scene):
    outer = environment("Outer", leaving=scene.note("left Outer"))
    broken = environment("Broken", "exit 5", scene.note("left Broken"))
    never = environment("Never", scene.note("entered Never"), scene.note("left Never"))
    render = step(script=scene.note("ran"), parameters=[integers(values="0-1")])
    submitted = staffed.submit(job(render, jobEnvironments=[outer, broken, never]), maxRetriesPerTask=0)

    assert staffed.ended(submitted)["taskRunStatus"] == "FAILED"

    played = ["enter Outer SUCCEEDED", "enter Broken FAILED", "enter Never NEVER_ATTEMPTED"]
    exits = ["exit Broken SUCCEEDED", "exit Outer SUCCEEDED"]
    assert staffed.played(submitted) == [[*played, f"run {index} NEVER_ATTEMPTED", *exits] for index in (0, 1)]
    assert scene.notes == ["left Broken", "left Outer"] * 2
    assert "startedAt" not in staffed.task_at(submitted)


def test_an_environment_that_cannot_be_exited_spoils_nothing_but_itself(staffed, scene):
    outer = environment("Outer", leaving=scene.note("left Outer"))
    broken = environment("Broken", leaving="exit 5")
    submitted = staffed.submit(job(step(), jobEnvironments=[outer, broken]))

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    entered = ["enter Outer SUCCEEDED", "enter Broken SUCCEEDED", "run 0 SUCCEEDED"]
    assert staffed.played(submitted) == [[*entered, "exit Broken FAILED", "exit Outer SUCCEEDED"]]
    assert staffed.job(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert scene.notes == ["left Outer"]


def test_a_task_that_takes_longer_than_it_may_fails(staffed, scene):
    slow = {"name": "Only", "script": timed(scene.note(PROCESS) + scene.until("never"), 1)}
    submitted = staffed.submit(job(slow, jobEnvironments=[environment("Studio")]), maxRetriesPerTask=0)

    assert staffed.ended(submitted)["taskRunStatus"] == "FAILED"

    action = staffed.session_action(submitted, staffed.task_at(submitted)["latestSessionActionId"])
    assert action["status"] == "FAILED" and "TIMEOUT" in action["progressMessage"]
    assert is_gone(scene.process())
    assert staffed.played(submitted) == [["enter Studio SUCCEEDED", "run 0 FAILED", "exit Studio SUCCEEDED"]]


def test_progress_and_status_show_while_the_task_runs(staffed, scene):
    def says(percent, words):
        return f"echo openjd_progress: {percent}\necho openjd_status: {words}\n"

    submitted = staffed.submit(job(step(script=says(25, "sampling") + scene.until("go") + says(75, "denoising"))))
    action = staffed.becomes(submitted, "RUNNING")["latestSessionActionId"]

    def shows(percent, words):
        found = staffed.session_action(submitted, action)
        return found if (found.get("progressPercent"), found.get("progressMessage")) == (percent, words) else None

    assert freehold.eventually(lambda: shows(25.0, "sampling"))["status"] == "RUNNING"
    scene.say("go")

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    last = staffed.session_action(submitted, action)
    # With its success our agent reports an action as complete, the stock agent what the script said last.
    assert last["status"] == "SUCCEEDED" and last["progressPercent"] in (75.0, 100.0)
    assert last["progressMessage"] == "denoising"


def test_two_jobs_have_a_session_each_and_the_first_is_left_before_the_second_begins(staffed, scene):
    def noting(name):
        studio = environment("Studio", scene.note(f"enter {name}"), scene.note(f"exit {name}"))
        return job(step(script=scene.note(f"run {name}")), jobEnvironments=[studio])

    submitted = [staffed.submit(noting(name)) for name in ("one", "two")]

    for one in submitted:
        assert staffed.ended(one)["taskRunStatus"] == "SUCCEEDED"

    played = [f"{action} SUCCEEDED" for action in ("enter Studio", "run 0", "exit Studio")]
    assert [staffed.played(one) for one in submitted] == [[played], [played]]
    assert scene.notes == [f"{what} {name}" for name in ("one", "two") for what in ("enter", "run", "exit")]


def test_two_steps_have_a_session_each(staffed, scene):
    def noting(name):
        studio = environment("Studio", scene.note(f"enter {name}"), scene.note(f"exit {name}"))
        return step(name, scene.note(f"run {name}")) | {"stepEnvironments": [studio]}

    submitted = staffed.submit(job(noting("One"), noting("Two")))

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    played = [f"{action} SUCCEEDED" for action in ("enter Studio", "run 0", "exit Studio")]
    assert staffed.played(submitted) == [played, played]
    assert scene.notes == [f"{what} {name}" for name in ("One", "Two") for what in ("enter", "run", "exit")]


def test_a_step_begins_when_all_tasks_it_depends_on_have_succeeded(staffed, scene):
    render = step("Render", scene.until("go") + scene.note("render"), parameters=[integers(values="0-1")])
    submitted = staffed.submit(job(step("Publish", scene.note("publish"), after=["Render"]), render))

    staffed.becomes(submitted, "RUNNING", "Render")
    assert staffed.task_at(submitted, "Publish")["runStatus"] == "PENDING"
    scene.say("go")

    assert staffed.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert scene.notes == ["render", "render", "publish"]


def test_a_step_that_depends_on_a_failed_one_is_canceled(staffed, scene):
    steps = [step("Render", "exit 1"), step("Publish", scene.note("publish"), after=["Render"])]
    submitted = staffed.submit(job(*steps, step("Tell", scene.note("tell"), after=["Publish"])), maxRetriesPerTask=0)

    assert staffed.ended(submitted)["taskRunStatus"] == "FAILED"

    for name in ("Publish", "Tell"):
        canceled = staffed.task_at(submitted, name)
        assert canceled["runStatus"] == "CANCELED" and "latestSessionActionId" not in canceled
    assert scene.notes == []
