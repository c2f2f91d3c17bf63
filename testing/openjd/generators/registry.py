"""Which generators there are, and which rules have none or only one side, with the reason."""

from __future__ import annotations

import pathlib
import re
from typing import Callable, Dict, List

from case import Case
from draw import Draw

Generator = Callable[[Draw], Case]

GENERATORS: Dict[str, List[Generator]] = {}

#: The sections of docs/openjd-rules.md that templates, parameters, spaces and documents are about.
SECTIONS = ("D", "X", "J", "ET", "P", "PP", "M", "S", "H", "T", "R", "C", "K", "A", "F", "E", "FS")

#: Rules of those sections that no template shows.
NOT_HERE = {
    "D6": "names of files: the command line reads those, see templates/",
    "D7": "the words and places of errors are our own; the reference has others",
    "D9": "the reference writes parameter definitions only; test_merging compares those",
    "H9": "a scheduler's business (ruling)",
    "K6": "the farm's own tasks; the reference has no farm",
    "A1": "default timeouts are seen when actions run, see templates/",
    "A5": "exit codes are seen when actions run, see templates/",
    "F3": "files are seen when actions run, see templates/",
}

#: Rules that have one side only: which, and why.
ONE_SIDED = {
    "X3": ("refused", "EXPR and WRAP_ACTIONS are refused whatever they are used for"),
    "T6": ("refused", "items that yield lists belong to EXPR"),
    "P1": ("accepted", "a control that nobody named cannot be wrong"),
    "M3": ("accepted", "a looser definition is never a mistake"),
    "M6": ("accepted", "hints are not merged but replaced"),
    "R6": ("accepted", "it speaks of cost"),
    "C6": ("accepted", "it speaks of order"),
}


def rule(*ids: str) -> Callable[[Generator], Generator]:
    """Says which rules a generator's templates aim at."""

    def register(generator: Generator) -> Generator:
        for each in ids:
            GENERATORS.setdefault(each, []).append(generator)
        return generator

    return register


def generate(seed: int, rule_id: str, index: int) -> Case:
    """The case of that number, the same every time."""
    generators = GENERATORS[rule_id]
    turn, which = divmod(index, len(generators))
    return generators[which](Draw(f"{seed}:{rule_id}/{index}", turn))


def rules_of_the_document() -> List[str]:
    """The ids of the rules that this suite answers for, in the order of the document."""
    text = (pathlib.Path(__file__).resolve().parents[3] / "docs" / "openjd-rules.md").read_text(encoding="utf-8")
    ids = re.findall(r"^- \*\*([A-Z]+\d+)\*\*", text, re.MULTILINE)
    return [each for each in ids if re.sub(r"\d", "", each) in SECTIONS]
