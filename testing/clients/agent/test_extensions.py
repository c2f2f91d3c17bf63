"""Jobs whose templates use extensions of Open Job Description run alike with the stock agent and with ours."""

import json

from templates import chunks, job, queue_environment, step

# Computed, so that it stands nowhere but in the variable.
SECRET = "tr3asure-4321"
HIDING = {
    "name": "Hiding",
    "script": {"actions": {"onEnter": {"command": "bash", "args": ["-c", "echo openjd_redacted_env: TOKEN=tr3asure-$((4320 + 1))"]}}},
}
TELLING = "echo token $TOKEN of ${#TOKEN} characters"
HIDDEN = f"token ******** of {len(SECRET)} characters"


def logged(farm, submitted, *texts):
    """Waits for the job's end, which must be success, and for these texts in its log, which comes later; the whole log."""
    found = farm.ended(submitted)
    assert found["taskRunStatus"] == "SUCCEEDED", farm.log_of_job(submitted)
    return farm.logged(submitted, *texts)


def test_a_chunk_is_one_task_and_its_script_gets_the_range(farm, either):
    render = step(
        "Render",
        "echo frames {{Task.Param.Frames}} raw {{Task.RawParam.Frames}} of $DEADLINE_TASK_ID",
        parameters=[chunks(values="1-10", count="{{Param.Size}}")],
    )
    submitted = farm.submit(
        job(render, extensions=["TASK_CHUNKING"], parameterDefinitions=[{"name": "Size", "type": "INT", "default": 5}])
    )

    farm.agent(either).start()

    task = farm.steps(submitted)[0]["stepId"].replace("step-", "task-")
    logged(farm, submitted, f"frames 1-5 raw 1-5 of {task}-0", f"frames 6-10 raw 6-10 of {task}-1")


def test_chunks_with_gaps_run_too(farm, either):
    render = step(
        "Render", "echo frames {{Task.Param.Frames}}.", parameters=[chunks(values="1-3,10,20", count=3, constraint="NONCONTIGUOUS")]
    )
    submitted = farm.submit(job(render, extensions=["TASK_CHUNKING"]))

    farm.agent(either).start()

    step_id = farm.steps(submitted)[0]["stepId"]
    chunked = [farm.task(submitted, step_id, index)["parameters"]["Frames"]["chunkInt"] for index in (0, 1)]
    logged(farm, submitted, *(f"frames {one}." for one in chunked))


def test_all_of_the_feature_bundle_runs_and_a_redacted_variable_stays_out_of_the_log(farm, either):
    long = "n" * 512
    windows = {
        "name": long,
        "script": {
            "actions": {
                "onRun": {
                    "command": "bash",
                    "args": ["-c", "od -c {{Task.File.Lines}}"],
                    "timeout": "{{Param.Limit}}",
                    "cancelation": {"mode": "{{Param.Mode}}"},
                }
            },
            "embeddedFiles": [{"name": "Lines", "type": "TEXT", "data": "a\nb\n", "endOfLine": "CRLF"}],
        },
    }
    # The stock agent names a script's file after its step, and cannot write one of a long name.
    sugar = {
        "name": "Greet",
        "bash": {
            "script": f"echo {{{{Param.Greeting}}}} from bash\n{TELLING}\n",
            "timeout": "{{Param.Limit}}",
            "cancelation": {"mode": "NOTIFY_THEN_TERMINATE", "notifyPeriodInSeconds": "{{Param.Notice}}"},
        },
    }
    submitted = farm.submit(
        job(
            sugar,
            windows,
            name=long,
            extensions=["FEATURE_BUNDLE_1", "REDACTED_ENV_VARS"],
            jobEnvironments=[HIDING],
            parameterDefinitions=[
                {"name": "Greeting", "type": "STRING", "default": "merhaba"},
                {"name": "Limit", "type": "INT", "default": 60},
                {"name": "Notice", "type": "INT", "default": 5},
                {"name": "Mode", "type": "STRING", "default": "TERMINATE"},
            ],
        )
    )

    agent = farm.agent(either).start()

    log = logged(farm, submitted, "merhaba from bash", HIDDEN, r"a  \r  \n   b  \r  \n")
    assert SECRET not in log and SECRET not in agent.said()


def test_a_timeout_from_a_parameter_ends_its_action(farm, either):
    slow = {"name": "Slow", "bash": {"script": "echo begun\nsleep 300\n", "timeout": "{{Param.Limit}}"}}
    submitted = farm.submit(
        job(slow, extensions=["FEATURE_BUNDLE_1"], parameterDefinitions=[{"name": "Limit", "type": "INT", "default": 1}]),
        maxRetriesPerTask=0,
    )

    farm.agent(either).start()

    assert farm.ended(submitted)["taskRunStatus"] == "FAILED"
    farm.logged(submitted, "begun")


def test_a_job_without_extensions_runs_in_a_queues_environment_that_uses_one(farm, either):
    template = queue_environment(HIDING, extensions=["REDACTED_ENV_VARS"])
    farm.client.create_queue_environment(**farm.key, priority=1, templateType="JSON", template=json.dumps(template))
    submitted = farm.submit(job(step(script=TELLING)))

    farm.agent(either).start()

    assert SECRET not in logged(farm, submitted, HIDDEN)


def test_a_job_with_an_extension_runs_in_a_queues_environment_without_one(farm, either):
    plain = {"name": "Plain", "variables": {"STUDIO": "freehold"}, "script": {"actions": {"onEnter": {"command": "true"}}}}
    farm.client.create_queue_environment(
        **farm.key, priority=1, templateType="JSON", template=json.dumps(queue_environment(plain))
    )
    submitted = farm.submit(job({"name": "Only", "bash": {"script": "echo at $STUDIO\n"}}, extensions=["FEATURE_BUNDLE_1"]))

    farm.agent(either).start()

    logged(farm, submitted, "at freehold")
