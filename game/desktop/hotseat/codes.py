"""A code of four digits for a seat: kept as a salted hash, guessed slowly. It keeps neighbours honest, not thieves out.

Ten thousand codes are few: whoever can read the file can find them all. So the game says that a code keeps a brief from
the next person at the laptop, and nothing more.
"""

import hashlib
import hmac
import os
from dataclasses import dataclass

DIGITS = 4
ROUNDS = 100_000
SALT_BYTES = 16
FIRST_WAIT, LONGEST_WAIT = 2.0, 60.0  # seconds after a wrong code; doubled with each more


@dataclass(frozen=True, slots=True)
class Code:
    """What is kept of a code: both as hexadecimal digits."""

    salt: str
    digest: str


def is_code(letters: str) -> bool:
    """Whether these are four digits."""
    return len(letters) == DIGITS and letters.isascii() and letters.isdigit()


def new_code(letters: str) -> Code:
    """What to keep of a code. ValueError for anything but four digits."""
    if not is_code(letters):
        raise ValueError(f"a code has {DIGITS} digits")
    salt = os.urandom(SALT_BYTES)
    return Code(salt.hex(), _digest(salt, letters).hex())


def fits(code: Code, letters: str) -> bool:
    """Whether these letters are the code; takes as long for a wrong one as for the right one."""
    return hmac.compare_digest(_digest(bytes.fromhex(code.salt), letters).hex(), code.digest)


def wait_after(wrong: int) -> float:
    """Seconds until the next guess after so many wrong ones in a row."""
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(wrong - 1, 10)) if wrong > 0 else 0.0


def _digest(salt: bytes, letters: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", letters.encode(), salt, ROUNDS)
