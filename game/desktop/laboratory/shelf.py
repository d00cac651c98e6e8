"""Which conference to open the laboratory for."""

from game.desktop.laboratory.intents import ToLaboratory
from game.desktop.shelf.scene import ShelfScene, Unfold
from game.desktop.toolkit.box import Row, Space
from game.desktop.toolkit.button import Primary
from game.desktop.toolkit.widget import Widget
from game.wording.catalogue import Wording


class LaboratoryShelf(ShelfScene):
    """The shelf, with the laboratory behind it."""

    def __init__(self, wording: Wording | None = None) -> None:
        """Reads the shelf once."""
        super().__init__(wording, ToLaboratory)
        self.title = self.wording.text("lab.title")

    def _way_on(self) -> Widget:
        take = Primary(self.wording.text("lab.open"), Unfold(), keys=["return"], width=300)
        return Row(take, Space(grow=1))
