"""All delegations as a list that sorts: name, code, bloc, influence."""

from collections.abc import Callable, Sequence

from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.table import SortedTable, TableColumn, TableRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import Conference, DelegationId
from game.wording.catalogue import Wording


def delegations_table(
    wording: Wording,
    conference: Conference,
    wanted: Sequence[DelegationId],
    on: DelegationId,
    look_at: Callable[[str], None],
) -> Widget:
    """The list. wanted: those that are shown; on: the one that is looked at."""
    text = wording.text
    columns = (
        TableColumn(text("choose.column.delegation"), 180, 1.0),
        TableColumn(text("choose.column.code"), 54),
        TableColumn(text("choose.column.bloc"), 110),
        TableColumn(text("choose.column.influence"), 80, align="end"),
    )
    rows = []
    for code in wanted:
        each = conference.delegation(code)
        bloc = conference.blocs_by_id[each.bloc].short if each.bloc else text("choose.no_bloc")
        rows.append(
            TableRow(
                code,
                (escape(each.name), code, escape(bloc), str(each.influence)),
                (each.name.casefold(), code, bloc, -each.influence),
            )
        )
    return SortedTable(
        text("journey.list"),
        columns,
        rows,
        moved=look_at,
        current=on,
        key="table",
    )
