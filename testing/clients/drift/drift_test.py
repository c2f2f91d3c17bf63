"""Plants differences in a copy of the model, one at a time, and checks that each is reported as what it is."""

import copy
import unittest

import drift

NAMESPACE = "freehold.deadline#"
MODEL = drift.read_json(drift.ROOT / "api/model/target/model.json")
ORIGINAL = drift.SmithyModel(MODEL).collect()


def shape(tree, name):
    return tree["shapes"][NAMESPACE + name]


def traits(tree, name, member=None):
    owner = shape(tree, name)
    return (owner["members"][member] if member else owner)["traits"]


class PlantedDifferences(unittest.TestCase):
    def planted(self, plant):
        """What drift finds between a model with one planted difference and the original."""
        tree = copy.deepcopy(MODEL)
        plant(tree)
        return drift.differences(drift.SmithyModel(tree).collect(), ORIGINAL)

    def assert_found(self, fact, ours, theirs, plant):
        self.assertIn((fact, ours, theirs), self.planted(plant))

    def test_an_unchanged_copy_has_none(self):
        self.assertEqual([], self.planted(lambda tree: None))

    def test_a_missing_operation(self):
        def plant(tree):
            del shape(tree, "TaskResource")["read"]

        self.assert_found("GetTask method", drift.ABSENT, "GET", plant)

    def test_a_binding(self):
        def plant(tree):
            traits(tree, "GetTask")["smithy.api#http"].update(uri="/2023-10-12/tasks/{taskId}", code=204, method="POST")

        self.assert_found("GetTask uri", "/2023-10-12/tasks/{taskId}", ORIGINAL["GetTask uri"], plant)
        self.assert_found("GetTask status", 204, 200, plant)
        self.assert_found("GetTask method", "POST", "GET", plant)

    def test_a_host_prefix(self):
        def plant(tree):
            traits(tree, "GetTask")["smithy.api#endpoint"]["hostPrefix"] = "scheduling."

        self.assert_found("GetTask host prefix", "scheduling.", "management.", plant)

    def test_an_error_of_an_operation(self):
        def plant(tree):
            errors = shape(tree, "GetTask")["errors"]
            errors[:] = [error for error in errors if not error["target"].endswith("ThrottlingException")]

        self.assertEqual(["GetTask errors"], [fact for fact, _, _ in self.planted(plant)])

    def test_the_status_of_an_error(self):
        def plant(tree):
            traits(tree, "ServiceQuotaExceededException")["smithy.api#httpError"] = 400

        self.assert_found("ServiceQuotaExceededException error status", 400, 402, plant)

    def test_a_missing_member(self):
        def plant(tree):
            del shape(tree, "GetTaskResponse")["members"]["failureRetryCount"]

        self.assert_found("GetTaskResponse.failureRetryCount type", drift.ABSENT, "integer", plant)

    def test_a_required_member(self):
        def plant(tree):
            del traits(tree, "GetTaskResponse", "runStatus")["smithy.api#required"]

        self.assert_found("GetTaskResponse.runStatus required", drift.ABSENT, True, plant)

    def test_a_type(self):
        def plant(tree):
            shape(tree, "GetTaskResponse")["members"]["failureRetryCount"]["target"] = "smithy.api#String"

        self.assert_found("GetTaskResponse.failureRetryCount type", "string", "integer", plant)

    def test_a_pattern(self):
        def plant(tree):
            traits(tree, "TaskId")["smithy.api#pattern"] = "^task-.*$"

        self.assert_found("GetTaskRequest.taskId pattern", "task-.*", ORIGINAL["GetTaskRequest.taskId pattern"], plant)

    def test_a_range_and_a_length(self):
        def plant(tree):
            traits(tree, "JobPriority")["smithy.api#range"]["max"] = 99
            traits(tree, "ResourceName")["smithy.api#length"]["min"] = 2

        self.assert_found("CreateJobRequest.priority max", 99.0, 100.0, plant)
        self.assert_found("CreateFarmRequest.displayName min", 2.0, 1.0, plant)

    def test_an_enum_value(self):
        def plant(tree):
            del shape(tree, "TaskRunStatus")["members"]["NOT_COMPATIBLE"]

        self.assertIn("GetTaskResponse.runStatus enum", [fact for fact, _, _ in self.planted(plant)])

    def test_a_union_made_a_structure(self):
        def plant(tree):
            shape(tree, "TaskParameterValue")["type"] = "structure"

        self.assert_found("TaskParameterValue kind", "structure", "union", plant)

    def test_an_idempotency_token(self):
        def plant(tree):
            del traits(tree, "CreateJobRequest", "clientToken")["smithy.api#idempotencyToken"]

        self.assert_found("CreateJobRequest.clientToken idempotency token", drift.ABSENT, True, plant)

    def test_pagination(self):
        def plant(tree):
            traits(tree, "ListTasks")["smithy.api#paginated"]["items"] = "items"

        self.assert_found("ListTasks page items", "items", "tasks", plant)

    def test_a_waiter(self):
        def plant(tree):
            waiter = traits(tree, "GetJob")["smithy.waiters#waitable"]["JobCreateComplete"]
            waiter["minDelay"] = 2
            waiter["acceptors"].pop()

        found = [fact for fact, _, _ in self.planted(plant)]
        self.assertEqual(["waiter JobCreateComplete acceptors", "waiter JobCreateComplete attempts", "waiter JobCreateComplete delay"], found)


class Patterns(unittest.TestCase):
    def test_only_outer_anchors_and_those_between_alternatives_are_dropped(self):
        self.assertEqual("[^a]|b", drift.unanchored("^[^a]$|^b$"))


if __name__ == "__main__":
    unittest.main()
