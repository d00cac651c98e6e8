"""Codes, secrets and limits: what keeps a curious or hostile class out of other seats."""

import hmac
import secrets
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Consonants only: a code spells no word, and nothing in it is taken for a figure."""

CODE_LENGTH = 5
PASS_LENGTH = 8


def headers(*styles: str) -> tuple[tuple[bytes, bytes], ...]:
    """The headers of every answer. styles: hashes of the style sheets that may stand inside a page."""
    allowed = " ".join(("'self'", *styles))
    policy = (
        f"default-src 'self'; img-src 'self' data:; style-src {allowed}; script-src 'self'; "
        "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    return (
        (b"content-security-policy", policy.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    )


def new_code() -> str:
    """A room code: five letters."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def new_pass() -> str:
    """A person's pass: eight letters, as "QRTX-BNML"."""
    found = "".join(secrets.choice(LETTERS) for _ in range(PASS_LENGTH))
    return f"{found[:4]}-{found[4:]}"


def new_secret() -> str:
    """A secret that nobody types: 256 bits, safe in a cookie or an address."""
    return secrets.token_urlsafe(32)


def tidy_code(given: str) -> str:
    """A code as somebody typed it, in capitals and without blanks and hyphens."""
    return "".join(each for each in given.upper() if each.isalnum())[:64]


def same_code(given: str, right: str) -> bool:
    """Whether a code was typed rightly, in a time that does not depend on how much of it is right."""
    return hmac.compare_digest(tidy_code(given).encode(), tidy_code(right).encode())


def fingerprint(secret: str) -> str:
    """What is kept of a secret: who reads the file cannot use it."""
    return sha256(secret.encode()).hexdigest()


def is_among(secret: str, fingerprints: Iterable[str]) -> bool:
    """Whether a secret is one of those kept; every one is compared, so the time tells nothing."""
    found = False
    wanted = fingerprint(secret)
    for each in fingerprints:
        found |= hmac.compare_digest(wanted, each)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of what in how many seconds; generous for a class, tight for a script.

    guesses: wrong codes, passes and links an address; joins: new people an address; actions: posts a person.
    everybodys_guesses: wrong codes of all addresses together; requests: of an address, which a whole class may share.
    streams: screens on the line, in all and of one person.
    """

    guesses: tuple[int, float] = (12, 60.0)
    everybodys_guesses: tuple[int, float] = (300, 60.0)
    joins: tuple[int, float] = (40, 60.0)
    actions: tuple[int, float] = (40, 10.0)
    requests: tuple[int, float] = (4000, 10.0)
    streams: int = 800
    streams_each: int = 6


class Allowance:
    """So many of something in so many seconds for each key: a bucket that fills up again steadily."""

    MOST_KEYS = 4096

    def __init__(self, most: int, seconds: float) -> None:
        self._most = float(most)
        self._rate = most / seconds
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str, now: float) -> int:
        """Seconds until there is one left; 0 if there is one now. Takes nothing."""
        left = self._left_at(key, now)
        return 0 if left >= 1 else max(1, round((1 - left) / self._rate + 0.5))

    def take(self, key: str, now: float) -> int:
        """Take one; 0 if there was one, otherwise the seconds to wait."""
        if wait := self.wait(key, now):
            return wait
        self._left[key] = (self._left_at(key, now) - 1, now)
        self._left.move_to_end(key)
        while len(self._left) > self.MOST_KEYS:
            self._left.popitem(last=False)
        return 0

    def _left_at(self, key: str, now: float) -> float:
        left, then = self._left.get(key, (self._most, now))
        return min(self._most, left + max(0.0, now - then) * self._rate)
