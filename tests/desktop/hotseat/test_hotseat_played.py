"""A conference at one laptop, with keys alone: turns, the curtain, ballots, signatures, and going on another day."""

from typing import TYPE_CHECKING

import pytest

from game.desktop.conference.screen_state import PlainSheet
from game.desktop.hotseat.curtain import CurtainScene
from game.desktop.hotseat.laptop import LaptopSeat, file_of, kept
from game.desktop.hotseat.seat_scenes import TurnScene
from game.desktop.navigation import AgainFrom, GoOn, SitDown, ToTitle
from game.model.actions import Consult, MoveVote, OpenFloor, PutToVote
from game.model.instructions import Scenario
from game.model.state import Phase
from game.scenario import load
from game.session.log import LogError, read_log

if TYPE_CHECKING:
    from .conftest import Hands, Seated

PRIVATE = ("Your capital wants", "Promises", "Red lines", "CORRIDOR")


def now(hands: "Hands") -> str:
    """Whose turn it is."""
    assert hands.journey.hot_seat is not None
    return hands.journey.hot_seat.step.delegation


def turn(hands: "Hands") -> None:
    """Lift the curtain, and end the turn without a word."""
    assert hands.where == CurtainScene.__name__
    hands.press("return")
    if hands.where == "BriefingScene":
        hands.press("return")
    assert hands.where == TurnScene.__name__
    for _ in range(4):
        if hands.where == TurnScene.__name__:
            sheet = hands.scene.sheet  # type: ignore[attr-defined]
            hands.press("escape" if sheet not in (None, PlainSheet.CONFIRM_END) else "e")


def round_of(hands: "Hands", *people: str) -> None:
    """One session: everybody's turn, and the screen for all at its end."""
    for each in people:
        assert now(hands) == each
        turn(hands)
    assert hands.where == "SharedSummaryScene"
    hands.press("return")


def ceremony(hands: "Hands", answers: dict[str, str]) -> None:
    """The roll call to its end, each answering with a key."""
    while True:
        assert hands.where == "CeremonyScene"
        hands.press("s")
        hands.frames(40, 0.2)
        assert hands.where == "CeremonyScene"
        hands.press("return")
        if hands.where != CurtainScene.__name__:
            return
        answer = answers[now(hands)]
        hands.press("return")
        assert hands.where == "AnswerScene"
        hands.press(answer, "return")


def test_three_people_play_a_whole_conference_with_keys_alone(seated: "Seated") -> None:
    hands = seated("ARC", "BOR", "CAL")
    for _ in range(6):
        round_of(hands, "ARC", "BOR", "CAL")
    ceremony(hands, {"ARC": "4", "BOR": "1", "CAL": "3"})

    assert hands.where == "SharedResultScene"
    session = hands.journey.session
    assert session is not None
    kinds = {who: str(each.kind) for who, each in session.public().signatures.items()}
    assert kinds == {"ARC": "refused", "BOR": "signed", "CAL": "deferred"}
    hands.press("tab")
    hands.ask(hands.scene.stage.find("row", "Borduna").intent())  # type: ignore[union-attr]
    assert hands.where == CurtainScene.__name__
    hands.press("return")
    assert hands.where == "OwnResultScene"
    hands.press("escape")
    assert hands.where == "SharedResultScene"


def test_one_of_the_three_may_be_a_computer(seated: "Seated") -> None:
    hands = seated("ARC", "CAL")
    round_of(hands, "ARC", "CAL")

    assert now(hands) == "ARC"


def test_behind_the_curtain_only_the_curtain_is_left(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.press("return")
    assert hands.where == TurnScene.__name__
    hands.press("escape", "e")  # the brief, that is read first, and the turn
    if hands.where == TurnScene.__name__:
        hands.press("e")

    assert [type(each).__name__ for each in hands.journey.app.scenes] == [CurtainScene.__name__]
    assert not [each for each in PRIVATE if each.casefold() in hands.words.casefold()]


def test_behind_the_first_curtain_each_reads_first_what_the_capital_says(seated: "Seated", lesson: Scenario) -> None:
    says = lesson.conference.delegation("ARC").about
    hands = seated("ARC", "BOR")
    assert says not in hands.words

    hands.press("return")
    assert says in hands.words
    hands.press("escape")
    assert says not in hands.words


def test_the_news_of_the_first_session_comes_after_the_brief(hands: "Hands") -> None:
    seats = (LaptopSeat(delegation="KEN", person=1), LaptopSeat(delegation="USA", person=2))
    hands.ask(SitDown(load("dubai-45"), "dubai-45", seats))
    hands.press("return")
    says = load("dubai-45").conference.delegations_by_id[now(hands)].about
    assert says in hands.words

    hands.press("escape")
    assert says not in hands.words
    assert "From outside the room" in hands.words


def test_whoever_has_begun_to_act_does_not_read_it_again(seated: "Seated", lesson: Scenario) -> None:
    hands = seated("ARC", "BOR")
    hands.press("return", "escape")
    hands.scene.desk.submit(Consult(delegation="ARC", to="BOR", item="bulk"))  # type: ignore[attr-defined]
    hands.ask(hands.hot_seat.take_back("ARC"))
    hands.press("return")

    assert hands.where == TurnScene.__name__
    assert lesson.conference.delegation("ARC").about not in hands.words


def test_a_code_lets_nobody_else_in_and_wrong_ones_are_slow(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR")
    table = hands.journey.hot_seat
    assert table is not None
    clock = [1000.0]
    table.clock = lambda: clock[0]
    hands.ask(hands.hot_seat.take_back("ARC"))  # a fresh curtain, with that clock
    hands.press("return", "9", "9", "9", "9", "return")
    assert "is taken in 2 seconds" in hands.words
    hands.press("1", "2", "3", "4", "return")
    assert hands.where == CurtainScene.__name__
    clock[0] += 2.5
    hands.frames()
    assert "seconds" not in hands.words
    hands.press("1", "2", "3", "4")
    assert "1234" not in hands.words
    hands.press("return")

    assert hands.where == TurnScene.__name__


def test_the_wait_outlasts_a_way_round_over_the_title(seated: "Seated", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.desktop.hotseat.codes.FIRST_WAIT", 60.0)  # longer than a slow machine takes
    hands = seated("ARC:1234", "BOR")
    hands.press("9", "9", "9", "9", "return")
    session = hands.journey.session
    assert session is not None
    assert session.path is not None
    hands.ask(ToTitle())
    hands.ask(GoOn(session.path, "first-session"))

    assert hands.where == CurtainScene.__name__
    assert "is taken in" in hands.words


def test_escape_leads_to_the_title_and_continue_back_to_the_same_curtain(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    turn(hands)
    assert now(hands) == "BOR"
    hands.press("escape")
    assert hands.where == "TitleScene"
    assert "as Arcadia and Borduna" in hands.words or "as ARC and BOR" in hands.words
    hands.press("return")

    assert (hands.where, now(hands)) == (CurtainScene.__name__, "BOR")


def test_somebody_who_leaves_within_a_turn_finds_the_curtain_closed(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR")
    hands.press("1", "2", "3", "4", "return")
    assert hands.where == TurnScene.__name__
    session = hands.journey.session
    assert session is not None
    assert session.path is not None
    hands.ask(ToTitle())
    hands.ask(GoOn(session.path, "first-session"))

    assert (hands.where, now(hands)) == (CurtainScene.__name__, "ARC")
    assert hands.scene.stage.find("entry", "Code") is not None


def test_without_the_file_of_seats_everybody_is_there_again_and_all_are_told(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR")
    session = hands.journey.session
    assert session is not None
    assert session.path is not None
    hands.ask(ToTitle())
    file_of(session.path).unlink()
    hands.ask(GoOn(session.path, "first-session"))

    assert (hands.where, now(hands)) == (CurtainScene.__name__, "ARC")
    assert "The file with names and codes was lost" in hands.words


def test_names_and_codes_are_beside_the_log_and_never_in_it(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR:9876")
    session = hands.journey.session
    assert session is not None
    assert session.path is not None
    log = session.path.read_text(encoding="utf-8")
    laptop = kept(session.path)
    assert laptop is not None

    assert "P1" not in log
    assert all(each.code and each.code.digest not in log for each in laptop.seats)
    assert {"ARC", "BOR"} == {change.delegation for _at, change in read_log(session.path).changes}


def test_a_forgotten_code_is_set_anew_and_everybody_is_told(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR")
    hands.press("f", "5", "5", "5", "5", "tab", "return")
    assert "The code of Arcadia was set anew" in hands.words
    hands.press("5", "5", "5", "5", "return")
    assert hands.where == TurnScene.__name__
    hands.press("escape", "e", "e")
    assert now(hands) == "BOR"
    assert "The code of Arcadia was set anew" in hands.words
    turn(hands)

    assert hands.where == "SharedSummaryScene"
    assert "The code of Arcadia was set anew" in hands.words


def test_who_passes_has_no_turn_until_the_next_session(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.press("p")
    assert hands.scene.stage.find("dialog") is not None
    hands.press("return")
    assert now(hands) == "BOR"
    turn(hands)
    hands.press("return")

    assert now(hands) == "ARC"


def test_who_passes_and_comes_back_has_its_turn(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.ask(hands.hot_seat.pass_session("ARC"))
    hands.ask(hands.hot_seat.take_back("ARC"))

    assert now(hands) == "ARC"


def test_the_computer_leads_while_somebody_is_away_and_gives_the_seat_back(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.press("c", "return")
    session = hands.journey.session
    assert session is not None
    assert (now(hands), session.people) == ("BOR", frozenset({"BOR"}))
    turn(hands)
    hands.press("return")
    assert now(hands) == "BOR"
    hands.ask(hands.hot_seat.take_back("ARC"))

    assert (now(hands), session.people) == ("ARC", frozenset({"ARC", "BOR"}))


def test_with_nobody_left_the_room_waits_for_a_key_at_each_session(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.ask(hands.hot_seat.leave_seat("ARC"))
    hands.ask(hands.hot_seat.leave_seat("BOR"))
    assert hands.where == "BetweenScene"
    hands.frames(30)
    assert hands.where == "BetweenScene"
    hands.press("return")
    assert hands.where == "SharedSummaryScene"
    hands.press("return")

    assert hands.where == "BetweenScene"


def test_ballots_are_cast_one_after_another_behind_the_curtain(seated: "Seated") -> None:
    hands = seated("ARC", "BOR", "CAL")
    session = hands.journey.session
    assert session is not None
    for _ in range(3):
        round_of(hands, "ARC", "BOR", "CAL")
    moves = (
        MoveVote(delegation=who, item=item, option=option)
        for who in session.people
        for item in session.public().programme
        for option in session.public().items[item].on_table
    )
    for move in moves:
        if not session.objections(move):
            session.submit(move)
    session.preside(OpenFloor())
    motion = session.public().motions[0]
    session.preside(PutToVote(item=motion.item, option=motion.option))
    hands.ask(hands.hot_seat.next())
    assert session.public().phase is Phase.VOTING
    for who, key in (("ARC", "1"), ("BOR", "2"), ("CAL", "3")):
        assert (hands.where, now(hands)) == (CurtainScene.__name__, who)
        assert "ballot" in hands.words
        hands.press("return", key, "return")

    assert hands.where == "SharedSummaryScene"
    assert [3] == [len(each.ballots) for each in session.public().votes]


def test_who_passes_the_session_takes_no_part_in_its_vote(seated: "Seated") -> None:
    hands = seated("ARC", "BOR", "CAL")
    session = hands.journey.session
    assert session is not None
    hands.ask(hands.hot_seat.pass_session("ARC"))
    turn(hands)
    turn(hands)

    assert hands.where == "SharedSummaryScene"
    assert not session.due


def test_a_disk_that_is_full_loses_nothing_and_the_chair_tries_again(
    seated: "Seated", monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = seated("ARC", "BOR")
    turn(hands)

    def full(*_: object, **__: object) -> None:
        raise LogError("Nothing was accepted: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(hands.journey.session, "advance", full)
        turn(hands)
        assert hands.where == "BetweenScene"
        assert "the disk is full" in hands.words
    hands.press("return")

    assert hands.where == "SharedSummaryScene"


def test_seats_that_cannot_be_kept_are_told_to_everybody(seated: "Seated", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.desktop.hotseat.hot_seat.keep", lambda *_: False)
    hands = seated("ARC", "BOR")

    assert "cannot be kept beside the log" in hands.words


def test_a_seat_may_get_its_first_code_at_the_curtain(seated: "Seated") -> None:
    hands = seated("ARC", "BOR")
    hands.press("f", "4", "3", "2", "1", "tab", "return")
    hands.press("return")
    assert hands.where == CurtainScene.__name__
    hands.press("4", "3", "2", "1", "return")

    assert hands.where == TurnScene.__name__


def test_nothing_of_the_last_turn_is_seen_after_a_key_or_another_size_of_window(seated: "Seated") -> None:
    hands = seated("ARC:1234", "BOR:1234")
    curtain = hands.words
    for key in ("escape", "return"):  # to the title, and back by Continue
        hands.press(key)
    assert hands.words == curtain
    for key in ("space", "tab", "e", "l", "a", "s", "f1", "0", "backspace"):
        hands.press(key)
        assert hands.where == CurtainScene.__name__
    scene = hands.scene
    scene.fit(scene.settings.look((1600, 900)))
    assert [type(each).__name__ for each in hands.journey.app.scenes] == [CurtainScene.__name__]
    assert not [each for each in PRIVATE if each.casefold() in hands.words.casefold()]


def test_from_the_shared_result_everybody_goes_back_to_a_session_with_their_seats(seated: "Seated") -> None:
    hands = seated("ARC", "BOR", "CAL")
    for _ in range(6):
        round_of(hands, "ARC", "BOR", "CAL")
    ceremony(hands, {"ARC": "4", "BOR": "1", "CAL": "3"})
    assert hands.journey.session is not None
    log = hands.journey.session.path
    assert log is not None
    seats = kept(log)
    hands.ask(AgainFrom(log, "first-session", 2))

    assert hands.journey.session.public().session == 2
    assert seats is not None
    assert hands.journey.hot_seat is not None
    assert [each.code for each in seats.seats] == [each.code for each in hands.journey.hot_seat.laptop.seats]
    round_of(hands, "ARC", "BOR", "CAL")
