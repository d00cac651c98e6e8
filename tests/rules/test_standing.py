"""Where a delegation stands: what it says for a text ends what it said against it, and why it shows another text."""

from dataclasses import replace

import pytest

from game.model.actions import (
    AcceptOffer,
    Caucus,
    CoSponsor,
    DeclareAgreed,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    OfferCompromise,
    OfferDeal,
    OpenFloor,
    Oppose,
    Pledge,
    Press,
    ProposeCompromise,
    ShowPlacards,
    Support,
    TakeTemperature,
)
from game.model.events import Because, Move, Spoke, TemperatureTaken
from game.model.state import ConferenceState
from tests.toy import after, codes, heard, in_session, next_session, opened, play, text, toy


def spoken_against(said: Object | Oppose) -> ConferenceState:
    """The corridor of the second session, ELB having spoken in the first."""
    return next_session(heard(opened(), said))


FOR = (
    Support(delegation="ELB", item="routing", option="none"),
    CoSponsor(delegation="ELB", item="routing", option="none"),
    ProposeCompromise(delegation="ELB", item="routing", option="none"),
    LiftBrackets(delegation="ELB", item="routing", option="none"),
    LinkPackage(delegation="ELB", texts=(text("routing/none"), text("spam/none"))),
)


@pytest.mark.parametrize("said", FOR, ids=lambda said: type(said).__name__)
def test_speaking_for_a_text_ends_ones_opposition_and_ones_objection_to_it(said: Support) -> None:
    opposed = heard(spoken_against(Oppose(delegation="ELB", item="routing", option="none")), said).items["routing"]
    objected = heard(spoken_against(Object(delegation="ELB", item="routing", option="none")), said).items["routing"]

    assert (opposed.opposed, opposed.stances["ELB"]) == ({}, "none")
    assert (objected.objections, objected.stances["ELB"]) == ({}, "none")


def test_speaking_for_another_text_leaves_opposition_and_objection_as_they_are() -> None:
    """Save where one asks to lift the brackets: that is to let the whole item go."""
    other = Support(delegation="ELB", item="routing", option="hard")
    lift = LiftBrackets(delegation="ELB", item="routing", option="hard")
    opposed = spoken_against(Oppose(delegation="ELB", item="routing", option="none"))
    objected = spoken_against(Object(delegation="ELB", item="routing", option="none"))

    assert heard(opposed, other).items["routing"].opposed == {"ELB": "none"}
    assert heard(objected, other).items["routing"].objections == {"ELB": "none"}
    assert heard(opposed, lift).items["routing"].opposed == {}
    assert heard(objected, lift).items["routing"].objections == {}


def test_nobody_elses_opposition_or_objection_ends_by_it() -> None:
    state = next_session(
        heard(
            opened(),
            Oppose(delegation="DOR", item="routing", option="none"),
            Object(delegation="BOR", item="routing", option="none"),
        )
    )
    entry = heard(state, LiftBrackets(delegation="ELB", item="routing", option="none")).items["routing"]

    assert (entry.opposed, entry.objections) == ({"DOR": "none"}, {"BOR": "none"})


def test_brackets_that_an_objector_asks_to_lift_hold_nobody_up() -> None:
    state = spoken_against(Object(delegation="ELB", item="routing", option="none"))
    lifted = heard(state, LiftBrackets(delegation="ELB", item="routing", option="none"))

    assert codes(heard(state), DeclareAgreed(item="routing", option="none")) == ("objection-sustained",)
    assert codes(lifted, DeclareAgreed(item="routing", option="none")) == ()


def test_opposing_a_text_ends_ones_standing_for_it_and_not_for_another() -> None:
    """CAL stands for the hard text on spam from the opening."""
    against_it = heard(opened(), Oppose(delegation="CAL", item="spam", option="hard")).items["spam"]
    against_none = heard(opened(), Oppose(delegation="CAL", item="spam", option="none")).items["spam"]

    assert against_it.stances == {"DOR": "hard"}
    assert against_none.stances == {"CAL": "hard", "DOR": "hard"}


def test_objecting_to_a_text_leaves_ones_standing_for_another() -> None:
    entry = heard(opened(), Object(delegation="CAL", item="spam", option="none")).items["spam"]

    assert entry.stances["CAL"] == "hard"


def test_an_opponent_cools_the_room_as_an_objector_does() -> None:
    """BOR's 2 of 11 stand against the hard text on spam, CAL's and DOR's 4 for it."""
    state = heard(opened(), Oppose(delegation="BOR", item="spam", option="hard"))

    assert dict(after(state, TakeTemperature(item="spam")).items["spam"].warmth)["hard"] == 18


# --- why a placard shows another text ---


def shows(who: str, name: str) -> ShowPlacards:
    return ShowPlacards(delegation=who, placards=(text(name),))


def moved(state: ConferenceState, item: str) -> dict[str, Move]:
    """Who moved when the chair asked for placards on an item."""
    _, events = play(state, TakeTemperature(item=item))
    taken = events[0]
    assert isinstance(taken, TemperatureTaken)
    return {each.delegation: each for each in taken.moved}


def reasons(state: ConferenceState, item: str) -> dict[str, tuple[Because, str | None]]:
    return {who: (each.because, each.of) for who, each in moved(state, item).items()}


def test_a_move_tells_what_one_stood_for_before() -> None:
    state = heard(opened(), Support(delegation="ELB", item="routing", option="hard"))
    state = heard(after(next_session(state), shows("ELB", "routing/none")))
    move = moved(state, "routing")["ELB"]

    assert (move.before, move.after) == ("hard", "none")


def test_whoever_shows_what_it_stood_for_has_not_moved() -> None:
    assert moved(heard(after(opened(), shows("CAL", "spam/hard"))), "spam") == {}


def test_a_promise_a_pledge_pressure_and_a_caucus_are_reasons_with_a_name() -> None:
    deal = OfferDeal(delegation="CAL", to="ELB", gives=text("spam/none"), asks=text("routing/hard"))
    promised = after(opened(), deal, AcceptOffer(delegation="ELB", offer=1))
    helped = after(opened(), Pledge(delegation="BOR", to="ELB", asks=text("spam/none")))
    pressed = after(opened(), Press(delegation="ARC", to="ELB", asks=text("routing/none")))
    called = after(in_session(2, opened()), Caucus(delegation="CAL", backing=text("access/full")))

    assert reasons(heard(promised), "routing") == {"ELB": (Because.PROMISE, "CAL")}
    assert reasons(heard(promised), "spam") == {"CAL": (Because.PROMISE, "ELB")}
    assert reasons(heard(helped), "spam") == {"ELB": (Because.PLEDGE, "BOR")}
    assert reasons(heard(pressed), "routing") == {"ELB": (Because.PRESSURE, "ARC")}
    assert reasons(heard(called), "access") == {
        "CAL": (Because.CAUCUS, "CAL"),
        "DOR": (Because.CAUCUS, "CAL"),
    }


def test_what_one_shows_against_ones_word_has_another_reason() -> None:
    pressed = after(
        opened(), Press(delegation="ARC", to="ELB", asks=text("routing/none")), shows("ELB", "routing/hard")
    )

    assert reasons(heard(pressed), "routing") == {"ELB": (Because.OWN_CHOICE, None)}


def test_whoever_comes_over_to_the_chairs_compromise_does_so_for_its_sake() -> None:
    """CAL stood for the hard text; ELB stood for nothing, and has not come over from anywhere."""
    state = next_session(after(heard(opened()), OfferCompromise(item="routing", option="soft")))
    state = heard(after(state, shows("CAL", "routing/soft"), shows("ELB", "routing/soft")))

    assert reasons(state, "routing") == {"CAL": (Because.COMPROMISE, None), "ELB": (Because.OWN_CHOICE, None)}


def test_whoever_shows_a_text_that_another_linked_follows_the_package_and_the_latest_of_them() -> None:
    texts = (text("spam/none"), text("routing/none"))
    state = heard(opened(), LinkPackage(delegation="DOR", texts=texts))
    once = heard(after(next_session(state), shows("ELB", "routing/none")))
    both = heard(next_session(state), LinkPackage(delegation="CAL", texts=texts))
    twice = heard(after(next_session(both), shows("ELB", "routing/none")))
    away = heard(next_session(state), Support(delegation="DOR", item="routing", option="hard"))
    own = heard(after(next_session(away), shows("DOR", "routing/none")))

    assert reasons(once, "routing")["ELB"] == (Because.PACKAGE, "DOR")
    assert reasons(twice, "routing")["ELB"] == (Because.PACKAGE, "CAL")
    assert reasons(own, "routing")["DOR"] == (Because.OWN_CHOICE, None)


def test_a_text_that_more_than_half_of_the_bloc_shows_is_the_blocs() -> None:
    """The north is ARC and BOR: both are more than half, one of two is not. ELB has no bloc."""
    both = heard(after(opened(), *(shows(each, "spam/none") for each in ("ARC", "BOR", "ELB"))))
    one = heard(after(opened(), shows("BOR", "spam/none")))

    assert reasons(both, "spam") == {
        "ARC": (Because.BLOC, None),
        "BOR": (Because.BLOC, None),
        "ELB": (Because.OWN_CHOICE, None),
    }
    assert reasons(one, "spam") == {"BOR": (Because.OWN_CHOICE, None)}


def test_one_delegation_is_no_bloc_to_follow() -> None:
    scenario = toy()
    alone = tuple(replace(each, bloc="north" if each.id == "ARC" else None) for each in scenario.conference.delegations)
    state = opened(replace(scenario, conference=replace(scenario.conference, delegations=alone)))

    assert reasons(heard(after(state, shows("ARC", "spam/none"))), "spam") == {"ARC": (Because.OWN_CHOICE, None)}


# --- who seconds ---


def seconded(state: ConferenceState, said: MoveVote) -> str | None:
    _, events = play(state, said, OpenFloor())
    return next(each.second for each in events if isinstance(each, Spoke) and each.intervention == said)


def test_the_movers_own_bloc_is_quickest_on_its_feet() -> None:
    """ARC, the more influential, stands for the hard text too; DOR is of CAL's bloc."""
    state = heard(opened(), Support(delegation="ARC", item="spam", option="hard"))
    motion = MoveVote(delegation="CAL", item="spam", option="hard")

    assert seconded(in_session(3, state), motion) == "DOR"


def test_then_the_more_influential_is() -> None:
    """ELB has no bloc; ARC weighs 4, CAL 3, DOR 1."""
    state = heard(opened(), Support(delegation="ARC", item="spam", option="hard"))
    motion = MoveVote(delegation="ELB", item="spam", option="hard")

    assert seconded(in_session(3, opened()), motion) == "CAL"
    assert seconded(in_session(3, state), motion) == "ARC"


def test_whoever_stands_for_a_text_seconds_before_whoever_could_bear_it() -> None:
    """Nothing on routing is dearer to BOR than none, and it is of ARC's bloc; ELB, of no bloc, has spoken for none."""
    state = heard(opened(), Support(delegation="ELB", item="routing", option="none"))
    motion = MoveVote(delegation="ARC", item="routing", option="none")

    assert seconded(next_session(opened()), motion) == "BOR"
    assert seconded(next_session(state), motion) == "ELB"


def test_a_placard_prepared_in_private_counts_as_standing_for_a_text() -> None:
    motion = MoveVote(delegation="ARC", item="routing", option="none")

    assert seconded(after(opened(), shows("ELB", "routing/none")), motion) == "ELB"
