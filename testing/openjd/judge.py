"""The client of our side: one process that answers questions a line at a time."""

from __future__ import annotations

import json
import pathlib
import subprocess
from typing import Any, Dict, List

from case import CURRENT_FOLDER, TEMPLATE_FOLDER, Case, Template

JUDGE = pathlib.Path(__file__).resolve().parent / "judge"


class Judge:
    """Asks ``freehold.openjd``. A refusal is an answer with ``errors``; anything it throws fails the run."""

    def __init__(self) -> None:
        self._process = subprocess.Popen([str(JUDGE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait(30)

    def ask(self, question: str, **details: Any) -> Dict[str, Any]:
        line = json.dumps({"ask": question, **details}) + "\n"
        self._process.stdin.write(line.encode("ascii"))
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "fault" in answer:
            raise AssertionError(f"our library failed with {answer['fault']} on {line[:2000]}")
        return answer

    def check(self, template: Template) -> List[str]:
        """The errors in a template, none if it is right."""
        return self.ask("check", template=_written(template)).get("errors", [])

    def create(self, case: Case, limit: int) -> Dict[str, Any]:
        return self.ask("create", limit=limit, **_submission(case))

    def merge(self, case: Case) -> Dict[str, Any]:
        return self.ask("merge", **_submission(case))

    def contains(self, case: Case, step: int, tasks: List[Dict[str, str]]) -> List[str]:
        return self.ask("contains", step=step, tasks=tasks, **_submission(case))["contained"]

    def walk(self, case: Case, step: int, sizes: List[int]) -> List[Dict[str, List[str]]]:
        return self.ask("walk", step=step, sizes=sizes, **_submission(case))["tasks"]

    def range(self, text: str) -> Dict[str, Any]:
        return self.ask("range", text=text)


def _written(template: Template) -> Dict[str, Any]:
    return {
        "kind": template.kind,
        "text": template.text,
        "format": template.format,
        "extensions": list(template.extensions),
    }


def _submission(case: Case) -> Dict[str, Any]:
    return {
        "template": _written(case.template),
        "environments": [_written(each) for each in case.environments],
        "parameters": case.parameters,
        "templateFolder": TEMPLATE_FOLDER,
        "currentFolder": CURRENT_FOLDER,
        "walkUp": "yes" if case.walk_up else "no",
    }
