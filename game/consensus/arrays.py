"""The kinds of array that the engine passes round. Letters in shapes: w world, d delegation, i item, o option."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.int64]
BoolArray: TypeAlias = NDArray[np.bool_]

NOBODY = -1
"""Stands in an array of indices for "none": no bloc, no stance, no objection, no option."""
