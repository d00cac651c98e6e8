"""Transcripts: what a person types at the desk of Arcadia, and what is read out."""

from pathlib import Path

import pytest

from game.model.actions import Object, Support
from game.model.events import SignatureKind
from game.model.state import OfferStatus, Phase, PromiseStatus
from game.session.log import LogError, read_log
from game.session.resume import resume
from game.session.rewind import rewound
from game.textmode.app import Ending, PlayAgainFrom
from tests.textmode.textmode_toy import ARC, HEADS, RECORD, Play, begin, toy_scenario

TO_THE_SIGNING = ("end", "end", "end", "end", "end", "end")


def assert_in_order(shown: str, *sentences: str) -> None:
    """Every sentence is shown, each after the one before; line breaks count as spaces."""
    flat = " ".join(shown.split())
    at = 0
    for sentence in sentences:
        found = flat.find(sentence, at)
        assert found >= 0, f"{sentence!r} is not shown after position {at} of:\n{shown}"
        at = found + len(sentence)


def test_it_opens_with_the_brief_and_the_situation(play: Play) -> None:
    assert_in_order(
        play.type(),
        "A toy conference. You lead Arcadia.",
        "The brief of Arcadia. Northern Group, influence 3 of 4.",
        "1. [5B] Bulk messages: no article (must); not yet discussed.",
        "Bulk messages: c cannot be signed.",
        "Session 1 of 3: Mon 3 Dec, morning. Now: corridor.",
        "You have 2 contacts and 1 intervention.",
        "Offer 1: the United Borduria backs a on 5B (no article); you back b on 4.4 (open to users).",
    )


def test_an_empty_line_shows_the_menu_and_its_numbers_work(play: Play) -> None:
    assert_in_order(
        play.type("", "1", "?"),
        "1. agenda:",
        "12. end:",
        "The agenda of A toy conference.",
        "Session 2, Mon 3 Dec, afternoon: 4.4.",
        "consult: “consult ",
    )


def test_what_is_typed_whole_is_done_at_once(play: Play) -> None:
    shown = play.type("support a on 5B")

    assert_in_order(shown, "You are on the speakers’ list. You will support a on 5B.")
    assert play.view.seat.intervention is not None


def test_another_word_from_the_floor_takes_the_place_of_the_first(play: Play) -> None:
    shown = play.type("support a on 5B", "object c on 5B")

    assert_in_order(shown, "This takes the place of what you meant to say: Support a on 5B.")
    assert isinstance(play.view.seat.intervention, Object)


def test_an_empty_line_undoes_a_half_typed_dialogue(play: Play) -> None:
    shown = play.type("offer cal", "1", "", "consult", "")

    assert_in_order(shown, "What do you back? First the item.", "Which option of 5B?", "Nothing was done.")
    assert play.view.seat.contacts_left == 2


def test_a_dialogue_asks_for_what_is_missing_and_reads_the_action_back(play: Play) -> None:
    shown = play.type("consult", "cald", "5B", "y", "heard")

    assert_in_order(
        shown,
        "Which delegation? Type part of its name:",
        "Caldera.",
        "1. [5B] Bulk messages, not yet discussed",
        "Consult Caldera on 5B. (1 contact; private.) y to do it, an empty line to undo:",
        "You consult Caldera on 5B: it seems to want",
        "What you were told in the corridor, an impression:",
        "Caldera, session 1:",
    )
    assert play.view.seat.contacts_left == 1


def test_a_command_typed_in_the_middle_of_a_dialogue_is_carried_out(play: Play) -> None:
    assert_in_order(play.type("support", "who 4.4"), "Which item?", "Who stands where on roaming (4.4)")


def test_a_deal_is_offered_whole_and_answered_at_once(play: Play) -> None:
    shown = play.type("offer bor b on 4.4 for a on 5B", "brief")

    assert_in_order(
        shown,
        "You offer the United Borduria a deal: you back b on 4.4, the United Borduria backs a on 5B.",
        "The United Borduria accepts your offer.",
        "You owe the United Borduria: to back b on 4.4.",
    )
    assert {each.status for each in play.view.promises} == {PromiseStatus.OPEN}


def test_a_deal_can_be_declined_by_the_other_side(play: Play) -> None:
    assert_in_order(play.type("offer Caldera a on 4.4 for a on 5B"), "Caldera declines your offer.")


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ("accept", OfferStatus.ACCEPTED, "You accept the United Borduria’s offer."),
        ("decline 1", OfferStatus.DECLINED, "You decline the United Borduria’s offer."),
        ("counter 1 a on 4.4 for a on 5B", OfferStatus.DECLINED, "You offer the United Borduria a deal"),
    ],
)
def test_an_offer_is_accepted_declined_or_countered(play: Play, typed: str, status: OfferStatus, said: str) -> None:
    shown = play.type(typed, "offers")

    assert_in_order(shown, said)
    assert next(each for each in play.view.offers if each.id == 1).status is status


def test_the_whole_corridor_can_be_typed(play: Play) -> None:
    shown = play.type("pledge cal a on 5B", "press Borduria to back a on 5B", "placards a on 5B, a on 4.4", "press cal")

    assert_in_order(
        shown,
        "You pledge capacity building to Caldera and ask for a on 5B.",
        "You press the United Borduria to back a on 5B.",
        "You have decided what to show when the chair asks.",
    )
    assert play.view.seat.contacts_left == 0
    assert len(play.view.seat.placards) == 2


def test_a_caucus_meets_behind_a_text(play: Play) -> None:
    assert_in_order(play.type("caucus a on 5B"), "North meets behind closed doors over a on 5B, called by you.")


def test_what_is_out_of_order_is_refused_with_reason_and_advice_and_costs_nothing(play: Play) -> None:
    shown = play.type("support b on 5B", "withdraw 5B", "accept 7", "consult arc 5B")

    assert_in_order(
        shown,
        "Option b is not on the table. Table it, or propose it as compromise",
        "You have no objection on 5B.",
        "There is no offer 7.",
        "You cannot do that with your own delegation.",
    )
    assert play.view.seat.contacts_left == 2


def test_a_misspelt_word_gets_a_suggestion(play: Play) -> None:
    shown = play.type("suport a on 5B", "xyzzy", "consult atlantis 5B")

    assert_in_order(
        shown, "Did you mean “support”?", "“xyzzy” is no word here.", "is not clear; let us go step by step."
    )


@pytest.mark.parametrize(
    "typed",
    [
        "oppose c on 5B",
        "object c on 5B",
        "propose b on 5B",
        "table b on 5B",
        "cosponsor a on 4.4",
        "lift a on 5B",
        "package a on 5B, b on 4.4",
        "vote c on 5B",
        "announce 5B",
    ],
)
def test_every_floor_action_can_be_said_in_one_line(play: Play, typed: str) -> None:
    if typed.startswith("cosponsor"):
        typed = "cosponsor b on 4.4"

    assert_in_order(play.type(typed), "You are on the speakers’ list.")


def test_an_item_is_read_with_text_changes_and_who_stands_where(play: Play) -> None:
    assert_in_order(
        play.type("item 5B"),
        "Article 5B: Unsolicited bulk messages (item 5B).",
        "New provision (ADD), in the older treaty: nothing.",
        "Your capital wants a, a must, first of 2; red line: c cannot be signed.",
        "The options run from “Open networks” to “Sovereign networks”.",
        "a. [ No article. Spam is content. ]",
        "What differs: “No article”.",
        "c. [ States shall adopt law. ]",
        "From: South common proposal.",
        "It crosses your red line.",
        "Nobody speaks for b (should endeavour).",
        "Civil society warns against it.",
    )


def test_the_map_is_lists_by_bloc(play: Play) -> None:
    assert_in_order(
        play.type("map 4.4"),
        "North, Northern Group, 1:",
        "a, 1: Arcadia.",
        "South, Southern Group, 1:",
        "b, 1: United Borduria.",
        "In no bloc, 1:",
        "silent, 1: Caldera.",
    )


def test_reading_pages_work_by_word(play: Play) -> None:
    shown = play.type(
        "who 4.4", "advisor", "glossary red line", "delegation bor", "sources 5B", "log all", "brief all", "summary"
    )

    assert_in_order(
        shown,
        "For a (leave it to the market), 1: you.",
        "The advisor:",
        "red line: Text beyond it cannot be signed",
        "United Borduria (BOR). Southern Group. Influence 2 of 4, credibility 4 of 4.",
        "4.4: b, open to users.",
        "What stands behind bulk messages (5B).",
        "How this is known: documented",
        "The opening gavel falls on A toy conference.",
        "No session has closed yet.",
    )


def test_ending_a_session_early_is_asked_for_twice(play: Play) -> None:
    shown = play.type("end", "agenda", "end", "end")

    assert shown.count("You have not asked for the floor.") == 2
    assert_in_order(shown, "1 offer waits for your answer.", "Type “end” once more", "Session 1 of 3 has closed.")


def test_a_session_ends_with_what_happened_and_a_summary(play: Play) -> None:
    shown = play.type("decline", "support a on 5B", "end", "log 1")

    assert_in_order(
        shown,
        "The chair opens the floor: 2 delegations speak.",
        "You support a on 5B.",
        "The United Borduria supports c on 5B.",
        "The brackets stay on bulk messages (5B).",
        "Session 1 of 3 has closed.",
        "Nothing agreed, two still in brackets.",
        "Bulk messages, Article 5B, stays in brackets between a and c.",
        "The chair: “",
        "Next, Mon 3 Dec, afternoon:",
        "Session 2 of 3: Mon 3 Dec, afternoon. Now: corridor.",
        "The events of session 1.",
    )


def test_a_vote_is_explained_and_a_ballot_taken_in_words_or_numbers(play: Play) -> None:
    shown = play.type("decline", "vote c on 5B", "end", "what", "item 5B", "against")

    assert_in_order(
        shown,
        "On your motion the plenary votes on c on 5B. Voting has begun.",
        "A formal vote. The text:",
        "That text crosses your red line.",
        "1. For",
        "“what” is no ballot.",
        "Article 5B: Unsolicited bulk messages",
        "You vote against.",
        "Option c on 5B is rejected: 1 for, 1 against, 1 abstaining.",
        "Session 1 of 3 has closed.",
    )


def test_the_roll_is_answered_with_the_brief_in_view(play: Play) -> None:
    play.record = RECORD
    shown = play.type(*TO_THE_SIGNING, "perhaps", "map", "2", "4.4", "5B", "y")

    assert_in_order(
        shown,
        "The Final Acts are adopted: 1 text agreed, 1 left as before.",
        "Arcadia, your turn.",
        "0 have signed, 0 have not, 3 are still to come.",
        "Bulk messages (5B): no article. What your capital wanted.",
        "1. Sign:",
        "4. Refuse:",
        "“perhaps” is no answer to the roll.",
        "The map by bloc: how each has answered the roll.",
        "still to come, 1: Arcadia.",
        "On which items do you reserve?",
        "“4.4” is not a list of items of the Final Acts.",
        "You sign with a reservation on bulk messages (5B).",
    )
    assert play.view.public.signatures[ARC].kind is SignatureKind.RESERVED


def test_a_decision_at_the_roll_is_read_back_before_it_counts(play: Play) -> None:
    shown = play.type(*TO_THE_SIGNING, "refuse", "", "sign", "yes")

    assert_in_order(shown, "Refuse to sign the Final Acts.", "Nothing was done.", "You sign.")


def test_the_result_stands_beside_history(play: Play) -> None:
    play.record = RECORD
    shown = play.type(*TO_THE_SIGNING, "defer", "y")

    assert_in_order(
        shown,
        "The result.",
        "1 signed, 2 did not.",
        "You left the decision to your capital.",
        "Your brief:",
        "Beside history.",
        "There 2 signed and 1 did not.",
        "1 signed here and not in history: the United Borduria.",
        "2 signed in history and not here: you and Caldera.",
        "Bulk messages (5B): here a (no article), in history c (shall adopt law).",
        "Roaming (4.4): here left as before, in history b (open to users).",
        "History voted on c on 5B: 2 for, 1 against, 0 abstaining.",
    )
    assert play.ending is Ending.CLOSED


@pytest.mark.parametrize(("typed", "ending"), [("1", Ending.AGAIN), ("2", Ending.ANOTHER), ("", Ending.CLOSED)])
def test_one_may_play_again(play: Play, typed: str, ending: Ending) -> None:
    play.may_play_again = True
    play.type(*TO_THE_SIGNING, "1", "y", "log", "what now", typed)

    assert play.ending is ending


def test_where_it_turned_is_read_out_once_all_is_over(play: Play) -> None:
    shown = play.type("turned", "decline", "vote c on 5B", "end", "for", *TO_THE_SIGNING[2:], "defer", "y", "where")

    assert_in_order(
        shown,
        "Where it turned is told once the conference is closed.",
        "The result.",
        "Where did it turn?",
        "Expected signatures: ",
        "1 signed.",
        "1. Session ",
        " expected to sign: ",
        "Your part in that session: ",
    )


@pytest.mark.parametrize(
    "typed", [("from 2",), ("3 2",), ("3", "2"), ("from 9", "from two", "from 2"), ("from", "", "From 2")]
)
def test_one_may_play_again_from_a_session(tmp_path: Path, typed: tuple[str, ...]) -> None:
    play = Play(path=tmp_path / "toy.jsonl", may_play_again=True)
    shown = play.type(*TO_THE_SIGNING, "1", "y", *typed)

    assert play.ending == PlayAgainFrom(2)
    assert ("Say “from” and a session from 1 to" in shown) is ("from 9" in typed)


def test_where_no_log_is_kept_nobody_goes_back_to_a_session(play: Play) -> None:
    play.may_play_again = True
    shown = play.type(*TO_THE_SIGNING, "1", "y", "from 2", "")

    assert "Play again from a session" not in shown
    assert play.ending is Ending.CLOSED


def test_a_conference_that_was_taken_back_says_so(tmp_path: Path) -> None:
    play = Play(path=tmp_path / "toy.jsonl")
    play.type(*TO_THE_SIGNING, "1", "y")
    assert play.session is not None
    play.session.close()
    log = read_log(tmp_path / "toy.jsonl")
    again = Play(session=rewound(log, 2, tmp_path / "again.jsonl", toy_scenario(), HEADS))

    assert "Taken back to the opening of session 2; the older log, toy.jsonl, stays as it is." in again.type()


def test_the_end_of_the_input_saves_and_leaves_politely(tmp_path: Path) -> None:
    play = Play(path=tmp_path / "toy.jsonl")
    shown = play.type("support a on 5B", "consult cal")

    assert_in_order(shown, "All that was done is kept in", "toy.jsonl. Until next time.")
    assert play.ending is Ending.LEFT
    assert play.session is not None
    play.session.close()
    again = resume(tmp_path / "toy.jsonl", toy_scenario(), HEADS)
    assert isinstance(again.view(ARC).seat.intervention, Support)
    again.close()


@pytest.mark.parametrize("where", [(), ("consult",), ("decline", "vote c on 5B", "end"), TO_THE_SIGNING])
def test_quit_leaves_from_anywhere(play: Play, where: tuple[str, ...]) -> None:
    shown = play.type(*where, "quit", "this is never read")

    assert play.ending is Ending.LEFT
    assert "this is never read" not in shown


def test_a_sitting_goes_on_where_the_last_one_stopped(play: Play) -> None:
    play.type("decline", "vote c on 5B", "end")
    assert play.view.public.phase is Phase.VOTING

    shown = play.type("for")

    assert_in_order(shown, "A toy conference. You lead Arcadia.", "A formal vote. The text:", "You vote for.")


def test_what_cannot_be_kept_is_not_done_and_said(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    play.session = begin()

    def full(*_: object) -> None:
        raise LogError("The disk is full.")

    monkeypatch.setattr(play.session, "submit", full)

    shown = play.type("support a on 5B")

    assert_in_order(shown, "That could not be kept, so it was not done. The disk is full.")
    assert play.view.seat.intervention is None


def test_a_session_that_cannot_be_kept_ends_the_sitting_politely(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    play.session = begin()

    def full() -> None:
        raise LogError("The disk is full.")

    monkeypatch.setattr(play.session, "advance", full)

    assert_in_order(
        play.type("end", "end"), "That could not be kept, so it was not done. The disk is full.", "Goodbye."
    )
    assert play.ending is Ending.LEFT


@pytest.mark.parametrize("later_works", [False, True])
def test_the_last_words_say_whether_the_last_move_is_kept(
    play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, later_works: bool
) -> None:
    play.session = begin(path=tmp_path / "log.jsonl")
    submit, tries = play.session.submit, []

    def full_once(*given: object) -> object:
        tries.append(given)
        if len(tries) == 1 or not later_works:
            raise LogError("The disk is full.")
        return submit(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(play.session, "submit", full_once)
    shown = play.type("support a on 5B", "support a on 5B", "quit")

    assert ("The last move was not done" in shown) is not later_works
    assert ("All that was done is kept" in shown) is later_works


def test_a_broken_promise_is_told_and_frees_the_other_half(play: Play) -> None:
    shown = play.type("accept", "placards b on 4.4", "end", "end")

    assert_in_order(
        shown,
        "You accept the United Borduria’s offer.",
        "The United Borduria breaks its promise to you",
        "You owe the United Borduria no backing for b on 4.4 any more.",
        "Promises:",
        "The United Borduria backs a on 5B (to you): broken.",
    )


def test_the_brief_begins_with_what_the_capital_says(play: Play) -> None:
    shown = play.type("brief")

    assert_in_order(shown, "Your mailboxes are full, and you would rather empty them yourself.", "Your capital wants")
    assert "Everybody writes to you." not in shown
