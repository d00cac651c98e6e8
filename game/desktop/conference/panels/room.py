"""The lower middle: where they stand, as a hall, a map, a list or only as counts."""

from functools import partial

from game.desk.session_desk import SessionDesk
from game.desk.standing import stances, stands
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import OfDelegation, RoomView
from game.desktop.hall.hall import Hall
from game.desktop.hall.seating_plan import wedges
from game.desktop.theme import SMALL, Look
from game.desktop.toolkit.bars import StanceBar
from game.desktop.toolkit.box import Column, Padded, Row, RowGroup, Rule, Space
from game.desktop.toolkit.choices import Tab
from game.desktop.toolkit.glyph import Outside, shape_of
from game.desktop.toolkit.label import Label, OneLine, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.table import SortedTable, TableColumn, TableRow
from game.desktop.toolkit.widget import Widget
from game.desktop.worldmap.map import WorldMap, on_map
from game.desktop.worldmap.pointing import Callout, PointingOptions
from game.model.conference import DelegationId, ItemId, Option
from game.wording.items import standings

BARS, BARS_COMPACT = 212, 112  # du beside the hall


def tabs(screen: ConferenceScreen, shown: RoomView) -> Widget:
    """The head of the room: its ways (the map only where all are on it), and that only what was said counts."""
    wording = screen.desk.wording
    has_map = on_map([each.id for each in screen.desk.conference.delegations])
    ways = [
        Tab(wording.text(f"screen.room.{way}"), partial(screen.show_room, way), chosen=way == shown, key=f"room:{way}")
        for way in RoomView
        if has_map or way is not RoomView.MAP
    ]
    return Column(
        Row(
            section(wording.text("screen.room")),
            RowGroup(*ways, gap=18),
            Space(grow=1),
            OneLine(escape(wording.text("screen.room.said")), SMALL, tone="muted"),
            gap=20,
            align="middle",
        ),
        Rule(),
    )


def room(screen: ConferenceScreen, look: Look, shown: RoomView) -> Widget:
    """The room in the way that was chosen."""
    match shown:
        case RoomView.MAP:
            return _map(screen, look)
        case RoomView.LIST:
            return Padded(_list(screen), top=4)
        case RoomView.TEXT:
            return Padded(_legend(screen.desk, screen.item), top=6)
        case RoomView.HALL:
            return _hall(screen, look)


def _stands(desk: SessionDesk, item: ItemId) -> dict[DelegationId, float | None]:
    found = stances(desk.view.public, item)
    return {each.delegation.id: None if each.option is None else each.option.at for each in found}


def _callout(desk: SessionDesk, item: ItemId, place: str) -> Callout:
    who = DelegationId(place)
    of = desk.conference.delegation(who)
    if who == desk.delegation:
        return Callout(escape(of.name), filled=True)
    bloc = desk.reader.bloc(of.bloc) if of.bloc else desk.wording.text("brief.no_bloc")
    influence = desk.wording.text("screen.influence", influence=of.influence)
    return Callout(escape(stands(desk.reader, desk.view.public, item, who)), (escape(f"{bloc} · {influence}"),))


def _picture(screen: ConferenceScreen) -> PointingOptions:
    """What hall and map share."""
    return {
        "own": screen.desk.delegation,
        "callout": lambda place: _callout(screen.desk, screen.item, place),
        "chosen": lambda place: screen.open_sheet(OfDelegation(DelegationId(place))),
        "key": "room-picture",
        "grow": 1,
    }


def _hall(screen: ConferenceScreen, look: Look) -> Widget:
    desk, item = screen.desk, screen.item
    stands = _stands(desk, item)
    hall = Hall(
        wedges(desk.conference, stands, desk.wording.text("brief.no_bloc")),
        name=desk.wording.text("screen.room"),
        podium=desk.wording.text("screen.chair"),
        **_picture(screen),
    )
    bars = Scroll(_bars(desk, item, look), name=desk.wording.text("screen.room"), grow=0)
    bars.fixed_width = look.text_scale * (BARS_COMPACT if look.compact else BARS)
    return Padded(Row(hall, bars, gap=16, align="fill", grow=1), top=6)


def _bars(desk: SessionDesk, item: ItemId, look: Look) -> Widget:
    """How many stand where; on the compact grid by letter alone, since the words stand above."""
    found = standings(desk.reader, item, desk.view.public.items[item])
    most = max((len(each.delegations) for each in found), default=1)
    silent = desk.wording.text("screen.silent")
    bars: list[Widget] = []
    for each in found:
        count, at = len(each.delegations), None if each.option is None else each.option.at
        if count or at is not None:
            words = _words(desk, each.option) if not look.compact else "" if each.letter else silent
            camp = silent if at is None else desk.reader.camp(at)
            bars.append(StanceBar(words, count, max(1, most), at, letter=each.letter, camp=camp))
    return Column(*bars, gap=7 if len(bars) < 5 else 3)


def _map(screen: ConferenceScreen, look: Look) -> Widget:
    desk, item = screen.desk, screen.item
    fills = {str(who): shape_of(at) for who, at in _stands(desk, item).items()}
    for who in desk.conference.without_right:
        fills.setdefault(str(who), Outside.NO_VOTE)
    world = WorldMap(
        fills,
        name=desk.wording.text("screen.room"),
        stops=[each.id for each in desk.conference.delegations],
        **_picture(screen),
    )
    return Column(Padded(world, top=4, grow=1), _legend(desk, item), grow=1)


def _legend(desk: SessionDesk, item: ItemId) -> Widget:
    """The counts in a line: for the map, and for the text alone."""
    of = desk.conference.item(item)
    found = standings(desk.reader, item, desk.view.public.items[item])
    said = (f"{marked.text(of, each.option, _words(desk, each.option))} **{len(each.delegations)}**" for each in found)
    return Label("   ".join(said), SMALL)


def _words(desk: SessionDesk, option: Option | None) -> str:
    return desk.wording.text("screen.not_spoken") if option is None else option.short


def _list(screen: ConferenceScreen) -> SortedTable:
    desk, item = screen.desk, screen.item
    wording = desk.wording
    rows = []
    for each in stances(desk.view.public, item):
        who, letter = each.delegation, "" if each.against is None else each.item.letter(each.against.id)
        bloc = desk.reader.bloc(who.bloc) if who.bloc else ""
        rows.append(
            TableRow(
                who.id,
                (
                    f"{marked.plate(desk.reader, who.id)} {escape(who.name)}",
                    escape(bloc),
                    marked.text(each.item, each.option, _words(desk, each.option)),
                    f"{{:barred}} **{letter}**" if letter else "",
                ),
                (who.name.casefold(), bloc, 101.0 if each.option is None else each.option.at, letter or "~"),
            )
        )
    columns = (
        TableColumn(wording.text("screen.list.delegation"), 170, 1),
        TableColumn(wording.text("screen.list.bloc"), 80),
        TableColumn(wording.text("screen.list.stance"), 156, 1.2),
        TableColumn(wording.text("screen.list.objects"), 74),
    )
    return SortedTable(
        wording.text("screen.room"),
        columns,
        rows,
        chosen=lambda row: screen.open_sheet(OfDelegation(DelegationId(row))),
        key="room-list",
        sorted_by=2,
    )
