"""Edges that chance finds too rarely: among them those that a deliberate difference is about. Every one has its turn."""

from __future__ import annotations

import json
from typing import Any, Dict

from case import Case
from draw import Draw
from generators.jobs import minimal, string
from generators.parameters import around, job_of
from generators.registry import rule
from generators.scripts import file, with_action, with_files
from generators.spaces import range_case, three, with_parameters, with_space
from generators.steps import requiring


@rule("D1")
def surrogates_in_yaml(draw: Draw) -> Case:
    job = draw.job(description=draw.turn("a \U0001f3ac", "plain"))
    return draw.case_of_text(json.dumps(job, ensure_ascii=True), draw.turn("YAML", "YAML", "JSON"), job)


@rule("D3")
def schemas(draw: Draw) -> Case:
    schema = {"$schema": draw.turn("https://example.com/x.json", "", 7, ["x"])}
    return draw.case(draw.pick(draw.environment_template(**schema), draw.job(**schema)))


@rule("X2")
def nulls_of_extensions(draw: Draw) -> Case:
    draw.bundle = False
    return with_files(draw, file(**{draw.turn("endOfLine", "runnable"): None}))


@rule("P4")
def bounds_of_zero(draw: Draw) -> Case:
    bound, value = draw.turn(("maxValue", "1"), ("minValue", "-1"), ("maxValue", "0"), ("minValue", "0"))
    draw.parameters["N"] = value
    return job_of(draw, {"name": "N", "type": draw.pick("INT", "FLOAT"), bound: draw.pick(0, "0")})


@rule("P6")
def given_numbers(draw: Draw) -> Case:
    kind, value = draw.turn(("INT", "007"), ("FLOAT", "00.50"), ("INT", "-0"), ("FLOAT", "1e3"), ("INT", "+1"), ("FLOAT", " 1"), ("INT", "1"), ("FLOAT", "1e400"))
    draw.parameters["N"] = value
    return job_of(draw, {"name": "N", "type": kind})


@rule("M1")
def data_flows(draw: Draw) -> Case:
    flows = draw.turn(("IN", None), (None, "OUT"), ("NONE", None), ("IN", "IN"), ("IN", "OUT"))
    draw.parameters["Q"] = "/q"
    first, second = ({"name": "Q", "type": "PATH", **({"dataFlow": flow} if flow else {})} for flow in flows)
    return around(draw, first, job=second)


@rule("M2")
def lists_and_bounds(draw: Draw) -> Case:
    draw.parameters["Q"] = draw.turn("1", "5", "2")
    listing, bounded = {"name": "Q", "type": "INT", "allowedValues": [1, 3, 5]}, {"name": "Q", "type": "INT", "maxValue": 3}
    return around(draw, draw.pick(listing, bounded), listing, job=bounded)


@rule("H6", "H8")
def requirements_of_nothing(draw: Draw) -> Case:
    none: Dict[str, Any] = {draw.turn("min", "anyOf", "max", "allOf"): None}
    name = next(iter(none))
    if name in ("min", "max"):
        return requiring(draw, {"amounts": [{"name": "amount.a", **none, **draw.pick({}, {"max" if name == "min" else "min": 1})}]})
    return requiring(draw, {"attributes": [{"name": "attr.a", **none, **draw.pick({}, {"allOf" if name == "anyOf" else "anyOf": ["x"]})}]})


@rule("H7")
def amounts_in_quotes(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.9)
    amount = draw.turn({"max": "0"}, {"min": "-1"}, {"min": "2", "max": "1"}, {"min": "1", "max": "2"}, {"min": "1e400"}, {"max": "1.5"})
    return requiring(draw, {"amounts": [{"name": "amount.a", **amount}]})


@rule("T3")
def items_at_edges(draw: Draw) -> Case:
    kind, item = draw.turn(("STRING", "x" * 1025), ("INT", 1.0), ("PATH", "🎬" * 1024), ("INT", 2**63), ("FLOAT", "nan"), ("INT", "-0"), ("STRING", ""))
    return with_parameters(draw, {"name": "P", "type": kind, "range": [item]})


@rule("T3")
def items_that_resolve_to_nothing_good(draw: Draw) -> Case:
    kind, value = draw.turn(("INT", "x"), ("FLOAT", "x"), ("INT", "5"), ("INT", "1.0"), ("PATH", ""))
    parameter = {"name": "P", "type": kind, "range": ["{{Param.V}}"]}
    return with_space(draw, {"taskParameterDefinitions": [parameter]}, string(draw, "V", value))


@rule("R1")
def ranges_that_touch(draw: Draw) -> Case:
    return range_case(draw, draw.turn("1-10:4,10-15", "1-10:4,11-15", "10-1:-4,1", "1-5:2,2-4:2", "5-1:-2,7", "1-9:4,10-15"))


@rule("R3")
def blanks_in_ranges(draw: Draw) -> Case:
    return range_case(draw, draw.turn("1\n", "- 1", " 1\t-\t5 ", "1\xa0", "1 , 3", "٣"))


@rule("A3")
def times_that_are_none(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.9)
    definition = {"name": "N", "type": "STRING", "default": draw.turn("soon", "30", "1.5")}
    if draw.chance():
        return with_action(draw, {"command": "x", "timeout": "{{Param.N}}"}, definition)
    cancelation = {"mode": "NOTIFY_THEN_TERMINATE", "notifyPeriodInSeconds": "{{Param.N}}"}
    return with_action(draw, {"command": "x", "cancelation": cancelation}, definition)


@rule("K1")
def numbers_of_chunks(draw: Draw) -> Case:
    draw.chunking = True
    chunks: Dict[str, Any] = {"defaultTaskCount": draw.turn(2**63, 1, 2**63 - 1, "2", str(2**63)), "rangeConstraint": "CONTIGUOUS"}
    return with_parameters(draw, {"name": "X", "type": "CHUNK[INT]", "range": "1-5", "chunks": chunks})


@rule("C1")
def names_in_combinations(draw: Draw) -> Case:
    return with_parameters(draw, *three(draw), combination=draw.turn("A*B*c", "A*B*C", "A*B*C*D"))


@rule("F1")
def names_of_folders(draw: Draw) -> Case:
    return with_files(draw, file(filename=draw.turn(".", "..", "...", ".x")))


@rule("S2")
def scripts_of_null(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.9)
    step = minimal("the step")
    script = step.pop("script")
    return draw.case(draw.job({**step, **draw.turn({"bash": None}, {"script": script}, {"script": script, "bash": None}, {"script": None}, {"bash": {"script": "x"}})}))
