"""What every event is made of: who may learn of it, and the values that several of them carry."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from game.model.conference import DelegationId, OptionId


class Because(StrEnum):
    """Why a delegation moved, as the room can see it."""

    PROMISE = "promise"
    CAUCUS = "caucus"
    DRAFTING_GROUP = "drafting_group"
    PLEDGE = "pledge"
    PRESSURE = "pressure"
    BLOC = "bloc"
    COMPROMISE = "compromise"
    PACKAGE = "package"
    OWN_TEXT_GONE = "own_text_gone"
    OWN_CHOICE = "own_choice"


class VoteResult(StrEnum):
    """What a formal vote decided."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    POSTPONED = "postponed"  # more than half of those voting abstained


class SignatureKind(StrEnum):
    """How a delegation answered the roll."""

    SIGNED = "signed"
    RESERVED = "reserved"
    DEFERRED = "deferred"
    REFUSED = "refused"

    @property
    def is_signature(self) -> bool:
        """Whether the name stands under the Final Acts."""
        return self in (SignatureKind.SIGNED, SignatureKind.RESERVED)


class Audience(StrEnum):
    """Who may learn of an event when it happens."""

    PUBLIC = "public"  # everybody in the room, and the gallery
    PARTIES = "parties"  # the delegations that it names
    OWNER = "owner"  # the delegation whose it is


class Happened:
    """What every event is. A class of event that does not say who may see it cannot be made: TypeError."""

    __slots__ = ()
    seen_by: ClassVar[Audience]

    def __init_subclass__(cls, *, seen_by: Audience | None = None) -> None:
        """seen_by: needed; it may be missing only where dataclass makes the class anew for its slots."""
        if seen_by is not None:
            cls.seen_by = seen_by
        elif "seen_by" not in cls.__dict__:
            raise TypeError(f"the event {cls.__name__} does not say who may see it")

    @property
    def parties(self) -> tuple[DelegationId, ...]:
        """The delegations that it names: whose it is first, to whom, and who joined or sits with it; each once."""
        alone = (getattr(self, "delegation", None), getattr(self, "to", None))
        named = (*alone, *getattr(self, "joined", ()), *getattr(self, "members", ()))
        return tuple(dict.fromkeys(each for each in named if each is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placard:
    """What one delegation showed on an item: an option, or None for nothing."""

    delegation: DelegationId
    option: OptionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A public change of stance on an item, with what the room can see of the reason.

    before: None if it had not spoken. of: the delegation behind the reason, if one is.
    """

    delegation: DelegationId
    before: OptionId | None
    after: OptionId
    because: Because
    of: DelegationId | None = None
