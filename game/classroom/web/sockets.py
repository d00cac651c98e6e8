"""Where the host listens: on this machine, and in the local network when the facilitator opens it."""

import contextlib
import socket

USUAL_PORT = 8642
TRIES = 20
"""How many ports are tried, from the usual one on, if none was asked for."""

LOOPBACK = "127.0.0.1"


class HostError(Exception):
    """The host cannot listen; the message is one sentence."""


def listen(port: int | None) -> socket.socket:
    """A socket on this machine only; port None: the usual one or a free one near it. HostError if it cannot be had."""
    if port is not None:
        return bound(LOOPBACK, port)
    for each in range(USUAL_PORT, USUAL_PORT + TRIES):
        with contextlib.suppress(HostError):
            return bound(LOOPBACK, each)
    return bound(LOOPBACK, 0)


def listen_again(port: int) -> socket.socket:
    """A socket at the port of before, where open phones look for the host; at another one if that is taken."""
    with contextlib.suppress(HostError):
        return bound(LOOPBACK, port)
    return listen(None)


def bound(address: str, port: int) -> socket.socket:
    """A socket at this address of the machine. HostError if it cannot be had."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((address, port))
    except (OSError, OverflowError) as problem:
        found.close()
        raise HostError(f"The host cannot listen at {address}:{port}: it is in use, or not allowed.") from problem
    return found


def lan_addresses() -> tuple[str, ...]:
    """The addresses of this machine in the local network; the one that leads outward first. Sends nothing."""
    found: list[str] = []
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        found.append(probe.getsockname()[0])
    with contextlib.suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return tuple(dict.fromkeys(each for each in found if not each.startswith(("127.", "0."))))
