"""One small line for each pinned drawing, one below the other, crossed by one time cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import Theme, scaled
from gui.style.tooltips import wrapped
from gui.widgets.strip_painting import PinStrip, StripPlaces, paint_axis, paint_strip, paint_time_cursor
from gui.words import pins as words

NARROWEST, LOWEST = 200, 40


class PinStrips(QWidget):
    """Shows how probable the right digit was for each pin, on the axis of the epochs.

    pointed: the epoch under the pointer, None when it leaves.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strips: Sequence[PinStrip] = ()
        self._last_epoch: float | None = None
        self._logarithmic = False
        self._cursor: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(words.strips_title())
        theme.changed.connect(self.update)

    # Properties

    @property
    def strips(self) -> Sequence[PinStrip]:
        """Return the strips in their order."""
        return self._strips

    def set_strips(self, strips: Sequence[PinStrip], last_epoch: float | None) -> None:
        """Show strips; last_epoch: of the whole run, None before there is one."""
        self._strips, self._last_epoch = strips, last_epoch
        self._describe()
        self.update()

    def set_logarithmic_epochs(self, logarithmic: bool) -> None:
        """Choose the scale of the epochs."""
        self._logarithmic = logarithmic
        self.update()

    @property
    def cursor_epoch(self) -> float | None:
        """Return the epoch of the time cursor, None without one."""
        return self._cursor if self._last_epoch is not None else None

    def show_cursor(self, epoch: float | None) -> None:
        """Show the values of an epoch, or the latest ones."""
        if epoch != self._cursor:
            self._cursor = epoch
            self._describe()
            self.update()

    @property
    def places(self) -> StripPlaces:
        """Return where everything lies."""
        return StripPlaces(QRectF(self.rect()), len(self._strips), self._last_epoch, self._logarithmic)

    def sizeHint(self) -> QSize:
        """Take what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Make do with the room for one or two strips."""
        return QSize(scaled(NARROWEST), scaled(LOWEST))

    # Events

    def event(self, event: QEvent) -> bool:
        """Say the whole sentence of the strip under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            strip = self._strip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if strip is None else wrapped(self._told(strip)), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at an epoch."""
        self.pointed.emit(self.places.epoch_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        self.pointed.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strips, the axis, and the time cursor through all of them."""
        places = self.places
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._last_epoch is not None and self._strips:
                paint_axis(painter, places, self._theme)
                if self._cursor is not None:
                    paint_time_cursor(painter, places, self._cursor, self._theme)
            for place, strip in enumerate(self._strips[: places.shown]):
                paint_strip(painter, places, place, strip, self.cursor_epoch, self._theme)

    # Internal

    def _strip_at(self, position: QPointF) -> PinStrip | None:
        places = self.places
        return next(
            (strip for at, strip in enumerate(self._strips) if places.row(at).contains(position)), None
        )

    def _told(self, strip: PinStrip) -> str:
        row = strip.row_at(self._cursor)
        probability = None if row is None else float(strip.probabilities[row])
        return words.about_strip(strip.label, strip.sentence, probability)

    def _describe(self) -> None:
        self.setAccessibleDescription(" ".join(self._told(strip) for strip in self._strips))
