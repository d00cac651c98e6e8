"""What a session came to: what changed, who moved, promises, the chair's words, what is next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.desk.agenda import next_session
from game.desk.promised import debts
from game.model import actions as act
from game.model import events as ev
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import Event, VoteResult
from game.model.state import Phase, PromiseStatus
from game.model.view import PublicView, View
from game.wording.brief import Brief, brief
from game.wording.changes import SessionChange, changes
from game.wording.grammar import capitalised
from game.wording.moves import move_groups, ranked, tell_move
from game.wording.numbers import spelled
from game.wording.reader import Reader

LATE_SHARE = 0.75
"""From this share of the sessions on the chair worries about the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveStep:
    """One delegation on the line of an item, in a sentence that begins with its `name`. before: None for the first."""

    delegation: DelegationId
    before: float | None
    after: float
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedOn:
    """Who moved on one item: in groups of the same reason, and step by step.

    own: that the reader's delegation stayed, empty if it moved or has not spoken. steps: the reader's own first,
    also if it stayed, and who changed its mind before who spoke for the first time. marks: letter and location of each
    option on the line.
    """

    item: ItemId
    groups: tuple[str, ...]
    own: str
    steps: tuple[MoveStep, ...]
    marks: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A promise of which the reader is a side. due: the next session that takes its item up, 0 if none does."""

    delegation: DelegationId
    to: DelegationId
    text: str
    state: str
    due: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAhead:
    """An item of the next session. note: what it is to the reader ("must", "your promise"), often empty."""

    item: ItemId
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What a reader learns when a session has closed. next_when: when the next session sits, "" after the last."""

    session: int
    when: str
    headline: str
    changes: tuple[SessionChange, ...]
    moved: tuple[MovedOn, ...]
    promises: tuple[PromiseRow, ...]
    chair_says: str
    chair_mood: str
    next_when: str
    next: tuple[ItemAhead, ...]


def last_closed(public: PublicView) -> int:
    """The number of the last session that is over, 0 if none is."""
    is_on = public.phase in (Phase.CORRIDOR, Phase.FLOOR, Phase.VOTING)
    return public.session - 1 if is_on else public.session


def of_session(events: Sequence[Event], session: int) -> tuple[Event, ...]:
    """The events of one session, from its opening to its gavel."""
    found: list[Event] = []
    is_on = False
    for event in events:
        if isinstance(event, ev.SessionOpened):
            is_on = event.session == session
        if is_on:
            found.append(event)
        if isinstance(event, ev.SessionClosed):
            is_on = False
    return tuple(found)


def recap(reader: Reader, events: Sequence[Event], view: View, session: int) -> Recap:
    """The recap of a session. events: at least those of the session; view: the reader's, after it closed."""
    conference = reader.conference
    weight = {item.id: view.instructions[index].salience for index, item in enumerate(conference.items)}
    found = _recap(reader, of_session(events, session), view.public, session, weight)
    own = brief(reader, view.delegation, view.instructions)
    return replace(
        found,
        changes=tuple(_against_brief(reader, view, own, each) for each in found.changes),
        promises=_promises(reader, of_session(events, session), view, session),
        next=tuple(_noted(reader, view, own, each) for each in found.next),
    )


def _against_brief(reader: Reader, view: View, own: Brief, change: SessionChange) -> SessionChange:
    """The change, and that the text agreed lies beyond the reader's red line, if it does."""
    if change.kind not in ("agreed", "voted") or change.item is None:
        return change
    if view.public.items[change.item].agreed not in own.wish(change.item).crossed:
        return change
    crossed = reader.wording.sentence("summary.agreed.crosses")
    return replace(change, why=f"{change.why} {crossed}".lstrip())


def public_recap(reader: Reader, events: Sequence[Event], public: PublicView, session: int) -> Recap:
    """What the room may read together when a session has closed: no promise, and no item matters more to anybody."""
    return _recap(reader, of_session(events, session), public, session, {})


def _recap(
    reader: Reader, events: Sequence[Event], public: PublicView, session: int, weight: Mapping[ItemId, float]
) -> Recap:
    conference = reader.conference
    ahead = conference.programme[session] if session < conference.sessions else None
    coming = ahead.items if ahead else ()
    moved = [
        _moved_on(reader, public, event) for event in events if isinstance(event, ev.TemperatureTaken) and event.moved
    ]
    moved.sort(key=lambda each: -weight.get(each.item, 0.0))
    says, mood = _chair(reader, events, session)
    return Recap(
        session=session,
        when=reader.wording.sentence("summary.when", session=session, sessions=conference.sessions),
        headline=_headline(reader, events),
        changes=changes(reader, events, public, session, weight),
        moved=tuple(moved),
        promises=(),
        chair_says=says,
        chair_mood=mood,
        next_when=ahead.when if ahead else "",
        next=tuple(ItemAhead(item=item, note="") for item in coming if not public.items[item].is_agreed),
    )


def _headline(reader: Reader, events: Sequence[Event]) -> str:
    wording = reader.wording
    closed = {each.item for each in events if isinstance(each, ev.TextAgreed)}
    closed |= {each.item for each in events if isinstance(each, ev.VoteTaken) and each.result is VoteResult.ADOPTED}
    kept = {each.item for each in events if isinstance(each, ev.BracketsKept)} - closed
    key = "_and_".join(word for word, items in (("agreed", closed), ("kept", kept)) if items) or "nothing"
    text = wording.text(
        f"summary.headline.{key}",
        agreed=spelled(wording, len(closed)),
        count=len(closed),
        kept=spelled(wording, len(kept)),
    )
    return capitalised(text)


def _moved_on(reader: Reader, public: PublicView, event: ev.TemperatureTaken) -> MovedOn:
    entry, own = public.items[event.item], reader.delegation
    has_moved = any(each.delegation == own for each in event.moved)
    stays = ""
    stance = entry.stances.get(own) if own is not None else None
    if not has_moved and stance is not None:
        beside = sum(option == stance for option in entry.stances.values()) - 1
        key = "summary.stayed" if beside else "summary.stayed.alone"
        stays = reader.wording.sentence(key, option=reader.letter(event.item, stance), count=beside)
    steps = _steps(reader, event, stays, stance)
    shown = {option for each in event.moved for option in (each.before, each.after)} | set(entry.on_table)
    of = reader.conference.item(event.item)
    return MovedOn(
        item=event.item,
        groups=move_groups(reader, event.item, event.moved),
        own=stays,
        steps=steps,
        marks=tuple((of.letter(each.id), each.at) for each in of.options if each.id in shown),
    )


def _steps(reader: Reader, event: ev.TemperatureTaken, stays: str, stance: OptionId | None) -> tuple[MoveStep, ...]:
    of, own, found = reader.conference.item(event.item), reader.delegation, []
    if stays and own is not None and stance is not None:
        at = of.option(stance).at
        found.append(MoveStep(delegation=own, before=at, after=at, name="", text=stays))
    for each in ranked(reader, event.moved):
        found.append(
            MoveStep(
                delegation=each.delegation,
                before=None if each.before is None else of.option(each.before).at,
                after=of.option(each.after).at,
                name=capitalised(reader.who(each.delegation).text),
                text=tell_move(reader, event.item, each),
            )
        )
    return tuple(sorted(found, key=lambda step: (step.delegation != own, step.before is None)))


def _promises(reader: Reader, events: Sequence[Event], view: View, session: int) -> tuple[PromiseRow, ...]:
    """Open promises first, the reader's own before those owed to it; then what became of others in this session."""
    settled = {
        (each.delegation, each.to, each.backing)
        for each in events
        if isinstance(each, ev.PromiseKept | ev.PromiseBroken)
    }
    order = (PromiseStatus.OPEN, PromiseStatus.BROKEN, PromiseStatus.KEPT)
    shown = [
        each
        for each in view.promises
        if each.status is PromiseStatus.OPEN or (each.delegation, each.to, each.backing) in settled
    ]
    lines = []
    for each in sorted(shown, key=lambda each: (order.index(each.status), each.delegation != view.delegation)):
        key = "you_owe" if each.delegation == view.delegation else "owed"
        due = next_session(reader, each.backing.item, session) if each.status is PromiseStatus.OPEN else 0
        state = reader.wording.text(f"summary.promise.{each.status}")
        lines.append(
            PromiseRow(
                delegation=each.delegation,
                to=each.to,
                text=reader.wording.sentence(
                    f"summary.promise.{key}",
                    who=reader.who(each.delegation),
                    to=reader.who(each.to),
                    text=reader.backing(each.backing),
                ),
                state=reader.wording.text("summary.promise.due", session=due) if due else state,
                due=due,
            )
        )
    return tuple(lines)


def _noted(reader: Reader, view: View, own: Brief, ahead: ItemAhead) -> ItemAhead:
    """The same item with what it is to the reader."""
    wish = own.wish(ahead.item)
    if ahead.item in debts(view):
        return replace(ahead, note=reader.wording.text("summary.next.promise"))
    return replace(ahead, note=wish.word) if wish.weight == "must" else ahead


def _chair(reader: Reader, events: Sequence[Event], session: int) -> tuple[str, str]:
    """What the chair says at the gavel, by what the session was like, and the mood it is in."""
    wording, sessions = reader.wording, reader.conference.sessions
    agreed = sum(isinstance(each, ev.TextAgreed) for each in events)
    kept = sum(isinstance(each, ev.BracketsKept) for each in events)
    voted = any(isinstance(each, ev.VoteTaken) for each in events)
    spoken = [each.intervention for each in events if isinstance(each, ev.Spoke) and each.in_order]
    refused = any(isinstance(each, act.AnnounceRefusal) for each in spoken)
    objecting = sum(isinstance(each, act.Object) for each in spoken)
    told = {
        "last": session >= sessions,
        "vote": voted,
        "refusal": refused,
        "agreed_much": agreed >= 2,
        "agreed_some": agreed > 0,
        "quiet": not spoken,
        "objections": objecting >= 2,
        "many_texts": kept > 2,
    }
    says = next((key for key, is_so in told.items() if is_so), "two_texts")
    mood = "grave" if voted or refused else "pleased" if agreed >= kept and agreed else "patient"
    if mood == "patient" and session >= LATE_SHARE * sessions:
        mood = "worried"
    words = [wording.sentence(f"chair.mood.{mood}")]
    offered = [each.item for each in events if isinstance(each, ev.CompromiseOffered)]
    if offered:
        items = wording.listing([reader.label(each) for each in dict.fromkeys(offered)])
        words.append(wording.sentence("chair.offers", items=items))
    return wording.text(f"chair.says.{says}"), " ".join(words)
