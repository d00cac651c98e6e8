"""Who signed, on the map, or in the hall where a conference is of no places."""

from collections.abc import Callable, Collection, Mapping, Sequence

from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import wedges
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Outside
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.arcs import Arc
from game.desktop.worldmap.map import WorldMap, on_map
from game.desktop.worldmap.paint import Fill
from game.desktop.worldmap.pointing import Callout, PointingOptions
from game.model.conference import Conference, DelegationId
from game.wording.reader import Reader

Told = Mapping[DelegationId, bool]
"""Who has answered the roll, and whether with a signature."""


def fills(conference: Conference, told: Told) -> dict[str, Fill]:
    """The map of an end, or of the roll so far."""
    return {
        each.id: (SIGNED if told[each.id] else NOT_SIGNED) if each.id in told else Outside.SILENT
        for each in conference.delegations
    }


def who_signed(
    reader: Reader,
    told: Told,
    own: DelegationId | None,
    callout: Callable[[str], Callout],
    *,
    brackets: Collection[DelegationId] = (),
    names_own: bool = True,
    here: str = "",
    arcs: Sequence[Arc] = (),
    key: str = "",
) -> Widget:
    """The picture. brackets and names_own: for the map alone, see `WorldMap`; the others as of `Pointing`."""
    conference, text = reader.conference, reader.wording.text
    shared: PointingOptions = {"own": own or "", "callout": callout, "here": here, "arcs": arcs, "grow": 1, "key": key}
    if not on_map([each.id for each in conference.delegations]):
        stands = {who: 100.0 if signed else 0.0 for who, signed in told.items()}
        return Hall(wedges(conference, stands, text("choose.no_bloc")), name=text("journey.hall"), **shared)
    shared["names_own"] = names_own
    return WorldMap(fills(conference, told), name=text("journey.map"), brackets=brackets, **shared)


def outcome(reader: Reader, told: Told, place: str, *, filled: bool = False) -> Callout:
    """What a delegation answered, or that it is still to come."""
    who = DelegationId(place)
    key = "journey.outcome.signed" if told.get(who) else "journey.outcome.not_signed"
    words = reader.wording.text(key if who in told else "ceremony.to_come")
    return Callout(escape(reader.name(who)), (escape(words),), filled=filled)
