"""The reference: ``openjd.model`` in pure Python, which judges, and its ``_v1`` in Rust, which is recorded."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any, Dict, List, Optional

import openjd.model as model
import openjd.model._v1 as rust
from openjd.model import DocumentType, StepParameterSpaceIterator

from case import CURRENT_FOLDER, TEMPLATE_FOLDER, Case, Template

#: What its documentation says it raises, and what it raises all the same; whichever it is, it refuses.
REFUSALS = (Exception,)


class Refused(Exception):
    """The reference refuses, and says why."""


@contextlib.contextmanager
def refusing():
    try:
        yield
    except REFUSALS as refusal:
        raise Refused(f"{type(refusal).__name__}: {refusal}") from refusal


def decode(template: Template) -> Any:
    with refusing():
        document = model.document_string_to_object(
            document=template.text, document_type=DocumentType[template.format]
        )
        decoder = model.decode_job_template if template.kind == "job" else model.decode_environment_template
        return decoder(template=document, supported_extensions=list(template.extensions))


def decode_in_rust(template: Template) -> Any:
    with refusing():
        decoder = rust.decode_job_template_str if template.kind == "job" else rust.decode_environment_template_str
        return decoder(
            template.text,
            getattr(rust.DocumentType, template.format),
            supported_extensions=list(template.extensions),
        )


def merge(case: Case) -> List[Dict[str, Any]]:
    with refusing():
        merged = model.merge_job_parameter_definitions(
            job_template=decode(case.template),
            environment_templates=[decode(each) for each in case.environments],
        )
    return [json.loads(json.dumps(model.model_to_object(model=each), default=str)) for each in merged]


def create(case: Case) -> Any:
    """The reference's job, and its parameters as it gives them to sessions."""
    template = decode(case.template)
    environments = [decode(each) for each in case.environments]
    with refusing():
        values = model.preprocess_job_parameters(
            job_template=template,
            job_parameter_values=dict(case.parameters),
            job_template_dir=Path(TEMPLATE_FOLDER),
            current_working_dir=Path(CURRENT_FOLDER),
            allow_job_template_dir_walk_up=case.walk_up,
            environment_templates=environments,
        )
        job = model.create_job(
            job_template=template, job_parameter_values=values, environment_templates=environments
        )
        # Some refusals come as late as this.
        spaces = [space(step) for step in job.steps]
    return job, values, spaces


def space(step: Any) -> StepParameterSpaceIterator:
    """The tasks of a step, in chunks of the default size also where a scheduler may take others (see ``walk``)."""
    tasks = StepParameterSpaceIterator(space=step.parameterSpace)
    if not tasks.chunks_adaptive:
        return tasks
    return StepParameterSpaceIterator(
        space=step.parameterSpace, chunks_task_count_override=tasks.chunks_default_task_count
    )


def walk(step: Any, sizes: List[int]) -> List[Dict[str, List[str]]]:
    """The chunks of a step whose chunks adapt, each of the next of some sizes, over and over."""
    tasks = StepParameterSpaceIterator(space=step.parameterSpace)
    walked: List[Dict[str, List[str]]] = []
    while True:
        tasks.chunks_default_task_count = sizes[len(walked) % len(sizes)]
        try:
            walked.append(task(next(tasks)))
        except StopIteration:
            return walked


def described(case: Case, limit: int) -> Dict[str, Any]:
    """The job as the judge describes one."""
    job, values, spaces = create(case)
    with refusing():
        steps = [_described(step.name, spaces[index], limit) for index, step in enumerate(job.steps)]
    return {
        "name": str(job.name),
        "parameters": {name: [value.type.value, str(value.value)] for name, value in values.items()},
        "steps": steps,
    }


def _described(name: str, tasks: StepParameterSpaceIterator, limit: int) -> Dict[str, Any]:
    size = len(tasks)
    n = min(size, limit)
    return {"name": name, "size": size, "tasks": [task(tasks[place(i, n, size)]) for i in range(n)]}


def place(i: int, n: int, size: int) -> int:
    """The i-th of n places at even distances."""
    return i * (size // n) + min(i, size % n)


def task(parameters: Any) -> Dict[str, List[str]]:
    return {name: [value.type.value, str(value.value)] for name, value in parameters.items()}


def contains(tasks: StepParameterSpaceIterator, parameters: Dict[str, List[str]]) -> bool:
    return {
        name: model.ParameterValue(type=model.ParameterValueType(kind), value=value)
        for name, (kind, value) in parameters.items()
    } in tasks


def create_in_rust(case: Case) -> Any:
    template = decode_in_rust(case.template)
    environments = [decode_in_rust(each) for each in case.environments]
    with refusing():
        values = rust.preprocess_job_parameters(
            job_template=template,
            job_parameter_values=dict(case.parameters),
            job_template_dir=TEMPLATE_FOLDER,
            current_working_dir=CURRENT_FOLDER,
            allow_job_template_dir_walk_up=case.walk_up,
            environment_templates=environments,
        )
        return rust.create_job(
            job_template=template, job_parameter_values=values, environment_templates=environments
        )


def canonical(text: str) -> Dict[str, Any]:
    with refusing():
        values = model.IntRangeExpr.from_str(text)
        return {"canonical": str(values), "size": len(values), "first": values[0], "last": values[-1]}


def refusal(action: Any, *arguments: Any) -> Optional[str]:
    """Why an action is refused, or nothing."""
    try:
        action(*arguments)
    except Refused as refused:
        return str(refused)
    return None
