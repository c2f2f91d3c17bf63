"""One agent's process, with its files in a folder of its own."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile


class AgentProcess:
    def __init__(self, server, *folders):
        # Not below pytest's folder: that one is closed to other users.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="agent-"))
        self.output = self.folder / "agent.out"
        for name in (*folders, "home"):
            (self.folder / name).mkdir()
        shutil.copytree(server.data / "aws", self.folder / "aws")
        self._environment = server.environment("freehold-worker") | {
            "AWS_CONFIG_FILE": str(self.folder / "aws" / "config"),
            "AWS_SHARED_CREDENTIALS_FILE": str(self.folder / "aws" / "credentials"),
            "HOME": str(self.folder / "home"),
        }
        self._process = None
        self.is_administrator = False

    def command(self):
        """What to start."""
        raise NotImplementedError

    def as_administrator(self):
        """Lets the agent run as whoever runs the test, who must be root or be allowed sudo: host configuration needs it."""
        self.is_administrator = True
        return self

    def start(self):
        with open(self.output, "ab") as output:
            self._process = subprocess.Popen(
                self.command(),
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

    def freeze(self):
        """Stops the agent, but none of what it runs, until it is thawed."""
        os.killpg(self._process.pid, signal.SIGSTOP)

    def thaw(self):
        os.killpg(self._process.pid, signal.SIGCONT)

    def patient(self):
        """For the length of a ``with`` block without a server: what keeps the agent from giving up."""
        return contextlib.nullcontext()

    def exit_code(self, seconds=60):
        """Waits for the agent to end by itself."""
        return self._process.wait(seconds)

    def end(self):
        if self.is_running:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self):
        return self.output.read_text(errors="replace")
