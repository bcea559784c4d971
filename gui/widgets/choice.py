"""One of several named things: a label, a combo box, and on demand what the chosen one does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1
from gui.widgets.wheel_guard import CalmComboBox


class Choice(QWidget):
    """Lets one thing be chosen; `chosen` tells its key."""

    chosen = Signal(str)

    def __init__(
        self, label: str, help: str, *, explains_itself: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = CalmComboBox(self)
        self.box.setAccessibleName(label)
        self.box.setToolTip(help)
        self.box.activated.connect(lambda index: self.chosen.emit(self.box.itemData(index)))
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setVisible(explains_itself)
        heading = QLabel(label, self)
        heading.setBuddy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for part in (heading, self._hint):
            part.setProperty("role", "second")
        for widget in (heading, self.box, self._hint):
            layout.addWidget(widget)

    def set_entries(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Offer these: the key, the name and what it does, of each."""
        self.box.clear()
        for position, (key, name, help_text) in enumerate(entries):
            self.box.addItem(name, key)
            self.box.setItemData(position, help_text, Qt.ItemDataRole.ToolTipRole)

    def set_chosen(self, key: str) -> None:
        """Show one as chosen."""
        position = self.box.findData(key)
        self.box.setCurrentIndex(position)
        self._hint.setText(self.box.itemData(position, Qt.ItemDataRole.ToolTipRole) or "")
