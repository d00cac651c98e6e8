"""The signing ceremony at the desk: the roll in waves, and the delegation's own answer."""

from collections.abc import Mapping, Sequence

from game.desk import finding
from game.model.actions import Defer, Refuse, Sign, SigningAction, SignWithReservation
from game.model.conference import DelegationId, ItemId
from game.model.events import Event, FinalActsAdopted, RollAnswered, SignatureKind, WaveCalled
from game.textmode import commands
from game.textmode.asking import confirmed
from game.textmode.terminal import Terminal, TurnToError, UndoneError
from game.wording.actions import describe, words
from game.wording.brief import brief, crossed_options
from game.wording.events import tell

CHOICES: tuple[type[SigningAction], ...] = (Sign, SignWithReservation, Defer, Refuse)
MOST_WISHES = 8


def read_roll(desk: Terminal, events: Sequence[Event]) -> None:
    """What happened at the ceremony, wave by wave: who answered how."""
    answers: dict[SignatureKind, list[DelegationId]] = {}
    for event in events:
        match event:
            case FinalActsAdopted():
                desk.heading("adoption")
                desk.screen.line(str(tell(desk.reader, event)))
            case WaveCalled(wave=wave):
                _say_wave(desk, answers)
                answers = {}
                desk.heading("wave", wave=wave)
            case RollAnswered(delegation=who, kind=kind) if who != desk.delegation:
                answers.setdefault(kind, []).append(who)
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
    instead = ""
    while desk.delegation in desk.session.due:
        try:
            answer, instead = instead or desk.ask("sign_prompt"), ""
            kind = _kind(desk, answer)
            found = commands.understand(desk, answer, commands.READING)
            if kind is not None:
                _answer(desk, kind)
            elif found is not None:
                found[0].carry_out(desk, found[1])
            else:
                desk.say("sign_not_understood", answer=answer)
        except TurnToError as other:
            instead = other.answer
        except UndoneError:
            _explain(desk)


def _explain(desk: Terminal) -> None:
    """The count so far, the Final Acts against the brief, and the four answers, none before another."""
    view, reader = desk.view, desk.reader
    answered = view.public.signatures.values()
    signed = sum(each.kind.is_signature for each in answered)
    desk.heading("your_turn", name=reader.name(desk.delegation))
    desk.say(
        "count_so_far",
        signed=signed,
        not_signed=len(answered) - signed,
        to_come=len(reader.conference.delegations) - len(answered),
    )
    desk.say("against_brief")
    own = brief(reader, desk.delegation, view.instructions)
    red = {each.item for each in own.red_lines}
    shown = [each for each in own.wishes if each.rank <= MOST_WISHES or each.item in red]
    desk.rows(_verdict(desk, each.item, (each.option,), each.live_with) for each in shown)
    desk.say("your_decision")
    for number, kind in enumerate(CHOICES, start=1):
        shown_as = words(desk.wording, kind)
        desk.rows([f"{number}. {shown_as.label.rstrip('.')}: {shown_as.explain}"])


def _verdict(desk: Terminal, item: ItemId, wanted: Sequence[str], live_with: Sequence[str]) -> str:
    """One item of the Final Acts against the brief."""
    reader, view = desk.reader, desk.view
    text = (view.public.final_acts or {}).get(item)
    key = "unmet"
    if text is None:
        key = "as_before"
    elif text in crossed_options(reader, view.instructions, item):
        key = "crossed"
    elif text in wanted:
        key = "met"
    elif text in live_with:
        key = "live"
    short = reader.short(item, text) if text is not None else ""
    return desk.words(f"verdict.{key}", short=reader.conference.item(item).short, label=reader.label(item), text=short)


def _kind(desk: Terminal, answer: str) -> type[SigningAction] | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(CHOICES):
        return CHOICES[int(answer) - 1]
    for kind in CHOICES:
        shown = words(desk.wording, kind)
        if answer.casefold() in (shown.slug, shown.slug.split("_")[0], shown.label.rstrip(".").casefold()):
            return kind
    if "reserv" in answer.casefold():
        return SignWithReservation
    return None


def _answer(desk: Terminal, kind: type[SigningAction]) -> None:
    if kind is SignWithReservation:
        action: SigningAction = SignWithReservation(delegation=desk.delegation, items=_reserved(desk))
    else:
        action = kind(delegation=desk.delegation)  # type: ignore[call-arg]
    if desk.is_refused(action):
        return
    if confirmed(desk, describe(desk.reader, action), words(desk.wording, kind).rule):
        desk.hand_in(action)


def _reserved(desk: Terminal) -> tuple[ItemId, ...]:
    """The items of the Final Acts on which the delegation reserves."""
    reader = desk.reader
    final = [item for item, option in (desk.view.public.final_acts or {}).items() if option is not None]
    desk.say("reserve_on")
    desk.rows(f"[{reader.label(each)}] {reader.conference.item(each).short}" for each in final)
    while True:
        answer = desk.ask("which_items")
        parts = [each for each in answer.replace(" and ", ",").split(",") if each.strip()]
        found = [finding.item(reader.conference, each) for each in parts]
        if all(each in final for each in found) and found:
            return tuple(dict.fromkeys(each for each in found if each is not None))
        desk.say("not_understood_items", answer=answer)
