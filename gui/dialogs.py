"""Dialogs: what the keyboard can do, and what Inkling is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.shortcuts import ShortcutGroup
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, scaled
from gui.words.translation import tr

ROOM_AROUND = 120  # pixels for the title bar, the panels of the system and the button
HELP_WIDTH = 400  # of what keys do; it wraps, so that two columns fit on a small screen
TEXT_WIDTH = 420

ABOUT = """
<p>Draw a digit, see what a neural network makes of it, change the network, watch it learn.</p>
<p>The engine is plain NumPy: no framework hides the mathematics. The digits are the test part of the
<i>Optical Recognition of Handwritten Digits</i> data set (E. Alpaydin and C. Kaynak, UCI Machine Learning
Repository), as scikit-learn ships them.</p>
<p>MIT licence. No data leaves this computer.</p>
"""


class ShortcutsDialog(QDialog):
    """Lists what the keyboard can do, one block for each menu, in two columns."""

    def __init__(self, groups: Sequence[ShortcutGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, SPACE_1, 0)
        columns.setSpacing(SPACE_6 + SPACE_4)
        for column in _balanced(groups):
            columns.addLayout(self._column(column, page))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_4)
        layout.addWidget(self._scrolling(page))
        layout.addWidget(close_button(self))

    # Internal

    def _column(self, groups: Sequence[ShortcutGroup], page: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        for group in groups:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), SPACE_2)
            title = QLabel(group.title, page)
            title.setProperty("role", "heading")
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for keys, help_text in group.rows:
                row = grid.rowCount()
                keys_label = QLabel(keys, page, alignment=Qt.AlignmentFlag.AlignTop)
                keys_label.setProperty("role", "second")
                grid.addWidget(keys_label, row, 0)
                help_label = QLabel(help_text, page, wordWrap=True)
                help_label.setFixedWidth(scaled(HELP_WIDTH))
                grid.addWidget(help_label, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _scrolling(self, page: QWidget) -> QScrollArea:
        """Return an area as large as the page, as far as the screen allows."""
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        needed, screen = page.sizeHint(), self.screen().availableSize()
        area.setMinimumWidth(needed.width() + area.verticalScrollBar().sizeHint().width())
        area.setMinimumHeight(min(page.heightForWidth(needed.width()), screen.height() - ROOM_AROUND))
        return area


class AboutDialog(QDialog):
    """Shows the version, the licence and where the digits are from."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Inkling"))
        title = QLabel(f"Inkling {version}", self)
        title.setProperty("role", "title")
        text = QLabel(tr(ABOUT), self, wordWrap=True)
        text.setMinimumWidth(TEXT_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addWidget(close_button(self))


def show_once(dialog: QDialog) -> None:
    """Show a dialog until it is closed, and keep nothing of it."""
    dialog.exec()
    dialog.deleteLater()


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """Return a row of buttons with one that closes a dialog."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    return buttons


def _balanced(groups: Sequence[ShortcutGroup]) -> tuple[Sequence[ShortcutGroup], Sequence[ShortcutGroup]]:
    """Return the groups in two columns of about the same height."""
    heights = [len(group.rows) + 2 for group in groups]
    cut = min(range(len(groups) + 1), key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])))
    return groups[:cut], groups[cut:]
