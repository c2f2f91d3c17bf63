"""Makes a data folder of the present version: a job with a task in each of a few statuses, and what GetTask answers for them."""

import json
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "clients"), str(HERE.parent / "clients" / "boto3")]

import farm as farms
import freehold
from scripted_worker import ScriptedWorker, failed, running, succeeded
from templates import chunks, integers, job, step

KEPT = ("freehold.sqlite", "master.key", "account-id")


def main(name):
    target = HERE / name / "data"
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as data:
        server = freehold.Server(data).start()
        answers = []
        clients = farms.Clients(server, lambda client: record(client, answers))
        farm = farms.Farm(clients)
        submitted = farm.submit(
            job(step("Render", parameters=[integers(values="1-1000")]), step("Publish", after=["Render"]), name="Kept"),
            maxRetriesPerTask=0,
        )
        render, publish = (one["stepId"] for one in farm.steps(submitted))
        worker = ScriptedWorker(clients, farm.id, farm.fleet)
        for outcome in (succeeded, failed, None):
            _, session = worker.wait_for_session()
            run = session["sessionActions"][0]["sessionActionId"]
            worker.schedule({run: running()})
            if outcome:
                worker.schedule({run: outcome()})
        farm.client.update_task(
            **farm.key, jobId=submitted, stepId=render, taskId=render.replace("step-", "task-") + "-10", targetRunStatus="SUSPENDED"
        )
        chunked = farm.submit(job(step("Chunks", parameters=[chunks(values="1-10", count=4)]), extensions=["TASK_CHUNKING"]))
        (frames,) = (one["stepId"] for one in farm.steps(chunked))
        answers.clear()
        for index in (0, 1, 2, 10, 999):
            farm.task(submitted, render, index)
        farm.task(submitted, publish)
        for index in (0, 2):
            farm.task(chunked, frames, index)
        assert server.stop() == 0
        for kept in KEPT:
            shutil.copy(server.data / kept, target / kept)
        (HERE / name / "tasks.jsonl").write_text("".join(json.dumps(answer) + "\n" for answer in answers))


def record(client, answers):
    """Keeps path and raw answer of every GetTask call."""
    paths = []
    client.meta.events.register("before-send.deadline.GetTask", lambda request, **_: paths.append(request.url))
    client.meta.events.register(
        "before-parse.deadline.GetTask",
        lambda response_dict, **_: answers.append(
            {"path": "/" + paths[-1].split("/", 3)[3], "answer": json.loads(response_dict["body"])}
        ),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
