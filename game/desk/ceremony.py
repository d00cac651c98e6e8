"""The ceremony of signing: the roll in waves, the Final Acts against the brief, and the four ways to answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.debrief.peer_influence import RollAnswer
from game.model.actions import Action, Defer, Refuse, Sign, SigningAction, SignWithReservation
from game.model.conference import DelegationId, Item, ItemId
from game.model.events import Event, RollAnswered, SignatureKind, WaveCalled
from game.model.grammar import kind_of, make
from game.model.objections import Objection
from game.model.view import PublicView, View
from game.wording.brief import Verdict, Wish, brief
from game.wording.objections import refusal
from game.wording.reader import Reader

WAYS: Mapping[SignatureKind, type[SigningAction]] = {
    SignatureKind.SIGNED: Sign,
    SignatureKind.RESERVED: SignWithReservation,
    SignatureKind.DEFERRED: Defer,
    SignatureKind.REFUSED: Refuse,
}
"""The four ways to answer the roll, in the order in which they are shown, none before another in weight."""


# --- the roll ---


@dataclass(frozen=True, slots=True, kw_only=True)
class RollWave:
    """One part of the roll: who was called, and the answers given so far, in their order."""

    number: int
    called: tuple[DelegationId, ...]
    answers: tuple[RollAnswered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The roll as far as it was called. seats: how many delegations are on it."""

    waves: tuple[RollWave, ...]
    seats: int

    @property
    def answers(self) -> tuple[RollAnswered, ...]:
        """All answers in the order of the roll."""
        return tuple(each for wave in self.waves for each in wave.answers)

    @property
    def ends(self) -> tuple[int, ...]:
        """How many answers there were when each wave was over."""
        return tuple(sum(len(wave.answers) for wave in self.waves[:number]) for number in range(1, len(self.waves) + 1))

    @property
    def all_waves(self) -> int:
        """In how many waves the whole roll is called; the first is the largest."""
        size = len(self.waves[0].called) if self.waves else self.seats
        return max(len(self.waves), -(-self.seats // max(1, size)))

    def first_answers(self, told: int) -> tuple[RollAnswer, ...]:
        """The first answers, as the debrief asks for them."""
        found = (
            RollAnswer(delegation=each.delegation, wave=wave.number, has_signed=each.kind.is_signature)
            for wave in self.waves
            for each in wave.answers
        )
        return tuple(found)[:told]

    def coming(self, told: int, most: int, own_turn: DelegationId | None = None) -> tuple[DelegationId, ...]:
        """The next names of the roll, after those that are told and the one whose turn it is."""
        named = {own_turn, *(each.delegation for each in self.answers[:told])}
        return tuple(who for wave in self.waves for who in wave.called if who not in named)[:most]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCount:
    """How many have signed (with a reservation or without), have not, and are still to come."""

    signed: int
    not_signed: int
    to_come: int


def roll_call(events: Iterable[Event], seats: int) -> Roll:
    """The roll as it was called. seats: of the whole conference."""
    found: list[tuple[WaveCalled, list[RollAnswered]]] = []
    for event in events:
        if isinstance(event, WaveCalled):
            found.append((event, []))
        elif isinstance(event, RollAnswered) and found:
            found[-1][1].append(event)
    waves = (RollWave(number=call.wave, called=call.delegations, answers=tuple(given)) for call, given in found)
    return Roll(waves=tuple(waves), seats=seats)


def tally(kinds: Iterable[SignatureKind], seats: int) -> SignatureCount:
    """What so many answers come to."""
    answered = [each.is_signature for each in kinds]
    return SignatureCount(signed=sum(answered), not_signed=len(answered) - sum(answered), to_come=seats - len(answered))


def public_tally(public: PublicView) -> SignatureCount:
    """How the roll stands now."""
    return tally((each.kind for each in public.signatures.values()), len(public.conference.delegations))


# --- the Final Acts against the brief ---


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """One item of the Final Acts. text: what was adopted, in a few words; "" if nothing was: the older treaty stays."""

    item: Item
    wish: Wish
    text: str
    verdict: Verdict

    @property
    def is_red_line(self) -> bool:
        """Whether the capital has drawn a red line here."""
        return bool(self.wish.crossed)

    @property
    def is_grave(self) -> bool:
        """Whether it is a red line crossed, or something weighty that was not got."""
        if self.is_red_line:
            return self.verdict is Verdict.CROSSED
        return self.verdict is Verdict.NOT and self.wish.weight in ("must", "high")


def final_acts(reader: Reader, view: View) -> tuple[ActRow, ...]:
    """Every item of the Final Acts against the brief, as it matters to the capital."""
    wishes = brief(reader, view.delegation, view.instructions).wishes
    return tuple(_act(reader, view, wish) for wish in wishes)


def _act(reader: Reader, view: View, wish: Wish) -> ActRow:
    of = reader.conference.item(wish.item)
    adopted = (view.public.final_acts or {}).get(wish.item)
    return ActRow(
        item=of,
        wish=wish,
        text="" if adopted is None else reader.short(wish.item, adopted),
        verdict=wish.verdict(adopted, older=of.status_quo.option),
    )


# --- the own answer ---


def answer(who: DelegationId, kind: SignatureKind, reserved: Sequence[ItemId] = ()) -> Action:
    """An answer to the roll, as an action. reserved: the items that are not accepted, for a reservation."""
    way = kind_of(WAYS[kind])
    return make(way, who, {part: tuple(reserved) for part in way.parts})


def why_not(
    reader: Reader,
    view: View,
    objections: Callable[[Action], tuple[Objection, ...]],
    kind: SignatureKind,
    reserved: Sequence[ItemId] = (),
) -> str:
    """Why an answer is out of order, in sentences, "" if it is in order. A reservation may still be without items."""
    action = answer(view.delegation, kind, reserved or reservable(reader, view)[:1])
    return refusal(reader, objections(action), action)


def reservable(reader: Reader, view: View) -> tuple[ItemId, ...]:
    """The adopted texts a reservation may name, those that hurt most first."""
    adopted = view.public.final_acts or {}
    hurts: dict[ItemId, tuple[bool, float]] = {}
    for item, own in zip(reader.conference.items, view.instructions, strict=True):
        if (option := adopted.get(item.id)) is not None:
            at = item.option(option).at
            hurts[item.id] = own.is_crossed_by(at), own.salience * abs(at - own.ideal)
    return tuple(sorted(hurts, key=lambda each: hurts[each], reverse=True))


def answered(reader: Reader, who: DelegationId, kind: SignatureKind, reserved: Sequence[ItemId]) -> str:
    """What a delegation did, as a sentence."""
    of = reader.conference.delegation(who)
    return reader.wording.sentence(
        f"ceremony.you.{kind}",
        who=reader.wording.language.in_sentence(of.name),
        items=reader.wording.listing([reader.item(each) for each in reserved]),
        capital=of.capital or reader.wording.text("ceremony.capital"),
    )
