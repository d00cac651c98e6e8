"""What if another text had been put to signature? docs/decisions/0004 says by how much, and how sure."""

from collections.abc import Mapping

from game.consensus.encode import mandates, room, text_locations
from game.consensus.signing import forecast
from game.model.conference import ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.evidence import before_the_conference

LEAST_WANTED = ("res_plen3", "spam", "pre_access")


def expected(dubai: Scenario, text: Mapping[ItemId, OptionId | None]) -> float:
    of = room(dubai.conference)
    wants = mandates(of, before_the_conference(of, dubai).instructions)
    return float(forecast(of, wants, text_locations(of, text)[None, :]).signatures[0])


def test_without_the_three_most_disputed_texts_more_would_sign(dubai: Scenario, record: Record) -> None:
    as_recorded = expected(dubai, record.final_text)

    without = expected(dubai, {**record.final_text, **dict.fromkeys(LEAST_WANTED)})

    assert as_recorded + 3 < without


def test_any_one_of_the_three_alone_moves_little(dubai: Scenario, record: Record) -> None:
    """It is the three together that divide the room."""
    as_recorded = expected(dubai, record.final_text)

    for item in LEAST_WANTED:
        assert abs(expected(dubai, {**record.final_text, item: None}) - as_recorded) < 5


def test_the_treaty_of_1988_unchanged_would_be_signed_by_nearly_all(dubai: Scenario, record: Record) -> None:
    assert expected(dubai, dict.fromkeys(record.final_text)) > 120
