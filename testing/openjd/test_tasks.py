"""Both sides know the same tasks, and walk chunks of changing size alike."""

import random

import reference
from comparison import TASKS
from generators import generate

COUNT = 60


def jobs(judge, seed, *rules):
    """Cases that both sides make jobs of, with the reference's step of the space and its index."""
    for rule in rules:
        for index in range(COUNT):
            case = generate(seed, rule, index)
            if reference.refusal(reference.create, case) is None and "errors" not in judge.create(case, TASKS):
                job, _, _ = reference.create(case)
                step = next(i for i, each in enumerate(job.steps) if each.name == "the step")
                yield case, job.steps[step], step


def test_the_same_tasks_are_members(judge, seed):
    asked = 0
    for case, step, index in jobs(judge, seed, "T8", "C2", "C5", "K4"):
        space = reference.space(step)
        tasks = candidates(random.Random(asked), [reference.task(space[i]) for i in range(min(5, len(space)))])
        answers = judge.contains(case, index, [{name: value for name, (_, value) in task.items()} for task in tasks])
        assert answers == [str(reference.contains(space, task)).lower() for task in tasks], case
        asked += len(tasks)
    assert asked > 500


def candidates(chance, tasks):
    """Tasks of a space, and others made of their values."""
    return tasks + [{name: chance.choice(tasks)[name] for name in task} for task in tasks]


def test_chunks_of_changing_size(judge, seed):
    walked = 0
    for case, step, index in jobs(judge, seed, "K5"):
        if not reference.StepParameterSpaceIterator(space=step.parameterSpace).chunks_adaptive:
            continue
        chance = random.Random(walked)
        sizes = [chance.choice((1, 2, 3, 5, 8, 100)) for _ in range(7)]
        expected = reference.walk(step, sizes)
        assert judge.walk(case, index, sizes) == expected, case
        walked += len(expected)
    assert walked > 100
