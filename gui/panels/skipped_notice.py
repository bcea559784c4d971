"""A notice that stages of the normalisation are left out, with a button that takes them all again."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from gui.session.session import Session
from gui.style.theme import SPACE_1
from gui.words.stages import skipped_notice
from gui.words.translation import tr
from nn.ink import SKIPPABLE


class SkippedNotice(QWidget):
    """Shows only while the session leaves stages out."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "caution")
        all_on = QAction(tr("Switch all on"), self)
        all_on.setToolTip(tr("Take all stages again, as in the training of the network"))
        all_on.triggered.connect(lambda: session.skip(()))
        self.all_on = QToolButton(self)
        self.all_on.setDefaultAction(all_on)
        self.all_on.setProperty("chip", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.words)
        layout.addWidget(self.all_on)
        session.skipped_changed.connect(self._show)
        self._show()

    # Internal

    def _show(self) -> None:
        names = [name for name in SKIPPABLE if name in self._session.skipped]
        self.words.setText(skipped_notice(names))
        self.setVisible(bool(names))
