"""Runs the stock deadline-worker-agent as an ordinary user."""

import contextlib
import os
import pathlib
import pwd
import sys

from agent_process import AgentProcess

ORDINARY_USER = "nobody"


class StockAgent(AgentProcess):
    def __init__(self, server, farm, fleet):
        super().__init__(server, "logs", "state", "sessions")
        self._command = [
            str(pathlib.Path(sys.executable).with_name("deadline-worker-agent")),
            *("--farm-id", farm, "--fleet-id", fleet, "--run-jobs-as-agent-user", "--no-shutdown"),
            *("--logs-dir", str(self.folder / "logs"), "--persistence-dir", str(self.folder / "state")),
            *("--session-root-dir", str(self.folder / "sessions"), "--no-host-metrics-logging", "--verbose"),
        ]

    def command(self):
        """As an ordinary user even where the test itself runs as root."""
        if os.geteuid() != 0 or self.is_administrator:
            return self._command
        user = pwd.getpwnam(ORDINARY_USER)
        for path in (self.folder, *self.folder.rglob("*")):
            os.chown(path, user.pw_uid, user.pw_gid)
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *self._command]

    @contextlib.contextmanager
    def patient(self):
        """It gives up after five calls in vain, of which the delays may add up to less than a server's start takes."""
        self.freeze()
        yield
        self.thaw()
