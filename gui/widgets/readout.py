"""A text that changes many times a second: it repaints itself and leaves the layout alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.theme import SPACE_1, TYPE_BODY, TYPE_SMALL, Theme

SAMPLE_WIDTH = 18
SMALLEST_WIDTH = 40
ANY_HEIGHT = 10_000


class Readout(QWidget):
    """Paints a text in one role and size, wrapped to its width; flush right behind a sample of a line.

    A label would ask for a new layout of the whole window at every change of its text.
    """

    def __init__(
        self,
        theme: Theme,
        role: str = "text",
        *,
        scale: float = TYPE_BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        lines: int = 1,
        widest: str = "",
        sample: Qt.PenStyle = Qt.PenStyle.NoPen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._scale, self._weight = role, scale, weight
        wrapping = Qt.TextFlag.TextWordWrap if lines > 1 else Qt.TextFlag.TextSingleLine
        self._flags = alignment | Qt.AlignmentFlag.AlignVCenter | wrapping
        self._lines, self._widest, self._sample = lines, widest, sample
        if sample is not Qt.PenStyle.NoPen:
            self._flags |= Qt.AlignmentFlag.AlignRight
        self._text = self._short = ""
        across = QSizePolicy.Policy.Preferred if widest else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    # Properties

    def text(self) -> str:
        """Return the text."""
        return self._text

    @property
    def short(self) -> str:
        """Return the short form of the text, empty if it has none."""
        return self._short

    def text_size(self) -> QSize:
        """Return the room that the text takes, short if need be, wrapped to the width there is."""
        room = QRect(0, 0, self.width() - self._indent, ANY_HEIGHT)
        shown = self._text_for(room.width())
        size = QFontMetrics(self._font).boundingRect(room, int(self._flags), shown).size()
        return size + QSize(self._indent, 0)

    def set_text(self, text: str, *, short: str = "") -> None:
        """Show another text, or its short form where there is no room for it."""
        if text != self._text:
            self._text, self._short = text, short
            self.update()

    def set_role(self, role: str) -> None:
        """Paint in the colour of another role."""
        if role != self._role:
            self._role = role
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the lines declared, and for the widest text if there is one."""
        metrics = QFontMetrics(self._font)
        width = metrics.horizontalAdvance(self._widest) + self._indent if self._widest else SMALLEST_WIDTH
        return QSize(width + SPACE_1, metrics.height() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """Make do with little: the layout gives more when there is more."""
        return QSize(SMALLEST_WIDTH, self.sizeHint().height())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sample and the text."""
        if not self._text:
            return
        with painting(self) as painter:
            painter.setFont(self._font)
            room = self.width() - self._indent
            text = self._text_for(room)
            measure = painter.fontMetrics().horizontalAdvance
            if self._lines == 1 and measure(text) > room:
                painter.setFont(
                    narrowed(painter.font(), text, room, self._theme.font(TYPE_SMALL).pixelSize())
                )
                text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
                measure = painter.fontMetrics().horizontalAdvance
            color = self._theme.color(self._role)
            if self._sample is not Qt.PenStyle.NoPen:
                painter.setPen(QPen(color, 2, self._sample))
                left, middle = max(0, room - measure(text)), self.height() // 2
                painter.drawLine(left, middle, left + SAMPLE_WIDTH, middle)
            painter.setPen(color)
            place = QRectF(self.rect()).adjusted(self._indent, 0, 0, 0)
            painter.drawText(place, int(self._flags), text)

    # Internal

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _text_for(self, room: int) -> str:
        return self._text if not self._short or self._fits(room) else self._short

    def _fits(self, room: int) -> bool:
        metrics = QFontMetrics(self._font)
        if self._lines == 1:
            return metrics.horizontalAdvance(self._text) <= room
        wrapped = metrics.boundingRect(QRect(0, 0, room, ANY_HEIGHT), int(self._flags), self._text)
        return wrapped.height() < (self._lines + 0.5) * metrics.lineSpacing()

    @property
    def _font(self) -> QFont:
        return self._theme.font(self._scale, self._weight)

    @property
    def _indent(self) -> int:
        return 0 if self._sample is Qt.PenStyle.NoPen else SAMPLE_WIDTH + SPACE_1


def narrowed(font: QFont, text: str, room: int, smallest: int) -> QFont:
    """Return a font in which a text fits into a width, or of the smallest size in pixels."""
    smaller = QFont(font)
    while QFontMetrics(smaller).horizontalAdvance(text) > room and smaller.pixelSize() > smallest:
        smaller.setPixelSize(smaller.pixelSize() - 1)
    return smaller
