"""What seats will show when the chair asks for the feel of the room."""

from game.consensus.arrays import NOBODY
from game.heads.situation import Reading
from game.model.actions import Action, Backing, ShowPlacards


def placards(reading: Reading) -> list[Action]:
    """One action a seat whose placards are not what they should be.

    They are ready for every item in brackets, since the chair may take up more than the programme says.
    """
    actions: list[Action] = []
    options = [[option.id for option in item.options] for item in reading.public.conference.items]
    for view, favourites in zip(reading.views, reading.favourite.tolist(), strict=True):
        shown = view.seat.placards
        wanted = [
            Backing(item=item, option=of[column])
            for item, of, column in zip(reading.room.items, options, favourites, strict=True)
            if column != NOBODY and shown.get(item) != of[column]
        ]
        if wanted:
            actions.append(ShowPlacards(delegation=view.delegation, placards=tuple(wanted)))
    return actions
