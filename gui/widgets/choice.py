"""One of several named things: a heading, a combo box, and on demand what the chosen one does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1
from gui.widgets.linked_label import LinkedLabel
from gui.widgets.named_box import NamedBox

LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class Choice(QWidget):
    """Shows a box under its heading and emits the key of the chosen thing.

    link_followed: the address of a link in the remark.
    """

    chosen = Signal(str)
    link_followed = Signal(str)

    def __init__(
        self,
        label: str,
        help_text: str,
        box: NamedBox,
        *,
        explains_itself: bool = False,
        headed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = box
        self.box.setAccessibleName(label)
        self.box.setToolTip(help_text)
        self.box.chosen.connect(self.chosen)
        self._hint = LinkedLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setVisible(explains_itself)
        self._hint.linkActivated.connect(self.link_followed)
        self._remark = ""
        heading = QLabel(label, self)
        heading.setBuddy(self.box)
        heading.setVisible(headed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for part in (heading, self._hint):
            part.setProperty("role", "second")
        for widget in (heading, self.box, self._hint):
            layout.addWidget(widget)

    def set_chosen(self, key: str) -> None:
        """Show a thing as chosen."""
        self.box.set_chosen(key)
        self._show_hint()

    def set_remark(self, remark: str) -> None:
        """Add a sentence to the explanation, which may have links; an empty one takes it away."""
        self._remark = remark
        self._show_hint()

    # Internal

    def _show_hint(self) -> None:
        sentences = (self.box.explanation, self._remark)
        self._hint.setText(" ".join(filter(None, sentences)))
        links = LINKS if self._remark else Qt.TextInteractionFlag.NoTextInteraction
        self._hint.setTextInteractionFlags(links)
