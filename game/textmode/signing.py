"""The signing ceremony at the desk: the roll in waves, and the delegation's own answer."""

from collections.abc import Mapping, Sequence

from game.desk import finding
from game.desk.ceremony import WAYS, ActRow, answer, final_acts, public_tally, reservable
from game.model.conference import DelegationId, ItemId
from game.model.events import Event, FinalActsAdopted, RollAnswered, SignatureKind, WaveCalled
from game.textmode import commands
from game.textmode.asking import confirmed, numbered
from game.textmode.terminal import Terminal, TurnToError, UndoneError
from game.wording.actions import describe, words
from game.wording.events import tell

MOST_WISHES = 8


def read_roll(desk: Terminal, events: Sequence[Event]) -> None:
    """What happened at the ceremony, wave by wave: who answered how."""
    answers: dict[SignatureKind, list[DelegationId]] = {}
    for event in events:
        if isinstance(event, FinalActsAdopted):
            desk.heading("adoption")
            desk.screen.line(str(tell(desk.reader, event)))
        elif isinstance(event, WaveCalled):
            _say_wave(desk, answers)
            answers = {}
            desk.heading("wave", wave=event.wave)
        elif isinstance(event, RollAnswered) and event.delegation != desk.delegation:
            answers.setdefault(event.kind, []).append(event.delegation)
    _say_wave(desk, answers)


def _say_wave(desk: Terminal, answers: Mapping[SignatureKind, Sequence[DelegationId]]) -> None:
    """Who answered how, those who signed first."""
    for kind in SignatureKind:
        if who := answers.get(kind):
            desk.say(
                "wave_answers",
                how=desk.wording.text(f"terminal.mark.{kind}"),
                count=len(who),
                names=desk.reader.names(who),
            )


def answer_the_roll(desk: Terminal) -> None:
    """Ask how the delegation answers, with the brief in view, until it has answered. Reading is allowed meanwhile."""
    _explain(desk)
    while desk.is_due:
        try:
            said = desk.ask("sign_prompt")
            if (kind := _kind(desk, said)) is not None:
                _answer(desk, kind)
            elif not commands.carry_out(desk, said, commands.READING):
                desk.say("sign_not_understood", answer=said)
        except TurnToError:
            continue
        except UndoneError:
            _explain(desk)


def _explain(desk: Terminal) -> None:
    """The count so far, the Final Acts against the brief, and the four answers, none before another."""
    so_far = public_tally(desk.view.public)
    desk.heading("your_turn", name=desk.reader.name(desk.delegation))
    desk.say("count_so_far", signed=so_far.signed, not_signed=so_far.not_signed, to_come=so_far.to_come)
    desk.say("against_brief")
    shown = [each for each in final_acts(desk.reader, desk.view) if each.wish.rank <= MOST_WISHES or each.is_red_line]
    desk.rows(_verdict(desk, each) for each in shown)
    desk.say("your_decision")
    for number, kind in enumerate(WAYS.values(), start=1):
        shown_as = words(desk.wording, kind)
        desk.rows([f"{number}. {shown_as.label.rstrip('.')}: {shown_as.explain}"])


def _verdict(desk: Terminal, row: ActRow) -> str:
    """One item of the Final Acts against the brief."""
    key = row.verdict if row.text else "as_before"
    return desk.words(f"verdict.{key}", short=row.item.short, label=row.item.label, text=row.text)


def _kind(desk: Terminal, said: str) -> SignatureKind | None:
    if (chosen := numbered(said, tuple(WAYS))) is not None:
        return chosen
    for kind, action in WAYS.items():
        shown = words(desk.wording, action)
        if said.casefold() in (shown.slug, shown.slug.split("_")[0], shown.label.rstrip(".").casefold()):
            return kind
    return SignatureKind.RESERVED if "reserv" in said.casefold() else None


def _answer(desk: Terminal, kind: SignatureKind) -> None:
    reserved = _reserved(desk) if kind is SignatureKind.RESERVED else ()
    action = answer(desk.delegation, kind, reserved)
    if not desk.is_refused(action) and confirmed(
        desk, describe(desk.reader, action), words(desk.wording, WAYS[kind]).rule
    ):
        desk.hand_in(action)


def _reserved(desk: Terminal) -> tuple[ItemId, ...]:
    """The items of the Final Acts on which the delegation reserves."""
    reader = desk.reader
    final = reservable(reader, desk.view)
    desk.say("reserve_on")
    desk.rows(f"[{reader.label(each)}] {reader.conference.item(each).short}" for each in final)
    while True:
        said = desk.ask("which_items")
        parts = [each for each in said.replace(" and ", ",").split(",") if each.strip()]
        found = [finding.item(reader.conference, each) for each in parts]
        if all(each in final for each in found) and found:
            return tuple(dict.fromkeys(each for each in found if each is not None))
        desk.say("not_understood_items", answer=said)
