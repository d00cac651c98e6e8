"""Where they stand on an item, as the room can see it: counts, places, and a line a delegation. Pure."""

from dataclasses import dataclass

from game.desktop.toolkit.markup import escape
from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId
from game.model.state import PromiseStatus, Report
from game.model.view import View
from game.wording.events import HEARD_SALIENCE
from game.wording.items import standings
from game.wording.numbers import pips, pips_in_words
from game.wording.reader import Reader

MOST_PLACARDS = 2  # of one's own that are named where there is little room


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many stand for one option; letter "" and at None for those who have not spoken."""

    letter: str
    words: str
    at: float | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One delegation on an item. at: the location of its stance, None if it has not spoken."""

    delegation: DelegationId
    name: str
    bloc: str
    at: float | None
    letter: str
    stance: str
    objects: str
    influence: int


def counts(reader: Reader, view: View, item: ItemId) -> tuple[Count, ...]:
    """Options with their supporters in the order of the line, those who have not spoken last."""
    of, found = reader.conference.item(item), []
    for each in standings(reader, item, view.public.items[item]):
        if each.option is None:
            words = reader.wording.text("screen.not_spoken")
            found.append(Count(letter="", words=words, at=None, count=len(each.delegations)))
        else:
            option = of.option(each.option)
            found.append(Count(letter=each.letter, words=option.short, at=option.at, count=len(each.delegations)))
    return tuple(found)


def seats(reader: Reader, view: View, item: ItemId) -> tuple[Seat, ...]:
    """Every delegation in the order of the roll."""
    of, entry, found = reader.conference.item(item), view.public.items[item], []
    for each in reader.conference.delegations:
        stance, against = entry.stances.get(each.id), entry.objections.get(each.id)
        found.append(
            Seat(
                delegation=each.id,
                name=each.name,
                bloc=reader.bloc(each.bloc) if each.bloc else "",
                at=None if stance is None else of.option(stance).at,
                letter="" if stance is None else of.letter(stance),
                stance=reader.wording.text("screen.not_spoken") if stance is None else of.option(stance).short,
                objects="" if against is None else of.letter(against),
                influence=each.influence,
            )
        )
    return tuple(found)


def spoken_line(reader: Reader, view: View, item: ItemId, delegation: DelegationId) -> str:
    """Where one delegation stands in public, in a few words: "Brazil has not spoken"."""
    entry, wording = view.public.items[item], reader.wording
    who = reader.who(delegation)
    stance, against = entry.stances.get(delegation), entry.objections.get(delegation)
    if stance is None:
        said = wording.sentence("screen.callout.silent", who=who)
    else:
        said = wording.sentence("screen.callout.stands", who=who, option=reader.letter(item, stance))
    if against is not None:
        said += wording.text("screen.callout.objects", option=reader.letter(item, against))
    return said


def heard(
    reader: Reader, view: View, delegation: DelegationId | None = None, on: ItemId | None = None
) -> tuple[str, ...]:
    """What was said in consultations, newest first, as mark-up; about one delegation or all, on one item or all."""
    told = [
        each for each in reversed(view.seat.reports) if delegation in (None, each.about) and on in (None, each.item)
    ]
    return tuple(_heard(reader, each) for each in told)


def promise_lines(reader: Reader, view: View, first: ItemId) -> tuple[str, ...]:
    """Open promises of which the delegation is a side, as mark-up; those on the item on the table first."""
    still = [each for each in view.promises if each.status is PromiseStatus.OPEN]
    still.sort(key=lambda each: each.backing.item != first)
    own = view.delegation
    plates = [tuple(f"{{{'*' if who == own else ''}{who}}}" for who in (each.delegation, each.to)) for each in still]
    return tuple(
        f"{giver} {{:arrow}} {taker} **{reader.letter(each.backing.item, each.backing.option)}** "
        f"[{reader.label(each.backing.item)}]"
        for each, (giver, taker) in zip(still, plates, strict=True)
    )


def placard_line(reader: Reader, view: View) -> str:
    """Which placards the delegation will raise, today's first, and what bound it to them; mark-up, empty for none."""
    public = view.public
    shown = [(item, option) for item, option in view.seat.placards.items() if not public.items[item].is_agreed]
    shown.sort(key=lambda each: each[0] not in public.programme)
    bound = {each.backing: each for each in view.seat.commitments}
    said = []
    for item, option in shown[:MOST_PLACARDS]:
        text = f"**{reader.letter(item, option)}** [{reader.label(item)}]"
        why = bound.get(Backing(item=item, option=option))
        if why is not None:
            text += f" {escape(reader.wording.text(f'screen.placards.{why.because}', who=reader.who(why.of)))}"
        said.append(text)
    texts, more = ", ".join(said), len(shown) - len(said)
    if more:
        texts = reader.wording.text("screen.placards.more", texts=texts, count=more)
    return reader.wording.text("screen.placards.shown", texts=texts) if texts else ""


def _heard(reader: Reader, report: Report) -> str:
    nearest = reader.conference.item(report.item).nearest(report.at)
    weight = next(word for least, word in HEARD_SALIENCE if report.salience >= least)
    line = "yes" if report.has_red_line else "no"
    return reader.wording.text(
        "screen.heard.row",
        code=report.about,
        label=reader.label(report.item),
        option=reader.letter(report.item, nearest.id),
        short=escape(reader.short(report.item, nearest.id)),
        salience=reader.wording.text(f"screen.heard.{weight}"),
        red_line=reader.wording.text(f"screen.heard.red_line.{line}"),
        session=report.session,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a delegation. Lines are mark-up."""

    name: str
    code: str
    facts: str
    here: str
    stances: tuple[str, ...]
    heard: tuple[str, ...]
    between: tuple[str, ...]
    is_own: bool


def about(reader: Reader, view: View, delegation: DelegationId, item: ItemId) -> About:
    """What is public of a delegation, and what there is between it and the reader."""
    wording, conference = reader.wording, reader.conference
    who = conference.delegation(delegation)
    credibility = view.public.credibility[delegation]
    facts = wording.text(
        "screen.about.facts",
        bloc=conference.blocs_by_id[who.bloc].name if who.bloc else wording.text("brief.no_bloc"),
        influence=who.influence,
        credibility=pips_in_words(wording, credibility),
    )
    if delegation in view.public.refusals:
        facts += " " + wording.text("screen.about.refuses", item=reader.item(view.public.refusals[delegation]))
    if not who.may_vote:
        facts += " " + wording.text("screen.about.no_vote")
    stances = []
    for other in conference.items:
        entry = view.public.items[other.id]
        stance, against = entry.stances.get(delegation), entry.objections.get(delegation)
        if other.id == item or (stance is None and against is None):
            continue
        said = f"[{other.label}] " if not entry.is_agreed else f"**{other.label}** "
        if stance is not None:
            option = other.option(stance)
            said += f"{{@{option.at:g}}} **{other.letter(stance)}** {escape(option.short)}"
        if against is not None:
            said += " {:barred} " + escape(wording.text("screen.about.objects", option=other.letter(against)))
        stances.append(said)
    between = [
        wording.text(
            f"screen.between.{each.status}",
            who=reader.who(each.delegation),
            text=reader.backing(each.backing),
        )
        for each in view.promises
        if delegation in (each.delegation, each.to) and delegation != view.delegation
    ]
    return About(
        name=who.name,
        code=who.id,
        facts=escape(facts),
        here=escape(spoken_line(reader, view, item, delegation)),
        stances=tuple(stances),
        heard=heard(reader, view, delegation),
        between=tuple(escape(each[:1].upper() + each[1:]) for each in between),
        is_own=delegation == view.delegation,
    )


def meters(view: View) -> tuple[int, int]:
    """Filled pips of four: own credibility, the organisation's legitimacy."""
    return pips(view.seat.credibility), pips(view.public.legitimacy)
