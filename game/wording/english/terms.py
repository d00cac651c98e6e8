"""What sentences speak of by a name that a scenario may change (`words:`): its capitals may be parents.

A term is written in small letters in a message and here; a scenario writes the usual word as it is.
"""

from game.model.conference import Noun

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
    # from the conference itself
    "low end": Noun(one="a small role for states"),
    "high end": Noun(one="a large one"),
    "such as these blocs": Noun(one=", such as CEPT, APT or ATU"),
}

FOLLOWING = {"state": "delegation", "country": "delegation", "government": "capital", "parliament": "capital"}
"""Terms that no scenario changes by themselves, and the one whose new name they take."""
