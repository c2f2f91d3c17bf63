"""Both sides merge the definitions of parameters alike."""

from decimal import Decimal

import reference
from generators import generate

COUNT = 60
FIELDS = ("name", "type", "default", "minValue", "maxValue", "minLength", "maxLength", "allowedValues")


def plain(definition):
    """A definition as what it means: numbers as numbers, allowed values in no order, hints left out."""
    number = (lambda value: Decimal(str(value))) if definition["type"] in ("INT", "FLOAT") else str
    meant = {name: definition[name] for name in FIELDS if definition.get(name) is not None}
    for name in ("default", "minValue", "maxValue"):
        if name in meant:
            meant[name] = number(meant[name])
    if "allowedValues" in meant:
        meant["allowedValues"] = sorted(map(number, meant["allowedValues"]))
    if definition["type"] == "PATH":
        # Ours fills in what the reference leaves out.
        meant["objectType"] = definition.get("objectType") or "DIRECTORY"
        meant["dataFlow"] = definition.get("dataFlow") or "NONE"
    return meant


def merged(judge, case):
    """Both sides' definitions by name, or nothing where either refuses (test_templates holds refusals together)."""
    answer = judge.merge(case)
    if "errors" in answer:
        return None
    try:
        expected = reference.merge(case)
    except reference.Refused:
        return None
    return ({each["name"]: plain(each) for each in side} for side in (answer["definitions"], expected))


def test_merged_definitions(judge, seed):
    compared = 0
    for rule in ("M1", "M2", "M3", "M4", "M5", "M6"):
        for index in range(COUNT):
            sides = merged(judge, generate(seed, rule, index))
            if sides is not None:
                ours, theirs = sides
                assert ours == theirs, f"{rule}/{index}"
                compared += 1
    assert compared > 100


def test_the_last_hints_hold(judge, seed):
    """The reference drops hints when it merges, so this side stands alone (M6)."""
    for index in range(COUNT):
        case = generate(seed, "M6", index)
        written = [each for document in (*case.environment_documents, case.document) for each in document.get("parameterDefinitions", [])]
        hints = [each for each in written if each["name"] == "Q"]
        (ours,) = (each for each in judge.merge(case)["definitions"] if each["name"] == "Q")
        for name in ("description", "userInterface"):
            assert ours.get(name) == next((each[name] for each in reversed(hints) if name in each), None)
