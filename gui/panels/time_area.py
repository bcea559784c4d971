"""The line of time; below it the phases of a step while one is looked into, and the lanes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.lanes_bar import LanesBar
from gui.panels.phase_bar import PhaseBar
from gui.panels.tape_bar import TapeBar


class TimeArea(QWidget):
    """Puts them below each other."""

    def __init__(self, tape_bar: TapeBar, phase_bar: PhaseBar, lanes_bar: LanesBar) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(tape_bar)
        layout.addWidget(phase_bar)
        layout.addWidget(lanes_bar)
