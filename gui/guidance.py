"""Whatever tells a person something, wired so that there is one voice at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.actions import Actions
from gui.guide_links import GuideLinks
from gui.panels.guide_card import GuideCard
from gui.panels.transport_bar import TransportBar
from gui.session.session import Session
from gui.settings import Settings
from gui.widgets.spotlight import Spotlight

if TYPE_CHECKING:
    from gui.panels.first_minutes import FirstMinutesTeller

WAS_GREETED = "first_minutes_told"


class Guidance(QObject):
    """Follows links, keeps hints silent while the card tells something, and greets who is here for once."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        settings: Settings,
        card: GuideCard,
        transport: TransportBar,
        links: GuideLinks,
        spotlight: Spotlight,
    ) -> None:
        super().__init__(card)
        self._session, self._settings = session, settings
        self.card, self.links, self.spotlight = card, links, spotlight
        self._hints = transport.guide
        transport.link_followed.connect(links.follow)
        card.link_followed.connect(links.follow)
        card.changed.connect(self._keep_hints_silent)
        actions["first_minutes"].triggered.connect(lambda: self.first_minutes.begin(focused=True))

    @cached_property
    def first_minutes(self) -> FirstMinutesTeller:
        """Return what tells the first minutes, imported and made when it is first needed."""
        from gui.panels.first_minutes import FirstMinutesTeller

        return FirstMinutesTeller(self._session, self.card, self.spotlight)

    def greet(self) -> None:
        """Tell the first minutes at the very first start, and never again by itself."""
        if self._settings.is_empty:
            self._settings.set_number(WAS_GREETED, 1)
            self._settings.save()
            self.first_minutes.begin(focused=False)

    # Internal

    def _keep_hints_silent(self) -> None:
        self._hints.set_silent(self.card.page is not None)
