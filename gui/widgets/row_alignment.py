"""Keeps the output units of the diagram in line with the bars."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF

from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.probability_bars import ProbabilityBars

MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class RowAlignment(QObject):
    """Gives the diagram the heights of the bars whenever one of the two moves."""

    def __init__(self, bars: ProbabilityBars, diagram: NetworkDiagram) -> None:
        super().__init__(diagram)
        self._bars, self._diagram = bars, diagram
        for widget in (bars, diagram):
            widget.installEventFilter(self)
        bars.names_changed.connect(self.align)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Align after a move."""
        if event.type() in MOVES:
            self.align()
        return super().eventFilter(watched, event)

    def align(self) -> None:
        """Put each output unit beside its bar; bars that do not show leave the diagram alone."""
        if self._bars.isVisible() and self._diagram.isVisible():
            window = self._bars.window()
            top = self._diagram.mapTo(window, QPointF(0, 0)).y()
            bars = self._bars.mapTo(window, QPointF(0, 0)).y()
            self._diagram.set_output_rows([bars + center - top for center in self._bars.row_centers])
        else:
            self._diagram.set_output_rows(())
