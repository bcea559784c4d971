"""Help: opens the glossary at what a person asks about, wherever in the window that is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMainWindow, QToolTip, QWidget

from gui.actions import Actions
from gui.help_pointer import HelpPointer
from gui.session.session import Session
from gui.style.theme import Theme, scaled
from gui.widgets.topic import part_about

if TYPE_CHECKING:
    from gui.panels.glossary_card import GlossaryCard

SMALL_PART = 120  # a part that is no higher is not covered by what explains it


class Help(QObject):
    """Follows the actions of help and the question marks; the glossary is made when it is first opened."""

    def __init__(self, window: QMainWindow, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._session, self._actions, self._theme = window, session, actions, theme
        self.pointer = HelpPointer(window)
        self.pointer.asked.connect(self._explain)
        self.pointer.hovered.connect(self._name)
        self.pointer.ended.connect(lambda: actions["help_on_anything"].setChecked(False))
        actions["help_on_anything"].triggered.connect(self._point)
        actions["glossary"].triggered.connect(self._open_all)
        window.installEventFilter(self)

    @cached_property
    def card(self) -> GlossaryCard:
        """Return the card of the glossary."""
        from gui.panels.glossary_card import GlossaryCard

        return GlossaryCard(self._session, self._actions, self._theme, self._window)

    @property
    def opened(self) -> GlossaryCard | None:
        """Return the card of the glossary if it was ever opened."""
        return vars(self).get("card")

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what a question mark asks; with the window the pointer goes."""
        if event.type() == QEvent.Type.Close:
            self.pointer.end()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.WhatsThis:
            widget = self._window.childAt(event.pos())
            if widget is not None:
                self._explain(widget, widget.mapFromGlobal(event.globalPos()))
            return True
        return super().eventFilter(watched, event)

    # Internal

    def _point(self, on: bool) -> None:
        if on:
            self.pointer.begin()
        else:
            self.pointer.end()

    def _explain(self, widget: QWidget, place: QPoint) -> None:
        """Open the entry about a place in a widget, or the list of all where there is none."""
        part, topic = part_about(widget, place)
        corner = self._window.mapFromGlobal(widget.mapToGlobal(place))
        anchor = QRect(corner, corner)
        if part.height() <= scaled(SMALL_PART):
            anchor = QRect(self._window.mapFromGlobal(part.mapToGlobal(QPoint())), part.size())
        self.card.open(topic, anchor)

    def _name(self, widget: QWidget, place: QPoint, at: QPoint) -> None:
        """Say what a click would explain."""
        from gui.words.glossary import entry_name

        _, topic = part_about(widget, place)
        QToolTip.showText(at, entry_name(topic) if topic else "", widget)

    def _open_all(self) -> None:
        self.card.open()
