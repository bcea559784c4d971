"""A list of words with a field to find them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.style.theme import SPACE_2

TO_LIST = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


class WordList(QWidget):
    """Shows words and emits the key of the one that is chosen, by a click or by Enter.

    sought: another text is in the field.
    """

    chosen = Signal(str)
    sought = Signal(str)

    def __init__(self, search_words: str, nothing_found: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field, self.list, self.nothing = QLineEdit(self), QListWidget(self), QLabel(nothing_found, self)
        self.field.setPlaceholderText(search_words)
        self.field.setClearButtonEnabled(True)
        self.nothing.setProperty("role", "second")
        for part in (self.field, self.list):
            part.setAccessibleName(search_words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        self.field.textChanged.connect(self.sought)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)

    # Properties

    def set_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Show words: the key and the name of each; the first one is current."""
        self.list.clear()
        for key, name in words:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(not words)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the list while one types, and Enter choose."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
            if event.key() in TO_LIST:
                self.list.event(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter in the list too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    # Internal

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
