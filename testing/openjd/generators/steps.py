"""S and H: steps, and the hosts they need."""

from __future__ import annotations

from typing import Any, Dict, List

from case import Case
from draw import CONTROLS, LETTERS, Draw
from generators.jobs import minimal, string
from generators.registry import rule

SUGAR = ("bash", "cmd", "node", "powershell", "python")


@rule("S1")
def dependencies(draw: Draw) -> Case:
    count = draw.between(2, 5)
    steps = [minimal(f"s{i}") for i in range(count)]
    for i, step in enumerate(steps):
        # Backwards alone makes no circle; anywhere makes one now and then.
        targets = [f"s{j}" for j in range(count)] if draw.chance(0.15) else [f"s{j}" for j in range(i)]
        chosen = draw.shuffled(targets)[: draw.between(0, 2)]
        if chosen:
            step["dependencies"] = [{"dependsOn": each} for each in chosen]
    if draw.chance(0.2):
        odd = draw.pick([{"dependsOn": "nobody"}], [{"dependsOn": "s0"}] * 2, [{"dependsOn": "S0"}], [{}], [{"dependsOn": None}], ["s0"])
        steps[-1]["dependencies"] = odd
    return draw.case(draw.job(steps=draw.shuffled(steps)))


@rule("S2", "A9")
def scripts_of_steps(draw: Draw) -> Case:
    step: Dict[str, Any] = {"name": "the step"}
    draw.maybe(step, "script", lambda: {"actions": {"onRun": {"command": "x"}}}, 0.4)
    for key in SUGAR:
        draw.maybe(step, key, lambda: {"script": "x"}, 0.15)
    return draw.case(draw.job(step))


def named(draw: Draw, name: Any) -> Case:
    place = draw.pick("step", "environment", "step environment")
    if place == "environment":
        return draw.case(draw.job(jobEnvironments=[{"name": name, "variables": {"A": "b"}}]))
    step = minimal("the step" if place == "step environment" else name)
    if place == "step environment":
        step["stepEnvironments"] = [{"name": name, "variables": {"A": "b"}}]
    return draw.case(draw.job(step))


@rule("S3", "E5")
def lengths_of_names(draw: Draw) -> Case:
    return named(draw, draw.text(draw.around(1, draw.limit(64, 512)), LETTERS + "ü語🎬 "))


@rule("S3", "E5")
def characters_of_names(draw: Draw) -> Case:
    name = draw.spoiled(draw.words(), draw.pick(*CONTROLS, "\n", "\t", "{{", "}}", "{{ Param.Nobody }}", "ü", "🎬", " "))
    return named(draw, draw.pick(name, name, name, name, None, 7, ""))


@rule("S4")
def lists_of_steps(draw: Draw) -> Case:
    step = minimal("the step")
    draw.pick(
        lambda: step.update(dependencies=[]),
        lambda: step.update(stepEnvironments=[]),
        lambda: step.update(stepEnvironments=[draw.environment()]),
        lambda: step.update(description=draw.text(draw.around(1, 2048), LETTERS)),
        lambda: step.update(description=draw.spoiled("a text", draw.pick(*CONTROLS, "\n", "\r", "\t"))),
        lambda: None,
    )()
    return draw.case(draw.job(step))


def requiring(draw: Draw, requirements: Any, *definitions: Dict[str, Any]) -> Case:
    step = minimal("the step")
    step["hostRequirements"] = requirements
    return draw.case(draw.job(step, definitions=list(definitions)))


@rule("H1")
def numbers_of_requirements(draw: Draw) -> Case:
    requirements: Dict[str, Any] = {}
    total = draw.pick(0, 1, 2, 49, 50, 51)
    amounts = draw.between(0, total)
    if amounts or draw.chance(0.3):
        requirements["amounts"] = [{"name": f"amount.a{i}", "min": 1} for i in range(amounts)]
    if total - amounts or draw.chance(0.3):
        requirements["attributes"] = [{"name": f"attr.a{i}", "anyOf": ["x"]} for i in range(total - amounts)]
    return requiring(draw, requirements)


@rule("H2")
def repeated_requirements(draw: Draw) -> Case:
    names = [draw.pick("one", "ONE", "two", "Two", "three", "v:one") for _ in range(2)]
    if draw.chance():
        return requiring(draw, {"amounts": [{"name": qualified("amount", each), "min": 1} for each in names]})
    return requiring(draw, {"attributes": [{"name": qualified("attr", each), "anyOf": ["x"]} for each in names]})


def qualified(prefix: str, name: str) -> str:
    vendor, _, rest = name.rpartition(":")
    return f"{vendor}:{prefix}.{rest}" if vendor else f"{prefix}.{rest}"


@rule("H2", "H3")
def names_that_resolve(draw: Draw) -> Case:
    definition = string(draw, "Tool", draw.pick("maya", "Maya", "a.b", "", "a b", "x" * 80))
    names = ["amount.{{Param.Tool}}", draw.pick("amount.maya", "amount.other", "amount.{{RawParam.Tool}}x")]
    return requiring(draw, {"amounts": [{"name": each, "min": 1} for each in draw.shuffled(names)]}, definition)


@rule("H3", "H4")
def names_of_requirements(draw: Draw) -> Case:
    amount = draw.chance()
    prefix = "amount" if amount else "attr"
    first = draw.pick("a", "tool", "worker", "job", "step", "task", "Worker", "workers", "_x", "a-b", "1a", "", "ü", "worker.vcpu",
                      "worker.os.family", "job.x", "worker.vcpu.x", "worker.OS.family", "WORKER.VCPU")  # fmt: skip
    name = draw.pick("", "", "vendor:", "Vendor:", ":", "a.b:", "1v:", "a:b:") + draw.pick(prefix, prefix, prefix.upper(), "amounts", "x")
    name += "." + first + draw.pick("", "", ".b", ".b.c", ".", "..x", " ", "\n")
    if draw.chance(0.3):
        name = f"{prefix}." + draw.identifier(draw.around(1, 100 - len(prefix) - 1))
    if amount:
        return requiring(draw, {"amounts": [{"name": name, "min": 1}]})
    return requiring(draw, {"attributes": [{"name": name, "anyOf": ["linux"]}]})


@rule("H4", "H5")
def standard_requirements(draw: Draw) -> Case:
    names = ("worker.vcpu", "worker.memory", "worker.gpu", "worker.gpu.memory", "worker.disk.scratch", "worker.cpu", "worker.disk")
    if draw.chance(0.4):
        return requiring(draw, {"amounts": [{"name": draw.pick("", "v:") + "amount." + draw.pick(*names), "min": draw.between(0, 3)}]})
    values = ("linux", "windows", "macos", "Linux", "MACOS", "x86_64", "arm64", "ARM64", "solaris", "arm")
    wanted = draw.shuffled(values)[: draw.between(1, 2)]
    name = draw.pick("attr.worker.os.family", "attr.worker.cpu.arch", "Attr.Worker.OS.Family", "v:attr.worker.os.family")
    if draw.chance(0.6):
        wanted = wanted[:1] if "os" not in name.lower() else ["linux"]
    return requiring(draw, {"attributes": [{"name": name, draw.pick("anyOf", "allOf"): wanted}]})


@rule("H6")
def bounds_of_amounts(draw: Draw) -> Case:
    amount: Dict[str, Any] = {"name": draw.pick("amount.a", "amount.worker.memory", "amount.worker.vcpu")}
    draw.maybe(amount, "min", lambda: draw.pick(-1, 0, 1, 2, 2.5, -0.5, True, 1e308), 0.7)
    draw.maybe(amount, "max", lambda: draw.pick(-1, 0, 1, 2, 3, 0.5, 2.5, 1e-9), 0.7)
    return requiring(draw, {"amounts": [amount]})


@rule("H7")
def amounts_that_resolve(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.8)
    definition = {"name": "N", "type": draw.pick("INT", "FLOAT", "STRING"), "default": draw.pick("2", "0", "-1", "5")}
    forms = ("{{Param.N}}", "{{ RawParam.N }}", "1{{Param.N}}", "{{Param.N}}.5", "3", "0", "-1", "1.5", "x", "", "1e400", "nan", " 1", "{{Session.X}}")
    amount: Dict[str, Any] = {"name": "amount.a"}
    draw.maybe(amount, "min", lambda: draw.pick(*forms, 1), 0.7)
    draw.maybe(amount, "max", lambda: draw.pick(*forms, 4), 0.7)
    if draw.chance(0.4):
        amount = {"name": "amount.a", "min": draw.pick("{{Param.N}}", "1", 0), "max": draw.pick("{{Param.N}}", "10", 10)}
    return requiring(draw, {"amounts": [amount]}, definition)


@rule("H8")
def values_of_attributes(draw: Draw) -> Case:
    attribute: Dict[str, Any] = {"name": draw.pick("attr.a", "v:attr.a.b")}
    attribute.update({each: attribute_values(draw) for each in ("anyOf", "allOf") if draw.chance(0.6)})
    if draw.chance(0.1):
        attribute[draw.pick("anyOf", "allOf")] = draw.pick([], "x", None, [1], [None])
    return requiring(draw, {"attributes": [attribute]})


def attribute_values(draw: Draw) -> List[str]:
    if draw.chance(0.2):
        return ["x"] * draw.around(1, 50)
    odd = draw.identifier(draw.around(1, 100)) if draw.chance() else draw.spoiled("value", draw.pick("-", "_", ".", " ", "ü", "\n", "-", "0"))
    return draw.shuffled([odd, draw.pick("a", "B-2", "_x")])


@rule("H8")
def attributes_that_resolve(draw: Draw) -> Case:
    definition = string(draw, "V", draw.pick("linux", "Linux", "solaris", "a b", "", "x" * 101, "maya-2024"))
    name = draw.pick("attr.a", "attr.worker.os.family")
    values = [draw.pick("{{Param.V}}", "{{RawParam.V}}", "x{{Param.V}}", "{{Param.W}}") if draw.chance(0.9) else "linux"]
    return requiring(draw, {"attributes": [{"name": name, draw.pick("anyOf", "allOf"): values}]}, definition)
