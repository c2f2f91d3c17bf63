"""P, PP and M: job parameters, paths, and definitions that several templates make of one."""

from __future__ import annotations

from typing import Any, Dict

from case import Case
from draw import CONTROLS, JOB_TYPES, LETTERS, PRINTABLE, WORDS, Draw
from generators.registry import rule

CONTROLS_OF = {
    "STRING": ("LINE_EDIT", "MULTILINE_EDIT", "DROPDOWN_LIST", "CHECK_BOX", "HIDDEN"),
    "PATH": ("CHOOSE_INPUT_FILE", "CHOOSE_OUTPUT_FILE", "CHOOSE_DIRECTORY", "DROPDOWN_LIST", "HIDDEN"),
    "INT": ("SPIN_BOX", "DROPDOWN_LIST", "HIDDEN"),
    "FLOAT": ("SPIN_BOX", "DROPDOWN_LIST", "HIDDEN"),
}
PAIRS = (
    ["true", "false"], ["No", "YES"], ["on", "OFF"], ["1", "0"], ["False", "true"], ["yes", "false"], ["true"],
    ["true", "false", "yes"], ["a", "b"], ["true", "true"], ["ON", "off"], ["0", "no"],
)  # fmt: skip
INTEGERS = (
    "0", "-0", "007", "+1", " 1", "1 ", "1_0", "1.0", "1e3", "0x10", "--1", "-", "", "٣", "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "12", "true", "1\n",
)  # fmt: skip
DECIMALS = (
    "0", "-0.0", "1.50", ".5", "5.", "1e3", "1E-3", "1e308", "1e309", "-1e400", "1e-400", "nan", "inf", "Infinity", "-inf",
    "+1.5", " 1.5", "1.5 ", "1_0.5", "0x1p3", "1f", "", "e5", ".", "٣.5", "00.5", "3.500", "1.5\n",
)  # fmt: skip


def job_of(draw: Draw, definition: Dict[str, Any]) -> Case:
    """A job with that parameter, and a value for it where it needs one."""
    name = definition.get("name")
    if definition.get("default") is None and isinstance(name, str) and name not in draw.parameters:
        allowed = definition.get("allowedValues") or [None]
        usual = {"INT": "5", "FLOAT": "5.5", "PATH": "/path", "STRING": "value"}.get(str(definition.get("type")), "x")
        draw.parameters[name] = str(allowed[0]) if allowed[0] is not None else usual
    return draw.case(draw.job(definitions=[definition]))


@rule("P1")
def interfaces_without_control(draw: Draw) -> Case:
    definition = draw.parameter()
    if draw.chance():
        definition["userInterface"] = {"label": draw.words(), "groupLabel": draw.words()}
    return job_of(draw, definition)


def listed(draw: Draw, kind: str) -> Dict[str, Any]:
    """A parameter with a list of allowed values."""
    values = {"INT": [1, "2", 30], "FLOAT": [1.5, "2.50", 3], "PATH": ["/a", "/b"], "STRING": draw.pick(*PAIRS)}[kind]
    return {"name": "Choice", "type": kind, "allowedValues": list(values)}


@rule("P2")
def controls(draw: Draw) -> Case:
    kind = draw.pick(*JOB_TYPES, "STRING")
    definition = listed(draw, kind) if draw.chance(0.6) else {"name": "Free", "type": kind}
    every = sorted({each for names in CONTROLS_OF.values() for each in names})
    control = draw.pick(*CONTROLS_OF[kind]) if draw.chance(0.8) else draw.pick(*every, "", "line_edit", "SPIN_BOX_LIST", 1)
    definition["userInterface"] = {"control": control}
    return job_of(draw, definition)


@rule("P3")
def hints(draw: Draw) -> Case:
    kind = draw.pick(*JOB_TYPES)
    definition = listed(draw, kind) if draw.chance(0.3) else {"name": "Free", "type": kind}
    interface: Dict[str, Any] = {}
    draw.maybe(interface, "control", lambda: draw.pick(*CONTROLS_OF[kind]), 0.8)
    hints_of = {
        "PATH": {"fileFilters": [filter_of(draw)], "fileFilterDefault": filter_of(draw)},
        "INT": {"singleStepDelta": 2},
        "FLOAT": {"singleStepDelta": 0.5, "decimals": 2},
        "STRING": {"label": "Label"},
    }
    name, value = draw.pick(*hints_of[kind].items() if draw.chance(0.8) else [each for h in hints_of.values() for each in h.items()])
    interface[name] = value
    definition["userInterface"] = interface
    return job_of(draw, definition)


def filter_of(draw: Draw) -> Dict[str, Any]:
    return {"label": draw.words(), "patterns": [draw.pick("*", "*.*", "*.exr", "*.tar.gz")]}


@rule("P4")
def bounds_of_numbers(draw: Draw) -> Case:
    kind = draw.pick("INT", "FLOAT")
    definition: Dict[str, Any] = {"name": "N", "type": kind}
    draw.maybe(definition, "minValue", lambda: draw.number(kind, str(draw.between(-2, 3))), 0.7)
    draw.maybe(definition, "maxValue", lambda: draw.number(kind, str(draw.between(-1, 4))), 0.7)
    draw.maybe(definition, "default", lambda: draw.number(kind, str(draw.between(-3, 5))), 0.6)
    draw.maybe(definition, "allowedValues", lambda: [draw.number(kind, str(draw.between(-3, 5))) for _ in range(2)], 0.3)
    if draw.chance():
        draw.parameters["N"] = str(draw.between(-3, 5))
    return job_of(draw, definition)


@rule("P4")
def bounds_of_texts(draw: Draw) -> Case:
    kind = draw.pick("STRING", "PATH")
    definition: Dict[str, Any] = {"name": "T", "type": kind}
    draw.maybe(definition, "minLength", lambda: draw.between(0, 4), 0.7)
    draw.maybe(definition, "maxLength", lambda: draw.between(1, 5), 0.7)
    draw.maybe(definition, "default", lambda: draw.text(draw.between(0, 6), LETTERS + "🎬"), 0.6)
    draw.maybe(definition, "allowedValues", lambda: [draw.text(draw.between(0, 4), "ab🎬") for _ in range(2)], 0.3)
    if draw.chance(0.3):
        draw.parameters["T"] = draw.text(draw.between(0, 6), "ab🎬")
    return job_of(draw, definition)


@rule("P5")
def file_filters(draw: Draw) -> Case:
    count = draw.pick(0, 1, 19, 20, 21)
    filters = [filter_of(draw) for _ in range(count)] if draw.chance(0.3) else [filter_of(draw)]
    interface: Dict[str, Any] = {"control": draw.pick("CHOOSE_INPUT_FILE", "CHOOSE_OUTPUT_FILE"), "fileFilters": filters}
    if filters and draw.chance(0.7):
        filters[0]["patterns"] = [pattern(draw) for _ in range(draw.pick(0, 1, 1, 2))]
    if filters and draw.chance(0.2):
        filters[0]["label"] = draw.pick("", "l" * 64, "l" * 65, "a\x07", 1)
    if draw.chance(0.2):
        interface["fileFilterDefault"] = {"label": "all", "patterns": [pattern(draw)]}
    return job_of(draw, {"name": "F", "type": "PATH", "objectType": "FILE", "userInterface": interface})


def pattern(draw: Draw) -> str:
    return draw.pick(
        "*", "*.*", "*.exr", "*.ü語🎬", "", "*.", "**", "exr", ".exr", "*exr", "*.a.b", "*.tar.gz", "* .x", "*. x",
        "*." + draw.text(draw.around(1, 18), LETTERS), "*.x" + draw.pick(*"\\/*?[]#%&{}<>$!'\":@`|=-+~^,;() \t\x7f"),
    )  # fmt: skip


@rule("P6")
def forms_of_integers(draw: Draw) -> Case:
    return form_of_number(draw, "INT", draw.pick(*INTEGERS, str(draw.integer()), 2**63, -(2**63) - 1, True, 1.0, 7))


@rule("P6")
def forms_of_decimals(draw: Draw) -> Case:
    return form_of_number(draw, "FLOAT", draw.pick(*DECIMALS, 1.5, 7, True, 10**400, 2**70))


def form_of_number(draw: Draw, kind: str, value: Any) -> Case:
    definition: Dict[str, Any] = {"name": "N", "type": kind}
    place = draw.pick("default", "minValue", "maxValue", "allowedValues", "given")
    if place == "given":
        draw.parameters["N"] = str(value)
    elif place == "allowedValues":
        definition["allowedValues"] = [value]
        definition["default"] = value
    else:
        definition[place] = value
        if place == "minValue":
            draw.parameters["N"] = "9223372036854775807"
        elif place == "maxValue":
            draw.parameters["N"] = "-9223372036854775808"
    return job_of(draw, definition)


@rule("P7")
def references_to_paths(draw: Draw) -> Case:
    """Where a path may be named, mapped or raw."""
    draw.parameters["Scene"] = "/scene"
    reference = draw.pick("{{Param.Scene}}", "{{RawParam.Scene}}", "{{ Param . Scene }}", "{{Param.scene}}", "{{param.Scene}}")
    action = {"command": "x"}
    step: Dict[str, Any] = {"name": "the step", "script": {"actions": {"onRun": action}}}
    fields: Dict[str, Any] = {}
    draw.pick(
        lambda: action.update(command=reference),
        lambda: action.update(args=[reference]),
        lambda: fields.update(jobEnvironments=[{"name": "env", "variables": {"A": reference}}]),
        lambda: step.update(parameterSpace={"taskParameterDefinitions": [{"name": "A", "type": "STRING", "range": [reference]}]}),
        lambda: step["script"].update(embeddedFiles=[{"name": "F", "type": "TEXT", "data": reference}]),
    )()
    job = draw.job(step, definitions=[{"name": "Scene", "type": "PATH"}])
    job.update(fields)
    return draw.case(job)


@rule("P8")
def lengths(draw: Draw) -> Case:
    definition: Dict[str, Any] = {"name": "T", "type": draw.pick("STRING", "PATH")}
    definition[draw.pick("minLength", "maxLength")] = draw.pick(-1, 0, 1, 5, 1024, 1025, "5", 5.0, "0", True, 2**40)
    draw.parameters["T"] = draw.pick("value", "/five", "")
    return job_of(draw, definition)


@rule("P9")
def names_of_parameters(draw: Draw) -> Case:
    most = draw.limit(64, 512)
    name = draw.identifier(draw.around(1, most))
    if draw.chance(0.4):
        name = draw.spoiled(draw.identifier(8), draw.pick(" ", "-", ".", "ü", "語", "🎬", "\n", "0"))
    if draw.chance(0.1):
        name = "0" + name
    return job_of(draw, {"name": name, "type": draw.pick(*JOB_TYPES)})


@rule("P9")
def labels(draw: Draw) -> Case:
    text = draw.text(draw.around(1, 64), LETTERS + "ü🎬 ")
    if draw.chance(0.3):
        text = draw.spoiled(text[:60], draw.pick(*CONTROLS, "\n", "\t", "\r"))
    definition = {"name": "L", "type": draw.pick(*JOB_TYPES), "userInterface": {draw.pick("label", "groupLabel"): text}}
    return job_of(draw, definition)


@rule("P10")
def texts(draw: Draw) -> Case:
    definition: Dict[str, Any] = {"name": "T", "type": draw.pick("STRING", "PATH")}
    value = draw.text(draw.pick(0, 1, 1000, 1023, 1024, 1025), PRINTABLE.replace("~", "").replace("/", "") + "\n\t\x01")
    place = draw.pick("default", "allowedValues", "given", "given")
    if place == "given":
        draw.parameters["T"] = value if definition["type"] == "STRING" else "/" + value[1:]
    elif place == "default":
        definition["default"] = value
    else:
        definition["allowedValues"] = [value]
        draw.parameters["T"] = value
    return job_of(draw, definition)


@rule("P11")
def allowed_values(draw: Draw) -> Case:
    kind = draw.pick(*JOB_TYPES)
    values = {"INT": [1, 2, "3"], "FLOAT": [1, 2.5, "3.50"], "STRING": ["a", "b"], "PATH": ["/a", "/b"]}[kind]
    definition: Dict[str, Any] = {"name": "A", "type": kind, "allowedValues": values[: draw.between(0, 3)]}
    if draw.chance(0.1):
        definition["allowedValues"] = draw.pick("a", 1, {}, [[1]], [{}], [None])
    draw.parameters["A"] = draw.pick(*map(str, values), "4", "1.0", "2.50")
    return job_of(draw, definition)


@rule("P12")
def steps_of_spin_boxes(draw: Draw) -> Case:
    kind = draw.pick("INT", "FLOAT")
    interface: Dict[str, Any] = {"control": "SPIN_BOX"}
    numbers = (1, 2, 0, -1, 0.5, "1", "0.5", 1.0, True, "x", 2**40)
    draw.maybe(interface, "singleStepDelta", lambda: draw.pick(*numbers), 0.7)
    if kind == "FLOAT":
        draw.maybe(interface, "decimals", lambda: draw.pick(*numbers), 0.6)
    return job_of(draw, {"name": "N", "type": kind, "userInterface": interface})


@rule("P13")
def uses_of_paths(draw: Draw) -> Case:
    definition: Dict[str, Any] = {"name": "U", "type": draw.pick("PATH", "PATH", "PATH", "STRING", "INT")}
    draw.maybe(definition, "objectType", lambda: draw.pick("FILE", "DIRECTORY", "FILE", "file", "", "LINK", 1), 0.7)
    draw.maybe(definition, "dataFlow", lambda: draw.pick("NONE", "IN", "OUT", "INOUT", "in", "", "BOTH"), 0.7)
    return job_of(draw, definition)


RELATIVE = (
    "a", "a/b", "a/../b", "../a", "..", ".", "./a", "a//b", "..a", "a/..", "a/../..", "a/../../template", "a/../../templates",
    "../template/b", "/absolute", "/show/template/a", "a/", "", "s3://bucket/x", "a\\..\\..\\..\\b", "...", "//a", "a/./b",
)  # fmt: skip


@rule("PP1")
def defaults_of_paths(draw: Draw) -> Case:
    definition = {"name": "Scene", "type": "PATH", "default": draw.pick(*RELATIVE)}
    return draw.case(draw.job(definitions=[definition]), walk_up=draw.chance(0.2))


@rule("PP2")
def given_paths(draw: Draw) -> Case:
    draw.parameters["Scene"] = draw.pick(*RELATIVE)
    definition: Dict[str, Any] = {"name": "Scene", "type": "PATH"}
    draw.maybe(definition, "default", lambda: draw.pick("a", "../b"), 0.3)
    draw.maybe(definition, "minLength", lambda: draw.pick(1, 15))
    return draw.case(draw.job(definitions=[definition]))


@rule("PP3")
def joined_paths(draw: Draw) -> Case:
    joined = draw.pick("/show/template/a", "/home/artist/a", "a", "/a")
    definition: Dict[str, Any] = {"name": "Scene", "type": "PATH"}
    if draw.chance():
        definition["allowedValues"] = draw.pick([joined], ["a", joined])
    else:
        definition[draw.pick("minLength", "maxLength")] = draw.pick(1, 2, 14, 15, 16, 17, 1024)
    if draw.chance():
        definition["default"] = draw.pick("a", "a" * draw.pick(900, 1008, 1009, 1010))
    else:
        draw.parameters["Scene"] = draw.pick("a", joined, "a" * draw.pick(1010, 1011, 1012))
    return draw.case(draw.job(definitions=[definition]))


@rule("PP4")
def paths_like_addresses(draw: Draw) -> Case:
    value = draw.pick("s3://bucket/key", "https://x/../../../../y", "file:///a", "x://", "S3://b/c", "s3:/b", "://a")
    definition = {"name": "Scene", "type": "PATH"}
    if draw.chance():
        definition["default"] = value
    else:
        draw.parameters["Scene"] = value
    return draw.case(draw.job(definitions=[definition]))


def around(draw: Draw, *definitions: Dict[str, Any], job: Any = None) -> Case:
    """A job with environments around it, each of which defines the parameter, as the job itself may."""
    environments = []
    for index, definition in enumerate(definitions):
        template = {"specificationVersion": "environment-2023-09", "parameterDefinitions": [definition]}
        environments.append({**template, "environment": {"name": f"around{index}", "variables": {"A": "b"}}})
    return draw.case(draw.job(definitions=[job] if job else []), *environments)


@rule("M1")
def types_in_conflict(draw: Draw) -> Case:
    def definition() -> Dict[str, Any]:
        made = {"name": "Q", "type": draw.pick("PATH", "PATH", "PATH", "STRING")}
        if made["type"] == "PATH":
            draw.maybe(made, "objectType", lambda: draw.pick("FILE", "DIRECTORY", "DIRECTORY"), 0.4)
            draw.maybe(made, "dataFlow", lambda: draw.pick("NONE", "NONE", "IN"), 0.4)
        return made

    draw.parameters["Q"] = "/q"
    return around(draw, *[definition() for _ in range(draw.between(1, 2))], job=definition())


@rule("M2")
def constraints_together(draw: Draw) -> Case:
    kind = draw.pick(*JOB_TYPES)

    def definition() -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": "Q", "type": kind}
        number = kind in ("INT", "FLOAT")
        least, most = ("minValue", "maxValue") if number else ("minLength", "maxLength")
        draw.maybe(made, least, lambda: draw.between(1, 5), 0.5)
        draw.maybe(made, most, lambda: draw.between(max(3, made.get(least, 0)), 7), 0.5)
        if least not in made and most not in made:
            values = [1, 3, 5, "7"] if number else ["a", "bcd", "efghi", "🎬🎬"]
            draw.maybe(made, "allowedValues", lambda: draw.shuffled(values)[: draw.between(1, 3)], 0.5)
        return made

    draw.parameters["Q"] = draw.pick("1", "3", "5", "7") if kind in ("INT", "FLOAT") else draw.pick("a", "bcd", "🎬🎬", "efghi")
    if kind == "PATH":
        draw.parameters["Q"] = "/" + draw.parameters["Q"]
    return around(draw, *[definition() for _ in range(draw.between(1, 2))], job=definition() if draw.chance() else None)


@rule("M3")
def looser_definitions(draw: Draw) -> Case:
    tight = {"name": "Q", "type": "INT", "minValue": 2, "maxValue": 5}
    loose = {"name": "Q", "type": "INT", "minValue": draw.between(-5, 2), "maxValue": draw.between(5, 9)}
    draw.parameters["Q"] = str(draw.between(2, 5))
    return around(draw, tight, job=loose)


@rule("M4")
def defaults_together(draw: Draw) -> Case:
    def definition() -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": "Q", "type": "INT"}
        draw.maybe(made, "minValue", lambda: draw.between(0, 3), 0.3)
        draw.maybe(made, "default", lambda: draw.between(made.get("minValue", 0), 6), 0.6)
        return made

    return around(draw, *[definition() for _ in range(draw.between(1, 2))], job=definition())


@rule("M5")
def given_values(draw: Draw) -> Case:
    definition = draw.parameter("INT", "Q")
    other = {"name": "R", "type": "STRING", "maxLength": 3}
    draw.parameters["R"] = "ok"
    draw.pick(
        lambda: None,
        lambda: None,
        lambda: draw.parameters.update(Nobody="1"),
        lambda: draw.parameters.pop("R"),
        lambda: draw.parameters.update(R="long"),
        lambda: draw.parameters.update(Q=draw.pick("x", "", "1.5", "99999999999999999999")),
        lambda: draw.parameters.update({draw.pick("q", " R", "r"): "1"}),
    )()
    return around(draw, other, job=definition)


@rule("M6")
def hints_together(draw: Draw) -> Case:
    def definition() -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": "Q", "type": "INT", "default": 1}
        draw.maybe(made, "description", draw.words, 0.6)
        draw.maybe(made, "userInterface", lambda: {"label": draw.text(5, WORDS)}, 0.6)
        return made

    return around(draw, definition(), job=definition())
