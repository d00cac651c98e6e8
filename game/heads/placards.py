"""What seats will show when the chair asks for the feel of the room."""

from game.consensus.arrays import NOBODY
from game.heads.situation import Reading
from game.model.actions import Action, Backing, ShowPlacards


def placards(reading: Reading) -> list[Action]:
    """One action a seat whose placards are not what they should be.

    They are ready for every item in brackets, since the chair may take up more than the programme says.
    """
    actions: list[Action] = []
    for row, view in enumerate(reading.views):
        wanted = []
        for item in range(len(reading.room.items)):
            column = int(reading.favourite[row, item])
            if column == NOBODY:
                continue
            backing = Backing(item=reading.room.items[item], option=reading.option(item, column))
            if view.seat.placards.get(backing.item) != backing.option:
                wanted.append(backing)
        if wanted:
            actions.append(ShowPlacards(delegation=view.delegation, placards=tuple(wanted)))
    return actions
