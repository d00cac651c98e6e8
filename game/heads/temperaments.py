"""The four temperaments as numbers: how each holds, follows, trades and speaks.

The types are those of the literature on negotiation: competing, collaborating, compromising and accommodating (Thomas
and Kilmann 1974); the numbers are ours, tuned so that a conference of AI seats ends as free runs in `studies` report.
"""

from dataclasses import dataclass

from game.model.conference import Temperament


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one temperament behaves. Points are loss points: salience x distance / 100, 0..100.

    patience, patience_at_the_end: by how much a text may be worse than the older treaty before it objects, at the
    opening and at the close. bloc_pull: points by which unanimity among its bloc makes a text dearer. room_pull: the
    same for the warmest text of the room and the chair's compromise, at the close. stinginess: a deal must bring this
    many times what it costs. speaks: how readily it asks for the floor, 0..1. custom: how much
    the custom of consensus is worth to it, 1 = as to most.
    insists: late text is answered with a point of order, others are pressed and not courted, a vote is moved as soon as
    delay runs out. bridges: it proposes text between the camps. haggles: an offer that falls short is countered.
    """

    patience: float
    patience_at_the_end: float
    bloc_pull: float
    room_pull: float
    stinginess: float
    speaks: float
    custom: float
    insists: bool = False
    bridges: bool = False
    haggles: bool = False


MANNERS = {
    Temperament.HARDLINER: Manner(
        patience=8,
        patience_at_the_end=30,
        bloc_pull=4,
        room_pull=10,
        stinginess=1.6,
        speaks=1.0,
        custom=0.6,
        insists=True,
    ),
    Temperament.BRIDGE_BUILDER: Manner(
        patience=22,
        patience_at_the_end=60,
        bloc_pull=8,
        room_pull=40,
        stinginess=1.0,
        speaks=0.8,
        custom=1.4,
        bridges=True,
    ),
    Temperament.BARGAINER: Manner(
        patience=15,
        patience_at_the_end=45,
        bloc_pull=8,
        room_pull=24,
        stinginess=1.15,
        speaks=0.6,
        custom=1.0,
        haggles=True,
    ),
    Temperament.BLOC_FOLLOWER: Manner(
        patience=20, patience_at_the_end=55, bloc_pull=14, room_pull=30, stinginess=1.3, speaks=0.3, custom=1.0
    ),
}
"""How each temperament behaves."""
