"""J and ET: the roots of job and environment templates."""

from __future__ import annotations

from typing import Any, Dict

from case import Case
from draw import CONTROLS, LETTERS, Draw
from generators.registry import rule


def string(draw: Draw, name: str, value: str) -> Dict[str, Any]:
    """A STRING parameter whose value the job is given, or has as default."""
    definition = {"name": name, "type": "STRING"}
    if draw.chance():
        definition["default"] = value
    else:
        draw.parameters[name] = value
    return definition


@rule("J1")
def names_of_environments(draw: Draw) -> Case:
    names = [draw.words() for _ in range(3)]
    first, second = draw.step("first"), draw.step("second")
    first["stepEnvironments"] = [draw.environment(draw.pick(*names)) for _ in range(draw.between(1, 2))]
    second["stepEnvironments"] = [draw.environment(draw.pick(*names))]
    return draw.case(draw.job(first, second, jobEnvironments=[draw.environment(names[0])]))


@rule("J2", "P7")
def references_of_job_names(draw: Draw) -> Case:
    definition = draw.parameter()
    name = definition["name"]
    reference = draw.pick(f"Param.{name}", f"RawParam.{name}", f"Param.{name}", "Param.Nobody", "Session.WorkingDirectory", "Job.Name")
    job = draw.job(definitions=[definition])
    job["name"] = "shot {{" + reference + "}}"
    return draw.case(job)


@rule("J3")
def long_names_that_resolve(draw: Draw) -> Case:
    most = draw.limit(128, 512)
    value = draw.text(draw.pick(1, 10, most - 5), LETTERS)
    references = draw.between(1, 4)
    blanks = " " * draw.pick(0, 60, 300)
    literal = draw.text(max(0, min(1024, draw.around(1, most) - references * len(value))), LETTERS + "🎬")
    job = draw.job(definitions=[string(draw, "Value", value)])
    job["name"] = literal + ("{{" + blanks + "Param.Value" + blanks + "}}") * references
    return draw.case(job)


@rule("J4")
def versions_of_jobs(draw: Draw) -> Case:
    job = draw.job()
    job["specificationVersion"] = draw.pick(
        "jobtemplate-2023-09", "jobtemplate-2023-09", "jobtemplate-2023-09 ", "JobTemplate-2023-09", "2023-09",
        "environment-2023-09", "jobtemplate-2024-01", "", 2023, ["jobtemplate-2023-09"], True,
    )  # fmt: skip
    if draw.chance(0.1):
        del job["specificationVersion"]
    return draw.case(job, kind="job")


@rule("J5")
def names_of_jobs(draw: Draw) -> Case:
    job = draw.job()
    job["name"] = draw.text(draw.around(1, draw.limit(128, 512)))
    return draw.case(job)


@rule("J5")
def characters_of_job_names(draw: Draw) -> Case:
    text = draw.spoiled(draw.words(), draw.pick(*CONTROLS, "\t", "\n", "\r", "\u2028", "\xa0", "\u200b", "🎬"))
    resolved = draw.chance(0.3)
    job = draw.job(definitions=[string(draw, "Value", text)] if resolved else [])
    job["name"] = "{{ Param.Value }}" if resolved else text
    if draw.chance(0.1):
        del job["name"]
    return draw.case(job)


@rule("J6")
def descriptions(draw: Draw) -> Case:
    text = draw.text(draw.around(1, 2048), LETTERS + "ü語🎬 ")
    if draw.chance(0.4):
        text = draw.spoiled(text[:2000], draw.pick("\n", "\r", "\t", "{{", "{{ Nobody.Knows }}", *CONTROLS))
    return draw.case(draw.job(description=text))


@rule("J7")
def numbers_of_parameters(draw: Draw) -> Case:
    count = draw.around(1, draw.limit(50, 200))
    definitions = [{"name": f"P{i}", "type": "INT", "default": i} for i in range(count)]
    if count > 1 and draw.chance(0.2):
        definitions[-1]["name"] = "P0"
    draw.parameters.clear()
    job = draw.job(steps=[minimal("s")], name="plain")
    draw.parameters.clear()
    job["parameterDefinitions"] = definitions
    return draw.case(job)


@rule("J8")
def job_environments(draw: Draw) -> Case:
    names = [draw.pick(f"env{i}", "env0", f"env{i}") for i in range(draw.between(0, 3))]
    return draw.case(draw.job(jobEnvironments=[draw.environment(name) for name in names]))


@rule("J9")
def steps_of_a_job(draw: Draw) -> Case:
    if draw.chance(0.05):
        return draw.case(draw.job(steps=[minimal(f"s{i}") for i in range(300)]))
    names = [draw.pick(f"step{i}", "step0", f"step{i}") for i in range(draw.between(0, 3))]
    job = draw.job(steps=[draw.step(name) for name in names])
    if draw.chance(0.1):
        del job["steps"]
    return draw.case(job)


def minimal(name: str) -> Dict[str, Any]:
    return {"name": name, "script": {"actions": {"onRun": {"command": "x"}}}}


@rule("ET1")
def environment_templates(draw: Draw) -> Case:
    template = draw.environment_template()
    odd = draw.pick(
        lambda: None,
        lambda: template.update(specificationVersion=draw.pick("jobtemplate-2023-09", "environment-2023-9", "", 1)),
        lambda: template.pop("environment"),
        lambda: template.pop("specificationVersion"),
        lambda: template.update(environment=draw.pick(None, [], {}, "x")),
    )
    odd()
    return draw.case(template, kind="environment")


@rule("ET1")
def parameters_of_environment_templates(draw: Draw) -> Case:
    count = draw.around(1, 50)
    definitions = [{"name": f"P{i}", "type": "STRING"} for i in range(count)]
    if count > 1 and draw.chance(0.2):
        definitions[0]["name"] = "P1"
    return draw.case(draw.environment_template(parameterDefinitions=definitions))


@rule("ET2")
def extensions_of_environment_templates(draw: Draw) -> Case:
    template = draw.environment_template()
    names = draw.extensions()
    template["extensions"] = draw.pick(names, names, names + names, [], ["UNKNOWN"], ["x"], "TASK_CHUNKING", [1])
    if draw.bundle:
        template["environment"]["script"] = {"actions": {"onEnter": {"command": "x", "timeout": "30"}}}
    return draw.case(template)


@rule("ET3")
def roots_of_environment_templates(draw: Draw) -> Case:
    template = draw.environment_template()
    if draw.chance(0.6):
        template[draw.pick("name", "description", "steps", "jobEnvironments", "environments")] = draw.pick("x", None, [], "y")
    return draw.case(template)
