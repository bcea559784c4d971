"""A combo box of named things, each with an explanation; a thing that it did not know is added when shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from gui.widgets.wheel_guard import FocusedComboBox
from gui.words.translation import Label


class NamedBox(FocusedComboBox):
    """Lets one thing be chosen and emits its key; `label_of` gives a thing's name and explanation."""

    chosen = Signal(str)

    def __init__(
        self, keys: Iterable[str], label_of: Callable[[str], Label], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label_of = label_of
        self._things = QStandardItemModel(self)
        for key in keys:
            self._add(key)
        self.setModel(self._things)  # filled before: the box measures every thing that is added later
        self.setCurrentIndex(-1)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    # Properties

    @property
    def explanation(self) -> str:
        """Return what the chosen thing does."""
        return str(self.currentData(Qt.ItemDataRole.ToolTipRole) or "")

    def set_chosen(self, key: str) -> None:
        """Show a thing as chosen."""
        if self.findData(key) < 0:
            self._add(key)
        self.setCurrentIndex(self.findData(key))

    # Internal

    def _add(self, key: str) -> None:
        label = self._label_of(key)
        item = QStandardItem(label.name)
        item.setData(key, Qt.ItemDataRole.UserRole)
        item.setToolTip(label.help)
        self._things.appendRow(item)
