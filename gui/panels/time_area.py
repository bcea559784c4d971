"""The line of time, and below it the phases of a step while one is looked into."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.phase_bar import PhaseBar
from gui.panels.tape_bar import TapeBar


class TimeArea(QWidget):
    """Puts both below each other."""

    def __init__(self, tape_bar: TapeBar, phase_bar: PhaseBar) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(tape_bar)
        layout.addWidget(phase_bar)
