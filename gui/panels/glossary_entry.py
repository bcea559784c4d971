"""One entry of the glossary: what a word means, and what it is here and now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1, SPACE_2
from gui.widgets.linked_label import LinkedLabel
from gui.words import glossary as words

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
READABLE |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class GlossaryEntry(QScrollArea):
    """Shows texts that can be selected, with links to other entries; it scrolls where there is no room.

    followed: the entry that a link leads to.
    """

    followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.here, self.caption = LinkedLabel(), QLabel(), QLabel(words.here_title())
        self._inner, self._box = QWidget(), QFrame()
        self._lay_out()
        self.text.linkActivated.connect(self.followed)

    # Properties

    def height_for(self, width: int) -> int:
        """Return how high everything is at a width, also right after the texts were changed."""
        self._box.updateGeometry()  # a layout in a layout hears of it later
        return self._column.totalHeightForWidth(width)

    def show_entry(self, entry: str) -> None:
        """Show another entry, from its beginning."""
        self.text.setText(words.entry_text(entry))
        self.verticalScrollBar().setValue(0)

    def say_here(self, sentence: str) -> bool:
        """Show what is true now; return whether it is another sentence, so that a selection can stay."""
        if sentence == self.here.text():
            return False
        self.here.setText(sentence)
        return True

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a scroll bar only where it is needed: as it takes room itself, it would stay."""
        fits = self.height_for(self.width()) <= self.height()
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else needed)
        super().resizeEvent(event)

    # Internal

    def _lay_out(self) -> None:
        self.caption.setProperty("role", "second")
        self.here.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.text, self.here):
            label.setWordWrap(True)
            label.setTextInteractionFlags(READABLE)
        self._box.setObjectName("row")
        now, self._column = QVBoxLayout(self._box), QVBoxLayout(self._inner)
        now.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_2)
        now.setSpacing(SPACE_1)
        now.addWidget(self.caption)
        now.addWidget(self.here)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self._column.addWidget(self.text)
        self._column.addWidget(self._box)
        self._column.addStretch()
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
