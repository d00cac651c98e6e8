"""Whatever a person does, in whatever order, the screen stands: no exception, focus on something that is there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.settings import Settings
from tests.desktop.gallery.gallery import Gallery
from tests.desktop.gallery.pages import PAGES
from tests.desktop.pilot import Pilot

KEYS = [
    *("tab", "return", "space", "escape", "up", "down", "left", "right", "home", "end", "page up", "page down"),
    *("backspace", "delete", "f1", "/", "1", "2", "0", "a", "e", "c", "k"),
]
doings = st.one_of(
    st.tuples(st.just("press"), st.sampled_from(KEYS), st.booleans()),
    st.tuples(st.just("type"), st.text(st.sampled_from("ken D0é/"), min_size=1, max_size=4)),
    st.tuples(st.just("click"), st.integers(0, 1400), st.integers(0, 800)),
    st.tuples(st.just("wheel"), st.integers(-20, 20), st.integers(0, 1280), st.integers(0, 720)),
    st.tuples(st.just("resize"), st.integers(1, 2000), st.integers(1, 1200)),
    st.tuples(st.just("text"), st.sampled_from([1.0, 1.3, 2.0]), st.booleans()),
    st.tuples(st.just("wait"), st.sampled_from([0.05, 0.5])),
    st.tuples(st.just("refresh")),
)


@settings(max_examples=40)
@given(st.sampled_from(sorted(PAGES)), st.lists(doings, max_size=25))
def test_any_doings_leave_a_screen_that_can_be_used(page: str, done: list[tuple]) -> None:
    pilot = Pilot(Gallery(page))
    for what, *how in done:
        match what:
            case "press":
                pilot.press(how[0], shift=how[1])
            case "type":
                pilot.type(how[0])
            case "click":
                pilot.click_at((how[0], how[1]))
            case "wheel":
                pilot.wheel(how[0], (how[1], how[2]))
            case "resize":
                pilot.resize((how[0], how[1]))
            case "text":
                pilot.change(Settings(text_scale=how[0], dark=how[1]))
            case "wait":
                pilot.wait(how[0])
            case "refresh":
                pilot.scene.refresh()

    pilot.picture()
    focused = pilot.scene.stage.focused
    assert focused is None or any(widget is focused for widget in pilot.scene.stage.scope.walk())
    pilot.press("tab")
    assert pilot.focused
