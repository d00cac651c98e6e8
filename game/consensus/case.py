"""What every reference model is given: positions, salience, influence and what holds if nothing is agreed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One bargaining problem. positions, salience: (d, i), 0..100. influence: (d,). status_quo: (i,)."""

    positions: FloatArray
    salience: FloatArray
    influence: FloatArray
    status_quo: FloatArray

    @property
    def weight(self) -> FloatArray:
        """(d, i) influence times salience: what a delegation brings to bear on an item."""
        return self.influence[:, None] * self.salience


Model: TypeAlias = Callable[[Case], FloatArray]
"""A reference model: from a case to the locations (i,) that it expects to be agreed."""


def case_of(room: Arrays, mandates: Mandates) -> Case:
    """The case of a conference: every delegation with its own instructions."""
    return Case(
        positions=mandates.ideal, salience=mandates.salience, influence=room.influence, status_quo=room.status_quo
    )


def by_bloc(room: Arrays, mandates: Mandates) -> Case:
    """The case with each bloc as one actor, its members' mean and joint influence; others as they are.

    For models that look at all pairs of actors and items.
    """
    own = np.arange(room.bloc.size) + room.bloc.size
    _, groups = np.unique(np.where(room.bloc >= 0, room.bloc, own), return_inverse=True)
    member = (groups.reshape(-1)[None, :] == np.arange(int(groups.max()) + 1)[:, None]) * room.influence
    joint = member.sum(axis=1)
    share = member / joint[:, None]
    return Case(
        positions=share @ mandates.ideal,
        salience=share @ mandates.salience,
        influence=joint,
        status_quo=room.status_quo,
    )
