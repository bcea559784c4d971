"""The terminal: how far a long work is, as a bar or as lines in a file, and errors and names in one line."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

BAR_WIDTH, LONGEST_LINE = 24, 100  # characters
REDRAWN = 0.1  # seconds from one drawing of the bar to the next
LINES = 10  # of a whole work, in a file


def tell(text: str) -> None:
    """Write to standard error; work goes on if that is a full disk or nobody reads it any longer."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


class ProgressBar:
    """Shows on standard error how much of a work is done, for as long as the `with` block takes."""

    def __init__(self, total: int, quiet: float = 0.0) -> None:
        """total: steps of the work. quiet: seconds before it shows: short work needs no bar."""
        self.total, self.quiet = total, quiet
        self._stream = sys.stderr
        self._is_watched = self._stream.isatty()
        self._started = self._drawn = monotonic()
        self._lines = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._is_watched and self._lines:
            tell("\r" + " " * self._columns() + "\r")

    def show(self, done: int, words: str = "") -> None:
        """Show that so many steps are done, and `words` after it."""
        now = monotonic()
        if now - self._started < self.quiet:
            return
        if self._is_watched:
            is_due = now - self._drawn >= REDRAWN or not self._lines
        else:
            is_due = done * LINES // self.total > self._lines
        if is_due:
            self._drawn, self._lines = now, max(1, done * LINES // self.total)
            self._draw(done / self.total, words, now - self._started)

    def _draw(self, fraction: float, words: str, seconds: float) -> None:
        if fraction > 0:
            words += f", {duration(seconds * (1 - fraction) / fraction)} left" if fraction < 1 else ""
        line = f"{fraction:5.0%}".replace("%", " %") + f"  {words}"
        if self._is_watched:
            tell("\r" + f"{self._bar(fraction)}{line}"[: self._columns()].ljust(self._columns()))
        else:
            tell(f"{line.strip()}\n")

    def _bar(self, fraction: float) -> str:
        full, empty = "\u2501\u2500" if "utf" in (self._stream.encoding or "").lower() else "#-"
        return (full * round(fraction * BAR_WIDTH)).ljust(BAR_WIDTH, empty)

    def _columns(self) -> int:
        # The last column stays free: some terminals begin a new line after it.
        return min(LONGEST_LINE, shutil.get_terminal_size().columns - 1)


def duration(seconds: float) -> str:
    """Return a time span in words."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return (
        f"{whole // 60} min {whole % 60} s" if whole < 3600 else f"{whole // 3600} h {whole // 60 % 60} min"
    )


def printable(text: str, most: int | None = None) -> str:
    """Return a text, such as a file's name, on one line; if it is too long, without its beginning."""
    line = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)
    return line if most is None or len(line) <= most else "..." + line[3 - most :]


def describe_error(error: Exception) -> str:
    """Return an error as one line; for an OSError, the file name and the reason."""
    message = str(error)
    if isinstance(error, OSError) and error.strerror:
        message = error.strerror
        if error.filename is not None:
            message = f"{os.fsdecode(error.filename)}: {message}"
    return printable(" ".join(message.split()))
