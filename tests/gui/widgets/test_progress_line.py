"""The line of progress: it is painted later, with everything else."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.progress_line import ProgressLine


class Neighbour(QWidget):
    """Counts its paintings."""

    paintings = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paintings += 1


def test_a_new_value_paints_nothing_at_once_and_all_soon(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, neighbour, layout = ProgressLine(100, window), Neighbour(window), QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(neighbour)
    window.resize(200, 100)
    window.show()
    qtbot.waitUntil(lambda: neighbour.paintings > 0)
    was = window.grab().toImage()
    neighbour.update()
    before = neighbour.paintings
    line.setValue(80)
    assert neighbour.paintings == before, "it is in the middle of a change, perhaps"
    qtbot.waitUntil(lambda: neighbour.paintings > before)
    assert line.value() == 80
    assert window.grab().toImage() != was
