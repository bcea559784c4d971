"""Where a running copy of Inkling keeps its session: a file of its own, locked as long as it runs."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

from gui.session.kept_session import SUFFIX, Reopened, read_session
from nn.replacing import sweep

MOST_COPIES = 20  # of Inkling at once; more keep nothing
NEVER_STALE = 0  # by its age; that of a process which is no more is


class Slot:
    """One place for a session, with the file before it; nobody else writes there until it is released."""

    def __init__(self, folder: Path, number: int) -> None:
        self.file = folder / f"session-{number}.{SUFFIX}"
        self.backup = folder / f"session-{number}.before.{SUFFIX}"
        self._broken = folder / f"session-{number}.broken.{SUFFIX}"
        self._lock = QLockFile(str(folder / f"session-{number}.lock"))
        self._lock.setStaleLockTime(NEVER_STALE)

    @property
    def age(self) -> float:
        """Return when the session was last written, in seconds of the clock; 0: never."""
        times = [0.0]
        for file in (self.file, self.backup):
            with suppress(OSError):
                times.append(file.stat().st_mtime)
        return max(times)

    def take(self) -> bool:
        """Lock it for this process; return whether it was free. What a killed one was writing goes."""
        is_free = self._lock.tryLock(0)
        if is_free:
            sweep(self.file.parent, self.file.name)
        return is_free

    def release(self) -> None:
        """Let others have it."""
        self._lock.unlock()

    def read(self) -> Reopened | None:
        """Return the session that was left here, the one before if that is broken; None if there is none.

        Raises OSError or ValueError, in a sentence, if neither can be read. What is broken is put aside: else
        the next session would take its place.
        """
        problem: OSError | ValueError | None = None
        for file in (self.file, self.backup):
            try:
                return read_session(file)
            except FileNotFoundError:
                continue
            except (OSError, ValueError) as error:
                problem = problem or error
                with suppress(OSError):
                    file.replace(self._broken)
        if problem is not None:
            raise problem
        return None


def take_slot(folder: Path) -> Slot | None:
    """Return the free place with the latest session, else an empty one; None if nothing can be kept there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    slots = [Slot(folder, number) for number in range(1, MOST_COPIES + 1)]
    return next((slot for slot in sorted(slots, key=_latest_first) if slot.take()), None)


def _latest_first(slot: Slot) -> float:
    return -slot.age
