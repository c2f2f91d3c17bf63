"""Storage profiles: what is created is what is read, and queues, fleets and jobs keep to them; workers read rules made of them."""

import pytest
from templates import job, step

WINDOWS = [
    {"name": "Projects", "path": "P:\\proj", "type": "SHARED"},
    {"name": "Scratch 1", "path": "C:\\scratch", "type": "LOCAL"},
]
LINUX = [
    {"name": "Projects", "path": "/mnt/proj", "type": "SHARED"},
    {"name": "Scratch 1", "path": "/var/scratch", "type": "LOCAL"},
]
UNKNOWN = "sp-" + "0" * 32
PATHS = [{"name": "Scene", "type": "PATH", "default": "P:\\proj\\shot.ma"}]


@pytest.fixture
def profile(farm):
    """Makes storage profiles of the farm; their ids."""

    def make(family="WINDOWS", locations=WINDOWS, name="Workstations"):
        made = farm.client.create_storage_profile(
            farmId=farm.id, displayName=name, osFamily=family, fileSystemLocations=locations
        )
        return made["storageProfileId"]

    return make


def refused(call, error, **arguments):
    """What the server says to a call that it refuses so."""
    with pytest.raises(error) as refusal:
        call(**arguments)
    return refusal.value.response


def use(farm, profile):
    """The configuration of the farm's fleet with this storage profile, or without one."""
    kept = farm.client.get_fleet(farmId=farm.id, fleetId=farm.fleet)["configuration"]
    kept["customerManaged"].pop("storageProfileId", None)
    more = {"storageProfileId": profile} if profile else {}
    return {"farmId": farm.id, "fleetId": farm.fleet, "configuration": {"customerManaged": kept["customerManaged"] | more}}


def test_a_profile_is_created_read_changed_listed_and_deleted(farm, profile):
    made = profile(family="windows")
    key = {"farmId": farm.id, "storageProfileId": made}
    found = farm.client.get_storage_profile(**key)
    assert (found["displayName"], found["osFamily"], found["fileSystemLocations"]) == ("Workstations", "WINDOWS", WINDOWS)
    assert "updatedAt" not in found

    moved = {"name": "Projects", "path": "Q:\\proj", "type": "SHARED"}
    farm.client.update_storage_profile(
        **key, displayName="Desks", fileSystemLocationsToRemove=WINDOWS, fileSystemLocationsToAdd=[moved]
    )

    found = farm.client.get_storage_profile(**key)
    assert (found["displayName"], found["osFamily"], found["fileSystemLocations"]) == ("Desks", "WINDOWS", [moved])
    summaries = farm.client.list_storage_profiles(farmId=farm.id)["storageProfiles"]
    assert summaries == [{"storageProfileId": made, "displayName": "Desks", "osFamily": "WINDOWS"}]
    farm.client.delete_storage_profile(**key)
    farm.client.delete_storage_profile(**key)
    missing = refused(farm.client.get_storage_profile, farm.client.exceptions.ResourceNotFoundException, **key)
    assert (missing["resourceType"], missing["resourceId"]) == ("storage-profile", made)


def test_a_location_has_a_plain_name_and_a_name_one_location(farm):
    create = farm.client.create_storage_profile
    invalid = farm.client.exceptions.ValidationException
    arguments = {"farmId": farm.id, "displayName": "Desks", "osFamily": "LINUX"}

    refused(create, invalid, **arguments, fileSystemLocations=[LINUX[0] | {"name": "Pro/jects"}])
    answer = refused(create, invalid, **arguments, fileSystemLocations=[LINUX[0], LINUX[0]])
    assert [one["name"] for one in answer["fieldList"]] == ["fileSystemLocations"]


def test_a_profile_created_twice_with_one_token_is_one(farm, token):
    arguments = {"farmId": farm.id, "displayName": "Desks", "osFamily": "MACOS", "clientToken": token}

    made = {farm.client.create_storage_profile(**arguments)["storageProfileId"] for _ in range(2)}

    assert [one["storageProfileId"] for one in farm.client.list_storage_profiles(farmId=farm.id)["storageProfiles"]] == list(made)


def test_a_queue_shows_the_profiles_it_allows(farm, profile):
    desks, nodes, other = profile(), profile("LINUX", LINUX, "Nodes"), profile()
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToAdd=[nodes, desks])

    pages = farm.client.get_paginator("list_storage_profiles_for_queue").paginate(**farm.key, PaginationConfig={"PageSize": 1})
    assert [one["displayName"] for page in pages for one in page["storageProfiles"]] == ["Workstations", "Nodes"]
    found = farm.client.get_storage_profile_for_queue(**farm.key, storageProfileId=nodes)
    assert (found["osFamily"], found["fileSystemLocations"]) == ("LINUX", LINUX)
    refused(
        farm.client.get_storage_profile_for_queue,
        farm.client.exceptions.ResourceNotFoundException,
        **farm.key,
        storageProfileId=other,
    )


def test_every_allowed_profile_has_every_required_location(farm, profile):
    invalid = farm.client.exceptions.ValidationException
    desks = profile(locations=WINDOWS[:1])
    lacks = f"Storage profile id: {desks} does not have required file system location: Scratch 1"

    made = refused(
        farm.client.create_queue,
        invalid,
        farmId=farm.id,
        displayName="Lighting",
        requiredFileSystemLocationNames=["Projects", "Scratch 1"],
        allowedStorageProfileIds=[desks],
    )
    farm.client.update_queue(**farm.key, requiredFileSystemLocationNamesToAdd=["Scratch 1"])
    allowed = refused(farm.client.update_queue, invalid, **farm.key, allowedStorageProfileIdsToAdd=[desks])
    farm.client.update_storage_profile(farmId=farm.id, storageProfileId=desks, fileSystemLocationsToAdd=WINDOWS[1:])
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToAdd=[desks])
    taken = refused(
        farm.client.update_storage_profile,
        invalid,
        farmId=farm.id,
        storageProfileId=desks,
        fileSystemLocationsToRemove=WINDOWS[1:],
    )

    assert [one["Error"]["Message"] for one in (made, allowed, taken)] == [lacks] * 3
    found = farm.client.get_queue(**farm.key)
    assert (found["requiredFileSystemLocationNames"], found["allowedStorageProfileIds"]) == (["Scratch 1"], [desks])


def test_a_profile_that_does_not_exist_is_named(farm):
    missing = farm.client.exceptions.ResourceNotFoundException
    farm.client.update_queue(**farm.key, requiredFileSystemLocationNamesToAdd=["Projects"])

    queue = refused(farm.client.update_queue, missing, **farm.key, allowedStorageProfileIdsToAdd=[UNKNOWN])
    fleet = refused(farm.client.update_fleet, missing, **use(farm, UNKNOWN))

    assert [(one["resourceType"], one["resourceId"]) for one in (queue, fleet)] == [("storage-profile", UNKNOWN)] * 2


def test_a_fleet_serves_queues_that_allow_its_profile(farm, profile):
    invalid = farm.client.exceptions.ValidationException
    nodes = profile("LINUX", LINUX)

    early = refused(farm.client.update_fleet, invalid, **use(farm, nodes))
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToAdd=[nodes])
    farm.client.update_fleet(**use(farm, nodes))
    late = refused(farm.client.update_queue, invalid, **farm.key, allowedStorageProfileIdsToRemove=[nodes])
    other = farm.client.create_queue(farmId=farm.id, displayName="Other", jobRunAsUser={"runAs": "WORKER_AGENT_USER"})["queueId"]
    apart = refused(
        farm.client.create_queue_fleet_association, invalid, farmId=farm.id, queueId=other, fleetId=farm.fleet
    )

    for answer in (early, late, apart):
        assert answer["Error"]["Message"].startswith("Mismatch between storage profile ids.")


def test_a_profile_in_use_is_not_deleted(farm, profile):
    nodes = profile("LINUX", LINUX)
    delete = {"farmId": farm.id, "storageProfileId": nodes}
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToAdd=[nodes])
    farm.client.update_fleet(**use(farm, nodes))

    for freed in (lambda: farm.client.update_fleet(**use(farm, None)), lambda: None):
        answer = refused(farm.client.delete_storage_profile, farm.client.exceptions.ConflictException, **delete)
        assert (answer["reason"], answer["resourceId"], answer["resourceType"]) == ("RESOURCE_IN_USE", nodes, "storage-profile")
        freed()
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToRemove=[nodes])
    fleet = farm.client.create_fleet(
        **{name: value for name, value in use(farm, nodes).items() if name != "fleetId"},
        displayName="Nodes",
        roleArn="arn:aws:iam::123456789012:role/Fleet",
        maxWorkerCount=1,
    )["fleetId"]
    refused(farm.client.delete_storage_profile, farm.client.exceptions.ConflictException, **delete)
    farm.client.delete_fleet(farmId=farm.id, fleetId=fleet)
    farm.client.delete_storage_profile(**delete)


def test_a_farm_with_a_profile_is_not_deleted(clients):
    client = clients.client("deadline")
    farm = client.create_farm(displayName="Brief")["farmId"]
    made = client.create_storage_profile(farmId=farm, displayName="Desks", osFamily="LINUX")["storageProfileId"]

    answer = refused(client.delete_farm, client.exceptions.ConflictException, farmId=farm)
    assert "storage-profile" in answer["Error"]["Message"]
    client.delete_storage_profile(farmId=farm, storageProfileId=made)
    client.delete_farm(farmId=farm)


def test_a_job_has_a_profile_that_its_queue_allows(farm, profile):
    desks, other = profile(), profile()
    farm.client.update_queue(**farm.key, allowedStorageProfileIdsToAdd=[desks])

    submitted = farm.submit(job(step()), storageProfileId=desks)

    assert farm.job(submitted)["storageProfileId"] == desks
    for wrong in (other, UNKNOWN):
        with pytest.raises(farm.client.exceptions.ValidationException):
            farm.submit(job(step()), storageProfileId=wrong)


def test_a_worker_reads_a_rule_for_each_required_location(farm, profile):
    desks, nodes = profile(), profile("LINUX", LINUX)
    farm.client.update_queue(
        **farm.key, allowedStorageProfileIdsToAdd=[desks, nodes], requiredFileSystemLocationNamesToAdd=["Projects"]
    )
    farm.client.update_fleet(**use(farm, nodes))
    mapped = farm.submit(job(step(), parameterDefinitions=PATHS), storageProfileId=desks)
    worker = farm.worker()
    worker.wait_for_session()

    details = worker.entity(jobDetails={"jobId": mapped})["jobDetails"]

    assert details["parameters"] == {"Scene": {"path": "P:\\proj\\shot.ma"}}
    assert details["pathMappingRules"] == [
        {"sourcePathFormat": "windows", "sourcePath": "P:\\proj", "destinationPath": "/mnt/proj"}
    ]


def test_a_worker_of_a_fleet_without_a_profile_reads_no_rules(farm, profile):
    desks = profile()
    farm.client.update_queue(
        **farm.key, allowedStorageProfileIdsToAdd=[desks], requiredFileSystemLocationNamesToAdd=["Projects"]
    )
    submitted = farm.submit(job(step(), parameterDefinitions=PATHS), storageProfileId=desks)
    worker = farm.worker()
    worker.wait_for_session()

    assert worker.entity(jobDetails={"jobId": submitted})["jobDetails"]["pathMappingRules"] == []
