#!/usr/bin/env python3
"""Compares Freehold's model of the Deadline Cloud API with the one that boto3 ships.

Both are reduced to the same flat facts, such as `GetTaskRequest.taskId pattern`, so a difference is a fact that one side lacks or
states otherwise. Documentation is not compared, nor the names of plain strings, numbers, lists and maps: no client sees them.
Exits 0 when the two agree, 1 when they differ, 2 when they cannot be compared.
"""

import argparse
import gzip
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SERVICE = "freehold.deadline#Deadline"
ABSENT = "(absent)"


def local(shape_id):
    """The name of a shape without its namespace."""
    return shape_id.rpartition("#")[2]


def unanchored(pattern):
    """A pattern as botocore writes it, which drops the outer anchors; those between alternatives go too, on both sides."""
    return pattern.removeprefix("^").removesuffix("$").replace("$|^", "|")


class SmithyModel:
    """Facts of a model in Smithy's JSON form."""

    def __init__(self, tree):
        self.shapes = tree["shapes"]
        self.facts = {}
        self.described = set()

    def collect(self):
        service = self.shapes[SERVICE]
        self._service(service)
        for operation in sorted(self._operations(service)):
            self._operation(operation)
        return self.facts

    def _put(self, subject, fact, value):
        if value is not None and value is not False:
            self.facts[f"{subject} {fact}"] = value

    def _traits(self, shape_id):
        return self.shapes.get(shape_id, {}).get("traits", {})

    def _service(self, service):
        traits = service["traits"]
        self._put("service", "version", service["version"])
        self._put("service", "id", traits["aws.api#service"]["sdkId"])
        self._put("service", "endpoint prefix", traits["aws.api#service"]["endpointPrefix"])
        self._put("service", "signing name", traits["aws.auth#sigv4"]["name"])
        self._put("service", "protocol", "rest-json" if "aws.protocols#restJson1" in traits else None)

    def _operations(self, owner):
        """The operations of a service or resource and of all resources below it."""
        found = {target["target"] for target in owner.get("operations", []) + owner.get("collectionOperations", [])}
        found |= {owner[step]["target"] for step in ("put", "create", "read", "update", "delete", "list") if step in owner}
        for resource in owner.get("resources", []):
            found |= self._operations(self.shapes[resource["target"]])
        return found

    def _operation(self, operation_id):
        operation, name = self.shapes[operation_id], local(operation_id)
        traits = operation["traits"]
        http = traits["smithy.api#http"]
        self._put(name, "method", http["method"])
        self._put(name, "uri", http["uri"])
        self._put(name, "status", http.get("code", 200))
        self._put(name, "host prefix", traits.get("smithy.api#endpoint", {}).get("hostPrefix"))
        self._put(name, "readonly", "smithy.api#readonly" in traits)
        self._put(name, "idempotent", "smithy.api#idempotent" in traits)
        self._put(name, "errors", sorted(local(error["target"]) for error in operation.get("errors", [])))
        for side in ("input", "output"):
            self._put(name, side, local(operation[side]["target"]))
            self._structure(operation[side]["target"])
        for error in operation.get("errors", []):
            self._structure(error["target"])
        self._paginator(name, traits.get("smithy.api#paginated"))
        for waiter, definition in traits.get("smithy.waiters#waitable", {}).items():
            self._waiter(name, waiter, definition)

    def _paginator(self, name, paginated):
        if paginated:
            self._put(name, "page input token", paginated["inputToken"])
            self._put(name, "page output token", paginated["outputToken"])
            self._put(name, "page size", paginated["pageSize"])
            self._put(name, "page items", paginated["items"])

    def _waiter(self, operation, name, waiter):
        subject = f"waiter {name}"
        self._put(subject, "operation", operation)
        self._put(subject, "delay", waiter["minDelay"])
        self._put(subject, "attempts", waiter["maxDelay"] / waiter["minDelay"])
        self._put(subject, "acceptors", [self._acceptor(acceptor) for acceptor in waiter["acceptors"]])

    @staticmethod
    def _acceptor(acceptor):
        matcher = acceptor["matcher"]
        if "errorType" in matcher:
            return [acceptor["state"], "error", matcher["errorType"]]
        output = matcher["output"]
        return [acceptor["state"], output["comparator"], output["path"], output["expected"]]

    def _structure(self, shape_id):
        if shape_id in self.described:
            return
        self.described.add(shape_id)
        shape, name = self.shapes[shape_id], local(shape_id)
        traits = shape.get("traits", {})
        self._put(name, "kind", shape["type"])
        self._put(name, "sensitive", "smithy.api#sensitive" in traits)
        self._put(name, "error status", traits.get("smithy.api#httpError"))
        self._put(name, "error of", traits.get("smithy.api#error"))
        if "smithy.api#retryable" in traits:
            self._put(name, "retryable", "throttling" if traits["smithy.api#retryable"].get("throttling") else "plain")
        for member, definition in shape.get("members", {}).items():
            self._member(f"{name}.{member}", member, definition)

    def _member(self, subject, name, member):
        traits = member.get("traits", {})
        self._put(subject, "required", "smithy.api#required" in traits)
        self._put(subject, "idempotency token", "smithy.api#idempotencyToken" in traits)
        if "smithy.api#httpLabel" in traits:
            self._put(subject, "binding", f"uri {name}")
        if "smithy.api#httpQuery" in traits:
            self._put(subject, "binding", f"querystring {traits['smithy.api#httpQuery']}")
        if "smithy.api#httpHeader" in traits:
            self._put(subject, "binding", f"header {traits['smithy.api#httpHeader']}")
        self._type(subject, member)

    def _type(self, subject, reference):
        target = reference["target"]
        shape = self.shapes.get(target, {"type": local(target).lower()})
        traits = self._traits(target) | reference.get("traits", {})
        kind = shape["type"]
        if kind in ("structure", "union", "document"):
            self._put(subject, "type", f"{kind} {local(target)}")
            self._structure(target)
            return
        self._put(subject, "type", "string" if kind == "enum" else kind)
        self._put(subject, "sensitive", "smithy.api#sensitive" in traits)
        self._constraints(subject, traits)
        if kind == "enum":
            values = [m.get("traits", {}).get("smithy.api#enumValue", n) for n, m in shape["members"].items()]
            self._put(subject, "enum", sorted(values))
        if kind == "timestamp":
            self._put(subject, "timestamp format", traits.get("smithy.api#timestampFormat"))
        if kind == "list":
            self._type(subject + "[]", shape["member"])
        if kind == "map":
            self._type(subject + "{key}", shape["key"])
            self._type(subject + "{value}", shape["value"])

    def _constraints(self, subject, traits):
        limits = traits.get("smithy.api#length", {}) | traits.get("smithy.api#range", {})
        self._put(subject, "min", float(limits["min"]) if "min" in limits else None)
        self._put(subject, "max", float(limits["max"]) if "max" in limits else None)
        if "smithy.api#pattern" in traits:
            self._put(subject, "pattern", unanchored(traits["smithy.api#pattern"]))
        self._put(subject, "unique items", "smithy.api#uniqueItems" in traits)


class BotocoreModel:
    """The same facts of botocore's service description, paginators and waiters."""

    TIMESTAMP_FORMATS = {"iso8601": "date-time", "unixTimestamp": "epoch-seconds", "rfc822": "http-date"}

    def __init__(self, service, paginators, waiters):
        self.service = service
        self.paginators = paginators["pagination"]
        self.waiters = waiters["waiters"]
        self.shapes = service["shapes"]
        self.facts = {}
        self.described = set()

    def collect(self):
        metadata = self.service["metadata"]
        self._put("service", "version", metadata["apiVersion"])
        self._put("service", "id", metadata["serviceId"])
        self._put("service", "endpoint prefix", metadata["endpointPrefix"])
        self._put("service", "signing name", metadata.get("signingName", metadata["endpointPrefix"]))
        self._put("service", "protocol", metadata["protocol"])
        for name, operation in sorted(self.service["operations"].items()):
            self._operation(name, operation)
        for name, paginator in self.paginators.items():
            self._paginator(name, paginator)
        for name, waiter in self.waiters.items():
            self._waiter(name, waiter)
        return self.facts

    def _put(self, subject, fact, value):
        if value is not None and value is not False:
            self.facts[f"{subject} {fact}"] = value

    def _operation(self, name, operation):
        http = operation["http"]
        self._put(name, "method", http["method"])
        self._put(name, "uri", http["requestUri"])
        self._put(name, "status", http.get("responseCode", 200))
        self._put(name, "host prefix", operation.get("endpoint", {}).get("hostPrefix"))
        self._put(name, "readonly", operation.get("readonly", False))
        self._put(name, "idempotent", operation.get("idempotent", False))
        self._put(name, "errors", sorted(error["shape"] for error in operation.get("errors", [])))
        for side in ("input", "output"):
            self._put(name, side, operation[side]["shape"])
            self._structure(operation[side]["shape"])
        for error in operation.get("errors", []):
            self._structure(error["shape"])

    def _paginator(self, name, paginator):
        self._put(name, "page input token", paginator["input_token"])
        self._put(name, "page output token", paginator["output_token"])
        self._put(name, "page size", paginator.get("limit_key"))
        self._put(name, "page items", paginator["result_key"])

    def _waiter(self, name, waiter):
        subject = f"waiter {name}"
        self._put(subject, "operation", waiter["operation"])
        self._put(subject, "delay", waiter["delay"])
        self._put(subject, "attempts", float(waiter["maxAttempts"]))
        self._put(subject, "acceptors", [self._acceptor(acceptor) for acceptor in waiter["acceptors"]])

    @staticmethod
    def _acceptor(acceptor):
        if acceptor["matcher"] == "error":
            return [acceptor["state"], "error", acceptor["expected"]]
        comparators = {"path": "stringEquals", "pathAll": "allStringEquals", "pathAny": "anyStringEquals"}
        return [acceptor["state"], comparators[acceptor["matcher"]], acceptor["argument"], acceptor["expected"]]

    @staticmethod
    def _kind(shape):
        if shape.get("document"):
            return "document"
        return "union" if shape.get("union") else "structure"

    def _structure(self, name):
        if name in self.described:
            return
        self.described.add(name)
        shape = self.shapes[name]
        self._put(name, "kind", self._kind(shape))
        self._put(name, "sensitive", shape.get("sensitive", False))
        if shape.get("exception"):
            self._put(name, "error status", shape["error"]["httpStatusCode"])
            self._put(name, "error of", "client" if shape["error"].get("senderFault") else "server")
            if "retryable" in shape:
                self._put(name, "retryable", "throttling" if shape["retryable"].get("throttling") else "plain")
        for member, definition in shape["members"].items():
            self._member(f"{name}.{member}", member, definition, shape.get("required", []))

    def _member(self, subject, name, member, required):
        self._put(subject, "required", name in required)
        self._put(subject, "idempotency token", member.get("idempotencyToken", False))
        if "location" in member:
            self._put(subject, "binding", f"{member['location']} {member['locationName']}")
        self._type(subject, member)

    def _type(self, subject, reference):
        name = reference["shape"]
        shape = self.shapes[name]
        kind = shape["type"]
        if kind == "structure":
            self._put(subject, "type", f"{self._kind(shape)} {name}")
            self._structure(name)
            return
        self._put(subject, "type", kind)
        self._put(subject, "sensitive", shape.get("sensitive", False))
        self._put(subject, "min", float(shape["min"]) if "min" in shape else None)
        self._put(subject, "max", float(shape["max"]) if "max" in shape else None)
        if "pattern" in shape:
            self._put(subject, "pattern", unanchored(shape["pattern"]))
        if "enum" in shape:
            self._put(subject, "enum", sorted(shape["enum"]))
        if kind == "timestamp":
            self._put(subject, "timestamp format", self.TIMESTAMP_FORMATS[shape["timestampFormat"]])
        if kind == "list":
            self._type(subject + "[]", shape["member"])
        if kind == "map":
            self._type(subject + "{key}", shape["key"])
            self._type(subject + "{value}", shape["value"])


def differences(ours, theirs):
    """Each fact on which the two disagree, as (fact, ours, theirs), in the order of their names."""
    return [
        (fact, ours.get(fact, ABSENT), theirs.get(fact, ABSENT))
        for fact in sorted(ours.keys() | theirs.keys())
        if ours.get(fact, ABSENT) != theirs.get(fact, ABSENT)
    ]


def counts(facts):
    """How much a set of facts covers: operations, structures (with unions and documents), members, waiters, and facts in all."""

    def having(fact):
        return sum(1 for key in facts if key.endswith(" " + fact))

    return {
        "operations": having("method"),
        "structures": having("kind"),
        "types": having("type"),
        "paginators": having("page items"),
        "waiters": having("acceptors"),
        "facts": len(facts),
    }


def read_json(path):
    """A JSON file, packed or plain."""
    packed = path.with_name(path.name + ".gz")
    if packed.exists():
        return json.loads(gzip.decompress(packed.read_bytes()).decode("utf-8"))
    return json.loads(path.read_text(encoding="utf-8"))


def botocore_data():
    """The folder with botocore's description of the service, and botocore's version."""
    import botocore

    folder = pathlib.Path(botocore.__file__).parent / "data" / "deadline"
    return folder / sorted(p.name for p in folder.iterdir() if p.is_dir())[-1], botocore.__version__


def pinned_version():
    """The version of botocore that the model follows."""
    for line in (HERE / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("botocore=="):
            return line.removeprefix("botocore==").strip()
    raise SystemExit("drift: requirements.txt does not pin botocore")


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=pathlib.Path, default=ROOT / "api/model/target/model.json", help="Freehold's model in Smithy's JSON form")
    parser.add_argument("--report-only", action="store_true", help="compare with whatever botocore is installed, print, and exit 0")
    options = parser.parse_args(arguments)

    folder, version = botocore_data()
    if version != pinned_version() and not options.report_only:
        print(f"drift: botocore {version} is installed, the model follows {pinned_version()}; use --report-only to look ahead")
        return 2
    if not options.model.exists():
        print(f"drift: {options.model} is missing; build api/model first")
        return 2
    ours = SmithyModel(read_json(options.model)).collect()
    theirs = BotocoreModel(
        read_json(folder / "service-2.json"), read_json(folder / "paginators-1.json"), read_json(folder / "waiters-2.json")
    ).collect()
    found = differences(ours, theirs)
    for fact, mine, other in found:
        print(f"{fact}\n    Freehold: {mine}\n    boto3:    {other}")
    print(f"botocore {version}: " + ", ".join(f"{n} {what}" for what, n in counts(theirs).items()))
    print("Freehold: " + ", ".join(f"{n} {what}" for what, n in counts(ours).items()))
    print(f"{len(found)} differences")
    return 1 if found and not options.report_only else 0


if __name__ == "__main__":
    sys.exit(main())
