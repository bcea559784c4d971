"""What a person writes as a number, with a dot or a comma, and what it means."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from PySide6.QtCore import QLocale

from gui.words.numbers import off
from gui.words.translation import tr

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")
MINUS = "\u2212"


def read_number(text: str) -> float:
    """Return a finite number; ValueError in words for any other text."""
    try:
        value = float(_compact(text).replace(",", "."))
    except ValueError:
        raise ValueError(tr("write a number, for example 0.1")) from None
    if not math.isfinite(value):
        raise ValueError(tr("write a finite number, for example 0.1"))
    return value


def read_whole_number(text: str) -> int:
    """Return a whole number, which may have its thousands apart as the system has them."""
    digits = _without_groups(_compact(text))
    if not WHOLE_NUMBER.fullmatch(digits):
        raise ValueError(tr("write a whole number, for example 50"))
    return int(digits)


def read_batch_size(text: str) -> float | int:
    """Return a number of digits (32) or a fraction of them (10 % or 0.1).

    A bare 1 is one digit. 1.0 could mean that or all digits, so it is refused.
    """
    written = _without_groups(_compact(text))
    if WHOLE_NUMBER.fullmatch(written) and not written.startswith("-"):
        return int(written)
    fraction = read_number(written[:-1]) / 100 if written.endswith("%") else read_number(written)
    if not 0 < fraction <= 1 or (fraction == 1 and not written.endswith("%")):
        raise ValueError(tr("write a whole number of digits such as 32, or a fraction such as 10 %"))
    return fraction


def read_percentage(text: str) -> float:
    """Return a fraction: 20 %, 20 and 0.2 are the same."""
    written = _compact(text)
    value = read_number(written.removesuffix("%"))
    return value / 100 if written.endswith("%") or value >= 1 else value


def or_off(read: Callable[[str], float | int], word: Callable[[], str] = off) -> Callable[[str], float | int]:
    """Return a reader for which no text, or the word for it, is 0."""

    def read_or_off(text: str) -> float | int:
        return 0.0 if text.casefold() in ("", word().casefold()) else read(text)

    return read_or_off


def _compact(text: str) -> str:
    return "".join(text.split()).replace(MINUS, "-")


def _without_groups(text: str) -> str:
    """Return a whole number without what the system puts between its thousands."""
    group = re.escape(QLocale().groupSeparator())
    is_grouped = re.fullmatch(rf"-?[1-9][0-9]{{0,2}}({group}[0-9]{{3}})+", text)
    return re.sub(group, "", text) if is_grouped else text
