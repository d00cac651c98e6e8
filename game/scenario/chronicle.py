"""The formats of `record.yaml` (what really came of it) and `history.yaml` (who did what, in order)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, RootModel, Tag
from pydantic_core import PydanticCustomError

from game.model import grammar
from game.model.actions import PointKind
from game.model.grammar import ActionKind, Part
from game.scenario.kinds import Count, Day, Name, Names, SourceKeys, Text, Texts, Written, either

Tally = Annotated[int, Field(strict=True, ge=0, le=1000)]


def told_in_history() -> dict[str, ActionKind]:
    """The kinds of action that a history may tell, by the word for each."""
    return {each.slug: each for each in grammar.KINDS if each.in_history}


def _known(do: str) -> str:
    if do not in told_in_history():
        raise PydanticCustomError("literal_error", "unknown", {"expected": ", ".join(told_in_history())})
    return do


ItemsOrTexts = Annotated[
    Annotated[dict[Name, Name], Tag("(mapping)")] | Annotated[Names, Tag("(list)")],
    either("must be a list of items, or a mapping with an option for each item"),
]


KEYS = {Part.ITEM: ("item",), Part.TEXT: ("item", "option"), Part.POINT: ("kind",)}
"""Which keys of a move say a part of an action; several texts or items are `items`."""


class Vote(Written):
    """A formal vote that was taken."""

    title: Text = Field(description="What was voted on.", examples=["Access to networks, preamble"])
    item: Name = Field(description="The item.", examples=["pre_access"])
    option: Name = Field(description="The option put to the vote.", examples=["c"])
    date: Day = Field(description="The day.", examples=["2012-12-13"])
    in_favour: Tally = Field(alias="for", description="Votes for.", examples=[77])
    against: Tally = Field(description="Votes against.", examples=[33])
    abstain: Tally = Field(default=0, description="Abstentions.", examples=[8])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=[["S04"]])


class Temperature(Written):
    """A sounding of the room; no vote."""

    item: Name = Field(description="The item.", examples=["res_plen3"])
    option: Name = Field(description="The option.", examples=["c"])
    date: Day = Field(description="The day.", examples=["2012-12-13"])
    time: Text = Field(default="", description="The hour.", examples=["01:30"])
    text: Text = Field(description="What happened.", examples=["Placards went up."])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S06"])


class RecordFile(Written):
    """What really came of the conference; nothing that predicts may read it."""

    signed: Names = Field(description="Who signed.", examples=[["AFG"]])
    did_not_sign: Names = Field(default=(), description="Who had the right to sign and did not.", examples=[["USA"]])
    final_text: dict[Name, Name] = Field(
        default_factory=dict, description="The option adopted on each item.", examples=[{"spam": "c"}]
    )
    votes: tuple[Vote, ...] = Field(default=(), description="Formal votes that were taken.", examples=[[]])
    temperature: tuple[Temperature, ...] = Field(default=(), description="Soundings of the room.", examples=[[]])
    evidence: dict[Name, Literal["documented", "recalled", "inferred"]] = Field(
        default_factory=dict, description="How sure each delegation's row is.", examples=[{"AFG": "documented"}]
    )
    notes: Texts = Field(
        default=(), description="What should be known about the record.", examples=[["Two lists differ."]]
    )


class HistoryMove(Written):
    """One move of history."""

    session: Count = Field(description="In which session, counted from 1.", examples=[1])
    who: Name = Field(description="A delegation, or chair.", examples=["USA"])
    do: Annotated[Text, AfterValidator(_known)] = Field(
        description="What it did.",
        examples=["object"],
        json_schema_extra=lambda schema: schema.update(enum=list(told_in_history())),
    )
    item: Name | None = Field(default=None, description="On which item.", examples=["spam"])
    option: Name | None = Field(default=None, description="On which option.", examples=["e"])
    items: ItemsOrTexts | None = Field(
        default=None,
        description="Of a package: an option by item; of a reservation: a list of items.",
        examples=[{"spam": "c", "naming": "b"}],
    )
    kind: Literal[tuple(PointKind)] | None = Field(  # type: ignore[valid-type]
        default=None, description="Of a point of order: what it is about.", examples=["late_text"]
    )
    note: Text | None = Field(default=None, description="What was said, in short.", examples=["Not a matter for us."])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S60"])


class HistoryFile(RootModel[tuple[HistoryMove, ...]]):
    """History's own moves, in order."""
