"""What stands on a curtain and on the screens for everybody, in words. Pure: from what is public and who sits here."""

from dataclasses import dataclass

from game.desktop.hotseat.laptop import Laptop
from game.desktop.hotseat.turn_order import HandedFor, NextStep, TurnStanding, standing
from game.model.conference import DelegationId
from game.model.view import PublicView
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTable:
    """Everything that a shared screen may know. led: seats that people lead now.

    is_kept: whether names, codes and turns are on the disk. is_lost: whether they had been lost when it was gone on.
    """

    public: PublicView
    laptop: Laptop
    led: frozenset[DelegationId]
    is_kept: bool = True
    is_lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat in the list of the round. can_return: whether its person may say to be back."""

    delegation: DelegationId
    name: str
    person: str
    standing: TurnStanding
    words: str
    can_return: bool


def seat_lines(reader: Reader, table: PublicTable, now: DelegationId) -> tuple[SeatLine, ...]:
    """All seats at this laptop, in the order of the roll; `now` is the one it goes to, empty for none."""
    lines = []
    for seat in table.laptop.seats:
        stands = standing(table.laptop, table.led, seat.delegation, now)
        lines.append(
            SeatLine(
                delegation=seat.delegation,
                name=reader.name(seat.delegation),
                person=seat.name,
                standing=stands,
                words=reader.wording.text(f"curtain.state.{stands}"),
                can_return=stands in (TurnStanding.AWAY, TurnStanding.PASSED),
            )
        )
    return tuple(lines)


def purpose(reader: Reader, public: PublicView, step: NextStep) -> str:
    """What the laptop is handed over for; names nothing that is not public."""
    wording, who = reader.wording, reader.who(step.delegation)
    item = ""
    if step.what is HandedFor.BALLOT and public.open_ballot is not None:
        item = reader.item(public.open_ballot.item)
    return wording.sentence(f"curtain.for.{step.what}", who=who, session=public.session, item=item)


def notices(reader: Reader, table: PublicTable) -> tuple[str, ...]:
    """What everybody at the laptop must know: codes that were set anew, and what is not kept."""
    found = []
    if table.laptop.resets:
        names = reader.names(seat.delegation for seat in table.laptop.seats if seat.delegation in table.laptop.resets)
        found.append(reader.wording.text("curtain.reset", names=names))
    if table.is_lost:
        found.append(reader.wording.text("curtain.lost"))
    if not table.is_kept:
        found.append(reader.wording.text("curtain.not_kept"))
    return tuple(found)
