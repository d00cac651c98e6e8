"""The room at the ceremony: who has signed, on the map or in the hall, and who followed whom."""

from collections.abc import Mapping

from game.debrief.peer_influence import PeerInfluence
from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import wedges
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Outside
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.arcs import Arc
from game.desktop.worldmap.map import WorldMap
from game.desktop.worldmap.paint import Fill
from game.desktop.worldmap.pointing import Callout
from game.model.conference import DelegationId
from game.wording.reader import Reader

MOST_ARCS = 4  # on either side


def room(
    reader: Reader,
    has_map: bool,
    told: Mapping[DelegationId, bool],
    own: DelegationId,
    found: PeerInfluence | None,
    share: float,
) -> Widget:
    """The room. told: who has answered, and whether with a signature; found: who followed whom; share: of the arcs."""
    conference = reader.conference
    arcs = [Arc(found.leader, each, True, share) for each in found.along[:MOST_ARCS]] if found else []
    arcs += [Arc(found.leader, each, False, share) for each in found.away[:MOST_ARCS]] if found else []

    def callout(place: str) -> Callout:
        if place == own:
            return Callout(escape(conference.delegation(DelegationId(place)).name), filled=True)
        if found is not None and place == found.leader:
            return _told(reader, found)
        return _status(reader, DelegationId(place), told)

    here = found.leader if found is not None else ""
    if not has_map:
        stands = {who: 100.0 if signed else 0.0 for who, signed in told.items()}
        return Hall(
            wedges(conference, stands, reader.wording.text("choose.no_bloc")),
            name=reader.wording.text("journey.hall"),
            own=own,
            here=here,
            callout=callout,
            arcs=arcs,
            grow=1,
            key="room",
        )
    fills: dict[str, Fill] = {
        each.id: (SIGNED if told[each.id] else NOT_SIGNED) if each.id in told else Outside.SILENT
        for each in conference.delegations
    }
    return WorldMap(
        fills,
        name=reader.wording.text("journey.map"),
        own=own,
        here=here,
        callout=callout,
        arcs=arcs,
        grow=1,
        key="room",
    )


def _told(reader: Reader, found: PeerInfluence) -> Callout:
    text = reader.wording.text
    leader = reader.conference.delegation(found.leader).name
    key = "ceremony.echo.signed" if found.has_signed else "ceremony.echo.refused"
    lines = []
    if found.along:
        lines.append(text("ceremony.echo.along", count=len(found.along)))
    if found.away:
        lines.append(text("ceremony.echo.away", count=len(found.away)))
    return Callout(escape(text(key, leader=leader)), tuple(escape(line) for line in lines))


def _status(reader: Reader, who: DelegationId, told: Mapping[DelegationId, bool]) -> Callout:
    text = reader.wording.text
    name = reader.conference.delegation(who).name
    if who not in told:
        return Callout(escape(name), (text("ceremony.to_come"),))
    return Callout(escape(name), (text("journey.outcome.signed" if told[who] else "journey.outcome.not_signed"),))
