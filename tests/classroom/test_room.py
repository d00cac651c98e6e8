"""A lesson from the lobby to the signing: nobody is ever stuck, and nobody loses a seat."""

from pathlib import Path

import pytest
from lesson import Facilitator, act, finish, join, resumed, room_in, started
from session_toy import ROUTING_ALL, SPAM_SOME

from game.classroom.lesson import delegates
from game.classroom.lesson.people import Presence
from game.classroom.lesson.refusals import RefusedError
from game.classroom.lesson.room_store import LessonStage
from game.model.actions import Ballot, CastBallot, Consult, MoveVote, OfferDeal, Sign, Support
from game.model.state import Phase
from tests.whole import whole_state

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)
SUPPORT = Support(delegation="ARC", item="spam", option="none")
VOTE = MoveVote(delegation="ARC", item="spam", option="some")


def refused(code: str) -> "pytest.RaisesExc[RefusedError]":
    return pytest.raises(RefusedError, match=f"^{code}$")


# --- joining and coming back ---


def test_whoever_has_the_code_takes_the_seat_they_wish_for(tmp_path: Path) -> None:
    room = room_in(tmp_path)

    seated = delegates.join(room, room.code.lower()[:2] + " " + room.code[2:], "Ann", "BOR", 0.0)

    assert (seated.person.seat, room.session.people) == ("BOR", {"BOR"})


def test_a_wrong_code_opens_nothing(tmp_path: Path) -> None:
    room = room_in(tmp_path)

    with refused("wrong-code"):
        delegates.join(room, "QQQQQ" if room.code != "QQQQQ" else "ZZZZZ", "Ann", None, 0.0)
    assert room.people == {}


def test_seats_are_dealt_until_there_are_none_and_then_pairs_form(tmp_path: Path) -> None:
    room = room_in(tmp_path)

    first = [join(room, None).person.seat for _ in range(3)]
    second = [join(room, None).person.seat for _ in range(3)]

    assert sorted(first) == sorted(second) == ["ARC", "BOR", "CAL"]
    with refused("no-seat"):
        join(room, None)


def test_without_pairs_a_seat_is_taken_by_one(tmp_path: Path) -> None:
    room = room_in(tmp_path, pairs=False)
    join(room, "ARC")

    with refused("seat-taken"):
        join(room, "ARC")


def test_a_closed_door_lets_nobody_new_in_but_everybody_back(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    ann = join(room, "ARC").person
    Facilitator(room).do("joining", open=False)

    with refused("joining-closed"):
        join(room, "BOR")
    assert delegates.come_back(room, ann.code, 1.0).person.seat == "ARC"


def test_the_pass_opens_the_same_seat_on_another_phone_and_the_first_still_counts(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    first = join(room, "ARC")

    second = delegates.come_back(room, first.person.code.lower().replace("-", " "), 1.0)

    assert delegates.person_of(room, first.cookie).number == delegates.person_of(room, second.cookie).number
    assert len(room.people) == 1


def test_a_late_joiner_takes_a_seat_of_the_computer_and_its_promises(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    act(room, ann, OFFER)

    late = join(room, "BOR").person

    assert {each.delegation for each in room.session.view(late.seat).promises} == {"ARC", "BOR"}


def test_whoever_leaves_hands_the_seat_to_the_computer_and_may_return(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")

    delegates.leave(room, room.people[ann], 1.0)
    assert room.session.people == {"BOR"}

    delegates.come_back(room, room.people[ann].code, 2.0)
    assert room.session.people == {"ARC", "BOR"}


# --- the course of a session ---


def test_the_session_ends_when_everybody_is_done(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")

    finish(room, ann)
    assert (room.session.public().session, room.waiting_for()) == (1, ("BOR",))

    finish(room, bob)
    assert (room.session.public().session, room.waiting_for()) == (2, ("ARC", "BOR"))


def test_whoever_was_done_may_take_it_back(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    finish(room, ann)

    delegates.done(room, room.people[ann], 0, False, 0.0)

    assert room.waiting_for() == ("ARC", "BOR")


def test_in_the_lobby_nobody_acts(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    ann = join(room, "ARC").person.number

    with refused("not-now"):
        act(room, ann, OFFER)


def test_a_whole_lesson_ends_with_signatures_and_grades(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")

    finish(room, ann)
    finish(room, ann)
    act(room, ann, Sign(delegation="ARC"))

    assert room.stage is LessonStage.OVER
    assert whole_state(room.session).signatures == 3


def test_everybody_waits_for_the_ballots_of_people(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")
    act(room, ann, VOTE)
    finish(room, ann)
    finish(room, bob)
    assert (room.session.public().phase, room.waiting_for()) == (Phase.VOTING, ("ARC", "BOR"))

    act(room, ann, CastBallot(delegation="ARC", ballot=Ballot.FOR))
    act(room, bob, CastBallot(delegation="BOR", ballot=Ballot.AGAINST))

    assert (room.session.public().phase, room.session.public().session) == (Phase.CORRIDOR, 2)


# --- stale, twice, not yours ---


def test_what_was_chosen_before_the_session_ended_is_refused_and_nothing_lost(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    looked_at = room.seen_events.seen("ARC")
    finish(room, ann)
    before = whole_state(room.session)

    with refused("stale"):
        act(room, ann, OFFER, step=looked_at)
    assert whole_state(room.session) == before


def test_what_merely_arrives_spoils_no_decision(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")
    looked_at = room.seen_events.seen("BOR")
    act(room, ann, OFFER)
    assert room.seen_events.seen("BOR") > looked_at

    assert act(room, bob, Consult(delegation="BOR", to="CAL", item="spam"), step=looked_at).happened


def test_what_others_do_in_private_does_not_show_in_the_state_number(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    before = room.seen_events.seen("BOR")

    act(room, ann, Consult(delegation="ARC", to="CAL", item="spam"))

    assert room.seen_events.seen("BOR") == before


def test_the_second_phone_of_a_seat_is_stale_after_the_first_has_acted(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")
    looked_at = room.seen_events.seen("ARC")
    act(room, ann, OFFER)

    with refused("stale"):
        act(room, ann, Consult(delegation="ARC", to="CAL", item="spam"), step=looked_at)


def test_a_message_sent_twice_is_done_once_and_answered_alike(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")

    first = act(room, ann, OFFER, message="message-1")
    again = act(room, ann, OFFER, message="message-1", step=0)

    assert again == first
    assert whole_state(room.session).seats["ARC"].contacts_left == 1


def test_two_people_may_use_the_same_name_for_a_message(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR")

    act(room, ann, Consult(delegation="ARC", to="CAL", item="spam"), message="message-1")
    act(room, bob, Consult(delegation="BOR", to="CAL", item="spam"), message="message-1")

    assert [whole_state(room.session).seats[each].contacts_left for each in ("ARC", "BOR")] == [1, 1]


def test_nobody_acts_for_another_delegation(tmp_path: Path) -> None:
    room, [_ann, bob] = started(tmp_path, "ARC", "BOR")

    with refused("not-yours"):
        act(room, bob, OFFER)


def test_what_the_rules_forbid_is_refused_with_a_reason_and_advice(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC")

    with pytest.raises(RefusedError) as problem:
        act(room, ann, Sign(delegation="ARC"))
    assert problem.value.code == "out-of-order"
    assert len(problem.value.says) > 40


# --- time ---


def test_four_idle_minutes_warn_and_five_hand_the_seat_to_the_computer(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")

    room.tick(239.0)
    assert room.people[ann].presence is Presence.HERE
    room.tick(240.0)
    assert room.people[ann].presence is Presence.WARNED
    delegates.take_seat(room, room.people[2], 250.0)
    room.tick(300.0)

    assert room.people[ann].presence is Presence.AWAY
    assert room.session.people == {"BOR"}


def test_an_idle_seat_comes_back_when_the_person_acts(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    room.tick(300.0)
    assert room.session.people == frozenset()

    act(room, ann, Consult(delegation="ARC", to="CAL", item="spam"), now=301.0)

    assert room.session.people == {"ARC"}


def test_whoever_is_done_is_not_asked_for_signs_of_life(tmp_path: Path) -> None:
    room, [ann, _bob] = started(tmp_path, "ARC", "BOR")
    finish(room, ann)
    delegates.take_seat(room, room.people[2], 200.0)

    room.tick(400.0)

    assert room.people[ann].presence is Presence.HERE


def test_with_everybody_away_the_conference_waits(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC")

    room.tick(300.0)
    room.tick(10_000.0)

    assert (room.session.people, room.session.public().session) == (frozenset(), 1)


def test_when_time_is_up_the_session_ends_by_itself(tmp_path: Path) -> None:
    room, _ = started(tmp_path, "ARC", preset="45")
    ends = room.clock.ends
    assert ends is not None

    room.people[1] = delegates.take_seat(room, room.people[1], ends)
    room.tick(ends - 1)
    assert room.session.public().session == 1
    room.tick(ends)

    assert room.session.public().session == 2
    assert room.clock.left_at(ends) == room.clock.of


def test_time_that_runs_out_in_a_vote_lets_the_computer_answer_this_once(tmp_path: Path) -> None:
    room, [ann] = started(tmp_path, "ARC", preset="45")
    act(room, ann, VOTE)
    finish(room, ann)
    assert room.session.due == ("ARC",)

    room.tick(room.clock.ends or 0.0)

    assert (room.session.public().session, room.session.people) == (2, {"ARC"})


# --- pairs ---


def paired(tmp_path: Path) -> tuple[object, int, int]:
    room, [ann, ben] = started(tmp_path, "ARC", "ARC", both_confirm=True)
    return room, ann, ben


def test_both_of_a_pair_must_confirm(tmp_path: Path) -> None:
    room, ann, ben = paired(tmp_path)

    assert act(room, ann, OFFER, message="message-1").waiting
    assert room.session.entries[-1].by == ()
    proposal = room.proposals["ARC"]
    delegates.confirm(room, room.people[ben], proposal.number, True, 0.0)

    assert room.session.answered(f"{ann}-message-1")
    assert next(each for each in room.session.entries if each.by).by == (ann, ben)


def test_whoever_proposed_cannot_confirm_for_the_other(tmp_path: Path) -> None:
    room, ann, _ben = paired(tmp_path)
    act(room, ann, OFFER)

    with refused("not-yours"):
        delegates.confirm(room, room.people[ann], room.proposals["ARC"].number, True, 0.0)


def test_a_partner_who_disagrees_ends_the_proposal(tmp_path: Path) -> None:
    room, ann, ben = paired(tmp_path)
    act(room, ann, OFFER)

    delegates.confirm(room, room.people[ben], room.proposals["ARC"].number, False, 0.0)

    assert room.proposals == {}
    assert whole_state(room.session).seats["ARC"].contacts_left == 2


def test_when_the_partner_is_away_one_decides_alone(tmp_path: Path) -> None:
    room, ann, ben = paired(tmp_path)
    delegates.leave(room, room.people[ben], 1.0)

    assert act(room, ann, OFFER).happened


# --- a host that was killed ---


def test_a_killed_host_finds_everybody_in_their_seat(tmp_path: Path) -> None:
    room, [ann, bob] = started(tmp_path, "ARC", "BOR", preset="45")
    act(room, ann, OFFER, message="message-1")
    finish(room, bob, 100.0)
    room.session.close()  # no more than a process that ends does

    after = resumed(tmp_path, now=5.0)

    assert whole_state(after.session) == whole_state(room.session)
    assert after.session.people == {"ARC", "BOR"}
    assert after.waiting_for() == ("ARC",)
    assert after.code == room.code
    assert {each.code for each in after.people.values()} == {each.code for each in room.people.values()}
    assert after.clock.left_at(5.0) == room.clock.left_at(100.0)
    assert act(after, ann, OFFER, message="message-1", step=0).happened


def test_a_host_killed_in_the_lobby_still_waits_for_the_beginning(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    join(room, "BOR")
    room.session.close()

    after = resumed(tmp_path)

    assert (after.stage, after.session.people, after.session.entries) == (LessonStage.LOBBY, {"BOR"}, ())


def test_somebody_who_was_never_told_of_a_seat_does_not_hold_it_after_a_crash(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    join(room, "BOR")
    room.session.close()
    log = tmp_path / "toy.jsonl"
    log.write_bytes(log.read_bytes().split(b"\n")[0] + b"\n")  # killed between the room's file and the log

    assert resumed(tmp_path).people == {}


def test_a_full_disk_refuses_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room, [ann] = started(tmp_path, "ARC")
    before = whole_state(room.session)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with refused("not-kept"):
        act(room, ann, SUPPORT)
    with refused("not-kept"):
        join(room, "BOR")

    assert (whole_state(room.session), list(room.people)) == (before, [ann])
