"""Runs both command lines and brings their output into one form.

What is normalised, and why:

- time stamps, durations and process ids: no two runs have the same;
- folders of sessions and names of files in them: they are drawn at random;
- exit codes of commands that a signal ended: the reference prints -9 as an unsigned number, we 128 + 9 (PC7);
- in JSON, ``message``: words of errors are each side's own (D7); their presence and the status are compared;
- in the log, everything that is not the beginning of an action, its parameters, its output, its end or its exit code: banners and
  phases are told in each side's words.
"""

from __future__ import annotations

import json
import os
import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Dict, List, Sequence, Tuple

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE / "templates"
OURS = [os.environ.get("OPENJD") or str(HERE.parents[1] / "bin" / "openjd")]
REFERENCE = [str(pathlib.Path(sys.executable).parent / "openjd")]
SECONDS = 60

STAMP = re.compile(r"^\d+:\d\d:\d\d(\.\d+)?\t")
SESSION = re.compile(r"/tmp/OpenJD/[^/\s'\"]+")
BEGINS = re.compile(r"^--------- (.*)$")
ENDED = re.compile(r"exited with code: (-?\d+)")
VALUE = re.compile(r"^(\w+)\((INT|FLOAT|STRING|PATH|CHUNK\[INT\])\) = (.*)$")


@dataclass(frozen=True)
class Run:
    """What became of a command."""

    code: int
    output: str
    errors: str


def run(command: Sequence[str], arguments: Sequence[str]) -> Run:
    environment = {**os.environ, "PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [*command, *arguments], cwd=TEMPLATES, capture_output=True, timeout=SECONDS, env=environment, stdin=subprocess.DEVNULL
    )
    return Run(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def actions(run: Run) -> List[str]:
    """What a log tells of actions, in order: which began, with which values, what they said and how they ended."""
    told: List[str] = []
    speaking = False
    for line in run.output.split("\n"):
        text = SESSION.sub("<session>", STAMP.sub("", line))
        ended, begins, value = ENDED.search(text), BEGINS.match(text), VALUE.match(text)
        if begins:
            speaking = False
            told.append(f"begins {begins[1]}")
        elif ended and not text.startswith("openjd_"):
            speaking = False
            told.append(f"exit code {exit_code(int(ended[1]))}")
        elif text == "Output:":
            speaking = True
        elif speaking:
            told.append(f"says {text}")
        elif value:
            told.append(f"with {text}")
    return [each for each in told if not is_framing(each)]


def exit_code(code: int) -> int:
    """An exit code as POSIX shells tell it; the reference shows that of a signal as 32 unsigned bits."""
    signal = 2**32 - code
    return 128 + signal if 0 < signal < 128 else code


def is_framing(told: str) -> bool:
    return told == "says " or set(told[len("says ") :]) <= set("=-") and told.startswith("says ")


def result(run: Run) -> Dict[str, Any]:
    """The JSON that a command printed, but for what differs from run to run and for words."""
    try:
        printed = json.loads(run.output[run.output.index("{") :])
    except ValueError:
        return {"no JSON": True}
    return {name: value for name, value in printed.items() if name not in ("duration", "message")}


def of_template(arguments: Sequence[str]) -> Tuple[str, List[str]]:
    """The template of a line in runs.yaml, and those of its arguments that ``summary`` has as well."""
    kept: List[str] = []
    rest = list(arguments[1:])
    while rest:
        option = rest.pop(0)
        value = [rest.pop(0)] if rest and not rest[0].startswith("--") else []
        if option in ("-p", "--step", "--extensions"):
            kept += [option, *value]
    return arguments[0], kept
