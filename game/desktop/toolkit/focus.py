"""Where the keyboard can be, and where it goes: Tab between groups, arrows inside one. Geometry only, no window."""

from collections.abc import Sequence

from game.desktop.toolkit.widget import Widget

Chain = list[list[Widget]]
DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
SIDEWAYS_COST = 3  # a neighbour out of line counts as this much further away


def chain(root: Widget) -> Chain:
    """The stops of a tree in reading order, gathered by group; a stop outside a group is alone in its own."""
    groups: Chain = []
    _gather(root, groups, None)
    return [group for group in groups if group]


def _gather(widget: Widget, groups: Chain, group: list[Widget] | None) -> None:
    if widget.is_group:
        group = []
        groups.append(group)
    if widget.stops_here:
        if group is None:
            groups.append([widget])
        else:
            group.append(widget)
    for child in widget.children:
        _gather(child, groups, group)


def group_of(groups: Chain, widget: Widget | None) -> int:
    """The number of the group a widget is in, -1 if in none."""
    for number, group in enumerate(groups):
        if any(stop is widget for stop in group):
            return number
    return -1


def nearest(groups: Chain, spot: tuple[int, int]) -> Widget | None:
    """The stop that took the place (group, number in it) of one that is gone, or the last one left there."""
    if not groups:
        return None
    group = groups[min(spot[0], len(groups) - 1)]
    return group[min(spot[1], len(group) - 1)]


def tab(groups: Chain, now: Widget | None, *, back: bool, remembered: Sequence[str] = ()) -> Widget | None:
    """The stop Tab leads to, round and round.

    A group is entered at what is chosen in it, else where it was left (`remembered` identities), else at its start.
    """
    if not groups:
        return None
    number = group_of(groups, now)
    if number < 0:
        number = 0 if back else -1
    group = groups[(number + (-1 if back else 1)) % len(groups)]
    chosen = [stop for stop in group if "chosen" in stop.states]
    left = [stop for stop in group if stop.identity in remembered]
    return (chosen or left or group)[0]


def entry(groups: Chain) -> Widget | None:
    """Where the keyboard is as a sheet opens: as after Tab, but on no answer that nobody has chosen yet."""
    first = tab(groups, None, back=False)
    return None if first is not None and first.answers and "chosen" not in first.states else first


def step(group: Sequence[Widget], now: Widget, direction: str) -> Widget | None:
    """The nearest stop of a group in a direction (left, right, up, down), or None."""
    dx, dy = DIRECTIONS[direction]
    best: Widget | None = None
    least = 0.0
    for stop in group:
        if stop is now:
            continue
        across, down = stop.rect.centerx - now.rect.centerx, stop.rect.centery - now.rect.centery
        if dx:  # edges, not centres: rows of different widths are still in line
            ahead = (stop.rect.left - now.rect.left) * dx if dx > 0 else now.rect.right - stop.rect.right
            aside = 0 if _overlap(stop.rect.top, stop.rect.bottom, now.rect.top, now.rect.bottom) else abs(down)
        else:
            ahead = (stop.rect.top - now.rect.top) * dy if dy > 0 else now.rect.bottom - stop.rect.bottom
            aside = 0 if _overlap(stop.rect.left, stop.rect.right, now.rect.left, now.rect.right) else abs(across)
        if ahead <= 0:
            continue
        far = ahead + SIDEWAYS_COST * aside
        if best is None or far < least:
            best, least = stop, far
    return best


def _overlap(low: int, high: int, other_low: int, other_high: int) -> bool:
    return min(high, other_high) > max(low, other_low)


def path_to(root: Widget, widget: Widget) -> list[Widget]:
    """The widgets from the root down to this one, both included; empty if it is not in the tree."""
    if root is widget:
        return [root]
    for child in root.children:
        below = path_to(child, widget)
        if below:
            return [root, *below]
    return []
