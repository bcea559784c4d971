"""Guesses and what came of them, as a table that a spreadsheet reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from gui.session.experimenting import Guessed

HEAD = ("time", "experiment", "guess", "right", "lane", "figure", "measured")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute


def csv_of(guesses: Sequence[Guessed]) -> bytes:
    """Return a row for each figure of each lane of every guess; no names of people."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for guess in guesses:
        writer.writerows(_rows(guess))
    return text.getvalue().encode("utf-8-sig")


def _rows(guess: Guessed) -> list[list[str]]:
    right = "" if guess.is_right is None else "yes" if guess.is_right else "no"
    begin = [guess.when.isoformat(timespec="seconds"), guess.experiment, _plain(guess.guess), right]
    return [[*begin, letter, figure, f"{median:.6g}"] for letter, figure, median in guess.measured]


def _plain(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text
