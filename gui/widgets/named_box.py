"""A combo box of named things, each with an explanation; a thing that it did not know is added when shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from gui.style.theme import SPACE_1, SPACE_HALF
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
        self._things = cast(QStandardItemModel, self.model())
        blocker = QSignalBlocker(self._things)  # the box would measure every thing, and make its list already
        for key in keys:
            self._add(key)
        blocker.unblock()
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

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name of the chosen thing, with an ellipsis where there is no room for all of it."""
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        complex_control, edit = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_control, option, edit, self).width() - 2 * SPACE_HALF
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + SPACE_1
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(complex_control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    # Internal

    def _add(self, key: str) -> None:
        label = self._label_of(key)
        item = QStandardItem(label.name)
        item.setData(key, Qt.ItemDataRole.UserRole)
        item.setToolTip(label.help)
        self._things.appendRow(item)
