"""Sheets laid over the conference screen: choosing an action, a delegation, a ballot, words, the menu."""

from game.desktop.conference import doings
from game.desktop.conference.sheets import ballot, choosing, menus, people, reading
from game.desktop.conference.showing import Showing
from game.desktop.theme import Look
from game.desktop.toolkit.modal import Modal
from game.model import actions as act
from game.model.conference import DelegationId, ItemId, OptionId


def sheet_for(scene: Showing, look: Look) -> Modal | None:
    """The sheet that lies on the desk, None if there is none."""
    desk, item = scene.desk, scene.item
    match scene.sheet:
        case "draft" if scene.draft is not None:
            return choosing.choosing(desk, look, scene.draft, item)
        case "talks":
            title = desk.wording.text("screen.corridor")
            return menus.kinds(desk, look, title, (act.Pledge, act.Press, act.Caucus), item)
        case "speeches":
            return menus.kinds(desk, look, desk.wording.text("screen.floor"), doings.MORE_SPEECHES, item)
        case "text":
            about, option = scene.about.split("/", 1)
            return menus.on_text(desk, look, ItemId(about), OptionId(option))
        case "details":
            about, _, option = scene.about.partition("/")
            return reading.details(desk, look, ItemId(about), OptionId(option) if option else None)
        case "delegation":
            return people.delegation(desk, look, DelegationId(scene.about), item)
        case "find":
            return people.find(desk, look, scene.letters, item)
        case "glossary":
            return reading.glossary(desk, look, scene.letters)
        case "log":
            return reading.log(desk, look, desk.events())
        case "happened":
            return reading.happened(desk, look, scene.happened, scene.refused)
        case "news":
            return reading.news(desk, look, scene.happened)
        case "ballot":
            return ballot.ballot(desk, look, scene.ballot)
        case "confirm":
            return menus.confirm_end(desk, takes_turns=scene.takes_turns)
        case "agenda":
            return reading.whole_agenda(desk, look, item)
    return _plain(scene, look)


def _plain(scene: Showing, look: Look) -> Modal | None:
    """Sheets that need nothing but the desk."""
    those = {
        "offers": menus.offers,
        "menu": menus.menu,
        "advisor": reading.advisor,
        "brief": reading.brief,
        "heard": reading.heard,
    }
    made = those.get(scene.sheet)
    return made(scene.desk, look) if made is not None else None
