"""One lane: its letter and its name as a button, what it says of the drawing, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1
from gui.widgets.elided_chip import ElidedChip
from gui.widgets.elided_label import ElidedLabel

NAME_WIDTH, FIGURES_WIDTH = 174, 150


class LaneCard(QWidget):
    """Shows a lane; a click on its name chooses it, the cross removes it.

    pointed: whether the pointer is over it.
    """

    chosen = Signal()
    removed = Signal()
    pointed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedChip(NAME_WIDTH, self, checkable=True)
        self.answer, self.progress = ElidedLabel(self), ElidedLabel(self)
        self.close_button = QToolButton(self)
        self.close_button.setText("×")
        self._lay_out()
        self.name.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.removed)

    # Properties

    def set_name(self, text: str, help_text: str, *, is_chosen: bool) -> None:
        """Show which lane this is, and whether the window shows it."""
        self.name.setText(text)
        self.name.setToolTip(help_text)
        self.name.setAccessibleName(text)
        self.name.setChecked(is_chosen)

    def set_figures(self, answer: str, progress: str, *, is_failed: bool = False) -> None:
        """Show what the lane says of the drawing, and how far it is."""
        self.answer.setText(answer)
        self.progress.setText(progress)
        role = "error" if is_failed else "second"
        if self.progress.property("role") != role:
            self.progress.setProperty("role", role)
            self.progress.style().polish(self.progress)

    # Events

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    # Internal

    def _lay_out(self) -> None:
        self.progress.setProperty("role", "second")
        figures = QVBoxLayout()
        figures.setSpacing(0)
        for label in (self.answer, self.progress):
            keep_scaled(label.setFixedWidth, FIGURES_WIDTH)
            figures.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self.name)
        row.addLayout(figures, 1)
        row.addWidget(self.close_button)

    def _choose(self) -> None:
        self.name.setChecked(True)  # a second click on the one that shows does not let go of it
        self.chosen.emit()
