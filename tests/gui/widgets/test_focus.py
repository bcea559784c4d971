"""The focus of the keyboard: whatever takes it shows that it has it, and that it has it no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.style.theme import Theme
from gui.widgets.chip import Chip
from gui.widgets.confusion_matrix import ConfusionMatrix
from gui.widgets.health_table import HealthTable
from gui.widgets.panel_tabs import PanelTabs
from gui.widgets.pin_tray import PinPicture, PinTray
from gui.widgets.probability_bars import ProbabilityBars
from gui.widgets.steps_view import StepsView
from gui.widgets.tape_view import TapeView
from gui.widgets.weight_picker import WeightTile
from nn.training.health import LayerHealth
from tests.conftest import delete, wait_until

CELLS = np.linspace(-1, 1, 64, dtype=np.float32)
Show = Callable[[QWidget], QWidget]
HEALTH = LayerHealth(0.004, 0.001, 0.05, 0.1, 60, 1.13, 2.0)


class Paints(QObject):
    """Notes whether a widget is painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the events of a widget."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def matrix(theme: Theme) -> QWidget:
    made = ConfusionMatrix(theme)
    made.set_counts(np.eye(10, dtype=np.int64) * 36)
    return made


def table(theme: Theme) -> QWidget:
    made = HealthTable(theme)
    made.set_health([HEALTH], [10])
    return made


def tray(theme: Theme) -> QWidget:
    made = PinTray(theme)
    made.set_pictures([PinPicture(CELLS.reshape(8, 8), 3)])
    return made


def tile(theme: Theme) -> QWidget:
    made = WeightTile(theme)
    made.set_weights(CELLS, lambda number, weight: f"{number}: {weight}")
    return made


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Show]:
    """Return a function that shows a widget in a window in which another has the focus, which it returns."""
    window = QWidget()
    other = Chip("other", "", window)
    layout = QVBoxLayout(window)
    layout.addWidget(other)

    def show_beside_it(widget: QWidget) -> QWidget:
        layout.addWidget(widget)
        window.resize(600, 500)
        window.show()
        window.activateWindow()
        other.setFocus()
        assert QTest.qWaitForWindowActive(window)
        QApplication.processEvents()
        return other

    yield show_beside_it
    delete(window)


@pytest.mark.parametrize(
    "make", [ProbabilityBars, StepsView, TapeView, matrix, table, tray, tile], ids=lambda make: make.__name__
)
def test_it_shows_at_once_and_goes_at_once(
    show: Show, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    widget, paints = make(theme), Paints()
    other = show(widget)
    without = widget.grab().toImage()
    widget.installEventFilter(paints)
    for focused, expects_ring in ((widget, True), (other, False)):
        paints.seen = False
        focused.setFocus()
        wait_until(lambda: paints.seen)
        assert (widget.grab().toImage() != without) is expects_ring


def test_a_chip_looks_different_in_every_state(show: Show, theme: Theme) -> None:
    parent = QWidget()
    chip = Chip("Steps", "", parent, checkable=True)
    other = show(chip)

    def picture(*, enabled: bool = True, checked: bool = False, focused: bool = False) -> QImage:
        chip.setEnabled(enabled)
        chip.setChecked(checked)
        (chip if focused else other).setFocus()
        return chip.grab().toImage()

    looks = [picture(), picture(enabled=False), picture(checked=True), picture(focused=True)]
    looks.append(picture(checked=True, focused=True))
    assert all(first != second for first, second in combinations(looks, 2))


def test_a_tab_shows_the_focus_and_whether_its_panel_is_in_front(show: Show, theme: Theme) -> None:
    panels = PanelTabs({"Same": QWidget, "Same ": QWidget})
    show(panels)
    front, behind = panels.tabs

    def looks() -> list[QImage]:
        return [tab.grab().toImage() for tab in panels.tabs]

    resting = looks()
    behind.setFocus()
    assert looks()[0] == resting[0] and looks()[1] != resting[1]
    front.setFocus()
    assert looks()[0] != resting[0] and looks()[1] == resting[1]
    panels.show_panel(1)
    behind.setFocus()
    panels.show_panel(0)
    panels.set_folded(True)
    assert not any(tab.property("front") for tab in panels.tabs)
    panels.set_folded(False)
    assert [tab.property("front") for tab in panels.tabs] == [True, False]
