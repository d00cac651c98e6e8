"""What a person did, in words: for the printed page, the phone and the facilitator's table."""

from collections.abc import Sequence

from game.classroom.lesson.participation import Participation
from game.model.state import PromiseStatus
from game.wording.numbers import signed
from game.wording.reader import Reader
from game.wording.worth import whole_terms


def promises(did: Participation, reader: Reader) -> str:
    """How many promises were kept, broken and are open."""
    if not did.promises:
        return reader.wording.text("room.export.no_promises")
    counts = (reader.wording.text(f"room.export.{each}", count=did.count(each)) for each in PromiseStatus)
    return ", ".join(counts) + "."


def signature(did: Participation, reader: Reader) -> str:
    """What the delegation answered at the roll call."""
    return reader.wording.text(f"room.export.signature.{did.signature or 'none'}")


def moved(did: Participation, reader: Reader) -> Sequence[str]:
    """Whom the delegation moved, one sentence a move."""
    return [
        reader.wording.sentence(
            "room.export.moved_by",
            who=reader.who(each.move.delegation),
            item=reader.item(each.item),
            option=reader.letter(each.item, each.move.after),
            short=reader.short(each.item, each.move.after),
            because=reader.wording.text(f"room.export.because.{each.move.because}"),
        )
        + "."
        for each in did.moved
    ]


def worth(did: Participation, reader: Reader) -> str:
    """What came of it for the seat, term by term, in whole points that add up."""
    terms = whole_terms(did.worth)
    treaty, red_lines, organisation = map(signed, terms)
    return reader.wording.text(
        "room.export.worth",
        delegation=reader.name(did.person.seat),
        total=signed(sum(terms)),
        treaty=treaty,
        red_lines=red_lines,
        organisation=organisation,
    )
