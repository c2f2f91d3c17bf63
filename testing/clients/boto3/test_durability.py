"""What was acknowledged survives: a kill -9 in the middle, and the order of disk and socket as the kernel saw it."""

import re
import shutil
import subprocess
import threading

import botocore.exceptions
import freehold
import pytest
from conftest import Clients, Farm
from scripted_worker import kind, succeeded
from templates import integers, job, shell, step

TASKS = 400


def test_every_report_answered_before_a_kill_is_in_the_store_afterwards(tmp_path):
    with freehold.running_server() as server:
        farm = Farm(Clients(server))
        submitted = farm.submit(job(step(parameters=[integers(values=f"1-{TASKS}")])))
        worker = farm.worker()
        acknowledged = []
        enough = threading.Event()

        def report():
            updates = {}
            try:
                while True:
                    answer = worker.schedule(updates)
                    acknowledged.extend(updates)
                    if len(acknowledged) > 60:
                        enough.set()
                    updates = {
                        action["sessionActionId"]: succeeded()
                        for session in answer["assignedSessions"].values()
                        for action in session["sessionActions"][:1]
                        if kind(action) == "taskRun"
                    }
            except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError):
                enough.set()

        reporting = threading.Thread(target=report)
        reporting.start()
        assert enough.wait(60)
        server.kill()
        reporting.join(30)
        known = list(acknowledged)

        server.start()
        again = Farm.__new__(Farm)
        again.__dict__ |= farm.__dict__ | {"clients": Clients(server), "client": Clients(server).client("deadline")}

        assert len(known) > 60
        for action in known:
            assert again.session_action(submitted, action)["status"] == "SUCCEEDED", action
        counts = again.job(submitted)["taskRunStatusCounts"]
        assert counts["SUCCEEDED"] >= len(known)
        assert sum(counts.values()) == TASKS


def test_after_a_kill_in_the_middle_of_a_job_each_attempt_ran_once(tmp_path):
    """Our own agent works on through the outage; the file has one line per attempt that the API shows."""
    trace = tmp_path / "attempts"
    trace.touch()
    with freehold.running_server() as server:
        farm = Farm(Clients(server))
        script = f"echo {{{{Task.Param.Frame}}}} >> {trace}; sleep 0.2"
        submitted = farm.submit(job(step(script=script, parameters=[integers(values="1-40")])))
        port = server.endpoint.rsplit(":", 1)[1]
        worker = subprocess.Popen(
            [freehold.FREEHOLD, "worker", "--farm-id", farm.id, "--fleet-id", farm.fleet, "--profile", "freehold-worker",
             "--session-root", tmp_path / "sessions"],
            env=server.environment("freehold-worker") | {"XDG_STATE_HOME": str(tmp_path / "state")},
            stdout=subprocess.DEVNULL,
            stderr=open(tmp_path / "worker.log", "wb"),
        )
        try:
            freehold.eventually(lambda: len(trace.read_text().splitlines()) >= 10, 60)
            server.kill()
            server.start(port)
            client = Clients(server).client("deadline")
            key = farm.key | {"jobId": submitted}
            freehold.eventually(lambda: client.get_job(**key)["taskRunStatus"] == "SUCCEEDED", 120)

            attempts = 0
            for session in client.list_sessions(**key)["sessions"]:
                pages = client.get_paginator("list_session_actions").paginate(**key, sessionId=session["sessionId"])
                attempts += sum(
                    1
                    for page in pages
                    for action in page["sessionActions"]
                    if "taskRun" in action["definition"] and "startedAt" in action
                )
            lines = trace.read_text().splitlines()
            assert len(lines) == attempts
            assert set(lines) == {str(frame) for frame in range(1, 41)}
        except AssertionError:
            print((tmp_path / "worker.log").read_text(errors="replace")[-4000:])
            raise
        finally:
            worker.terminate()
            worker.wait(30)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed; .ci/run installs it")
def test_the_sync_to_disk_comes_before_the_answer_on_the_socket(tmp_path):
    with freehold.running_server() as server:
        client = Clients(server).client("deadline")
        client.create_farm(displayName="Warm")
        output = tmp_path / "trace"
        tracer = subprocess.Popen(
            ["strace", "-f", "-y", "-s", "64", "-o", output, "-e", "trace=read,recvfrom,write,writev,sendto,fsync,fdatasync", "-p", str(server.pid)],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert "attached" in tracer.stderr.readline()
        try:
            for number in range(5):
                client.create_farm(displayName=f"Traced {number}")
        finally:
            tracer.terminate()
            tracer.wait(30)

        events = []
        for line in output.read_text(errors="replace").splitlines():
            if "POST /2023-10-12/farms" in line:
                events.append("request")
            elif re.search(r"(fsync|fdatasync)\(\d+<[^>]*-wal", line) and "unfinished" not in line:
                events.append("sync")
            elif "resumed" in line and re.search(r"<\.\.\. (fsync|fdatasync) resumed", line):
                events.append("sync")
            elif "HTTP/1.1 200" in line:
                events.append("answer")
        answered = [index for index, event in enumerate(events) if event == "answer"]
        assert events.count("request") == 5 and len(answered) == 5, events
        for index in answered:
            before = events[:index]
            since_request = before[len(before) - 1 - before[::-1].index("request"):]
            assert "sync" in since_request, events
