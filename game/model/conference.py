"""What a conference is: everything fixed and public when the opening gavel falls.

What a capital tells its own delegation is secret and lives in `instructions.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, NewType

DelegationId = NewType("DelegationId", str)
BlocId = NewType("BlocId", str)
ItemId = NewType("ItemId", str)
OptionId = NewType("OptionId", str)

UNREAD = "unread"
"""Marks a field that no rule reads: whoever mends it leaves the fingerprint of the scenario, and so the logs, alone."""

Prose = Annotated[str, UNREAD]
Sources = Annotated[tuple[str, ...], UNREAD]


class Temperament(StrEnum):
    """How an AI head of delegation behaves."""

    HARDLINER = "hardliner"
    BRIDGE_BUILDER = "bridge_builder"
    BARGAINER = "bargainer"
    BLOC_FOLLOWER = "bloc_follower"


class Change(StrEnum):
    """What an item does to the older treaty; the tags are those of ITU conference documents."""

    ADD = "ADD"
    MOD = "MOD"
    SUP = "SUP"
    NOC = "NOC"
    RES = "RES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was seen."""

    key: str
    title: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """A regional organisation with common proposals."""

    id: BlocId
    name: Prose
    short: Prose
    region: Prose = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A seat: a state accredited with the right to sign.

    influence: 1..4, weight in the room (never in a formal vote).
    alignment: -1 (like the 100 end of the items' lines) .. +1 (like the 0 end), known before the conference.
    about: its capital to whoever leads it, in two or three sentences; in the conference nobody else is shown it.
    ties: weight 0..1 of other delegations whose choice it heeds, beyond its bloc.
    votes: how many votes its ballot counts where the house weighs votes; 1 elsewhere.
    """

    id: DelegationId
    name: Prose
    roll_call: Prose
    bloc: BlocId | None = None
    influence: int = 1
    alignment: float = 0.0
    capital: Prose = ""
    about: Prose = ""
    temperament: Temperament = Temperament.BLOC_FOLLOWER
    may_vote: bool = True
    votes: int = 1
    ties: Mapping[DelegationId, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One wording of an item. `at` is its location 0..100: 0 = least role for state and organisation, 100 = most.

    text: plain words with _underscores_ round what differs from the other options.
    sponsors: who has tabled it before the opening; blocs: the blocs whose common proposal it is.
    """

    id: OptionId
    at: float
    short: Prose
    text: Prose
    sponsors: tuple[DelegationId, ...] = ()
    blocs: tuple[BlocId, ...] = ()
    by_chair: bool = False
    sources: Sources = ()

    @property
    def is_tabled_at_opening(self) -> bool:
        """Whether somebody stands behind it before the conference opens."""
        return bool(self.sponsors or self.blocs)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusQuo:
    """What holds if nothing is agreed. `option` names the option that equals it, if one does."""

    at: float
    text: Prose
    option: OptionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CivilSociety:
    """The verdict of non-governmental organisations on the item: good, bad, mixed or unknown."""

    verdict: str
    by: str = ""
    note: str = ""
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item: one contested provision with its text options, ordered from the 0 end to the 100 end."""

    id: ItemId
    title: Prose
    short: Prose
    place: Prose
    label: Prose
    change: Change
    then: Prose
    about: Prose
    status_quo: StatusQuo
    options: tuple[Option, ...]
    alignment_effect: float = 1.0
    civil_society: Annotated[CivilSociety | None, UNREAD] = None
    sources: Sources = ()

    def option(self, option: OptionId) -> Option:
        """The option of that id; KeyError if the item has none such."""
        for candidate in self.options:
            if candidate.id == option:
                return candidate
        raise KeyError(option)

    def letter(self, option: OptionId) -> str:
        """The letter under which people speak of an option: a, b, c... in the order of the line."""
        return "abcdefghij"[[each.id for each in self.options].index(option)]

    def has(self, option: OptionId) -> bool:
        """Whether the item has an option of that id."""
        return any(each.id == option for each in self.options)

    def nearest(self, at: float) -> Option:
        """The option closest to a location 0..100; the lower one of two at the same distance."""
        return min(self.options, key=lambda each: (abs(each.at - at), each.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """One session of the programme of work: half a conference day."""

    when: Prose
    items: tuple[ItemId, ...]
    until: Prose = ""


class Majority(StrEnum):
    """What share of the votes for and against adopts a text."""

    ONE_HALF = "one_half"  # more than half
    TWO_THIRDS = "two_thirds"  # at least two thirds, and so on
    THREE_QUARTERS = "three_quarters"
    UNANIMITY = "unanimity"

    @property
    def share(self) -> Fraction:
        """The share, 1/2 to 1; a half must be passed, any other reached."""
        return {"one_half": Fraction(1, 2), "two_thirds": Fraction(2, 3), "three_quarters": Fraction(3, 4)}.get(
            self.value, Fraction(1)
        )

    def is_reached(self, part: int, whole: int) -> bool:
        """Whether a part of a whole is such a majority; of nothing nothing is."""
        reached = self.share * whole
        return part > reached if self is Majority.ONE_HALF else 0 < part >= reached


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The house's numbers; what is not said is the ITU's. The predicates that use them stand in `game/procedure`.

    majority: of those voting for or against, for a text. is_weighted: whether ballots count by `Delegation.votes`, not
    one each. quorum: of all entitled to vote, who must be present. seconds: how many other delegations must support a
    proposal before it is discussed. readings: how often an item is taken up before it is decided; a first reading
    hears, a second decides.
    """

    contacts: int = 2
    interventions: int = 1
    speakers: int = 12
    majority: Majority = Majority.ONE_HALF
    is_weighted: bool = False
    quorum: Majority = Majority.ONE_HALF
    seconds: int = 1
    readings: int = 2
    chair: Prose = "The chair"
    chair_delegation: DelegationId | None = None
    organisation: Prose = "the Union"
    house_rules: Annotated[tuple[str, ...], UNREAD] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What something is called, of one and of several; "" where it is never spoken of in that number."""

    one: str = ""
    many: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegitimacyMoved:
    """The organisation gains or loses legitimacy."""

    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SalienceMoved:
    """An item matters more (or less) to everybody from now on; salience stays within 0..100."""

    item: ItemId
    by: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTabled:
    """Somebody puts an option on the table."""

    item: ItemId
    option: OptionId
    sponsors: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWithdrawn:
    """An option leaves the table."""

    item: ItemId
    option: OptionId


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsRevealed:
    """What some delegations want on an item becomes their public stance."""

    item: ItemId
    delegations: tuple[DelegationId, ...]


HappeningEffect = LegitimacyMoved | SalienceMoved | TextTabled | TextWithdrawn | PositionsRevealed


class Moment(StrEnum):
    """When in its session a happening comes."""

    OPENS = "opens"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that comes from outside the room on its day."""

    id: str
    session: int
    moment: Moment
    title: Prose
    text: Prose
    effects: tuple[HappeningEffect, ...] = ()
    sources: Sources = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What a teacher may want: aims of the lesson and questions for the debrief."""

    aims: tuple[str, ...] = ()
    debrief: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Conference:
    """Everything fixed and public. Sessions count from 1; `programme[n - 1]` is session n.

    delegations stand in roll-call order (as their names sort in the language of the roll call).
    bloc_stands: the common position of each bloc as a location 0..100 per item, in item order; None where it has none.
    words: what this conference calls things that others call otherwise (a budget for Final Acts), by the usual word.
    """

    id: str
    title: Prose
    summary: Prose
    place: Prose
    opens: Prose
    length: Prose
    visions: Annotated[tuple[str, str], UNREAD]
    programme: tuple[SessionPlan, ...]
    procedure: Procedure
    blocs: tuple[Bloc, ...]
    delegations: tuple[Delegation, ...]
    without_right: Annotated[Mapping[DelegationId, str], UNREAD]
    items: tuple[Item, ...]
    bloc_stands: Mapping[BlocId, tuple[float | None, ...]]
    happenings: tuple[Happening, ...] = ()
    lesson: Annotated[Lesson, UNREAD] = Lesson()
    words: Annotated[Mapping[str, Noun], UNREAD] = field(default_factory=dict)
    sources: Annotated[Mapping[str, Source], UNREAD]

    @property
    def sessions(self) -> int:
        """How many sessions the conference has."""
        return len(self.programme)

    @cached_property
    def items_by_id(self) -> Mapping[ItemId, Item]:
        """The items by id."""
        return {each.id: each for each in self.items}

    @cached_property
    def delegations_by_id(self) -> Mapping[DelegationId, Delegation]:
        """The delegations by id."""
        return {each.id: each for each in self.delegations}

    @cached_property
    def blocs_by_id(self) -> Mapping[BlocId, Bloc]:
        """The blocs by id."""
        return {each.id: each for each in self.blocs}

    @cached_property
    def members(self) -> Mapping[BlocId, tuple[DelegationId, ...]]:
        """The delegations of each bloc, in roll-call order."""
        return {bloc.id: tuple(each.id for each in self.delegations if each.bloc == bloc.id) for bloc in self.blocs}

    def before(self, session: int) -> tuple[ItemId, ...]:
        """The items that the programme puts before a session; empty outside one."""
        return self.programme[session - 1].items if 1 <= session <= self.sessions else ()

    def item(self, item: ItemId) -> Item:
        """The item of that id; KeyError if there is none."""
        return self.items_by_id[item]

    def delegation(self, delegation: DelegationId) -> Delegation:
        """The delegation of that id; KeyError if there is none."""
        return self.delegations_by_id[delegation]
