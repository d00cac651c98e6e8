"""What can be read at a desk: agenda, brief, item, where the room stands, a delegation. No mark-up in it."""

from dataclasses import dataclass, fields, is_dataclass, replace

import pytest

from game.desk.agenda import WishState, agenda, next_session, wish_rows
from game.desk.delegation_page import delegation_page, heard
from game.desk.item_page import TextState, item_page
from game.desk.promised import between, debts, open_promises, placards
from game.desk.standing import stances, stands
from game.model.actions import Backing
from game.model.conference import ItemId
from game.model.state import Commitment, Promise, Report
from game.model.view import View
from game.scenario import load
from game.session.session import Session
from game.wording.brief import Brief, brief
from game.wording.catalogue import Wording
from game.wording.items import standings
from game.wording.reader import Reader
from game.wording.text import Run
from tests.wording.wording_toy import NONE, SHALL, SPAM


@dataclass(frozen=True, kw_only=True)
class Kenya:
    """Who reads, and what Kenya sees as Dubai opens."""

    reader: Reader
    view: View
    brief: Brief

    def with_item(self, item: ItemId, **entry: object) -> View:
        """The same view, with something different about one item."""
        changed = replace(self.view.public.items[item], **entry)  # type: ignore[arg-type]
        public = replace(self.view.public, items={**self.view.public.items, item: changed})
        return replace(self.view, public=public)


@pytest.fixture(scope="module")
def kenya() -> Kenya:
    view = Session.begin(load("wcit-2012"), seed=7, people=["KEN"]).view("KEN")
    reader = Reader(wording=Wording(), conference=view.public.conference, delegation="KEN")
    return Kenya(reader=reader, view=view, brief=brief(reader, "KEN", view.instructions))


def test_every_item_is_on_the_agenda_once(kenya: Kenya) -> None:
    found = agenda(kenya.reader, kenya.view, kenya.brief)

    assert sorted(each.id for each in kenya.reader.conference.items) == sorted(row.item.id for row in found.rows)
    assert [row.item.id for row in found.today] == list(kenya.view.public.programme)


def test_later_items_come_in_the_order_in_which_they_are_taken_up(kenya: Kenya) -> None:
    sessions = [row.session for row in agenda(kenya.reader, kenya.view, kenya.brief).later]

    assert sorted(sessions) == sessions
    assert min(sessions) == 2


def test_the_sessions_ahead_name_what_is_still_open(kenya: Kenya) -> None:
    item = kenya.reader.conference.programme[1].items[0]
    agreed = kenya.with_item(item, agreed=kenya.reader.conference.item(item).options[0].id)
    ahead = agenda(kenya.reader, agreed, kenya.brief).ahead

    assert [each.session for each in ahead] == list(range(2, 21))
    assert ahead[0].labels == (kenya.reader.label(item), *ahead[0].open_labels)


def test_a_wish_is_got_or_lost_when_its_item_is_agreed(kenya: Kenya) -> None:
    wish = kenya.brief.wishes[0]
    lost = next(
        each.id
        for each in kenya.reader.conference.item(wish.item).options
        if each.id not in (wish.option, *wish.live_with)
    )
    states = [
        wish_rows(kenya.reader, kenya.with_item(wish.item, agreed=option), kenya.brief)[0].state
        for option in (None, wish.option, lost)
    ]

    assert [WishState.OPEN, WishState.GOT, WishState.LOST] == states


def test_an_item_has_what_is_on_the_table_and_what_nobody_speaks_for(kenya: Kenya) -> None:
    item = kenya.reader.conference.items_by_id["internet_naming"]
    shown = item_page(kenya.reader, kenya.view, item.id)
    on_table = kenya.view.public.items[item.id].on_table

    assert [item.letter(each) for each in on_table] == [text.letter for text in shown.shown]
    assert {TextState.IN_BRACKETS} == {text.state for text in shown.shown}
    assert [text.letter for text in shown.options if text.crosses] == ["c", "d", "e"]
    assert shown.idle


def test_an_option_shows_who_has_tabled_it(arcadia: Reader, view: View) -> None:
    on_table = replace(view.public.items[SPAM], on_table=(NONE, SHALL))
    public = replace(view.public, items={**view.public.items, SPAM: on_table})
    shown = item_page(arcadia, replace(view, public=public), SPAM).options

    assert ["", "the chair’s compromise", "South common proposal"] == [each.sponsors for each in shown]
    assert [TextState.IN_BRACKETS, TextState.IDLE, TextState.IN_BRACKETS] == [each.state for each in shown]
    assert [False, False, True] == [each.crosses for each in shown]


def test_treaty_text_keeps_its_marks_as_runs(kenya: Kenya) -> None:
    runs = [run for text in item_page(kenya.reader, kenya.view, "internet_naming").options for run in text.runs]

    assert any(run.marked for run in runs)
    assert not any("_" in run.text for run in runs)


def test_an_option_says_who_stands_behind_it_and_who_objects(kenya: Kenya) -> None:
    item = kenya.reader.conference.items[0].id
    option = kenya.view.public.items[item].on_table[0]
    shown = item_page(kenya.reader, kenya.with_item(item, stances={"KEN": option}, objections={"SWE": option}), item)

    assert (("KEN",), ("SWE",), True) == (
        shown.options[0].behind,
        shown.options[0].objecting,
        shown.options[0].is_own_stance,
    )
    assert shown.silent == 143


def test_when_text_is_agreed_it_comes_first_and_the_others_have_fallen(kenya: Kenya) -> None:
    item = kenya.reader.conference.items[0].id
    table = kenya.view.public.items[item].on_table
    shown = item_page(kenya.reader, kenya.with_item(item, agreed=table[-1]), item).shown

    assert [TextState.AGREED, *[TextState.FALLEN] * (len(table) - 1)] == [each.state for each in shown]


def test_an_item_says_when_it_comes(kenya: Kenya) -> None:
    today, later = kenya.view.public.programme[0], agenda(kenya.reader, kenya.view, kenya.brief).later[0]

    assert item_page(kenya.reader, kenya.view, today).is_today
    assert item_page(kenya.reader, kenya.view, later.item.id).session == later.session
    assert next_session(kenya.reader, later.item.id, kenya.view.public.session) == later.session


def test_everybody_sits_somewhere_once(kenya: Kenya) -> None:
    item, public = kenya.view.public.programme[0], kenya.view.public
    found = standings(kenya.reader, item, public.items[item])

    assert 144 == sum(len(each.delegations) for each in found) == len(stances(public, item))
    assert found[-1].option is None


def test_where_a_delegation_stands_is_said_in_a_few_words(kenya: Kenya) -> None:
    item = kenya.reader.conference.items[0]
    first, second = item.options[0].id, item.options[1].id
    public = kenya.with_item(item.id, stances={"BRA": first}, objections={"BRA": second}).public

    assert "Brazil stands for a, objects to b" == stands(kenya.reader, public, item.id, "BRA")
    assert "You have not spoken" == stands(kenya.reader, public, item.id, "KEN")


def test_a_consultation_is_told_as_an_impression_the_newest_first(kenya: Kenya) -> None:
    one, other = kenya.reader.conference.items[0], kenya.reader.conference.items[1]
    reports = tuple(
        Report(about="BRA", item=item.id, at=22.0, salience=80.0, has_red_line=True, session=1) for item in (one, other)
    )
    view = replace(kenya.view, seat=replace(kenya.view.seat, reports=reports))
    found = heard(kenya.reader, view)

    assert [other.id, one.id] == [each.item for each in found]
    assert (one.nearest(22.0).id, "high", "yes") == (found[1].option, found[1].salience, found[1].red_line)
    assert () == heard(kenya.reader, view, about="SWE")
    assert found[:1] == heard(kenya.reader, view, on=other.id)
    assert found == delegation_page(kenya.reader, view, "BRA").heard


def test_a_delegation_is_known_by_what_it_says_on_every_item(kenya: Kenya) -> None:
    item = kenya.reader.conference.items[0]
    view = kenya.with_item(item.id, stances={"BRA": item.options[1].id}, objections={"BRA": item.options[0].id})
    known = delegation_page(kenya.reader, view, "BRA")

    assert [(item, item.options[1], item.options[0])] == [(each.item, each.option, each.against) for each in known.says]
    assert known.delegation.name == "Brazil"
    assert known.refuses_over is None


def test_promises_and_placards_say_what_binds(kenya: Kenya) -> None:
    one, other = kenya.reader.conference.items[0], kenya.reader.conference.items[1]
    text = Backing(item=one.id, option=one.options[0].id)
    owed = Promise(delegation="KEN", to="BRA", backing=text, made=1)
    placard = Backing(item=other.id, option=other.options[1].id)
    seat = replace(
        kenya.view.seat,
        placards={other.id: placard.option, one.id: text.option},
        commitments=(Commitment(backing=placard, because="pressure", of="BRA"),),
    )
    view = replace(kenya.view, promises=(owed,), seat=seat)

    assert (owed,) == open_promises(view, other.id)
    assert (one.id,) == debts(view)
    assert ("You owe backing for a on Pre1.",) == between(kenya.reader, view, "BRA")
    assert () == between(kenya.reader, view, "SWE")
    assert [(placard, "pressed by Brazil"), (text, "")] == list(placards(kenya.reader, view).items())


def test_nothing_at_the_desk_is_marked_up(kenya: Kenya) -> None:
    reader, view = kenya.reader, kenya.view
    pages = [item_page(reader, view, each.id) for each in reader.conference.items]
    rows = [agenda(reader, view, kenya.brief), wish_rows(reader, view, kenya.brief), pages]

    assert not [words for words in _said(rows) if "{" in words or "\\" in words or "**" in words]


def _said(value: object) -> list[str]:
    """Every word in a value, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple | list):
        return [words for each in value for words in _said(each)]
    if is_dataclass(value) and not isinstance(value, Run):
        return [words for each in fields(value) for words in _said(getattr(value, each.name))]
    return []
