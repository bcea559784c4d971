"""Find texts that have too little room, but for those that are shortened on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.style.theme import TYPE_SMALL, body_pixels
from gui.widgets.elided_chip import ElidedChip
from gui.widgets.elided_label import ElidedLabel, TwoLineLabel
from gui.widgets.head_name import HeadName
from gui.widgets.readout import Readout

SHORTENED = (ElidedChip, ElidedLabel, TwoLineLabel)


def clipped(root: QWidget) -> Iterator[str]:
    """Yield every visible text of a label, a button or a readout that does not fit."""
    for part in root.findChildren(QWidget):
        if part.isVisible() and not part.visibleRegion().isEmpty() and not _fits(part):
            yield f"{type(part).__name__}: {part.text()!r} in {part.width()} by {part.height()}"


def _fits(part: QWidget) -> bool:
    if not isinstance(part, QLabel | QAbstractButton | Readout) or len(part.text()) < 2:
        return True
    if isinstance(part, Readout):
        return _readout_fits(part)
    if isinstance(part, SHORTENED):
        return True
    if isinstance(part, HeadName):
        return part.fontMetrics().horizontalAdvance(part.text()) <= part.width()
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) <= part.height()
    return part.sizeHint().width() <= part.width()


def _readout_fits(readout: Readout) -> bool:
    """Return whether all of a readout shows, if need be in small letters, or in its short form."""
    line = readout.fontMetrics().lineSpacing()
    if readout.height() < 1.5 * line:
        shown = min(readout.text(), readout.short or readout.text(), key=len)
        small = QFont(QApplication.font())
        small.setPixelSize(round(body_pixels() * TYPE_SMALL))
        return QFontMetrics(small).horizontalAdvance(shown) <= readout.width()
    return readout.text_size().height() < readout.height() + line / 2
