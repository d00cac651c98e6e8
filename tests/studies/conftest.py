"""Dubai and its record, and the back-test of the one against the other, once for all tests."""

import pytest

from game.model.instructions import Scenario
from game.model.record import Record
from game.scenario import load, load_record
from game.studies.backtest import backtest
from game.studies.scores import Backtest


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    return load("wcit-2012")


@pytest.fixture(scope="session")
def record() -> Record:
    return load_record("wcit-2012")


@pytest.fixture(scope="session")
def result(dubai: Scenario, record: Record) -> Backtest:
    return backtest(dubai, record)
