"""A job submitted on Windows runs on Linux hosts, with its paths where these hosts have them, with the stock agent and with ours."""

import json

import pytest
from templates import job, step

DESKS = {
    "Projects": "P:\\",
    "Shot": "P:\\show\\shot",
    "Library": "\\\\files\\library",
    "Unneeded": "U:\\",
}
NODES = {
    "Projects": "/mnt/projects",
    "Shot": "/fast/shot",
    "Library": "/srv/library",
    "Unneeded": "/mnt/unneeded",
}
PATHS = {
    "Scene": ("p:\\Show\\Shot\\scenes/a b.ma", "/fast/shot/scenes/a b.ma"),
    "Show": ("P:/show/shots/list.txt", "/mnt/projects/show/shots/list.txt"),
    "Brushes": ("\\\\FILES\\Library\\brushes\\", "/srv/library/brushes/"),
    "Elsewhere": ("U:\\temporary", "U:\\temporary"),
}


@pytest.fixture
def mapped(farm):
    """A farm whose queue requires some of the file systems, and whose fleet has them elsewhere than the machine that submits."""
    made = [
        farm.client.create_storage_profile(
            farmId=farm.id,
            displayName=family,
            osFamily=family,
            fileSystemLocations=[{"name": name, "path": path, "type": "SHARED"} for name, path in places.items()],
        )["storageProfileId"]
        for family, places in (("WINDOWS", DESKS), ("LINUX", NODES))
    ]
    farm.client.update_queue(
        **farm.key,
        allowedStorageProfileIdsToAdd=made,
        requiredFileSystemLocationNamesToAdd=["Projects", "Shot", "Library"],
    )
    fleet = {"farmId": farm.id, "fleetId": farm.fleet}
    configuration = farm.client.get_fleet(**fleet)["configuration"]
    configuration["customerManaged"]["storageProfileId"] = made[1]
    farm.client.update_fleet(**fleet, configuration=configuration)
    farm.desks = made[0]
    return farm


def test_paths_of_a_job_from_windows_are_where_the_linux_host_has_them(mapped, either):
    lines = [f"{name} [{{{{Param.{name}}}}}] raw [{{{{RawParam.{name}}}}}]" for name in PATHS]
    lines += ["Frame [{{Task.Param.Frame}}] raw [{{Task.RawParam.Frame}}]", "mapped {{Session.HasPathMappingRules}}"]
    render = {
        "name": "Only",
        "parameterSpace": {
            "taskParameterDefinitions": [{"name": "Frame", "type": "PATH", "range": ["P:\\show\\shot\\7.exr", "C:\\7.exr"]}]
        },
        "script": {
            "actions": {"onRun": {"command": "cat", "args": ["{{Task.File.Told}}", "{{Session.PathMappingRulesFile}}"]}},
            "embeddedFiles": [{"name": "Told", "type": "TEXT", "data": "\n".join(lines) + "\n"}],
        },
    }
    parameters = [{"name": name, "type": "PATH", "dataFlow": "NONE"} for name in PATHS]
    mapped.agent(either).start()

    submitted = mapped.submit(
        job(render, parameterDefinitions=parameters),
        storageProfileId=mapped.desks,
        parameters={name: {"path": path} for name, (path, _) in PATHS.items()},
    )

    assert mapped.ended(submitted)["taskRunStatus"] == "SUCCEEDED", mapped.log_of_job(submitted)
    told = [f"{name} [{here}] raw [{there}]" for name, (there, here) in PATHS.items()]
    told += ["Frame [/fast/shot/7.exr] raw [P:\\show\\shot\\7.exr]", "Frame [C:\\7.exr] raw [C:\\7.exr]", "mapped true"]
    log = mapped.logged(submitted, *told, "path_mapping_rules")
    rules = next(json.loads(line) for line in log.splitlines() if line.startswith('{"version"'))
    # The stock agent writes a share, which is a root, with the slash of one.
    assert {
        (one["source_path_format"], one["source_path"].rstrip("\\"), one["destination_path"])
        for one in rules["path_mapping_rules"]
    } == {("WINDOWS", DESKS[name].rstrip("\\"), NODES[name]) for name in ("Projects", "Shot", "Library")}


def test_a_job_without_a_profile_keeps_its_paths(mapped, either):
    mapped.agent(either).start()

    submitted = mapped.submit(
        job(
            step(script="echo 'scene [{{Param.Scene}}] mapped {{Session.HasPathMappingRules}}'"),
            parameterDefinitions=[{"name": "Scene", "type": "PATH", "dataFlow": "NONE", "default": "P:\\a"}],
        )
    )

    assert mapped.ended(submitted)["taskRunStatus"] == "SUCCEEDED"
    mapped.logged(submitted, "scene [P:\\a] mapped false")
