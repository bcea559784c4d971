"""The outputs of the diagram stay in line with the ten bars."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from nn import Layer
from tests.conftest import design


def heights(window: MainWindow) -> tuple[list[float], list[float]]:
    """Return the heights in the window of the output units and of the bars."""
    diagram, bars = window.network_panel.view.diagram, window.answer_panel.bars
    outputs = [diagram.mapTo(window, diagram.blocks[-1].cell_of(unit).center()).y() for unit in range(10)]
    top = bars.mapTo(window, QPointF(0, 0)).y()
    return outputs, [top + center for center in bars.row_centers]


def are_in_line(window: MainWindow) -> bool:
    QApplication.processEvents()
    outputs, bars = heights(window)
    return outputs == pytest.approx(bars, abs=0.6)


@pytest.mark.parametrize("size", [(1000, 560), (1366, 768), (1920, 1080)])
def test_outputs_are_in_line_with_their_bars(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert are_in_line(window)


@pytest.mark.slow
def test_they_stay_so_when_heads_grow_and_parts_are_moved(window: MainWindow) -> None:
    window.session.change_design(design(*[Layer(512)] * 8), "eight")
    assert are_in_line(window)
    window.workspace.column.setSizes([500, 200])
    assert are_in_line(window)
    window.app_actions["larger"].trigger()
    assert are_in_line(window)
    window.app_actions["usual_size"].trigger()


def test_without_bars_the_outputs_are_spread_evenly(window: MainWindow) -> None:
    diagram = window.network_panel.view.diagram
    window.answer_panel.hide()
    QApplication.processEvents()
    diagram.resize(diagram.width() - 1, diagram.height())
    centers = [diagram.blocks[-1].cell_of(unit).center().y() for unit in range(10)]
    assert centers == pytest.approx([diagram.height() * (unit + 0.5) / 10 for unit in range(10)])
    window.answer_panel.show()
    assert are_in_line(window)
