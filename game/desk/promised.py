"""What binds a delegation and others to it: promises, debts, and the placards it will raise."""

from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId
from game.model.state import Promise, PromiseStatus
from game.model.view import View
from game.wording.reader import Reader


def open_promises(view: View, first: ItemId | None = None) -> tuple[Promise, ...]:
    """Open promises of which the delegation is a side; those on the item `first` before the others."""
    still = (each for each in view.promises if each.status is PromiseStatus.OPEN)
    return tuple(sorted(still, key=lambda each: each.backing.item != first))


def debts(view: View) -> tuple[ItemId, ...]:
    """The items on which the delegation owes somebody its backing."""
    return tuple(each.backing.item for each in open_promises(view) if each.delegation == view.delegation)


def between(reader: Reader, view: View, other: DelegationId) -> tuple[str, ...]:
    """What the delegation and another one have promised one another, and what became of it, in sentences."""
    return tuple(
        reader.wording.sentence(
            f"screen.between.{each.status}", who=reader.who(each.delegation), text=reader.backing(each.backing)
        )
        for each in view.promises
        if other in (each.delegation, each.to) and other != view.delegation
    )


def placards(reader: Reader, view: View) -> dict[Backing, str]:
    """The texts for which the delegation will raise its placard, today's first, and what bound it to each, in words."""
    public = view.public
    shown = [(item, option) for item, option in view.seat.placards.items() if not public.items[item].is_agreed]
    shown.sort(key=lambda each: each[0] not in public.programme)
    bound = {
        each.backing: reader.wording.text(f"screen.placards.{each.because}", who=reader.who(each.of))
        for each in view.seat.commitments
    }
    texts = [Backing(item=item, option=option) for item, option in shown]
    return {text: bound.get(text, "") for text in texts}
