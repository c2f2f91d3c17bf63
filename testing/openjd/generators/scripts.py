"""A, F, E and FS: what runs, and how it speaks of values."""

from __future__ import annotations

from typing import Any, Dict

from case import Case
from draw import CONTROLS, LETTERS, PRINTABLE, WORDS, Draw
from generators.jobs import minimal, string
from generators.registry import rule
from generators.steps import SUGAR


def with_action(draw: Draw, action: Any, *definitions: Dict[str, Any]) -> Case:
    """The action as onRun, onEnter or onExit, or as a script written in the step."""
    place = draw.pick("onRun", "onRun", "onEnter", "onExit")
    if place == "onRun":
        step = {"name": "the step", "script": {"actions": {"onRun": action}}}
        return draw.case(draw.job(step, definitions=list(definitions)))
    environment = {"name": "env", "script": {"actions": {place: action}}}
    if draw.chance():
        template = draw.environment_template(environment=environment)
        if definitions:
            template["parameterDefinitions"] = list(definitions)
        return draw.case(template)
    return draw.case(draw.job(jobEnvironments=[environment], definitions=list(definitions)))


@rule("A2")
def notify_periods(draw: Draw) -> Case:
    cancelation: Dict[str, Any] = {"mode": draw.pick("NOTIFY_THEN_TERMINATE", "NOTIFY_THEN_TERMINATE", "TERMINATE", "terminate", "", None, 1)}
    draw.maybe(cancelation, "notifyPeriodInSeconds", lambda: draw.pick(0, 1, 2, 599, 600, 601, -1, 1.0, True, "30", None, "x"), 0.8)
    if draw.chance(0.1):
        del cancelation["mode"]
    return with_action(draw, {"command": "x", "cancelation": cancelation})


@rule("A3")
def times_that_resolve(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.8)
    definition = {"name": "N", "type": draw.pick("INT", "STRING", "PATH"), "default": "30"}
    value = draw.pick("30", "0", "-1", "600", "601", "1.0", "x", "", " 30", "+30", "{{Param.N}}", "{{RawParam.N}}", "{{Session.WorkingDirectory}}",
                      "1{{RawParam.N}}", "{{Task.Param.N}}", "{{Param.M}}", "{{", 30, 0)  # fmt: skip
    if draw.chance():
        return with_action(draw, {"command": "x", "timeout": value}, definition)
    return with_action(draw, {"command": "x", "cancelation": {"mode": "NOTIFY_THEN_TERMINATE", "notifyPeriodInSeconds": value}}, definition)


@rule("A4")
def modes_that_resolve(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.8)
    definition = {"name": "M", "type": "STRING", "default": draw.pick("TERMINATE", "NOTIFY_THEN_TERMINATE", "other")}
    cancelation: Dict[str, Any] = {
        "mode": draw.pick("{{Param.M}}", "{{RawParam.M}}", "{{Param.Nobody}}", "{{Session.WorkingDirectory}}", "NOTIFY_{{Param.M}}", "x", "{{", "TERMINATE")
    }
    draw.maybe(cancelation, "notifyPeriodInSeconds", lambda: draw.pick(30, "30", "{{Param.M}}", 601, 0))
    return with_action(draw, {"command": "x", "cancelation": cancelation}, definition)


@rule("A6")
def commands(draw: Draw) -> Case:
    command = draw.pick("x", "", "x" * draw.pick(1024, 1025, 5000), "🎬", draw.spoiled("run me", draw.pick(*CONTROLS, "\n", "\t", "\r")), " ", None, 7)
    if draw.chance(0.3):
        command = draw.pick("{{Session.WorkingDirectory}}/x", "{{Session.PathMappingRulesFile}}", "{{Session.Other}}", "{{}}")
    action = {"command": command}
    if draw.chance(0.1):
        action = draw.pick({}, {"args": ["x"]}, {"command": "x", "surprise": 1}, {"command": ["x"]})
    return with_action(draw, action)


@rule("A7")
def arguments(draw: Draw) -> Case:
    items = ("", "a", " ", "a\nb", "a\r\nb", "a\tb", draw.spoiled("arg", draw.pick(*CONTROLS)), "x" * 3000, "{{Session.WorkingDirectory}}", "🎬", draw.text(9, PRINTABLE))
    arguments: Any = [draw.pick(*items) for _ in range(draw.between(1, 3))]
    if draw.chance(0.3):
        arguments = draw.pick([], "a", [1], [None], [True], {}, [["a"]], ["{{Param.Nobody}}"])
    return with_action(draw, {"command": "x", "args": arguments})


@rule("A8")
def timeouts(draw: Draw) -> Case:
    return with_action(draw, {"command": "x", "timeout": draw.pick(1, 2, 3600, 0, -1, 1.0, 1.5, True, False, "x", [], 2**31, 2**40, 2**63, 2**70, 10)})


@rule("A9")
def scripts_in_steps(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.9)
    script: Dict[str, Any] = {"script": draw.pick("echo 1", "a\nb", "{{Task.Param.P}}", "{{Task.File.Script}}", "", None, 7, "{{Param.N}}", "{{Env.File.F}}")}
    draw.maybe(script, "args", lambda: draw.pick(["a"], ["{{Task.Param.P}}"], [], [""], "a", ["\x01"]), 0.4)
    draw.maybe(script, "timeout", lambda: draw.pick(5, "5", 0, "{{Param.N}}", "{{Task.Param.P}}"), 0.4)
    draw.maybe(script, "cancelation", draw.cancelation, 0.3)
    draw.maybe(script, draw.pick("command", "embeddedFiles", "let", "name"), lambda: draw.pick("x", [], None), 0.1)
    step: Dict[str, Any] = {"name": "the step", draw.pick(*SUGAR, "Bash", "sh"): script}
    step["parameterSpace"] = {"taskParameterDefinitions": [{"name": "P", "type": "INT", "range": "1-2"}]}
    return draw.case(draw.job(step, definitions=[{"name": "N", "type": "INT", "default": 5}]))


def with_files(draw: Draw, *files: Any, data: str = "") -> Case:
    """The files in a step or in an environment."""
    if draw.chance():
        step = minimal("the step")
        step["script"]["embeddedFiles"] = list(files)
        if data:
            step["script"]["actions"]["onRun"]["args"] = [data]
        return draw.case(draw.job(step))
    script = {"actions": {"onEnter": {"command": "x"}}, "embeddedFiles": list(files)}
    if data:
        script["actions"]["onEnter"]["args"] = [data]
    environment = {"name": "env", "script": script}
    return draw.case(draw.job(jobEnvironments=[environment]) if draw.chance() else draw.environment_template(environment=environment))


def file(**fields: Any) -> Dict[str, Any]:
    return {"name": "F", "type": "TEXT", "data": "x", **fields}


@rule("F1")
def names_on_disk(draw: Draw) -> Case:
    name = draw.text(draw.around(1, draw.limit(64, 256)), LETTERS + "ü🎬 .")
    if draw.chance(0.5):
        name = draw.pick(".", "..", "a/b", "a\\b", "/", "...", ".a", "a.", "C:x", "a:b", " ", "{{Param.X}}", "a\nb", "\x01", None, 7)
    return with_files(draw, file(filename=name))


@rule("F2")
def contents(draw: Draw) -> Case:
    data = draw.pick("x", "", "x" * 40000, "\x01\x02", "a\r\nb\tc", "{{Session.WorkingDirectory}}", "{{Param.Nobody}}", "{{", "}}", None, 7, "🎬", "\n")
    written = file(data=data)
    if draw.chance(0.1):
        del written["data"]
    return with_files(draw, written)


@rule("F4")
def line_ends(draw: Draw) -> Case:
    draw.bundle = draw.chance(0.8)
    return with_files(draw, file(endOfLine=draw.pick("AUTO", "LF", "CRLF", "CR", "lf", "", None, 1)))


@rule("F5")
def references_to_files(draw: Draw) -> Case:
    reference = draw.pick("{{Task.File.F}}", "{{Env.File.F}}", "{{ Task.File.F }}", "{{Task.File.G}}", "{{File.F}}", "{{Task.File}}", "{{Env.File.F.path}}")
    if draw.chance(0.5):
        return with_files(draw, file(), file(name="G", data=reference))
    return with_files(draw, file(), data=reference)


@rule("F6")
def names_of_files(draw: Draw) -> Case:
    name = draw.identifier(draw.around(1, draw.limit(64, 512)))
    if draw.chance(0.4):
        name = draw.spoiled(draw.identifier(5), draw.pick(" ", ".", "-", "ü", "\n", "0", "_"))
    files = [file(name=name, type=draw.pick("TEXT", "TEXT", "TEXT", "TEXT", "text", "JSON", None))]
    if draw.chance(0.3):
        files.append(file(name=draw.pick(name, name.upper(), "Other"), runnable=draw.pick(True, False, None, "true", 1)))
    return with_files(draw, *(files if draw.chance(0.9) else []))


@rule("E1")
def variables(draw: Draw) -> Case:
    name = draw.identifier(draw.pick(1, 5, 255, 256, 257)) if draw.chance() else draw.spoiled("NAME", draw.pick("-", " ", "ü", ".", "=", "0", "\n", "_"))
    value = draw.pick("", "v", "x" * 2047, "x" * 2048, "x" * 2049, "🎬" * 2048, "{{Session.WorkingDirectory}}", "{{Param.Nobody}}", "a\nb", "\x01", 7, None, True)
    if draw.chance(0.5):
        name, value = ("A", value) if draw.chance() else (name, "v")
    variables = {name: value} if draw.chance(0.9) else draw.pick({}, [], "A=B", None)
    return draw.case(draw.job(jobEnvironments=[{"name": "env", "variables": variables}]))


@rule("E2", "E3")
def scripts_of_environments(draw: Draw) -> Case:
    script: Dict[str, Any] = {}
    names = ("onEnter", "onExit", "onEnter", "onExit", "onRun", "onWrapTaskRun")
    actions = {draw.pick(*names): {"command": "x"} for _ in range(draw.between(0, 2))}
    draw.maybe(script, "actions", lambda: actions, 0.9)
    draw.maybe(script, "embeddedFiles", lambda: draw.pick([file()], [], None), 0.3)
    environment = {"name": "env", "script": script}
    return draw.case(draw.job(jobEnvironments=[environment]) if draw.chance() else draw.environment_template(environment=environment))


@rule("E4")
def references_of_environments(draw: Draw) -> Case:
    reference = draw.pick("Param.V", "RawParam.V", "Session.WorkingDirectory", "Env.File.F", "Task.Param.P", "Task.File.F", "Job.Name", "Env.Name", "Param.W")
    action = {"command": "x", "args": ["{{" + reference + "}}"]}
    environment: Dict[str, Any] = {"name": "env", "script": {"actions": {"onEnter": action}, "embeddedFiles": [file()]}}
    if draw.chance(0.3):
        del action["args"]
        environment["variables"] = {"A": "{{" + reference + "}}"}
    definition = string(draw, "V", "v")
    step = minimal("the step")
    step["parameterSpace"] = {"taskParameterDefinitions": [{"name": "P", "type": "INT", "range": "1"}]}
    if draw.chance():
        step["stepEnvironments"] = [environment]
        return draw.case(draw.job(step, definitions=[definition]))
    return draw.case(draw.job(step, definitions=[definition], jobEnvironments=[environment]))


@rule("E5")
def environments(draw: Draw) -> Case:
    environment: Dict[str, Any] = {"name": draw.words()}
    draw.maybe(environment, "variables", lambda: {"A": "b"})
    draw.maybe(environment, "script", lambda: {"actions": {"onEnter": {"command": "x"}}})
    draw.maybe(environment, "description", lambda: draw.pick("text", "", "a\nb", "a\x07", "x" * 2049), 0.3)
    if draw.chance(0.1):
        del environment["name"]
    return draw.case(draw.job(jobEnvironments=[environment]))


@rule("FS1", "FS5")
def forms_of_format_strings(draw: Draw) -> Case:
    blank = draw.pick("", " ", "  ", "\t", "\n", "\xa0")
    text = draw.pick(
        "{{Param.V}}", "{{" + blank + "Param.V" + blank + "}}", "{{Param" + blank + ".V}}", "{{Param." + blank + "V}}", "{{ Param.V", "Param.V }}", "{Param.V}",
        "{{{Param.V}}}", "{{{{Param.V}}}}", "{{}}", "{{ }}", "{{Param}}", "{{V}}", "{{Param.V.x}}", "{{.V}}", "{{Param.}}", "{{Param..V}}", "{{Param.V}}{{Param.V}}",
        "}}{{", "{{Param.V}} }}", "{{ {{Param.V}} }}", "{{Param.V + 1}}", "{{'a'}}", "{{1}}", "{{Param.1V}}", "{{Param.V-x}}", "{{Paräm.V}}", "{ {Param.V} }", "{", "}",
        "{{Param.V}", "{{Param.V}}}", "a{{Param.V}}b{{RawParam.V}}c", "{{param.v}}", "{{Param.V|x}}", "{{Param.V()}}", "{{True}}",
    )  # fmt: skip
    step = minimal("the step")
    step["script"]["actions"]["onRun"]["args"] = [text]
    return draw.case(draw.job(step, definitions=[string(draw, "V", "value")]))


@rule("FS2", "FS3", "FS4")
def references_in_places(draw: Draw) -> Case:
    names = ("Param.V", "RawParam.V", "Param.Scene", "RawParam.Scene", "Task.Param.P", "Task.RawParam.P", "Task.File.F", "Env.File.F", "Session.WorkingDirectory",
             "Session.HasPathMappingRules", "Session.PathMappingRulesFile", "Session.Nothing", "Job.Name", "Step.Name", "Param.W", "Param.v")  # fmt: skip
    text = "{{" + draw.pick(*names) + "}}"
    step: Dict[str, Any] = {"name": "the step", "script": {"actions": {"onRun": {"command": "x"}}, "embeddedFiles": [file()]}}
    step["parameterSpace"] = {"taskParameterDefinitions": [{"name": "P", "type": "STRING", "range": ["1"]}]}
    fields: Dict[str, Any] = {}
    draw.pick(
        lambda: fields.update(name=text),
        lambda: step["script"]["actions"]["onRun"].update(command=text),
        lambda: step["script"]["embeddedFiles"][0].update(data=text),
        lambda: step["parameterSpace"]["taskParameterDefinitions"][0].update(range=[text]),
        lambda: step.update(hostRequirements={"attributes": [{"name": "attr.a", "anyOf": ["a" + text]}]}),
        lambda: step.update(stepEnvironments=[{"name": "env", "variables": {"A": text}}]),
        lambda: fields.update(jobEnvironments=[{"name": "env", "script": {"actions": {"onExit": {"command": text}}}}]),
        lambda: fields.update(description=text),
    )()
    scene = {"name": "Scene", "type": "PATH"}
    draw.parameters["Scene"] = "/scene"
    job = draw.job(step, definitions=[string(draw, "V", draw.text(3, WORDS[:52])), scene])
    job.update(fields)
    return draw.case(job)
