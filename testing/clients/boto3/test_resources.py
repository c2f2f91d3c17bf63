"""Farms, queues, queue environments, fleets and associations: what is created is what is read, listed, changed and deleted."""

import json

import botocore.exceptions
import pytest

ENVIRONMENT = json.dumps(
    {"specificationVersion": "environment-2023-09", "environment": {"name": "Env", "variables": {"A": "1"}}}
)


def without_metadata(answer):
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def test_a_farm_is_created_read_changed_listed_and_deleted(clients):
    client = clients.client("deadline")
    farm = client.create_farm(displayName="Studio", description="All shows", tags={"show": "x"})["farmId"]
    created = client.get_farm(farmId=farm)
    assert (created["displayName"], created["description"], created["costScaleFactor"]) == ("Studio", "All shows", 1.0)
    assert "updatedAt" not in created

    client.update_farm(farmId=farm, displayName="Studio B", costScaleFactor=0.5)

    changed = client.get_farm(farmId=farm)
    assert (changed["displayName"], changed["description"], changed["costScaleFactor"]) == ("Studio B", "All shows", 0.5)
    assert changed["updatedAt"] >= changed["createdAt"]
    assert farm in [one["farmId"] for page in client.get_paginator("list_farms").paginate() for one in page["farms"]]
    client.delete_farm(farmId=farm)
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.get_farm(farmId=farm)


def test_farms_are_listed_in_the_order_of_their_creation_in_small_pages(clients):
    client = clients.client("deadline")
    made = [client.create_farm(displayName=f"Farm {number}")["farmId"] for number in range(7)]

    pages = list(client.get_paginator("list_farms").paginate(PaginationConfig={"PageSize": 3}))

    listed = [farm["farmId"] for page in pages for farm in page["farms"]]
    assert [farm for farm in listed if farm in made] == made
    assert all(len(page["farms"]) <= 3 for page in pages)
    assert "nextToken" not in pages[-1]


def test_only_this_region_has_farms(clients, farm):
    elsewhere = clients.client("deadline", region_name="eu-south-2")

    assert without_metadata(elsewhere.list_farms()) == {"farms": []}


def test_a_queue_keeps_all_its_settings(farm):
    settings = {
        "displayName": "Lighting",
        "description": "Hero shots",
        "defaultBudgetAction": "STOP_SCHEDULING_AND_COMPLETE_TASKS",
        "jobAttachmentSettings": {"s3BucketName": "assets", "rootPrefix": "DeadlineCloud"},
        "roleArn": "arn:aws:iam::123456789012:role/QueueRole",
        "jobRunAsUser": {"runAs": "QUEUE_CONFIGURED_USER", "posix": {"user": "render", "group": "render"}},
    }

    queue = farm.client.create_queue(farmId=farm.id, **settings)["queueId"]

    found = farm.client.get_queue(farmId=farm.id, queueId=queue)
    assert {name: found[name] for name in settings} == settings
    assert found["status"] in ("IDLE", "SCHEDULING_BLOCKED")


def test_a_queue_without_a_run_as_user_says_that_one_must_be_configured(farm):
    queue = farm.client.create_queue(farmId=farm.id, displayName="Plain")["queueId"]

    found = farm.client.get_queue(farmId=farm.id, queueId=queue)

    assert found["jobRunAsUser"]["runAs"] == "QUEUE_CONFIGURED_USER"
    assert found["defaultBudgetAction"] == "NONE"


def test_a_queue_with_an_association_is_not_deleted(farm):
    with pytest.raises(farm.client.exceptions.ConflictException) as refused:
        farm.client.delete_queue(**farm.key)

    assert refused.value.response["reason"] == "RESOURCE_IN_USE"


def test_a_queue_goes_with_its_jobs_once_its_associations_are_gone(farm):
    from templates import job, step

    submitted = farm.submit(job(step()))
    association = {"farmId": farm.id, "queueId": farm.queue, "fleetId": farm.fleet}
    farm.client.update_queue_fleet_association(**association, status="STOP_SCHEDULING_AND_CANCEL_TASKS")
    farm.client.get_waiter("queue_fleet_association_stopped").wait(**association, WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    farm.client.delete_queue_fleet_association(**association)

    farm.client.delete_queue(**farm.key)

    with pytest.raises(farm.client.exceptions.ResourceNotFoundException) as missing:
        farm.job(submitted)
    assert missing.value.response["resourceType"] == "queue"


def test_an_association_must_be_stopped_before_it_is_deleted(farm):
    association = {"farmId": farm.id, "queueId": farm.queue, "fleetId": farm.fleet}

    with pytest.raises(farm.client.exceptions.ConflictException) as refused:
        farm.client.delete_queue_fleet_association(**association)

    assert refused.value.response["reason"] == "STATUS_CONFLICT"
    assert refused.value.response["context"]["status"] == "ACTIVE"


def test_associating_twice_changes_nothing(farm):
    farm.client.create_queue_fleet_association(farmId=farm.id, queueId=farm.queue, fleetId=farm.fleet)

    listed = farm.client.list_queue_fleet_associations(farmId=farm.id, queueId=farm.queue)["queueFleetAssociations"]
    assert [(one["fleetId"], one["status"]) for one in listed] == [(farm.fleet, "ACTIVE")]


def test_a_queue_environment_is_read_as_it_was_sent(farm):
    made = farm.client.create_queue_environment(**farm.key, priority=5, templateType="JSON", template=ENVIRONMENT)
    key = farm.key | {"queueEnvironmentId": made["queueEnvironmentId"]}

    found = farm.client.get_queue_environment(**key)
    assert (found["name"], found["priority"], found["template"]) == ("Env", 5, ENVIRONMENT)
    farm.client.update_queue_environment(**key, priority=6)
    assert farm.client.get_queue_environment(**key)["priority"] == 6
    farm.client.delete_queue_environment(**key)
    farm.client.delete_queue_environment(**key)
    with pytest.raises(farm.client.exceptions.ResourceNotFoundException):
        farm.client.get_queue_environment(**key)


def test_a_queue_environment_that_is_none_is_refused_with_its_mistakes(farm):
    with pytest.raises(farm.client.exceptions.ValidationException) as refused:
        farm.client.create_queue_environment(
            **farm.key,
            priority=5,
            templateType="JSON",
            template=json.dumps({"specificationVersion": "environment-2023-09", "environment": {"naem": "x"}}),
        )

    assert "naem" in refused.value.response["Error"]["Message"]


def test_a_fleet_shows_what_it_offers(farm):
    found = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)

    assert (found["status"], found["minWorkerCount"], found["workerCount"]) == ("ACTIVE", 0, 0)
    amounts = {one["name"]: one["min"] for one in found["capabilities"]["amounts"]}
    attributes = {one["name"]: one["values"] for one in found["capabilities"]["attributes"]}
    assert amounts["amount.worker.vcpu"] == 1
    assert amounts["amount.worker.memory"] == 512
    assert attributes["attr.worker.os.family"] == ["linux"]
    farm.client.get_waiter("fleet_active").wait(farmId=farm.id, fleetId=farm.fleet)


def test_a_fleet_with_a_worker_online_is_not_deleted(farm):
    worker = farm.worker()
    with pytest.raises(farm.client.exceptions.ConflictException):
        farm.client.delete_fleet(farmId=farm.id, fleetId=farm.fleet)

    assert farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)["workerCount"] == 1
    worker.stop()
    assert farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)["workerCount"] == 0


def test_more_workers_wanted_than_allowed_is_refused(farm):
    with pytest.raises(botocore.exceptions.ClientError) as refused:
        farm.client.update_fleet(farmId=farm.id, fleetId=farm.fleet, minWorkerCount=5, maxWorkerCount=4)

    assert refused.value.response["Error"]["Code"] == "ValidationException"
