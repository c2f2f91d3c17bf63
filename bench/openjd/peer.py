"""openjd-model doing what the benchmark of our library does.

Reads one measurement a line from standard input, as JSON: which of the two implementations in the package ("python" or "rust"), what to
do ("validate", "create", "iterate", "access", "resolve"), the file of the template, and how often. Answers each with one line of JSON: the
seconds each time took. The benchmark asks in turns with its own rounds, so that both sides meet the machine in the same mood.
"""

import importlib.metadata
import json
import platform
import sys
import time
from pathlib import Path

import yaml
from openjd import _openjd_rs as rust
from openjd.model import (
    DocumentType,
    StepParameterSpaceIterator,
    SymbolTable,
    create_job,
    decode_job_template,
    document_string_to_object,
)
from openjd.model._format_strings import FormatString
from openjd.model.v2023_09 import ModelParsingContext

EXTENSIONS = ["TASK_CHUNKING", "REDACTED_ENV_VARS", "FEATURE_BUNDLE_1"]
STRIDE = 7919


def text_of(template: str) -> str:
    return Path(template).read_text(encoding="utf-8")


class Python:
    """The package's own path: PyYAML or json, then pydantic models."""

    def template(self, path: str):
        kind = DocumentType.JSON if path.endswith(".json") else DocumentType.YAML
        document = document_string_to_object(document=text_of(path), document_type=kind)
        return decode_job_template(template=document, supported_extensions=EXTENSIONS)

    def create(self, template):
        return create_job(job_template=template, job_parameter_values={})

    def space(self, job):
        return StepParameterSpaceIterator(space=job.steps[0].parameterSpace)

    def resolver(self, text: str, symbols: dict):
        table = SymbolTable(source=symbols)
        parsed = FormatString(text, context=ModelParsingContext())
        return lambda: parsed.resolve(symtab=table)


class Rust:
    """The package's bindings to its Rust implementation."""

    def template(self, path: str):
        kind = rust.DocumentType.JSON if path.endswith(".json") else rust.DocumentType.YAML
        return rust.decode_job_template_str(text_of(path), kind, supported_extensions=EXTENSIONS)

    def create(self, template):
        return rust.create_job(job_template=template, job_parameter_values={})

    def space(self, job):
        return rust.StepParameterSpaceIterator(step=job.steps[0])

    def resolver(self, text: str, symbols: dict):
        table = rust.SymbolTable(symbols)
        parsed = rust.FormatString(text)
        return lambda: parsed.resolve_string(table)


def timed(action) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def repeat(action, times: int):
    def run() -> None:
        for _ in range(times):
            action()

    return run


def walk(space) -> None:
    for task in space:
        for value in task.values():
            value.value


def access(space, times: int):
    size = len(space)

    def run() -> None:
        for i in range(times):
            for value in space[i * STRIDE % size].values():
                value.value

    return run


def action(side, asked: dict):
    """What is to be timed, with everything it needs made before."""
    what, times = asked["what"], asked.get("times", 1)
    if what == "validate":
        return repeat(lambda: side.template(asked["template"]), times)
    if what == "resolve":
        return repeat(side.resolver(asked["text"], asked["symbols"]), times)
    template = side.template(asked["template"])
    if what == "create":
        return repeat(lambda: side.create(template), times)
    job = side.create(template)
    if what == "iterate":
        return lambda: walk(side.space(job))
    if what == "access":
        return access(side.space(job), times)
    raise ValueError(f"there is nothing called {what}")


def main() -> None:
    versions = {name: importlib.metadata.version(name) for name in ("openjd-model", "pydantic", "PyYAML")}
    versions["python"] = platform.python_version()
    versions["yamlLoader"] = "C" if hasattr(yaml, "CSafeLoader") else "pure Python"
    print(json.dumps(versions), flush=True)
    sides = {"python": Python(), "rust": Rust()}
    for line in sys.stdin:
        asked = json.loads(line)
        run = action(sides[asked["side"]], asked)
        print(json.dumps({"seconds": timed(run)}), flush=True)


main()
