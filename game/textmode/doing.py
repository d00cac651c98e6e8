"""What can be done from the desk: each command takes the words typed after it and asks for what is missing."""

from collections.abc import Callable, Sequence
from functools import partial

from game.desk import finding
from game.model import actions as act
from game.model.actions import Action, Backing
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.state import OfferStatus
from game.textmode.asking import ask_delegation, ask_item, ask_option, ask_text, confirmed, pick
from game.textmode.terminal import Terminal
from game.wording.actions import describe, words

ForText = Callable[..., Action]
Carry = Callable[[Terminal, str], None]


def do(desk: Terminal, action: Action, *, asked: bool) -> bool:
    """Do an action; whether it was done. asked: it came out of a dialogue, so it is read back first."""
    if desk.is_refused(action):
        return False
    kind = words(desk.wording, type(action))
    if asked and not confirmed(desk, describe(desk.reader, action), f"{kind.cost}; {kind.rule}"):
        return False
    return desk.hand_in(action)


# --- what may be chosen ---


def _open_items(desk: Terminal) -> list[ItemId]:
    """Items in brackets, today's first."""
    public = desk.view.public
    still = [each.id for each in desk.reader.conference.items if not public.items[each.id].is_agreed]
    return sorted(still, key=lambda each: each not in public.programme)


def _items_of_today(desk: Terminal) -> list[ItemId]:
    public = desk.view.public
    return [each for each in public.programme if not public.items[each].is_agreed]


def _options(desk: Terminal, item: ItemId) -> list[OptionId]:
    return [each.id for each in desk.reader.conference.item(item).options]


def _on_table(desk: Terminal, item: ItemId) -> list[OptionId]:
    return [each for each in _options(desk, item) if each in desk.view.public.items[item].on_table]


def _off_table(desk: Terminal, item: ItemId) -> list[OptionId]:
    return [each for each in _options(desk, item) if each not in desk.view.public.items[item].on_table]


def _not_understood(desk: Terminal, rest: str) -> None:
    if rest:
        desk.say("not_understood_rest", words=rest)


def _to(desk: Terminal, rest: str) -> tuple[DelegationId, str, bool]:
    """A delegation, what was typed after it, and whether it had to be asked for."""
    to, left = finding.split_delegation(desk.reader.conference, rest)
    if to is not None:
        return to, left, False
    _not_understood(desk, rest)
    return ask_delegation(desk), "", True


def _text(
    desk: Terminal,
    rest: str,
    items: Sequence[ItemId],
    options: Callable[[ItemId], Sequence[OptionId]],
    question: str = "which_item",
) -> tuple[Backing, bool]:
    """A text, and whether it had to be asked for."""
    conference = desk.reader.conference
    if found := finding.text(conference, rest):
        return found, False
    if rest and (item := finding.item(conference, rest)) is not None:
        return Backing(item=item, option=ask_option(desk, item, options(item))), True
    _not_understood(desk, rest)
    return ask_text(desk, items, options, question), True


# --- corridor ---


def consult(desk: Terminal, rest: str) -> None:
    """ "consult BRA 5B"."""
    to, left, asked = _to(desk, rest)
    item = finding.item(desk.reader.conference, left) if left else None
    if item is None:
        _not_understood(desk, left)
        item, asked = ask_item(desk, _open_items(desk)), True
    do(desk, act.Consult(delegation=desk.delegation, to=to, item=item), asked=asked)


def offer(desk: Terminal, rest: str) -> None:
    """ "offer BRA b on 5B for c on 3.3": we back b, it backs c."""
    to, left, asked = _to(desk, rest)
    deal = finding.split_deal(desk.reader.conference, left)
    if deal is None:
        _not_understood(desk, left)
        deal, asked = _ask_deal(desk), True
    do(desk, act.OfferDeal(delegation=desk.delegation, to=to, gives=deal[0], asks=deal[1]), asked=asked)


def _ask_deal(desk: Terminal) -> tuple[Backing, Backing]:
    gives = ask_text(desk, _open_items(desk), partial(_on_table, desk), "what_you_give")
    others = [each for each in _open_items(desk) if each != gives.item]
    return gives, ask_text(desk, others, partial(_on_table, desk), "what_you_ask")


def pledge(desk: Terminal, rest: str) -> None:
    """ "pledge BRA c on 3.3"."""
    to, left, asked = _to(desk, rest)
    asks, missing = _text(desk, left, _open_items(desk), partial(_on_table, desk), "what_you_ask")
    do(desk, act.Pledge(delegation=desk.delegation, to=to, asks=asks), asked=asked or missing)


def press(desk: Terminal, rest: str) -> None:
    """ "press BRA c on 3.3"."""
    to, left, asked = _to(desk, rest)
    asks, missing = _text(desk, left, _open_items(desk), partial(_on_table, desk), "what_you_ask")
    do(desk, act.Press(delegation=desk.delegation, to=to, asks=asks), asked=asked or missing)


def caucus(desk: Terminal, rest: str) -> None:
    """ "caucus b on 5B"."""
    backing, asked = _text(desk, rest, _open_items(desk), partial(_on_table, desk))
    do(desk, act.Caucus(delegation=desk.delegation, backing=backing), asked=asked)


def placards(desk: Terminal, rest: str) -> None:
    """ "placards b on 5B, c on 3.3"; alone it says what is chosen and asks."""
    shown = finding.texts(desk.reader.conference, rest) if rest else None
    asked = shown is None
    if shown is None:
        _not_understood(desk, rest)
        chosen = desk.view.seat.placards
        desk.say("placards_now" if chosen else "placards_none")
        desk.rows(desk.reader.text_on(item, option) for item, option in chosen.items())
        shown = (ask_text(desk, _items_of_today(desk) or _open_items(desk), partial(_on_table, desk)),)
    do(desk, act.ShowPlacards(delegation=desk.delegation, placards=shown), asked=asked)


# --- answers ---


def accept(desk: Terminal, rest: str) -> None:
    """ "accept 1"."""
    do(desk, act.AcceptOffer(delegation=desk.delegation, offer=_offer(desk, rest)), asked=False)


def decline(desk: Terminal, rest: str) -> None:
    """ "decline 1"."""
    do(desk, act.DeclineOffer(delegation=desk.delegation, offer=_offer(desk, rest)), asked=False)


def counter(desk: Terminal, rest: str) -> None:
    """ "counter 1 b on 5B for c on 3.3"."""
    number, _, left = rest.partition(" ")
    given = rest if not number.isdecimal() else left
    offer = _offer(desk, number if number.isdecimal() else "")
    deal = finding.split_deal(desk.reader.conference, given)
    asked = deal is None
    if deal is None:
        _not_understood(desk, given)
        deal = _ask_deal(desk)
    action = act.CounterOffer(delegation=desk.delegation, offer=offer, gives=deal[0], asks=deal[1])
    do(desk, action, asked=asked)


def _offer(desk: Terminal, rest: str) -> int:
    """The number of an offer: the one typed, the only one, or the one chosen."""
    if rest.isdecimal():
        return int(rest)
    waiting = [each for each in desk.view.offers if each.to == desk.delegation and each.status is OfferStatus.OPEN]
    if len(waiting) == 1:
        return waiting[0].id
    rows = [
        (
            each.id,
            desk.words(
                "offer_choice",
                who=desk.reader.who(each.delegation),
                gives=desk.reader.backing(each.gives),
                asks=desk.reader.backing(each.asks),
            ),
        )
        for each in waiting
    ]
    return pick(desk, "which_offer", rows)


# --- floor ---


def _speak(desk: Terminal, action: Action, *, asked: bool) -> None:
    if desk.view.seat.intervention is not None:
        desk.say("takes_place_of", what=describe(desk.reader, desk.view.seat.intervention))
    do(desk, action, asked=asked)


def on_text(kind: ForText, choice: Callable[[Terminal, ItemId], list[OptionId]] = _on_table) -> Carry:
    """A command that says something about one text on today's programme: "support b on 5B"."""

    def command(desk: Terminal, rest: str) -> None:
        text, asked = _text(desk, rest, _items_of_today(desk), partial(choice, desk))
        _speak(desk, kind(delegation=desk.delegation, item=text.item, option=text.option), asked=asked)

    return command


def on_any_text(kind: ForText) -> Carry:
    """A command about one text of any open item, whether or not it is on today's programme."""

    def command(desk: Terminal, rest: str) -> None:
        text, asked = _text(desk, rest, _open_items(desk), partial(_on_table, desk))
        _speak(desk, kind(delegation=desk.delegation, item=text.item, option=text.option), asked=asked)

    return command


support = on_text(act.Support)
oppose = on_text(act.Oppose)
object_to = on_text(act.Object)
co_sponsor = on_text(act.CoSponsor)
table = on_text(act.Table, _off_table)
propose = on_text(act.ProposeCompromise, _options)
lift = on_any_text(act.LiftBrackets)
move_vote = on_any_text(act.MoveVote)


def on_item(kind: ForText, items: Callable[[Terminal], list[ItemId]]) -> Carry:
    """A command that says something about one item: "withdraw 5B"."""

    def command(desk: Terminal, rest: str) -> None:
        item = finding.item(desk.reader.conference, rest) if rest else None
        asked = item is None
        if item is None:
            _not_understood(desk, rest)
            item = ask_item(desk, items(desk))
        _speak(desk, kind(delegation=desk.delegation, item=item), asked=asked)

    return command


def _own_objections(desk: Terminal) -> list[ItemId]:
    return [item for item, entry in desk.view.public.items.items() if desk.delegation in entry.objections]


def _agreed(desk: Terminal) -> list[ItemId]:
    return [item for item, entry in desk.view.public.items.items() if entry.is_agreed]


def _all_items(desk: Terminal) -> list[ItemId]:
    return [each.id for each in desk.reader.conference.items]


withdraw = on_item(act.WithdrawObjection, _own_objections)
brackets = on_item(act.PlaceBrackets, _agreed)
announce = on_item(act.AnnounceRefusal, _all_items)


def package(desk: Terminal, rest: str) -> None:
    """ "package b on 5B, c on 3.3"; alone it asks for two texts."""
    texts = finding.texts(desk.reader.conference, rest) if rest else None
    asked = texts is None
    if texts is None:
        _not_understood(desk, rest)
        first = ask_text(desk, _open_items(desk), partial(_on_table, desk), "package_first")
        others = [each for each in _open_items(desk) if each != first.item]
        texts = (first, ask_text(desk, others, partial(_on_table, desk), "package_second"))
    _speak(desk, act.LinkPackage(delegation=desk.delegation, texts=texts), asked=asked)


def point(desk: Terminal, rest: str) -> None:
    """ "point": asks what the point of order is about."""
    kinds = [each for each in act.PointKind if each is not act.PointKind.CONDUCT_OF_VOTE]
    rows = [(each, desk.wording.text(f"point.{each}")) for each in kinds]
    kind = pick(desk, "which_point", rows)
    item = finding.item(desk.reader.conference, rest) if rest else None
    if item is None:
        item = ask_item(desk, _all_items(desk))
    _speak(desk, act.PointOfOrder(delegation=desk.delegation, kind=kind, item=item), asked=True)


def leave_list(desk: Terminal, rest: str) -> None:
    """ "leave": takes one's name off the speakers' list."""
    do(desk, act.LeaveSpeakersList(delegation=desk.delegation), asked=False)
