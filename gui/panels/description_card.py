"""The card that tells in words what the charts show, over the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme, scaled
from gui.widgets.popup_card import PopupCard
from gui.words.translation import tr

WIDTH = 480
READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class DescriptionCard(PopupCard):
    """Shows the name of each chart and the sentences about it; they can be selected and copied."""

    def __init__(self, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.title = QLabel(tr("In words"), self)
        self.close_button = QToolButton(self)
        self._area = QScrollArea(self, widgetResizable=True)
        self._column = QVBoxLayout()
        self.texts: dict[str, QLabel] = {}  # by the name of the chart
        self._lay_out(actions)
        self.left.connect(self.leave)

    def tell(self, told: Sequence[tuple[str, str]]) -> None:
        """Show names with their sentences, and give the keyboard to the first of them."""
        inner = QWidget()
        self._column, self.texts = QVBoxLayout(inner), {}
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        for name, text in told:
            self._add(name, text)
        self._column.addStretch()
        self._area.setWidget(inner)
        self.pop_up()
        for label in list(self.texts.values())[:1]:
            label.setFocus()

    def tell_anew(self, told: Sequence[tuple[str, str]]) -> None:
        """Show other sentences about the same charts, each where it stands."""
        sentences = dict(told)
        for name, label in self.texts.items():
            text = sentences.get(name, label.text())
            if text != label.text():
                label.setText(text)
                label.setAccessibleName(_spoken(name, text))

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        self.give_focus_back()
        self.hide()

    def wanted_size(self, room: QSize) -> QSize:
        """Return the size at which all of it shows, as far as there is room."""
        width = min(scaled(WIDTH), room.width())
        inside = self._column.totalHeightForWidth(width - 2 * SPACE_3 - 2)
        head = max(self.title.sizeHint().height(), self.close_button.sizeHint().height())
        around = 3 * SPACE_2 + head + self.frameWidth() * 2 + SPACE_2
        return QSize(width, min(inside + around, room.height()))

    # Internal

    def _lay_out(self, actions: Actions) -> None:
        self.setAccessibleName(self.title.text())
        self.title.setProperty("role", "title")
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close  (Esc)"))
        close.triggered.connect(self.leave)
        actions.set_icon(close, "close", "text_second")
        self.close_button.setDefaultAction(close)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def _add(self, name: str, text: str) -> None:
        heading, sentences = QLabel(name), QLabel(text)
        heading.setProperty("role", "title")
        for label in (heading, sentences):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self._column.addWidget(label)
        sentences.setTextInteractionFlags(READABLE)
        sentences.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sentences.setAccessibleName(_spoken(name, text))
        self.texts[name] = sentences


def _spoken(name: str, text: str) -> str:
    return f"{name}. {text}"
