"""The brief, the advisor, the summary, the grades, items and the glossary."""

from dataclasses import replace
from math import floor
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.consensus.stakes import Fared
from game.consensus.worth import Worth, worth_of
from game.model.actions import Backing
from game.model.conference import Conference, DelegationId, Source
from game.model.events import SignatureKind
from game.model.instructions import Position
from game.model.state import ItemState, MotionToVote, Offer, Phase, Promise, Signature
from game.model.view import View
from game.wording import glossary
from game.wording.advisor import advice
from game.wording.brief import brief, item_line
from game.wording.catalogue import Wording
from game.wording.evidence import how_known, sources_of_item
from game.wording.grades import grades
from game.wording.items import change_against_older, civil_society, contested, standings, status, warmth
from game.wording.reader import Reader
from game.wording.worth import whole_terms
from tests.wording.wording_toy import ARC, BOR, CAL, HIDDEN, NONE, ROAMING, SHALL, SHOWN, SPAM, toy_view

PROMISE = Promise(delegation=ARC, to=BOR, backing=Backing(item=ROAMING, option=SHOWN), made=1)


def test_the_brief_ranks_wishes_and_names_what_cannot_be_signed(arcadia: Reader, view: View) -> None:
    own = brief(arcadia, ARC, view.instructions)

    assert [(each.text, each.word) for each in own.wishes] == [
        ("Bulk messages: no article", "must"),
        ("Roaming: leave it to the market", "some"),
    ]
    assert [each.text for each in own.red_lines] == ["Bulk messages: c cannot be signed"]
    assert own.introduction == (
        "Northern Group, influence 3 of 4. "
        "Beside texts, the standing of the Union and a treaty that all sign mean something to your capital"
    )
    assert 1 <= own.difficulty <= 4


def test_near_and_far_come_from_blocs_and_stances_and_never_from_secrets(arcadia: Reader, view: View) -> None:
    before = brief(arcadia, ARC, view.instructions)
    came_over = {**view.public.items, SPAM: ItemState(stances={BOR: NONE}), ROAMING: ItemState(stances={BOR: HIDDEN})}
    after = brief(arcadia, ARC, view.instructions, came_over)

    assert BOR in before.hard
    assert BOR in after.near


def test_one_line_says_what_the_capital_wants_on_an_item(arcadia: Reader) -> None:
    instructions = (Position(ideal=60, salience=80, highest=70), Position(ideal=10, salience=35))
    own = brief(arcadia, ARC, instructions)

    assert item_line(arcadia, own.wish(SPAM)) == (
        "Your capital wants b, a must, first of 2; red line: c cannot be signed."
    )
    assert item_line(arcadia, own.wish(ROAMING)) == (
        "Your capital wants a, of some weight, second of 2; no red line here."
    )


def test_the_advisor_gives_the_situation_and_never_a_choice(arcadia: Reader, view: View) -> None:
    said = advice(arcadia, view)

    assert said == (
        "Of today’s items, bulk messages (5B) matters most to your capital (a must): it wants a, "
        "and the room stands 1 for c.",
        "Option c on 5B would cross your red line, and 1 delegation stands behind it.",
        "2 contacts and 1 intervention are left this session, and 2 sessions after it.",
    )
    assert not any("should" in each or "you could" in each for each in said)


def test_the_advisor_names_offers_that_wait(arcadia: Reader, view: View) -> None:
    deal = Backing(item=SPAM, option=NONE)
    waiting = Offer(id=1, delegation=BOR, to=ARC, gives=deal, asks=PROMISE.backing, until=2)

    assert advice(arcadia, replace(view, offers=(waiting,)))[-1].startswith("1 offer waits for your answer")


def test_the_advisor_explains_a_vote(arcadia: Reader, conference: Conference) -> None:
    voting = toy_view(conference, phase=Phase.VOTING, open_ballot=MotionToVote(item=SPAM, option=SHALL, by=BOR))

    said = advice(arcadia, voting)
    assert said[1] == "That text crosses your red line."
    assert said[2].startswith("In public ")


def test_before_a_vote_one_hears_who_objects_to_the_text(arcadia: Reader, conference: Conference) -> None:
    motion = MotionToVote(item=SPAM, option=SHALL, by=BOR)
    voting = toy_view(conference, phase=Phase.VOTING, open_ballot=motion)
    entry = replace(voting.public.items[SPAM], stances={BOR: SHALL, CAL: NONE}, objections={CAL: SHALL})
    voting = replace(voting, public=replace(voting.public, items={**voting.public.items, SPAM: entry}))

    assert advice(arcadia, voting)[2] == "In public 1 stands for it and 1 for another text; Caldera objects to it."


def ended(conference: Conference, *, signs: bool) -> View:
    """Arcadia's view of an end with spam/shall, beyond its red line, which Borduria signs."""
    answers = {ARC: SignatureKind.SIGNED if signs else SignatureKind.REFUSED, BOR: SignatureKind.SIGNED}
    return toy_view(
        conference,
        phase=Phase.CLOSED,
        items={SPAM: ItemState(agreed=SHALL, agreed_over=(ARC,)), ROAMING: ItemState(agreed=HIDDEN)},
        final_acts={SPAM: SHALL, ROAMING: HIDDEN},
        signatures={who: Signature(kind=kind, reservations=(), wave=1) for who, kind in answers.items()},
        legitimacy=60,
    )


def own_worth(of: View) -> Worth:
    return worth_of(of.public, of.delegation, of.instructions)


def test_the_own_grade_says_what_it_adds_up_from(arcadia: Reader, conference: Conference) -> None:
    of = ended(conference, signs=True)

    own, treaty, union = grades(arcadia, of, Fared(worth=own_worth(of), merit=18.0))

    assert (own.pips, own.text) == (
        1,
        "Less than a room like this comes to by itself; of your first 2 wishes 1 as wanted, 0 to live with",
    )
    assert own.lines == (
        "-42: Text against the older treaty, signed by you and 67 % of the others’ influence; "
        "most lost on bulk messages (5B).",
        "-4: You signed across your red line on bulk messages (5B).",
        "0: The Union lost standing; that and a treaty that all sign mean something to your capital.",
        "-46 in all.",
    )
    assert treaty.text == "Broad text, 2 of 3 names"
    assert (union.pips, union.text) == (3, "1 text gavelled through")


def test_whoever_refuses_a_text_beyond_its_red_line_is_told_so(arcadia: Reader, conference: Conference) -> None:
    of = ended(conference, signs=False)

    own, *_ = grades(arcadia, of, Fared(worth=own_worth(of), merit=0.0))

    assert "and not by you" in own.lines[0]
    assert own.lines[1] == "0: The text crosses your red line on bulk messages (5B), and you did not sign it."


@given(st.lists(st.floats(-99.0, 99.0), min_size=3, max_size=3))
def test_terms_in_whole_points_add_up_to_the_whole_and_are_each_less_than_one_off(terms: list[float]) -> None:
    treaty, red_lines, organisation = terms
    of = Worth(
        treaty=treaty, red_lines=red_lines, organisation=organisation, items={}, shame={}, reach=1.0, signed=True
    )
    points = whole_terms(of)

    assert sum(points) == floor(of.total + 0.5)
    assert all(abs(whole - term) < 1 + 1e-9 for whole, term in zip(points, terms, strict=True))


def test_an_item_says_how_contested_it_is(hall: Reader) -> None:
    quiet, split = ItemState(), ItemState(stances={ARC: NONE, BOR: SHALL})
    close = ItemState(stances={ARC: NONE, CAL: NONE})

    assert [contested(hall, SPAM, each) for each in (quiet, close, split)] == [0, 1, 3]
    assert status(hall, SPAM, ItemState()).text == "not yet discussed"
    assert status(hall, SPAM, split).text == "hotly contested"
    assert status(hall, SPAM, ItemState(agreed=NONE, agreed_in=2), 2).text == "agreed today on a"


def test_standings_count_the_silent_too(hall: Reader) -> None:
    found = standings(hall, SPAM, ItemState(on_table=(NONE, SHALL), stances={BOR: SHALL}))

    assert [(each.letter, each.delegations) for each in found] == [("a", ()), ("c", (BOR,)), ("", (ARC, CAL))]


def test_an_item_says_what_changes_and_what_civil_society_thinks(hall: Reader) -> None:
    assert change_against_older(hall, SPAM) == "new provision (ADD), in the older treaty: nothing"
    assert civil_society(hall, SPAM) == (
        "Civil society warns against it. It fears a door to content. The verdict is disputed."
    )
    assert civil_society(hall, ROAMING) == ""


def test_names_keep_their_capital_within_a_sentence(hall: Reader) -> None:
    assert hall.within("Caldera text") == "Caldera text"
    assert hall.within("Sprodj wording") == "Sprodj wording"
    assert hall.within("Internet article") == "Internet article"
    assert hall.within("Shall adopt law") == "shall adopt law"


def test_every_figure_says_how_it_is_known(conference: Conference) -> None:
    sourced = replace(conference, sources={"S1": Source(key="S1", title="A paper", address="https://example.org")})
    reader = Reader(wording=Wording(), conference=sourced, delegation=ARC)
    known = Position(ideal=1, salience=1, sources=("S1", "S9"))

    assert how_known(reader, known) == (
        "How this is known: documented: what the delegation itself tabled or said. "
        "Seen in: A paper (https://example.org); S9."
    )
    assert "knew the result" in how_known(reader, replace(known, known_before=False))
    assert sources_of_item(reader, SPAM) == ()


def test_a_temperature_is_read_with_its_signs(hall: Reader) -> None:
    assert warmth(hall, SPAM, ItemState(warmth=((NONE, -5), (SHALL, 32)))) == "a -5, c +32"
    assert warmth(hall, SPAM, ItemState()) == ""


def test_a_term_is_found_by_name_part_or_near_spelling() -> None:
    wording = Wording()
    found = [glossary.look_up(wording, each) for each in ("Red line", "temperature", "quorumm")]

    assert [each.term for each in found if each] == ["red line", "temperature of the room", "quorum"]
    assert glossary.look_up(wording, "xylophone") is None
    assert glossary.look_up(wording, "  ") is None


def test_the_glossary_page_holds_every_term_as_the_game_explains_it() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")

    for entry in glossary.entries(Wording()):
        assert f"**{entry.term}**: {entry.means}" in page


def test_a_few_voices_of_many_do_not_bring_an_item_close(conference: Conference) -> None:
    crowd = tuple(replace(conference.delegations[2], id=DelegationId(f"D{number}")) for number in range(20))
    hall = Reader(wording=Wording(), conference=replace(conference, delegations=(*conference.delegations, *crowd)))

    said = status(hall, SPAM, ItemState(stances={ARC: NONE, BOR: NONE}))

    assert (said.bars, said.text) == (0, "few have spoken")
