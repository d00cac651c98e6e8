"""Follows the files of a scenario, once a second between two frames, and takes the game along."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

from game.desktop.app import App
from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.conference.scene import ConferenceScene
from game.desktop.navigation import Lead
from game.desktop.scene import Scene
from game.desktop.watching.findings_scene import FindingsScene
from game.desktop.watching.news_scene import NewsScene, why_anew
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.scenario.source import find
from game.scenario.watching import Reloaded, Watch
from game.session.log import LogEntry, LogError
from game.session.redo import redone
from game.session.session import Session
from game.session.unfinished import new_path
from game.wording.catalogue import Wording

EVERY = 1.0
"""Seconds between two looks at the disk."""


class Host(Protocol):
    """The game that a live scenario is played in."""

    app: App
    wording: Wording
    session: Session | None

    def present(self, session: Session, delegation: DelegationId) -> Scene:
        """The screen that belongs to where a conference is."""

    def to_title_below(self) -> None:
        """Let the conference go; the title is what the next screen lies on."""


class LiveGame:
    """One scenario that its author is writing, and the conference that is played on it."""

    def __init__(self, host: Host, where: str, delegation: str | None = None) -> None:
        """where: id on the shelf or a folder. delegation: who is to be led as soon as the scenario opens, if known."""
        self.host, self.where, self.wanted = host, where, delegation
        self._watch = Watch(where)
        self._waited = 0.0
        self._since = datetime.now(UTC).isoformat(timespec="seconds")
        self._scenario: Scenario | None = None  # as it was last read without a mistake
        self._source: Sequence[LogEntry] = ()  # what the person has come to, even if the scenario does not bear it now
        self._came_to = -1  # entries there were after the last reload; with more the person has gone on since

    # following

    def open(self) -> None:
        """Show what there is at first: the conference, the choice of a delegation, or what is wrong."""
        self._take(self._watch.read())

    def look(self, seconds: float) -> None:
        """Let time pass; once a second see whether the author has saved."""
        self._waited += seconds
        if self._waited < EVERY:
            return
        self._waited = 0.0
        reading = self._watch.reading()
        if reading is not None:
            self._take(reading)

    def _take(self, reading: Reloaded) -> None:
        app = self.host.app
        is_broken = bool(app.scenes) and isinstance(app.scenes[-1], FindingsScene)
        if is_broken:
            app.scenes.pop().left()
        if reading.scenario is None:
            folder = find(self.where).parent
            can_go_on = self.host.session is not None
            app.push(FindingsScene(reading.findings, folder, self.host.wording, can_go_on=can_go_on))
            return
        session, is_new = self.host.session, reading.scenario != self._scenario
        self._scenario = reading.scenario
        if session is None:
            self._start(reading.scenario)
        elif not self._is_ours(session):
            app.reenter()
        elif is_new:
            self._reload(session, reading.scenario)
        elif is_broken:
            app.reenter()

    def _is_ours(self, session: Session) -> bool:
        """Whether one person plays the watched scenario, and not another conference or several at one laptop."""
        main = find(self.where)
        theirs = find(session.header.where)
        return bool(session.people) and not session.changes and theirs.resolve() == main.resolve()

    # starting

    def _start(self, scenario: Scenario) -> None:
        """Nobody plays yet: the choice of a delegation on the scenario as it is now, or at once the one asked for."""
        app = self.host.app
        seats = {each.id.casefold(): each.id for each in scenario.conference.delegations}
        wanted = seats.get((self.wanted or "").casefold())
        if wanted is not None:
            self.wanted = None
            app.carry_out(Lead(scenario, self.where, wanted))
            return
        if not app.scenes or isinstance(app.scenes[-1], ChooseScene) or len(app.scenes) == 1:
            before = app.scenes[-1] if app.scenes else None
            on = before.on if isinstance(before, ChooseScene) and before.on in seats.values() else None
            self.host.to_title_below()
            app.push(ChooseScene(scenario, self.where, on, self.host.wording))
        else:
            app.reenter()

    # reloading

    def _reload(self, session: Session, scenario: Scenario) -> None:
        who = min(session.people)
        if who not in scenario.conference.delegations_by_id:
            self._lose_seat(session, scenario, who)
            return
        entries = self._source if len(session.entries) == self._came_to else session.entries
        try:
            found = redone(session.header, entries, scenario, new_path(scenario.conference.id))
            problem = ""
        except LogError as failed:
            found = redone(session.header, entries, scenario, None)
            problem = self.host.wording.text("live.not_kept", problem=failed)
        self._source, self._came_to = entries, len(found.session.entries)
        self._let_go(session)
        self.host.session = found.session
        why = problem or why_anew(self.host.wording, found)
        self._show(found.session, who, why)

    def _let_go(self, session: Session) -> None:
        """The old version's log would open on no scenario any more: its actions stand in the new one."""
        session.close()
        if session.path is not None and session.header.started >= self._since:
            session.path.unlink(missing_ok=True)

    def _show(self, session: Session, who: DelegationId, why: str) -> None:
        app, wording = self.host.app, self.host.wording
        before = next((each for each in app.scenes if isinstance(each, ConferenceScene)), None)
        scene = self.host.present(session, who)
        if isinstance(scene, ConferenceScene):
            scene.notice = "" if why else wording.text("live.same")
            if before is not None:
                scene.take_over(before)
        for each in reversed(app.scenes):
            each.left()
        app.scenes.clear()
        app.push(scene)
        if why:
            app.push(NewsScene(why, wording))

    def _lose_seat(self, session: Session, scenario: Scenario, who: DelegationId) -> None:
        """Nobody can lead a delegation that is not there: the author chooses another."""
        self._source, self._came_to = (), -1
        wording = self.host.wording
        name = session.public().conference.delegation(who).name
        self.host.to_title_below()
        self.host.app.push(ChooseScene(scenario, self.where, None, wording))
        why = wording.text("live.why.seat", who=wording.language.in_sentence(name))
        self.host.app.push(NewsScene(wording.text("live.anew", why=why), wording))
