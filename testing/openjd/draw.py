"""Draws valid templates of many shapes, for generators to bend. All chance comes from one seeded source."""

from __future__ import annotations

import json
import random
from typing import Any, Callable, Dict, List, Optional, Sequence

import yaml

from case import EXTENSIONS, Case, Template

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORDS = LETTERS + "0123456789_"
#: Printable, from ASCII to beyond the sixteen bits of a Java char.
PRINTABLE = LETTERS + "0123456789 _-.,;:!?@#%&()[]<>|=+*/\\'\"~^`$äßéЖ語ﷺ\u200b🎬𝕁𠮷"
CONTROLS = "\x00\x01\x07\x0b\x0c\x1b\x1f\x7f\x80\x85\x9f"
NUMBERS = ("INT", "FLOAT")
JOB_TYPES = ("STRING", "PATH", "INT", "FLOAT")


class Draw:
    """One case in the making."""

    def __init__(self, seed: str, turn: int = 0) -> None:
        self.id = seed.split(":", 1)[1]
        self._turn = turn
        self.random = random.Random(seed)
        self.bundle = self.chance(0.5)
        self.chunking = self.chance(0.3)
        self.redaction = self.chance(0.1)
        self.accepted: Sequence[str] = EXTENSIONS
        self.parameters: Dict[str, str] = {}
        self._names = 0

    # Chance

    def chance(self, probability: float = 0.5) -> bool:
        return self.random.random() < probability

    def pick(self, *options: Any) -> Any:
        return self.random.choice(options)

    def turn(self, *options: Any) -> Any:
        """Each option in its turn, so that none is missed in a small run."""
        return options[self._turn % len(options)]

    def between(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def around(self, low: int, high: int) -> int:
        """A number at, next to or between two limits; never below zero."""
        return max(0, self.pick(low - 1, low, low + 1, high - 1, high, high, high + 1, self.between(low, high)))

    def shuffled(self, items: Sequence[Any]) -> List[Any]:
        return self.random.sample(list(items), len(items))

    def maybe(self, target: Dict[str, Any], name: str, make: Callable[[], Any], probability: float = 0.4) -> None:
        """Gives an optional field a value, now and then."""
        if self.chance(probability):
            target[name] = make()

    # Words

    def limit(self, base: int, bundle: int) -> int:
        return bundle if self.bundle else base

    def text(self, length: int, characters: str = PRINTABLE) -> str:
        return "".join(self.random.choice(characters) for _ in range(length))

    def words(self, low: int = 1, high: int = 12) -> str:
        return self.text(self.between(low, high), LETTERS + "  -ü語🎬").strip() or "words"

    def identifier(self, length: Optional[int] = None) -> str:
        if length is None:
            self._names += 1
            return self.text(self.between(1, 6), LETTERS) + str(self._names)
        return self.text(1, LETTERS + "_") + self.text(length - 1, WORDS) if length else ""

    def fresh(self, word: str) -> str:
        """A name nobody else has."""
        self._names += 1
        return f"{word}{self.pick('', ' ', '-')}{self._names}"

    def spoiled(self, text: str, character: str) -> str:
        """The text with a character put in somewhere."""
        place = self.between(0, len(text))
        return text[:place] + character + text[place:]

    # Numbers

    def integer(self) -> int:
        return self.pick(self.between(-10, 10), self.between(-(2**40), 2**40), 2**63 - 1, -(2**63), 0)

    def integer_form(self, value: int) -> Any:
        """An integer as number or in quotes, as every integer value may stand."""
        return self.pick(value, str(value))

    # Parts of templates

    def extensions(self) -> List[str]:
        chosen = (self.chunking, self.redaction, self.bundle)
        return self.shuffled([name for name, on in zip(EXTENSIONS, chosen) if on])

    def header(self, kind: str) -> Dict[str, Any]:
        template: Dict[str, Any] = {"specificationVersion": f"{kind}-2023-09"}
        if kind == "jobtemplate" and self.chance(0.1):
            template["$schema"] = "https://example.com/schema.json"
        if self.extensions():
            template["extensions"] = self.extensions()
        return template

    def value(self, definition: Dict[str, Any]) -> str:
        """A value that a definition made by ``parameter`` allows."""
        if "allowedValues" in definition:
            return str(self.pick(*definition["allowedValues"]))
        if definition["type"] == "INT":
            return str(self.between(int(definition.get("minValue", 1)), int(definition.get("maxValue", 9))))
        if definition["type"] == "FLOAT":
            return self.pick("1.5", "2", "3.500")
        if definition["type"] == "PATH":
            return self.pick("scene/shot", "/mnt/shot", "a/../b") + "x" * definition.get("minLength", 0)
        return self.text(self.between(definition.get("minLength", 1), definition.get("maxLength", 8)), LETTERS)

    def parameter(self, kind: Optional[str] = None, name: Optional[str] = None) -> Dict[str, Any]:
        """A valid definition; where it has no default, the job gets a value."""
        definition: Dict[str, Any] = {"name": name or self.identifier(), "type": kind or self.pick(*JOB_TYPES)}
        if definition["type"] in NUMBERS:
            if self.chance(0.3):
                definition["minValue"] = self.pick(-3, 0, 1, "1")
            if self.chance(0.3):
                definition["maxValue"] = self.pick(9, 10, "9")
        else:
            if self.chance(0.3):
                definition["minLength"] = self.between(0, 3)
            if self.chance(0.3):
                definition["maxLength"] = self.between(100, 1024)
        self.maybe(definition, "description", self.words, 0.2)
        if definition["type"] == "PATH":
            self.maybe(definition, "objectType", lambda: self.pick("FILE", "DIRECTORY"))
            self.maybe(definition, "dataFlow", lambda: self.pick("NONE", "IN", "OUT", "INOUT"))
        value = self.value(definition)
        if definition["type"] == "PATH" or self.chance():
            self.parameters[definition["name"]] = value
        else:
            definition["default"] = self.number(definition["type"], value)
        return definition

    def number(self, kind: str, value: str) -> Any:
        """A value as a template may write it: numbers with or without quotes."""
        if kind == "INT":
            return self.pick(int(value), value)
        if kind == "FLOAT":
            return self.pick(float(value), value)
        return value

    def action(self, references: Sequence[str] = ()) -> Dict[str, Any]:
        action: Dict[str, Any] = {"command": self.pick("echo", "python", "C:\\run.exe", "ü語")}
        if references and self.chance():
            action["args"] = [f"--x={{{{{self.pick(*references)}}}}}"]
        elif self.chance():
            action["args"] = [self.text(self.between(0, 8), PRINTABLE) for _ in range(self.between(1, 3))]
        self.maybe(action, "timeout", lambda: self.between(1, 4000), 0.3)
        self.maybe(action, "cancelation", self.cancelation, 0.3)
        return action

    def cancelation(self) -> Dict[str, Any]:
        if self.chance():
            return {"mode": "TERMINATE"}
        cancelation: Dict[str, Any] = {"mode": "NOTIFY_THEN_TERMINATE"}
        self.maybe(cancelation, "notifyPeriodInSeconds", lambda: self.between(1, 600))
        return cancelation

    def file(self, name: Optional[str] = None) -> Dict[str, Any]:
        file = {"name": name or self.identifier(), "type": "TEXT", "data": self.text(self.between(1, 20))}
        self.maybe(file, "filename", lambda: self.identifier(8) + ".txt")
        self.maybe(file, "runnable", lambda: self.chance())
        if self.bundle:
            self.maybe(file, "endOfLine", lambda: self.pick("AUTO", "LF", "CRLF"))
        return file

    def script(self, references: Sequence[str] = ()) -> Dict[str, Any]:
        script: Dict[str, Any] = {"actions": {"onRun": self.action(references)}}
        self.maybe(script, "embeddedFiles", lambda: [self.file() for _ in range(self.between(1, 2))], 0.3)
        return script

    def environment(self, name: Optional[str] = None) -> Dict[str, Any]:
        environment: Dict[str, Any] = {"name": name or self.fresh("env")}
        self.maybe(environment, "description", self.words, 0.2)
        if self.chance():
            environment["variables"] = {self.identifier(): self.text(self.between(0, 9)) for _ in range(2)}
        if "variables" not in environment or self.chance():
            actions = self.pick(("onEnter",), ("onExit",), ("onEnter", "onExit"))
            environment["script"] = {"actions": {each: self.action() for each in actions}}
            self.maybe(environment["script"], "embeddedFiles", lambda: [self.file()], 0.3)
        return environment

    def values(self, kind: str, length: int) -> List[Any]:
        """A literal list for a task parameter."""
        makers = {
            "INT": lambda i: self.integer_form(i * 3 - 4),
            "FLOAT": lambda i: self.pick(i + 0.5, f"{i}.50", i),
            "STRING": lambda i: f"s{i}" + self.text(3),
            "PATH": lambda i: f"/p/{i}",
        }
        return [makers[kind](i) for i in range(length)]

    def task_parameter(self, length: int, kind: Optional[str] = None) -> Dict[str, Any]:
        kind = kind or self.pick("INT", "INT", "FLOAT", "STRING", "PATH")
        if kind == "INT" and self.chance():
            low = self.between(-5, 5)
            values: Any = self.pick(f"{low}-{low + length - 1}", f"{low}-{low + 2 * length - 1}:2")
        else:
            values = self.values(kind, length)
        return {"name": self.identifier(), "type": kind, "range": values}

    def chunk_parameter(self) -> Dict[str, Any]:
        chunks: Dict[str, Any] = {
            "defaultTaskCount": self.between(1, 12),
            "rangeConstraint": self.pick("CONTIGUOUS", "NONCONTIGUOUS"),
        }
        if self.chance(0.2):
            chunks["targetRuntimeSeconds"] = 0
        values = self.pick(self.gaps(), self.gaps(), self.shuffled(self.random.sample(range(40), self.between(1, 12))))
        return {"name": self.identifier(), "type": "CHUNK[INT]", "range": values, "chunks": chunks}

    def gaps(self) -> str:
        """A range expression of several stretches."""
        parts, at = [], self.between(-20, 20)
        for _ in range(self.between(1, 4)):
            end = at + self.between(0, 12)
            parts.append(self.pick(f"{at}-{end}", f"{at}-{end}:{self.between(1, 4)}", f"{at}"))
            at = end + self.between(1, 5)
        return ",".join(self.shuffled(parts))

    def combination(self, space: Dict[str, Any]) -> str:
        """Any legal combination of parameters of equal length."""
        names = self.shuffled([each["name"] for each in space["taskParameterDefinitions"]])
        if len(names) >= 2 and self.chance():
            return self.pick("({0}, {1})", "({0},{1})") .format(*names) + "".join(f" * {each}" for each in names[2:])
        return self.pick("*", " * ").join(names)

    def space(self) -> Dict[str, Any]:
        length = self.between(1, 4)
        parameters = [self.task_parameter(length) for _ in range(self.between(1, 3))]
        space: Dict[str, Any] = {"taskParameterDefinitions": parameters}
        if self.chance(0.5):
            space["combination"] = self.combination(space)
        if self.chunking and self.chance(0.4):
            chunked = self.chunk_parameter()
            parameters.insert(self.between(0, len(parameters)), chunked)
            if "combination" in space:
                space["combination"] = self.pick("{0} * {1}", "{1}*{0}").format(space["combination"], chunked["name"])
        return space

    def requirements(self) -> Dict[str, Any]:
        requirements: Dict[str, Any] = {}
        if self.chance():
            requirements["amounts"] = [{"name": "amount.worker.vcpu", "min": self.between(1, 9)}]
        if not requirements or self.chance():
            requirements["attributes"] = [{"name": "attr.worker.os.family", "anyOf": ["linux", "windows"]}]
        return requirements

    def step(self, name: Optional[str] = None) -> Dict[str, Any]:
        step: Dict[str, Any] = {"name": name or self.fresh("step")}
        self.maybe(step, "description", self.words, 0.2)
        self.maybe(step, "parameterSpace", self.space, 0.5)
        self.maybe(step, "hostRequirements", self.requirements, 0.2)
        self.maybe(step, "stepEnvironments", lambda: [self.environment()], 0.2)
        if self.bundle and self.chance(0.3):
            step[self.pick("bash", "python", "node", "cmd", "powershell")] = {"script": self.text(5)}
        else:
            tasks = step.get("parameterSpace", {}).get("taskParameterDefinitions", ())
            step["script"] = self.script([f"Task.Param.{each['name']}" for each in tasks])
        return step

    def job(self, *steps: Dict[str, Any], **fields: Any) -> Dict[str, Any]:
        """A valid job template; the steps given stand somewhere among others, the fields given replace its own."""
        template = self.header("jobtemplate")
        definitions = [self.parameter() for _ in range(self.pick(0, 0, 1, 2))]
        literal = [each for each in definitions if each["type"] != "PATH"]
        template["name"] = self.words()
        if literal and self.chance(0.3):
            template["name"] = "job {{ Param." + literal[0]["name"] + " }}"
        self.maybe(template, "description", self.words, 0.2)
        if definitions:
            template["parameterDefinitions"] = definitions
        self.maybe(template, "jobEnvironments", lambda: [self.environment() for _ in range(self.between(1, 2))], 0.2)
        template["steps"] = self.shuffled([*steps, *(self.step() for _ in range(self.pick(0, 0, 1) if steps else 1))])
        self._define(template, fields.pop("definitions", []))
        template.update(fields)
        return template

    def _define(self, template: Dict[str, Any], definitions: List[Dict[str, Any]]) -> None:
        if definitions:
            template.setdefault("parameterDefinitions", []).extend(definitions)

    def environment_template(self, **fields: Any) -> Dict[str, Any]:
        template = self.header("environment")
        self.maybe(template, "parameterDefinitions", lambda: [self.parameter() for _ in range(2)])
        template["environment"] = self.environment()
        template.update(fields)
        return template

    # Cases

    def write(self, document: Any, kind: Optional[str] = None, form: Optional[str] = None) -> Template:
        """A tree as text in one of the notations, the members of its root in any order."""
        form = form or self.pick("JSON", "JSON", "YAML")
        if isinstance(document, dict):
            document = {name: document[name] for name in self.shuffled(list(document))}
        text = (
            json.dumps(document, ensure_ascii=self.chance(), indent=self.pick(None, 1))
            if form == "JSON"
            else yaml.safe_dump(document, sort_keys=False, default_flow_style=self.pick(None, True, False))
        )
        return Template(kind or self.kind(document), text, form, tuple(self.accepted))

    @staticmethod
    def kind(document: Any) -> str:
        return "environment" if isinstance(document, dict) and "environment" in document else "job"

    def case(self, document: Any, *environments: Any, walk_up: bool = False, **writing: Any) -> Case:
        return Case(
            self.id,
            self.write(document, **writing),
            document,
            dict(self.parameters),
            tuple(self.write(each, "environment") for each in environments),
            environments,
            walk_up,
        )

    def case_of_text(self, text: str, form: str, document: Any = None, kind: str = "job") -> Case:
        """A case whose very text matters."""
        return Case(self.id, Template(kind, text, form, tuple(self.accepted)), document, dict(self.parameters))
