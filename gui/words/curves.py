"""Words in and around the plots of a training."""

from __future__ import annotations

from collections.abc import Sequence

from gui.words.numbers import localized, number
from gui.words.translation import tr

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def training_value(value: str) -> str:
    """Return a value of the training digits, with what it is."""
    return tr("training {value}").format(value=value)


def test_value(value: str) -> str:
    """Return a value of the test digits, with what it is."""
    return tr("test {value}").format(value=value)


def previous_value(value: str) -> str:
    """Return a value of the run before, with what it is."""
    return tr("run before {value}").format(value=value)


def lane_value(lane: str, value: str) -> str:
    """Return a value of the test digits in another lane, with its letter."""
    return tr("{lane} {value}").format(lane=lane, value=value)


def at_epoch(epoch: int, changes: Sequence[str] = ()) -> str:
    """Return which epoch values belong to, and what was changed after it."""
    if not changes:
        return tr("Epoch {number}").format(number=number(epoch))
    return tr("Epoch {number}. Changed: {changes}").format(number=number(epoch), changes=", ".join(changes))


def mark_words(epoch: int, text: str) -> str:
    """Return what was changed after an epoch."""
    return tr("After epoch {number}: {change}").format(number=number(epoch), change=text)


def tick_words(value: float) -> str:
    """Return a number on an axis, short: 0.01, 2 000, 10 to a power where it is very small or large."""
    if value and not 1e-4 <= abs(value) < 1e7:
        factor, _, exponent = f"{value:.0e}".partition("e")
        power = f"10{str(int(exponent)).translate(SUPERSCRIPTS)}"
        return power if factor == "1" else f"{factor}\u00b7{power}"
    return number(int(value)) if value == int(value) else localized(f"{value:.6g}")


def plot_description(title: str, values: list[str], marks: list[str]) -> str:
    """Return what a plot shows, for those who hear it."""
    return ". ".join([f"{title}: {', '.join(values)}", *marks]) if values else title


def smoothing_words(strength: str) -> str:
    """Return how strongly curves are smoothed."""
    return {
        "off": tr("smoothing off"),
        "light": tr("light smoothing"),
        "strong": tr("strong smoothing"),
    }[strength]
