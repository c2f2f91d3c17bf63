"""Where we differ from the reference on purpose. Nothing else may differ, and each entry must be met in a run.

``when`` is as narrow as the reason allows; it sees the case and nothing of the answers but the direction, in which ``accepts``
and ``refuses`` say what we do and the reference does not, and ``tells`` that the jobs differ.
"""

from __future__ import annotations

import json
import math
import os
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import yaml

from case import CURRENT_FOLDER, TEMPLATE_FOLDER, Case, nodes, some
from comparison import Comparison

RULES = "docs/openjd-rules.md"
STRICT_INTEGER = re.compile(r"-?[0-9]+")
STRICT_DECIMAL = re.compile(r"-?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
INTEGER_FIELDS = ("timeout", "notifyPeriodInSeconds", "singleStepDelta", "decimals", "defaultTaskCount", "targetRuntimeSeconds")
QUOTED_FIELDS = ("timeout", "notifyPeriodInSeconds", "min", "max", "defaultTaskCount", "targetRuntimeSeconds")


@dataclass(frozen=True)
class Difference:
    rule: str
    direction: str
    when: Callable[[Case], bool]
    right: str  # "ours", "reference", or "open" where the specification leaves it so
    reason: str

    @property
    def name(self) -> str:
        return f"{self.rule}: we {self.direction}; {self.reason}"


# What predicates ask


def documents(case: Case) -> Tuple[Any, ...]:
    return (case.document, *case.environment_documents)


def definitions(case: Case) -> Iterator[Dict[str, Any]]:
    """The definitions of job parameters in all templates."""
    for document in documents(case):
        if isinstance(document, dict) and isinstance(document.get("parameterDefinitions"), list):
            yield from (each for each in document["parameterDefinitions"] if isinstance(each, dict))


def task_parameters(case: Case) -> Iterator[Dict[str, Any]]:
    for path, value in nodes(case.document):
        if len(path) >= 2 and path[-2] == "taskParameterDefinitions" and isinstance(value, dict):
            yield value


def field(name: str, condition: Callable[[Any], bool]) -> Callable[[Case], bool]:
    """Whether a field of that name, anywhere, holds such a value."""
    return lambda case: any(some(each, lambda path, value: bool(path) and path[-1] == name and condition(value)) for each in documents(case))


def any_field(names: Tuple[str, ...], condition: Callable[[Any], bool]) -> Callable[[Case], bool]:
    checks = [field(name, condition) for name in names]
    return lambda case: any(check(case) for check in checks)


def lists_extension(case: Case, name: str) -> bool:
    listed = case.document.get("extensions") if isinstance(case.document, dict) else None
    return isinstance(listed, list) and name in listed


def values(case: Case) -> Iterator[Tuple[Dict[str, Any], str]]:
    """Each definition with the value its parameter has, paths joined."""
    for each in definitions(case):
        given_value, default = case.parameters.get(str(each.get("name"))), each.get("default")
        if given_value is not None:
            yield each, os.path.join(CURRENT_FOLDER, given_value) if each.get("type") == "PATH" and given_value else given_value
        elif default is not None:
            yield each, os.path.join(TEMPLATE_FOLDER, str(default)) if each.get("type") == "PATH" and default else str(default)


def resolved(case: Case, text: str) -> str:
    """A format string with the values of the job's parameters put in."""
    known = {each.get("name"): value for each, value in values(case)}
    return re.sub(r"\{\{\s*(?:Raw)?Param\.(\w+)\s*\}\}", lambda found: known.get(found[1], found[0]), text)


def numbers(case: Case) -> Iterator[Tuple[str, Any]]:
    """Every value of an INT or FLOAT parameter of job or task, with its type; what job parameters are given included."""
    for definition in definitions(case):
        kind = definition.get("type")
        if kind in ("INT", "FLOAT"):
            written = [definition.get(each) for each in ("default", "minValue", "maxValue")]
            allowed = definition.get("allowedValues")
            written += allowed if isinstance(allowed, list) else []
            written += [case.parameters.get(str(definition.get("name")))]
            yield from ((kind, each) for each in written if each is not None)
    for parameter in task_parameters(case):
        kind = {"CHUNK[INT]": "INT"}.get(str(parameter.get("type")), parameter.get("type"))
        if kind in ("INT", "FLOAT") and isinstance(parameter.get("range"), list):
            yield from ((kind, resolved(case, each) if isinstance(each, str) else each) for each in parameter["range"])


def number(condition: Callable[[str, Any], bool]) -> Callable[[Case], bool]:
    return lambda case: any(condition(kind, value) for kind, value in numbers(case))


def lenient(kind: str, value: Any) -> bool:
    """Python's own functions read it, the grammar of the specification does not."""
    if not isinstance(value, str) or (STRICT_INTEGER if kind == "INT" else STRICT_DECIMAL).fullmatch(value):
        return False
    try:
        Decimal(value)
    except InvalidOperation:
        return False
    return kind == "FLOAT" or Decimal(value) % 1 == 0


def too_large(kind: str, value: Any) -> bool:
    """More than 64 bits or a double hold."""
    try:
        if kind == "INT":
            return not -(2**63) <= int(value) < 2**63
        return abs(float(Decimal(str(value)))) == float("inf")
    except (ValueError, InvalidOperation, OverflowError):
        return kind == "FLOAT" and isinstance(value, int)


def renders_otherwise(kind: str, value: Any) -> bool:
    """A decimal whose text Python's Decimal does not give back."""
    if kind != "FLOAT" or isinstance(value, bool):
        return False
    text = value if isinstance(value, str) else json.dumps(value)
    try:
        # The reference takes the sign off zero, too.
        return str(Decimal(text)) != text or "e" in text.lower() or re.fullmatch(r"-[0.]+", text) is not None
    except InvalidOperation:
        return False


def leading_zeros(kind: str, value: Any) -> bool:
    return kind == "INT" and isinstance(value, str) and re.fullmatch(r"-?0+[0-9]+|-0", value) is not None


def unreadable_item(case: Case) -> bool:
    """An item of a numeric list that resolves to what is no number."""
    for parameter in task_parameters(case):
        strict = {"INT": STRICT_INTEGER, "FLOAT": STRICT_DECIMAL}.get(str(parameter.get("type")))
        if strict and isinstance(parameter.get("range"), list):
            items = [each for each in parameter["range"] if isinstance(each, str) and "{{" in each]
            if any(not strict.fullmatch(resolved(case, each)) for each in items):
                return True
    return False


def quoted_number(case: Case) -> bool:
    """A number in quotes where only FEATURE_BUNDLE_1 allows one."""
    quoted = any_field(("timeout", "notifyPeriodInSeconds", "min", "max"), lambda value: isinstance(value, str) and is_number(value))
    return not lists_extension(case, "FEATURE_BUNDLE_1") and quoted(case)


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def lenient_number(value: Any) -> bool:
    return isinstance(value, str) and not STRICT_DECIMAL.fullmatch(value) and is_number(value)


def amount_in_quotes(case: Case) -> bool:
    """A literal amount in quotes that is out of bounds by itself or with the other."""
    for path, amount in nodes(case.document):
        if len(path) >= 2 and path[-2] == "amounts" and isinstance(amount, dict):
            least, most = (amount.get(each) for each in ("min", "max"))
            if not any(isinstance(each, str) and is_number(each) for each in (least, most)):
                continue
            low, high = (float(each) if each is not None and is_number(str(each)) else None for each in (least, most))
            if low is not None and not 0 <= low < float("inf") or high is not None and not 0 < high < float("inf"):
                return True
            if low is not None and high is not None and low > high:
                return True
    return False


def repeats_a_key(case: Case) -> bool:
    repeated: List[str] = []

    def pairs(found: List[Tuple[str, Any]]) -> Dict[str, Any]:
        names = [name for name, _ in found]
        repeated.extend(name for name in names if names.count(name) > 1)
        return dict(found)

    template = case.template
    try:
        if template.format == "JSON":
            json.loads(template.text, object_pairs_hook=pairs)
            return bool(repeated)
        return _repeats(yaml.compose(template.text, Loader=yaml.CSafeLoader))
    except (ValueError, yaml.YAMLError, RecursionError):
        return False


def _repeats(node: Any) -> bool:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        return len(names) != len(set(names)) or any(_repeats(value) for _, value in node.value)
    return isinstance(node, yaml.SequenceNode) and any(_repeats(each) for each in node.value)


def range_texts(case: Case) -> Iterator[str]:
    for parameter in task_parameters(case):
        if isinstance(parameter.get("range"), str):
            yield resolved(case, parameter["range"])


ELEMENT = re.compile(r"[ \t]*(-?\s*\d+)(?:[ \t]*-[ \t]*(-?\s*\d+)(?:[ \t]*:[ \t]*(-?\d+))?)?\s*")


def elements(text: str) -> List[Tuple[int, int, int]]:
    """The elements of a range expression: first, last, step."""
    found = [ELEMENT.fullmatch(each) for each in text.split(",")]
    if not all(found):
        return []
    return [(integer(each[1]), integer(each[2] or each[1]), integer(each[3] or "1")) for each in found if each]


def integer(text: str) -> int:
    return int("".join(text.split()))


def descends(text: str) -> bool:
    return any(first > last for first, last, _ in elements(text))


def overlaps_as_written(text: str) -> bool:
    """Bounds overlap though the values that are reached do not."""
    bounds = sorted((min(first, last), max(first, last)) for first, last, _ in elements(text))
    return any(right[0] <= left[1] for left, right in zip(bounds, bounds[1:]))


def exceeds_64_bits(text: str) -> bool:
    numbers_in_it = [each for element in elements(text) for each in element]
    count = sum(abs(last - first) // abs(step) + 1 for first, last, step in elements(text) if step)
    return any(not -(2**63) <= each < 2**63 for each in numbers_in_it) or count >= 2**63


def of_ranges(condition: Callable[[str], bool]) -> Callable[[Case], bool]:
    return lambda case: any(condition(each) for each in range_texts(case))


def length_at_creation(case: Case) -> bool:
    """An association whose literal operands differ in length."""
    return field("combination", lambda value: isinstance(value, str) and "(" in value)(case)


def names_nobody(case: Case) -> bool:
    """A combination with a name that is no parameter of its space."""
    for path, space in nodes(case.document):
        if path and path[-1] == "parameterSpace" and isinstance(space, dict) and isinstance(space.get("combination"), str):
            known = {each.get("name") for each in space.get("taskParameterDefinitions", []) if isinstance(each, dict)}
            if set(re.findall(r"\w+", space["combination"])) - known:
                return True
    return False


def bound_of_zero(case: Case) -> bool:
    """A value on the wrong side of a bound that is zero."""
    for each in definitions(case):
        value = case.parameters.get(str(each.get("name")), each.get("default"))
        try:
            if str(each.get("maxValue")) in ("0", "0.0") and float(str(value)) > 0:
                return True
            if str(each.get("minValue")) in ("0", "0.0") and float(str(value)) < 0:
                return True
        except ValueError:
            continue
    return False


def long_text(case: Case) -> bool:
    """A value of more characters than a template may hold, a path once it is joined."""
    return any(each.get("type") in ("STRING", "PATH") and len(value) > 1024 for each, value in values(case))


def uncountable(case: Case) -> bool:
    """A space of more tasks than 64 bits count."""
    for path, space in nodes(case.document):
        if path and path[-1] == "taskParameterDefinitions" and isinstance(space, list):
            texts = [each.get("range") for each in space if isinstance(each, dict)]
            sizes = [sum(abs(last - first) // abs(step) + 1 for first, last, step in elements(each)) for each in texts if isinstance(each, str)]
            if math.prod(sizes) >= 2**63:
                return True
    return False


SCRIPTS = ("script", "bash", "cmd", "node", "powershell", "python")


def script_of_null(case: Case) -> bool:
    """A step of which nothing but an explicit null says what to run."""
    steps = case.document.get("steps") if isinstance(case.document, dict) else None
    return any(
        isinstance(step, dict) and any(each in step for each in SCRIPTS) and all(step.get(each) is None for each in SCRIPTS)
        for step in (steps if isinstance(steps, list) else [])
    )


def unreadable_time(case: Case) -> bool:
    """A time that resolves to what is no integer."""
    times = any_field(
        ("timeout", "notifyPeriodInSeconds"),
        lambda value: isinstance(value, str) and "{{" in value and not STRICT_INTEGER.fullmatch(resolved(case, value)),
    )
    return times(case)


def data_flow_left_out(case: Case) -> bool:
    """Two definitions of one path, of which one says no data flow and the other another than NONE."""
    flows: Dict[Any, set] = {}
    for each in definitions(case):
        if each.get("type") == "PATH":
            flows.setdefault(each.get("name"), set()).add(each.get("dataFlow"))
    return any(None in found and found - {None, "NONE"} for found in flows.values())


def allowed_beyond_bounds(case: Case) -> bool:
    """Of the definitions of one parameter, one lists values and another has bounds."""
    listing = {each.get("name") for each in definitions(case) if each.get("allowedValues")}
    bounded = {each.get("name") for each in definitions(case) if any(name.startswith(("min", "max")) for name in each)}
    return bool(case.environments) and bool(listing & bounded)


def asks_for_nothing(lists: str, *fields: str) -> Callable[[Case], bool]:
    """A requirement in one of those lists whose fields are all absent, one at least by an explicit null."""
    return lambda case: some(
        case.document,
        lambda path, value: len(path) >= 2
        and path[-2] == lists
        and isinstance(value, dict)
        and any(each in value for each in fields)
        and all(value.get(each) is None for each in fields),
    )


def long_item(case: Case) -> bool:
    """A literal item of a list of more characters than a value may have."""
    return some(case.document, lambda path, value: len(path) >= 2 and path[-2] == "range" and isinstance(value, str) and len(value) > 1024)


HINTS_OF = {"fileFilters": "CHOOSE", "fileFilterDefault": "CHOOSE", "singleStepDelta": "SPIN_BOX", "decimals": "SPIN_BOX"}


def unused_hint(case: Case) -> bool:
    """A hint that the control does not use."""
    for each in definitions(case):
        interface = each.get("userInterface")
        if isinstance(interface, dict):
            control = interface.get("control") or ("DROPDOWN_LIST" if "allowedValues" in each else "")
            if any(hint in interface and not (control or user).startswith(user) for hint, user in HINTS_OF.items()):
                return True
            if control == "CHOOSE_DIRECTORY" and ("fileFilters" in interface or "fileFilterDefault" in interface):
                return True
    return False


def integral(value: Any) -> bool:
    return isinstance(value, float) and value == int(value)


DIFFERENCES: List[Difference] = [
    Difference(
        "D5",
        "refuses",
        any_field(INTEGER_FIELDS, lambda value: isinstance(value, bool)),
        "ours",
        "a boolean is no number, though it is one in Python",
    ),
    Difference(
        "D5",
        "refuses",
        any_field(INTEGER_FIELDS + ("minLength", "maxLength"), integral),
        "ours",
        "1.0 is no integer; the reference lets a library convert it",
    ),
    Difference(
        "D3",
        "accepts",
        lambda case: case.template.kind == "environment" and isinstance(case.document, dict) and "$schema" in case.document,
        "ours",
        "$schema is accepted in both kinds of template",
    ),
    Difference("D8", "refuses", repeats_a_key, "ours", "of two members of one name the reference takes the last and says nothing"),
    Difference(
        "D1",
        "accepts",
        lambda case: case.template.format == "YAML" and re.search(r"\\u[dD][89a-dA-D]", case.template.text) is not None,
        "ours",
        "a JSON text is a YAML text, pairs of escaped surrogates included; PyYAML refuses those",
    ),
    Difference("S2", "refuses", script_of_null, "ours", "null is absent, also to this rule; the reference notices when the job is made"),
    Difference(
        "S2",
        "accepts",
        lambda case: some(
            case.document,
            lambda path, value: len(path) == 2 and path[0] == "steps" and isinstance(value, dict) and any(value.get(each, 0) is None for each in SCRIPTS),
        ),
        "ours",
        "null is absent, also where only one of several may be there",
    ),
    Difference("H7", "refuses", amount_in_quotes, "ours", "what is literal is checked with the template, in quotes too"),
    Difference("P6", "refuses", number(lenient), "ours", "signs, blanks, underscores and foreign digits are read by Python's own functions"),
    Difference(
        "A3",
        "refuses",
        any_field(QUOTED_FIELDS, lenient_number),
        "ours",
        "signs, blanks, infinities and what a double cannot hold are no numbers in quotes",
    ),
    Difference(
        "X2",
        "refuses",
        quoted_number,
        "ours",
        "numbers in quotes came with FEATURE_BUNDLE_1; both references read them without it",
    ),
    Difference(
        "X2",
        "refuses",
        any_field(("endOfLine", "let"), lambda value: value is None),
        "ours",
        "a field of an extension that is not listed is unknown, whatever its value; the references pass null over",
    ),
    Difference("T3", "refuses", unreadable_item, "ours", "items are checked once they are resolved; the reference hands them on as they are"),
    Difference("P6", "refuses", number(too_large), "ours", "values have 64 bits, or are finite as a double"),
    Difference("P6", "tells", number(renders_otherwise), "ours", "a decimal keeps its author's text"),
    Difference("P6", "tells", number(leading_zeros), "ours", "an integer given to a job is a number: it loses leading zeros"),
    Difference("P3", "accepts", unused_hint, "ours", "a hint that the control does not use is ignored; the reference keeps an older rule"),
    Difference("P4", "refuses", bound_of_zero, "ours", "a bound of zero is a bound; the reference takes it for absent when a job is made"),
    Difference(
        "P10",
        "refuses",
        long_text,
        "ours",
        "a text that is given, or a path that is joined, is no longer than one in a template",
    ),
    Difference("M1", "refuses", data_flow_left_out, "ours", "a data flow left out is NONE, as an object type left out is DIRECTORY"),
    Difference(
        "M2",
        "accepts",
        allowed_beyond_bounds,
        "ours",
        "the job's value must satisfy lists and bounds; the reference demands that every listed value satisfies the bounds of others",
    ),
    Difference(
        "H8",
        "refuses",
        asks_for_nothing("attributes", "anyOf", "allOf"),
        "ours",
        "an attribute asks for something; null is absent, also to this rule",
    ),
    Difference(
        "H6",
        "refuses",
        asks_for_nothing("amounts", "min", "max"),
        "ours",
        "an amount asks for something; null is absent, also to this rule",
    ),
    Difference("T3", "refuses", long_item, "ours", "what is literal is checked with the template"),
    Difference(
        "H3",
        "accepts",
        field("name", lambda value: isinstance(value, str) and re.match(r"[A-Za-z_]:(amount|attr)\.", value, re.I) is not None),
        "ours",
        "a vendor is an identifier, of one letter too",
    ),
    Difference(
        "R1",
        "tells",
        of_ranges(descends),
        "ours",
        "values come in ascending order; the pure Python reference walks a descending part backwards, its Rust one does not",
    ),
    Difference(
        "R1",
        "refuses",
        of_ranges(overlaps_as_written),
        "open",
        "overlap is judged by bounds as written; both references judge by the last value reached",
    ),
    Difference(
        "R3",
        "refuses",
        of_ranges(lambda text: re.search(r"[^-0-9:, \t]|(^|,)\s*-\s", text) is not None),
        "ours",
        "ASCII digits are digits, only blanks and tabs may stand around a number, and nothing behind its sign",
    ),
    Difference(
        "T3",
        "refuses",
        lambda case: any(
            each.get("type") in ("INT", "CHUNK[INT]") and isinstance(each.get("range"), list) and any(map(integral, each["range"]))
            for each in task_parameters(case)
        ),
        "ours",
        "1.0 is no integer",
    ),
    Difference("T4", "refuses", uncountable, "ours", "the number of tasks has 64 bits"),
    Difference(
        "A3",
        "refuses",
        unreadable_time,
        "ours",
        "times are checked when the job is made; the reference would fail each action",
    ),
    Difference(
        "K1",
        "refuses",
        any_field(("defaultTaskCount", "targetRuntimeSeconds"), lambda value: re.fullmatch(r"\d{19,}", str(value)) is not None),
        "ours",
        "the numbers of chunks have 64 bits",
    ),
    Difference("R5", "refuses", of_ranges(exceeds_64_bits), "ours", "values and their number have 64 bits"),
    Difference("C1", "refuses", names_nobody, "ours", "who a combination names is known when the template is checked; the reference fails later"),
    Difference("C3", "refuses", length_at_creation, "ours", "lengths that are literal are compared when the template is checked"),
    Difference(
        "A7",
        "accepts",
        lambda case: any(some(each, lambda path, value: "args" in path and isinstance(value, str) and "\t" in value) for each in documents(case)),
        "ours",
        "arguments may hold tabs as they may hold line ends",
    ),
    Difference(
        "A8",
        "refuses",
        field("timeout", lambda value: isinstance(value, int) and value >= 2**63),
        "ours",
        "a timeout of more than 64 bits is none",
    ),
    Difference("F1", "refuses", field("filename", lambda value: value in (".", "..")), "ours", ". and .. are no names of files"),
]


def listed(comparison: Comparison) -> Optional[Difference]:
    """The entry that a difference falls under, if there is one."""
    return next((each for each in DIFFERENCES if each.direction == comparison.direction and each.when(comparison.case)), None)


__all__ = ["DIFFERENCES", "Difference", "listed"]
