"""What a conference calls otherwise than `assets/words/*/terms.ftl` does: its capitals may be parents.

A scenario writes the usual word as it is (`words:`); the term of "Final Acts" is `-final-acts`.
"""

from dataclasses import dataclass

from game.model.conference import Conference, Noun, Procedure

_MOST_EXAMPLES = 3  # of blocs, in the sentence that says what a bloc is
_FOLLOWING = {"state": "delegation", "country": "delegation", "government": "capital", "parliament": "capital"}
"""Terms that no scenario changes by themselves, and the one whose new name they take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What sentences depend on beside their parameters.

    words: new names, by the id of the term. house: what messages may ask for with HOUSE(...), by its name.
    """

    words: tuple[tuple[str, Noun], ...] = ()
    house: tuple[tuple[str, str | int], ...]


def house(procedure: Procedure, blocs: int) -> tuple[tuple[str, str | int], ...]:
    """The rules of procedure as sentences ask for them. blocs: how many there are to be named as examples."""
    return (
        ("majority", str(procedure.majority)),
        ("quorum", str(procedure.quorum)),
        ("votes", "weighted" if procedure.is_weighted else "counted"),
        ("readings", procedure.readings),
        ("seconds", procedure.seconds),
        ("blocs", blocs),
    )


USUAL = Terms(house=house(Procedure(), _MOST_EXAMPLES))
"""Those of the ITU, where no conference is on."""


def blocs_named(conference: Conference) -> list[str]:
    """The blocs that stand as examples."""
    return [each.short for each in conference.blocs[:_MOST_EXAMPLES]]


def terms_of(conference: Conference, blocs: str, low_end: str, high_end: str) -> Terms:
    """Those of a conference. blocs, low_end, high_end: its examples of blocs and its visions, within a sentence."""
    said = {word.casefold().replace(" ", "-"): noun for word, noun in conference.words.items()}
    followed = {term: said[leader] for term, leader in _FOLLOWING.items() if leader in said}
    names = {"the-organisation": conference.procedure.organisation, "low-end": low_end, "high-end": high_end}
    return Terms(
        words=tuple(
            {
                **{term: Noun(one=name) for term, name in names.items()},
                **({"blocs": Noun(one=blocs)} if blocs else {}),
                **followed,
                **said,
            }.items()
        ),
        house=house(conference.procedure, len(blocs_named(conference))),
    )
