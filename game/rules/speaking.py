"""What may be said in plenary, and why not."""

from collections.abc import Iterator

from game.model.actions import (
    AnnounceRefusal,
    CoSponsor,
    FloorAction,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    Oppose,
    PlaceBrackets,
    PointKind,
    PointOfOrder,
    ProposeCompromise,
    Support,
    Table,
    WithdrawObjection,
)
from game.model.conference import ItemId, OptionId
from game.model.objections import Objection
from game.model.state import ConferenceState
from game.rules.grounds import (
    about_item,
    about_text,
    is_late,
)
from game.rules.voting import may_be_repeated

SESSIONS_A_DAY = 2


def objections_to_speaking(state: ConferenceState, said: FloorAction) -> Iterator[Objection]:
    """Why an intervention would be out of order, phase apart: asked when it is listed and again when it is heard."""
    who = said.delegation
    if state.conference.procedure.interventions < 1:
        yield Objection(code="no-interventions")
    match said:
        case Table(item=item, option=option):
            yield from _debate(state, item, option, on_table=False)
            if not _unknown(state, item, option) and option in state.items[item].on_table:
                yield Objection(code="on-the-table-already", about=option)
        case CoSponsor(item=item, option=option):
            yield from _debate(state, item, option)
            if not _unknown(state, item, option) and who in state.items[item].sponsors.get(option, ()):
                yield Objection(code="sponsor-already", about=option)
        case Support(item=item, option=option) | Oppose(item=item, option=option):
            yield from _debate(state, item, option)
        case Object(item=item, option=option):
            yield from _debate(state, item, option)
            if not _unknown(state, item, option) and state.items[item].objections.get(who) == option:
                yield Objection(code="objection-stands-already", about=option)
        case WithdrawObjection(item=item):
            yield from about_item(state, item)
            if item in state.items and who not in state.items[item].objections:
                yield Objection(code="no-objection-to-withdraw", about=item)
        case ProposeCompromise(item=item, option=option):
            yield from _debate(state, item, option, on_table=False)
        case PlaceBrackets(item=item):
            yield from _reopening(state, item)
        case LiftBrackets(item=item, option=option):
            yield from about_text(state, item, option)
            yield from _off_table(state, item, option)
        case LinkPackage(texts=texts):
            if len({each.item for each in texts}) < 2 or len({each.item for each in texts}) < len(texts):
                yield Objection(code="package-needs-two-items")
            for each in texts:
                yield from about_text(state, each.item, each.option)
                yield from _off_table(state, each.item, each.option)
        case PointOfOrder(kind=kind, item=item):
            yield from _point(state, kind, item)
        case MoveVote(item=item, option=option):
            yield from about_text(state, item, option)
            yield from _off_table(state, item, option)
            if not state.conference.delegation(who).may_vote:
                yield Objection(code="no-right-to-vote", rule="Constitution 169")
            if any((each.item, each.option) == (item, option) for each in state.motions):
                yield Objection(code="vote-moved-already", about=item)
            yield from _repetition(state, item, option)
        case AnnounceRefusal(item=item):
            if item not in state.items:
                yield Objection(code="unknown-item", about=item)
            if state.seats[who].refuses_over is not None:
                yield Objection(code="refusal-announced-already")


def _repetition(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    """A text is voted on once, unless most of all entitled ask again a full day later.

    Whoever has asked the chair to lift the brackets counts as asking, and so does the mover. Two sessions are a day.
    """
    if item not in state.items:
        return
    entitled = sum(each.may_vote for each in state.conference.delegations)
    for held in state.votes:
        if (held.item, held.option) != (item, option) or held.result == "postponed":
            continue
        askers = len(state.items[item].lift_asked) + 1
        days = (state.session - held.session) // SESSIONS_A_DAY
        if not may_be_repeated(askers=askers, entitled=entitled, full_days_since=days):
            yield Objection(code="vote-taken-already", about=item, rule="438-441")
            return


def _unknown(state: ConferenceState, item: ItemId, option: OptionId) -> bool:
    return item not in state.items or not state.conference.item(item).has(option)


def _off_table(state: ConferenceState, item: ItemId, option: OptionId) -> Iterator[Objection]:
    if not _unknown(state, item, option) and option not in state.items[item].on_table:
        yield Objection(code="not-on-the-table", about=option)


def _debate(state: ConferenceState, item: ItemId, option: OptionId, *, on_table: bool = True) -> Iterator[Objection]:
    yield from about_text(state, item, option)
    if item in state.items and item not in state.programme:
        yield Objection(code="not-on-programme", about=item)
    if on_table:
        yield from _off_table(state, item, option)


def _reopening(state: ConferenceState, item: ItemId) -> Iterator[Objection]:
    if item not in state.items:
        yield Objection(code="unknown-item", about=item)
        return
    entry = state.items[item]
    if not entry.is_agreed:
        yield Objection(code="brackets-are-on", about=item)
    elif entry.by_vote:
        yield Objection(code="agreed-by-vote", about=item, rule="438-441")
    if state.session >= state.conference.sessions:
        yield Objection(code="second-reading-passed", about=item)


def _point(state: ConferenceState, kind: PointKind, item: ItemId) -> Iterator[Objection]:
    if item not in state.items:
        yield Objection(code="unknown-item", about=item)
        return
    if state.items[item].held_in:
        yield Objection(code="held-once-already", about=item)
    if kind is PointKind.LATE_TEXT and not is_late(state, item):
        yield Objection(code="nothing-late", about=item)
    if kind is PointKind.WAS_THAT_A_VOTE and state.items[item].temperature_in < max(1, state.session - 1):
        yield Objection(code="no-temperature-taken", about=item)
    if kind is PointKind.COMPETENCE and state.items[item].is_agreed:
        yield Objection(code="item-closed", about=item)
