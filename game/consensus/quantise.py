"""Numbers on a grid, and lots from a hash: what makes a choice the same on every machine.

The last bits of a float depend on the processor and on numpy's version. Whoever chooses by comparing floats compares
`quantised` ones, with ties broken by order; whoever needs chance draws a lot that depends on names alone.
"""

import hashlib

import numpy as np

from game.consensus.arrays import FloatArray, IntArray

STEPS = 1_000_000
"""Grid points to one unit."""

_LOTS = 2**53
_END = 2.0**42


def quantised(values: FloatArray | float) -> IntArray:
    """The values on a grid of a millionth, as whole numbers. Infinities go to the ends, NaN to the low end."""
    bound = 2.0**62
    scaled = np.nan_to_num(np.asarray(values, dtype=np.float64) * STEPS, nan=-bound, posinf=bound, neginf=-bound)
    return np.rint(np.clip(scaled, -bound, bound)).astype(np.int64)


def grid(value: float) -> int:
    """One number on the same grid; quicker than `quantised` for a single float. An infinity goes to the end."""
    return round(min(max(value, -_END), _END) * STEPS)


def draw(seed: int, *parts: object) -> float:
    """A lot in [0, 1) that depends on the seed and the parts only; the same on every machine and in every version."""
    name = "/".join(str(each) for each in (seed, *parts))
    digest = hashlib.blake2b(name.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / _LOTS
