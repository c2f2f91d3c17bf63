"""Real agents share a limit: never do more of them run what needs it than there are units."""

import freehold
from own_agent import OwnAgent
from templates import integers, job, step

AGENTS = 3
UNITS = 2


def counted(scene):
    """A script that notes how many of its kind run with it."""
    folder = scene.file.parent / "running"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o777)
    return (
        f"mine=$(mktemp {folder}/XXXXXX)\n"
        + scene.note(f"together $(ls {folder} | wc -l)")
        + "sleep 0.4\n"
        + scene.note(f"together $(ls {folder} | wc -l)")
        + "rm $mine\n"
    )


def test_a_limit_over_several_agents_is_never_exceeded_and_used_in_full(farm, scene):
    limit = farm.client.create_limit(
        farmId=farm.id, displayName="Nuke", amountRequirementName="amount.nuke", maxCount=UNITS
    )["limitId"]
    farm.client.create_queue_limit_association(**farm.key, limitId=limit)
    for _ in range(AGENTS):
        farm.agent(OwnAgent).start()
    farm.staffed_by(AGENTS)
    needing = {"hostRequirements": {"amounts": [{"name": "amount.nuke", "min": 1}]}}
    frames = [integers(values="1-6")]

    jobs = [farm.submit(job(step(script=counted(scene), parameters=frames, **needing))) for _ in range(2)]

    assert [farm.ended(one)["taskRunStatus"] for one in jobs] == ["SUCCEEDED"] * 2
    together = [int(note.split()[1]) for note in scene.notes]
    assert len(together) == 24
    assert max(together) == UNITS
    freehold.eventually(lambda: farm.client.get_limit(farmId=farm.id, limitId=limit)["currentCount"] == 0)
