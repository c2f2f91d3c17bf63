"""What an agent is told, from its registration to the end of a session."""

import pytest
from scripted_worker import failed, kind, never_attempted, running, succeeded
from templates import integers, job, shell, step

ENVIRONMENT = {"name": "Outer", "script": {"actions": {"onEnter": {"command": "true"}, "onExit": {"command": "true"}}}}


def test_a_started_worker_is_told_where_its_log_goes(farm):
    worker = farm.worker()

    log = worker.start()["log"]

    assert log["logDriver"] == "awslogs"
    assert log["options"] == {"logGroupName": f"/aws/deadline/{farm.id}/{farm.fleet}", "logStreamName": worker.id}
    assert worker.schedule()["updateIntervalSeconds"] >= 0


def test_an_idle_worker_gets_an_empty_schedule(farm):
    answer = farm.worker().schedule()

    assert answer["assignedSessions"] == {}
    assert answer["cancelSessionActions"] == {}
    assert "desiredWorkerStatus" not in answer


def test_a_session_runs_environments_around_its_tasks_and_is_dropped_at_the_end(farm):
    farm.submit(job(step(parameters=[integers(values="1-2")], stepEnvironments=[ENVIRONMENT | {"name": "Inner"}]), jobEnvironments=[ENVIRONMENT]))
    worker = farm.worker()
    seen = []

    def done(action):
        if action is not None:
            definition = action["definition"]
            name = definition.get("envEnter", definition.get("envExit", {})).get("environmentId", "").rpartition(":")[2]
            seen.append((kind(action), name))
        return action is None

    worker.run_until(done)

    assert seen == [
        ("envEnter", "Outer"),
        ("envEnter", "Inner"),
        ("taskRun", ""),
        ("taskRun", ""),
        ("envExit", "Inner"),
        ("envExit", "Outer"),
    ]
    assert worker.schedule()["assignedSessions"] == {}


def test_every_answer_repeats_the_whole_remaining_queue_and_the_log_configuration(farm):
    farm.submit(job(step(), jobEnvironments=[ENVIRONMENT]))
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    again = worker.schedule()["assignedSessions"][session_id]

    assert [one["sessionActionId"] for one in again["sessionActions"]] == [
        one["sessionActionId"] for one in session["sessionActions"]
    ]
    for one in (session, again):
        assert one["logConfiguration"]["logDriver"] == "awslogs"
        assert one["logConfiguration"]["options"] == {
            "logGroupName": f"/aws/deadline/{farm.id}/{farm.queue}",
            "logStreamName": session_id,
        }
        assert "parameters" in one["logConfiguration"]


def test_after_a_failed_enter_the_environment_is_exited_and_the_task_counts_as_failed(farm):
    submitted = farm.submit(job(step(), jobEnvironments=[ENVIRONMENT]), maxRetriesPerTask=0)
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    enter, run = (one["sessionActionId"] for one in session["sessionActions"])

    answer = worker.schedule({enter: failed(), run: never_attempted()})

    remaining = answer["assignedSessions"][session_id]["sessionActions"]
    assert [kind(one) for one in remaining] == ["envExit"]
    assert farm.job(submitted)["taskRunStatus"] == "FAILED"
    assert worker.schedule({remaining[0]["sessionActionId"]: succeeded()})["assignedSessions"] == {}


def test_a_report_that_comes_twice_counts_once(farm):
    submitted = farm.submit(job(step()), maxRetriesPerTask=3)
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    report = failed()

    worker.schedule({run: report})
    worker.schedule({run: report})

    assert farm.job(submitted)["taskFailureRetryCount"] == 1


def test_reports_of_what_the_worker_was_never_given_are_ignored(farm):
    worker = farm.worker()

    answer = worker.schedule({"sessionaction-" + "0" * 32 + "-0": succeeded()})

    assert answer["assignedSessions"] == {}


def test_the_worker_learns_the_job_step_and_environments_as_they_were_written(farm):
    written = step(
        parameters=[integers()],
        script=None,
    ) | {"script": {"actions": {"onRun": {"command": "bash", "args": ["{{Task.File.Run}}"]}},
                    "embeddedFiles": [{"name": "Run", "type": "TEXT", "data": "echo {{Task.Param.Frame}} {{Param.Shot}}"}]}}
    submitted = farm.submit(
        job(written, parameterDefinitions=[{"name": "Shot", "type": "STRING", "default": "s1"}])
    )
    worker = farm.worker()
    worker.wait_for_session()
    step_id = farm.steps(submitted)[0]["stepId"]

    details = worker.entity(jobDetails={"jobId": submitted})["jobDetails"]
    step_details = worker.entity(stepDetails={"jobId": submitted, "stepId": step_id})["stepDetails"]

    assert details["schemaVersion"] == "jobtemplate-2023-09"
    assert details["jobRunAsUser"] == {"runAs": "WORKER_AGENT_USER"}
    assert details["logGroupName"] == f"/aws/deadline/{farm.id}/{farm.queue}"
    assert details["parameters"] == {"Shot": {"string": "s1"}}
    assert step_details["dependencies"] == []
    assert step_details["template"]["name"] == "Only"
    assert step_details["template"]["script"] == written["script"]


def test_a_worker_learns_nothing_of_jobs_it_does_not_work_on(farm):
    other = farm.submit(job(step()), targetTaskRunStatus="SUSPENDED")
    worker = farm.worker()

    answer = worker.client.batch_get_job_entity(
        farmId=farm.id, fleetId=farm.fleet, workerId=worker.id, identifiers=[{"jobDetails": {"jobId": other}}]
    )

    assert answer["entities"] == []
    assert answer["errors"][0]["jobDetails"]["code"] in ("ResourceNotFoundException", "AccessDeniedException", "ValidationException")


def test_a_queue_without_a_role_gives_no_credentials_and_one_with_a_role_gives_some(farm):
    farm.submit(job(step()))
    worker = farm.worker()
    worker.wait_for_session()
    key = {"farmId": farm.id, "fleetId": farm.fleet, "workerId": worker.id, "queueId": farm.queue}

    assert "credentials" not in worker.client.assume_queue_role_for_worker(**key)
    farm.client.update_queue(**farm.key, roleArn="arn:aws:iam::123456789012:role/Queue")
    credentials = worker.client.assume_queue_role_for_worker(**key)["credentials"]

    identity = farm.clients.client_of(credentials, "sts").get_caller_identity()
    assert len(identity["Account"]) == 12


def test_an_agent_that_starts_again_loses_its_session_and_the_task_is_ready_again(farm):
    submitted = farm.submit(job(step()))
    worker = farm.worker()
    _, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: running()})

    worker.start()

    assert farm.session_action(submitted, run)["status"] in ("INTERRUPTED", "RECLAIMED")
    _, again = worker.wait_for_session()
    assert again["sessionActions"][-1]["sessionActionId"] != run


def test_a_worker_is_listed_idle_then_running_then_stopped(farm):
    worker = farm.worker()
    key = {"farmId": farm.id, "fleetId": farm.fleet, "workerId": worker.id}
    worker.schedule()
    assert farm.client.get_worker(**key)["status"] in ("STARTED", "IDLE")
    farm.submit(job(step()))
    worker.wait_for_session()
    assert farm.client.get_worker(**key)["status"] == "RUNNING"

    with pytest.raises(farm.client.exceptions.ConflictException) as refused:
        farm.client.delete_worker(**key)
    assert refused.value.response["context"]["status"] == "RUNNING"

    worker.stop()
    assert farm.client.get_worker(**key)["status"] == "STOPPED"
    farm.client.delete_worker(**key)
    with pytest.raises(farm.client.exceptions.ResourceNotFoundException):
        farm.client.get_worker(**key)


def test_a_running_task_that_is_canceled_is_interrupted_on_the_worker(farm):
    submitted = farm.submit(job(step()))
    worker = farm.worker()
    session_id, session = worker.wait_for_session()
    run = session["sessionActions"][-1]["sessionActionId"]
    worker.schedule({run: running()})

    farm.client.update_job(**farm.key, jobId=submitted, targetTaskRunStatus="CANCELED")

    answer = worker.schedule()
    assert answer["cancelSessionActions"] == {session_id: [run]}
    assert farm.task(submitted, farm.steps(submitted)[0]["stepId"])["runStatus"] == "INTERRUPTING"
    worker.schedule({run: {"completedStatus": "CANCELED", "startedAt": running()["startedAt"], "endedAt": running()["startedAt"]}})
    assert farm.job(submitted)["taskRunStatus"] == "CANCELED"


def test_a_step_that_needs_more_than_the_fleet_offers_is_left_alone(farm):
    needs = {"amounts": [{"name": "amount.worker.vcpu", "min": 64}]}
    farm.submit(job(step(hostRequirements=needs)))

    assert farm.worker().schedule()["assignedSessions"] == {}


def test_the_job_with_the_higher_priority_comes_first(farm):
    farm.submit(job(step(), name="Low"), priority=10)
    high = farm.submit(job(step(), name="High"), priority=90)

    _, session = farm.worker().wait_for_session()

    assert session["jobId"] == high


def test_logs_written_by_a_worker_are_read_by_a_user(farm):
    worker = farm.worker()
    credentials = farm.clients.client("deadline", profile="freehold-worker").assume_fleet_role_for_worker(
        farmId=farm.id, fleetId=farm.fleet, workerId=worker.id
    )["credentials"]
    writing = farm.clients.client_of(credentials, "logs")
    reading = farm.clients.client("logs")
    stream = {"logGroupName": f"/aws/deadline/{farm.id}/{farm.fleet}", "logStreamName": worker.id}

    writing.put_log_events(**stream, logEvents=[{"timestamp": 1_768_480_496_000 + n, "message": f"line {n}"} for n in range(5)])

    answer = reading.get_log_events(**stream, startFromHead=True)
    assert [event["message"] for event in answer["events"]] == [f"line {n}" for n in range(5)]
    end = reading.get_log_events(**stream, startFromHead=True, nextToken=answer["nextForwardToken"])
    assert end["events"] == [] and end["nextForwardToken"] == answer["nextForwardToken"]
