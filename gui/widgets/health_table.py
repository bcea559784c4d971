"""The figures of each layer as small labelled bars, one row a figure, with how to read it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import SPACE_3, TYPE_SMALL, Theme, scaled
from gui.widgets.health_grid import (
    BAR,
    LINES,
    NARROWEST,
    SENTENCE_WIDTH,
    SMALLEST_ROW,
    USUAL_ROW,
    WIDEST,
    HealthGrid,
)
from gui.words import health as words
from nn.training.health import LayerHealth

RADIUS = 2
DECADES = 4  # of gradients below that of the output that a bar tells apart
STEP_DECADES = 5
DOUBLINGS = 3  # of a spread, either way
OVERTURNING, HARDLY, HALF = 0.1, 1e-3, 0.5
TOPICS = {
    "gradient": "vanishing_gradient",
    "step": "step",
    "dead": "dead_unit",
    "saturated": "saturated",
    "different": "initializer",
    "weight_spread": "weight",
    "value_spread": "activation",
}
SPREADS = ("weight_spread", "value_spread")


class HealthTable(QWidget):
    """Paints figures by layer; up and down move to the row that is read aloud."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._health: Sequence[LayerHealth] = ()
        self._units: Sequence[int] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(words.table_name())
        theme.changed.connect(self.update)

    # Properties

    @property
    def health(self) -> Sequence[LayerHealth]:
        """Return the figures that show, first layer first."""
        return self._health

    @property
    def current(self) -> str:
        """Return the name of the figure whose row is current."""
        return LayerHealth._fields[self._current]

    def set_health(self, health: Sequence[LayerHealth], units: Sequence[int]) -> None:
        """Show the figures of each layer behind the input, and how many units it has."""
        self._health, self._units = health, units
        self._describe()
        self.update()

    def texts(self, name: str) -> list[str]:
        """Return one figure of all layers, in words."""
        beside = self._health[-1].gradient if self._health else 1.0
        return [words.figure_words(name, getattr(layer, name), beside) for layer in self._health]

    def alarms(self, name: str) -> list[bool]:
        """Return which layers' figure stands out: runs that learn have none such."""
        return [
            is_alarming(name, value, units)
            for value, units in zip(self._values(name), self._units, strict=True)
        ]

    def topic_at(self, position: QPoint) -> str:
        """Return which entry of the glossary explains the figure in a row."""
        row = self._row_at(position)
        return "" if row is None else TOPICS[LayerHealth._fields[row]]

    def sizeHint(self) -> QSize:
        """Prefer rows of comfortable height."""
        return QSize(self._name_width + scaled(3 * WIDEST + SENTENCE_WIDTH), LINES * scaled(USUAL_ROW))

    def minimumSizeHint(self) -> QSize:
        """Make do with low rows and without sentences."""
        columns = max(1, len(self._health))
        return QSize(self._name_width + columns * scaled(NARROWEST), LINES * scaled(SMALLEST_ROW))

    # Events

    def event(self, event: QEvent) -> bool:
        """Explain the row under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.pos())
            text = "" if row is None else words.figure_label(LayerHealth._fields[row]).help
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a row."""
        row = self._row_at(event.position().toPoint())
        if row is not None:
            self._move_to(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up and down."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move_to(min(max(0, self._current + step), len(LayerHealth._fields) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the layers, then the rows."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font(TYPE_SMALL))
            painter.setPen(self._theme.color("text_second"))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            if not self._health:
                painter.drawText(self.rect(), left, words.nothing_measured())
                return
            grid = self._grid()
            for column, name in enumerate(words.layer_names(len(self._health))):
                painter.drawText(grid.cell(-1, column), left, name)
            for row, name in enumerate(LayerHealth._fields):
                self._paint_row(painter, grid, row, name)
            if not grid.has_sentences:
                self._paint_sentence(painter, grid.sentence(len(LayerHealth._fields)), self.current)

    # Internal, places

    @property
    def _name_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(TYPE_SMALL))
        names = (words.figure_label(name).name for name in LayerHealth._fields)
        return max(metrics.horizontalAdvance(name) for name in names) + SPACE_3

    @property
    def _sentence_width(self) -> int:
        """Return how wide sentences are: on two lines each where rows are high enough, else on one."""
        metrics = QFontMetrics(self._theme.font(TYPE_SMALL))
        if self.height() / (LINES - 1) - BAR >= 2 * metrics.height():
            return scaled(SENTENCE_WIDTH)
        return max(metrics.horizontalAdvance(words.figure_label(name).help) for name in LayerHealth._fields)

    def _grid(self) -> HealthGrid:
        widths = self._name_width, self._sentence_width
        return HealthGrid.fitting(self.width(), self.height(), *widths, max(1, len(self._health)))

    def _row_at(self, position: QPoint) -> int | None:
        row = math.floor(position.y() / self._grid().row_height) - 1
        return row if 0 <= row < len(LayerHealth._fields) else None

    # Internal, painting

    def _values(self, name: str) -> list[float]:
        """Return one figure of all layers; gradients beside that of the output."""
        values = [float(getattr(layer, name)) for layer in self._health]
        if name != "gradient":
            return values
        return [value / values[-1] if values[-1] > 0 else math.nan for value in values]

    def _paint_row(self, painter: QPainter, grid: HealthGrid, row: int, name: str) -> None:
        if row == self._current and (self.hasFocus() or not grid.has_sentences):
            painter.fillRect(grid.row(row), self._theme.color("sunken"))
        painter.setFont(self._theme.font(TYPE_SMALL))
        painter.setPen(self._theme.color("text"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(grid.name(row), left, words.figure_label(name).name)
        columns = zip(self._values(name), self.texts(name), self.alarms(name), self._units, strict=True)
        for column, (value, text, alarming, units) in enumerate(columns):
            cell = grid.cell(row, column)
            self._paint_text(painter, cell, text, alarming=alarming)
            if math.isfinite(value):
                self._paint_bar(painter, cell, bar_length(name, value, units), name, alarming=alarming)
        if grid.has_sentences:
            self._paint_sentence(painter, grid.sentence(row), name)

    def _paint_text(self, painter: QPainter, cell: QRectF, text: str, *, alarming: bool) -> None:
        """Write a figure; one that stands out is bold and has an exclamation mark, not a color alone."""
        weight = QFont.Weight.DemiBold if alarming else QFont.Weight.Normal
        painter.setFont(self._theme.font(TYPE_SMALL, weight))
        painter.setPen(self._theme.color("validation" if alarming else "text"))
        place = cell.adjusted(0, 0, 0, -BAR)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, f"{text} !" if alarming else text)

    def _paint_bar(
        self, painter: QPainter, cell: QRectF, length: float, name: str, *, alarming: bool
    ) -> None:
        line = QFontMetrics(self._theme.font(TYPE_SMALL)).height()
        below = min(cell.center().y() + line / 2, cell.bottom() - BAR)
        groove = QRectF(cell.x(), round(below), cell.width(), BAR - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line", 0.6))
        painter.drawRoundedRect(groove, RADIUS, RADIUS)
        painter.setBrush(self._theme.color("validation" if alarming else "accent"))
        filled = QRectF(groove.x(), groove.y(), groove.width() * length, groove.height())
        painter.drawRoundedRect(filled, RADIUS, RADIUS)
        if name in SPREADS:  # where nothing has changed
            middle = QRectF(groove.center().x(), groove.y() - 1, 1, groove.height() + 2)
            painter.fillRect(middle, self._theme.color("text"))

    def _paint_sentence(self, painter: QPainter, place: QRectF, name: str) -> None:
        painter.setFont(self._theme.font(TYPE_SMALL))
        painter.setPen(self._theme.color("text_second"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        metrics, text = painter.fontMetrics(), words.figure_label(name).help
        if place.height() >= 2 * metrics.height():
            painter.drawText(place, int(flags | Qt.TextFlag.TextWordWrap), text)
        else:
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, flags, short)

    # Internal, the current row

    def _move_to(self, row: int) -> None:
        if row != self._current:
            self._current = row
            self._describe()
            self.update()

    def _describe(self) -> None:
        name = self.current
        spoken = words.row_spoken(name, self.texts(name)) if self._health else words.nothing_measured()
        self.setAccessibleDescription(spoken)


def bar_length(name: str, value: float, units: int) -> float:
    """Return how long a figure's bar is, 0 to 1; gradients, steps and spreads on logarithmic scales."""
    if name == "different":
        length = value / units
    elif name in ("dead", "saturated"):
        length = value
    elif value <= 0:
        length = 0.0
    elif name in SPREADS:
        length = 0.5 + math.log2(value) / (2 * DOUBLINGS)
    else:
        decades = DECADES if name == "gradient" else STEP_DECADES
        length = 1 + math.log10(value) / decades
    return min(max(length, 0.0), 1.0)


def is_alarming(name: str, value: float, units: int) -> bool:
    """Return whether a figure is one that trainings have which do not learn."""
    if name == "gradient":
        return value < HARDLY
    if name == "step":
        return value > OVERTURNING
    if name in ("dead", "saturated"):
        return value >= HALF
    return name == "different" and value < HALF * units
