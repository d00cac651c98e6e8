"""One delegation: its bloc, weight and word, what it says in public, and what it told the reader in the corridor."""

from dataclasses import dataclass

from game.desk.ledger import remembered
from game.desk.standing import Stance, stance
from game.model.conference import Delegation, DelegationId, ItemId, OptionId
from game.model.state import Report
from game.model.view import View
from game.wording.events import HEARD_SALIENCE
from game.wording.numbers import pips_in_words
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Impression:
    """What one consultation gave: the option nearest to what was heard, and the ends of the keys that tell the rest.

    salience: "high", "some" or "low"; red_line: "yes" or "no".
    """

    about: DelegationId
    item: ItemId
    option: OptionId
    salience: str
    red_line: str
    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationPage:
    """What is known of a delegation. bloc, credibility: in words; refuses_over: the item over which it will not sign.

    says: where it stands, on every item on which it has spoken. remembered: what it did, or what was done to it, in
    sentences.
    """

    delegation: Delegation
    bloc: str
    credibility: str
    refuses_over: ItemId | None
    says: tuple[Stance, ...]
    heard: tuple[Impression, ...]
    remembered: tuple[str, ...]


def delegation_page(reader: Reader, view: View, delegation: DelegationId) -> DelegationPage:
    """What is public of a delegation, and what it told the reader."""
    conference, public = reader.conference, view.public
    who = conference.delegation(delegation)
    said = (stance(public, item.id, delegation) for item in conference.items)
    return DelegationPage(
        delegation=who,
        bloc=conference.blocs_by_id[who.bloc].name if who.bloc else reader.wording.text("brief.no_bloc"),
        credibility=pips_in_words(reader.wording, public.credibility[delegation]),
        refuses_over=public.refusals.get(delegation),
        says=tuple(each for each in said if each.option is not None or each.against is not None),
        heard=heard(reader, view, about=delegation),
        remembered=remembered(reader, view, delegation),
    )


def heard(
    reader: Reader, view: View, *, about: DelegationId | None = None, on: ItemId | None = None
) -> tuple[Impression, ...]:
    """What was said in consultations, newest first; about one delegation or all, on one item or all."""
    return tuple(
        impression(reader, each)
        for each in reversed(view.seat.reports)
        if about in (None, each.about) and on in (None, each.item)
    )


def impression(reader: Reader, report: Report) -> Impression:
    """What a report of a consultation comes to."""
    return Impression(
        about=report.about,
        item=report.item,
        option=reader.conference.item(report.item).nearest(report.at).id,
        salience=next(word for least, word in HEARD_SALIENCE if report.salience >= least),
        red_line="yes" if report.has_red_line else "no",
        session=report.session,
    )
