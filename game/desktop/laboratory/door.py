"""Who opens the laboratory: from the title for a conference of the shelf, or from the end of one that was played."""

from game.desktop.laboratory.intents import ToLaboratories, ToLaboratory
from game.desktop.laboratory.scene import LaboratoryScene
from game.desktop.laboratory.shelf import LaboratoryShelf
from game.desktop.scene import Scene
from game.model.record import Record
from game.scenario import ScenarioError, load, load_record
from game.wording.catalogue import Wording


def opened(way: ToLaboratories | ToLaboratory, wording: Wording) -> Scene | str:
    """The screen that the way leads to, or why the scenario cannot be read."""
    if isinstance(way, ToLaboratories):
        return LaboratoryShelf(wording)
    try:
        return LaboratoryScene(load(way.where), _record(way.where), wording, way.result, way.delegation)
    except (ScenarioError, OSError) as problem:
        return str(problem)


def _record(where: str) -> Record | None:
    """What really happened; None where no record is kept."""
    try:
        return load_record(where)
    except (ScenarioError, OSError):
        return None
