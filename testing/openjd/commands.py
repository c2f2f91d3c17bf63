"""Runs both command lines and brings their output into one form.

What is normalised, and why:

- time stamps, durations and process ids: no two runs have the same;
- folders of sessions and names of files in them: they are drawn at random;
- the order of a task's parameters: they have none; the reference tells them as its combination visits them;
- exit codes of commands that a signal ended: the reference says -9, we 128 + 9 (PC7);
- what the session itself puts between the lines of a command (that a line is no directive, that time is up, what is killed): each
  side says it in its own words (D7), and what follows from it is compared: exit codes, and which actions come next;
- in the log, everything else but the beginning of an action, its parameters, its output and its exit code: banners and phases;
- in JSON, ``message`` for the same reason, and what we print beyond the reference.
"""

from __future__ import annotations

import json
import os
import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Dict, List, Sequence

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE / "templates"
OURS = [os.environ.get("OPENJD") or str(HERE.parents[1] / "bin" / "openjd")]
REFERENCE = [str(pathlib.Path(sys.executable).parent / "openjd")]
SECONDS = 60

STAMP = re.compile(r"^\d+:\d\d:\d\d(\.\d+)?\t")
SESSION = re.compile(r"/tmp/OpenJD/[^/\s'\"]+")
BEGINS = re.compile(r"^--------- (.*)$")
#: What stands before the first line of a command's own: the reference says so, we say which process began.
OUTPUT = re.compile(r"^(Output:|Process \d+ started)$")
ENDED = re.compile(r"^Process (?:pid )?\d+ exited with code: (-?\d+)")
#: What sessions say for themselves: the reference first, then we. The end of a directive's line may hold the reference's verdict.
ASIDE = re.compile(
    r"^(TIMEOUT - |Canceling subprocess |INTERRUPT: |Grace period ends |Notify period ended|Command exited but STDOUT|Received openjd_"
    r"|TIMEOUT: |Killing process |Asking process |Variables change only |`openjd_|a line looks like an environment variable directive )"
)
VERDICT = re.compile(r"^( *openjd_.*) -- ERROR: .*$", re.IGNORECASE)
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


def actions(output: str) -> List[str]:
    """What a log tells of actions, in order: which began, with which values, what they said and how they ended."""
    found: List[str] = []
    values: List[str] = []
    speaking = False
    # Threads of the reference now and then write into each other's lines.
    for line in re.sub(r"(?<=.)(?=\d:\d\d:\d\d\.\d{6}\t)", "\n", output).split("\n"):
        text = SESSION.sub("<session>", STAMP.sub("", line))
        begins, ended, value = BEGINS.match(text), ENDED.match(text), VALUE.match(text)
        if begins:
            speaking = False
            found.append(f"begins {begins[1]}")
        elif ended:
            speaking = False
            found.append(f"exit code {exit_code(int(ended[1]))}")
        elif OUTPUT.match(text):
            speaking = True
            found += sorted(values)
            values.clear()
        elif speaking and not is_framing(text) and not ASIDE.match(text):
            found.append(f"says {VERDICT.sub(OWN, text)}")
        elif value and not speaking:
            values.append(f"with {text}")
    return found


#: What is left of a directive's line without the verdict.
OWN = r"\1"


def exit_code(code: int) -> int:
    """An exit code as POSIX shells tell it, also where a signal ended the command."""
    return code if code >= 0 else 128 - code


def is_framing(text: str) -> bool:
    """An empty line or a rule: both sides draw their banners with those, in other places."""
    return set(text) <= set("=-")


def result(run: Run) -> Dict[str, Any]:
    """The JSON that a command printed, but for what differs from run to run and for words."""
    try:
        printed = json.loads(run.output[run.output.index("{") :])
    except ValueError:
        return {"no JSON": True}
    return {name: value for name, value in printed.items() if name not in ("duration", "message")}


def log(result: Dict[str, Any]) -> List[str]:
    """What the log in a result tells of actions."""
    return actions("\n".join(each.get("message", "") for each in result.get("logs", ())))


def for_summary(arguments: Sequence[str]) -> List[str]:
    """The template and those of the arguments that ``summary`` has as well."""
    kept = [arguments[0]]
    rest = list(arguments[1:])
    while rest:
        option = rest.pop(0)
        value = [rest.pop(0)] if rest and not rest[0].startswith("--") else []
        if option in ("-p", "--step", "--extensions"):
            kept += [option, *value]
    return kept
