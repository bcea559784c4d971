"""The row of buttons below a page, each with a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.session.pages import PageButton
from gui.style.theme import SPACE_1


class PageButtons(QWidget):
    """Shows the buttons of a page and emits the name of the one that is pressed."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_1)
        self._row.addStretch()
        self._buttons: dict[str, QPushButton] = {}
        self._is_low = False

    def button(self, name: str) -> QPushButton:
        """Return the button of a name; KeyError if there was never one."""
        return self._buttons[name]

    def show_buttons(self, buttons: Sequence[PageButton]) -> None:
        """Show these and no others, in their order."""
        for name in self._buttons.keys() - {spec.name for spec in buttons}:
            self._buttons[name].hide()
        for place, spec in enumerate(buttons, start=1):  # after the stretch
            button = self._buttons.get(spec.name) or self._make(spec.name)
            self._row.insertWidget(place, button)
            button.setText(spec.words)
            button.setEnabled(spec.is_enabled)
            self._set(button, "primary", spec.is_primary)
            button.show()
        self.setVisible(bool(buttons))

    def set_low(self, low: bool) -> None:
        """Need little height."""
        self._is_low = low
        for button in self._buttons.values():
            self._set(button, "low", low)

    # Internal

    def _make(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it was
        button.clicked.connect(lambda: self.pressed.emit(name))
        button.setProperty("low", self._is_low)
        self._buttons[name] = button
        return button

    def _set(self, button: QPushButton, name: str, on: bool) -> None:
        if button.property(name) != on:
            button.setProperty(name, on)
            button.style().polish(button)
            button.updateGeometry()
