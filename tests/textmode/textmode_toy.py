"""A toy conference of three delegations played at one desk: Arcadia is led by a person, the others by simple heads."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from game.model.actions import (
    AcceptOffer,
    Action,
    AdoptFinalActs,
    Backing,
    Ballot,
    CallWave,
    CastBallot,
    CloseConference,
    CloseSession,
    CloseVote,
    DeclareAgreed,
    DeclineOffer,
    KeepBrackets,
    OfferDeal,
    OpenFloor,
    PutToVote,
    Refuse,
    Sign,
    Support,
    TakeTemperature,
)
from game.model.instructions import Position, Scenario
from game.model.record import Record, RecordedVote
from game.model.state import OfferStatus, Phase
from game.model.view import PublicView, View
from game.session.conduct import Heads
from game.session.session import Session
from game.textmode.app import Ending, PlayAgainFrom, run
from tests.wording.wording_toy import ARC, BOR, CAL, NONE, ROAMING, SHALL, SHOWN, SPAM, toy_conference

RECORD = Record(
    signed=frozenset({ARC, CAL}),
    did_not_sign=frozenset({BOR}),
    final_text={SPAM: SHALL, ROAMING: SHOWN},
    votes=(
        RecordedVote(title="On spam", item=SPAM, option=SHALL, date="2012-12-04", in_favour=2, against=1, abstain=0),
    ),
    evidence={},
)


def toy_scenario() -> Scenario:
    return Scenario(
        conference=toy_conference(),
        instructions={
            ARC: (Position(ideal=0, salience=80, highest=60), Position(ideal=10, salience=35)),
            BOR: (Position(ideal=90, salience=70), Position(ideal=60, salience=40)),
            CAL: (Position(ideal=55, salience=20), Position(ideal=30, salience=20)),
        },
        bloc_instructions={},
        own_entries=frozenset(),
    )


def seats(views: Sequence[View]) -> list[Action]:
    """Borduria offers Arcadia a deal, accepts every offer, votes for and signs; Caldera declines and refuses."""
    actions: list[Action] = []
    for view in views:
        who, public = view.delegation, view.public
        match public.phase:
            case Phase.VOTING:
                actions.append(CastBallot(delegation=who, ballot=Ballot.FOR if who == BOR else Ballot.ABSTAIN))
            case Phase.SIGNING:
                actions.append(Sign(delegation=who) if who == BOR else Refuse(delegation=who))
            case Phase.CORRIDOR:
                answer = AcceptOffer if who == BOR else DeclineOffer
                waiting = [each for each in view.offers if each.to == who and each.status is OfferStatus.OPEN]
                actions += [answer(delegation=who, offer=each.id) for each in waiting]
                if who == BOR and public.session == 1 and not view.offers:
                    actions.append(
                        OfferDeal(
                            delegation=BOR,
                            to=ARC,
                            gives=Backing(item=SPAM, option=NONE),
                            asks=Backing(item=ROAMING, option=SHOWN),
                        )
                    )
                if who == BOR and SPAM in public.programme and view.seat.intervention is None:
                    actions.append(Support(delegation=BOR, item=SPAM, option=SHALL))
    return actions


def chair(public: PublicView) -> list[Action]:
    """Sounds out the room and keeps the brackets; puts motions to the vote; agrees what it can in the last session."""
    match public.phase:
        case Phase.CORRIDOR:
            return [OpenFloor()]
        case Phase.FLOOR:
            if public.motions:
                return [PutToVote(item=public.motions[0].item, option=public.motions[0].option)]
            today = [each for each in public.programme if not public.items[each].is_agreed]
            acts: list[Action] = [
                TakeTemperature(item=each) for each in today if public.items[each].temperature_in == 0
            ]
            if public.session == 3:
                acts += [DeclareAgreed(item=each, option=public.items[each].on_table[0]) for each in today]
            acts += [KeepBrackets(item=each) for each in today if public.items[each].taken_up_in != public.session]
            return [*acts, CloseSession()]
        case Phase.VOTING:
            return [CloseVote()]
        case Phase.ADOPTION:
            return [AdoptFinalActs()]
        case Phase.SIGNING:
            return [CallWave(), CloseConference()]
        case Phase.CLOSED:
            return []


HEADS = Heads(seats=seats, chair=chair)


def begin(path: Path | None = None, heads: Heads = HEADS) -> Session:
    return Session.begin(toy_scenario(), seed=1, people=[ARC], path=path, heads=heads)


@dataclass
class Play:
    """One sitting in text mode: what was typed, what was shown."""

    width: int = 100
    path: Path | None = None
    record: Record | None = None
    may_play_again: bool = False
    heads: Heads = field(default_factory=lambda: HEADS)
    session: Session | None = None
    ending: Ending | PlayAgainFrom | None = None

    def type(self, *lines: str) -> str:
        """Everything shown until the typed lines are used up."""
        output = StringIO()
        if self.session is None:
            self.session = begin(self.path, self.heads)
        self.ending = run(
            self.session,
            ARC,
            StringIO("".join(f"{line}\n" for line in lines)),
            output,
            record=self.record,
            may_play_again=self.may_play_again,
            width=self.width,
        )
        return output.getvalue()

    @property
    def view(self) -> View:
        """Arcadia's view after the sitting."""
        assert self.session is not None
        return self.session.view(ARC)
