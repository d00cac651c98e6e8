"""Pages to print: what people did, a hand-out for the class, briefs to cut out.

The templates beside this have the words' places; every text is escaped where it is put in.
"""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from game.classroom.lesson.history import record_of
from game.classroom.lesson.participation import Decision, Participation, promises_of
from game.classroom.lesson.participation_text import moved, promises, signature, worth
from game.model.conference import ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.model.state import PromiseStatus
from game.model.view import PublicView
from game.session.session import Session
from game.wording.actions import describe
from game.wording.brief import brief
from game.wording.reader import Reader
from game.wording.text import plain

MOST_WISHES = 5
"""How many wishes of a brief stand on a slip of paper."""

TEMPLATES = Path(__file__).parent / "templates"
STYLE = (TEMPLATES / "print.css").read_text(encoding="utf-8")
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def style_hash() -> str:
    """What the policy of the host needs so that a browser believes the style sheet inside a page."""
    return "'sha256-" + base64.b64encode(sha256(STYLE.encode()).digest()).decode() + "'"


def _document(template: str, reader: Reader, **values: object) -> str:
    """A template filled: `t` gives a message of the catalogue, `option` an option as "c, a resolution only"."""
    known = {"reader": reader, "t": reader.wording.text, "option": _options(reader), "style": Markup(STYLE)}
    return _ENVIRONMENT.get_template(template).render(known | values).strip() + "\n"


def _options(reader: Reader) -> Callable[[ItemId, OptionId | None], str]:
    def option_in_words(item: ItemId, option: OptionId | None) -> str:
        if option is None:
            return reader.wording.text("result.text.nothing")
        return f"{reader.letter(item, option)}, {reader.short(item, option)}"

    return option_in_words


def _adopted(public: PublicView) -> Mapping[ItemId, OptionId | None]:
    """The whole text: as adopted, and before that as agreed so far."""
    return {item: entry.agreed for item, entry in public.items.items()} | dict(public.final_acts or {})


# --- what people did ---


def person_page(session: Session, did: Participation, reader: Reader) -> str:
    """One person's page."""
    name, delegation = did.person.name, reader.name(did.person.seat)
    return _people(session, [did], reader, reader.wording.text("room.export.title", name=name, delegation=delegation))


def person_pages(session: Session, everybody: Sequence[Participation], reader: Reader) -> str:
    """The pages of all as one document, a sheet of paper each."""
    title = reader.wording.text("room.export.sheets", conference=reader.conference.title)
    return _people(session, everybody, reader, title)


def _people(session: Session, everybody: Sequence[Participation], reader: Reader, title: str) -> str:
    def wishes(did: Participation) -> Iterator[Sequence[str]]:
        """What the capital wanted and what the text says, most important first."""
        view, option = session.view(did.person.seat), _options(reader)
        texts = _adopted(view.public)
        for each in brief(reader, view.delegation, view.instructions).wishes:
            weight = reader.wording.text(f"page.weight.{each.weight}")
            short = reader.conference.item(each.item).short
            yield short, option(each.item, each.option), weight, option(each.item, texts[each.item])

    return _document(
        "people.html",
        reader,
        title=title,
        everybody=everybody,
        is_over=session.is_over,
        wishes=wishes,
        decisions=lambda did: [(each.session, _decided(reader, each)) for each in did.decisions],
        moved=moved,
        promises=promises,
        signature=signature,
        worth=worth,
    )


def _decided(reader: Reader, decision: Decision) -> str:
    partner = f" ({reader.wording.text('room.export.together')})" if decision.together else ""
    return describe(reader, decision.action) + partner


# --- for everybody ---


def handout(session: Session, reader: Reader) -> str:
    """The text as adopted, who signed, history beside it, and what to talk about; before the end, how things stand.

    It names delegations and no students, and tells of no capital what it wanted: it may lie on every table.
    """
    words, public, record = reader.wording, session.public(), record_of(session)
    seats = [each.id for each in reader.conference.delegations]
    made = [each.status for seat in seats for each in promises_of(session, seat)]
    columns = ("delegation", "here", *(() if record is None else ("history",)))
    return _document(
        "handout.html",
        reader,
        texts=list(_texts(reader, public, record)),
        head=[words.text(f"room.handout.column.{each}") for each in columns],
        roll=list(_roll(reader, public, record)),
        kept=made.count(PromiseStatus.KEPT),
        broken=made.count(PromiseStatus.BROKEN),
    )


def _texts(reader: Reader, public: PublicView, record: Record | None) -> Iterator[Mapping[str, object]]:
    """Every item with its text here and then; empty where there is none."""
    adopted = _adopted(public)
    for item in reader.conference.items:
        here, then = adopted[item.id], None if record is None else record.final_text.get(item.id)
        yield {
            "title": f"{item.label} {item.title}",
            "adopted": "" if here is None else plain(item.option(here).text),
            "as_then": then is not None and then == here,
            "then": "" if then is None else plain(item.option(then).text),
        }


def _roll(reader: Reader, public: PublicView, record: Record | None) -> Iterator[Sequence[str]]:
    words = reader.wording
    for each in reader.conference.delegations:
        found = public.signatures.get(each.id)
        here = words.text(f"room.export.signature.{'none' if found is None else found.kind}")
        if record is None:
            yield each.name, here
        else:
            yield each.name, here, words.text(f"page.hall.{'signed' if each.id in record.signed else 'not_signed'}")


# --- for the facilitator ---


def brief_slips(scenario: Scenario, reader: Reader) -> str:
    """Everybody's brief, to cut out before the lesson. It holds every secret of the room: for the facilitator only."""
    everybody = scenario.conference.delegations
    briefs = [(each.name, brief(reader, each.id, scenario.instructions[each.id])) for each in everybody]
    return _document("briefs.html", reader, briefs=briefs, most_wishes=MOST_WISHES)
