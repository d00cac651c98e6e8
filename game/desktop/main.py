"""The game in a window: which screen follows which, and the conference that is on."""

import sys
from collections.abc import Sequence
from pathlib import Path
from secrets import randbelow

from game import places
from game.desktop.app import App, NoDisplayError
from game.desktop.choose.scene import ChooseScene
from game.desktop.conference.intents import GoToCeremony, LeaveConference, OpenSettings
from game.desktop.conference.scene import ConferenceScene
from game.desktop.hosting.classes import Classes
from game.desktop.hosting.desk import TeachersDesk
from game.desktop.hotseat.intents import SitDown, ToSeats, ToTables
from game.desktop.hotseat.laptop import Seat, kept
from game.desktop.hotseat.seats import SeatsScene
from game.desktop.hotseat.table import Table, come_back, sit_down
from game.desktop.laboratory.door import opened
from game.desktop.laboratory.intents import ToLaboratories, ToLaboratory
from game.desktop.options.scene import SettingsScene
from game.desktop.result.scene import ResultScene
from game.desktop.rewinding import taken_back, where_of
from game.desktop.scene import Push, Replace, Scene
from game.desktop.shelf.scene import ShelfScene
from game.desktop.signing.scene import SigningScene
from game.desktop.title.last import keep, result_of
from game.desktop.title.scene import TitleScene
from game.desktop.watching.live import LiveGame
from game.desktop.ways import AgainFrom, GoOn, Lead, LeadAgain, ToChoice, ToResult, ToSettings, ToShelf, ToTitle
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

    def __init__(self, seed: int | None = None, classes: Classes | None = None) -> None:
        """seed: for every conference that is begun; None draws one each time. classes: None: no class can be hosted."""
        self.app = App(director=self.carry_out)
        self.wording = Wording()
        self.seed = seed
        self.session: Session | None = None
        self.table: Table | None = None  # of the conference that is on, where the laptop goes round
        self.desk = TeachersDesk(classes, self.wording, self._only, self._back_with)

    # the ways

    def carry_out(self, intent: object) -> object | None:
        """What the window is to do about an intent of a scene."""
        match intent:
            case ToShelf():
                return Push(ShelfScene(self.wording))
            case ToSettings() | OpenSettings():
                return Push(SettingsScene(self.wording))
            case ToChoice(where=where):
                return self._choose(where, None)
            case Lead(scenario=scenario, where=where, delegation=delegation):
                return self.begin(scenario, where, delegation)
            case LeadAgain(where=where, delegation=None):
                self.to_title_below()
                return self._choose(where, None)
            case LeadAgain(where=where, delegation=delegation) if delegation is not None:
                return self._again(where, delegation)
            case GoOn(log=log, where=where):
                return self._go_on(log, where)
            case AgainFrom(log=log, where=where, session=number):
                return self._again_from(log, where, number)
            case GoToCeremony(session=session, delegation=delegation):
                return self._only(SigningScene(session, delegation, self.wording))
            case ToResult(session=session, delegation=delegation):
                return self._result(session, delegation)
            case ToTitle() | LeaveConference():
                return self.to_title()
            case ToTables():
                return Push(ShelfScene(self.wording, ToSeats))
            case ToSeats(where=where):
                return self._seats(where)
            case SitDown(scenario=scenario, where=where, seats=seats):
                return self._sit_down(scenario, where, seats)
            case ToLaboratories() | ToLaboratory():
                found = opened(intent, self.wording)
                return self.to_title(found) if isinstance(found, str) else Push(found)
        scene = self.table.carry_out(intent) if self.table is not None else None
        return self._only(scene) if scene is not None else self.desk.carry_out(intent)

    def to_title(self, notice: str = "") -> object:
        """Back to the title, with what went wrong if something did; the conference's log is let go."""
        return self._back_with((self.wording.text("title.failed"), notice) if notice else None)

    def _back_with(self, notice: tuple[str, str] | None) -> object:
        self.close()
        return self._only(self._title(notice))

    def _title(self, notice: tuple[str, str] | None = None) -> TitleScene:
        return TitleScene(notice, self.wording, hosts=self.desk.classes is not None)

    def _only(self, scene: Scene) -> object:
        """That scene, with none below it."""
        while len(self.app.scenes) > 1:
            self.app.scenes.pop().left()
        return Replace(scene) if self.app.scenes else Push(scene)

    def to_title_below(self) -> None:
        """The title is what the next scene lies on."""
        self.close()
        for scene in reversed(self.app.scenes):
            scene.left()
        self.app.scenes[:] = [self._title()]

    # conferences

    def _choose(self, where: str, delegation: DelegationId | None) -> object:
        scenario = self._load(where)
        if isinstance(scenario, str):
            return self.to_title(scenario)
        return Push(ChooseScene(scenario, where, delegation, self.wording))

    def _load(self, where: str) -> Scenario | str:
        """The scenario, or why it cannot be played."""
        try:
            return load(where)
        except (ScenarioError, OSError) as problem:
            return str(problem)

    def _again(self, where: str, delegation: DelegationId) -> object:
        scenario = self._load(where)
        return self.to_title(scenario) if isinstance(scenario, str) else self.begin(scenario, where, delegation)

    def begin(self, scenario: Scenario, where: str, delegation: DelegationId) -> object:
        """Open a conference and lead this delegation."""
        self.close()
        try:
            self.session = Session.begin(
                scenario,
                seed=self._a_seed(),
                people=[delegation],
                path=new_path(scenario.conference.id),
                folder=folder_of(where),
            )
        except (LogError, OSError) as problem:
            return self.to_title(str(problem))
        return self._only(ConferenceScene(self.session, delegation, self.wording))

    def _seats(self, where: str) -> object:
        if self.session is not None:  # asked for from a result: what follows lies on the title
            self.to_title_below()
        scenario = self._load(where)
        return self.to_title(scenario) if isinstance(scenario, str) else Push(SeatsScene(scenario, where, self.wording))

    def _sit_down(self, scenario: Scenario, where: str, seats: Sequence[Seat]) -> object:
        """Open a conference for several people at this laptop."""
        self.close()
        path, folder = new_path(scenario.conference.id), folder_of(where)
        try:
            self.session = Session.begin(scenario, seed=self._a_seed(), path=path, folder=folder, opens=False)
            laptop = sit_down(self.session, seats)
        except (LogError, OSError) as problem:
            return self.to_title(str(problem))
        self.table = Table(self.session, laptop, self.wording, record_of=record_of)
        return self._only(self.table.next())

    def _a_seed(self) -> int:
        return randbelow(MOST_SEEDS) if self.seed is None else self.seed

    def _go_on(self, log: Path, where: str) -> object:
        self.close()
        scenario = self._load(where)
        if isinstance(scenario, str):
            return self.to_title(scenario)
        try:
            self.session = go_on(log, scenario)
        except (LogError, OSError) as problem:
            return self.to_title(f"{problem} {self.wording.text('title.failed.kept')}")
        laptop = kept(log)
        if laptop is not None or len(self.session.people) > 1:
            laptop, is_lost = come_back(self.session, laptop)
            self.table = Table(self.session, laptop, self.wording, record_of=record_of, is_lost=is_lost)
            return self._only(self.table.next())
        if not self.session.people:
            return self.to_title(self.wording.text("title.failed.nobody"))
        return self._only(self.present(self.session, min(self.session.people)))

    def _again_from(self, log: Path, where: str, number: int) -> object:
        """Back to the opening of a session, with the same people in their seats; the older log stays as it is."""
        scenario = self._load(where)
        if isinstance(scenario, str):
            return self.to_title(scenario)
        try:
            return self._go_on(taken_back(log, number, scenario), where)
        except (LogError, OSError) as problem:
            return self.to_title(f"{problem} {self.wording.text('title.failed.kept')}")

    def present(self, session: Session, delegation: DelegationId) -> Scene:
        """The screen that belongs to where a conference is."""
        if session.public().phase in (Phase.SIGNING, Phase.CLOSED):
            return SigningScene(session, delegation, self.wording)
        return ConferenceScene(session, delegation, self.wording)

    def _result(self, session: Session, delegation: DelegationId) -> object:
        keep(result_of(session, session.state.conference.delegation(delegation).name))
        where = session.header.folder or session.header.scenario
        return self._only(ResultScene(session, delegation, where, record_of(session), self.wording))

    def close(self) -> None:
        """Let go of the conference or class that is on; all that was acknowledged is in its log."""
        self.desk.close()
        if self.session is not None:
            self.session.close()
            self.session = self.table = None

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
            app.carry_out(self._again(scenario, delegation))
        else:
            app.push(self._title())
            if scenario is not None:
                app.carry_out(self._choose(scenario, None))


def folder_of(where: str) -> str:
    """Where a scenario lies that is not on the shelf, to be found again from anywhere; empty for one of the shelf."""
    on_shelf = places.scenarios() / where / "scenario.yaml"
    if on_shelf.is_file() and not Path(where).is_absolute():
        return ""
    return str(Path(where).resolve())


def record_of(session: Session) -> Record | None:
    """What really happened; None where no record is kept, and while the conference is on."""
    if not session.is_over:
        return None
    try:
        return load_record(session.header.folder or session.header.scenario)
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
    classes: Classes | None = None,
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
