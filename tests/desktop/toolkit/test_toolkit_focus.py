"""The keyboard's way through a screen: Tab between groups, arrows in one, and back to where one was."""

import pygame

from game.desktop.toolkit.box import Cells, Column, Group, Layers, Row, RowGroup
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.label import Label
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from tests.desktop.pilot import Pilot
from tests.desktop.toolkit.toolkit_toy import ToyScene, pilot_of


def screen() -> Widget:
    return Row(
        Group(*(ListRow(name, name) for name in ("Routing", "Roaming", "Spam")), width=200),
        Column(
            RowGroup(Tab("Hall", "hall"), Tab("Map", "map", chosen=True), Tab("List", "list")),
            Label("Words are no stop."),
            Button("Advisor", "advice"),
        ),
        Primary("End session", "end", keys=["e"]),
    )


def test_tab_goes_through_the_groups_in_reading_order_and_round() -> None:
    pilot = pilot_of(screen)

    seen = []
    for _ in range(5):
        pilot.press("tab")
        seen.append(pilot.focused)

    assert ["row:Routing", "tab:Map", "button:Advisor", "button:End session", "row:Routing"] == seen


def test_shift_tab_goes_back() -> None:
    pilot = pilot_of(screen)

    pilot.press("tab", "tab")
    pilot.press("tab", shift=True)

    assert "row:Routing" == pilot.focused


def test_arrows_move_in_a_group_and_not_out_of_it() -> None:
    pilot = pilot_of(screen)

    pilot.press("tab", "down", "down", "down", "right")
    assert "row:Spam" == pilot.focused
    pilot.press("home")
    assert "row:Routing" == pilot.focused
    pilot.press("end")
    assert "row:Spam" == pilot.focused


def test_a_group_is_entered_at_what_is_chosen_or_where_it_was_left() -> None:
    pilot = pilot_of(screen)

    pilot.press("tab", "down", "tab")
    assert "tab:Map" == pilot.focused
    pilot.press("tab")
    pilot.press("tab", shift=True)
    pilot.press("tab", shift=True)
    assert "row:Roaming" == pilot.focused


def test_cells_are_walked_in_both_directions() -> None:
    pilot = pilot_of(lambda: Cells(*(Button(str(n), n) for n in range(9)), least=100, most=3))

    pilot.press("tab", "down", "right")
    assert "button:4" == pilot.focused
    pilot.press("down", "left")
    assert "button:6" == pilot.focused
    pilot.press("up")
    assert "button:3" == pilot.focused
    pilot.press("up")
    pilot.press("right")
    assert "button:1" == pilot.focused


def test_the_focus_stays_where_it_was_when_the_screen_is_built_anew() -> None:
    pilot = pilot_of(screen)
    pilot.press("tab", "down")

    pilot.resize((1024, 640))

    assert "row:Roaming" == pilot.focused


def test_two_widgets_of_one_name_are_still_told_apart() -> None:
    pilot = pilot_of(lambda: Group(Button("Accept", 1), Button("Accept", 2)))
    pilot.press("tab", "down")

    pilot.resize((1024, 640))

    assert 2 == pilot.press("return")


def test_the_ring_is_for_the_keyboard_alone() -> None:
    pilot = pilot_of(screen)

    pilot.click("button", "Advisor")
    assert not pilot.scene.stage.ring_visible
    pilot.press("tab")
    assert pilot.scene.stage.ring_visible
    pilot.click("button", "Advisor")
    assert not pilot.scene.stage.ring_visible


class WithSheet(ToyScene):
    """A screen and, when asked, a sheet over it."""

    is_open = False

    def __init__(self) -> None:
        super().__init__(lambda look: self._tree())

    def _tree(self) -> Widget:
        layers = [screen()]
        if self.is_open:
            layers.append(Modal("Sure?", Label("Really."), Button("Yes", "yes"), Button("No", "no"), dismiss="close"))
        return Layers(*layers)

    def act_on(self, intent):
        if intent in ("advice", "close"):
            self.is_open = intent == "advice"
            self.refresh()
            return None
        return super().act_on(intent)


def test_a_sheet_traps_the_focus_and_gives_it_back() -> None:
    pilot = Pilot(WithSheet())
    pilot.press("tab", "tab", "tab")
    assert "button:Advisor" == pilot.focused

    pilot.press("return")
    seen = set()
    for _ in range(6):
        pilot.press("tab")
        seen.add(pilot.focused)
    assert {"button:Yes"} == seen
    pilot.press("right")
    assert "button:No" == pilot.focused
    assert pilot.press("e") is None

    pilot.press("escape")
    assert "button:Advisor" == pilot.focused
    assert "end" == pilot.press("e")


def test_a_sheet_is_left_by_a_click_beside_it_and_not_by_one_on_it() -> None:
    pilot = Pilot(WithSheet())
    pilot.click("button", "Advisor")

    pilot.click("heading", "Sure?")
    assert pilot.shows("dialog")
    pilot.click_at((5, 5))
    assert not pilot.shows("dialog")


def test_the_focus_goes_to_the_neighbour_of_what_is_gone() -> None:
    offers = ["Brazil", "Sweden", "India"]
    pilot = pilot_of(lambda: Column(Group(*(ListRow(name, name) for name in offers)), Button("Advisor", "advice")))
    pilot.press("tab", "down")

    offers.remove("Sweden")
    pilot.scene.refresh()

    assert "row:India" == pilot.focused


def test_a_press_outlives_a_new_build_before_it_is_let_go() -> None:
    pilot = pilot_of(screen)
    middle = pilot.widget("button", "Advisor").rect.center

    pilot.scene.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=middle, button=1))
    pilot.scene.refresh()

    assert "advice" == pilot.scene.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=middle, button=1))


def test_space_asks_for_details_where_there_are_some() -> None:
    pilot = pilot_of(lambda: Column(ListRow("Consult", "consult", details="what it is")))

    assert "what it is" == pilot.press("tab", "space")
    assert "consult" == pilot.press("return")


def question(chosen: str = "") -> Widget:
    rows = Group(*(ListRow(name, name, chosen=name == chosen) for name in ("Brazil", "Ghana")))
    return Layers(Button("Below", "below"), Modal("Whom?", rows, Button("Leave it", "leave"), dismiss="leave"))


def test_a_question_opens_with_no_answer_under_the_keyboard() -> None:
    pilot = pilot_of(question)

    assert "" == pilot.focused
    assert pilot.press("return") is None
    assert "Brazil" == pilot.press("down", "return")


def test_a_question_opens_on_the_answer_that_was_chosen_before() -> None:
    pilot = pilot_of(lambda: question("Ghana"))

    assert "row:Ghana" == pilot.focused


def test_a_key_named_in_the_bar_leaves_the_keyboard_where_it_was() -> None:
    pilot = pilot_of(lambda: Column(Button("Here", "here"), KeyHint("Advisor", "advice", keys=["a"])))
    pilot.press("tab")

    assert "advice" == pilot.press("a")
    assert "button:Here" == pilot.focused
