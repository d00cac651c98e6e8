"""What a page reads once: the conference as everybody may know it, and the words of the pages."""

from collections.abc import Mapping

from game.classroom.parts.lines import fields
from game.desk.action_builder import EASY_TO_SEE
from game.model.actions import Ballot, PointKind
from game.model.camps import BOUNDS, Camp
from game.model.conference import Conference
from game.model.grammar import KINDS, ActionKind, Part
from game.wording.actions import words
from game.wording.catalogue import BASE, Wording
from game.wording.glossary import entries
from game.wording.items import change_against_older
from game.wording.reader import Reader
from game.wording.text import plain, runs

PAGE_WORDS = ("page.", "room.", "desk.")


def conference_as_json(conference: Conference) -> Mapping[str, object]:
    """Everything public and fixed of a conference, in words where there are any."""
    reader = Reader(wording=Wording(), conference=conference)
    wording = reader.wording
    procedure = conference.procedure
    return {
        **fields(conference, "id title summary place sessions visions"),
        **fields(procedure, "organisation contacts interventions"),
        "slots": procedure.speakers,
        "blocs": [fields(each, "id short name") for each in conference.blocs],
        "delegations": [
            fields(each, "id name bloc influence") | {"within": wording.language.in_sentence(each.name)}
            for each in conference.delegations
        ],
        "items": [
            {
                **fields(item, "id label short title place about"),
                "change": change_against_older(reader, item.id),
                "status_quo": plain(item.status_quo.text),
                "options": [
                    {
                        **fields(option, "id at short"),
                        "letter": item.letter(option.id),
                        "runs": [fields(run, "text marked") for run in runs(option.text)],
                    }
                    for option in item.options
                ],
            }
            for item in conference.items
        ],
        "programme": [
            {"session": number, "when": each.when, "items": each.items}
            for number, each in enumerate(conference.programme, start=1)
        ],
        "actions": {each.action.__name__: _action(wording, each) for each in KINDS},
        "least": {each: each.least for each in Part if each.least > 1},
        "camps": _camps(),
        "easy_to_see": EASY_TO_SEE,
        "ballots": {each: wording.text(f"ballot.{each}") for each in Ballot},
        "points": {each: wording.text(f"point.{each}") for each in PointKind},
        "glossary": [{"term": each.term, "text": each.means} for each in entries(wording)],
    }


def _action(wording: Wording, kind: ActionKind) -> Mapping[str, object]:
    said = fields(words(wording, kind.action), "label explain cost rule")
    return fields(kind, "stage parts frequency") | said


def _camps() -> list[Mapping[str, object]]:
    """The camps along a line, each with the location at which the next begins."""
    return [{"id": camp, "below": below} for camp, below in zip(Camp, (*BOUNDS, None), strict=True)]


def words_as_json(conference: Conference) -> Mapping[str, object]:
    """The messages of the pages in the words of the conference, unfilled."""
    wording = Wording().of(conference)
    return {
        "language": wording.language.code,
        "words": {key: wording.message(key) for key in BASE.messages if key.startswith(PAGE_WORDS)},
    }
