"""The opening gavel, and what comes from outside the room on its day."""

from game.model.actions import CloseSession, DeclareAgreed, OpenFloor
from game.model.conference import (
    Happening,
    HappeningEffect,
    LegitimacyMoved,
    Moment,
    PositionsRevealed,
    SalienceMoved,
    TextTabled,
    TextWithdrawn,
)
from game.model.events import ConferenceOpened, HappeningOccurred, SessionClosed, SessionOpened
from game.model.state import ConferenceState
from game.rules import open_conference
from game.rules.persuasion import loss
from tests.toy import after, heard, next_session, opened, play, toy


def news(*effects: HappeningEffect, session: int = 2, moment: Moment = Moment.OPENS) -> Happening:
    return Happening(id="news", session=session, moment=moment, title="News", text="In the papers.", effects=effects)


def with_news(*effects: HappeningEffect) -> ConferenceState:
    """The opening of the second session, to which the news has come."""
    return next_session(opened(toy(happenings=(news(*effects),))))


def test_the_opening_gavel_opens_the_first_session() -> None:
    _, events = open_conference(toy(), seed=3, digest="abc")

    assert events == (ConferenceOpened(scenario="toy", digest="abc", seed=3), SessionOpened(session=1))


def test_on_the_table_at_the_opening_are_tabled_text_and_the_older_treaty() -> None:
    items = opened().items

    assert {item: entry.on_table for item, entry in items.items()} == {
        "spam": ("none", "hard"),
        "routing": ("none", "hard"),
        "access": ("plain", "full"),
    }


def test_sponsors_stand_for_their_text_from_the_opening_on() -> None:
    assert opened().items["spam"].stances == {"CAL": "hard", "DOR": "hard"}


def test_news_comes_when_its_session_opens_or_closes_and_once() -> None:
    closing = news(moment=Moment.CLOSES, session=1)
    _, events = play(opened(toy(happenings=(closing,))), OpenFloor(), CloseSession())

    assert events[1:] == (HappeningOccurred(happening="news"), SessionClosed(session=1), SessionOpened(session=2))
    assert next_session(with_news()).happened == ("news",)


def test_news_may_move_legitimacy_within_its_bounds() -> None:
    assert with_news(LegitimacyMoved(by=-10)).legitimacy == 70
    assert with_news(LegitimacyMoved(by=-500)).legitimacy == 0
    assert with_news(LegitimacyMoved(by=500)).legitimacy == 100


def test_news_may_make_an_item_matter_more_to_everybody_but_never_beyond_all() -> None:
    state = with_news(SalienceMoved(item="spam", by=10), SalienceMoved(item="spam", by=500))

    assert state.salience_moved == {"spam": 510}
    assert loss(opened(), "ELB", "spam", "hard") == 20 * 50 / 100
    assert loss(state, "ELB", "spam", "hard") == 100 * 50 / 100


def test_news_may_table_text_with_sponsors() -> None:
    entry = with_news(TextTabled(item="spam", option="soft", sponsors=("ELB",))).items["spam"]

    assert entry.on_table == ("none", "soft", "hard")
    assert entry.stances["ELB"] == "soft"
    assert entry.tabled_in["soft"] == 2


def test_news_may_withdraw_text_and_what_stood_behind_it() -> None:
    entry = with_news(TextWithdrawn(item="spam", option="hard")).items["spam"]

    assert (entry.on_table, entry.stances) == (("none",), {})


def test_news_reopens_nothing_that_is_agreed() -> None:
    scenario = toy(happenings=(news(TextWithdrawn(item="spam", option="hard")),))
    state = next_session(after(heard(opened(scenario)), DeclareAgreed(item="spam", option="hard")))

    assert state.items["spam"].agreed == "hard"
    assert "hard" in state.items["spam"].on_table


def test_a_leak_shows_where_some_delegations_stand() -> None:
    state = with_news(PositionsRevealed(item="access", delegations=("DOR", "ELB")))

    assert state.items["access"].stances == {"BOR": "plain", "DOR": "shared", "ELB": "shared"}
