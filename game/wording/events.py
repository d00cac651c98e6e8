"""One sentence an event, from the reader's seat, with a second line that says why."""

from collections.abc import Iterable, Mapping
from typing import Any, assert_never

from game.model import actions as act
from game.model import events as ev
from game.model.events import Event
from game.model.grammar import kind_of
from game.model.state import Offer
from game.wording.actions import phrase
from game.wording.event_line import EventLine
from game.wording.grammar import capitalised
from game.wording.group_events import tell_group
from game.wording.numbers import session_when, signed
from game.wording.reader import Reader

HEARD_SALIENCE = ((67.0, "high"), (34.0, "some"), (0.0, "low"))
"""From which salience (0..100) a consultation speaks of it how."""


def tell(reader: Reader, event: Event, offers: Iterable[Offer] = ()) -> EventLine:
    """An event in words. offers: those the reader may see, so that an answer can say to which deal."""
    match event:
        case (
            ev.ConferenceOpened()
            | ev.SessionOpened()
            | ev.HappeningOccurred()
            | ev.SessionClosed()
            | ev.LegitimacyChanged()
        ):
            return _of_sessions(reader, event)
        case ev.Consulted():
            return _consulted(reader, event)
        case ev.OfferMade() | ev.OfferAccepted() | ev.OfferDeclined() | ev.OfferExpired():
            return _of_offers(reader, event, {each.id: each for each in offers})
        case (
            ev.PromiseKept()
            | ev.PromiseBroken()
            | ev.PromiseReleased()
            | ev.PledgeMade()
            | ev.Pressed()
            | ev.CaucusHeld()
        ):
            return _of_corridor(reader, event)
        case (
            ev.DraftingGroupMet() | ev.TextsProposed() | ev.ProposalBacked() | ev.GroupReported() | ev.ReportDeserted()
        ):
            return tell_group(reader, event)
        case ev.PlacardsChosen(delegation=who):
            return EventLine(reader.wording.sentence("event.placards_chosen", who=reader.who(who)))
        case ev.FloorRequested() | ev.FloorRequestWithdrawn() | ev.FloorOpened() | ev.Spoke() | ev.PointRuled():
            return _of_floor(reader, event)
        case (
            ev.TemperatureTaken()
            | ev.CompromiseOffered()
            | ev.TextAgreed()
            | ev.BracketsKept()
            | ev.OptionDropped()
            | ev.VoteCalled()
            | ev.AdjournmentMoved()
            | ev.AdjournmentDecided()
            | ev.BallotCast()
            | ev.VoteTaken()
            | ev.WalkedOut()
        ):
            return _of_chair(reader, event)
        case ev.FinalActsAdopted() | ev.WaveCalled() | ev.RollAnswered() | ev.ConferenceClosed():
            return _of_end(reader, event)
        case _:
            assert_never(event)


def _of_sessions(
    reader: Reader,
    event: ev.ConferenceOpened | ev.SessionOpened | ev.HappeningOccurred | ev.SessionClosed | ev.LegitimacyChanged,
) -> EventLine:
    wording, conference = reader.wording, reader.conference
    match event:
        case ev.ConferenceOpened():
            return EventLine(wording.sentence("event.conference_opened", conference=conference.title))
        case ev.SessionOpened(session=session):
            when = session_when(conference, session)
            text = wording.sentence("event.session_opened", session=session, sessions=conference.sessions, when=when)
            before = conference.programme[session - 1].items if when else ()
            items = wording.listing([reader.item(each) for each in before])
            return EventLine(text, wording.sentence("event.session_opened.why", items=items) if before else "")
        case ev.HappeningOccurred(happening=happening):
            for each in conference.happenings:
                if each.id == happening:
                    title = each.title if each.title.endswith((".", "?", "!", "…", "”")) else f"{each.title}."
                    return EventLine(wording.sentence("event.happening_occurred", title=title), each.text)
            return EventLine(wording.sentence("event.happening_occurred", title=f"{happening}."))
        case ev.SessionClosed(session=session):
            return EventLine(wording.sentence("event.session_closed", session=session))
        case ev.LegitimacyChanged(by=by, reason=reason):
            way = "down" if by < 0 else "up"
            text = wording.sentence(f"event.legitimacy_changed.{way}", count=abs(by))
            return EventLine(text, wording.optional(f"legitimacy.{reason}"))
        case _:
            assert_never(event)


def _consulted(reader: Reader, event: ev.Consulted) -> EventLine:
    wording = reader.wording
    words: dict[str, object] = {
        "who": reader.who(event.delegation),
        "to": reader.who(event.to),
        "item": reader.label(event.item),
    }
    if event.delegation != reader.delegation:
        return EventLine(wording.sentence("event.consulted", **words))
    nearest = reader.conference.item(event.item).nearest(event.at)
    words |= {"option": reader.letter(event.item, nearest.id), "short": reader.short(event.item, nearest.id)}
    weight = next(word for least, word in HEARD_SALIENCE if event.salience >= least)
    why = wording.text(
        "event.consulted.heard.why",
        salience=wording.text(f"heard.salience.{weight}"),
        red_line=wording.text(f"heard.red_line.{'yes' if event.has_red_line else 'no'}"),
    )
    return EventLine(wording.sentence("event.consulted.heard", **words), why)


def _of_offers(
    reader: Reader,
    event: ev.OfferMade | ev.OfferAccepted | ev.OfferDeclined | ev.OfferExpired,
    offers: Mapping[int, Offer],
) -> EventLine:
    """Answers name their offer by number only; with the offer at hand it is clear who made it to whom."""
    wording = reader.wording
    if isinstance(event, ev.OfferMade):
        words = _deal(reader, event)
        return EventLine(
            wording.sentence("event.offer_made", **words), wording.sentence("event.offer_made.why", until=event.until)
        )
    key = {ev.OfferAccepted: "accepted", ev.OfferDeclined: "declined", ev.OfferExpired: "expired"}[type(event)]
    offer = offers.get(event.offer)
    if offer is None:
        who, to = reader.who(event.delegation), reader.who(event.to)
        return EventLine(wording.sentence(f"event.offer_{key}.unknown", who=who, to=to))
    words = _deal(reader, offer)
    why = wording.sentence("event.offer_accepted.why", **words) if key == "accepted" else ""
    if isinstance(event, ev.OfferDeclined) and event.because is not None:
        why = wording.sentence(f"unwilling.{event.because}", **words)
    return EventLine(wording.sentence(f"event.offer_{key}", **words), why)


def _deal(reader: Reader, deal: ev.OfferMade | Offer) -> dict[str, object]:
    return {
        "who": reader.who(deal.delegation),
        "to": reader.who(deal.to),
        "gives": reader.backing(deal.gives),
        "asks": reader.backing(deal.asks),
    }


def _of_corridor(
    reader: Reader,
    event: ev.PromiseKept | ev.PromiseBroken | ev.PromiseReleased | ev.PledgeMade | ev.Pressed | ev.CaucusHeld,
) -> EventLine:
    wording = reader.wording
    who = reader.who(event.delegation)
    match event:
        case ev.PromiseKept(to=to, backing=backing):
            text = reader.backing(backing)
            return EventLine(wording.sentence("event.promise_kept", who=who, to=reader.who(to), text=text))
        case ev.PromiseBroken(to=to, backing=backing):
            text = reader.backing(backing)
            return EventLine(
                wording.sentence("event.promise_broken", who=who, to=reader.who(to), text=text),
                wording.sentence("event.promise_broken.why", who=who),
            )
        case ev.PromiseReleased(to=to, backing=backing):
            other = reader.who(to)
            return EventLine(
                wording.sentence("event.promise_released", who=who, to=other, text=reader.backing(backing)),
                wording.sentence("event.promise_released.why", to=other),
            )
        case ev.PledgeMade(to=to, asks=asks, moved=moved):
            other = reader.who(to)
            came = wording.sentence(f"event.pledge_made.{'moved' if moved else 'unmoved'}", who=who, to=other)
            return EventLine(
                wording.sentence("event.pledge_made", who=who, to=other, text=reader.backing(asks)),
                _with_reason(reader, came, event),
            )
        case ev.Pressed(to=to, asks=asks, moved=moved, resented=resented):
            other = reader.who(to)
            end = ("moved" if moved else "unmoved") + ("_resented" if resented else "")
            return EventLine(
                wording.sentence("event.pressed", who=who, to=other, text=reader.backing(asks)),
                _with_reason(reader, wording.sentence(f"event.pressed.{end}", to=other), event),
            )
        case ev.CaucusHeld(bloc=bloc, backing=backing, joined=joined):
            text = wording.sentence("event.caucus_held", bloc=reader.bloc(bloc), text=reader.backing(backing), who=who)
            others = [each for each in joined if each != event.delegation]
            if not others:
                return EventLine(text, wording.sentence("event.caucus_held.nobody"))
            names = reader.who(*others)
            return EventLine(text, wording.sentence("event.caucus_held.joined", count=len(others), names=names))
        case _:
            assert_never(event)


def _with_reason(reader: Reader, came: str, event: ev.PledgeMade | ev.Pressed) -> str:
    """What came of it, and why the other side would not, if it said so."""
    if event.because is None:
        return came
    asks = reader.backing(event.asks)
    return f"{came} {reader.wording.sentence(f'unwilling.{event.because}', to=reader.who(event.to), asks=asks)}"


def _of_floor(
    reader: Reader,
    event: ev.FloorRequested | ev.FloorRequestWithdrawn | ev.FloorOpened | ev.Spoke | ev.PointRuled,
) -> EventLine:
    wording = reader.wording
    match event:
        case ev.FloorRequested(delegation=who, intervention=said):
            if who == reader.delegation:
                return EventLine(wording.sentence("event.floor_requested.own", phrase=phrase(reader, said)))
            return EventLine(wording.sentence("event.floor_requested", who=reader.who(who)))
        case ev.FloorRequestWithdrawn(delegation=who):
            return EventLine(wording.sentence("event.floor_request_withdrawn", who=reader.who(who)))
        case ev.FloorOpened(speakers=speakers, unheard=unheard):
            key = "event.floor_opened" if speakers else "event.floor_opened.nobody"
            text = wording.sentence(key, count=len(speakers))
            why = wording.sentence("event.floor_opened.unheard", names=reader.who(*unheard)) if unheard else ""
            return EventLine(text, why)
        case ev.Spoke():
            return _spoke(reader, event)
        case ev.PointRuled(delegation=who, kind=kind, item=item, upheld=upheld):
            text = wording.sentence(
                f"event.point_ruled.{'upheld' if upheld else 'dismissed'}",
                who=reader.who(who),
                item=reader.label(item),
                kind=wording.text(f"point.{kind}"),
            )
            return EventLine(text, wording.optional(f"point.answer.{kind}"))
        case _:
            assert_never(event)


NEEDS_SECOND = (act.Table, act.ProposeCompromise, act.MoveVote)
BY_ONE_ALONE = (act.Table, act.MoveVote)
"""Of those, what somebody else may have done first; the event does not say whether that or a second was wanting."""


def _spoke(reader: Reader, event: ev.Spoke) -> EventLine:
    wording, said = reader.wording, event.intervention
    who = reader.who(event.delegation)
    if not event.in_order:
        return EventLine(wording.sentence(_unspoken(said, who.is_reader), who=who, phrase=phrase(reader, said)))
    words: dict[str, object] = {"who": who}
    item = getattr(said, "item", None)
    option = getattr(said, "option", None)
    if item is not None:
        words["item"] = reader.label(item)
    if item is not None and option is not None:
        words |= {"option": reader.letter(item, option), "short": reader.short(item, option)}
    if isinstance(said, act.PointOfOrder):
        words["kind"] = wording.text(f"point.{said.kind}")
    if isinstance(said, act.LinkPackage):
        words["texts"] = reader.backings(said.texts)
    why = ""
    if event.second is not None:
        why = wording.sentence("spoke.second", second=reader.who(event.second))
    key = f"spoke.{kind_of(said).slug}"
    if event.instead is not None and item is not None:
        words["instead"] = f"{reader.letter(item, event.instead)}, {reader.short(item, event.instead)}"
        key += ".instead"
    return EventLine(wording.sentence(key, **words), why)


def _unspoken(said: act.FloorAction, is_own: bool) -> str:
    """The message for what was not said in the end, and why."""
    key = "out_of_order"
    if isinstance(said, NEEDS_SECOND):
        key = "unseconded_or_late" if isinstance(said, BY_ONE_ALONE) else "unseconded"
    return f"spoke.{key}{'.own' if is_own else ''}"


def _of_chair(
    reader: Reader,
    event: ev.TemperatureTaken
    | ev.CompromiseOffered
    | ev.TextAgreed
    | ev.BracketsKept
    | ev.OptionDropped
    | ev.VoteCalled
    | ev.AdjournmentMoved
    | ev.AdjournmentDecided
    | ev.BallotCast
    | ev.VoteTaken
    | ev.WalkedOut,
) -> EventLine:
    wording = reader.wording

    def about_text(of: ev.CompromiseOffered | ev.TextAgreed | ev.OptionDropped | ev.VoteCalled | ev.VoteTaken) -> Any:
        letter, short = reader.letter(of.item, of.option), reader.short(of.item, of.option)
        return {"item": reader.label(of.item), "option": letter, "short": short}

    match event:
        case ev.BallotCast(delegation=who, ballot=ballot):
            return EventLine(wording.sentence(f"event.ballot_cast.{ballot}", who=reader.who(who)))
        case ev.TemperatureTaken(item=item, warmth=warmth, moved=moved):
            shown = [
                wording.text("warmth.one", option=reader.letter(item, option), value=signed(value))
                for option, value in warmth
            ]
            felt = ", ".join(shown) or wording.text("warmth.none")
            still = wording.sentence(f"event.temperature_taken.{'moved' if moved else 'still'}", count=len(moved))
            return EventLine(wording.sentence("event.temperature_taken", item=reader.label(item), warmth=felt), still)
        case ev.BracketsKept(item=item):
            return EventLine(wording.sentence("event.brackets_kept", item=reader.item(item)))
        case ev.CompromiseOffered():
            return EventLine(wording.sentence("event.compromise_offered", **about_text(event)))
        case ev.TextAgreed(over=over):
            end = "over" if over else "why"
            words = about_text(event) | {"item": reader.item(event.item)}
            return EventLine(
                wording.sentence("event.text_agreed", **words),
                wording.sentence(f"event.text_agreed.{end}", names=reader.who(*over)),
            )
        case ev.OptionDropped():
            return EventLine(wording.sentence("event.option_dropped", **about_text(event)))
        case ev.VoteCalled(by=by):
            return EventLine(wording.sentence("event.vote_called", who=reader.who(by), **about_text(event)))
        case ev.WalkedOut(delegations=left, item=item):
            names = reader.who(*left)
            count = 1 if len(left) == 1 and not names.is_reader else 2
            return EventLine(
                wording.sentence("event.walked_out", names=names, item=reader.item(item), count=count),
                wording.sentence("event.walked_out.why"),
            )
        case ev.AdjournmentMoved(delegation=who, item=item):
            return EventLine(
                wording.sentence("event.adjournment_moved", who=reader.who(who), item=reader.item(item)),
                wording.sentence("event.adjournment_moved.why"),
            )
        case ev.AdjournmentDecided(in_favour=in_favour, against=against, abstain=abstain, is_adjourned=is_adjourned):
            end = "carried" if is_adjourned else "lost"
            words = {"item": reader.item(event.item), "in_favour": in_favour, "against": against, "abstain": abstain}
            return EventLine(
                wording.sentence(f"event.adjournment_decided.{end}", **words),
                wording.sentence(f"event.adjournment_decided.{end}.why"),
            )
        case ev.VoteTaken(in_favour=in_favour, against=against, abstain=abstain, result=result):
            words = about_text(event) | {"in_favour": in_favour, "against": against, "abstain": abstain}
            return EventLine(
                wording.sentence(f"event.vote_taken.{result}", **words),
                wording.sentence(f"event.vote_taken.{result}.why"),
            )
        case _:
            assert_never(event)


def _of_end(
    reader: Reader, event: ev.FinalActsAdopted | ev.WaveCalled | ev.RollAnswered | ev.ConferenceClosed
) -> EventLine:
    wording = reader.wording
    match event:
        case ev.FinalActsAdopted(texts=texts):
            agreed = sum(option is not None for _, option in texts)
            return EventLine(wording.sentence("event.final_acts_adopted", count=agreed, left=len(texts) - agreed))
        case ev.WaveCalled(wave=wave, delegations=called):
            names = reader.who(*called)
            count = 1 if len(called) == 1 and not names.is_reader else 2
            return EventLine(wording.sentence("event.wave_called", wave=wave, names=names, count=count))
        case ev.RollAnswered(delegation=who, kind=kind, reservations=reservations):
            items = wording.listing([reader.item(each) for each in reservations])
            return EventLine(wording.sentence(f"event.roll_answered.{kind}", who=reader.who(who), items=items))
        case ev.ConferenceClosed(signatures=signatures):
            everybody = len(reader.conference.delegations)
            return EventLine(capitalised(wording.text("event.conference_closed", count=signatures, all=everybody)))
        case _:
            assert_never(event)
