"""One entry of the glossary: what a word means, and what it is here and now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1, SPACE_2
from gui.words import glossary as words

READABLE = Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard


class GlossaryEntry(QScrollArea):
    """Shows texts that can be selected, with links to other entries; it scrolls where there is no room.

    followed: the entry that a link leads to.
    """

    followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.here, self.caption = QLabel(), QLabel(), QLabel(words.here_title())
        self._inner = QWidget()
        self._lay_out()
        self.text.linkActivated.connect(self.followed)

    # Properties

    def height_for(self, width: int) -> int:
        """Return how high everything is at a width."""
        layout = self._inner.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

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

    # Internal

    def _lay_out(self) -> None:
        self.caption.setProperty("role", "second")
        self.here.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.text, self.here):
            label.setWordWrap(True)
            label.setTextInteractionFlags(READABLE)
        now = QFrame()
        now.setObjectName("row")
        column = QVBoxLayout(now)
        column.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self.caption)
        column.addWidget(self.here)
        layout = QVBoxLayout(self._inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.text)
        layout.addWidget(now)
        layout.addStretch()
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
