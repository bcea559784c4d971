"""Dialogs: what the keyboard can do, and what Inkling is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from gui.words.translation import tr

ROOM_AROUND = 120  # pixels for the title bar, the panels of the system and the button
TEXT_WIDTH = 420

ABOUT = """
<p>Draw a digit, see what a neural network makes of it, change the network, watch it learn.</p>
<p>The engine is plain NumPy: no framework hides the mathematics. The digits are the test part of the
<i>Optical Recognition of Handwritten Digits</i> data set (E. Alpaydin and C. Kaynak, UCI Machine Learning
Repository), as scikit-learn ships them.</p>
<p>MIT licence. No data leaves this computer.</p>
"""


MORE_SHORTCUTS = (
    ("Ctrl+Z", "Undo what was changed last: the drawing, or the design"),
    ("Ctrl+Shift+Z", "Redo"),
    ("Ctrl+1, 2, 3, 4", "Show or hide the panels Drawing, Answer, Training, X-ray"),
    ("Up, Down", "In a number: the next larger or smaller value"),
    ("Alt+Up, Alt+Down", "In a hidden layer: move it"),
    ("Ctrl+Del", "In a hidden layer: remove it"),
)


class ShortcutsDialog(QDialog):
    """Lists what the keyboard can do."""

    def __init__(self, shortcuts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE_1, 0)
        grid.setHorizontalSpacing(SPACE_6)
        grid.setVerticalSpacing(SPACE_2)
        more = [(keys, tr(help_text)) for keys, help_text in MORE_SHORTCUTS]
        for row, (keys, help_text) in enumerate([*shortcuts, *more]):
            keys_label = QLabel(keys, page)
            keys_label.setProperty("role", "second")
            grid.addWidget(keys_label, row, 0)
            grid.addWidget(QLabel(help_text, page), row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_4)
        layout.addWidget(self._scrolling(page))
        layout.addWidget(close_button(self))

    # Internal

    def _scrolling(self, page: QWidget) -> QScrollArea:
        """Return an area as large as the page, as far as the screen allows."""
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        needed, screen = page.sizeHint(), self.screen().availableSize()
        area.setMinimumWidth(needed.width() + area.verticalScrollBar().sizeHint().width())
        area.setMinimumHeight(min(needed.height(), screen.height() - ROOM_AROUND))
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


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """Return a row of buttons with one that closes a dialog."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    return buttons
