"""What a run saw, rule by rule, and the report made of it."""

from __future__ import annotations

import datetime
import platform
from collections import Counter
from importlib.metadata import version
from typing import Dict, Iterable, List

from comparison import Comparison
from differences import DIFFERENCES, Difference, listed
from generators import NOT_HERE, ONE_SIDED, rules_of_the_document

#: No rule is aimed at by fewer templates, however small the run.
FEWEST = 20


class Tally:
    """Counts comparisons; agreed ones by side, others by the difference they fall under."""

    def __init__(self) -> None:
        self.accepted: Counter = Counter()
        self.refused: Counter = Counter()
        self.listed: Counter = Counter()
        self.unlisted: List[Comparison] = []
        self.in_rust: Counter = Counter()
        self.rust_examples: Dict[str, str] = {}
        self._differing: Counter = Counter()

    def add(self, comparison: Comparison) -> None:
        rule = comparison.case.rule
        self._compare_references(comparison)
        if comparison.agrees:
            (self.accepted if comparison.accepted else self.refused)[rule] += 1
            return
        self._differing[rule] += 1
        difference = listed(comparison)
        if difference is None:
            self.unlisted.append(comparison)
        else:
            self.listed[difference.name] += 1

    def _compare_references(self, comparison: Comparison) -> None:
        if comparison.reference.outcome != comparison.rust.outcome:
            key = f"{comparison.case.rule}: pure {comparison.reference.outcome}, Rust {comparison.rust.outcome}"
            self.in_rust[key] += 1
            self.rust_examples.setdefault(key, comparison.case.id)

    def count(self, rule: str) -> int:
        return self.accepted[rule] + self.refused[rule] + self._differing[rule]

    @property
    def total(self) -> int:
        return sum(self.count(rule) for rule in rules_of_the_document())

    def shows_both_sides(self, rule: str) -> bool:
        sides = {"accepted": self.accepted[rule], "refused": self.refused[rule]}
        if rule in ONE_SIDED:
            return sides[ONE_SIDED[rule][0]] > 0
        return all(sides.values())

    def unmet(self) -> List[Difference]:
        return [each for each in DIFFERENCES if not self.listed[each.name]]

    def report(self, seed: int) -> str:
        return "\n".join([*self._heading(seed), "", *self._rules(), "", *self._differences(), "", *self._references()]) + "\n"

    def _heading(self, seed: int) -> Iterable[str]:
        yield "# OpenJD against its reference"
        yield ""
        yield f"{datetime.date.today()}, Python {platform.python_version()}, seed {seed}, {self.total} templates."
        yield f"{sum(self.listed.values())} of them differ as listed below, {len(self.unlisted)} in other ways."
        yield ", ".join(f"{name} {version(name)}" for name in ("openjd-model", "openjd-sessions", "openjd-cli")) + "."

    def _rules(self) -> Iterable[str]:
        yield "## Templates by rule"
        yield ""
        yield "| rule | templates | both accept | both refuse | differ as listed | |"
        yield "|---|---:|---:|---:|---:|---|"
        for rule in rules_of_the_document():
            if rule in NOT_HERE:
                yield f"| {rule} | | | | | {NOT_HERE[rule]} |"
                continue
            note = "{0} only: {1}".format(*ONE_SIDED[rule]) if rule in ONE_SIDED else ""
            yield f"| {rule} | {self.count(rule)} | {self.accepted[rule]} | {self.refused[rule]} | {self._differing[rule]} | {note} |"

    def _differences(self) -> Iterable[str]:
        yield "## Deliberate differences"
        yield ""
        yield "| rule | we | right | times | reason |"
        yield "|---|---|---|---:|---|"
        for each in DIFFERENCES:
            yield f"| {each.rule} | {each.direction} | {each.right} | {self.listed[each.name]} | {each.reason} |"

    def _references(self) -> Iterable[str]:
        yield "## Where the references differ from each other (openjd.model in pure Python, and its _v1 in Rust)"
        yield ""
        yield "| rule and verdicts | times | first seen |"
        yield "|---|---:|---|"
        for key, times in sorted(self.in_rust.items()):
            yield f"| {key} | {times} | {self.rust_examples[key]} |"
