"""A section of a form that folds to its head, which then says what is set inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1
from gui.widgets.action_button import ActionButton
from gui.widgets.help_button import HelpButton
from gui.widgets.topic import set_topic

CHEVRON = 12


class Section(QWidget):
    """Shows its content under a head, or only the head and a summary.

    action: a checkable action with the name of the section; checked, the content shows. summarize: what is
    set inside, in one line. topic: the entry of the glossary about it.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        action: QAction,
        content: QWidget,
        summarize: Callable[[], str],
        topic: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._summarize = summarize
        self.content = content
        self.head = ActionButton(action, self)
        self.help = HelpButton(topic, action.text(), self)
        self.summary = QLabel(self)
        self._lay_out()
        set_topic(self, topic)
        action.toggled.connect(self._show)
        self._show(action.isChecked())

    # Properties

    @property
    def is_open(self) -> bool:
        """Return whether the content shows."""
        return self._action.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show the content, or fold it."""
        self._action.setChecked(is_open)

    def show_summary(self) -> None:
        """Say what is set inside, while it is folded."""
        text = self._summarize()
        self.summary.setText(text)
        self.summary.setVisible(bool(text) and not self.is_open)

    # Internal

    def _lay_out(self) -> None:
        self.head.setProperty("section", True)
        self.head.setIconSize(QSize(CHEVRON, CHEVRON))
        self.summary.setProperty("role", "second")
        self.summary.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_1)
        head.addWidget(self.head, 1)
        head.addWidget(self.help)
        layout.addLayout(head)
        for part in (self.summary, self.content):
            layout.addWidget(part)

    def _show(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        self.show_summary()
        self.toggled.emit(is_open)
