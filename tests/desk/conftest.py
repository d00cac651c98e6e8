"""Caldera's desk in the lesson, where Arcadia has made it an offer; Kenya's in Dubai; Arcadia's in a toy conference."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from game.desk.session_desk import SessionDesk
from game.model.actions import Action
from game.model.conference import Conference, ItemId
from game.model.instructions import Scenario
from game.model.objections import Objection
from game.model.state import Phase
from game.model.view import View
from game.scenario import load
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.wording.wording_toy import ARC, toy_conference, toy_view


@pytest.fixture(scope="session")
def lesson() -> Scenario:
    """Three delegations, three items, six sessions."""
    return load("first-session")


@pytest.fixture(scope="session")
def dubai() -> Scenario:
    """144 delegations, 21 items, twenty sessions."""
    return load("wcit-2012")


@pytest.fixture
def caldera(lesson: Scenario) -> SessionDesk:
    return SessionDesk(Session.begin(lesson, seed=7, people=["CAL"]), "CAL")


@pytest.fixture
def kenya(dubai: Scenario) -> SessionDesk:
    return SessionDesk(Session.begin(dubai, seed=7, people=["KEN"]), "KEN")


@pytest.fixture
def conference() -> Conference:
    return toy_conference()


@pytest.fixture
def arcadia(conference: Conference) -> Reader:
    """Reads from Arcadia's seat."""
    return Reader(wording=Wording(), conference=conference, delegation=ARC)


@pytest.fixture
def hall(conference: Conference) -> Reader:
    """Reads from no seat."""
    return Reader(wording=Wording(), conference=conference)


@pytest.fixture
def view(conference: Conference) -> View:
    return toy_view(conference)


class ImaginedDesk(SessionDesk):
    """A desk that sees what a test imagines, in a room whose rules say always the same. asked: how often."""

    def __init__(self, before: SessionDesk, view: View, reasons: tuple[Objection, ...]) -> None:
        super().__init__(before.session, before.delegation)
        self.imagined, self.reasons, self.asked = view, reasons, 0

    @property
    def view(self) -> View:
        return self.imagined

    def objections(self, action: Action) -> tuple[Objection, ...]:
        self.asked += 1
        return self.reasons


def imagined(
    desk: SessionDesk,
    *,
    reasons: tuple[Objection, ...] = (),
    agreed: Iterable[ItemId] = (),
    phase: Phase = Phase.CORRIDOR,
    view: View | None = None,
) -> ImaginedDesk:
    """A desk as it would be if those items were agreed, in that phase, or with another view."""
    public = desk.view.public
    items = {
        item: replace(entry, agreed=desk.conference.item(item).options[0].id) if item in agreed else entry
        for item, entry in public.items.items()
    }
    seen = view or replace(desk.view, public=replace(public, items=items, phase=phase))
    return ImaginedDesk(desk, seen, reasons)
