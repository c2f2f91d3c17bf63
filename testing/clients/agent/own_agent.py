"""Runs our own worker, to hold it to what the stock agent does."""

import freehold
from agent_process import AgentProcess


class OwnAgent(AgentProcess):
    def __init__(self, server, farm, fleet):
        super().__init__(server)
        self._ids = ["--farm-id", farm, "--fleet-id", fleet]

    def command(self):
        folders = ["--session-root", str(self.folder / "sessions"), "--state-directory", str(self.folder / "state")]
        return [str(freehold.FREEHOLD), "worker", *self._ids, "--profile", "freehold-worker", *folders]
