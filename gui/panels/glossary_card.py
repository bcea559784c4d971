"""The card of the glossary: an entry or the list of them all, over the window and beside what it explains."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.glossary_entry import GlossaryEntry
from gui.panels.refresher import Refresher
from gui.session.glossary import EVERYTHING, Glossary
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_LARGE, Theme, scaled
from gui.widgets.chip import Chip
from gui.widgets.popup_card import PopupCard
from gui.widgets.readout import Readout
from gui.widgets.tab_order import order_tabs
from gui.widgets.word_list import WordList
from gui.words import glossary as words
from gui.words.translation import tr

WIDTH, LIST_HEIGHT = 372, 420


class Read(NamedTuple):
    """What is read in the glossary: the entries up to the open one, what is sought, and beside what."""

    topics: tuple[str, ...]
    sought: str
    anchor: QRect | None


class GlossaryCard(PopupCard):
    """Shows what the glossary has open, and what that is in the window now."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.glossary = Glossary(session, self)
        self.title = Readout(theme, scale=TYPE_LARGE, weight=QFont.Weight.DemiBold, parent=self)
        self.back_button, self.close_button = QToolButton(self), QToolButton(self)
        self.all_button = Chip(tr("All words"), tr("List all words of the glossary"), self)
        self.entry = GlossaryEntry(self)
        self.list = WordList(words.search_words(), words.nothing_found(), self)
        self._refresher = Refresher(self, self._show_here)
        self._lay_out(actions)
        self._connect()

    # Properties

    def open(self, topic: str = EVERYTHING, anchor: QRect | None = None) -> None:
        """Open an entry, or the list of them all, beside a place of the window; the same again closes it."""
        if self.isVisible() and topic == self.glossary.entry:
            self.glossary.close()
            return
        self.move_to(anchor)
        self.glossary.open(topic)

    @property
    def read(self) -> Read:
        """Return what is open, what was before it, what is sought, and where the card is."""
        entry, history = self.glossary.entry, self.glossary.history
        topics = () if entry is None else (*history, entry)
        return Read(topics, self.list.field.text(), self.anchor)

    def go_on_reading(self, read: Read) -> None:
        """Open what was read in another card."""
        self.move_to(read.anchor)
        for topic in read.topics:
            self.glossary.follow(topic)
        self.list.field.setText(read.sought)

    def wanted_size(self, room: QSize) -> QSize:
        """Return the size of the list, or that of the entry."""
        width = min(scaled(WIDTH), room.width())
        border = self.size() - self.contentsRect().size()
        around = border.height() + SPACE_2 + self._head.sizeHint().height() + SPACE_2 + SPACE_3
        inside = width - border.width() - 2 * SPACE_3
        height = scaled(LIST_HEIGHT) if self._shows_list else self.entry.height_for(inside) + around
        return QSize(width, min(height, room.height()))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back; every other key is for the window."""
        if event.matches(QKeySequence.StandardKey.Back) or event.key() == Qt.Key.Key_Backspace:
            self.glossary.back()
        else:
            super().keyPressEvent(event)

    # Internal

    def _lay_out(self, actions: Actions) -> None:
        back, close = QAction(tr("Back"), self), QAction(tr("Close"), self)
        back.setToolTip(tr("Back to the word before  (Alt+Left)"))
        close.setToolTip(tr("Close  (Esc)"))
        back.triggered.connect(self.glossary.back)
        close.triggered.connect(self.glossary.close)
        for action, icon, button in ((back, "back", self.back_button), (close, "close", self.close_button)):
            actions.set_icon(action, icon, "text_second")
            button.setDefaultAction(action)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_1)
        self._head.addWidget(self.back_button)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.all_button)
        self._head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._head)
        layout.addWidget(self.entry, 1)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        glossary = self.glossary
        self.left.connect(glossary.close)
        glossary.changed.connect(self._show)
        glossary.figures_changed.connect(self._refresher.refresh_soon)
        self.entry.followed.connect(glossary.follow)
        self.list.chosen.connect(glossary.follow)
        self.list.sought.connect(self._seek)
        self.all_button.clicked.connect(lambda: glossary.follow(EVERYTHING))

    @property
    def _shows_list(self) -> bool:
        return self.glossary.entry == EVERYTHING

    def _show(self) -> None:
        """Show what is open, or go away."""
        entry = self.glossary.entry
        if entry is None:
            self.give_focus_back()
            self.hide()
            return
        name = tr("Glossary") if self._shows_list else words.entry_name(entry)
        self.title.set_text(name)
        self.setAccessibleName(name)
        self.back_button.setVisible(self.glossary.can_go_back)
        for part, shows in ((self.all_button, not self._shows_list), (self.entry, not self._shows_list)):
            part.setVisible(shows)
        self.list.setVisible(self._shows_list)
        self._fill(entry)
        self.pop_up()
        order_tabs(self)
        (self.list.field if self._shows_list else self.entry.text).setFocus()

    def _fill(self, entry: str) -> None:
        if self._shows_list:
            self.list.field.clear()
            self._seek("")
        else:
            self.entry.show_entry(entry)
            self._show_here()

    def _seek(self, text: str) -> None:
        self.list.set_words([(key, words.entry_name(key)) for key in words.sought(text)])

    def _show_here(self) -> None:
        """Say what is true now, in a card of the right height."""
        entry = self.glossary.entry
        if (
            entry
            and self.entry.say_here(words.here_and_now(entry, self.glossary.facts()))
            and self.isVisible()
        ):
            self.fit()
