"""Both command lines say the same of our templates, and run them alike."""

from concurrent.futures import ThreadPoolExecutor

import commands
import pytest
import yaml

RUNS = [
    [str(each).replace("{}/", f"{commands.TEMPLATES}/") for each in line]
    for line in yaml.safe_load((commands.TEMPLATES / "runs.yaml").read_text(encoding="utf-8"))
]
ALONE = sorted({line[0] for line in RUNS})


def both(arguments):
    with ThreadPoolExecutor(2) as pool:
        ours = pool.submit(commands.run, commands.OURS, arguments)
        reference = pool.submit(commands.run, commands.REFERENCE, arguments)
        return ours.result(), reference.result()


@pytest.mark.parametrize("template", ALONE)
def test_check(template):
    ours, reference = both(["check", template, "--output", "json"])
    assert (ours.code, commands.result(ours)) == (reference.code, commands.result(reference)), ours


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_summary(arguments):
    template, options = commands.of_template(arguments)
    ours, reference = both(["summary", template, *options, "--output", "json"])
    assert (ours.code, commands.result(ours)) == (reference.code, commands.result(reference)), ours


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_run(arguments):
    ours, reference = both(["run", *arguments])
    assert commands.actions(ours) == commands.actions(reference), f"{ours.output[-3000:]}\n{ours.errors[-2000:]}\nREFERENCE\n{reference.output[-3000:]}"
    assert ours.code == reference.code
    assert ("Session ended with errors" in ours.output) == ("Session ended with errors" in reference.output)


@pytest.mark.parametrize("arguments", [[each] for each in ALONE], ids=" ".join)
def test_result_of_a_run(arguments):
    ours, reference = both(["run", *arguments, "--output", "json"])
    assert (ours.code, commands.result(ours)) == (reference.code, commands.result(reference)), ours
