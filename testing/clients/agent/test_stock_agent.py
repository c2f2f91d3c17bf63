"""The stock worker agent works against Freehold unchanged."""

import re
import time
import urllib.request

import freehold
from templates import integers, job, step


def test_a_job_with_environments_files_and_a_dependency_succeeds_and_its_log_is_readable(farm):
    environment = {
        "name": "Studio",
        "variables": {"STUDIO": "freehold"},
        "script": {
            "actions": {
                "onEnter": {"command": "bash", "args": ["-c", "echo openjd_env: ENTERED=yes"]},
                "onExit": {"command": "bash", "args": ["-c", "echo left"]},
            }
        },
    }
    render = step("Render", parameters=[integers(values="1-3")]) | {
        "script": {
            "actions": {"onRun": {"command": "bash", "args": ["{{Task.File.Run}}"]}},
            "embeddedFiles": [
                {"name": "Run", "type": "TEXT", "data": "echo frame {{Task.Param.Frame}} of $STUDIO, entered $ENTERED\n"}
            ],
        }
    }
    submitted = farm.submit(
        job(render, step("Publish", "echo published", after=["Render"]), jobEnvironments=[environment])
    )

    farm.agent().start()

    found = farm.ended(submitted)
    assert found["taskRunStatus"] == "SUCCEEDED"
    farm.logged(submitted, *(f"frame {frame} of freehold, entered yes" for frame in (1, 2, 3)), "published")
    for one in farm.steps(submitted):
        task = farm.task(submitted, one["stepId"])
        assert task["runStatus"] == "SUCCEEDED" and task["startedAt"] <= task["endedAt"]


def test_a_failing_task_is_tried_again_and_ends_failed(farm):
    submitted = farm.submit(job(step(script="echo openjd_fail: no luck; exit 3")), maxRetriesPerTask=1)

    farm.agent().start()

    assert farm.ended(submitted)["taskRunStatus"] == "FAILED"
    task = farm.task(submitted, farm.steps(submitted)[0]["stepId"])
    assert task["failureRetryCount"] == 1
    action = farm.session_action(submitted, task["latestSessionActionId"])
    assert (action["status"], action["processExitCode"]) == ("FAILED", 3)
    assert len(farm.sessions(submitted)) == 2


def test_sigterm_drains_the_agent_and_its_task_is_ready_again(farm):
    submitted = farm.submit(job(step(script="sleep 300")))
    agent = farm.agent().start()
    step_id = farm.steps(submitted)[0]["stepId"]
    freehold.eventually(lambda: farm.task(submitted, step_id)["runStatus"] == "RUNNING", 60)

    assert agent.drain() == 0

    task = farm.task(submitted, step_id)
    assert (task["runStatus"], task["failureRetryCount"]) == ("READY", 0)
    assert farm.session_action(submitted, task["latestSessionActionId"])["status"] == "INTERRUPTED"
    assert farm.status_of_worker() == "STOPPED"


def test_an_idle_agent_asks_at_most_once_a_second(farm_of):
    # On a server of its own: held calls of agents that other tests ended are counted when their time is over.
    with freehold.running_server() as server:
        farm = farm_of(server)
        agent = farm.agent().start()
        freehold.eventually(lambda: farm.status_of_worker() == "IDLE", 60)

        # From one call to the tenth after it: ten holds, whatever the worker's first calls were for.
        first = calls_beyond(server, calls(server))
        start = time.monotonic()
        calls_beyond(server, first + 9)
        passed = time.monotonic() - start

        assert agent.is_running
        assert passed >= 9.8, f"10 calls in {passed:.2f} s"  # 0.2 s: the first call is seen as late as /metrics is slow


def calls_beyond(server, number):
    """Waits until the server has counted more calls than this; how many then."""

    def beyond():
        counted = calls(server)
        return counted if counted > number else None

    return freehold.eventually(beyond, 60, every=0.01)


def calls(server):
    """How many UpdateWorkerSchedule calls the server has counted."""
    metrics = urllib.request.urlopen(f"{server.endpoint}/metrics").read().decode()
    return sum(
        float(line.rsplit(" ", 1)[1])
        for line in metrics.splitlines()
        if re.match(r"freehold_\w*requests_total\{.*UpdateWorkerSchedule", line)
    )
