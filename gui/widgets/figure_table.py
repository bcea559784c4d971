"""A small table of figures: a name in each row, numbers flush right below their heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.theme import RADIUS_TINY, SPACE_1, SPACE_HALF, TYPE_SMALL, Theme

WEIGHTS = QFont.Weight.Normal, QFont.Weight.DemiBold  # of a usual row, and of the one that stands out


@dataclass(frozen=True, slots=True)
class Figures:
    """What a table shows: heads, that of the names first, rows as long, and which row stands out.

    quiet: texts of figures that step back, those of nothing.
    """

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    marked: int | None = None
    quiet: frozenset[str] = frozenset()


class FigureTable(QWidget):
    """Paints as many rows as it is given, in small type."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = Figures()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    # Properties

    @property
    def figures(self) -> Figures:
        """Return what shows."""
        return self._figures

    def set_figures(self, figures: Figures) -> None:
        """Show other figures."""
        if figures == self._figures:
            return
        grows = len(figures.rows) != len(self._figures.rows)
        self._figures = figures
        self.setAccessibleDescription(self._spoken())
        if grows:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for all columns and rows."""
        widths = self._widths()
        return QSize(sum(widths) + SPACE_1 * (len(widths) + 1), self._row * (len(self._figures.rows) + 1))

    def minimumSizeHint(self) -> QSize:
        """Make do with no gaps between the columns."""
        return QSize(sum(self._widths()), self.sizeHint().height())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads, the row that stands out, and the figures."""
        figures = self._figures
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if figures.marked is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("accent_weak"))
                row = QRectF(0, self._row * (figures.marked + 1), self.width(), self._row)
                painter.drawRoundedRect(row, RADIUS_TINY, RADIUS_TINY)
            painter.setFont(self._theme.font(TYPE_SMALL))
            self._paint_row(painter, 0, figures.heads)
            for number, row_texts in enumerate(figures.rows):
                painter.setFont(self._theme.font(TYPE_SMALL, WEIGHTS[number == figures.marked]))
                self._paint_row(painter, number + 1, row_texts)

    # Internal

    @property
    def _row(self) -> int:
        return QFontMetrics(self._theme.font(TYPE_SMALL)).height() + SPACE_HALF

    def _widths(self) -> list[int]:
        """Return how wide each column is at least."""
        measures = [
            QFontMetrics(self._theme.font(TYPE_SMALL, weight)).horizontalAdvance for weight in WEIGHTS
        ]
        lines = [self._figures.heads, *self._figures.rows]
        marked = None if self._figures.marked is None else self._figures.marked + 1
        widths = [[measures[number == marked](text) for text in line] for number, line in enumerate(lines)]
        return [max(column) for column in zip(*widths, strict=True)]

    def _paint_row(self, painter: QPainter, number: int, texts: Sequence[str]) -> None:
        """Paint one row; what room is left stands between the columns."""
        widths = self._widths()
        free = self.width() - sum(widths) - 2 * SPACE_1
        gap, left = max(0.0, free / max(len(widths) - 1, 1)), float(SPACE_1)
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            place = QRectF(left, self._row * number, width, self._row)
            is_quiet = not number or (column and text in self._figures.quiet)
            painter.setPen(self._theme.color("text_second" if is_quiet else "text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)
            left += width + gap

    def _spoken(self) -> str:
        """Return the table as text."""
        heads = self._figures.heads[1:]
        rows = (
            ", ".join([name, *(f"{head} {text}" for head, text in zip(heads, texts, strict=True) if text)])
            for name, *texts in self._figures.rows
        )
        return "; ".join(rows)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()


def digits_down(*columns: Sequence[str], names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return rows for the outputs, usually the digits 0, 1, 2 and so on, from columns of figures."""
    return tuple((name, *texts) for name, *texts in zip(names, *columns, strict=True))
