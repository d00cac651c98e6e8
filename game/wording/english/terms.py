"""What sentences speak of by a name that a conference may change: its capitals may be parents, its majority two thirds.

A term is written in small letters here and in messages; a scenario writes the usual word as it is (`words:`).
"""

from game.model.conference import Conference, Majority, Noun, Procedure

MOST_EXAMPLES = 3
"""Of blocs, in the sentence that says what a bloc is."""

TERMS: dict[str, Noun] = {
    "final acts": Noun(many="Final Acts"),
    "treaty": Noun(one="treaty", many="treaties"),
    "the older treaty": Noun(one="the older {-treaty}"),
    "conference": Noun(one="conference", many="conferences"),
    "plenary": Noun(one="plenary"),
    "delegation": Noun(one="delegation", many="delegations"),
    "head of delegation": Noun(one="head of {-delegation}"),
    "state": Noun(one="state", many="states"),
    "country": Noun(one="country", many="countries"),
    "capital": Noun(one="capital", many="capitals"),
    "government": Noun(one="government", many="governments"),
    "parliament": Noun(one="parliament", many="parliaments"),
    # what a conference says elsewhere than among its words
    "the organisation": Noun(one="the Union"),
    "low end": Noun(one="a small role for states"),
    "high end": Noun(one="a large one"),
    "such as these blocs": Noun(one=", such as CEPT, APT or ATU"),
    # its rules of procedure
    "majority": Noun(one="more than half {-of the votes}"),
    "short of the majority": Noun(one="not more than half {-of the votes}; a tie rejects"),
    "what rejects": Noun(one="a tie"),
    "quorum": Noun(one="more than half"),
    "of the votes": Noun(many="of those voting for or against"),
    "one delegation, one vote": Noun(one="one {-delegation}, one vote"),
    "weight of a vote": Noun(one="each seat counts one"),
    "readings": Noun(many="two readings"),
    "second": Noun(one="a second"),
    "with a second": Noun(one=" with a second"),
    ", with a second,": Noun(one=", with a second,"),
    "too few seconds": Noun(one="no second"),
    "support of another": Noun(one="another {-delegation:own} support"),
    "least support": Noun(one="at least one other {-delegation:own} support"),
}

FOLLOWING = {"state": "delegation", "country": "delegation", "government": "capital", "parliament": "capital"}
"""Terms that no scenario changes by themselves, and the one whose new name they take."""

_SHARES = {
    Majority.ONE_HALF: "half",
    Majority.TWO_THIRDS: "two thirds",
    Majority.THREE_QUARTERS: "three quarters",
    Majority.UNANIMITY: "all",
}


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def terms_of(conference: Conference) -> dict[str, Noun]:
    """What is called otherwise at a conference than in `TERMS`."""
    low, high = (Noun(one=f"“{_literal(vision)}”") for vision in conference.visions)
    blocs = [_literal(each.short) for each in conference.blocs[:MOST_EXAMPLES]]
    listed = " or ".join(filter(None, (", ".join(blocs[:-1]), *blocs[-1:])))
    return {
        "the organisation": Noun(one=_literal(conference.procedure.organisation)),
        "low end": low,
        "high end": high,
        "such as these blocs": Noun(one=f", such as {listed}" if blocs else ""),
        **_of_votes(conference.procedure),
        **_of_seconds(conference.procedure.seconds),
        "readings": _of_readings(conference.procedure.readings),
        **{word.casefold(): noun for word, noun in conference.words.items()},
    }


def _of_votes(procedure: Procedure) -> dict[str, Noun]:
    """The majority and quorum of a house, and whether it weighs votes."""
    found: dict[str, Noun] = {}
    if procedure.is_weighted:
        found["of the votes"] = Noun(many="of the weighted votes for and against")
        found["one delegation, one vote"] = Noun(one="each {-delegation} has votes of its own weight")
        found["weight of a vote"] = Noun(one="each seat counts its own votes")
    share = _SHARES[procedure.majority]
    if procedure.majority is Majority.UNANIMITY:
        found["majority"] = Noun(one="the agreement of all {-of the votes}")
        found["short of the majority"] = Noun(one="not all {-of the votes}")
        found["what rejects"] = Noun(one="a single one against")
    elif procedure.majority is not Majority.ONE_HALF:
        found["majority"] = Noun(many=f"at least {share} {{-of the votes}}")
        found["short of the majority"] = Noun(one=f"less than {share} {{-of the votes}}")
        found["what rejects"] = Noun(one=f"less than {share}")
    if procedure.quorum is not Majority.ONE_HALF:
        share = _SHARES[procedure.quorum]
        found["quorum"] = Noun(many="all" if procedure.quorum is Majority.UNANIMITY else f"at least {share}")
    return found


def _of_seconds(seconds: int) -> dict[str, Noun]:
    """How many others must support a proposal or a motion."""
    if seconds == 1:
        return {}
    number = _NUMBERS[seconds] if seconds < len(_NUMBERS) else str(seconds)
    support = f"{number} other {{-delegation:many}}’ support" if seconds else "nobody else’s support"
    return {
        "second": Noun(many=f"{number} seconds") if seconds else Noun(one="no second"),
        "with a second": Noun(many=f" with {number} seconds") if seconds else Noun(),
        ", with a second,": Noun(many=f", with {number} seconds,") if seconds else Noun(),
        "too few seconds": Noun(many="too few seconds"),
        "support of another": Noun(one=support),
        "least support": Noun(one=f"at least {support}" if seconds else support),
    }


def _of_readings(readings: int) -> Noun:
    """How often an item is taken up before it is decided."""
    number = _NUMBERS[readings] if readings < len(_NUMBERS) else str(readings)
    return Noun(one=f"{number} reading") if readings == 1 else Noun(many=f"{number} readings")


def _literal(text: str) -> str:
    """An author's words within a message: braces are no parameters."""
    return text.replace("{", "{{").replace("}", "}}")
