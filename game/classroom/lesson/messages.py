"""What pages send, checked before anything else sees it: strict, closed, and short."""

from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from game.classroom.lesson.refusals import RefusedError
from game.model.actions import Action
from game.session.codec import CodecError, decode_action, parse

LARGEST = 16 * 1024
"""Bytes of a body."""

Code = Annotated[str, Field(min_length=1, max_length=64)]
Id = Annotated[str, Field(min_length=1, max_length=64)]
MessageName = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{8,64}$")]
Step = Annotated[int, Field(ge=0, le=10**9)]
Person = Annotated[int, Field(ge=1, le=10**6)]


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LookForSeats(_Message):
    """Which seats are free."""

    code: Code


class Join(_Message):
    """Take a seat; without a delegation, be dealt one."""

    code: Code
    name: Annotated[str, Field(max_length=200)]
    delegation: Id | None = None


class Return(_Message):
    """Come back by a pass."""

    pass_: Annotated[str, Field(alias="pass", min_length=1, max_length=64)]


class Nothing(_Message):
    """A message that says all by its address."""


class Check(_Message):
    """Whether an action is in order."""

    action: dict[str, Any]


class Act(_Message):
    """Do this. step: what the person looked at; message: the page's own name for this decision."""

    step: Step
    message: MessageName
    action: dict[str, Any]


class Confirm(_Message):
    """What a partner says to a proposal."""

    message: MessageName
    proposal: Step
    agree: bool


class Done(_Message):
    """Nothing to add in this session, or something after all."""

    step: Step
    message: MessageName
    done: bool


class _Do(_Message):
    message: MessageName


Verb: TypeAlias = Literal["start", "pause", "go_on", "end_session", "advance_slowest", "lan", "end"]


class Plain(_Do):
    """What the facilitator does by its name alone."""

    do: Verb


class Extend(_Do):
    """More seconds, or fewer."""

    do: Literal["extend"]
    seconds: Annotated[int, Field(ge=-3600, le=3600)]


class Say(_Do):
    """A message to one or to all."""

    do: Literal["say"]
    text: Annotated[str, Field(min_length=1, max_length=500)]
    to: Id | None = None


class MovePerson(_Do):
    """To another seat."""

    do: Literal["move"]
    person: Person
    delegation: Id


class OfPerson(_Do):
    """Out of the room, or back in."""

    do: Literal["remove", "let_back"]
    person: Person


class Rewind(_Do):
    """Back to the opening of a session."""

    do: Literal["rewind"]
    session: Annotated[int, Field(ge=1, le=1000)]


class Temperatures(_Do):
    """Show or hide them."""

    do: Literal["temperatures"]
    shown: bool


class Joining(_Do):
    """Open or close the door."""

    do: Literal["joining"]
    open: bool


class Pairs(_Do):
    """Two people a seat."""

    do: Literal["pairs"]
    allowed: bool
    both_confirm: bool


class ChoosePreset(_Do):
    """How long sessions are."""

    do: Literal["preset"]
    name: Literal["45", "90", "two-lessons", "none"]


class Gavel(_Do):
    """Take the chair or give it back."""

    do: Literal["gavel"]
    taken: bool


class Preside(_Do):
    """Act in the chair."""

    do: Literal["preside"]
    action: dict[str, Any]


Instruction: TypeAlias = (
    Plain
    | Extend
    | Say
    | MovePerson
    | OfPerson
    | Rewind
    | Temperatures
    | Joining
    | Pairs
    | ChoosePreset
    | Gavel
    | Preside
)
"""What the facilitator can want done."""

_INSTRUCTION: TypeAdapter[Instruction] = TypeAdapter(Annotated[Instruction, Field(discriminator="do")])

M = TypeVar("M", bound=_Message)
T = TypeVar("T")


def read(kind: type[M], body: bytes) -> M:
    """The message of a body. RefusedError for anything else."""
    return _valid(TypeAdapter(kind), body)


def read_do(body: bytes) -> Instruction:
    """What the facilitator wants done. RefusedError for anything else."""
    return _valid(_INSTRUCTION, body)


def read_action(value: dict[str, Any]) -> Action:
    """The action of a message. RefusedError for anything else."""
    try:
        return decode_action(value)
    except CodecError as problem:
        raise RefusedError("not-understood") from problem


def _valid(kind: TypeAdapter[T], body: bytes) -> T:
    try:
        return kind.validate_python(parse(body.decode()))
    except (ValidationError, CodecError, UnicodeDecodeError) as problem:
        raise RefusedError("not-understood") from problem
