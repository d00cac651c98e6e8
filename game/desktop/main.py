"""The game in a window: which screen follows which, and the conference that is on."""

import sys
from collections.abc import Sequence
from pathlib import Path
from secrets import randbelow
from typing import assert_never

from game import places
from game.desktop.app import App, NoDisplayError
from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.conference.scene import ConferenceScene
from game.desktop.hosting.classes import ClassHosting
from game.desktop.hosting.teachers_desk import TeachersDesk
from game.desktop.hotseat.hot_seat import HotSeat, come_back, sit_down
from game.desktop.hotseat.laptop import Laptop, LaptopSeat, kept
from game.desktop.hotseat.seats_scene import SeatsScene
from game.desktop.laboratory.laboratory_scene import LaboratoryScene
from game.desktop.navigation import (
    AgainFrom,
    Destination,
    GoOn,
    GoOnWithClass,
    Lead,
    LeadAgain,
    Navigation,
    Only,
    OpenClass,
    Push,
    RoomEnded,
    SitDown,
    StopClass,
    ToCeremony,
    ToChoice,
    ToClasses,
    ToLaboratory,
    ToResult,
    ToSeats,
    ToSettings,
    ToShelf,
    ToTitle,
)
from game.desktop.options.settings_scene import SettingsScene
from game.desktop.result.result_scene import ResultScene
from game.desktop.rewinding import taken_back, where_of
from game.desktop.scene import Scene
from game.desktop.shelf.shelf_scene import ShelfScene
from game.desktop.signing.signing_scene import SigningScene
from game.desktop.title.last_result import keep, result_of
from game.desktop.title.title_scene import TitleScene
from game.desktop.watching.live_game import LiveGame
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.model.record import Record
from game.model.state import Phase
from game.scenario import ScenarioError, load, load_record
from game.session.log import LogError
from game.session.resume import resume as go_on
from game.session.session import Session
from game.session.unfinished import new_path
from game.wording.catalogue import Wording

WELL, NO_SCREEN = 0, 2
MOST_SEEDS = 10**9


class Journey:
    """Carries out the ways between screens and holds the conference that is on, if one is."""

    def __init__(self, seed: int | None = None, classes: ClassHosting | None = None) -> None:
        """seed: for every conference that is begun; None draws one each time. classes: None: no class can be hosted."""
        self.app = App(director=self.carry_out)
        self.wording = Wording()
        self.seed = seed
        self.session: Session | None = None
        self.hot_seat: HotSeat | None = None  # of the conference that is on, where the laptop goes round
        self.desk = TeachersDesk(classes, self.wording, self._back_with)

    # the ways

    def carry_out(self, way: Destination) -> Navigation:
        """Where the window goes by a way; to the title, with the reason, where it leads nowhere."""
        try:
            return self._follow(way)
        except (ScenarioError, LogError, OSError) as problem:
            is_kept = isinstance(way, GoOn | AgainFrom) and not isinstance(problem, ScenarioError)
            kept = " " + self.wording.text("title.failed.kept") if is_kept else ""
            return self.to_title(f"{problem}{kept}")

    def _follow(self, way: Destination) -> Navigation:
        match way:
            case ToTitle():
                return self.to_title()
            case ToSettings():
                return Push(SettingsScene(self.wording))
            case ToShelf(onward=onward):
                return Push(ShelfScene(self.wording, onward))
            case ToChoice(where=where):
                return Push(ChooseScene(load(where), where, None, self.wording))
            case ToSeats(where=where):
                if self.session is not None:  # asked for from a result: what follows lies on the title
                    self.to_title_below()
                return Push(SeatsScene(load(where), where, self.wording))
            case ToLaboratory(where=where, result=result, delegation=delegation):
                return Push(LaboratoryScene(load(where), record_at(where), self.wording, result, delegation))
            case Lead(scenario=scenario, where=where, delegation=delegation):
                return self._begin(scenario, where, delegation)
            case LeadAgain(where=where, delegation=delegation):
                if delegation is not None:
                    return self._begin(load(where), where, delegation)
                self.to_title_below()
                return ToChoice(where)
            case SitDown(scenario=scenario, where=where, seats=seats):
                return self._sit_down(scenario, where, seats)
            case GoOn(log=log, where=where):
                return self._go_on(log, load(where))
            case AgainFrom(log=log, where=where, session=number):
                scenario = load(where)
                return self._go_on(taken_back(log, number, scenario), scenario)
            case ToCeremony(session=session, delegation=delegation):
                return Only(SigningScene(session, delegation, self.wording))
            case ToResult(session=session, delegation=delegation):
                return self._result(session, delegation)
            case ToClasses() | OpenClass() | GoOnWithClass() | StopClass() | RoomEnded():
                return self.desk.carry_out(way)
            case _:
                assert_never(way)

    def to_title(self, notice: str = "") -> Navigation:
        """Back to the title, with what went wrong if something did; the conference's log is let go."""
        return self._back_with((self.wording.text("title.failed"), notice) if notice else None)

    def _back_with(self, notice: tuple[str, str] | None) -> Navigation:
        self.close()
        return Only(self._title(notice))

    def _title(self, notice: tuple[str, str] | None = None) -> TitleScene:
        return TitleScene(notice, self.wording, hosts=self.desk.classes is not None)

    def to_title_below(self) -> None:
        """The title is what the next scene lies on."""
        self.close()
        for scene in reversed(self.app.scenes):
            scene.left()
        self.app.scenes[:] = [self._title()]

    # conferences

    def _begin(self, scenario: Scenario, where: str, delegation: DelegationId) -> Navigation:
        """Open a conference and lead this delegation."""
        self.close()
        self.session = Session.begin(
            scenario,
            seed=self._a_seed(),
            people=[delegation],
            path=new_path(scenario.conference.id),
            folder=folder_of(where),
        )
        return Only(ConferenceScene(self.session, delegation, self.wording))

    def _sit_down(self, scenario: Scenario, where: str, seats: Sequence[LaptopSeat]) -> Navigation:
        """Open a conference for several people at this laptop."""
        self.close()
        path, folder = new_path(scenario.conference.id), folder_of(where)
        self.session = Session.begin(scenario, seed=self._a_seed(), path=path, folder=folder, opens=False)
        return self._go_round(self.session, sit_down(self.session, seats))

    def _go_round(self, session: Session, laptop: Laptop, *, is_lost: bool = False) -> Navigation:
        self.hot_seat = HotSeat(session, laptop, self.wording, record_of=record_of, is_lost=is_lost)
        return self.hot_seat.next()

    def _a_seed(self) -> int:
        return randbelow(MOST_SEEDS) if self.seed is None else self.seed

    def _go_on(self, log: Path, scenario: Scenario) -> Navigation:
        """Go on with the conference of a log, with whoever sat in its seats."""
        self.close()
        self.session = go_on(log, scenario)
        laptop = kept(log)
        if laptop is not None or len(self.session.people) > 1:
            laptop, is_lost = come_back(self.session, laptop)
            return self._go_round(self.session, laptop, is_lost=is_lost)
        if not self.session.people:
            return self.to_title(self.wording.text("title.failed.nobody"))
        return Only(self.present(self.session, min(self.session.people)))

    def present(self, session: Session, delegation: DelegationId) -> Scene:
        """The screen that belongs to where a conference is."""
        if session.public().phase in (Phase.SIGNING, Phase.CLOSED):
            return SigningScene(session, delegation, self.wording)
        return ConferenceScene(session, delegation, self.wording)

    def _result(self, session: Session, delegation: DelegationId) -> Navigation:
        keep(result_of(session, session.public().conference.delegation(delegation).name))
        where = session.header.where
        return Only(ResultScene(session, delegation, where, record_of(session), self.wording))

    def close(self) -> None:
        """Let go of the conference or class that is on; all that was acknowledged is in its log."""
        self.desk.close()
        if self.session is not None:
            self.session.close()
            self.session = self.hot_seat = None

    # the first screen

    def watch(self, where: str, delegation: str | None) -> None:
        """Play a scenario that its author is writing: whenever it is saved, the game follows."""
        live = LiveGame(self, where, delegation)
        self.app.between_frames = live.look
        live.open()

    def open(
        self, scenario: str | None, delegation: DelegationId | None, resume: Path | None, session: int | None = None
    ) -> None:
        """The title, or at once the conference, or the choice of a delegation over the title."""
        app = self.app
        if resume is not None:
            try:
                where = where_of(resume)
            except LogError as problem:
                app.carry_out(self.to_title(str(problem)))
                return
            app.carry_out(GoOn(resume, where) if session is None else AgainFrom(resume, where, session))
        elif scenario is not None and delegation is not None:
            app.carry_out(LeadAgain(scenario, delegation))
        else:
            app.push(self._title())
            if scenario is not None:
                app.carry_out(ToChoice(scenario))


def folder_of(where: str) -> str:
    """Where a scenario lies that is not on the shelf, to be found again from anywhere; empty for one of the shelf."""
    on_shelf = places.scenarios() / where / "scenario.yaml"
    if on_shelf.is_file() and not Path(where).is_absolute():
        return ""
    return str(Path(where).resolve())


def record_of(session: Session) -> Record | None:
    """What really happened; None where no record is kept, and while the conference is on."""
    return record_at(session.header.where) if session.is_over else None


def record_at(where: str) -> Record | None:
    """What really happened in a scenario; None where no record is kept."""
    try:
        return load_record(where)
    except (ScenarioError, OSError):
        return None


def run(
    scenario: str | None = None,
    delegation: DelegationId | None = None,
    seed: int | None = None,
    resume: Path | None = None,
    from_session: int | None = None,
    *,
    watch: bool = False,
    classes: ClassHosting | None = None,
) -> int:
    """Play in a window until the person leaves; gives the exit code.

    scenario: id on the shelf or a folder; with a delegation the conference opens at once. resume: a log to go on with,
    from_session: from the opening of that session. watch: follow the scenario's files while it is played; it may be
    broken, and the delegation may not be there yet. classes: the classroom, where a class can be hosted.
    """
    journey = Journey(seed, classes)
    try:
        journey.app.open()
    except NoDisplayError as problem:
        print(problem, file=sys.stderr)
        return NO_SCREEN
    try:
        if watch and scenario is not None:
            journey.watch(scenario, delegation)
        else:
            journey.open(scenario, delegation, resume, from_session)
        journey.app.loop()
    finally:
        journey.close()
        journey.app.close()
    return WELL
