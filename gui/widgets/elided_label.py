"""Labels that end in an ellipsis where there is no room, and say the rest when pointed at; with links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from gui.style.linked_text import Link, parts_of_line, without_anchors
from gui.style.painting import painting
from gui.style.plain_text import as_plain

SHORTEST = 12  # letters: of less nobody can tell what it says


class Part(NamedTuple):
    """Some letters of a line, where they are painted, and the address to which they lead, if any."""

    text: str
    place: QRectF
    address: str


class LinkedLabel(QLabel):
    """Paints lines of text, in which the pointer can follow links; keys reach the same places by buttons.

    link_followed: the address of a link.
    """

    link_followed = Signal(str)
    _links: tuple[Link, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # else Qt would measure a picture that a text names

    # Properties

    def setText(self, text: str) -> None:
        """Show a text as it is, without links."""
        self._links = ()
        super().setText(text)

    def set_linked(self, text: str) -> None:
        """Show a text with links, written as in HTML."""
        plain, links = without_anchors(text)
        super().setText(plain)
        self._links = links
        self.setMouseTracking(bool(links))

    def lines(self) -> list[str]:
        """Return what shows of the text, line by line."""
        raise NotImplementedError

    def parts(self) -> Iterator[Part]:
        """Yield what is painted, line by line, with what lies below a link for itself."""
        measure, start, top = self.fontMetrics(), 0, self._top()
        for line in self.lines():
            left = 0
            for text, address in parts_of_line(line, start, self._links):
                width = measure.horizontalAdvance(text)
                yield Part(text, QRectF(left, top, width, measure.lineSpacing()), address)
                left += width
            start += len(line) + 1
            top += measure.lineSpacing()

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that what lies under the pointer is a link."""
        if self._address_at(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link."""
        address = self._address_at(event.position())
        if address and event.button() is Qt.MouseButton.LeftButton:
            self.link_followed.emit(address)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        self.setToolTip(as_plain(self.text()) if " ".join(self.lines()) != self.text() else "")
        palette = self.palette()
        with painting(self) as painter:
            plain, underlined = QFont(self.font()), QFont(self.font())
            underlined.setUnderline(True)
            for part in self.parts():
                is_link = bool(part.address)
                role = QPalette.ColorRole.Link if is_link else self.foregroundRole()
                painter.setPen(palette.color(role))
                painter.setFont(underlined if is_link else plain)
                flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
                painter.drawText(part.place, int(flags), part.text)

    # Internal

    def _top(self) -> float:
        return 0

    def _address_at(self, position: QPointF) -> str:
        return next((part.address for part in self.parts() if part.place.contains(position)), "")


class ElidedLabel(LinkedLabel):
    """One line that asks for no width of its own, and shows nothing rather than a few letters."""

    def minimumSizeHint(self) -> QSize:
        """Make do with any width."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for no width: it takes what others leave."""
        return QSize(0, super().sizeHint().height())

    def lines(self) -> list[str]:
        """Return as much of the text as fits."""
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        is_too_short = self.width() < SHORTEST * self.fontMetrics().averageCharWidth()
        return [] if text != self.text() and is_too_short else [text]

    # Internal

    def _top(self) -> float:
        return (self.height() - self.fontMetrics().lineSpacing()) // 2


class TwoLineLabel(LinkedLabel):
    """Wraps onto two lines, asks for no width, and ends in an ellipsis where two lines are not enough."""

    def minimumSizeHint(self) -> QSize:
        """Ask for two lines of any width."""
        return QSize(0, 2 * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        """Ask for two lines of any width."""
        return self.minimumSizeHint()

    def lines(self) -> list[str]:
        """Return the text on two lines, the second one cut off at its end if it is too long."""
        measure, first = self.fontMetrics(), ""
        words = self.text().split()
        while words and measure.horizontalAdvance(f"{first} {words[0]}") <= self.width():
            first = f"{first} {words.pop(0)}".strip()
        if not words:
            return [first]
        rest = measure.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, self.width())
        return [first, rest]
