"""Either agent comes, goes, is lost and comes back, and so does the server, and no task is lost or run twice as if once."""

import freehold
import pytest
from scene import PROCESS, environment, is_gone, machine_lost
from templates import integers, job, step

# Long enough for an agent on a busy machine to be heard of in time.
SILENCE = {"FREEHOLD_WORKER_NOT_RESPONDING_AFTER": "6s"}


@pytest.fixture(scope="module")
def strict_server():
    """A server that soon gives up workers it does not hear of."""
    with freehold.running_server(settings=SILENCE) as running:
        yield running


@pytest.fixture
def strict_farm(strict_server, farm_of):
    return farm_of(strict_server)


def until_told(scene, word="go"):
    """A script that notes its process and the worker that runs it, and ends when it is told to."""
    return scene.note(PROCESS) + scene.note("on $DEADLINE_WORKER_ID") + scene.until(word)


def runners(scene):
    """The workers that ran a task, one for each time."""
    return [note.removeprefix("on ") for note in scene.notes if note.startswith("on ")]


def test_an_agent_told_to_stop_gives_its_task_back_and_another_takes_it(farm, either, scene):
    leaving = farm.agent(either).start()
    (first,) = farm.staffed_by(1)
    submitted = farm.submit(job(step(script=until_told(scene))))
    process = scene.process()
    farm.becomes(submitted, "RUNNING")

    assert leaving.drain() == 0

    assert is_gone(process)
    task = farm.task_at(submitted)
    assert (task["runStatus"], task["failureRetryCount"]) == ("READY", 0)
    assert "startedAt" not in task
    assert farm.played(submitted) == [["run 0 INTERRUPTED"]]
    assert farm.workers() == {first: "STOPPED"}

    scene.say("go")
    farm.agent(either).start()

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert farm.task_at(submitted)["failureRetryCount"] == 0
    assert farm.played(submitted) == [["run 0 INTERRUPTED"], ["run 0 SUCCEEDED"]]
    assert len(set(runners(scene))) == 2


def test_a_lost_workers_task_is_finished_by_another_that_was_idle_all_the_time(strict_farm, either, scene):
    farm = strict_farm
    victim = farm.agent(either).start()
    (lost,) = farm.staffed_by(1)
    submitted = farm.submit(job(step(script=until_told(scene))))
    process = scene.process()
    farm.becomes(submitted, "RUNNING")
    farm.agent(either).start()
    seen = freehold.eventually(lambda: idle_beside(farm, lost))

    machine_lost(victim, process)

    def given_up():
        seen.update(status for worker, status in farm.workers().items() if worker != lost)
        return farm.workers()[lost] == "NOT_RESPONDING"

    freehold.eventually(given_up)
    scene.say("go")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert seen <= {"IDLE", "RUNNING"}
    assert farm.task_at(submitted)["failureRetryCount"] == 0
    assert farm.played(submitted) == [["run 0 INTERRUPTED"], ["run 0 SUCCEEDED"]]
    assert [runner == lost for runner in runners(scene)] == [True, False]


def idle_beside(farm, worker):
    """The other worker's statuses so far: IDLE, or none while it is not there."""
    return {status for other, status in farm.workers().items() if other != worker} & {"IDLE"}


def test_a_report_that_comes_after_the_worker_was_given_up_changes_nothing(strict_farm, either, scene):
    farm = strict_farm
    late = farm.agent(either).start()
    (given_up,) = farm.staffed_by(1)
    submitted = farm.submit(job(step(script=until_told(scene))))
    farm.becomes(submitted, "RUNNING")
    farm.agent(either).start()
    freehold.eventually(lambda: idle_beside(farm, given_up))

    late.freeze()
    freehold.eventually(lambda: len(runners(scene)) == 2)
    assert farm.workers()[given_up] == "NOT_RESPONDING"
    scene.say("go")
    is_gone(scene.process())
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    task = farm.task_at(submitted)
    late.thaw()

    # The agent hears of it, and starts anew: by itself, or by what looks after it.
    def back():
        if not late.is_running:
            assert late.exit_code() != 0
            late.start()
        return farm.workers()[given_up] == "IDLE"

    freehold.eventually(back)
    assert farm.task_at(submitted) == task
    assert farm.played(submitted) == [["run 0 INTERRUPTED"], ["run 0 SUCCEEDED"]]


def test_a_server_that_dies_and_comes_back_finds_the_task_in_its_first_attempt(farm_of, either, scene):
    with freehold.running_server() as server:
        farm = farm_of(server)
        agent = farm.agent(either).start()
        studio = environment("Studio", leaving=scene.note("left Studio"))
        render = step(script=scene.note("run {{Task.Param.Frame}}") + scene.until("go"), parameters=[integers(values="0-1")])
        submitted = farm.submit(job(render, jobEnvironments=[studio]))
        farm.becomes(submitted, "RUNNING")
        port = int(server.endpoint.rsplit(":", 1)[1])

        server.kill()
        # The first task ends while nobody is there to hear of it.
        scene.say("go")
        with agent.patient():
            server.start(port)

        assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
        ran = ["enter Studio SUCCEEDED", "run 0 SUCCEEDED", "run 1 SUCCEEDED", "exit Studio SUCCEEDED"]
        assert farm.played(submitted) == [ran]
        assert scene.notes == ["run 0", "run 1", "left Studio"]
        assert farm.task_at(submitted)["failureRetryCount"] == 0


def test_an_agent_that_starts_again_is_the_worker_it_was_and_takes_up_work(farm, either, scene):
    agent = farm.agent(either).start()
    (worker,) = farm.staffed_by(1)

    assert agent.drain() == 0
    assert farm.workers() == {worker: "STOPPED"}
    submitted = farm.submit(job(step(script=until_told(scene))))
    scene.say("go")
    agent.start()

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert runners(scene) == [worker]
    assert list(farm.workers()) == [worker]


def test_a_crashed_agent_that_starts_again_runs_its_task_anew(farm, either, scene):
    agent = farm.agent(either).start()
    (worker,) = farm.staffed_by(1)
    submitted = farm.submit(job(step(script=until_told(scene))))
    process = scene.process()
    farm.becomes(submitted, "RUNNING")

    machine_lost(agent, process)
    agent.start()

    freehold.eventually(lambda: len(runners(scene)) == 2)
    scene.say("go")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert farm.task_at(submitted)["failureRetryCount"] == 0
    assert farm.played(submitted) == [["run 0 INTERRUPTED"], ["run 0 SUCCEEDED"]]
    assert runners(scene) == [worker, worker]


def test_two_agents_run_each_task_of_a_job_once(farm, either, scene):
    for _ in range(2):
        farm.agent(either).start()
    workers = farm.staffed_by(2)
    # The first task of each agent waits for the other's.
    both = f"until [ $(cut -d ' ' -f 3 {scene.file} | sort -u | wc -l) -eq 2 ]; do sleep 0.05; done"
    script = scene.note("frame {{Task.Param.Frame}} $DEADLINE_WORKER_ID") + both
    submitted = farm.submit(job(step(script=script, parameters=[integers(values="0-19")])))

    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"

    frames = sorted(int(note.split()[1]) for note in scene.notes)
    assert frames == list(range(20))
    assert {note.split()[2] for note in scene.notes} == set(workers)
    assert farm.job(submitted)["taskRunStatusCounts"]["SUCCEEDED"] == 20
    assert farm.job(submitted)["taskFailureRetryCount"] == 0


def association(farm, *status):
    """Asks for a status of the queue's association with the fleet, if one is given; the status it has."""
    key = {"farmId": farm.id, "queueId": farm.queue, "fleetId": farm.fleet}
    for asked in status:
        farm.client.update_queue_fleet_association(**key, status=asked)
    return farm.client.get_queue_fleet_association(**key)["status"]


def drained_job(farm, scene):
    """A job of three tasks, of which the first runs until it is told to end."""
    studio = environment("Studio", leaving=scene.note("left Studio"))
    return farm.submit(job(step(script=until_told(scene), parameters=[integers(values="0-2")]), jobEnvironments=[studio]))


def test_a_fleet_taken_from_a_queue_ends_the_task_it_runs_and_begins_no_other(farm, either, scene):
    farm.agent(either).start()
    submitted = drained_job(farm, scene)
    farm.becomes(submitted, "RUNNING")

    assert association(farm, "STOP_SCHEDULING_AND_COMPLETE_TASKS") == "STOP_SCHEDULING_AND_COMPLETE_TASKS"
    scene.say("go")

    freehold.eventually(lambda: association(farm) == "STOPPED")
    farm.staffed_by(1)
    statuses = [farm.task_at(submitted, index=index)["runStatus"] for index in range(3)]
    assert statuses == ["SUCCEEDED", "READY", "READY"]
    ran = ["enter Studio SUCCEEDED", "run 0 SUCCEEDED", "exit Studio SUCCEEDED"]
    assert farm.played(submitted) == [ran]

    association(farm, "ACTIVE")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"


def test_a_fleet_taken_from_a_queue_at_once_gives_the_task_it_runs_back(farm, either, scene):
    farm.agent(either).start()
    submitted = drained_job(farm, scene)
    process = scene.process()
    farm.becomes(submitted, "RUNNING")

    association(farm, "STOP_SCHEDULING_AND_CANCEL_TASKS")

    freehold.eventually(lambda: association(farm) == "STOPPED")
    assert is_gone(process)
    farm.staffed_by(1)
    assert [farm.task_at(submitted, index=index)["runStatus"] for index in range(3)] == ["READY"] * 3
    assert farm.played(submitted) == [["enter Studio SUCCEEDED", "run 0 CANCELED", "exit Studio SUCCEEDED"]]

    scene.say("go")
    association(farm, "ACTIVE")
    assert farm.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    assert farm.task_at(submitted)["failureRetryCount"] == 0
