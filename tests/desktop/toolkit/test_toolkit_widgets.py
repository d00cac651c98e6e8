"""Each widget, used by keyboard alone and by pointer alone, and what it says of itself."""

import pygame
import pytest

from game.desktop.toolkit.bars import Segment, SplitBar, StanceBar
from game.desktop.toolkit.box import Column, Group, Padded, RowGroup
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choices import Radio, Tab
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.feed import Feed, Toast
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.marks import Nameplate, Pips, Progress, Tokens
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.table import SortedTable, TableColumn, TableRow
from game.desktop.toolkit.widget import Widget
from game.model.camps import Camp
from tests.desktop.toolkit.toolkit_toy import pilot_of

USABLE = [
    lambda: Button("Accept", "used", keys=["1"]),
    lambda: Primary("End session", "used", keys=["1"]),
    lambda: KeyHint("Advisor", "used", keys=["1"]),
    lambda: ListRow("Offer a deal…", "used", keys=["1"], note="1 contact"),
    lambda: MenuRow("Continue", "used", keys=["1"]),
    lambda: Radio("Sign", "used", detail="Put your name to it.", keys=["1"]),
    lambda: Tab("Map", "used", keys=["1"]),
    lambda: Nameplate("KEN", "used", keys=["1"]),
    lambda: OptionCard("a", 5, "No article.", intent="used", keys=["1"]),
]


@pytest.mark.parametrize("make", USABLE, ids=lambda make: type(make()).__name__)
def test_it_is_used_by_enter_by_its_key_and_by_a_click(make) -> None:
    one = make()

    assert "used" == pilot_of(lambda: Column(make())).press("tab", "return")
    assert "used" == pilot_of(lambda: Column(make())).press("tab", "space")
    assert "used" == pilot_of(lambda: Column(make())).press("1")
    assert "used" == pilot_of(lambda: Column(make())).click(one.role, one.name)


@pytest.mark.parametrize("make", USABLE, ids=lambda make: type(make()).__name__)
def test_disabled_it_can_be_reached_to_learn_why_but_asks_for_nothing(make) -> None:
    def disabled() -> Widget:
        widget = make()
        widget.enabled, widget.reason = False, "Both contacts are spent."
        return Column(widget)

    pilot = pilot_of(disabled)
    one = make()

    assert pilot.press("tab", "return", "space", "1") is None
    assert pilot.click(one.role, one.name) is None
    assert f"{one.role}:{one.name}" == pilot.focused or pilot.focused.startswith("option")
    assert "disabled" in pilot.tree.find(one.role, one.name).states


def test_a_click_let_go_elsewhere_asks_for_nothing() -> None:
    pilot = pilot_of(lambda: Column(Button("Accept", "used")))
    middle = pilot.widget("button").rect.center
    pilot.scene.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=middle, button=1))
    assert pilot.scene.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(600, 700), button=1)) is None


def test_a_reason_is_said_with_the_disabled_button() -> None:
    pilot = pilot_of(lambda: Column(Button("Ask", enabled=False, reason="Both contacts are spent.")))

    assert "Both contacts are spent." == pilot.tree.find("button", "Ask").value


def test_the_tree_says_role_name_state_and_value() -> None:
    tree = pilot_of(
        lambda: Column(
            Label("**Sudan** supports d"),
            Nameplate("KEN", own=True),
            Pips(3, 4, name="Credibility"),
            Tokens(1, 2, name="Contacts"),
            Progress(8, 20, name="Sessions"),
            StanceBar("No article", 44, 60, 5, letter="a", camp="far towards “Open seas”"),
            SplitBar([Segment(Camp.HIGH, 89, "signed"), Segment(Camp.LOW, 55, "did not")], name="Outcome"),
            OptionCard(
                "c",
                60,
                "States _should endeavour_.",
                sponsors="Chair’s compromise",
                own_plate="KEN",
                camp="in the middle",
            ),
        )
    ).tree

    assert [
        'text "Sudan supports d"',
        'nameplate "KEN" (you)',
        'meter "Credibility" = 3 of 4',
        'meter "Contacts" = 1 of 2',
        'meter "Sessions" = 8 of 20',
        'bar "a No article" = 44 · far towards “Open seas”',
        'bar "Outcome" = 89 signed, 55 did not',
        'option "c: States should endeavour." (in brackets) (your stance) = in the middle · Chair’s compromise',
    ] == [line.strip() for line in tree.lines()][1:]


def test_letters_typed_find_delegations_and_escape_clears_them() -> None:
    pilot = pilot_of(
        lambda: Column(
            EntryField(
                "Find", keys=["/"], changed=lambda letters: f"find {letters}", entered=lambda letters: f"go {letters}"
            ),
            Button("Kick out", "kicked", keys=["k"]),
        )
    )

    pilot.press("/")
    assert "find ke" == pilot.type("ke")
    assert "ke" == pilot.tree.find("entry").value
    assert "find k" == pilot.press("backspace")
    pilot.press("home")
    assert "find ök" == pilot.type("ö")
    assert "go ök" == pilot.press("return")
    assert "find " == pilot.press("escape")
    assert "kicked" not in pilot.intents


def test_what_was_typed_and_where_one_scrolled_outlives_a_new_build() -> None:
    def make() -> Widget:
        rows = Group(*(ListRow(f"Item {n}", n) for n in range(60)))
        return Column(EntryField("Find", keys=["/"]), Scroll(rows, name="Items"))

    pilot = pilot_of(make)
    pilot.press("/")
    pilot.type("ken")
    pilot.wheel(-9, pilot.widget("scroll").rect.center)
    far = pilot.widget("scroll").offset

    pilot.scene.refresh()

    assert "ken" == pilot.tree.find("entry").value
    assert far == pilot.widget("scroll").offset > 0


def test_a_scrolled_list_follows_the_focus_the_wheel_and_the_thumb() -> None:
    pilot = pilot_of(lambda: Scroll(Group(*(ListRow(f"Item {n}", n) for n in range(60))), name="Items"))
    view = pilot.widget("scroll")

    pilot.press("tab", *["down"] * 40)
    assert view.rect.contains(pilot.widget("row", "Item 40").rect)
    pilot.wheel(50, view.rect.center)
    assert 0 == view.offset
    pilot.wheel(-3, view.rect.center)
    assert view.offset > 0
    before = view.offset
    _drag(pilot, view.thumb_rect().center, (0, 200))
    assert view.offset > before


def _drag(pilot, start, by) -> None:
    end = (start[0] + by[0], start[1] + by[1])
    for kind, pos in ((pygame.MOUSEBUTTONDOWN, start), (pygame.MOUSEMOTION, end), (pygame.MOUSEBUTTONUP, end)):
        pilot.scene.handle(pygame.event.Event(kind, pos=pos, button=1, rel=by, buttons=(1, 0, 0)))


def test_text_alone_can_be_scrolled_by_keyboard() -> None:
    pilot = pilot_of(lambda: Scroll(Label("A text is clean when none is left. " * 400), name="Glossary"))

    pilot.press("tab", "page down")
    assert pilot.widget("scroll").offset > 0
    pilot.press("end")
    assert "100 % down" == pilot.tree.find("scroll").value


def test_what_is_scrolled_away_cannot_be_clicked() -> None:
    pilot = pilot_of(
        lambda: Column(Button("Above", "above"), Scroll(Group(*(ListRow(f"Item {n}", n) for n in range(60)))))
    )
    pilot.wheel(-3, pilot.widget("scroll").rect.center)

    assert "above" == pilot.click("button", "Above")


def table() -> Widget:
    rows = [
        TableRow(f"D{n:03d}", (f"Name {n:03d}", f"{n * 7 % 50}"), (f"Name {n:03d}", n * 7 % 50)) for n in range(150)
    ]
    return SortedTable(
        "Delegations",
        [TableColumn("Name", 200, 1), TableColumn("Weight", 80, align="end")],
        rows,
        chosen=lambda row: f"chosen {row}",
        moved=lambda row: f"moved {row}",
    )


def test_a_table_is_walked_found_by_typing_sorted_and_chosen_by_keyboard() -> None:
    pilot = pilot_of(table)

    pilot.press("tab", "tab")
    assert "moved D001" == pilot.press("down")
    assert "moved D149" == pilot.press("end")
    assert "moved D042" == pilot.type("name 042")
    assert "chosen D042" == pilot.press("return")
    pilot.press("tab")
    pilot.press("right", "return")
    assert ("sorted upward", "focused") == pilot.tree.find("column header", "Weight").states
    assert "Name 042 · 44" == pilot.tree.find("table body").value
    assert "D000" == pilot.widget("table").rows[0].identity
    pilot.press("return")
    assert "sorted downward" in pilot.tree.find("column header", "Weight").states
    assert [49, 49, 49, 48] == [row.order[1] for row in pilot.widget("table").rows[:4]]
    assert "Name 042 · 44" == pilot.tree.find("table body").value


def test_a_table_is_sorted_and_chosen_by_pointer() -> None:
    pilot = pilot_of(table)
    body = pilot.widget("table body")

    pilot.click("column header", "Name")
    assert "sorted downward" in pilot.tree.find("column header", "Name").states
    assert "D000" == body.row.identity
    pilot.wheel(-5, body.rect.center)
    assert body.offset > 0
    intent = pilot.click_at((body.rect.centerx, body.rect.top + 5))
    assert f"chosen {body.row.identity}" == intent


def test_a_table_draws_only_the_rows_that_are_seen(monkeypatch) -> None:
    pilot = pilot_of(table)
    drawn = []
    monkeypatch.setattr(type(pilot.widget("table body")), "_draw_row", lambda self, s, look, n, place: drawn.append(n))

    pilot.picture()

    assert 0 < len(drawn) <= 720 // 30 + 2


def test_an_empty_table_is_no_trouble() -> None:
    pilot = pilot_of(lambda: SortedTable("None", [TableColumn("Name", 90, 1)], [], chosen=lambda row: row))

    assert pilot.press("tab", "tab", "down", "return") is None
    pilot.picture()


def test_brackets_fall_once_when_an_option_is_agreed() -> None:
    states = [OptionState.IN_BRACKETS]
    pilot = pilot_of(lambda: Column(OptionCard("c", 60, "States endeavour.", state=states[0])))
    before = pilot.picture()

    states[0] = OptionState.AGREED
    pilot.scene.refresh()
    pilot.scene.stage.wants_redraw = False
    pilot.wait(0.1)
    assert pilot.scene.wants_redraw
    pilot.wait(1.0)
    pilot.picture()
    pilot.wait(0.1)
    assert not pilot.scene.wants_redraw
    assert "agreed" in pilot.tree.find("option").states
    assert before.get_at((56, 30)) != pilot.picture().get_at((56, 30))


def test_the_feed_shows_the_newest_lines_that_fit_whole() -> None:
    lines = [f"15:{n:02d} Delegation {n} speaks for the text" for n in range(30)]
    pilot = pilot_of(lambda: Column(Feed(lines, name="Floor")), (1024, 640))

    fitting = pilot.widget("feed").fitting()

    assert 0 < len(fitting) < 30
    assert tuple(lines[-len(fitting) :]) == fitting


def test_a_notice_goes_by_itself_and_is_never_in_the_way() -> None:
    pilot = pilot_of(lambda: Padded(Column(Button("Under", "used"), Toast("**Saved**", seconds=1))))

    pilot.picture()
    pilot.wait(1.2)
    assert pilot.scene.wants_redraw


def test_tabs_are_walked_with_arrows() -> None:
    pilot = pilot_of(lambda: RowGroup(*(Tab(name, name, chosen=name == "Hall") for name in ("Hall", "Map", "List"))))

    assert "Map" == pilot.press("tab", "right", "return")


def test_the_focus_ring_cuts_no_letter_of_a_row() -> None:
    """The note ends where the row ends, so the ring lies beside it."""
    pilot = pilot_of(lambda: Padded(Group(ListRow("Offer a deal", 1, note="1 contact")), left=20, right=20))
    at_rest = pilot.picture()
    pilot.press("tab")
    with_ring = pilot.picture()
    row = pilot.widget("row").rect

    words = pygame.Rect(row.left, row.top + 4, row.width, row.height - 8)
    assert pygame.image.tobytes(at_rest.subsurface(words), "RGB") == pygame.image.tobytes(
        with_ring.subsurface(words), "RGB"
    )
