"""Both command lines say the same of our templates, and run them alike."""

import os
from concurrent.futures import ThreadPoolExecutor

import commands
import pytest
import yaml

RUNS = [
    [str(each).replace("{}/", f"{commands.TEMPLATES}/") for each in line]
    for line in yaml.safe_load((commands.TEMPLATES / "runs.yaml").read_text(encoding="utf-8"))
]
ALONE = sorted({line[0] for line in RUNS})
#: Of runs that differ in what matters only to running, one is summed up.
SUMMARIES = [list(each) for each in dict.fromkeys(tuple(commands.for_summary(line)) for line in RUNS if line[0] != "lines.yaml")]
RESULTS = ["combinations.yaml", "failing-run.yaml", "mistaken.yaml", "dependencies.yaml", "exit-codes.yaml"]

#: What differs on purpose, as differences.py has templates that do.
DIFFERENT = {
    'run lines.yaml -p Line=openjd_env: "A=b': "SD2: a JSON string that does not end is a malformed directive too; the reference goes on",
    "run long-lines.yaml": "SD4: a line has 64 KiB and the rest is dropped; the reference begins a new one every 64,000 characters",
    "run commands-that-are-not-there.yaml": "A5: we find no command and say so; the reference shows what a shell says, and its exit code 127",
}
DIFFERENT.update(
    (f"{command} parameters.yaml -p Text=c -p Count=007 -p Ratio=.5 -p Place=/x -p Choice=y", "P6: a given integer loses leading zeros")
    for command in ("run", "summary")
)


def each(name, lines, *more):
    """A parameter of a test: one command after the other."""
    return pytest.mark.parametrize("command", [[name, *line, *more] for line in lines], ids=" ".join)


@pytest.fixture(scope="module")
def both(request):
    """Runs a command on both sides; begins with all that tests of this run will ask for, several at a time."""
    asked = [item.callspec.params["command"] for item in request.session.items if "command" in getattr(item, "fixturenames", ())]
    sides = (commands.OURS, commands.REFERENCE)
    # Most of them wait for a second to pass.
    with ThreadPoolExecutor(2 * (os.cpu_count() or 2)) as pool:
        runs = {" ".join(command): [pool.submit(commands.run, side, command) for side in sides] for command in asked}
        yield lambda command: [run.result() for run in runs[" ".join(command)]]


@each("check", [[template] for template in ALONE], "--output", "json")
def test_check(command, both):
    ours, reference = both(command)
    assert (ours.code, commands.result(ours)) == (reference.code, commands.result(reference)), ours


@each("summary", SUMMARIES, "--output", "json")
def test_summary(command, both):
    ours, reference = both(command)
    compare(command[:-2], (ours.code, commands.result(ours)), (reference.code, commands.result(reference)))


@each("run", RUNS)
def test_run(command, both):
    compare(command, *((run.code, "Session ended with errors" in run.output, commands.actions(run.output)) for run in both(command)))


def compare(command, ours, reference):
    reason = DIFFERENT.get(" ".join(command))
    assert reason is None or ours != reference, f"no longer different: {reason}"
    assert reason is not None or ours == reference, f"ours {ours}\nreference {reference}"


@each("run", [[template] for template in RESULTS], "--output", "json")
def test_result_of_a_run(command, both):
    ours, reference = both(command)
    mine, theirs = commands.result(ours), commands.result(reference)
    if "logs" in theirs:
        assert commands.log(mine) == commands.log(theirs)
    compared = [name for name in theirs if name != "logs"]
    assert (ours.code, {name: mine.get(name) for name in compared}) == (reference.code, {name: theirs[name] for name in compared})
