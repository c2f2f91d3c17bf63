"""Holds every raw answer of the server against boto3's own service model, which forgives more than it should."""

import datetime
import json
import re

UNDECLARED = {
    ("DeleteFarm", "ConflictException"),  # the model declares none, yet the service refuses a farm that holds something with it
    ("DeleteStorageProfile", "ConflictException"),  # likewise a profile that is in use
}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z")


class Strict:
    """Collects what an answer breaks: members missing or unknown, types, patterns, lengths, ranges, enums, unions."""

    def __init__(self):
        self.checked = {}

    def watch(self, client):
        """Checks all answers that ``client`` gets from now on; the first that breaks the model fails the call."""
        service = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parse.{service}.*", self._check)

    def _check(self, operation_model, response_dict, **_):
        status = response_dict["status_code"]
        headers = {name.lower(): value for name, value in response_dict["headers"].items()}
        body = response_dict["body"]
        assert "x-amzn-requestid" in headers, f"{operation_model.name}: no x-amzn-RequestId"
        assert "date" in headers, f"{operation_model.name}: no Date"
        if status >= 300:
            problems = self._error(operation_model, status, headers, body)
        else:
            problems = self._success(operation_model, status, body)
        assert not problems, f"{operation_model.name} answered {status} {body!r}: " + "; ".join(problems)
        key = (operation_model.name, status, headers.get("x-amzn-errortype", ""))
        self.checked[key] = self.checked.get(key, 0) + 1

    def _success(self, operation_model, status, body):
        expected = operation_model.http.get("responseCode", 200)
        problems = [] if status == expected else [f"status should be {expected}"]
        if status == 204:
            return problems + (["a 204 has no body"] if body else [])
        shape = operation_model.output_shape
        document = json.loads(body) if body else {}
        return problems + (list(_structure(shape, document, "$")) if shape is not None else [])

    def _error(self, operation_model, status, headers, body):
        name = headers.get("x-amzn-errortype")
        if name is None:
            return ["no x-amzn-ErrorType"]
        shapes = {shape.name: shape for shape in operation_model.error_shapes}
        if (operation_model.name, name) in UNDECLARED:
            shapes[name] = operation_model.service_model.shape_for(name)
        if name not in shapes:
            return self._authentication_error(name, status, body)
        shape = shapes[name]
        expected = shape.metadata.get("error", {}).get("httpStatusCode")
        problems = [] if status == expected else [f"status should be {expected}"]
        if name == "ThrottlingException" and "retry-after" not in headers:
            problems.append("no Retry-After")
        return problems + list(_structure(shape, json.loads(body), "$"))

    def _authentication_error(self, name, status, body):
        known = {
            "MissingAuthenticationTokenException",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "UnrecognizedClientException",
            "ExpiredTokenException",
        }
        if name not in known:
            return [f"{name} is not declared"]
        return [] if status == 403 and "message" in json.loads(body) else ["an authentication error is a 403 with a message"]


def _structure(shape, document, path):
    if not isinstance(document, dict):
        yield f"{path} should be an object"
        return
    in_body = {
        member.serialization.get("name", name): member
        for name, member in shape.members.items()
        if "location" not in member.serialization
    }
    for name in document:
        if name not in in_body:
            yield f"{path}.{name} is not in the model"
    required = {shape.members[name].serialization.get("name", name): name for name in shape.required_members}
    for wire_name in required:
        if wire_name in in_body and document.get(wire_name) is None:
            yield f"{path}.{wire_name} is required"
    if getattr(shape, "is_tagged_union", False) and len(document) != 1:
        yield f"{path} should have exactly one member, has {sorted(document)}"
    for name, value in document.items():
        if name in in_body:
            yield from _value(in_body[name], value, f"{path}.{name}")


def _value(shape, value, path):
    if value is None:
        yield f"{path} is null; an absent member should be left out"
        return
    checks = {"structure": _structure, "list": _list, "map": _map, "string": _string, "timestamp": _timestamp}
    if shape.type_name == "structure" and getattr(shape, "is_document_type", False):
        return
    if shape.type_name in checks:
        yield from checks[shape.type_name](shape, value, path)
    elif shape.type_name in ("integer", "long"):
        yield from _number(shape, value, path, int)
    elif shape.type_name in ("float", "double"):
        yield from _number(shape, value, path, (int, float))
    elif shape.type_name == "boolean" and not isinstance(value, bool):
        yield f"{path} should be true or false"


def _list(shape, value, path):
    if not isinstance(value, list):
        yield f"{path} should be a list"
        return
    yield from _bounds(shape, len(value), path)
    for index, item in enumerate(value):
        yield from _value(shape.member, item, f"{path}[{index}]")


def _map(shape, value, path):
    if not isinstance(value, dict):
        yield f"{path} should be an object"
        return
    yield from _bounds(shape, len(value), path)
    for key, item in value.items():
        yield from _string(shape.key, key, f"{path} key")
        yield from _value(shape.value, item, f"{path}[{key}]")


def _string(shape, value, path):
    if not isinstance(value, str):
        yield f"{path} should be a string"
        return
    yield from _bounds(shape, len(value), path)
    pattern = shape.metadata.get("pattern")
    if pattern and not re.search(pattern, value):
        yield f"{path} {value!r} does not match {pattern}"
    if shape.enum and value not in shape.enum:
        yield f"{path} {value!r} is not one of {shape.enum}"


def _timestamp(shape, value, path):
    if not isinstance(value, str) or not RFC_3339.fullmatch(value):
        yield f"{path} {value!r} is not an RFC 3339 time in UTC"
        return
    datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))


def _number(shape, value, path, types):
    if isinstance(value, bool) or not isinstance(value, types):
        yield f"{path} {value!r} should be a number"
        return
    yield from _bounds(shape, value, path)


def _bounds(shape, value, path):
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None and value < low:
        yield f"{path}: {value} is below {low}"
    if high is not None and value > high:
        yield f"{path}: {value} is above {high}"
