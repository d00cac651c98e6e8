"""The scenario format: what may stand in `scenario.yaml` and its companion files.

Descriptions and examples here are what an author's editor shows (see `schema.py`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, Tag

from game.scenario.agenda_format import ItemEntry, PositionEntry
from game.scenario.house_format import BlocEntry, DelegationEntry, GroupEntry, ProcedureEntry, Words
from game.scenario.kinds import (
    Count,
    Day,
    Key,
    Name,
    Names,
    SourceKeys,
    Text,
    Texts,
    Written,
    either,
)


class Visions(Written):
    """The names of the two ends of every item's line."""

    zero: Text = Field(alias="0", description="What the 0 end stands for.", examples=["Open networks"])
    hundred: Text = Field(alias="100", description="What the 100 end stands for.", examples=["Sovereign networks"])


class SessionRow(Written):
    """One session of the programme of work: half a conference day."""

    when: Text = Field(description="Day and half, as people say it.", examples=["Mon 3 Dec, morning"])
    items: Names = Field(
        min_length=1, description="Items put before this session; 3 to 5 make a day.", examples=[["spam", "roaming"]]
    )
    until: Text | None = Field(default=None, description="When it rose, as colour.", examples=["22:30"])


Sessions = Annotated[
    Annotated[Count, Tag("(number)")]
    | Annotated[Annotated[tuple[SessionRow, ...], Field(min_length=1, max_length=100)], Tag("(list)")],
    either("must be how many sessions there are, or a list with one row a session"),
]


class StatementEntry(Written):
    """What somebody said about signing, on the record and before the ceremony."""

    delegation: Name | None = Field(default=None, description="Who said it.", examples=["KEN"])
    bloc: Name | None = Field(default=None, description="Or for which group it was said.", examples=["CEPT"])
    members: Names = Field(default=(), description="The delegations the group spoke for.", examples=[["FRA", "DEU"]])
    says: Literal["will_sign", "will_not_sign", "must_consult"] = Field(
        description="What was said.", examples=["must_consult"]
    )
    date: Day = Field(description="The day.", examples=["2012-12-13"])
    source: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=["S33"])
    note: Text | None = Field(default=None, description="The words, in short.", examples=["Asked for time."])


class SalienceEffect(Written):
    """An item matters more or less to everybody."""

    item: Name = Field(description="The item.", examples=["naming"])
    by: Annotated[float, Field(strict=True, ge=-100, le=100)] = Field(description="By how much.", examples=[10])


class TableEffect(Written):
    """Somebody puts an option on the table."""

    item: Name = Field(description="The item.", examples=["naming"])
    option: Name = Field(description="The option.", examples=["e"])
    sponsors: Names = Field(min_length=1, description="The delegations behind it.", examples=[["ARE", "RUS"]])


class WithdrawEffect(Written):
    """An option leaves the table."""

    item: Name = Field(description="The item.", examples=["naming"])
    option: Name = Field(description="The option.", examples=["e"])


class RevealEffect(Written):
    """What some delegations want becomes public."""

    item: Name = Field(description="The item.", examples=["naming"])
    delegations: Names = Field(min_length=1, description="Whose position it is.", examples=[["RUS"]])


class Effect(Written):
    """One effect of a happening: exactly one of these keys."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    legitimacy: Annotated[int, Field(strict=True, ge=-100, le=100)] | None = Field(
        default=None, description="The organisation gains or loses legitimacy.", examples=[-5]
    )
    salience: SalienceEffect | None = Field(
        default=None, description="An item matters more or less.", examples=[{"item": "naming", "by": 10}]
    )
    table: TableEffect | None = Field(
        default=None,
        description="An option is tabled.",
        examples=[{"item": "naming", "option": "e", "sponsors": ["RUS"]}],
    )
    withdraw: WithdrawEffect | None = Field(
        default=None, description="An option leaves the table.", examples=[{"item": "naming", "option": "e"}]
    )
    reveal: RevealEffect | None = Field(
        default=None, description="Positions become public.", examples=[{"item": "naming", "delegations": ["RUS"]}]
    )


class HappeningEntry(Written):
    """Something that comes from outside the room on its day."""

    id: Name = Field(description="Its own name.", examples=["leak"])
    session: Count = Field(description="In which session, counted from 1.", examples=[10])
    moment: Literal["opens", "closes"] = Field(
        default="opens", description="As it opens or as it closes.", examples=["opens"]
    )
    title: Text = Field(description="A headline.", examples=["A text nobody has seen"])
    text: Text = Field(description="What the plenary learns, in two sentences.", examples=["A draft has leaked."])
    effects: tuple[Effect, ...] = Field(default=(), description="What it changes.", examples=[[{"legitimacy": -5}]])
    sources: SourceKeys | None = Field(default=None, description="Where it was seen.", examples=[["S33"]])


class LessonEntry(Written):
    """What a teacher may want."""

    aims: Texts = Field(default=(), description="What the class should learn.", examples=[["What consensus costs."]])
    debrief: Texts = Field(default=(), description="Questions for afterwards.", examples=[["Whose red line held?"]])


class SourceEntry(Written):
    """Where facts were seen."""

    title: Text = Field(description="Author, title, year.", examples=["Final Acts of the conference, 2012"])
    address: Text | None = Field(
        default=None, description="Where to read it.", examples=["https://example.org/acts.pdf"]
    )


Source = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[SourceEntry, Tag("(mapping)")],
    either("must be a title, or a mapping with title and address"),
]


class ScenarioFile(Written):
    """A treaty conference to be played in Square Brackets."""

    title: Text = Field(description="What the conference is called.", examples=["WCIT-12, Dubai"])
    summary: Text | None = Field(
        default=None, description="One paragraph for the shelf.", examples=["Twelve days in Dubai."]
    )
    place: Text | None = Field(default=None, description="Where it meets.", examples=["Dubai"])
    opens: Day | None = Field(default=None, description="The day it opens.", examples=["2012-12-03"])
    length: Text | None = Field(default=None, description="How long a game is, in words.", examples=["an evening"])
    visions: Visions = Field(
        description="The two ends of every item's line.", examples=[{"0": "Open networks", "100": "Sovereign networks"}]
    )
    sessions: Sessions = Field(description="How many sessions, or the programme of work.", examples=[6])
    procedure: ProcedureEntry = Field(
        default=ProcedureEntry(), description="The house's numbers and names.", examples=[{"organisation": "the Union"}]
    )
    words: Words = Field(
        default=Words(),
        description="What is called otherwise here than at a treaty conference.",
        examples=[{"delegation": "class", "capital": "parents"}],
    )
    blocs: dict[Name, BlocEntry] = Field(
        default_factory=dict, description="Blocs by id.", examples=[{"north": {"name": "Northern Group"}}]
    )
    delegations: Annotated[dict[Name, DelegationEntry], Field(min_length=2, max_length=400)] = Field(
        description="The seats, by id.",
        examples=[{"ARC": {"name": "Arcadia", "bloc": "north"}, "BOR": {"name": "Borduna"}}],
    )
    groups: dict[Name, GroupEntry] = Field(
        default_factory=dict,
        description="Who heeds whom for a common reason beside the blocs, by id.",
        examples=[{"trade": {"name": "Parties to the trade agreement", "members": {"ARC": "brief", "BOR": "brief"}}}],
    )
    without_right: dict[Name, Text] = Field(
        default_factory=dict,
        description="Members of the organisation without the right to sign, by id.",
        examples=[{"BOL": "Bolivia"}],
    )
    items: Annotated[dict[Name, ItemEntry], Field(min_length=1, max_length=60)] = Field(
        description="What is negotiated, by id.",
        examples=[
            {
                "spam": {
                    "title": "Unsolicited bulk messages",
                    "status_quo": "none",
                    "options": {
                        "none": {"at": 0, "text": "No article."},
                        "shall": {"at": 90, "text": "States shall act."},
                    },
                }
            }
        ],
    )
    positions: dict[Name, dict[Name, PositionEntry]] = Field(
        description="What blocs and delegations want, by their id and the item's.",
        examples=[{"north": {"spam": {"wants": "none", "salience": 70}}}],
    )
    statements: tuple[StatementEntry, ...] = Field(
        default=(),
        description="What was said about signing before the ceremony.",
        examples=[[{"delegation": "KEN", "says": "must_consult", "date": "2012-12-13"}]],
    )
    happenings: tuple[HappeningEntry, ...] = Field(
        default=(),
        description="What comes from outside the room.",
        examples=[[{"id": "leak", "session": 2, "title": "A leak", "text": "A draft is in the papers."}]],
    )
    lesson: LessonEntry = Field(
        default=LessonEntry(), description="Aims and questions.", examples=[{"aims": ["What consensus costs."]}]
    )
    sources: dict[Key, Source] = Field(
        default_factory=dict, description="Where facts were seen, by key.", examples=[{"brief": "Invented."}]
    )
