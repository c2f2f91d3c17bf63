"""Holds one case against both sides, and says where they part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional

import reference
from case import Case
from judge import Judge

#: How many tasks of a step are compared; of larger spaces, as many at even distances.
TASKS = 60


@dataclass(frozen=True)
class Verdict:
    """What a side says: ``accepted``, or ``refused`` when the template is checked or when its job is made."""

    outcome: str
    detail: str = ""


@dataclass(frozen=True)
class Comparison:
    case: Case
    ours: Verdict
    reference: Verdict
    rust: Verdict

    @property
    def agrees(self) -> bool:
        return self.ours.outcome == self.reference.outcome and self.ours.detail == self.reference.detail

    @property
    def accepted(self) -> bool:
        return self.ours.outcome == "accepted"

    @property
    def direction(self) -> str:
        """How our side differs: it ``accepts`` or ``refuses`` what the other does not, or makes another job (``tells``)."""
        if self.ours.outcome == self.reference.outcome:
            return "tells"
        order = ("refused when checked", "refused when made", "accepted")
        return "accepts" if order.index(self.ours.outcome) > order.index(self.reference.outcome) else "refuses"

    def __str__(self) -> str:
        case = self.case
        lines = [
            f"{case.id}: we say {self.ours.outcome}, the reference {self.reference.outcome}, in Rust {self.rust.outcome}",
            f"  ours:      {self.ours.detail[:600]}",
            f"  reference: {self.reference.detail[:600]}",
            f"  {case.template.kind} template in {case.template.format}: {case.template.text[:3000]}",
        ]
        if case.parameters:
            lines.append(f"  parameters: {str(case.parameters)[:300]}")
        lines += [f"  around it: {each.text[:600]}" for each in case.environments]
        return "\n".join(lines)


class Comparer:
    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def compare(self, case: Case) -> Comparison:
        ours, theirs = self._ours(case), self._theirs(case)
        if ours.outcome == theirs.outcome != "accepted":
            # Both refuse; their words are their own.
            ours = theirs = Verdict(ours.outcome)
        return Comparison(case, ours, theirs, self._in_rust(case))

    def _ours(self, case: Case) -> Verdict:
        errors = self._judge.check(case.template)
        if errors:
            return Verdict("refused when checked", "; ".join(errors))
        if case.template.kind != "job":
            return Verdict("accepted")
        job = self._judge.create(case, TASKS)
        if "errors" in job:
            return Verdict("refused when made", "; ".join(job["errors"]))
        return Verdict("accepted", told(job))

    @staticmethod
    def _theirs(case: Case) -> Verdict:
        refusal = reference.refusal(reference.decode, case.template)
        if refusal is not None:
            return Verdict("refused when checked", refusal)
        if case.template.kind != "job":
            return Verdict("accepted")
        try:
            return Verdict("accepted", told(reference.described(case, TASKS)))
        except reference.Refused as refused:
            return Verdict("refused when made", str(refused))

    @staticmethod
    def _in_rust(case: Case) -> Verdict:
        refusal = reference.refusal(reference.decode_in_rust, case.template)
        if refusal is not None:
            return Verdict("refused when checked", refusal)
        if case.template.kind != "job":
            return Verdict("accepted")
        refusal = reference.refusal(reference.create_in_rust, case)
        return Verdict("accepted") if refusal is None else Verdict("refused when made", refusal)


def told(job: Dict[str, Any]) -> str:
    """A job as text to compare; parameters and a task's values are in no order."""
    lines: List[str] = [f"name {job['name']!r}"]
    lines += [f"parameter {name} {value}" for name, value in sorted(job["parameters"].items())]
    for step in job["steps"]:
        lines.append(f"step {step['name']!r} of {step['size']}")
        lines += [f"task {sorted(task.items())}" for task in step["tasks"]]
    return "\n".join(lines)


def first_difference(ours: str, theirs: str) -> Optional[str]:
    """The first line in which two jobs differ."""
    pairs = zip(ours.splitlines() + ["nothing"], theirs.splitlines() + ["nothing"])
    return next((f"{one} | {other}" for one, other in pairs if one != other), None)
