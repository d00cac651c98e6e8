"""Lots drawn from the seed and the step, so that the same conference runs the same on every machine."""

import hashlib


def draw_lot(seed: int, step: int, lots: int, purpose: str = "") -> int:
    """A whole number from 0 to lots - 1."""
    digest = hashlib.blake2b(f"{seed}/{step}/{purpose}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % lots


def noise(seed: int, step: int, spread: int, purpose: str = "") -> int:
    """A whole number from -spread to +spread, small ones more likely (the mean of two lots)."""
    first = draw_lot(seed, step, 2 * spread + 1, purpose + "/1")
    second = draw_lot(seed, step, 2 * spread + 1, purpose + "/2")
    return (first + second) // 2 - spread
