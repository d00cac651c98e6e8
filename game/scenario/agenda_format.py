"""The format of what is negotiated: items, their options, and what blocs and delegations want of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Tag

from game.scenario.kinds import Flag, Name, Names, OptionOrNumber, Percent, SourceKeys, Text, Written, either

Basis = Literal["documented", "announced", "bloc", "derived"]


class OptionEntry(Written):
    """One wording of an item."""

    at: Percent = Field(description="Where it lies on the item's line, 0 to 100.", examples=[55])
    text: Text = Field(
        description="The wording, with _underscores_ round what differs from the other options.",
        examples=["States _shall endeavour to_ act against bulk messages."],
    )
    short: Text | None = Field(default=None, description="Two to four words for lists.", examples=["Best efforts"])
    sponsors: Names = Field(
        default=(), description="Who has tabled it: ids of delegations or blocs, or chair.", examples=[["USA", "CEPT"]]
    )
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S46"])
    basis: Basis | None = Field(default=None, description="How it is known.", examples=["documented"])


class StatusQuoText(Written):
    """What holds if nothing is agreed, where no option equals it."""

    at: Percent = Field(description="Where it lies on the item's line, 0 to 100.", examples=[10])
    text: Text = Field(description="What holds, in plain words.", examples=["Nothing about bulk messages."])


StatusQuo = Annotated[
    Annotated[Name, Tag("(text)")] | Annotated[StatusQuoText, Tag("(mapping)")],
    either("must be the name of an option, or a mapping with at and text"),
]


class CivilSocietyEntry(Written):
    """What non-governmental organisations said of the item."""

    verdict: Literal["good", "bad", "mixed", "unknown"] = Field(description="Their verdict.", examples=["bad"])
    by: Text | None = Field(default=None, description="Whose verdict it is.", examples=["Best Bits"])
    note: Text | None = Field(default=None, description="Why, in a sentence.", examples=["It invites filtering."])
    disputed: Flag = Field(default=False, description="Whether they disagreed among themselves.", examples=[True])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S46"])


class ItemEntry(Written):
    """An agenda item: one contested provision with its options, ordered from the 0 end to the 100 end."""

    title: Text = Field(description="What it is about, in full.", examples=["Unsolicited bulk messages"])
    short: Text | None = Field(default=None, description="One to three words for lists.", examples=["Bulk messages"])
    place: Text | None = Field(default=None, description="Where it stands in the treaty.", examples=["Article 5B"])
    label: Annotated[str, Field(strict=True, min_length=1, max_length=6)] | None = Field(
        default=None, description="At most 6 characters, to stand between drawn brackets.", examples=["5B"]
    )
    change: Literal["ADD", "MOD", "SUP", "NOC", "RES"] = Field(
        default="ADD", description="New, changed, deleted or unchanged treaty text, or a resolution.", examples=["ADD"]
    )
    then: Text | None = Field(
        default=None,
        description="What the older treaty holds, in a few words; the status quo's own if left out.",
        examples=["nothing"],
    )
    about: Text | None = Field(
        default=None,
        description="Two or three sentences for a newcomer.",
        examples=["Spam fills mailboxes. Who should act?"],
    )
    status_quo: StatusQuo = Field(description="What holds if nothing is agreed.", examples=["none"])
    alignment_effect: Annotated[float, Field(strict=True, ge=-5, le=5)] = Field(
        default=1, description="How far alignment shifts members from their bloc on this item.", examples=[1.0]
    )
    options: Annotated[dict[Name, OptionEntry], Field(min_length=2, max_length=5)] = Field(
        description="2 to 5 wordings, from the 0 end to the 100 end.",
        examples=[{"none": {"at": 0, "text": "No article."}, "shall": {"at": 90, "text": "States shall act."}}],
    )
    civil_society: CivilSocietyEntry | None = Field(
        default=None, description="Their verdict.", examples=[{"verdict": "bad"}]
    )
    sources: SourceKeys | None = Field(
        default=None, description="Where the facts were seen.", examples=[["S39", "S44"]]
    )


class PositionEntry(Written):
    """What a bloc or a delegation wants on one item."""

    wants: OptionOrNumber = Field(description="An option, or a location 0 to 100.", examples=["none", 15])
    salience: Percent = Field(description="How much the item matters to it, 0 to 100.", examples=[75])
    red_line: Annotated[str, Field(strict=True, pattern=r"^(above|below) \S+$")] | None = Field(
        default=None, description="Text beyond this cannot be signed: above X or below X.", examples=["above endeavour"]
    )
    basis: Basis = Field(default="documented", description="How it is known.", examples=["documented"])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S30"])
    note: Text | None = Field(
        default=None, description="What should be known about the figure.", examples=["Own proposal."]
    )
    known_before: Flag = Field(
        default=True, description="False where the figure was chosen by someone who knew the result.", examples=[True]
    )
