"""What is wrong with a template is said, all of it, where a user looks for it."""

import json

import freehold
from templates import integers, job, shell, step


def test_a_template_with_five_mistakes_names_all_five(farm):
    template = job(
        {"name": "Render", "script": {"actions": {"onRun": {"command": "bash", "args": ["{{Task.Param.Fraem}}"]}}},
         "parameterSpace": {"taskParameterDefinitions": [{"name": "Frame", "type": "INT", "range": "10-1"}]}},
        {"name": "Render", "script": shell("true")},
        {"name": "Third", "script": shell("true"), "dependencies": [{"dependsOn": "Nowhere"}]},
        {"name": "Fourth", "script": shell("true"), "colour": "red"},
    )

    submitted = farm.submit(template)

    found = farm.job(submitted)
    assert found["lifecycleStatus"] == "CREATE_FAILED"
    message = found["lifecycleStatusMessage"]
    for trace in ("Fraem", "10-1", "Render", "Nowhere", "colour"):
        assert trace in message, message
    assert "taskRunStatus" not in found and "taskRunStatusCounts" not in found
    assert farm.steps(submitted) == []


def test_a_template_that_is_not_json_says_where_it_breaks(farm):
    found = farm.job(farm.submit('{"specificationVersion": "jobtemplate-2023-09", "name": }'))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    assert "line" in found["lifecycleStatusMessage"]


def test_a_yaml_template_with_comments_is_a_template(farm):
    submitted = farm.submit(
        """\
specificationVersion: jobtemplate-2023-09   # the only one there is
name: From YAML {{Param.Shot}}
parameterDefinitions:
- {name: Shot, type: STRING, default: s010}
steps:
- name: Only
  script:
    actions:
      onRun: {command: "true"}
""",
        templateType="YAML",
    )

    assert farm.job(submitted)["lifecycleStatus"] == "CREATE_COMPLETE"
    assert farm.job(submitted)["name"] == "From YAML s010"


def test_an_extension_this_version_does_not_know_is_refused_by_name(farm):
    found = farm.job(farm.submit(job(step(), extensions=["TIME_TRAVEL"])))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    assert "TIME_TRAVEL" in found["lifecycleStatusMessage"]


def test_missing_unknown_and_bad_parameters_are_all_named(farm):
    template = job(
        step(),
        parameterDefinitions=[
            {"name": "Needed", "type": "STRING"},
            {"name": "Count", "type": "INT", "maxValue": 10},
        ],
    )

    found = farm.job(farm.submit(template, parameters={"Count": {"int": "11"}, "Stray": {"string": "x"}}))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    for name in ("Needed", "Count", "Stray"):
        assert name in found["lifecycleStatusMessage"]


def test_job_parameters_of_every_type_come_back_as_their_union_member(farm):
    template = job(
        step(),
        parameterDefinitions=[
            {"name": "Int", "type": "INT"},
            {"name": "Float", "type": "FLOAT", "default": 2.5},
            {"name": "String", "type": "STRING", "default": "a"},
            {"name": "Path", "type": "PATH"},
        ],
    )

    submitted = farm.submit(template, parameters={"Int": {"int": "7"}, "Path": {"path": "/proj/a.ma"}})

    assert farm.job(submitted)["parameters"] == {
        "Int": {"int": "7"},
        "Float": {"float": "2.5"},
        "String": {"string": "a"},
        "Path": {"path": "/proj/a.ma"},
    }


def test_a_queue_environment_comes_into_every_later_job(farm):
    environment = {
        "specificationVersion": "environment-2023-09",
        "parameterDefinitions": [{"name": "Tool", "type": "STRING", "default": "hammer"}],
        "environment": {"name": "Tools", "variables": {"TOOL": "{{Param.Tool}}"}},
    }
    farm.client.create_queue_environment(
        **farm.key, priority=1, templateType="JSON", template=json.dumps(environment)
    )
    submitted = farm.submit(job(step()))

    worker = farm.worker()
    _, session = worker.wait_for_session()

    enter = session["sessionActions"][0]["definition"]["envEnter"]["environmentId"]
    assert enter == f"JOB:{submitted}:Tools"
    details = worker.entity(environmentDetails={"jobId": submitted, "environmentId": enter})["environmentDetails"]
    assert details["schemaVersion"] == "environment-2023-09"
    assert details["template"] == environment["environment"]
    assert worker.entity(jobDetails={"jobId": submitted})["jobDetails"]["parameters"]["Tool"] == {"string": "hammer"}


def test_steps_that_wait_for_each_other_are_refused(farm):
    found = farm.job(farm.submit(job(step("A", after=["B"]), step("B", after=["A"]))))

    assert found["lifecycleStatus"] == "CREATE_FAILED"
    assert "A" in found["lifecycleStatusMessage"] and "B" in found["lifecycleStatusMessage"]


def test_a_job_created_suspended_waits_until_it_is_resumed(farm):
    submitted = farm.submit(job(step(parameters=[integers()])), targetTaskRunStatus="SUSPENDED")
    assert farm.job(submitted)["taskRunStatusCounts"]["SUSPENDED"] == 3

    farm.client.update_job(**farm.key, jobId=submitted, targetTaskRunStatus="READY")

    freehold.eventually(lambda: farm.job(submitted)["taskRunStatusCounts"]["READY"] == 3)
