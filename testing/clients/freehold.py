"""Starts a real Freehold server for a client suite, and hands out clients that are set up only by the files it writes."""

import contextlib
import os
import pathlib
import queue
import signal
import subprocess
import tempfile
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FREEHOLD = REPOSITORY / "freehold"
START_SECONDS = 60
STOP_SECONDS = 30


class Server:
    """One server process on a free loopback port, with its data in a folder of its own."""

    def __init__(self, data, *arguments, settings=None):
        self.data = pathlib.Path(data)
        self._arguments = arguments
        self._settings = settings or {}
        self._process = None
        self._lines = None
        self.endpoint = None

    def start(self, port=0):
        """Starts the process and returns once it says that it serves."""
        self._process = subprocess.Popen(
            [str(FREEHOLD), "server", "--data", str(self.data), "--port", str(port), *self._arguments],
            stdout=subprocess.PIPE,
            stderr=open(self.data / "server.log", "ab"),
            text=True,
            start_new_session=True,
            env=os.environ | self._settings,
        )
        self._lines = queue.Queue()
        threading.Thread(target=self._pump, args=(self._process.stdout, self._lines), daemon=True).start()
        try:
            self.endpoint = self._ready(time.monotonic() + START_SECONDS)
        except AssertionError:
            # Nobody else knows the process yet: it would live on.
            if self.is_running():
                self.kill()
            raise
        return self

    def _ready(self, deadline):
        """Waits until the process says where it serves."""
        while True:
            line = self._next_line(deadline)
            if line.startswith("ready "):
                return line.split()[1]

    @staticmethod
    def _pump(stream, lines):
        for line in stream:
            lines.put(line.rstrip("\n"))
        lines.put(None)

    def _next_line(self, deadline):
        try:
            line = self._lines.get(timeout=max(0.1, deadline - time.monotonic()))
        except queue.Empty:
            line = None
        if line is None:
            log = (self.data / "server.log").read_text(errors="replace")[-4000:]
            raise AssertionError(f"the server did not get ready; its log ends:\n{log}")
        return line

    @property
    def pid(self):
        return self._process.pid

    def stop(self):
        """Asks the server to drain, and returns its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(STOP_SECONDS)

    def kill(self):
        """Ends the server as a power cut would: no chance to tidy up."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(STOP_SECONDS)

    def is_running(self):
        return self._process is not None and self._process.poll() is None

    def environment(self, profile="freehold"):
        """What a client's process needs in its environment, and nothing else of AWS's."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return clean | {
            "AWS_CONFIG_FILE": str(self.data / "aws" / "config"),
            "AWS_SHARED_CREDENTIALS_FILE": str(self.data / "aws" / "credentials"),
            "AWS_PROFILE": profile,
            "AWS_EC2_METADATA_DISABLED": "true",
            "DEADLINE_CLOUD_TELEMETRY_OPT_OUT": "true",
        }


@contextlib.contextmanager
def running_server(*arguments, settings=None):
    """A server for the length of a ``with`` block, in a folder that is gone afterwards; settings go into its environment."""
    with tempfile.TemporaryDirectory(prefix="freehold-") as data:
        server = Server(data, *arguments, settings=settings).start()
        try:
            yield server
        finally:
            if server.is_running():
                server.stop()


def eventually(condition, seconds=30, every=0.05):
    """Asks ``condition`` until it answers something true, and returns that; says what it answered last when time is up."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"still {answer!r} after {seconds} s")
        time.sleep(every)
