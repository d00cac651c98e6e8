"""How a session ends: votes, the ceremony, what cannot be written; and that nothing secret is shown."""

from dataclasses import replace

from game.desktop.conference.scene import ConferenceScene
from game.desktop.navigation import Push, ToCeremony
from game.desktop.summary.session_page import SummaryScene
from game.model import actions as act
from game.model.actions import Ballot
from game.model.events import BallotCast
from game.model.state import Phase
from game.session.log import LogError
from tests.desktop.pilot import Pilot
from tests.whole import whole_state


def pushed(pilot: Pilot) -> SummaryScene:
    """The summary that was laid over the conference last."""
    found = [each.scene for each in pilot.intents if isinstance(each, Push)]
    assert isinstance(found[-1], SummaryScene)
    return found[-1]


def vote(pilot: Pilot) -> None:
    """Bring the conference to a formal vote on the best-supported text of the day."""
    scene = pilot.scene
    for _ in range(10):
        items = scene.desk.view.public.items
        for item in scene.desk.view.public.programme:
            stances = list(items[item].stances.values())
            if stances and not items[item].is_agreed:
                option = max(set(stances), key=stances.count)
                scene.desk.submit(act.MoveVote(delegation="KEN", item=item, option=option))
        scene.refresh()
        pilot.press("e")
        pilot.wait(0.1)
        if scene.desk.phase is Phase.VOTING:
            return
        scene.entered()
        pilot.press("escape") if pilot.shows("dialog") else None


def test_a_vote_lays_a_ballot_on_the_desk_with_nothing_marked(open_large) -> None:
    pilot = open_large(sessions=5)
    vote(pilot)

    assert pilot.shows("dialog", "A formal vote")
    assert not pilot.widget("button", "Cast the ballot").enabled
    pilot.press("escape", "e")
    assert pilot.shows("dialog", "A formal vote"), "the session goes on only when the ballot is cast"
    pilot.press("2")
    pilot.click("button", "Cast the ballot")
    pilot.wait(0.1)
    cast = [each for each in pilot.scene.desk.events() if isinstance(each, BallotCast)]
    assert [Ballot.AGAINST] == [each.ballot for each in cast], "on the adjournment of the debate, if that is put first"
    assert pushed(pilot).session == pilot.scene.desk.view.public.session - 1


def test_after_the_last_session_the_ceremony_is_asked_for_once(open_small) -> None:
    pilot = open_small(sessions=5)
    pilot.press("e")
    pilot.wait(0.1)

    assert pushed(pilot).is_last
    ceremonies = [each for each in pilot.intents if isinstance(each, ToCeremony)]
    assert 1 == len(ceremonies)
    assert "CAL" == ceremonies[0].delegation


def test_a_log_that_cannot_be_written_is_told_and_nothing_changes(open_small, monkeypatch) -> None:
    pilot = open_small()

    def full(*_: object) -> None:
        raise LogError("the disk is full")

    monkeypatch.setattr(pilot.scene.desk.session, "advance", full)
    pilot.press("e")
    pilot.wait(0.1)

    assert pilot.shows("text", "That could not be kept, so it was not done. the disk is full")
    pilot.press("escape")
    assert 1 == pilot.scene.desk.view.public.session


def test_nothing_shown_tells_what_another_capital_wants(open_small, monkeypatch) -> None:
    """The screen is the same when another's instructions are others, since it is drawn from the view alone."""
    pilot = open_small()
    shown = list(pilot.tree.lines())
    state = whole_state(pilot.scene.desk.session)
    others = {**state.instructions, "BOR": state.instructions["ARC"]}
    monkeypatch.setattr(pilot.scene.desk.session, "_state", replace(state, instructions=others))
    again = Pilot(ConferenceScene(pilot.scene.desk.session, "CAL"), settings=pilot.settings)

    assert shown == list(again.tree.lines())
