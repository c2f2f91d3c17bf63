"""Either agent runs the script of its fleet's host configuration once, before any work."""

from templates import job, step


def configured(farm, script):
    farm.client.update_fleet(
        farmId=farm.id,
        fleetId=farm.fleet,
        hostConfiguration={"scriptBody": f"#!/usr/bin/env bash\n{script}", "scriptTimeoutSeconds": 300},
    )


def test_a_host_is_prepared_once_before_its_first_task(farm, either, scene):
    configured(farm, scene.note("prepared $DEADLINE_FARM_ID $DEADLINE_FLEET_ID $DEADLINE_WORKER_ID"))
    agent = farm.agent(either).as_administrator()
    submitted = farm.submit(job(step(script=scene.note("ran"))))

    agent.start()

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    (worker,) = farm.workers()
    assert scene.notes == [f"prepared {farm.id} {farm.fleet} {worker}", "ran"]

    assert agent.drain() == 0
    agent.start()
    again = farm.submit(job(step(script=scene.note("ran again"))))
    assert farm.ended(again)["taskRunStatus"] == "SUCCEEDED"
    assert scene.notes[1:] == ["ran", "ran again"]


def test_the_script_has_the_credentials_of_its_worker(farm, either, scene):
    configured(farm, "[ -n \"$AWS_SESSION_TOKEN\" ]\n" + scene.note("token $? for $HOST_CONFIG_TIMEOUT_SECONDS s"))

    farm.agent(either).as_administrator().start()

    farm.staffed_by(1)
    assert scene.notes == ["token 0 for 300 s"]


def test_a_host_that_cannot_be_prepared_takes_no_work(farm, either, scene):
    configured(farm, scene.note("tried") + "exit 3\n")
    submitted = farm.submit(job(step(script=scene.note("ran"))))
    agent = farm.agent(either).as_administrator().start()

    assert agent.exit_code() == 1

    assert farm.status_of_worker() == "STOPPED"
    assert farm.task_at(submitted)["runStatus"] == "READY"
    assert scene.notes == ["tried"]
