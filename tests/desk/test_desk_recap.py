"""What a session came to, for one delegation and for the whole room."""

from dataclasses import replace

from game.desk.recap import recap
from game.model import actions as act
from game.model import events as ev
from game.model.actions import Backing
from game.model.events import Because, Move, VoteResult
from game.model.state import Promise
from game.model.view import View
from game.wording.reader import Reader
from tests.wording.wording_toy import ARC, BOR, CAL, NONE, ROAMING, SHALL, SHOWN, SPAM

PROMISE = Promise(delegation=ARC, to=BOR, backing=Backing(item=ROAMING, option=SHOWN), made=1)


def test_a_summary_leads_with_what_was_agreed_and_says_what_is_next(arcadia: Reader, view: View) -> None:
    events = [
        ev.SessionOpened(session=1),
        ev.Spoke(delegation=BOR, intervention=act.Object(delegation=BOR, item=SPAM, option=NONE)),
        ev.TemperatureTaken(
            item=SPAM,
            placards=(),
            warmth=(),
            moved=(Move(delegation=CAL, before=None, after=SHALL, because=Because.OWN_CHOICE),),
        ),
        ev.BracketsKept(item=SPAM),
        ev.Spoke(delegation=ARC, intervention=act.Support(delegation=ARC, item=ROAMING, option=SHOWN)),
        ev.TextAgreed(item=ROAMING, option=SHOWN),
        ev.SessionClosed(session=1),
        ev.SessionOpened(session=2),
        ev.TextAgreed(item=SPAM, option=SHALL),
    ]
    objected = replace(view.public.items[SPAM], objections={BOR: NONE})
    after = replace(view, promises=(PROMISE,), public=replace(view.public, items={**view.public.items, SPAM: objected}))

    told = recap(arcadia, events, after, 1)

    assert told.when == "Session 1 of 3 has closed"
    assert told.headline == "One text agreed, one still in brackets"
    assert [each.kind for each in told.changes] == ["agreed", "brackets"]
    assert told.changes[0].why == "Nobody sustained an objection. You spoke for it."
    assert told.changes[1].text == "Bulk messages, Article 5B, stays in brackets between a and c."
    assert told.changes[1].why == "The United Borduria objects to a and holds. It comes back in session 3."
    assert [each.text for each in told.moved[0].steps] == ["Caldera speaks up for c"]
    assert [(each.text, each.state) for each in told.promises] == [
        ("You back b on 4.4 (to the United Borduria)", "due in session 2")
    ]
    assert told.next_when == "Mon 3 Dec, afternoon"
    assert [(each.item, each.note) for each in told.next] == [(ROAMING, "your promise")]
    assert told.chair_says.startswith("“")


def test_a_summary_says_when_what_was_agreed_lies_beyond_the_readers_red_line(arcadia: Reader, view: View) -> None:
    events = (ev.SessionOpened(session=1), ev.TextAgreed(item=SPAM, option=SHALL), ev.SessionClosed(session=1))
    items = {**view.public.items, SPAM: replace(view.public.items[SPAM], agreed=SHALL)}
    (change,) = recap(arcadia, events, replace(view, public=replace(view.public, items=items)), 1).changes

    assert "Nobody sustained an objection. It lies beyond your red line." == change.why


def test_a_summary_tells_the_reader_and_nobody_else_that_its_word_found_no_second(arcadia: Reader, view: View) -> None:
    said = act.ProposeCompromise(delegation=ARC, item=SPAM, option=SHALL)
    events = (
        ev.SessionOpened(session=1),
        ev.Spoke(delegation=ARC, intervention=said, in_order=False),
        ev.Spoke(delegation=CAL, intervention=replace(said, delegation=CAL), in_order=False),
        ev.SessionClosed(session=1),
    )
    (change,) = recap(arcadia, events, view, 1).changes

    assert "You find no second: you had meant to propose c on 5B as compromise." == change.text


def test_after_the_last_session_nothing_is_next(arcadia: Reader, view: View) -> None:
    told = recap(arcadia, [ev.SessionOpened(session=3), ev.SessionClosed(session=3)], view, 3)

    assert told.headline == "A quiet session: nothing was taken up"
    assert (told.next_when, told.next) == ("", ())


def test_an_adopted_vote_is_one_change_even_if_the_text_is_then_agreed(arcadia: Reader, view: View) -> None:
    events = [
        ev.SessionOpened(session=1),
        ev.VoteTaken(
            item=SPAM,
            option=SHALL,
            in_favour=2,
            against=1,
            abstain=0,
            not_participating=0,
            result=VoteResult.ADOPTED,
        ),
        ev.TextAgreed(item=SPAM, option=SHALL),
    ]

    told = recap(arcadia, events, view, 1)

    assert [each.text for each in told.changes] == ["Bulk messages, Article 5B, is adopted by vote on c: 2 to 1."]


def test_a_text_agreed_after_its_vote_was_put_off_is_told(arcadia: Reader, view: View) -> None:
    put_off = ev.VoteTaken(
        item=SPAM,
        option=SHALL,
        in_favour=1,
        against=0,
        abstain=2,
        not_participating=0,
        result=ev.VoteResult.POSTPONED,
    )
    events = [ev.SessionOpened(session=1), put_off, ev.TextAgreed(item=SPAM, option=NONE), ev.SessionClosed(session=1)]

    kinds = [each.kind for each in recap(arcadia, events, view, 1).changes]
    assert kinds == ["agreed", "undecided"]
