"""What a page says: its text with links, what can be chosen, and a widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from gui.session.pages import Page
from gui.style.theme import SPACE_1, SPACE_2, SPACE_4
from gui.widgets.choice import LINKS
from gui.widgets.choices import Choices
from gui.widgets.linked_label import LinkedLabel

BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class PageBody(QScrollArea):
    """Shows text, choices and content below each other, or beside each other where it is wide.

    It scrolls where there is no room for all of it.
    """

    chosen = Signal(int)
    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self.text, self.choices = LinkedLabel(self._inner), Choices(self._inner)
        self._content: QWidget | None = None
        self._row = QBoxLayout(BELOW, self._inner)
        self._lay_out()
        self.text.linkActivated.connect(self.link_followed)
        self.choices.chosen.connect(self.chosen)

    # Properties

    @property
    def content(self) -> QWidget | None:
        """Return the widget below the text, if there is one."""
        return self._content

    def show_page(self, page: Page, content: QWidget | None) -> None:
        """Show the text of a page, from its top, what can be chosen, and a widget."""
        self.text.setText(page.text)
        has_links = "<a " in page.text
        self.text.setTextInteractionFlags(LINKS if has_links else Qt.TextInteractionFlag.NoTextInteraction)
        self.text.setVisible(bool(page.text))
        self.choices.show_choices(page.choices, page.chosen, fixed=page.is_fixed, beside=page.beside)
        self.show_content(content)
        self._row.invalidate()  # not when it is measured: it asks to be laid out, which measures it again
        self.verticalScrollBar().setValue(0)

    def show_content(self, content: QWidget | None) -> None:
        """Show another widget below the text, or none; the one before belongs to whoever made it."""
        if content is self._content:
            return
        if self._content is not None:
            self._row.removeWidget(self._content)
            self._content.hide()
            self._content.setParent(None)
        self._content = content
        if content is not None:
            self._row.insertWidget(2, content, 1)
            content.show()

    def set_wide(self, wide: bool) -> None:
        """Put everything beside each other, or below."""
        self._row.setDirection(BESIDE if wide else BELOW)
        self._row.setSpacing(SPACE_4 if wide else SPACE_2)
        self._row.setStretchFactor(self.text, int(wide))
        self.choices.set_wide(wide)

    def height_needed(self, width: int) -> int:
        """Return the height at which nothing has to scroll."""
        if not self._row.hasHeightForWidth():
            return self._row.totalSizeHint().height()
        # Beside a scroll bar: one that comes for a moment would break a line more, and then be needed.
        return self._row.totalHeightForWidth(width - self.verticalScrollBar().sizeHint().width())

    def minimumSizeHint(self) -> QSize:
        """Make do with no room at all."""
        return QSize(0, 0)

    # Internal

    def _lay_out(self) -> None:
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._row.setContentsMargins(0, 0, SPACE_1, 0)
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self.text)
        self._row.addWidget(self.choices)
        self._row.addStretch(0)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
