"""The advisor: three sentences on the situation. It never says which option to take, nor what a choice would do."""

from typing import assert_never

from game.model.conference import ItemId, OptionId
from game.model.events import SignatureKind
from game.model.state import OfferStatus, Phase, PromiseStatus
from game.model.view import View
from game.wording.brief import Brief, Verdict, Wish, brief
from game.wording.grades import measure
from game.wording.items import counted, standings
from game.wording.numbers import count
from game.wording.reader import Reader


def advice(reader: Reader, view: View) -> tuple[str, ...]:
    """Two to four sentences: what is at stake, who stands in the way, what time and means are left."""
    match view.public.phase:
        case Phase.VOTING:
            return _in_a_vote(reader, view)
        case Phase.SIGNING | Phase.ADOPTION:
            return _at_the_signing(reader, view)
        case Phase.CLOSED:
            return (reader.wording.sentence("advisor.closed"),)
        case Phase.CORRIDOR | Phase.FLOOR:
            own = brief(reader, view.delegation, view.instructions)
            return (*_stake_and_obstacle(reader, view, own), _time_left(reader, view))
        case _:
            assert_never(view.public.phase)


def _stake_and_obstacle(reader: Reader, view: View, own: Brief) -> tuple[str, ...]:
    wording = reader.wording
    today = [each for each in own.wishes if each.item in view.public.programme and each.weight != "low"]
    if not today:
        return (wording.sentence("advisor.stake.none"),)
    open_ones = [each for each in today if not view.public.items[each.item].is_agreed]
    wish = (open_ones or today)[0]
    entry = view.public.items[wish.item]
    item = reader.item(wish.item)
    if entry.agreed is not None:
        return (wording.sentence("advisor.stake.agreed", item=item, option=reader.letter(wish.item, entry.agreed)),)
    found = standings(reader, wish.item, entry)
    spoken = any(each.delegations for each in found if each.option is not None)
    state = wording.text(f"advisor.state.{'split' if spoken else 'nobody'}", counts=counted(reader, found))
    stake = wording.sentence(
        "advisor.stake.open",
        item=item,
        weight=wording.text(f"brief.weight.{wish.weight}"),
        option=reader.letter(wish.item, wish.option),
        state=state,
    )
    return stake, _obstacle(reader, view, wish)


def _obstacle(reader: Reader, view: View, wish: Wish) -> str:
    """Who stands in the way on the item at stake: objections, a text beyond a red line, or nobody."""
    wording, entry = reader.wording, view.public.items[wish.item]
    letter = reader.letter(wish.item, wish.option)
    against = [who for who, option in entry.objections.items() if option == wish.option and who != view.delegation]
    if against:
        names = reader.who(*against)
        return wording.sentence("advisor.way.objections", names=names, count=len(against), option=letter)
    voices = list(entry.stances.values())
    danger = max(wish.crossed, key=voices.count, default=None)
    if danger in voices:
        return wording.sentence(
            "advisor.way.danger",
            option=reader.letter(wish.item, danger),
            item=reader.label(wish.item),
            count=voices.count(danger),
        )
    friends = [who for who, option in entry.stances.items() if option == wish.option and who != view.delegation]
    if friends:
        names = reader.who(*friends)
        return wording.sentence("advisor.way.with", names=names, count=len(friends), option=letter)
    return wording.sentence("advisor.way.alone", option=letter)


def _time_left(reader: Reader, view: View) -> str:
    wording, conference = reader.wording, reader.conference
    means = {
        "contacts": count(wording, "contact", view.seat.contacts_left),
        "interventions": count(wording, "intervention", view.interventions_left),
    }
    waiting = sum(each.to == view.delegation and each.status is OfferStatus.OPEN for each in view.offers)
    owed = sum(each.delegation == view.delegation and each.status is PromiseStatus.OPEN for each in view.promises)
    if waiting:
        return wording.sentence("advisor.time.offers", offers=count(wording, "offer", waiting), count=waiting, **means)
    if owed:
        return wording.sentence("advisor.time.promises", promises=count(wording, "promise", owed), **means)
    left = conference.sessions - view.public.session
    if left <= 0:
        return wording.sentence("advisor.time.last", **means)
    return wording.sentence("advisor.time.plain", sessions=count(wording, "session", left), **means)


def _in_a_vote(reader: Reader, view: View) -> tuple[str, ...]:
    wording, motion = reader.wording, view.public.open_ballot
    if motion is None:
        return (wording.sentence("advisor.vote.rule"),)
    option = reader.letter(motion.item, motion.option)
    short = reader.short(motion.item, motion.option)
    return (
        wording.sentence("advisor.vote.open", option=option, item=reader.label(motion.item), short=short),
        _own_view_of(reader, view, motion.item, motion.option),
        _room_before(reader, view, motion.item, motion.option),
        wording.sentence("advisor.vote.rule"),
    )


def _room_before(reader: Reader, view: View, item: ItemId, option: OptionId) -> str:
    """How the room stood to a text before it came to the vote, and who sustains an objection to it."""
    entry = view.public.items[item]
    behind = sum(each == option for each in entry.stances.values())
    against = [who for who, each in entry.objections.items() if each == option]
    names = reader.who(*against)
    return reader.wording.sentence(
        "advisor.vote.room.objected" if against else "advisor.vote.room",
        count=behind,
        others=len(entry.stances) - behind,
        names=names,
        objects=1 if len(against) == 1 and not names.is_reader else 2,
    )


def _own_view_of(reader: Reader, view: View, item: ItemId, option: OptionId) -> str:
    wish = brief(reader, view.delegation, view.instructions).wish(item)
    verdict = wish.verdict(option)
    key = verdict if verdict in (Verdict.CROSSED, Verdict.WANTED) else "other"
    return reader.wording.sentence(f"advisor.vote.{key}", option=reader.letter(item, wish.option))


def _at_the_signing(reader: Reader, view: View) -> tuple[str, ...]:
    wording, found = reader.wording, measure(reader, view)
    items = wording.listing([reader.item(each) for each in found.crossed])
    kinds: list[SignatureKind] = [each.kind for each in view.public.signatures.values()]
    signed = sum(each.is_signature for each in kinds)
    return (
        wording.sentence("advisor.signing.met", wanted=found.wanted, lived_with=found.lived_with, wishes=found.wishes),
        wording.sentence(
            f"advisor.signing.{'crossed' if found.crossed else 'held'}", count=len(found.crossed), items=items
        ),
        wording.sentence("advisor.signing.count", signed=signed, not_signed=len(kinds) - signed),
    )
