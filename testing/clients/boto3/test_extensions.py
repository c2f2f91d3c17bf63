"""Jobs whose templates use extensions of Open Job Description: what is made of them, and what agents are told."""

import json

import pytest
from scripted_worker import kind, succeeded
from templates import chunks, integers, job, queue_environment, step


def chunked(*parameters, **more):
    return job(step("Render", parameters=list(parameters), **more), extensions=["TASK_CHUNKING"])


def only_step(farm, submitted):
    (listed,) = farm.steps(submitted)
    return farm.client.get_step(**farm.key, jobId=submitted, stepId=listed["stepId"])


def frames(farm, submitted, step_id):
    tasks = farm.client.list_tasks(**farm.key, jobId=submitted, stepId=step_id)["tasks"]
    return [task["parameters"]["Frames"] for task in tasks]


def test_a_task_is_one_chunk_and_every_view_of_it_says_so(farm):
    submitted = farm.submit(chunked(chunks(values="1-10", count=4), integers("Tile", "1-2")))
    render = only_step(farm, submitted)

    assert farm.job(submitted)["taskRunStatusCounts"]["READY"] == 6
    assert render["taskRunStatusCounts"]["READY"] == 6
    assert render["parameterSpace"] == {
        "parameters": [
            {
                "name": "Frames",
                "type": "CHUNK_INT",
                "chunks": {"defaultTaskCount": 4, "rangeConstraint": "CONTIGUOUS"},
            },
            {"name": "Tile", "type": "INT"},
        ]
    }
    # Three chunks of at most four for ten frames, as even as can be; the tile varies fastest.
    ranges = frames(farm, submitted, render["stepId"])
    assert ranges[0] == ranges[1] and len(ranges) == 6
    sizes = [last - first + 1 for first, last in (map(int, one["chunkInt"].split("-")) for one in ranges[::2])]
    assert sum(sizes) == 10 and sorted(sizes) == [3, 3, 4]
    task = farm.task(submitted, render["stepId"], 5)
    assert task["parameters"] == {"Frames": ranges[5], "Tile": {"int": "2"}}


def test_every_member_of_chunks_is_shown(farm):
    submitted = farm.submit(
        chunked(chunks(values="1-3,10", count=2, constraint="NONCONTIGUOUS", targetRuntimeSeconds=180))
    )
    render = only_step(farm, submitted)

    (parameter,) = render["parameterSpace"]["parameters"]
    assert parameter["chunks"] == {
        "defaultTaskCount": 2,
        "targetRuntimeSeconds": 180,
        "rangeConstraint": "NONCONTIGUOUS",
    }
    assert frames(farm, submitted, render["stepId"]) == [{"chunkInt": "1,2"}, {"chunkInt": "3,10"}]


def test_contiguous_chunks_hold_no_gap_and_are_written_as_ranges_even_of_one(farm):
    submitted = farm.submit(chunked(chunks(values="1-3,10", count=5)))
    render = only_step(farm, submitted)

    assert frames(farm, submitted, render["stepId"]) == [{"chunkInt": "1-3"}, {"chunkInt": "10-10"}]


def test_the_sizes_of_chunks_may_come_from_job_parameters(farm):
    template = chunked(chunks(values="1-{{Param.Last}}", count="{{Param.Size}}"))
    template["parameterDefinitions"] = [
        {"name": "Last", "type": "INT", "default": 6},
        {"name": "Size", "type": "INT", "default": 100},
    ]
    submitted = farm.submit(template, parameters={"Size": {"int": "3"}})
    render = only_step(farm, submitted)

    assert frames(farm, submitted, render["stepId"]) == [{"chunkInt": "1-3"}, {"chunkInt": "4-6"}]
    worker = farm.worker()
    worker.wait_for_session()
    told = worker.entity(stepDetails={"jobId": submitted, "stepId": render["stepId"]})["stepDetails"]["template"]
    (parameter,) = told["parameterSpace"]["taskParameterDefinitions"]
    assert parameter["range"] == "1-6"
    assert parameter["chunks"] == {"defaultTaskCount": "3", "rangeConstraint": "CONTIGUOUS"}


def test_a_worker_is_given_a_chunk_with_its_task(farm):
    submitted = farm.submit(chunked(chunks(values="1-6", count=3)))
    render = only_step(farm, submitted)
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][0]

    definition = run["definition"]["taskRun"]
    assert kind(run) == "taskRun"
    assert definition == {
        "stepId": render["stepId"],
        "taskId": render["stepId"].replace("step-", "task-") + "-0",
        "parameters": {"Frames": {"chunkInt": "1-3"}},
    }
    shown = farm.session_action(submitted, run["sessionActionId"])
    assert shown["definition"]["taskRun"] == definition
    summary = farm.client.list_session_actions(
        **farm.key, jobId=submitted, sessionId=shown["sessionId"]
    )["sessionActions"][0]
    assert summary["definition"]["taskRun"] == definition
    worker.schedule({run["sessionActionId"]: succeeded()})
    assert farm.task(submitted, render["stepId"])["runStatus"] == "SUCCEEDED"


def test_a_chunk_without_its_extension_is_refused_by_the_extensions_name(farm):
    template = chunked(chunks())
    del template["extensions"]

    found = farm.job(farm.submit(template))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    assert "TASK_CHUNKING" in found["lifecycleStatusMessage"]


@pytest.mark.parametrize("extension", ["EXPR", "WRAP_ACTIONS"])
def test_an_extension_that_is_not_supported_is_refused_by_name(farm, extension):
    found = farm.job(farm.submit(job(step(), extensions=[extension])))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    assert f"the extension {extension} is not supported" in found["lifecycleStatusMessage"]


def told(farm, submitted, *environments):
    """Which extensions an agent is told of: of the job, of its step, and of these environments."""
    worker = farm.worker()
    worker.wait_for_session()
    step_id = only_step(farm, submitted)["stepId"]
    identifiers = [
        {"jobDetails": {"jobId": submitted}},
        {"stepDetails": {"jobId": submitted, "stepId": step_id}},
        *({"environmentDetails": {"jobId": submitted, "environmentId": f"JOB:{submitted}:{name}"}} for name in environments),
    ]
    return [next(iter(worker.entity(**one).values())).get("extensions") for one in identifiers]


def add_environment(farm, name, **more):
    template = queue_environment({"name": name, "variables": {"A": "b"}}, **more)
    farm.client.create_queue_environment(**farm.key, priority=1, templateType="JSON", template=json.dumps(template))


def test_agents_are_told_of_extensions_only_where_there_are_some(farm):
    add_environment(farm, "Plain")

    assert told(farm, farm.submit(job(step())), "Plain") == [None, None, None]


def test_agents_are_told_of_a_jobs_extensions_for_its_own_parts(farm):
    add_environment(farm, "Plain")
    own = {"name": "Own", "variables": {"A": "b"}}
    listed = ["REDACTED_ENV_VARS", "FEATURE_BUNDLE_1"]

    submitted = farm.submit(job(step(), extensions=listed, jobEnvironments=[own]))

    assert told(farm, submitted, "Plain", "Own") == [listed, listed, None, listed]


def test_a_job_without_extensions_goes_into_an_environment_that_uses_one(farm):
    add_environment(farm, "Secretive", extensions=["REDACTED_ENV_VARS"])

    submitted = farm.submit(job(step()))

    assert told(farm, submitted, "Secretive") == [["REDACTED_ENV_VARS"], None, ["REDACTED_ENV_VARS"]]


def test_a_queue_environment_with_an_extension_that_is_not_supported_is_refused(farm):
    with pytest.raises(farm.client.exceptions.ValidationException, match="EXPR is not supported"):
        add_environment(farm, "Clever", extensions=["EXPR"])


def test_a_template_of_the_feature_bundle_is_taken_with_all_it_adds(farm):
    long = "n" * 512
    bundled = {
        "name": long,
        "bash": {"script": "echo {{Param.Greeting}}", "timeout": "{{Param.Limit}}",
                 "cancelation": {"mode": "{{Param.Mode}}"}},
    }
    template = job(
        bundled,
        name=long,
        extensions=["FEATURE_BUNDLE_1"],
        parameterDefinitions=[
            {"name": "Greeting", "type": "STRING", "default": "hello"},
            {"name": "Limit", "type": "INT", "default": 60},
            {"name": "Mode", "type": "STRING", "default": "TERMINATE"},
            *({"name": f"P{number}", "type": "INT", "default": number} for number in range(197)),
        ],
    )

    submitted = farm.submit(template)

    found = farm.job(submitted)
    assert found["lifecycleStatus"] == "CREATE_COMPLETE", found["lifecycleStatusMessage"]
    assert found["name"] == long and len(found["parameters"]) == 200
    render = only_step(farm, submitted)
    assert render["name"] == long
    worker = farm.worker()
    worker.wait_for_session()
    details = worker.entity(stepDetails={"jobId": submitted, "stepId": render["stepId"]})["stepDetails"]
    assert details["template"] == bundled
