"""Some answers to a question as large flat buttons, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from gui.style.theme import SPACE_1, scaled

COLUMNS_WHERE_WIDE, ROW_WHERE_WIDE = 2, 400
LETTERS_OF_A_LINE = 44  # of a column; what is longer has two lines
WIDE = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Choices(QWidget):
    """Shows the answers and emits the number of the one that a person chooses, from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_1)
        self._all: list[QPushButton] = []
        self._texts: Sequence[str] = ()
        self._is_wide = self._is_beside = False

    @property
    def buttons(self) -> list[QPushButton]:
        """Return the buttons that show, in their order."""
        return [button for button in self._all if not button.isHidden()]

    def show_choices(self, texts: Sequence[str], chosen: int | None, *, fixed: bool, beside: bool) -> None:
        """Show these answers, beside each other or below; fixed: none can be chosen any more."""
        self._is_beside, self._texts = beside, texts
        while len(self._all) < len(texts):
            self._all.append(self._button(len(self._all)))
        for number, button in enumerate(self._all):
            button.setVisible(number < len(texts))
            button.setChecked(number == chosen)
            button.setEnabled(not fixed)
        self._place()
        self.setVisible(bool(texts))

    def set_wide(self, wide: bool) -> None:
        """Need little height, or little width."""
        self._is_wide = wide
        self._place()

    # Internal

    def _choose(self, number: int) -> None:
        for place, button in enumerate(self._all):
            button.setChecked(place == number)
        self.chosen.emit(number)

    # Without a QButtonGroup, in which the tab key would go to one of them only, and the arrow keys choose.

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("choice", True)
        button.setSizePolicy(WIDE)
        button.clicked.connect(lambda: self._choose(number))
        return button

    def _place(self) -> None:
        for button, text in zip(self._all, self._texts, strict=False):
            button.setText(text)
        columns = self._columns()
        if columns == 1 and not self._is_wide:
            for button, text in zip(self._all, self._texts, strict=False):
                button.setText(fill(text, LETTERS_OF_A_LINE))
        for number, button in enumerate(self._all):
            self._grid.addWidget(button, *divmod(number, columns))

    def _columns(self) -> int:
        width = sum(button.sizeHint().width() + SPACE_1 for button in self.buttons)
        if self._is_beside or (self._is_wide and width <= scaled(ROW_WHERE_WIDE)):
            return max(len(self.buttons), 1)
        return COLUMNS_WHERE_WIDE if self._is_wide else 1
