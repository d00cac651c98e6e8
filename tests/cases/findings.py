"""What may be said after `then`: each is an assertion about the conference."""

from collections.abc import Callable

import pytest

from game.consensus.worth import worth_of
from game.model import events as ev
from game.model.events import VoteResult
from game.model.state import OfferStatus, PromiseStatus
from game.rules import objections, public_view, visible
from tests.cases.deeds import deed as action_of
from tests.cases.vocabulary import Sentence
from tests.cases.world import World
from tests.toy import text as backing

Finding = Callable[..., None]


def _in_order(world: World) -> None:
    assert world.refused == ()


def _refused(world: World, code: str) -> None:
    assert code in world.refused, f"the reasons were {world.refused}"


def _would_be_in_order(world: World, deed: str) -> None:
    assert _reasons(world, deed) == []


def _would_be_refused(world: World, deed: str, code: str) -> None:
    assert code in _reasons(world, deed)


def _reasons(world: World, sentence: str) -> list[str]:
    return [each.code for each in objections(world.state, action_of(sentence))]


def _in_brackets(world: World, item: str) -> None:
    assert world.state.items[item].agreed is None


def _agreed(world: World, text: str) -> None:
    where = backing(text)
    assert world.state.items[where.item].agreed == where.option


def _by_consensus(world: World, text: str) -> None:
    _agreed(world, text)
    entry = world.state.items[backing(text).item]
    assert (entry.by_vote, entry.agreed_over) == (False, ())


def _over(world: World, text: str, seats: str) -> None:
    _agreed(world, text)
    assert ", ".join(world.state.items[backing(text).item].agreed_over) == seats


def _by_vote(world: World, text: str) -> None:
    _agreed(world, text)
    assert world.state.items[backing(text).item].by_vote


def _result(result: VoteResult) -> Finding:
    def check(world: World) -> None:
        assert world.state.votes[-1].result is result

    return check


def _count(world: World, number: int, against: int, abstain: int, out: int) -> None:
    held = world.state.votes[-1]
    assert (held.in_favour, held.against, held.abstain, held.not_participating) == (number, against, abstain, out)


def _adjourned(is_adjourned: bool) -> Finding:
    def check(world: World) -> None:
        decided = [each for each in world.events if isinstance(each, ev.AdjournmentDecided)]
        assert [each.is_adjourned for each in decided] == [is_adjourned]

    return check


def _before_the_plenary(world: World, text: str) -> None:
    box = world.state.ballot_box
    assert box is not None
    assert (box.item, box.option, box.adjournment, dict(box.ballots)) == (*_parts(text), None, {})


def _parts(text: str) -> tuple[str, str]:
    where = backing(text)
    return where.item, where.option


def _walked_out(world: World, seats: str, item: str) -> None:
    left = [each for each in world.events if isinstance(each, ev.WalkedOut)]
    assert [(", ".join(each.delegations), each.item) for each in left] == [(seats, item)]


def _announced(world: World, seat: str, item: str) -> None:
    assert world.state.seats[seat].refuses_over == item


def _released(world: World, seat: str, text: str) -> None:
    (promise,) = [each for each in world.state.promises if (each.delegation, each.backing) == (seat, backing(text))]
    assert promise.status is PromiseStatus.RELEASED
    assert all(each.backing != promise.backing for each in world.state.seats[seat].commitments)


def _goodwill(world: World, seat: str, other: str, number: int) -> None:
    assert world.state.seats[seat].goodwill.get(other, 0) == number


def _deeds(world: World, number: int, seat: str) -> None:
    assert len([each for each in world.state.deeds if each.by == seat]) == number


def _took_back(world: World, seat: str) -> None:
    assert world.state.seats[seat].refuses_over is None


def _votes_held(world: World, number: int) -> None:
    assert len(world.state.votes) == number


def _on_table(world: World, text: str) -> None:
    where = backing(text)
    assert where.option in world.state.items[where.item].on_table


def _off_table(world: World, text: str) -> None:
    where = backing(text)
    assert where.option not in world.state.items[where.item].on_table


def _compromise(world: World, text: str) -> None:
    where = backing(text)
    assert world.state.items[where.item].compromise == where.option


def _stands_for(world: World, seat: str, text: str) -> None:
    where = backing(text)
    assert world.state.items[where.item].stances.get(seat) == where.option


def _silent(world: World, seat: str, item: str) -> None:
    assert seat not in world.state.items[item].stances


def _objects(world: World, seat: str, text: str) -> None:
    where = backing(text)
    assert world.state.items[where.item].objections.get(seat) == where.option


def _nobody_objects(world: World, item: str) -> None:
    assert world.state.items[item].objections == {}


def _warmth(world: World, text: str, number: int) -> None:
    where = backing(text)
    assert dict(world.state.items[where.item].warmth)[where.option] == number


def _speakers(world: World, seats: str) -> None:
    heard = [each for each in world.events if isinstance(each, ev.FloorOpened)]
    assert ", ".join(heard[-1].speakers) == seats


def _unheard(world: World, seats: str) -> None:
    heard = [each for each in world.events if isinstance(each, ev.FloorOpened)]
    assert ", ".join(heard[-1].unheard) == seats


def _spoke(in_order: bool) -> Finding:
    def check(world: World, seat: str) -> None:
        said = [each for each in world.events if isinstance(each, ev.Spoke) and each.delegation == seat]
        assert [each.in_order for each in said] == [in_order]

    return check


def _seconded(world: World, seat: str, other: str) -> None:
    said = [each for each in world.events if isinstance(each, ev.Spoke) and each.delegation == seat]
    assert [each.second for each in said] == [other]


def _ruled(upheld: bool) -> Finding:
    def check(world: World) -> None:
        ruled = [each for each in world.events if isinstance(each, ev.PointRuled)]
        assert [each.upheld for each in ruled] == [upheld]

    return check


def _legitimacy(world: World, number: int) -> None:
    assert world.state.legitimacy - world.before.legitimacy == number


def _credibility(world: World, seat: str, number: int) -> None:
    assert world.state.seats[seat].credibility == number


def _resentment(world: World, seat: str, number: int) -> None:
    assert world.state.seats[seat].resentment == number


def _resentful(world: World, number: int) -> None:
    assert sum(1 for each in world.state.seats.values() if each.resentment > 0) == number


def _grudge(world: World, seat: str, other: str) -> None:
    assert world.state.seats[seat].goodwill.get(other, 0) < 0


def _grateful(world: World, seat: str, other: str) -> None:
    assert world.state.seats[seat].goodwill.get(other, 0) > 0


def _contacts(world: World, seat: str, number: int) -> None:
    assert world.state.seats[seat].contacts_left == number


def _owes(world: World, seat: str, other: str, text: str) -> None:
    assert _promise(world, seat, text) == (other, PromiseStatus.OPEN)


def _kept(world: World, seat: str, text: str) -> None:
    assert _promise(world, seat, text)[1] is PromiseStatus.KEPT


def _broken(world: World, seat: str, text: str) -> None:
    assert _promise(world, seat, text)[1] is PromiseStatus.BROKEN


def _promise(world: World, seat: str, text: str) -> tuple[str, PromiseStatus]:
    (found,) = [each for each in world.state.promises if (each.delegation, each.backing) == (seat, backing(text))]
    return found.to, found.status


def _everybody_sees_broken(world: World, seat: str) -> None:
    broken = [each for each in world.events if isinstance(each, ev.PromiseBroken) and each.delegation == seat]
    assert broken
    assert all(visible(broken[0], each) is not None for each in (*world.state.seats, None))
    assert seat in [each.delegation for each in public_view(world.state).broken_promises]


def _only_see(world: World, seats: str) -> None:
    last = world.events[-1]
    assert ", ".join(each for each in world.state.seats if visible(last, each) is not None) == seats
    assert visible(last, None) is None


def _in_the_group(world: World, seats: str) -> None:
    (group,) = world.state.groups
    assert ", ".join(group.members) == seats


def _reported(world: World, text: str) -> None:
    where = backing(text)
    assert world.state.items[where.item].report == where.option


def _nothing_reported(world: World) -> None:
    told = [each for each in world.events if isinstance(each, ev.GroupReported)]
    assert [each.texts for each in told] == [()]


def _behind_report(world: World, seats: str, item: str) -> None:
    assert ", ".join(world.state.items[item].report_by) == seats


def _deserted(world: World, seat: str, text: str) -> None:
    told = [(each.delegation, each.text) for each in world.events if isinstance(each, ev.ReportDeserted)]
    assert told == [(seat, backing(text))]


def _nobody_deserted(world: World) -> None:
    assert not any(isinstance(each, ev.ReportDeserted) for each in world.events)


def _offer(status: OfferStatus) -> Finding:
    def check(world: World, number: int) -> None:
        assert world.state.offers[number].status is status

    return check


def _will_show(world: World, seat: str, text: str) -> None:
    where = backing(text)
    assert world.state.seats[seat].placards.get(where.item) == where.option


def _has_not_moved(world: World, seat: str, item: str) -> None:
    assert item not in world.state.seats[seat].placards


def _signatures(world: World, number: int) -> None:
    assert world.state.signatures == number


def _acts_hold(world: World, text: str) -> None:
    where = backing(text)
    assert world.state.final_acts is not None
    assert world.state.final_acts[where.item] == where.option


def _older_treaty(world: World, item: str) -> None:
    assert world.state.final_acts is not None
    assert world.state.final_acts[item] is None


def _called(world: World, seats: str) -> None:
    assert ", ".join(world.state.called) == seats


def _worth(term: str) -> Finding:
    def check(world: World, seat: str, points: float) -> None:
        found = worth_of(world.state, seat, world.state.instructions[seat])
        assert getattr(found, term) == pytest.approx(points, abs=0.06)  # written to a tenth

    return check


def _answer(world: World, words: str) -> None:
    assert world.answer == words


FINDINGS = (
    Sentence("{seats} sit in the group", _in_the_group),
    Sentence("{text} is reported", _reported),
    Sentence("the group comes back with nothing", _nothing_reported),
    Sentence("{seats} stand behind the report on {item}", _behind_report),
    Sentence("{seat} has gone back on {text}", _deserted),
    Sentence("nobody has gone back on a report", _nobody_deserted),
    Sentence("it is in order", _in_order),
    Sentence("it is refused as {code}", _refused),
    Sentence("it would be in order that {deed}", _would_be_in_order),
    Sentence("it would be refused as {code} that {deed}", _would_be_refused),
    Sentence("{item} is in brackets", _in_brackets),
    Sentence("{text} is agreed by consensus", _by_consensus),
    Sentence("{text} is agreed over {seats}", _over),
    Sentence("{text} is agreed by vote", _by_vote),
    Sentence("the text is adopted", _result(VoteResult.ADOPTED)),
    Sentence("the text is rejected", _result(VoteResult.REJECTED)),
    Sentence("the vote is put off", _result(VoteResult.POSTPONED)),
    Sentence("the count is {number} for, {against} against, {abstain} abstaining and {out} not taking part", _count),
    Sentence("the number of votes taken is {number}", _votes_held),
    Sentence("the debate is adjourned", _adjourned(True)),
    Sentence("the debate is not adjourned", _adjourned(False)),
    Sentence("the plenary is to vote on {text}", _before_the_plenary),
    Sentence("{seats} leave the room over {item}", _walked_out),
    Sentence("{seat} has announced that it will not sign because of {item}", _announced),
    Sentence("{text} is on the table", _on_table),
    Sentence("{text} is off the table", _off_table),
    Sentence("{text} is the compromise text", _compromise),
    Sentence("{seat} stands for {text}", _stands_for),
    Sentence("{seat} stands for nothing on {item}", _silent),
    Sentence("{seat} objects to {text}", _objects),
    Sentence("nobody objects to anything on {item}", _nobody_objects),
    Sentence("the room's warmth towards {text} is {number}", _warmth),
    Sentence("the speakers are {seats}", _speakers),
    Sentence("the unheard are {seats}", _unheard),
    Sentence("what {seat} says is in order", _spoke(True)),
    Sentence("what {seat} says has no effect", _spoke(False)),
    Sentence("{seat} is seconded by {other}", _seconded),
    Sentence("the chair upholds the point", _ruled(True)),
    Sentence("the chair does not uphold the point", _ruled(False)),
    Sentence("legitimacy moves by {number}", _legitimacy),
    Sentence("the credibility of {seat} is {number}", _credibility),
    Sentence("the resentment of {seat} is {number}", _resentment),
    Sentence("{number} delegations resent how they were treated", _resentful),
    Sentence("{seat} holds a grudge against {other}", _grudge),
    Sentence("{seat} is grateful to {other}", _grateful),
    Sentence("{seat} has {number} contacts left", _contacts),
    Sentence("{seat} owes {other} its backing for {text}", _owes),
    Sentence("{seat} has kept its word on {text}", _kept),
    Sentence("{seat} has broken its word on {text}", _broken),
    Sentence("{seat} is released from its word on {text}", _released),
    Sentence("the goodwill of {seat} towards {other} is {number}", _goodwill),
    Sentence("{number} deeds of {seat} are remembered", _deeds),
    Sentence("{seat} has taken its refusal back", _took_back),
    Sentence("everybody sees that {seat} broke its word", _everybody_sees_broken),
    Sentence("only {seats} learn of it", _only_see),
    Sentence("offer {number} is open", _offer(OfferStatus.OPEN)),
    Sentence("offer {number} is declined", _offer(OfferStatus.DECLINED)),
    Sentence("offer {number} has lapsed", _offer(OfferStatus.EXPIRED)),
    Sentence("{seat} will show {text}", _will_show),
    Sentence("{seat} has not moved on {item}", _has_not_moved),
    Sentence("the number of signatures is {number}", _signatures),
    Sentence("the Final Acts hold {text}", _acts_hold),
    Sentence("the Final Acts leave {item} at the older treaty", _older_treaty),
    Sentence("the called are {seats}", _called),
    Sentence("the text is worth {points} to {seat}", _worth("treaty")),
    Sentence("the red lines it signed cost {seat} {points}", _worth("red_lines")),
    Sentence("the organisation is worth {points} to {seat}", _worth("organisation")),
    Sentence("the conference is worth {points} to {seat}", _worth("total")),
    Sentence("the answer is {words}", _answer),
)
