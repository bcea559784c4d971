"""A chip: a small button with a text, for what is switched while one looks at something."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class Chip(QToolButton):
    """A small button that is pressed, stays pressed, or opens a menu."""

    def __init__(self, text: str, help_text: str, parent: QWidget, *, checkable: bool = False) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setToolTip(help_text)
        self.setCheckable(checkable)
        self.setProperty("chip", True)

    @classmethod
    def of(cls, action: QAction, text: str, parent: QWidget) -> Chip:
        """Return a chip that stands for an action, under a shorter text."""
        action.setIconText(text)
        chip = cls(text, action.toolTip(), parent)
        chip.setDefaultAction(action)
        return chip

    def open_menu(self, menu: QMenu) -> None:
        """Open a menu when it is pressed."""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menu)
