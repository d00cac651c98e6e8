"""The gallery's page of a session: agenda, options and actions put together from widgets. Its words are invented."""

from collections.abc import Mapping

from game.desktop.theme import (
    CAP,
    ITEM_TITLE,
    SMALL,
    STRONG,
    Ground,
    Look,
)  # fmt: skip
from game.desktop.toolkit.bars import StanceBar
from game.desktop.toolkit.box import (
    Cells,
    Column,
    Edged,
    Group,
    Padded,
    Panel,
    Row,
    RowGroup,
    Rule,
    Space,
)  # fmt: skip
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.feed import Feed
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Nameplate, Tag, Tokens
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget

Chosen = Mapping[str, str]


def conference(chosen: Chosen, look: Look) -> Widget:
    """Agenda, options and actions as a session shows them."""
    side = 20 if look.compact else 32
    return Column(
        Row(
            Panel(_agenda(chosen, look), Ground.PAPER, top=16, bottom=12, width=look.column(212, 180)),
            Panel(_item(chosen, look), Ground.SHEET, left=side, right=side, top=18, bottom=12, grow=1),
            Panel(_actions(), Ground.PAPER, left=16, right=14, top=16, bottom=12, width=look.column(324, 276)),
            align="fill",
            grow=1,
        ),
        Rule(),
        Padded(
            Row(
                section("On the floor"),
                Feed(
                    [
                        "~15:20~ {@90} **Sudan** supports d",
                        "~15:24~ {:barred} **Sweden** objects to d: “content”",
                        "~15:31~ {:brackets} **The chair** keeps the brackets",
                    ],
                    name="On the floor",
                    grow=1,
                ),
                Primary("End session", "end session", keys=["e"], tall=34, width=141),
                gap=24,
                align="middle",
            ),
            left=20,
            right=20,
            top=9,
            bottom=8,
        ),
    )


def _agenda(chosen: Chosen, look: Look) -> Widget:
    items = [
        ("[5B]", "Bulk messages", "{:bars3} contested"),
        ("[3.3]", "Routing", "{:bars3} contested"),
        ("[3.5]", "Misuse of numbers", "{:bars2} close"),
        ("**4.4**", "Roaming prices", "{:tick} agreed today"),
    ]
    on = chosen.get("item", "Bulk messages")
    rows = [
        ListRow(
            title,
            f"item={title}",
            lead=lead,
            lead_width=44 if look.compact else 52,
            detail=detail,
            chosen=title == on,
            hairline=False,
            inset=14 if look.compact else 20,
            style=SMALL,
        )
        for lead, title, detail in items
    ]
    wishes = [("No Internet text", "must"), ("No ITU role online", "high"), ("Law against spam", "high")]
    brief = [
        ListRow(f"{{:brackets}} {wish}", note=weight, hairline=False, name=wish, enabled=False)
        for wish, weight in wishes
    ]
    return Column(
        Padded(section("Order of business"), left=20, bottom=4),
        Group(*rows, gap=0),
        Padded(
            Column(
                Label("~Then [3A] [1.1], session 9~", SMALL),
                Label("~{:tick} 5 of 21 agreed~", SMALL),
                Rule(),
                section("Your brief"),
                *(Label(f"{{:brackets}} {row.name}", SMALL) for row in brief),
                Label("{:barred} 2 red lines", SMALL),
                gap=8,
            ),
            left=20,
            right=12,
            top=8,
        ),
    )


def _item(chosen: Chosen, look: Look) -> Widget:
    view = chosen.get("view", "Hall")
    options = Group(
        OptionCard(
            "a", 5, "_No article._ Spam is a matter of content and is not for these Regulations.",
            sponsors="United States, United Kingdom, Sweden, Canada", intent="option a", details="details of a",
        ),
        OptionCard(
            "c", 60,
            "Member States _should endeavour to take measures_ against propagation of unsolicited bulk electronic "
            "communications, and cooperate.",
            sponsors="Chair’s compromise", intent="option c", details="details of c",
            state=OptionState.AGREED if "agree" in chosen else OptionState.IN_BRACKETS,
        ),
        OptionCard(
            "d", 90,
            "Member States _shall adopt national law_ and cooperate against spam, as defined in Article 2.",
            sponsors="African group, Arab States, India", own_plate="KEN", intent="agree=d", details="details of d",
        ),
        gap=15,
    )  # fmt: skip
    stances = Group(
        StanceBar("No article", 44, 60, 5, letter="a"),
        StanceBar("Should endeavour", 21, 60, 60, letter="c"),
        StanceBar("Shall adopt law", 57, 60, 90, letter="d"),
        StanceBar("Not yet spoken", 22, 60, None),
        gap=5,
    )
    return Column(
        Row(
            section("Article 5B"),
            OneLine("new provision", SMALL, tone="muted"),
            Tag("ADD"),
            OneLine("in 1988: nothing", SMALL, tone="muted"),
            Space(grow=1),
            KeyHint("details", "details", keys=["space"], capped=True),
            gap=8,
            align="middle",
        ),
        heading("Unsolicited bulk electronic communications", ITEM_TITLE),
        Padded(
            Label(
                "{*KEN}  **Your capital** wants **d**, can live with **c** · **important**, 3rd of 21 "
                "· no red line here",
                SMALL,
            ),
            top=6,
            bottom=14,
        ),
        options,
        Space(10),
        Row(
            section("Where they stand"),
            RowGroup(*(Tab(name, f"view={name}", chosen=name == view) for name in ("Hall", "Map", "List")), gap=18),
            Space(grow=1),
            OneLine("stated in public, so far", SMALL, tone="muted"),
            gap=20,
            align="middle",
        ),
        Rule(),
        Space(12),
        Scroll(Row(Space(grow=1), Padded(stances, width=212)), name="Stances"),
    )


def _term(what: str, words: str) -> Widget:
    return Row(Label(what, SMALL, tone="muted", width=52), Label(words, SMALL, grow=1), gap=8)


def _actions() -> Widget:
    offer = Edged(
        Column(
            Row(Nameplate("BRA"), heading("Brazil offers a deal", STRONG), gap=8, align="middle"),
            _term("gives", "backs **c** on [5B] bulk messages"),
            _term("asks", "you back **b** on [3.3] routing"),
            Label("Open until session 9 ends. Breaking a promise costs credibility.", CAP, tone="muted"),
            Cells(
                Button("Accept", "accept", style=SMALL, keys=["1"]),
                Button("Counter", "counter", style=SMALL, keys=["2"]),
                Button("Decline", "decline", style=SMALL, keys=["3"]),
                least=64,
                most=3,
            ),
            gap=6,
        ),
        Ground.SHEET,
        left=18,
        right=14,
        top=12,
        bottom=14,
    )  # fmt: skip
    return Scroll(
        Column(
            Row(section("Corridor"), Space(grow=1), OneLine("2 contacts", SMALL), Tokens(2, 2), gap=8, align="middle"),
            Space(8),
            offer,
            Space(10),
            Group(
                ListRow("Consult a delegation…", "consult", keys=["4"], note="1 contact"),
                ListRow("Offer a deal…", "offer", keys=["5"], note="1 contact"),
                ListRow("Call the bloc to caucus", "caucus", keys=["6"], note="1 contact"),
            ),
            Space(8),
            Row(section("Floor"), Space(grow=1), OneLine("1 intervention", SMALL), Tokens(1, 1), gap=8, align="middle"),
            Space(8),
            Group(
                ListRow("Support an option…", "support", keys=["7"]),
                ListRow("Object to an option…", "object", keys=["8"]),
                ListRow("Propose compromise…", "propose", keys=["9"], note="needs a second"),
                ListRow("Point of order, motion…", "point", keys=["0"], enabled=False, reason="no contacts left"),
            ),
            Rule(),
            Space(6),
            Label("~Speakers’ list:~ 7 of 12 slots taken", SMALL),
        ),
        name="Actions",
    )
