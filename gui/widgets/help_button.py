"""A small question mark beside a heading, which opens the entry of the glossary about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from gui.style.scaling import keep_scaled
from gui.style.theme import HELP_MARK
from gui.widgets.topic import set_topic
from gui.words.translation import tr


class HelpButton(QToolButton):
    """Asks the window what something is, as Qt asks for "What's This".

    The keyboard does without it: "help on anything" is a key. So it is no stop of the tab key.
    """

    def __init__(self, topic: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("?")
        self.setProperty("help", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_scaled(self.setFixedSize, HELP_MARK, HELP_MARK)
        self.show_topic(topic, heading)
        self.clicked.connect(self._ask)

    def show_topic(self, topic: str, heading: str) -> None:
        """Stand for another entry, that of this heading."""
        set_topic(self, topic)
        self.setAccessibleName(tr("What is this: {heading}").format(heading=heading))
        self.setToolTip(tr("What is this?"))

    # Internal

    def _ask(self) -> None:
        middle = self.rect().center()
        QApplication.sendEvent(self, QHelpEvent(QEvent.Type.WhatsThis, middle, self.mapToGlobal(middle)))
