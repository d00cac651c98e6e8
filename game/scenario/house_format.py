"""The format of the house and who sits in it: procedure, words, blocs, delegations and groups of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, Tag

from game.model.conference import Noun
from game.scenario.kinds import Count, Flag, Name, Names, SourceKeys, Text, Texts, Written, either


class Chair(Written):
    """Who presides."""

    name: Text = Field(description="The chair's name.", examples=["Mohamed Nasser Al-Ghanim"])
    delegation: Name | None = Field(default=None, description="The delegation the chair comes from.", examples=["ARE"])


class ProcedureEntry(Written):
    """The house's numbers and names; what is not written is the ITU's."""

    contacts: Count = Field(default=2, description="Corridor contacts a delegation has in a session.", examples=[2])
    interventions: Literal[0, 1] = Field(
        default=1,
        description="Whether a delegation may speak in plenary: 1, or 0 for a conference of corridors only.",
        examples=[1],
    )
    speakers: Count = Field(default=12, description="Places on the speakers' list of a session.", examples=[12])
    majority: Literal["one_half", "two_thirds", "three_quarters", "unanimity", "weighted", "1/2", "2/3", "3/4"] = Field(
        default="one_half",
        description="What adopts a text in a vote, of those for and against; weighted: more than half, by votes.",
        examples=["two_thirds"],
    )
    quorum: Literal["one_half", "two_thirds", "three_quarters", "all", "1/2", "2/3", "3/4"] = Field(
        default="one_half",
        description="Of all entitled to vote, who must be present at a vote; one_half: more than half.",
        examples=["two_thirds"],
    )
    seconds: Annotated[int, Field(strict=True, ge=0, le=100)] = Field(
        default=1,
        alias="second",
        description="How many other delegations must support a proposal or a motion before it is taken up.",
        examples=[2],
    )
    readings: Annotated[int, Field(strict=True, ge=1, le=10)] = Field(
        default=2,
        description="How often an item is taken up before it is agreed or put to the vote.",
        examples=[1],
    )
    chair: Chair | None = Field(default=None, description="Who presides.", examples=[{"name": "Ada Quill"}])
    organisation: Text = Field(default="the Union", description="Whose legitimacy is at stake.", examples=["the Union"])
    house_rules: Texts = Field(
        default=(),
        description="Sentences shown where this house departs from the usual rules.",
        examples=[["No night sessions."]],
    )


Word = Annotated[str, Field(strict=True, min_length=1, max_length=60, pattern=r"^[^{}|\s][^{}|\n\r]*$")]


class WordForms(Written):
    """What something is called, of one and of several."""

    one: Word | None = Field(default=None, description="Of one.", examples=["child"])
    many: Word | None = Field(
        default=None, description="Of several; alone where there is no one of it.", examples=["children"]
    )


Called = Annotated[
    Annotated[Word, Tag("(text)")] | Annotated[WordForms, Tag("(mapping)")],
    either("must be a word, or a mapping with one and many"),
]


class Words(Written):
    """What this conference calls what others call Final Acts, capital and so on; what is left out keeps its name.

    A word alone is of one (class, and so classes), or of several where it ends like them (parents).
    """

    delegation: Called | None = Field(default=None, description="Who has a seat.", examples=["class"])
    head_of_delegation: Called | None = Field(
        default=None, alias="head of delegation", description="Who decides for it.", examples=["class speaker"]
    )
    capital: Called | None = Field(
        default=None, description="Who instructs it; so are its government and parliament called.", examples=["parents"]
    )
    conference: Called | None = Field(default=None, description="The meeting as a whole.", examples=["committee"])
    plenary: Called | None = Field(default=None, description="All in one room.", examples=["assembly"])
    treaty: Called | None = Field(default=None, description="What is negotiated.", examples=["budget"])
    the_older_treaty: Called | None = Field(
        default=None,
        alias="the older treaty",
        description="What holds so far, with its article.",
        examples=["last year's budget"],
    )
    final_acts: Called | None = Field(
        default=None, alias="Final Acts", description="What is signed at the end.", examples=["budget"]
    )
    organisation: Text | None = Field(
        default=None,
        alias="the Union",
        description="Whose legitimacy is at stake, with its article; procedure: organisation says the same.",
        examples=["the school"],
    )

    def written(self) -> Iterator[tuple[str, str | WordForms]]:
        """What was written, by the usual word as an author writes it; the organisation is a name, and no word."""
        for name, field in type(self).model_fields.items():
            if name != "organisation" and (called := getattr(self, name)) is not None:
                yield field.alias or name, called


def noun(called: str | WordForms) -> Noun:
    """One and several of what an author named. A word alone is of one; of several if it ends like them."""
    if isinstance(called, WordForms):
        return Noun(one=called.one or "", many=called.many or "")
    if called.endswith("s") and not called.endswith(("ss", "us", "is")):
        return Noun(many=called)
    if called.endswith(("s", "x", "z", "ch", "sh")):
        return Noun(one=called, many=f"{called}es")
    if called.endswith("y") and called[-2:-1] not in "aeiou":
        return Noun(one=called, many=f"{called[:-1]}ies")
    return Noun(one=called, many=f"{called}s")


class BlocEntry(Written):
    """A regional organisation with common proposals."""

    name: Text = Field(description="The full name.", examples=["Northern Group"])
    short: Text | None = Field(
        default=None, description="A short name for lists; the id if left out.", examples=["North"]
    )
    region: Text | None = Field(default=None, description="Where its members are.", examples=["Europe"])


class DelegationEntry(Written):
    """A seat: a state or organisation with the right to sign. Its id is what the rest of the scenario calls it."""

    name: Text = Field(description="The short name.", examples=["United States"])
    roll_call: Text | None = Field(
        default=None,
        description="The name in the language of the roll call, which orders the seats.",
        examples=["États-Unis"],
    )
    bloc: Name | None = Field(default=None, description="The id of its bloc, if it has one.", examples=["CITEL"])
    influence: Annotated[int, Field(strict=True, ge=1, le=4)] = Field(
        default=1, description="Weight in the room, 1 to 4; never in a vote.", examples=[4]
    )
    alignment: Annotated[float, Field(strict=True, ge=-1, le=1)] = Field(
        default=0, description="-1 = like the 100 end of the lines, +1 = like the 0 end.", examples=[0.91]
    )
    capital: Text | None = Field(default=None, description="Where its instructions come from.", examples=["Washington"])
    about: Text | None = Field(
        default=None,
        description="Two or three plain sentences of its capital to whoever leads it: who you are, what you came for.",
        examples=["You belong to both worlds, and both listen to you."],
    )
    temperament: Literal["hardliner", "bridge_builder", "bargainer", "bloc_follower"] | None = Field(
        default=None,
        description="How it acts when no person leads it; bloc_follower, or bargainer where there is no bloc.",
        examples=["bargainer"],
    )
    may_vote: Flag = Field(
        default=True, description="Whether it may vote (arrears take the vote away).", examples=[True]
    )
    votes: Count | None = Field(
        default=None,
        description="Votes its ballot counts. Where one delegation has some, votes are weighed: 1 for who has none.",
        examples=[3],
    )
    ties: dict[Name, Annotated[float, Field(strict=True, ge=0, le=1)]] = Field(
        default_factory=dict,
        description="Others whose choice it heeds beyond its bloc, with a weight from 0 to 1.",
        examples=[{"CAN": 0.5}],
    )


class GroupEntry(Written):
    """Delegations with something in common beside their blocs, which makes them heed one another, or others.

    Like ties, for many at once; ties and groups add up, to 1 at most.
    """

    name: Text = Field(description="What they have in common.", examples=["Parties to the northern trade agreement"])
    members: Annotated[dict[Name, SourceKeys], Field(min_length=1)] = Field(
        description="Who belongs to it, each with where that was seen.", examples=[{"ARC": "brief", "BOR": "brief"}]
    )
    heeds: Names = Field(default=(), description="Whom they heed; one another if left out.", examples=[["ARC"]])
    weight: Annotated[float, Field(strict=True, ge=0, le=1)] = Field(
        default=0.25, description="How much they heed each, from 0 to 1.", examples=[0.25]
    )
