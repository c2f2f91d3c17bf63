"""D and X: notations, types of scalars, unknown fields, nulls, extensions."""

from __future__ import annotations

import json
from typing import Any, List, Tuple

import yaml

from case import EXTENSIONS, Case, nodes
from draw import LETTERS, Draw
from generators.registry import rule

PLAIN = (
    "yes no on off Yes NO On y n true True TRUE false ~ null Null 010 0o10 08 09 0x1F 0b11 1_000 +12 1:30 190:20:30 1e3 1.5e3"
    " 1.5e+3 1.0e+3 1. .5 .inf -.inf .nan 2001-01-01 2001-01-01T10:00:00Z = << 12 -3 0 00 1.5 7.0 text - 0. +.5 6.8523015e+5 0o7"
).split()


def settings(document: Any) -> List[Tuple[Any, Any]]:
    """Where values stand: each container with a key or index, variables' and files' names apart."""
    return [
        (container, key)
        for path, container in nodes(document)
        if isinstance(container, (dict, list)) and "variables" not in path
        for key in (container if isinstance(container, dict) else range(len(container)))
        if key not in ("specificationVersion", "variables")
    ]


def rich(draw: Draw) -> Any:
    """A template with a little of everything."""
    if draw.chance(0.2):
        return draw.environment_template()
    draw.chunking = draw.chance()
    step = draw.step()
    step["hostRequirements"] = draw.requirements()
    step["parameterSpace"] = draw.space()
    step["stepEnvironments"] = [draw.environment()]
    return draw.job(step, definitions=[draw.parameter() for _ in range(2)], jobEnvironments=[draw.environment()])


@rule("D1")
def plain_scalars_of_yaml(draw: Draw) -> Case:
    scalar = draw.pick(*PLAIN)
    script = {"actions": {"onRun": {"command": "x"}}, "embeddedFiles": [{"name": "F", "type": "TEXT", "data": "x"}]}
    job = draw.job({"name": "the step", "script": script})
    place, key = draw.pick(
        (script["embeddedFiles"][0], "runnable"),
        (script["actions"]["onRun"], "timeout"),
        (script["actions"]["onRun"], "command"),
        (job, "name"),
    )
    place[key] = "PLACEHOLDER"
    text = yaml.safe_dump(job, sort_keys=False).replace("PLACEHOLDER", scalar)
    return draw.case_of_text(text, "YAML", read(text))


def read(text: str) -> Any:
    """What PyYAML makes of a text, if anything."""
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, TypeError):
        return None


@rule("D1")
def numbers_of_yaml(draw: Draw) -> Case:
    scalar = draw.pick(*PLAIN)
    definition = {"name": "N", "type": draw.pick("INT", "FLOAT", "STRING"), "default": "PLACEHOLDER"}
    job = draw.job(definitions=[definition])
    text = yaml.safe_dump(job, sort_keys=False).replace("PLACEHOLDER", scalar)
    definition["default"] = scalar
    return draw.case_of_text(text, "YAML", job)


@rule("D2")
def roots(draw: Draw) -> Case:
    root = draw.pick(draw.job(), draw.job(), [draw.job()], [], {}, "text", 7, 1.5, True, None)
    return draw.case(root)


@rule("D2")
def roots_in_words(draw: Draw) -> Case:
    job = json.dumps(draw.job())
    text = draw.pick("", " ", "\n", "[" * 2000, "{" * 2000, '{"a":', job + " ", "\n" + job, job[:-1], job[1:], "\ufeff" + job)
    return draw.case_of_text(text, draw.pick("JSON", "YAML"))


@rule("D3")
def unknown_fields(draw: Draw) -> Case:
    document = rich(draw)
    if draw.chance(0.3):
        document["$schema"] = draw.pick("https://example.com/x.json", "", 7, None, ["x"], {})
        return draw.case(document)
    places = [node for path, node in nodes(document) if isinstance(node, dict) and "variables" not in path]
    if draw.chance(0.7):
        draw.pick(*places)[draw.pick("surprise", "Name", "name ", "", "let", "comment", "$schema", "ü")] = draw.pick("x", 1, {})
    return draw.case(document)


@rule("D4")
def nulls(draw: Draw) -> Case:
    document = rich(draw)
    container, key = draw.pick(*settings(document))
    container[key] = None
    return draw.case(document)


@rule("D4")
def nulls_of_optional_fields(draw: Draw) -> Case:
    optional = {
        "action": ("args", "timeout", "cancelation"),
        "parameter": ("default", "description", "userInterface", "minLength", "maxLength", "allowedValues"),
        "step": ("description", "dependencies", "stepEnvironments", "hostRequirements", "parameterSpace"),
        "root": ("description", "parameterDefinitions", "jobEnvironments", "extensions", "$schema"),
    }
    action, parameter = {"command": "x"}, {"name": "P", "type": "STRING"}
    step = {"name": "the step", "script": {"actions": {"onRun": action}, "embeddedFiles": None}}
    job = draw.job(step, definitions=[parameter])
    draw.parameters["P"] = "value"
    for place, names in zip((action, parameter, step), ("action", "parameter", "step")):
        if draw.chance(0.7):
            place[draw.pick(*optional[names])] = None
    if draw.chance():
        job.setdefault(draw.pick("description", "jobEnvironments", "$schema"), None)
    return draw.case(job)


@rule("D4")
def nulls_where_one_of_several_is_needed(draw: Draw) -> Case:
    step: Any = {"name": "the step"}
    draw.maybe(step, "script", lambda: draw.pick(None, {"actions": {"onRun": {"command": "x"}}}), 0.9)
    draw.maybe(step, "bash", lambda: draw.pick(None, {"script": "x"}), 0.3)
    amount, attribute = {"name": "amount.a"}, {"name": "attr.a"}
    for place, names, value in ((amount, ("min", "max"), 1), (attribute, ("anyOf", "allOf"), ["x"])):
        for name in names:
            draw.maybe(place, name, lambda: draw.pick(None, value), 0.6)
    step["hostRequirements"] = draw.pick(None, {"amounts": [amount]}, {"attributes": [attribute]})
    return draw.case(draw.job(step))


@rule("D5")
def other_types(draw: Draw) -> Case:
    document = rich(draw)
    scalars = [(place, key) for place, key in settings(document) if not isinstance(place[key], (dict, list))]
    container, key = draw.pick(*scalars)
    value = container[key]
    container[key] = draw.pick(
        str(value), f" {value}", f"+{value}", 1, 1.0, 1.5, "1", "1.0", "1.5", True, "true", [value], {"a": value}, 0, -1
    )
    return draw.case(document)


def yaml_of(draw: Draw, document: Any) -> str:
    return yaml.safe_dump(document, sort_keys=False, default_flow_style=draw.pick(None, False))


@rule("D8")
def json_texts(draw: Draw) -> Case:
    job = draw.job()
    text = json.dumps(job)
    odd = draw.pick(
        lambda: text[:-1] + ', "name": "again"}',
        lambda: text + draw.pick("{}", " x", " 1", "\n"),
        lambda: text.replace('"name"', "name", 1),
        lambda: text[:-1] + ",}",
        lambda: text.replace('"', "'"),
        lambda: "/* x */" + text,
        lambda: text,
    )()
    return draw.case_of_text(odd, "JSON", job)


@rule("D8")
def yaml_texts(draw: Draw) -> Case:
    job = draw.job()
    job["name"] = "plain"
    text = yaml.safe_dump(job, sort_keys=False)
    odd = draw.pick(
        lambda: text + "name: again\n",
        lambda: text + "---\na: b\n",
        lambda: "---\n" + text + "...\n",
        lambda: text.replace("name: plain", draw.pick("name: !!str plain", "name: !!str 5", "name: !mine plain")),
        lambda: text.replace("name: plain", "name: !!python/name:os.system plain"),
        lambda: text + draw.pick("1: x\n", "null: x\n", "[a]: x\n", "true: x\n", "? {a: b}\n: x\n"),
        lambda: text.replace("name: plain", "name: &a plain\ndescription: *a"),
        lambda: text.replace("name: plain", "name: &a plain\ndescription: *b"),
        lambda: text.replace("name: plain", "<<: {name: plain}"),
        lambda: text + draw.pick("...\nrest", "}", "\t", "# done\n", "- x\n"),
        lambda: "%YAML 1.1\n---\n" + text,
    )()
    return draw.case_of_text(odd, "YAML", job)


@rule("D8")
def anchors(draw: Draw) -> Case:
    """Aliases are fine until they expand beyond all bounds. (More levels would cost the references all memory.)"""
    text = yaml.safe_dump(draw.job(), sort_keys=False)
    if draw.chance(0.7):
        return draw.case_of_text(text + "jobEnvironments: [&e {name: e, variables: {A: b}}" + draw.pick("]\n", ", *e]\n"), "YAML")
    lines = ["x0: &x0 [a, a, a, a, a, a, a, a, a]"]
    lines += [f"x{i}: &x{i} [{', '.join([f'*x{i - 1}'] * 9)}]" for i in range(1, draw.between(2, 4))]
    return draw.case_of_text(text + "\n".join(lines) + "\n", "YAML")


@rule("X1")
def names_of_extensions(draw: Draw) -> Case:
    job = draw.job()
    names = draw.extensions()
    odd = draw.pick(
        lambda: names,
        lambda: names,
        lambda: names + ["UNKNOWN_THING"],
        lambda: names + [draw.pick("ab", "AB", "lower_case", "A B C", "A" * 129, "A" * 128, "", "ÜÜÜ", "FEATURE_BUNDLE_2")],
        lambda: names + names[:1],
        lambda: [],
        lambda: draw.pick("FEATURE_BUNDLE_1", {}, 7, [7], [None]),
    )()
    job["extensions"] = odd
    return draw.case(job)


@rule("X1")
def extensions_the_caller_does_not_accept(draw: Draw) -> Case:
    draw.bundle = draw.redaction = True
    draw.accepted = draw.pick(EXTENSIONS, EXTENSIONS, (), EXTENSIONS[:1], EXTENSIONS[1:])
    return draw.case(draw.job())


@rule("X2")
def what_extensions_add(draw: Draw) -> Case:
    """Something that needs an extension, which the template may or may not list."""
    uses_bundle = draw.chance(0.7)
    draw.bundle, draw.chunking = uses_bundle, not uses_bundle
    definitions = [
        {"name": "T", "type": "INT", "default": 30},
        {"name": "M", "type": "STRING", "default": "TERMINATE"},
    ]
    job = draw.job(step_of_an_extension(draw), definitions=definitions)
    if draw.chance():
        job.pop("extensions", None)
    return draw.case(job)


def step_of_an_extension(draw: Draw) -> Any:
    action = {"command": "x"}
    step = {"name": "the step", "script": {"actions": {"onRun": action}}}
    if draw.chunking:
        step["parameterSpace"] = {"taskParameterDefinitions": [draw.chunk_parameter()]}
        return step
    draw.pick(
        lambda: action.update(timeout="{{RawParam.T}}"),
        lambda: action.update(timeout="30"),
        lambda: action.update(cancelation={"mode": "NOTIFY_THEN_TERMINATE", "notifyPeriodInSeconds": "30"}),
        lambda: action.update(cancelation={"mode": "{{RawParam.M}}"}),
        lambda: step["script"].update(embeddedFiles=[{"name": "F", "type": "TEXT", "data": "x", "endOfLine": "LF"}]),
        lambda: (step.pop("script"), step.update(bash={"script": "x"})),
        lambda: step.update(hostRequirements={"amounts": [{"name": "amount.worker.memory", "min": "5"}]}),
        lambda: step.update(name="n" * 65),
        lambda: step["script"].update(embeddedFiles=[{"name": "F" * 65, "type": "TEXT", "data": "x"}]),
    )()
    return step


@rule("X3")
def extensions_we_do_not_have(draw: Draw) -> Case:
    job = draw.job()
    job["extensions"] = draw.shuffled(draw.extensions() + draw.pick(["EXPR"], ["WRAP_ACTIONS"], ["EXPR", "WRAP_ACTIONS"]))
    if draw.chance():
        job["description"] = draw.text(5, LETTERS)
    return draw.case(job)
