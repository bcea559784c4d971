"""The writer: writes sessions to files in a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gui.session.kept_session import KeptSession


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A session and where to write it.

    backup: where the file before is kept. budget: bytes of all moments. is_last: the thread ends with it.
    """

    kept: KeptSession
    path: Path
    budget: int
    backup: Path | None = None
    is_last: bool = False


class Writer(QObject):
    """Writes one session after the other; lives in the keeper's thread.

    written: the job, and why it could not be done: an error or None.
    """

    written = Signal(object, object)

    @Slot(object)
    def write(self, job: Job) -> None:
        """Write a session; emit what became of it."""
        problem: Exception | None = None
        try:
            job.kept.write(job.path, job.backup, job.budget)
        except (OSError, ValueError, TypeError, MemoryError) as error:
            problem = error
        if job.is_last:
            self.thread().quit()
        self.written.emit(job, problem)
