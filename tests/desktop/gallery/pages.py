"""The gallery's pages: the controls, a table, the signs, a menu."""

from collections.abc import Callable

from game.desktop.theme import (
    COUNT,
    HEADLINE,
    NEWS,
    RESULT_COUNT,
    SMALL,
    STYLES,
    TAGLINE,
    TREATY,
    WORDMARK,
    Ground,
    Look,
)  # fmt: skip
from game.desktop.toolkit.bars import Segment, SplitBar, StanceBar
from game.desktop.toolkit.box import (
    Cells,
    Column,
    Edged,
    Group,
    Padded,
    Panel,
    Row,
    Rule,
    Space,
)  # fmt: skip
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.choices import Radio
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.glyph import Outside
from game.desktop.toolkit.label import Label, heading, section
from game.desktop.toolkit.marks import CampGlyph, Icon, Nameplate, Pips, Progress, Tag, Tokens
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.rows import MenuRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.table import SortedTable, TableColumn, TableRow
from game.desktop.toolkit.widget import Widget
from game.model.camps import Camp
from tests.desktop.gallery.conference_page import Chosen, conference

_COUNTS = (
    Segment(Camp.HIGH, 58, "signed"),
    Segment(Outside.SILENT, 61, "to come"),
    Segment(Camp.LOW, 25, "did not sign"),
)


def controls(chosen: Chosen, look: Look) -> Widget:
    """Buttons, radio rows, an entry, in rest and in trouble."""
    decision = chosen.get("decision", "")
    ways = [
        ("Sign", "Put Kenya’s name under the Final Acts."),
        ("Sign with a reservation", "Sign, and declare what Kenya does not accept."),
        ("Defer to the capital", "Leave without signing; Nairobi may sign later."),
        ("Refuse", "Tell the plenary that Kenya will not sign."),
    ]
    radios = Group(
        *(
            Radio(way, f"decision={way}", detail=detail, chosen=way == decision, keys=[str(number)])
            for number, (way, detail) in enumerate(ways, start=1)
        ),
        gap=6,
        name="Your decision",
    )
    tell = Primary(
        "Tell the plenary",
        "tell",
        keys=["return"],
        enabled=bool(decision),
        reason="" if decision else "Choose one first.",
    )
    left = Column(
        section("Buttons"),
        Row(Button("Plain", "plain"), Button("With a key", "with key", keys=["k"]), gap=12),
        Button("Disabled", enabled=False, reason="Nothing is left to ask: both contacts are spent.", width=200),
        Primary("Lead Kenya", "lead", keys=["l"]),
        Primary("Not yet", enabled=False, reason="Somebody must have the floor first."),
        section("Typing"),
        EntryField(
            "Find a delegation", keys=["/"], hint="type to find", note="2 of 144", entered=lambda s: f"found {s}"
        ),
        section("Codes"),
        Cells(
            *(
                Nameplate(code, f"code {code}", own=code == "KEN")
                for code in ["AGO", "BDI", "BEN", "KEN", "LBR", "LSO", "MLI"]
            ),
            least=44,
        ),
        gap=12,
    )
    right = Column(
        section("Your decision"),
        radios,
        Space(4),
        Row(tell, Button("Advisor", "advisor", keys=["a"], tall=40), gap=12),
        gap=10,
    )  # fmt: skip
    return Row(
        Padded(Scroll(left, name="Buttons"), left=32, right=32, top=24, bottom=12, grow=1),
        Panel(Scroll(right, name="Decision"), Ground.SHEET, left=20, right=20, top=24, bottom=12, width=404),
        align="fill",
    )


def table(chosen: Chosen, look: Look) -> Widget:
    """A list of many, sorted and found by typing."""
    stances = (("{@5} a", 5), ("{@60} c", 60), ("{@90} d", 90), ("{@?} not yet", 999))
    rows = []
    for number in range(144):
        words, place = stances[number * 7 % 4]
        name = f"Delegation {number:03d}"
        rows.append(TableRow(f"D{number:03d}", (name, f"{{D{number:03d}}}", words), (name, number, place)))
    columns = (TableColumn("Delegation", 160, 1), TableColumn("Code", 90), TableColumn("Stance", 120))
    return Panel(
        SortedTable("Delegations", columns, rows, chosen=lambda row: f"row {row}"),
        Ground.PAPER,
        left=32,
        right=32,
        top=20,
    )


def signs(chosen: Chosen, look: Look) -> Widget:
    """Type styles, glyphs, badges, meters, bars."""
    places: tuple[float | None, ...] = (5, 30, 50, 65, 95, None)
    glyphs = Row(*(CampGlyph(place, size=28) for place in places), CampGlyph(Outside.NO_VOTE, size=28), gap=16)
    icons = Row(
        *(
            Icon(name, size=20)
            for name in [
                "tick",
                "cross",
                "barred",
                "arrow",
                "brackets",
                "clock",
                "dot",
                "ring",
                "bars1",
                "bars2",
                "bars3",
            ]
        ),
        gap=12,
    )
    left = Column(
        section("Type"), *(Label(f"{style.name}: 1988 and 2012", style) for style in STYLES), gap=2
    )  # fmt: skip
    right = Column(
        section("Camps"), glyphs, *(StanceBar(str(int(p or 0)), 40, 40, p, letter="a") for p in places),
        section("Icons"), icons,
        section("Badges"),
        Row(Label("[5B]"), Tag("MOD"), gap=16),
        Row(Nameplate("BRA"), Nameplate("KEN", own=True), gap=16),
        section("Meters"),
        Row(Pips(3, 4, name="Credibility"), Tokens(1, 2, name="Contacts"), Progress(8, 20, name="Sessions"), gap=24),
        section("Outcome"),
        Row(Label("{@90}", NEWS), Label("97", RESULT_COUNT), Label("signed"), gap=8, align="middle"),
        SplitBar(
            _COUNTS,
            name="Signatures",
        ),
        OptionCard("e", 95, "Duties with ITU coordination.", state=OptionState.FALLEN),
        gap=10,
    )  # fmt: skip
    return Row(
        Padded(Scroll(left, name="Type"), left=32, right=32, top=20, grow=1),
        Panel(Scroll(right, name="Signs"), Ground.SHEET, left=32, right=32, top=20, grow=1),
        Panel(
            Column(Label("58", COUNT), Label("signed", SMALL, tone="muted"), SplitBar(
                _COUNTS, name="So far",
            ), Row(*(CampGlyph(place) for place in places), gap=8), gap=12),
            Ground.CEREMONY, left=24, right=24, top=20, width=260,
        ),
        align="fill",
    )  # fmt: skip


def menu(chosen: Chosen, look: Look) -> Widget:
    """The title's menu, a headline and news."""
    rows = Group(
        MenuRow("Continue", "continue", detail="Dubai, session 8 of 20, as Kenya"),
        MenuRow("New conference", "new"),
        MenuRow("One laptop, many delegations", "hot seat"),
        MenuRow("Host a class", enabled=False, reason="needs the classroom extra"),
    )
    news = Column(
        section("What changed"),
        heading("One text agreed, two still in brackets", HEADLINE),
        Rule(),
        Label("{:tick} **Roaming**, Article 4.4, is agreed: prices open to users, competition encouraged.", NEWS),
        Label("Nobody sustained an objection. You spoke for it at 14:50.", SMALL, tone="muted"),
        Rule(),
        Label("{:brackets} **Bulk messages**, Article 5B, stays in brackets between {@60} c and {@90} d.", NEWS),
        Label("{*KEN} {:arrow} {BRA}  You back **b** on [3.3] routing", SMALL),
        Edged(Label("*“I hear two texts and one wish. I ask you to talk tonight.”*", TREATY), Ground.PAPER, left=16),
        gap=10,
    )
    return Row(
        Padded(
            Column(
                Padded(
                    Column(heading("Square\nBrackets", WORDMARK), Label("Twelve days in Dubai.", TAGLINE), gap=8),
                    left=18,
                ),
                Space(16),
                Scroll(rows, name="Menu"),
            ),
            left=54,
            top=48,
            width=396,
        ),
        Panel(Scroll(news, name="News"), Ground.SHEET, left=48, right=48, top=40, grow=1),
        align="fill",
        gap=24,
    )


def dialog(dismiss: object) -> Modal:
    """A sheet with a long body and two buttons."""
    body = Column(
        Label("**Square brackets** enclose words that are not agreed, often with alternatives side by side.", TREATY),
        *(Label(f"{number}. A text is clean when none is left.", TREATY) for number in range(1, 25)),
        gap=8,
    )
    return Modal(
        "Square brackets",
        body,
        Button("Another word", "another"),
        Button("Close", dismiss, keys=["c"]),
        dismiss=dismiss,
    )


PAGES: dict[str, Callable[[Chosen, Look], Widget]] = {
    "conference": conference,
    "controls": controls,
    "table": table,
    "signs": signs,
    "menu": menu,
}
