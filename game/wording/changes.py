"""What a session changed, each change a sentence and its reason, ranked by weight for the reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.model import actions as act
from game.model import events as ev
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import Event, VoteResult
from game.model.state import ItemState
from game.model.view import PublicView
from game.wording.event_line import EventLine
from game.wording.events import tell
from game.wording.reader import Reader

WEIGHTS: Mapping[str, float] = {
    "voted": 100.0,
    "agreed": 90.0,
    "reopened": 85.0,
    "undecided": 82.0,
    "promise": 80.0,
    "refusal": 60.0,
    "happening": 55.0,
    "unheard": 52.0,
    "brackets": 45.0,
    "compromise": 40.0,
    "tabled": 20.0,
    "dropped": 15.0,
    "legitimacy": 10.0,
}
"""How much a kind of change weighs before the reader's own salience (0..100) is added at a quarter."""

SALIENCE_SHARE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChange:
    """One change. kind: a key of WEIGHTS, for an icon; item: what it is about, if one item."""

    kind: str
    item: ItemId | None
    text: str
    why: str


def changes(
    reader: Reader, events: Sequence[Event], public: PublicView, session: int, weight: Mapping[ItemId, float]
) -> tuple[SessionChange, ...]:
    """The changes of a session's events, most important first. weight: the reader's salience of each item."""
    found: list[SessionChange] = []
    closed = {each.item for each in events if isinstance(each, ev.TextAgreed)}
    closed |= {each.item for each in events if isinstance(each, ev.VoteTaken) and each.result is VoteResult.ADOPTED}
    kept: set[ItemId] = set()
    for event in events:
        if isinstance(event, ev.TextAgreed):
            if not any(each.kind == "voted" and each.item == event.item for each in found):
                found.append(_agreed(reader, events, event))
        elif isinstance(event, ev.VoteTaken):
            found.append(_voted(reader, event))
        elif isinstance(event, ev.BracketsKept):
            if event.item not in closed | kept:
                kept.add(event.item)
                found.append(_kept(reader, events, public, session, event.item))
        elif isinstance(event, ev.OptionDropped):
            if event.item not in closed and not _is_kept(events, event.item):
                found.append(_plain("dropped", event.item, tell(reader, event)))
        elif isinstance(event, ev.CompromiseOffered):
            if event.item not in closed:
                found.append(_text(reader, "compromise", event.item, event.option, "summary.compromise"))
        elif isinstance(event, ev.Spoke):
            if event.in_order:
                found.extend(_spoken(reader, event))
            elif event.delegation == reader.delegation:
                found.append(_plain("unheard", None, tell(reader, event)))
        elif isinstance(event, ev.HappeningOccurred | ev.LegitimacyChanged):
            kind = "happening" if isinstance(event, ev.HappeningOccurred) else "legitimacy"
            found.append(_plain(kind, None, tell(reader, event)))
        elif isinstance(event, ev.PromiseKept | ev.PromiseBroken):
            found.append(_plain("promise", event.backing.item, tell(reader, event)))
        elif isinstance(event, ev.FloorOpened) and reader.delegation in event.unheard:
            found.append(_plain("unheard", None, EventLine(reader.wording.sentence("summary.unheard"))))
    return tuple(sorted(found, key=lambda each: -_rank(each, weight)))


def _rank(change: SessionChange, weight: Mapping[ItemId, float]) -> float:
    salience = weight.get(change.item, 0.0) if change.item is not None else 0.0
    return WEIGHTS[change.kind] + SALIENCE_SHARE * salience


def _plain(kind: str, item: ItemId | None, line: EventLine) -> SessionChange:
    return SessionChange(kind=kind, item=item, text=line.text, why=line.why)


def _named(reader: Reader, item: ItemId) -> dict[str, object]:
    of = reader.conference.item(item)
    return {"item": of.short, "place": of.place}


def _text(reader: Reader, kind: str, item: ItemId, option: OptionId, key: str, **more: object) -> SessionChange:
    words = {"option": reader.letter(item, option), "short": reader.short(item, option), **more}
    return SessionChange(
        kind=kind, item=item, text=reader.wording.sentence(key, **_named(reader, item), **words), why=""
    )


def _agreed(reader: Reader, events: Sequence[Event], event: ev.TextAgreed) -> SessionChange:
    wording = reader.wording
    text = _text(reader, "agreed", event.item, event.option, "summary.agreed").text
    why = [
        wording.sentence("summary.agreed.over", names=reader.who(*event.over))
        if event.over
        else wording.sentence("summary.agreed.consensus")
    ]
    if any(
        isinstance(each, ev.Spoke)
        and each.delegation == reader.delegation
        and isinstance(each.intervention, act.Support | act.CoSponsor | act.ProposeCompromise | act.Table)
        and (each.intervention.item, each.intervention.option) == (event.item, event.option)
        for each in events
    ):
        why.append(wording.sentence("summary.agreed.you_spoke"))
    return SessionChange(kind="agreed", item=event.item, text=text, why=" ".join(why))


def _voted(reader: Reader, event: ev.VoteTaken) -> SessionChange:
    key = {VoteResult.ADOPTED: "adopted", VoteResult.REJECTED: "rejected", VoteResult.POSTPONED: "postponed"}
    counts = {"in_favour": event.in_favour, "against": event.against}
    kind = "voted" if event.result is VoteResult.ADOPTED else "undecided"
    change = _text(reader, kind, event.item, event.option, f"summary.{key[event.result]}", **counts)
    why = reader.wording.sentence(f"event.vote_taken.{event.result}.why")
    return replace(change, why=why)


def _is_kept(events: Sequence[Event], item: ItemId) -> bool:
    return any(isinstance(each, ev.BracketsKept) and each.item == item for each in events)


def _kept(reader: Reader, events: Sequence[Event], public: PublicView, session: int, item: ItemId) -> SessionChange:
    wording, entry = reader.wording, public.items[item]
    fallen = [each.option for each in events if isinstance(each, ev.OptionDropped) and each.item == item]
    on_table = [option.id for option in reader.conference.item(item).options if option.id in entry.on_table]
    if fallen:
        key, options = "fallen", fallen
    else:
        key, options = ("none", "one", "between")[min(2, len(on_table))], on_table
    text = wording.sentence(
        f"summary.kept.{key}",
        options=reader.letters(item, options),
        count=len(options),
        **_named(reader, item),
    )
    again = next(
        (
            number
            for number, plan in enumerate(reader.conference.programme, start=1)
            if number > session and item in plan.items
        ),
        0,
    )
    why = [*(_objecting(reader, entry.objections, item) or _undecided(reader, entry, item))]
    why.append(wording.sentence("summary.kept.again" if again else "summary.kept.no_more", session=again))
    return SessionChange(kind="brackets", item=item, text=text, why=" ".join(why))


def _undecided(reader: Reader, entry: ItemState, item: ItemId) -> list[str]:
    """What keeps a text from being agreed though nobody sustains an objection, as far as the room can see it."""
    if entry.taken_up == 1:
        return [reader.wording.sentence("summary.kept.first_reading")]
    standing = [(value, option) for option, value in entry.warmth if option in entry.on_table]
    if not standing:
        return []
    value, option = max(standing)
    key = "summary.kept.warmest" if value > 0 else "summary.kept.cold"
    return [reader.wording.sentence(key, option=reader.letter(item, option))]


def _objecting(reader: Reader, objections: Mapping[DelegationId, OptionId], item: ItemId) -> list[str]:
    """Who sustains an objection, for the option that has most."""
    if not objections:
        return []
    counts: dict[OptionId, int] = {}
    for option in objections.values():
        counts[option] = counts.get(option, 0) + 1
    worst = max(counts, key=lambda each: counts[each])
    who = [each for each, option in objections.items() if option == worst]
    names = reader.who(*who)
    count = 1 if len(who) == 1 and not names.is_reader else 2
    return [
        reader.wording.sentence("summary.kept.objection", names=names, count=count, option=reader.letter(item, worst))
    ]


def _spoken(reader: Reader, event: ev.Spoke) -> list[SessionChange]:
    """The few interventions that change something by themselves."""
    who = reader.who(event.delegation)
    wording = reader.wording
    said = event.intervention
    if isinstance(said, act.PlaceBrackets):
        text = wording.sentence("summary.reopened", who=who, **_named(reader, said.item))
        return [SessionChange(kind="reopened", item=said.item, text=text, why="")]
    if isinstance(said, act.AnnounceRefusal):
        text = wording.sentence("summary.refusal", who=who)
        why = wording.sentence("summary.refusal.why", item=reader.item(said.item))
        return [SessionChange(kind="refusal", item=said.item, text=text, why=why)]
    if isinstance(said, act.Table):
        return [_text(reader, "tabled", said.item, said.option, "summary.tabled", who=who)]
    return []
