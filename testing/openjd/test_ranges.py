"""Both sides read the same range expressions, and write the same canonical text."""

import random

import pytest
import reference
from draw import Draw

COUNT = 1500


def expressions(seed):
    for index in range(COUNT):
        draw = Draw(f"{seed}:ranges/{index}")
        yield draw.gaps() if draw.chance(0.8) else ",".join(str(draw.between(-5, 30)) for _ in range(draw.between(1, 9)))


def test_canonical_text(judge, seed):
    compared = 0
    for text in expressions(seed):
        answer = judge.range(text)
        try:
            expected = reference.canonical(text)
        except reference.Refused:
            assert "errors" in answer, text
            continue
        assert answer == expected, text
        compared += 1
    assert compared > COUNT / 3


def test_canonical_text_holds_the_same_values(judge, seed):
    """It need not read back as the same text: both sides join what they read from left to right."""
    for text in expressions(seed):
        answer = judge.range(text)
        if "errors" not in answer:
            again = judge.range(answer.pop("canonical"))
            again.pop("canonical")
            assert again == answer


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_random_sets_are_written_alike(judge, seed, size):
    chance = random.Random(seed)
    for _ in range(100):
        text = ",".join(map(str, chance.sample(range(-150, 150), size)))
        assert judge.range(text) == reference.canonical(text)
