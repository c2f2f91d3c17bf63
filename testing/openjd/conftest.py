import pathlib

import pytest
from comparison import Comparer
from judge import Judge
from tally import Tally


def pytest_addoption(parser):
    parser.addoption("--seed", type=int, default=1, help="what all chance comes from")
    parser.addoption("--templates", type=int, default=5000, help="how many templates to compare, at least 20 a rule")
    parser.addoption("--replay", help="one case, such as J5/17 of the seed given: shows it and both verdicts")
    parser.addoption("--report", help="the file to write what was seen to")


@pytest.fixture(scope="session")
def judge():
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture(scope="session")
def comparer(judge):
    return Comparer(judge)


@pytest.fixture(scope="session")
def tally(request):
    request.config.tally = Tally()
    return request.config.tally


@pytest.fixture(scope="session")
def seed(request):
    return request.config.getoption("seed")


def pytest_terminal_summary(terminalreporter, config):
    tally = getattr(config, "tally", None)
    if tally is None or not tally.total:
        return
    report = tally.report(config.getoption("seed"))
    terminalreporter.write_line(report)
    if config.getoption("report"):
        pathlib.Path(config.getoption("report")).write_text(report, encoding="utf-8")
