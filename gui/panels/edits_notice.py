"""A notice that the network is changed by hand: what that does, and a button that takes it all back."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.session.session import Session
from gui.session.unit_facts import Effect
from gui.style.theme import SPACE_1, TYPE_SMALL, Theme
from gui.widgets.readout import Readout
from gui.words.translation import tr
from gui.words.units import changed_words


class EditsNotice(QWidget):
    """Shows only while the shown network has changes by hand."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = Readout(theme, "caution", lines=2, scale=TYPE_SMALL, parent=self)
        self.undo_all = QPushButton(tr("Undo all changes by hand"), self)
        self.undo_all.clicked.connect(self._undo_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.words)
        layout.addWidget(self.undo_all)
        session.shown_changed.connect(self._show)
        self._show()

    def show_effect(self, effect: Effect | None) -> None:
        """Show what the changes did, once that is known."""
        if effect is not None:
            effects = (effect.fewer, effect.right, effect.count, effect.before, effect.after)
            self.words.set_text(changed_words(*effects))
            self.words.setAccessibleDescription(self.words.text())

    # Internal

    def _show(self) -> None:
        self.setVisible(bool(self._session.shown.edits))

    def _undo_all(self) -> None:
        self._session.change_edits((), tr("undoing all changes by hand"))
