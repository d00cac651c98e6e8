"""A lock on an open file that ends with the process, however it ends."""

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    _FAR_AWAY = (
        1 << 40
    )  # Windows locks bytes, and locked bytes cannot be read by others: lock one that is never written

    def lock(descriptor: int) -> bool:
        """Lock the open file for this process; False if another holds it."""
        os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Lock the open file for this process; False if another holds it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # some network drives know no locks: better to play without than not at all
        return True
