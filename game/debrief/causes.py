"""What led up to a decision: who moved, who withdrew an objection, whose compromise it was, which promises held."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from game.model.actions import Backing, ProposeCompromise
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import CompromiseOffered, Event, PromiseKept, Spoke, TextAgreed, VoteCalled, VoteTaken
from game.model.state import ConferenceState


class Led(StrEnum):
    """What led up to a decision."""

    MOVED = "moved"  # put to the vote on somebody's motion
    WITHDRAWN = "withdrawn"  # objections to the text had been withdrawn
    CHAIRS_COMPROMISE = "chairs_compromise"
    COMPROMISE = "compromise"  # of a delegation
    PROMISED = "promised"  # deals bound delegations to the text, and they kept their word
    PROPOSED = "proposed"  # whose text it was


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One thing that led up to a decision. of: whose doing it was, the most influential first; empty for the chair."""

    led: Led
    of: tuple[DelegationId, ...] = ()


@dataclass(slots=True)
class Antecedents:
    """What has been said and done so far that a later decision may rest on; told event by event."""

    withdrawn: dict[Backing, list[DelegationId]] = field(default_factory=dict)
    compromise_of: dict[Backing, DelegationId | None] = field(default_factory=dict)
    mover: DelegationId | None = None

    def note(self, before: ConferenceState, event: Event, after: ConferenceState) -> None:
        """An event that took the conference from one state to the next."""
        if isinstance(event, CompromiseOffered):
            self.compromise_of[Backing(item=event.item, option=event.option)] = None
        elif isinstance(event, VoteCalled):
            self.mover = event.by
        elif isinstance(event, Spoke) and event.in_order:
            who, said = event.delegation, event.intervention
            if isinstance(said, ProposeCompromise):
                self.compromise_of[Backing(item=said.item, option=said.option)] = who
            for item, option in _lifted(before, after, who):
                self.withdrawn.setdefault(Backing(item=item, option=option), []).append(who)

    def of(
        self, before: ConferenceState, decided: TextAgreed | VoteTaken, kept: Iterable[PromiseKept]
    ) -> tuple[Cause, ...]:
        """What led up to a text being decided, the nearest cause first. kept: the promises kept by that."""
        text = Backing(item=decided.item, option=decided.option)
        entry = before.items[text.item]
        found: list[Cause] = []
        if isinstance(decided, VoteTaken) and self.mover is not None:
            found.append(Cause(led=Led.MOVED, of=(self.mover,)))
        gone = [each for each in self.withdrawn.get(text, ()) if entry.objections.get(each) != text.option]
        found += _by(before, Led.WITHDRAWN, gone)
        if entry.compromise == text.option and text in self.compromise_of:
            author = self.compromise_of[text]
            found.append(
                Cause(led=Led.CHAIRS_COMPROMISE) if author is None else Cause(led=Led.COMPROMISE, of=(author,))
            )
        found += _by(before, Led.PROMISED, [each.delegation for each in kept if each.backing == text])
        if not any(each.led in (Led.COMPROMISE, Led.CHAIRS_COMPROMISE) for each in found):
            found += _by(before, Led.PROPOSED, entry.sponsors.get(text.option, ()))
        return tuple(found)


def most_influential_first(state: ConferenceState, delegations: Iterable[DelegationId]) -> tuple[DelegationId, ...]:
    """Each once, by influence, then in the order of the roll."""
    named = set(delegations)
    those = [each for each in state.conference.delegations if each.id in named]
    return tuple(each.id for each in sorted(those, key=lambda each: -each.influence))


def _by(state: ConferenceState, led: Led, delegations: Iterable[DelegationId]) -> list[Cause]:
    of = most_influential_first(state, delegations)
    return [Cause(led=led, of=of)] if of else []


def _lifted(before: ConferenceState, after: ConferenceState, who: DelegationId) -> list[tuple[ItemId, OptionId]]:
    """The texts to which a delegation objected before it spoke, and no longer does."""
    return [
        (item, option)
        for item, entry in before.items.items()
        if (option := entry.objections.get(who)) is not None and after.items[item].objections.get(who) != option
    ]
