"""T, R, C and K: the tasks of a step."""

from __future__ import annotations

from typing import Any, Dict, List

from case import Case
from draw import LETTERS, PRINTABLE, Draw
from generators.jobs import minimal, string
from generators.registry import rule

TYPES = ("INT", "FLOAT", "STRING", "PATH")
EDGES = (2**63 - 1, -(2**63), 2**63 - 2, 2**62, 0, -1)


def with_space(draw: Draw, space: Any, *definitions: Dict[str, Any]) -> Case:
    step = minimal("the step")
    step["parameterSpace"] = space
    return draw.case(draw.job(step, definitions=list(definitions)))


def with_parameters(draw: Draw, *parameters: Dict[str, Any], combination: Any = None) -> Case:
    space: Dict[str, Any] = {"taskParameterDefinitions": list(parameters)}
    if combination is not None:
        space["combination"] = combination
    return with_space(draw, space)


@rule("T1")
def numbers_of_task_parameters(draw: Draw) -> Case:
    count = draw.pick(0, 1, 2, 15, 16, 17)
    parameters = [{"name": f"P{i}", "type": "INT", "range": [i, 7] if i < 3 else [i]} for i in range(count)]
    if count > 1 and draw.chance(0.3):
        parameters[-1]["name"] = draw.pick("P0", "p0")
    return with_parameters(draw, *parameters)


@rule("T2")
def lists_and_ranges(draw: Draw) -> Case:
    kind = draw.pick(*TYPES, *TYPES, "CHUNK[INT]", "int", "BOOL", "LIST[INT]", "")
    if draw.chance(0.3):
        values: Any = [str(i) for i in range(draw.around(1, 1024))]
    else:
        values = draw.pick(["1"], ["1", "2"], "1-5", "1", [], "", {}, 7, None, [None], [[1]])
    parameter = {"name": "P", "type": kind, "range": values}
    if kind == "CHUNK[INT]":
        draw.maybe(parameter, "chunks", lambda: {"defaultTaskCount": 2, "rangeConstraint": "NONCONTIGUOUS"}, 0.8)
    return with_parameters(draw, parameter)


@rule("T3")
def items_of_lists(draw: Draw) -> Case:
    kind = draw.pick(*TYPES)
    items = (1, -3, 0, 1.0, 1.5, "1", "007", "-05", "+1", " 1", "1.50", "00.50", "-0.0", "1e3", "x", "", True, 2**63, "1_0", "٣",
             "9223372036854775807", "9223372036854775808", "nan", "inf", ".5", "5.", "1e400", -0.0, 2.0, 1e22)  # fmt: skip
    texts = ("a", "", " ", draw.text(draw.around(1, 1024), PRINTABLE), "🎬" * draw.pick(1, 1023, 1024, 1025), "a\nb", "a\tb", "\x01")
    values = [draw.pick(*items) if kind in ("INT", "FLOAT") or draw.chance(0.1) else draw.pick(*texts) for _ in range(draw.between(1, 2))]
    return with_parameters(draw, {"name": "P", "type": kind, "range": values})


@rule("T3")
def items_that_resolve(draw: Draw) -> Case:
    kind = draw.pick(*TYPES)
    numbers = ("1", "007", "-05", "x", "1.50", "", "1e3", "00.50", "9223372036854775808", " 5 ", "-0.0")
    value = draw.pick(*numbers) if kind in ("INT", "FLOAT") else draw.pick("", "a", "x" * 1023, "x" * 1024, "a b")
    definition = string(draw, "V", value)
    item = draw.pick("{{Param.V}}", "{{ RawParam.V }}", "{{Param.V}}", "1{{Param.V}}", "{{Param.W}}", "{{Task.Param.P}}")
    return with_space(draw, {"taskParameterDefinitions": [{"name": "P", "type": kind, "range": [item, "5"]}]}, definition)


@rule("T4")
def large_spaces(draw: Draw) -> Case:
    sizes = [draw.pick(3, 2**20, 2**31, 2**32, 10**6) for _ in range(draw.between(1, 3))]
    parameters = [{"name": f"P{i}", "type": "INT", "range": f"1-{size}"} for i, size in enumerate(sizes)]
    if draw.chance(0.3):
        return with_parameters(draw, {"name": "P", "type": "INT", "range": draw.pick("1-1000000", "0-9223372036854775806", "1-2000:2", "x")})
    return with_parameters(draw, *parameters)


@rule("T5")
def references_to_task_parameters(draw: Draw) -> Case:
    reference = draw.pick("{{Task.Param.P}}", "{{Task.RawParam.P}}", "{{Task.Param.Q}}", "{{Task.P}}", "{{ Task.Param.P }}", "{{Param.P}}")
    action: Dict[str, Any] = {"command": "x"}
    step: Dict[str, Any] = {"name": "the step", "script": {"actions": {"onRun": action}}}
    step["parameterSpace"] = {"taskParameterDefinitions": [{"name": "P", "type": draw.pick(*TYPES), "range": ["1"]}]}
    fields: Dict[str, Any] = {}
    draw.pick(
        lambda: action.update(command=reference),
        lambda: action.update(args=["a", reference]),
        lambda: step["script"].update(embeddedFiles=[{"name": "F", "type": "TEXT", "data": reference}]),
        lambda: step.update(stepEnvironments=[{"name": "env", "variables": {"A": reference}}]),
        lambda: step["parameterSpace"]["taskParameterDefinitions"].append({"name": "R", "type": "STRING", "range": [reference]}),
        lambda: fields.update(name=reference),
        lambda: (step.pop("script"), step.update(bash={"script": reference, "args": [reference]})),
        lambda: step.update(hostRequirements={"attributes": [{"name": "attr.a", "anyOf": [reference]}]}),
    )()
    job = draw.job(step)
    job.update(fields)
    return draw.case(job)


@rule("T6")
def items_that_yield_lists(draw: Draw) -> Case:
    definition = {"name": "L", "type": draw.pick("LIST[STRING]", "LIST[INT]", "STRING"), "default": draw.pick(["a"], "a")}
    values = draw.pick("{{Param.L}}", "{{ RawParam.L }}", ["{{Param.L + [1]}}"], ["{{[1, 2]}}"])
    return with_space(draw, {"taskParameterDefinitions": [{"name": "P", "type": draw.pick("FLOAT", "STRING", "PATH"), "range": values}]}, definition)


@rule("T7")
def names_of_task_parameters(draw: Draw) -> Case:
    name = draw.identifier(draw.around(1, draw.limit(64, 512)))
    if draw.chance(0.4):
        name = draw.spoiled(draw.identifier(8), draw.pick(" ", "-", ".", "ü", "🎬", "\n", "0", "_"))
    return with_parameters(draw, {"name": name, "type": draw.pick(*TYPES), "range": ["1"]})


@rule("T8", "C6", "C2", "C5")
def spaces_of_all_kinds(draw: Draw) -> Case:
    length = draw.between(1, 4)
    parameters = [draw.task_parameter(length) for _ in range(draw.between(1, 4))]
    space: Dict[str, Any] = {"taskParameterDefinitions": parameters}
    if draw.chance(0.7):
        space["combination"] = nested(draw, draw.shuffled([each["name"] for each in parameters]))
    return with_space(draw, space)


@rule("T8")
def spaces_that_are_none(draw: Draw) -> Case:
    return with_space(draw, draw.pick({}, [], "x", {"taskParameterDefinitions": {}}, {"combination": "A"}, None, {"taskParameterDefinitions": []}))


def nested(draw: Draw, names: List[str]) -> str:
    """A combination whose associations hold operands of one length, since all parameters have the same."""
    if len(names) == 1:
        return names[0]
    if len(names) >= 2 and draw.chance(0.6):
        cut = draw.between(1, len(names) - 1)
        first, rest = names[:cut], names[cut:]
        operands = [one(draw, first), one(draw, rest)]
        return f"({draw.pick(', ', ',', ' , ').join(operands)})"
    cut = draw.between(1, len(names) - 1)
    return nested(draw, names[:cut]) + draw.pick("*", " * ", "* ") + nested(draw, names[cut:])


def one(draw: Draw, names: List[str]) -> str:
    return names[0] if len(names) == 1 else f"({','.join(names)})"


def range_case(draw: Draw, text: str) -> Case:
    if draw.chance(0.2):
        definition = string(draw, "R", text)
        parameter = {"name": "P", "type": "INT", "range": "{{Param.R}}"}
        return with_space(draw, {"taskParameterDefinitions": [parameter]}, definition)
    return with_parameters(draw, {"name": "P", "type": "INT", "range": text})


@rule("R1")
def ranges_that_may_overlap(draw: Draw) -> Case:
    parts = []
    for _ in range(draw.between(1, 3)):
        low = draw.between(-15, 15)
        high = low + draw.between(0, 8)
        parts.append(draw.pick(f"{low}-{high}", f"{low}", f"{low}-{high}:{draw.between(1, 4)}", f"{high}-{low}:-{draw.between(1, 3)}"))
    return range_case(draw, ",".join(parts))


@rule("R2")
def descending_ranges(draw: Draw) -> Case:
    low, high = draw.between(-9, 0), draw.between(-1, 9)
    first, last = draw.pick((low, high), (high, low))
    return range_case(draw, f"{first}{draw.pick('-', ' - ')}{last}" + draw.pick("", ":1", ":-1", ":2", ":-2", ":0", ":-100", ":100"))


@rule("R3")
def forms_of_ranges(draw: Draw) -> Case:
    text = draw.pick(
        "01", "001-010", "+1", "1-+3", "1,", ",1", "1,,2", "", " ", "\t", "1 ,\t3", " 1 - 5 ", "1-5 :2", "1-5: 2", "1\n", "1-5:2 , 9",
        "- 1", "1--3", "-3--1", "-3 - -1", "1-", "-", "1-2-3", "1:2", "1-5:", "a", "1.0", "1-5:2:2", "٣", "0x3", "1 2", "-0", "00", "--1", "1-5:+2",
        "1;3", "1-5,", "(1-5)", "1-5:-0", "1\xa0-5", "1\u30002",
    )  # fmt: skip
    return range_case(draw, text if draw.chance(0.8) else draw.gaps())


@rule("R4", "R6")
def canonical_ranges(draw: Draw) -> Case:
    return range_case(draw, draw.gaps())


@rule("R4")
def ranges_that_are_none(draw: Draw) -> Case:
    return range_case(draw, draw.pick("5-1", "1-5:0", "1,1", "1-3,3-5", draw.gaps()))


@rule("R5")
def edges_of_ranges(draw: Draw) -> Case:
    edge = draw.pick(*EDGES)
    other = edge + draw.pick(-5, -1, 0, 1, 5, 2**63)
    first, last = sorted((edge, other))
    return range_case(draw, draw.pick(f"{edge}", f"{other}", f"{first}-{last}", f"{first}-{last}:{draw.pick(2, 2**63 - 1, 2**63, 10**6)}",
                                      f"{last}-{first}:-{draw.pick(1, 2, 2**62)}"))  # fmt: skip


def three(draw: Draw) -> List[Dict[str, Any]]:
    return [{"name": name, "type": "INT", "range": "1-2"} for name in ("A", "B", "C")]


@rule("C1")
def lengths_of_combinations(draw: Draw) -> Case:
    combination = "A*B*C"
    if draw.chance():
        combination += " " * (draw.around(1279, 1280) - len(combination))
    else:
        combination = draw.pick("A*B", "A*B*C*A", "A*B*C*D", "(A,B,A)*C", "", " ", "A*B*c", combination, "C * A * B", "(A, C)*B")
    return with_parameters(draw, *three(draw), combination=combination)


@rule("C2")
def forms_of_combinations(draw: Draw) -> Case:
    combination = draw.pick(
        "(A)*B*C", "((A,B),C)", "(A,B,C)", "(A,(B,C))", "A*(B,C)", "(A*B,C)", "((A,B))*C", "A B C", "A**B*C", "*A*B*C", "A*B*C*", "A,B,C",
        "(A,B)*(C)", "()", "(A,B", "A)*B*C", "(,A)*B*C", "(A,)*B*C", "A*B*C)", "A+B*C", "A*B-C", "(A,B)C", "A\t*B*C", "A\n*B*C", "(A;B)*C",
        "A*B*C\xa0", "(A*B)*C", "{{Param.X}}", "A*B*C", "(A , B)*C", " A * B * C ",
    )  # fmt: skip
    return with_parameters(draw, *three(draw), combination=combination)


@rule("C3")
def lengths_of_operands(draw: Draw) -> Case:
    known = draw.chance()
    lengths = [draw.pick(2, 2, 2, 3) for _ in range(3)]
    definition = string(draw, "N", str(lengths[0]))
    parameters = [{"name": name, "type": "INT", "range": f"1-{length}"} for name, length in zip("ABC", lengths)]
    if not known:
        parameters[0]["range"] = "1-{{Param.N}}"
    space = {"taskParameterDefinitions": parameters, "combination": draw.pick("(A,B,C)", "(A,B)*C", "(B,A)*C", "C*(A,B)", "((A,B),C)")}
    return with_space(draw, space, definition)


@rule("C4")
def chunks_in_associations(draw: Draw) -> Case:
    draw.chunking = True
    chunked = {**draw.chunk_parameter(), "name": "X", "range": "1-2"}
    combination = draw.pick("X*A*B*C", "(X,A)*B*C", "((X,A),B)*C", "X*(A,B)*C", "(A,B,C)*X", "(A,X*B)*C", "A*X*B*C")
    return with_parameters(draw, *draw.shuffled([chunked, *three(draw)]), combination=combination)


@rule("C5")
def spaces_without_combination(draw: Draw) -> Case:
    parameters = [draw.task_parameter(draw.between(1, 3)) for _ in range(draw.between(0, 3))]
    return with_parameters(draw, *parameters, combination=None)


@rule("K1")
def forms_of_chunks(draw: Draw) -> Case:
    draw.chunking = draw.chance(0.9)
    numbers = (0, 1, 2, -1, "1", "0", "2", "x", 1.0, True, "", " 2", "{{Param.N}}", "{{RawParam.N}}", "{{Param.Nobody}}", "1{{Param.N}}", 2**31, 2**63)
    chunks: Dict[str, Any] = {"defaultTaskCount": 2, "rangeConstraint": draw.pick("CONTIGUOUS", "NONCONTIGUOUS")}
    if draw.chance(0.6):
        chunks["defaultTaskCount"] = draw.pick(*numbers)
    draw.maybe(chunks, "targetRuntimeSeconds", lambda: draw.pick(*numbers, None), 0.4)
    if draw.chance(0.2):
        draw.pick(
            lambda: chunks.pop("rangeConstraint"),
            lambda: chunks.pop("defaultTaskCount"),
            lambda: chunks.update(rangeConstraint=draw.pick("contiguous", "", None, 1)),
            lambda: chunks.update(surprise=1),
        )()
    parameters = [{"name": "X", "type": "CHUNK[INT]", "range": draw.pick("1-10", [1, 2, "4"]), "chunks": chunks}]
    if draw.chance(0.1):
        parameters.append({**parameters[0], "name": "Y"})
    definition = string(draw, "N", draw.pick("0", "1", "3", "x", "-1", "007", "1.0"))
    return with_space(draw, {"taskParameterDefinitions": parameters}, definition)


@rule("K2", "K3", "K4")
def chunks_of_all_kinds(draw: Draw) -> Case:
    draw.chunking = True
    parameters = [draw.chunk_parameter()]
    parameters += [draw.task_parameter(draw.between(1, 3)) for _ in range(draw.between(0, 2))]
    combination = "*".join(draw.shuffled([each["name"] for each in parameters])) if draw.chance() else None
    return with_parameters(draw, *draw.shuffled(parameters), combination=combination)


@rule("K2", "K3", "K4")
def chunks_that_are_none(draw: Draw) -> Case:
    draw.chunking = True
    parameter = draw.chunk_parameter()
    draw.pick(
        lambda: parameter.pop("chunks"),
        lambda: parameter["chunks"].update(defaultTaskCount=0),
        lambda: parameter.update(range=[]),
        lambda: parameter.update(range="3-1"),
        lambda: parameter.update(range="1-20", chunks={"defaultTaskCount": draw.between(1, 25), "rangeConstraint": "CONTIGUOUS"}),
    )()
    return with_parameters(draw, parameter)


@rule("K5")
def chunks_that_adapt(draw: Draw) -> Case:
    draw.chunking = True
    parameter = draw.chunk_parameter()
    parameter["chunks"]["targetRuntimeSeconds"] = draw.pick(-1, 0, 1, 60, "60", 3600, 1.5)
    return with_parameters(draw, *draw.shuffled([parameter, *three(draw)[: draw.between(0, 2)]]))


@rule("R6")
def many_ranges(draw: Draw) -> Case:
    text = ",".join(f"{i * 10}-{i * 10 + draw.between(0, 8)}" for i in range(draw.pick(1, 50, 500)))
    return range_case(draw, text) if len(text) < 900 else with_parameters(draw, {"name": "P", "type": "INT", "range": text})


@rule("T7")
def names_that_are_alike(draw: Draw) -> Case:
    return with_parameters(draw, *[{"name": draw.pick("A", "a", "B") + draw.text(1, LETTERS[:2]), "type": "INT", "range": "1"} for _ in range(2)])
