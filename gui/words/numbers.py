"""Numbers as a person writes them: fractions in percent, time spans, and things that are counted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from gui.words.translation import counted, tr

THIN_SPACE = "\u2009"


def number(value: float | int) -> str:
    """Return a number with its thousands apart, or with up to six figures."""
    return f"{value:,}".replace(",", THIN_SPACE) if isinstance(value, int) else localized(f"{value:g}")


def localized(text: str) -> str:
    """Return a number in figures with the decimal sign of the person's system."""
    return text.replace(".", QLocale().decimalPoint())


def number_or_off(value: float | int) -> str:
    """Return a number, and that something is off for 0."""
    return number(value) if value else off()


def number_or_all(value: float | int) -> str:
    """Return a number, and that all are meant for 0."""
    return number(value) if value else everything()


def three_figures(value: float) -> str:
    """Return a number with three figures, zeros at its end included, so that its length stays the same."""
    return localized(f"{value:#.3g}".rstrip("."))


def percent(fraction: float, decimals: int | None = None) -> str:
    """Return a fraction in percent, with as many decimals as asked for or as it needs."""
    shown = f"{100 * fraction:g}" if decimals is None else f"{100 * fraction:.{decimals}f}"
    return tr("{number} %").format(number=localized(shown))


def whole_percents(probabilities: npt.ArrayLike) -> list[int]:
    """Round probabilities to whole percents that add up to 100: the largest remainders are rounded up."""
    exact = np.asarray(probabilities, dtype=np.float64) * 100
    floors = np.floor(exact).astype(int)
    missing = round(float(exact.sum())) - int(floors.sum())
    floors[np.argsort(floors - exact, kind="stable")[:missing]] += 1
    return [int(whole) for whole in floors]


def percent_or_off(fraction: float) -> str:
    """Return a fraction in percent, and that something is off for 0."""
    return percent(fraction) if fraction else off()


def off() -> str:
    """Return the word for what is not used."""
    return tr("off")


def everything() -> str:
    """Return the word for all that there is."""
    return tr("all")


def batch_size(value: float | int) -> str:
    """Return a number of digits as it is, and a fraction of them in percent."""
    return number(value) if isinstance(value, int) else percent(value)


def rough_count(count: float) -> str:
    """Return a large number with two or three figures."""
    if count >= 1e6:
        return tr("{count} million").format(count=localized(f"{count / 1e6:.3g}"))
    if count >= 1e3:
        return tr("{count} thousand").format(count=localized(f"{count / 1e3:.3g}"))
    return f"{count:.0f}"


def duration(seconds: float) -> str:
    """Return a time span in its largest unit."""
    if seconds < 60:
        return tr("{count} s").format(count=max(1, round(seconds)))
    if seconds < 3600:
        return tr("{count} min").format(count=round(seconds / 60))
    return tr("{count} h").format(count=localized(f"{seconds / 3600:.1f}"))


def epoch_words(sizes: Sequence[int]) -> str:
    """Return how many steps an epoch has and of how many digits; sizes: of its batches."""
    small, large = min(sizes), max(sizes)
    digits = number(large) if small == large else f"{number(small)}\u2013{number(large)}"
    if large - small > 1:
        text = tr("{steps} steps of {large} digits, 1 of {small}")
        return text.format(steps=number(len(sizes) - 1), large=number(large), small=number(small))
    text = tr("An epoch: {count} steps of 1 digit")
    if large > 1:
        plural = "An epoch: {count} steps of {digits} digits"
        text = counted("An epoch: 1 step of {digits} digits", plural, len(sizes))
    return text.format(count=number(len(sizes)), digits=digits)
