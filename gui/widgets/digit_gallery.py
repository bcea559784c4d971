"""Pictures of digits of the data, each with what it is and what it is read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.style.theme import Theme
from gui.widgets.picture_list import PictureList, SmallPicture
from gui.words import mistakes as words
from gui.words.translation import tr
from nn.arrays import Array
from nn.ink.handprint import CELLS

SIDE = 48


@dataclass(frozen=True, slots=True, eq=False)
class ReadDigit:
    """A digit of the data: its number there, (64,) image, what it is called and is read as, how surely."""

    number: int
    image: Array
    label: str
    read: str
    probability: float


class DigitGallery(PictureList):
    """Shows digits and emits the number of the one that is chosen."""

    digit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, SIDE, captions=True, parent=parent)
        self.digits: Sequence[ReadDigit] = ()
        self.setAccessibleName(tr("Test digits that are read wrong"))
        self.set_empty(words.no_pictures())
        self.chosen.connect(lambda place: self.digit_chosen.emit(self.digits[place].number))

    def set_digits(self, digits: Sequence[ReadDigit]) -> None:
        """Show digits, in this order."""
        self.digits = digits
        self.set_pictures([_picture(each) for each in digits])


def _picture(digit: ReadDigit) -> SmallPicture:
    return SmallPicture(
        digit.image.reshape(CELLS, CELLS),
        words.picture_caption(digit.label, digit.read),
        words.picture_about(digit.number, digit.label, digit.read, digit.probability),
    )
