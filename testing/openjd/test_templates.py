"""Both sides accept and refuse the same templates, and make the same jobs of them."""

import random

import pytest
import reference
from comparison import TASKS
from differences import DIFFERENCES
from generators import GENERATORS, NOT_HERE, ONE_SIDED, generate, rules_of_the_document
from tally import FEWEST

RULES = [rule for rule in rules_of_the_document() if rule not in NOT_HERE]

#: How often a run may go beyond its share of a rule until it has seen both sides.
PATIENCE = 4


def test_every_rule_has_a_generator_or_a_reason():
    known = set(rules_of_the_document())
    assert set(GENERATORS) | set(NOT_HERE) == known
    assert not set(GENERATORS) & set(NOT_HERE)
    assert set(ONE_SIDED) <= set(GENERATORS)
    assert {each.rule for each in DIFFERENCES} <= known


@pytest.mark.parametrize("rule", RULES)
def test_templates_of(rule, comparer, tally, seed, request):
    if request.config.getoption("replay"):
        pytest.skip("one case is replayed")
    share = max(FEWEST, -(-request.config.getoption("templates") // len(RULES)))
    before = len(tally.unlisted)
    index = 0
    while index < share or (index < PATIENCE * share and not tally.shows_both_sides(rule)):
        tally.add(comparer.compare(generate(seed, rule, index)))
        index += 1
    found = tally.unlisted[before:]
    assert not found, f"{len(found)} unlisted differences (--seed {seed}), the first:\n" + "\n".join(str(each) for each in found[:3])
    assert tally.shows_both_sides(rule), f"{rule} is accepted {tally.accepted[rule]} and refused {tally.refused[rule]} times"


def test_enough_was_compared(tally, request):
    if request.config.getoption("replay") or not tally.total:
        pytest.skip("nothing was compared")
    assert tally.total >= request.config.getoption("templates")
    assert [rule for rule in RULES if tally.count(rule) < FEWEST] == []


def test_every_listed_difference_was_met(tally, request):
    if request.config.getoption("replay") or not tally.total:
        pytest.skip("nothing was compared")
    assert [each.name for each in tally.unmet()] == []


def test_replay(comparer, seed, request, capsys):
    case = request.config.getoption("replay")
    if not case:
        pytest.skip("no case is named")
    rule, index = case.split("/")
    comparison = comparer.compare(generate(seed, rule, int(index)))
    with capsys.disabled():
        print(f"\n{comparison}")
    assert comparison.agrees
