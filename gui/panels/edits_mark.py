"""A line below the diagram while the network is changed by hand and no card tells so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.session.session import Session
from gui.widgets.choice import LINKS
from gui.widgets.linked_label import LinkedLabel
from gui.words.translation import tr
from gui.words.units import edits_words


class EditsMark(LinkedLabel):
    """Says how many changes by hand there are, with a link that takes them all back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "second")
        self.setTextInteractionFlags(LINKS)
        self.linkActivated.connect(self._take_back)
        session.shown_changed.connect(self._show)
        session.selection_changed.connect(self._show)
        self._show()

    # Internal

    def _show(self) -> None:
        count = len(self._session.shown.edits)
        self.setText(edits_words(count))
        self.setVisible(count > 0 and self._session.selection is None)

    def _take_back(self) -> None:
        self._session.change_edits((), tr("undoing all changes by hand"))
