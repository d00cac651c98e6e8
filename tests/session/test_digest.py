"""The fingerprint of a scenario covers what the rules read, and nothing that an author may mend without a thought."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from session_toy import toy

from game.model.conference import UNREAD, Majority, Procedure
from game.model.instructions import Scenario
from game.scenario import load
from game.session.digest import digest_of, read_fields

READ = {
    "Bloc": {"id"},
    "Conference": {"id", "programme", "procedure", "blocs", "delegations", "items", "bloc_stands", "happenings"},
    "Delegation": {"id", "bloc", "influence", "alignment", "temperament", "may_vote", "votes", "ties"},
    "Happening": {"id", "session", "moment", "effects"},
    "Item": {"id", "change", "status_quo", "options", "alignment_effect"},
    "LegitimacyMoved": {"by"},
    "Option": {"id", "at", "sponsors", "blocs", "by_chair"},
    "Position": {"ideal", "salience", "lowest", "highest"},
    "PositionsRevealed": {"item", "delegations"},
    "Procedure": {
        "contacts",
        "interventions",
        "speakers",
        "majority",
        "is_weighted",
        "quorum",
        "readings",
        "seconds",
        "chair_delegation",
    },
    "SalienceMoved": {"item", "by"},
    "Scenario": {"conference", "instructions"},
    "SessionPlan": {"items"},
    "StatusQuo": {"at", "option"},
    "TextTabled": {"item", "option", "sponsors"},
    "TextWithdrawn": {"item", "option"},
}
"""Every field of a scenario that the rules read; a new one is named here, or marked as unread in the model."""


def of_a_scenario(kind: Any) -> Iterator[type]:
    """The dataclasses that a type is made of, as far as the rules read them."""
    if get_origin(kind) is Annotated and UNREAD in kind.__metadata__:
        return
    for each in get_args(kind):
        yield from of_a_scenario(each)
    if is_dataclass(kind):
        yield kind
        hints = get_type_hints(kind, include_extras=True)
        for field in fields(kind):
            yield from of_a_scenario(hints[field.name])


def test_every_field_of_a_scenario_is_read_or_said_to_be_unread() -> None:
    kinds = set(of_a_scenario(Scenario))

    assert {each.__name__: {field.name for field in read_fields(each)} for each in kinds} == READ


def test_whoever_mends_a_word_keeps_the_logs() -> None:
    scenario = load("first-session")
    conference = scenario.conference
    first, *others = conference.items
    mended = replace(conference, title="Another", items=(replace(first, about="Mended.", label="9"), *others))

    assert digest_of(scenario) == digest_of(replace(scenario, conference=mended))


@pytest.mark.parametrize(
    "procedure", [Procedure(speakers=2), Procedure(majority=Majority.TWO_THIRDS), Procedure(is_weighted=True)]
)
def test_another_procedure_is_another_scenario(procedure: Procedure) -> None:
    assert digest_of(toy()) != digest_of(toy(procedure=procedure))
