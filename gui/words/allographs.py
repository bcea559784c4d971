"""Words for the ways of writing a digit, and for the digits that the program draws by them."""

from __future__ import annotations

from gui.words.numbers import percent
from gui.words.translation import Label, of_file, tr
from nn.digits.allographs import Allograph


def way_label(way: Allograph) -> Label:
    """Return the name of a way of writing, and what is special about it."""
    return Label(of_file(way.name), of_file(way.sentence))


def drawn_sentence(digit: int, fraction: float) -> str:
    """Return what the drawn digits are; fraction: of what the network learns now."""
    if not fraction:
        text = tr("Ways to write a {digit}. Drawn digits are off: the settings switch them on.")
        return text.format(digit=digit)
    text = tr("Ways to write a {digit}: {fraction} of each epoch is drawn by such ways.")
    return text.format(digit=digit, fraction=percent(fraction, 0))
