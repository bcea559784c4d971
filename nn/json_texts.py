"""JSON from files that nobody has checked: how much memory its values take is bounded before it is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

MOST_VALUES = 3_000_000  # numbers, texts and lists; each takes about 70 bytes
MOST_BRACKETS = 1_200_000  # lists
MOST_BRACES = 200_000  # objects
MOST_QUOTES = 1_000_000  # two of each text
LIMITS = ((b",[{", MOST_VALUES), (b"[", MOST_BRACKETS), (b"{", MOST_BRACES), (b'"', MOST_QUOTES))


def read_json(text: str | bytes, constant: Callable[[str], Any] | None = None) -> Any:
    """Return what a JSON text says; constant: what is called for NaN and infinities.

    Raises ValueError in one sentence if it is no JSON, nested too deeply, or holds too many values.
    """
    check_values(text if isinstance(text, bytes) else text.encode(errors="replace"))
    try:
        return json.loads(text, parse_constant=constant)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def check_values(text: bytes) -> None:
    """Raise ValueError if a JSON text holds too many values: a small packed file can unpack to millions."""
    for signs, most in LIMITS:
        if sum(text.count(sign) for sign in (signs[place : place + 1] for place in range(len(signs)))) > most:
            raise ValueError(f"it holds more than {most:,} values")
