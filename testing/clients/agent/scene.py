"""What a scenario is played on: scripts that tell the test what they do, and that wait until it lets them go on."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

import freehold


class Scene:
    """A folder that every user may write into."""

    def __init__(self):
        # Not below pytest's folder: that one is closed to other users.
        self._folder = pathlib.Path(tempfile.mkdtemp(prefix="scene-"))
        self._folder.chmod(0o777)
        self.file = self._folder / "notes"

    def end(self):
        shutil.rmtree(self._folder)

    def note(self, text):
        """A script's line that writes one down. Several processes may: a short line is appended whole."""
        return f'echo "{text}" >> {self.file}\n'

    def until(self, word):
        """A script's lines that wait until the test says the word."""
        return f"until [ -e {self._folder / word} ]; do sleep 0.05; done\n"

    def say(self, word):
        (self._folder / word).touch()

    @property
    def notes(self):
        return self.file.read_text().splitlines() if self.file.exists() else []

    def noted(self, beginning):
        """Waits for a note that begins so, and returns what follows."""
        found = freehold.eventually(lambda: [note for note in self.notes if note.startswith(beginning)])
        return found[0].removeprefix(beginning).strip()

    def process(self):
        """The id of the process whose script noted it with ``PROCESS``."""
        return int(self.noted("process"))


PROCESS = "process $$"


def is_there(process):
    """Whether a process lives; one that its parent has not looked after yet does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True).stdout.strip()
    return state != "" and not state.startswith("Z")


def is_gone(process):
    """Waits until a process is no more."""
    return freehold.eventually(lambda: not is_there(process))


def machine_lost(agent, process):
    """What becomes of a host without power: neither the agent nor what it runs has a chance to say anything."""
    agent.kill()
    os.kill(process, signal.SIGKILL)


def environment(name, entering="true", leaving="true", **more):
    """An environment with a script for its enter and one for its exit."""
    actions = {"onEnter": entering, "onExit": leaving}
    return {
        "name": name,
        "script": {"actions": {action: {"command": "bash", "args": ["-c", text]} for action, text in actions.items()}},
    } | more
