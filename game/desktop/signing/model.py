"""What the ceremony shows: waves and answers, counts, the roll, the Final Acts against the brief. Without pygame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.debrief.peer_influence import RollAnswer
from game.model.conference import DelegationId, ItemId
from game.model.events import Event, RollAnswered, SignatureKind, WaveCalled
from game.model.view import View
from game.wording.brief import brief, crossed_options
from game.wording.catalogue import capitalised
from game.wording.reader import Reader

MOST_WISHES, FEW_WISHES = 5, 2  # the second where space is short
BEFORE, AFTER = 4, 2  # names of the roll that are shown before and after the present one


@dataclass(frozen=True, slots=True)
class Wave:
    """One part of the roll: who was called, and the answers given so far."""

    number: int
    called: tuple[DelegationId, ...]
    answers: tuple[RollAnswered, ...]


@dataclass(frozen=True, slots=True)
class ActLine:
    """One line of the Final Acts against the brief. good None: neither what was wanted nor a harm to a red line."""

    text: str
    note: str
    good: bool
    strong: bool


def waves(events: Iterable[Event]) -> tuple[Wave, ...]:
    """The roll as it was called, each wave's answers in the order in which they were given."""
    found: list[tuple[WaveCalled, list[RollAnswered]]] = []
    for event in events:
        if isinstance(event, WaveCalled):
            found.append((event, []))
        elif isinstance(event, RollAnswered) and found:
            found[-1][1].append(event)
    return tuple(Wave(call.wave, call.delegations, tuple(given)) for call, given in found)


def how_many_waves(found: Sequence[Wave], seats: int) -> int:
    """In how many waves the whole roll is called; the first is the largest."""
    size = len(found[0].called) if found else seats
    return max(len(found), -(-seats // max(1, size)))


def answers(found: Sequence[Wave], revealed: int) -> tuple[RollAnswer, ...]:
    """The first answers of the roll, for the debrief's echoes."""
    told = [
        RollAnswer(delegation=each.delegation, wave=wave.number, has_signed=each.kind.is_signature)
        for wave in found
        for each in wave.answers
    ]
    return tuple(told[:revealed])


def roll(
    found: Sequence[Wave], revealed: int, own_turn: DelegationId | None
) -> tuple[list[RollAnswered], list[DelegationId]]:
    """The last answers of the roll and the next names in it."""
    told = [each for wave in found for each in wave.answers]
    named = {each.delegation for each in told[:revealed]} | ({own_turn} if own_turn else set())
    coming = [who for wave in found for who in wave.called if who not in named]
    return told[:revealed][-BEFORE:], coming[:AFTER]


def acts(reader: Reader, view: View, most: int = MOST_WISHES) -> tuple[tuple[ActLine, ...], int]:
    """The Final Acts against the brief: red lines, then the weightiest wishes; and how many texts are not shown."""
    wording, conference = reader.wording, reader.conference
    own = brief(reader, view.delegation, view.instructions)
    adopted = view.public.final_acts or {}
    lines: list[ActLine] = []
    shown: set[ItemId] = set()
    for line in own.red_lines:
        option = adopted.get(line.item)
        is_crossed = option is not None and option in crossed_options(reader, view.instructions, line.item)
        note = wording.text("ceremony.act.crossed" if is_crossed else "ceremony.act.held")
        lines.append(ActLine(_text(reader, view, line.item), note, not is_crossed, is_crossed))
        shown.add(line.item)
    for wish in own.wishes:
        if wish.item in shown or len(shown) >= len(own.red_lines) + most:
            continue
        shown.add(wish.item)
        option = adopted.get(wish.item)
        if option is None:
            option = conference.item(wish.item).status_quo.option
        if option == wish.option:
            lines.append(ActLine(_text(reader, view, wish.item), wording.text("ceremony.act.wanted"), True, False))
        elif option in wish.live_with:
            lines.append(ActLine(_text(reader, view, wish.item), wording.text("ceremony.act.live_with"), True, False))
        else:
            strong = wish.weight in ("must", "high")
            lines.append(ActLine(_text(reader, view, wish.item), wording.text("ceremony.act.not"), False, strong))
    return tuple(lines), len(conference.items) - len(shown)


def _text(reader: Reader, view: View, item: ItemId) -> str:
    option = (view.public.final_acts or {}).get(item)
    short = reader.conference.item(item).short
    if option is None:
        return capitalised(reader.wording.text("ceremony.act.open", short=short))
    return capitalised(reader.wording.text("ceremony.act.agreed", short=short, option=reader.short(item, option)))


def can_be_reserved(reader: Reader, view: View) -> tuple[ItemId, ...]:
    """The adopted texts a reservation may name, those that hurt most first."""
    adopted = view.public.final_acts or {}
    position = dict(zip((each.id for each in reader.conference.items), view.instructions, strict=True))

    def hurts(item: ItemId) -> tuple[bool, float]:
        option = adopted[item]
        assert option is not None
        at, own = reader.conference.item(item).option(option).at, position[item]
        return own.is_crossed_by(at), own.salience * abs(at - own.ideal)

    found = [item.id for item in reader.conference.items if adopted.get(item.id) is not None]
    return tuple(sorted(found, key=hurts, reverse=True))


def own_answer(reader: Reader, kind: SignatureKind, reservations: Sequence[ItemId]) -> str:
    """What the reader's own delegation did, as a sentence."""
    who = reader.conference.delegation(reader.delegation) if reader.delegation else None
    assert who is not None
    return reader.wording.sentence(
        f"ceremony.you.{kind}",
        who=reader.wording.language.in_sentence(who.name),
        items=reader.wording.listing([reader.item(each) for each in reservations]),
        capital=who.capital or reader.wording.text("ceremony.capital"),
    )
