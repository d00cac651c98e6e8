"""How a figure is known, and where a fact was seen: what a player may ask of every line of a brief."""

from collections.abc import Iterable

from game.model.conference import ItemId
from game.model.instructions import Position
from game.wording.reader import Reader


def how_known(reader: Reader, position: Position) -> str:
    """How sure a position is, as a sentence: its basis, its sources, and whether whoever set it knew the result."""
    wording = reader.wording
    basis = wording.text(f"basis.{position.basis}" if position.known_before else "basis.known_after")
    seen = sources(reader, position.sources)
    return wording.sentence("evidence.position" if seen else "evidence.no_source", basis=basis, sources="; ".join(seen))


def sources(reader: Reader, keys: Iterable[str]) -> tuple[str, ...]:
    """Sources by their keys, each with title and address; a key that leads nowhere stands as it is."""
    found = []
    for key in dict.fromkeys(keys):
        source = reader.conference.sources.get(key)
        if source is None:
            found.append(key)
        elif source.address:
            found.append(reader.wording.text("evidence.address", title=source.title, address=source.address))
        else:
            found.append(source.title)
    return tuple(found)


def sources_of_item(reader: Reader, item: ItemId) -> tuple[str, ...]:
    """Where an item and its options were seen."""
    of = reader.conference.item(item)
    return sources(reader, [*of.sources, *(key for option in of.options for key in option.sources)])
