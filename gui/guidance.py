"""Whatever tells a person something, wired so that there is one voice at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from gui.actions import Actions
from gui.guide_links import GuideLinks
from gui.panels.guide_card import GuideCard
from gui.panels.transport_bar import TransportBar
from gui.session.player import Player
from gui.session.session import Session
from gui.settings import Settings
from gui.style.theme import Theme
from gui.widgets.spotlight import Spotlight

if TYPE_CHECKING:
    from gui.panels.experiments import ExperimentTeller
    from gui.panels.first_minutes import FirstMinutesTeller

WAS_GREETED = "first_minutes_told"


class Guidance(QObject):
    """Follows links, keeps hints silent while the card tells something, and greets who is here for once.

    sketch_changed: the plot on which a guess is drawn, or None. crashed: what went wrong, and its details.
    """

    sketch_changed = Signal(object)
    crashed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        actions: Actions,
        settings: Settings,
        card: GuideCard,
        transport: TransportBar,
        links: GuideLinks,
        spotlight: Spotlight,
        player: Player,
        theme: Theme,
    ) -> None:
        super().__init__(card)
        self._session, self._settings, self._actions = session, settings, actions
        self._player, self._theme = player, theme
        self.card, self.links, self.spotlight = card, links, spotlight
        self._hints = transport.guide
        self._has_experiments = False
        transport.link_followed.connect(links.follow)
        card.link_followed.connect(links.follow)
        card.changed.connect(self._keep_hints_silent)
        actions["experiments"].triggered.connect(lambda: self.experiments.show_list())
        actions["first_minutes"].triggered.connect(lambda: self.first_minutes.begin(focused=True))

    @cached_property
    def first_minutes(self) -> FirstMinutesTeller:
        """Return what tells the first minutes, imported and made when it is first needed."""
        from gui.panels.first_minutes import FirstMinutesTeller

        return FirstMinutesTeller(self._session, self.card, self.spotlight)

    @cached_property
    def experiments(self) -> ExperimentTeller:
        """Return what tells experiments, imported and made when it is first needed."""
        from gui.panels.experiments import ExperimentTeller

        teller = ExperimentTeller(self._session, self.card, self._theme, lambda: self._player.is_playing)
        teller.train_asked.connect(self._actions["train"].trigger)
        teller.sketch_changed.connect(self.sketch_changed)
        teller.crashed.connect(self.crashed)
        self._player.changed.connect(teller.note_rest)
        self._has_experiments = True
        return teller

    def close(self, deadline: QDeadlineTimer) -> bool:
        """End the threads of what is told; return whether that was before the deadline."""
        return not self._has_experiments or self.experiments.close(deadline)

    def greet(self) -> None:
        """Tell the first minutes at the very first start, and never again by itself."""
        if self._settings.is_empty:
            self._settings.set_number(WAS_GREETED, 1)
            self._settings.save()
            self.first_minutes.begin(focused=False)

    # Internal

    def _keep_hints_silent(self) -> None:
        self._hints.set_silent(self.card.page is not None)
