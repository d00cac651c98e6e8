"""What the shelf says about each scenario. Without pygame."""

from game.scenario.listing import ShelfRow
from game.wording.catalogue import Wording


def size(wording: Wording, row: ShelfRow) -> str:
    """How large a conference is, in one line."""
    if not row.is_readable:
        return wording.text("shelf.broken")
    return wording.text("shelf.size", delegations=row.delegations, items=row.items, sessions=row.sessions)


def facts(wording: Wording, row: ShelfRow) -> tuple[tuple[str, str], ...]:
    """(name, value) lines about one conference; only what its author wrote."""
    lines = [
        (wording.text("shelf.where"), row.place),
        (wording.text("shelf.lasts"), row.length),
        (wording.text("shelf.seats"), str(row.delegations or "")),
        (wording.text("shelf.texts"), str(row.items or "")),
        (wording.text("shelf.sessions"), str(row.sessions or "")),
    ]
    return tuple((name, value) for name, value in lines if value)
