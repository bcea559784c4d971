"""The first minutes, told by the card of the guide."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.panels.guide_card import GuideCard
from gui.session.deeds import Deed
from gui.session.first_minutes import FirstMinutes
from gui.session.session import Session
from gui.widgets.spotlight import Spotlight
from gui.words.first_minutes import BACK, page_of

# The parts of the window that each page speaks of: they are lit when a person turns to it.
SPOKEN_OF = {
    Deed.DRAW: ("drawing", "answer"),
    Deed.FOOL: ("drawing", "answer"),
    Deed.WATCH: ("drawing", "answer", "transport", "panels"),
    Deed.POINT: ("network",),
    Deed.BREAK: ("network", "answer", "side"),
    Deed.MEND: ("drawing", "network", "side"),
}


class FirstMinutesTeller(QObject):
    """Shows the page of what is asked for, and turns the pages."""

    def __init__(
        self, session: Session, card: GuideCard, spotlight: Spotlight, minutes: FirstMinutes | None = None
    ) -> None:
        """minutes: those that are told already."""
        super().__init__(card)
        self._card, self._spotlight = card, spotlight
        self.minutes = minutes or FirstMinutes(session, self)
        self.minutes.setParent(self)
        self.minutes.changed.connect(self._show)
        card.pressed.connect(self._turn)
        card.closed.connect(self.minutes.end)
        if self.minutes.is_open:
            self._show()

    def begin(self, *, focused: bool) -> None:
        """Tell them from the first page on; focused: the keyboard goes to the card."""
        self._card.begin()
        self.minutes.begin()
        if focused:
            self._card.take_focus()

    # Internal

    def _turn(self, name: str) -> None:
        if self.minutes.is_open:
            self.minutes.go(-1 if name == BACK else 1)
            self._spotlight.end()
            if self.minutes.deed is not None and not self.minutes.is_done:
                self._spotlight.light(SPOKEN_OF[self.minutes.deed])

    def _show(self) -> None:
        deed = self.minutes.deed
        if deed is None:
            self._card.clear()
        else:
            self._card.show_page(page_of(deed, is_done=self.minutes.is_done))
