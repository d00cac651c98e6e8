"""What an author may write about groups: delegations that heed others for a common reason beside their blocs."""

from typing import Annotated

from pydantic import Field

from game.scenario.kinds import Entry, Name, Names, SourceKeys, Text


class Group(Entry):
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
