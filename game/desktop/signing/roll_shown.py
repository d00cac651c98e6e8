"""The roll on the screen: who has signed, on the map or in the hall, who followed whom, counts, and the last names."""

from game.debrief.peer_influence import PeerInfluence
from game.desk.ceremony import Roll, SignatureCount
from game.desktop.theme import BODY, COUNT, SMALL, Look
from game.desktop.toolkit.bars import Segment, SplitBar
from game.desktop.toolkit.box import Column, Row, Space
from game.desktop.toolkit.glyph import NOT_SIGNED, SIGNED, Outside, shape_of
from game.desktop.toolkit.label import Label, OneLine, section
from game.desktop.toolkit.marks import CampGlyph, Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.desktop.who_signed import Told, outcome, who_signed
from game.desktop.worldmap.arcs import Arc, ArcSign
from game.desktop.worldmap.pointing import Callout
from game.model.conference import DelegationId
from game.wording.reader import Reader

MOST_ARCS = 4  # on either side
BEFORE, BEFORE_COMPACT, AFTER = 4, 3, 2  # names of the roll that are shown before and after the present one


def room(reader: Reader, told: Told, own: DelegationId, found: PeerInfluence | None, share: float) -> Widget:
    """The room. told: who has answered, and whether with a signature; found: who followed whom; share: of the arcs."""
    arcs = [Arc(found.leader, each, True, share) for each in found.along[:MOST_ARCS]] if found else []
    arcs += [Arc(found.leader, each, False, share) for each in found.away[:MOST_ARCS]] if found else []

    def callout(place: str) -> Callout:
        if place == own:
            return Callout(escape(reader.name(own)), filled=True)
        if found is not None and place == found.leader:
            return _told(reader, found)
        return outcome(reader, told, place)

    here = found.leader if found is not None else ""
    return who_signed(reader, told, own, callout, here=here, arcs=arcs, key="room")


def _told(reader: Reader, found: PeerInfluence) -> Callout:
    text = reader.wording.text
    leader = reader.conference.delegation(found.leader).name
    key = "ceremony.echo.signed" if found.has_signed else "ceremony.echo.refused"
    sides = (("along", found.along), ("away", found.away))
    lines = (escape(text(f"ceremony.echo.{way}", count=len(those))) for way, those in sides if those)
    return Callout(escape(text(key, leader=leader)), tuple(lines))


def counts(reader: Reader, count: SignatureCount, look: Look) -> Widget:
    """Three large numbers with their glyphs, and the bar they make."""
    text = reader.wording.text
    parts = (
        (SIGNED, count.signed, text("journey.outcome.signed"), "ink"),
        (NOT_SIGNED, count.not_signed, text("journey.outcome.not_signed"), "ink"),
        (Outside.SILENT, count.to_come, text("ceremony.to_come"), "muted"),
    )
    blocks: list[Widget] = []
    for which, number, words, tone in parts:
        head = Row(CampGlyph(which, size=18), OneLine(str(number), COUNT, tone=tone), gap=10, align="middle")
        below = Label(escape(words), BODY, tone="muted")
        blocks.append(Row(head, below, gap=8, align="middle") if look.compact else Column(head, below))
    segments = [Segment(which, number, words) for which, number, words, _ in (parts[0], parts[2], parts[1])]
    beside = [] if look.compact else [legend(reader)]
    numbers = Row(*blocks, Space(grow=1), *beside, gap=22 if look.compact else 40, align="middle")
    return Column(numbers, SplitBar(segments, tall=14), gap=8)


def legend(reader: Reader) -> Widget:
    """What the lines on the map mean."""

    def line(way: str) -> Widget:
        words = OneLine(escape(reader.wording.text(f"ceremony.legend.{way}")), SMALL)
        return Row(ArcSign(along=way == "along"), words, gap=10, align="middle")

    return Column(line("along"), line("away"), gap=2)


def names(
    reader: Reader, roll: Roll, revealed: int, own: DelegationId, own_turn: DelegationId | None, look: Look
) -> Widget:
    """The last answers of the roll, the own name if it is called, who comes next."""
    parts: list[Widget] = []
    if not look.compact:
        parts.append(section(reader.wording.text("ceremony.roll_call")))
    most = BEFORE if not look.compact else BEFORE_COMPACT
    for each in roll.answers[:revealed][-most:]:
        which = shape_of(100 if each.kind.is_signature else 0)
        name = escape(reader.name(each.delegation))
        words = f"**{name}**" if each.delegation == own else name
        parts.append(Row(CampGlyph(which, size=13), OneLine(words, SMALL), gap=7, align="middle"))
    if own_turn:
        parts.append(Nameplate(reader.name(own_turn), own=True))
    coming = ", ".join(reader.name(each) for each in roll.coming(revealed, AFTER, own_turn))
    after = OneLine(escape(reader.wording.text("ceremony.then", names=coming)) if coming else "", SMALL, tone="muted")
    return Row(*parts, Space(grow=1), after, gap=20 if not look.compact else 12, align="middle")
