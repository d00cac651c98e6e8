"""The result at a desk: who signed, beside history, the grades, where it turned."""

import pytest

from game.debrief.comparison import SigningReason
from game.desk.result import otherwise_rows, result, text_rows, turning, why
from game.model.actions import Refuse
from game.model.conference import Conference
from game.model.instructions import Scenario
from game.model.record import Record
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader


@pytest.fixture(scope="module")
def closed(lesson: Scenario) -> Session:
    """The lesson, in which Caldera refuses to sign."""
    session = Session.begin(lesson, seed=7, people=["CAL"])
    while not session.is_over:
        if session.due:
            session.submit(Refuse(delegation="CAL"))
        session.advance()
    return session


def reader_of(conference: Conference, seat: str | None) -> Reader:
    return Reader(wording=Wording(), conference=conference, delegation=seat)  # type: ignore[arg-type]


def everybody_signs(conference: Conference) -> Record:
    """A record in which all signed a treaty without a text."""
    everybody = frozenset(each.id for each in conference.delegations)
    return Record(signed=everybody, did_not_sign=frozenset(), final_text={}, votes=(), evidence={})


def test_the_result_is_kept_back_until_the_last_gavel(lesson: Scenario) -> None:
    session = Session.begin(lesson, seed=7, people=["CAL"])

    with pytest.raises(ValueError, match="closed"):
        result(session, reader_of(lesson.conference, "CAL"), None)


def test_without_a_record_those_who_did_not_sign_are_told(closed: Session, lesson: Scenario) -> None:
    found = result(closed, reader_of(lesson.conference, "CAL"), None)

    assert found.comparison is None
    assert "CAL" in {each.delegation for each in found.otherwise}
    assert found.signed.isdisjoint({each.delegation for each in found.otherwise})


def test_beside_history_only_those_who_chose_otherwise_are_told(closed: Session, lesson: Scenario) -> None:
    found = result(closed, reader_of(lesson.conference, "CAL"), everybody_signs(lesson.conference))
    everybody = {each.id for each in lesson.conference.delegations}

    assert everybody - found.signed == {each.delegation for each in found.otherwise}
    assert not any(each.signed_here for each in found.otherwise)


def test_ones_own_choice_comes_first_and_is_told_as_such(closed: Session, lesson: Scenario) -> None:
    reader = reader_of(lesson.conference, "CAL")
    found = result(closed, reader, None)
    rows = otherwise_rows(reader, closed.public(), found.otherwise)

    assert ("CAL", "You refused") == (rows[0].delegation, rows[0].why)


def test_whoever_reads_from_no_seat_is_graded_by_what_is_everybodys(closed: Session, lesson: Scenario) -> None:
    own, public = (result(closed, reader_of(lesson.conference, seat), None).grades for seat in ("CAL", None))

    assert own[1:] == public


def test_texts_that_came_out_otherwise_are_named_in_both_worlds(closed: Session, lesson: Scenario) -> None:
    reader = reader_of(lesson.conference, None)
    found = result(closed, reader, everybody_signs(lesson.conference)).comparison
    assert found is not None
    rows = text_rows(reader, found.texts)

    assert [each.item for each in rows] == [item for item, text in (closed.public().final_acts or {}).items() if text]
    assert {"nothing agreed"} == {each.history for each in rows}


def test_where_it_turned_has_a_line_for_every_hinge(closed: Session, lesson: Scenario) -> None:
    found = turning(closed, reader_of(lesson.conference, "CAL"))

    assert len(lesson.conference.programme) == len(found.course.ends)
    assert [each.session for each in found.course.turning_points] == [each.session for each in found.lines]


@pytest.mark.parametrize(
    "term", ["items", "red_lines", "bloc", "leaders", "spoken", "procedure", "readiness", "chance"]
)
@pytest.mark.parametrize("towards", [True, False])
def test_every_reason_has_its_sentence(term: str, towards: bool, lesson: Scenario) -> None:
    item = lesson.conference.items[0].id if term in ("items", "red_lines") else None
    said = why(reader_of(lesson.conference, "CAL"), SigningReason(term=term, towards_signing=towards, item=item))

    assert said[0].isupper()
    assert "{" not in said
