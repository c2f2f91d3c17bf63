"""Runs the stock deadline-worker-agent as an ordinary user, with its files in a folder of its own."""

import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile

ORDINARY_USER = "nobody"


class StockAgent:
    def __init__(self, server, farm, fleet, folder):
        # Not below pytest's folder: that one is closed to other users.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="agent-"))
        self.output = self.folder / "agent.out"
        for name in ("logs", "state", "sessions", "home"):
            (self.folder / name).mkdir()
        shutil.copytree(server.data / "aws", self.folder / "aws")
        self._command = [
            str(pathlib.Path(sys.executable).with_name("deadline-worker-agent")),
            *("--farm-id", farm, "--fleet-id", fleet, "--run-jobs-as-agent-user", "--no-shutdown"),
            *("--logs-dir", str(self.folder / "logs"), "--persistence-dir", str(self.folder / "state")),
            *("--session-root-dir", str(self.folder / "sessions"), "--no-host-metrics-logging", "--verbose"),
        ]
        self._environment = server.environment("freehold-worker") | {
            "AWS_CONFIG_FILE": str(self.folder / "aws" / "config"),
            "AWS_SHARED_CREDENTIALS_FILE": str(self.folder / "aws" / "credentials"),
            "HOME": str(self.folder / "home"),
        }
        self._process = None

    def start(self):
        """Starts the agent; as an ordinary user even where the test itself runs as root."""
        command = self._command
        if os.geteuid() == 0:
            user = pwd.getpwnam(ORDINARY_USER)
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, user.pw_uid, user.pw_gid)
            command = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *command]
        with open(self.output, "ab") as output:
            self._process = subprocess.Popen(
                command,
                env=self._environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                cwd=self.folder,
            )
        return self

    @property
    def is_running(self):
        return self._process is not None and self._process.poll() is None

    def drain(self, seconds=60):
        """Sends SIGTERM and returns the exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(seconds)

    def kill(self):
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(30)

    def end(self):
        if self.is_running:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self):
        return self.output.read_text(errors="replace")
