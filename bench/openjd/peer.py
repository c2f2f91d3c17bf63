"""openjd-model doing what the benchmark of our library does.

Says its versions in a line of JSON, then reads one question a line from standard input and answers each with one line, as JSON too. A question
names the side ("python" or "rust", the two implementations in the package), what to do ("validate", "create", "iterate", "access",
"resolve"), and on what. Asked for the "amount", it does so once and counts what came of it, by which the benchmark sees that all sides do the
same work; asked for the "seconds", it repeats it until a round is full and answers how long one pass took. Only what is named is timed: what a
pass needs is made before, and rubbish is collected.
"""

import gc
import importlib.metadata
import json
import platform
import sys
import time
from functools import partial
from pathlib import Path

import openjd.model as python
from openjd import _openjd_rs as rust  # openjd.model._v1 hands on the same functions
from openjd.model import _parse
from openjd.model._format_strings import FormatString
from openjd.model.v2023_09 import ModelParsingContext

EXTENSIONS = ["TASK_CHUNKING", "REDACTED_ENV_VARS", "FEATURE_BUNDLE_1"]
ROUND_SECONDS = 0.1
PACKAGES = ("openjd-model", "pydantic", "PyYAML")


class Python:
    """The package's own path: json, or PyYAML with the loader that the package takes, then pydantic models."""

    def template(self, path: str):
        kind = python.DocumentType.JSON if path.endswith(".json") else python.DocumentType.YAML
        document = python.document_string_to_object(document=text_of(path), document_type=kind)
        return python.decode_job_template(template=document, supported_extensions=EXTENSIONS)

    def create(self, template):
        return python.create_job(job_template=template, job_parameter_values={})

    def space(self, job):
        return python.StepParameterSpaceIterator(space=job.steps[0].parameterSpace)

    def resolvers(self, texts: list, symbols: dict) -> list:
        table = python.SymbolTable(source=symbols)
        parsed = [FormatString(text, context=ModelParsingContext()) for text in texts]
        return [partial(each.resolve, symtab=table) for each in parsed]


class Rust:
    """The bindings to the Rust implementation. Its own reader takes the text, so no tree crosses the border."""

    def template(self, path: str):
        kind = rust.DocumentType.JSON if path.endswith(".json") else rust.DocumentType.YAML
        return rust.decode_job_template_str(text_of(path), kind, supported_extensions=EXTENSIONS)

    def create(self, template):
        return rust.create_job(job_template=template, job_parameter_values={})

    def space(self, job):
        return rust.StepParameterSpaceIterator(step=job.steps[0])

    def resolvers(self, texts: list, symbols: dict) -> list:
        table = rust.SymbolTable(symbols)
        return [partial(rust.FormatString(text).resolve_string, table) for text in texts]


def text_of(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def repeat(action, times: int):
    for _ in range(times):
        made = action()
    return made


def iterate(space):
    for task in space:
        for value in task.values():
            value.value


def access(space, indexes: list):
    for index in indexes:
        for value in space[index].values():
            value.value


def resolve(resolvers: list, times: int):
    for resolver in resolvers:
        for _ in range(times):
            resolver()


def characters(tasks) -> int:
    return sum(len(value.value) for task in tasks for value in task.values())


def work(side, asked: dict):
    """One pass of what is asked, and the amount that comes of it; each to be called."""
    what = asked["what"]
    if what == "validate":
        read = partial(side.template, asked["template"])
        return read, lambda: len(read().steps)
    if what == "resolve":
        resolvers = side.resolvers(asked["texts"], asked["symbols"])
        return partial(resolve, resolvers, asked["times"]), lambda: asked["times"] * sum(len(each()) for each in resolvers)
    create = partial(side.create, side.template(asked["template"]))
    if what == "create":
        return partial(repeat, create, asked["times"]), lambda: asked["times"] * len(side.space(create()))
    job = create()
    if what == "iterate":
        return lambda: iterate(side.space(job)), lambda: characters(side.space(job))
    if what == "access":
        space, indexes = side.space(job), json.loads(text_of(asked["indexes"]))
        return partial(access, space, indexes), lambda: characters(space[index] for index in indexes)
    raise ValueError(f"there is nothing called {what}")


def seconds(once) -> float:
    """How long a pass takes, on average over as many as fill a round."""
    gc.collect()
    passes = 0
    start = time.perf_counter()
    while (taken := time.perf_counter() - start) < ROUND_SECONDS or passes == 0:
        once()
        passes += 1
    return taken / passes


def main() -> None:
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    versions["Python"] = platform.python_version()
    versions["YAML loader"] = _parse._YamlLoader.__name__
    print(json.dumps(versions), flush=True)
    sides = {"python": Python(), "rust": Rust()}
    for line in sys.stdin:
        asked = json.loads(line)
        once, amount = work(sides[asked["side"]], asked)
        answer = amount() if asked["for"] == "amount" else seconds(once)
        print(json.dumps({asked["for"]: answer}), flush=True)


main()
