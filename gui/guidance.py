"""Whatever tells a person something, wired so that there is one voice at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

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
    from gui.panels.repairs import RepairTeller
    from gui.session.experimenting import Experimenting
    from gui.session.first_minutes import FirstMinutes
    from gui.session.repairing import Repairing
    from gui.training.trials import Trials
    from nn.digits.experiments.experiment import Experiment
    from nn.digits.experiments.lesson import Repair

WAS_GREETED = "first_minutes_told"


class Told(NamedTuple):
    """What is told: the first minutes, an experiment and what runs it, a network to mend, or nothing."""

    minutes: FirstMinutes | None
    experiment: tuple[Experimenting, Trials] | None
    repair: Repairing | None


class Guidance(QObject):
    """Follows links, keeps hints silent while the card tells something, and greets who is here for once.

    sketch_changed: the plot on which a guess is drawn, or None. digit_asked: the number of a test
    digit to show. rules_changed: what a lesson keeps and hides. crashed: what went wrong, and its details.
    """

    sketch_changed = Signal(object)
    digit_asked = Signal(int)
    rules_changed = Signal(object)
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
        transport.link_followed.connect(links.follow)
        card.link_followed.connect(links.follow)
        card.changed.connect(self._keep_hints_silent)
        actions["experiments"].triggered.connect(lambda: self.experiments.show_list())
        actions["first_minutes"].triggered.connect(lambda: self.first_minutes.begin(focused=True))

    @cached_property
    def first_minutes(self) -> FirstMinutesTeller:
        """Return what tells the first minutes, imported and made when it is first needed."""
        return self._first_minutes_teller(None)

    @cached_property
    def experiments(self) -> ExperimentTeller:
        """Return what tells experiments, imported and made when it is first needed."""
        return self._experiment_teller(None)

    @cached_property
    def repairs(self) -> RepairTeller:
        """Return what tells of networks to mend, imported and made when it is first needed."""
        return self._repair_teller(None)

    def open_lesson(self, lesson: Experiment | Repair) -> None:
        """Begin what was found in a file."""
        from nn.digits.experiments.lesson import Repair

        if isinstance(lesson, Repair):
            self.repairs.begin(lesson)
        else:
            self.experiments.begin(lesson)

    def note_rest(self) -> None:
        """Note that a training rests."""
        if "repairs" in vars(self):
            self.repairs.note_rest()

    def close(self, deadline: QDeadlineTimer) -> bool:
        """End the threads of what is told; return whether that was before the deadline."""
        return "experiments" not in vars(self) or self.experiments.close(deadline)

    def leave(self, keeper: QObject) -> Told:
        """Return what is told, for `go_on_with` of another; the keeper owns it meanwhile."""
        experiments, minutes = vars(self).get("experiments"), vars(self).get("first_minutes")
        repairs = vars(self).get("repairs")
        told = Told(
            None if minutes is None else minutes.minutes,
            None if experiments is None else (experiments.state, experiments.trials),
            None if repairs is None else repairs.state,
        )
        for part in (told.minutes, told.repair, *(told.experiment or ())):
            if part is not None:
                part.setParent(keeper)
        return told

    def go_on_with(self, told: Told) -> None:
        """Tell what another has left."""
        if told.minutes is not None:
            self.first_minutes = self._first_minutes_teller(told.minutes)
        if told.experiment is not None:
            self.experiments = self._experiment_teller(told.experiment)
            self.experiments.go_on()
        if told.repair is not None:
            self.repairs = self._repair_teller(told.repair)
            self.repairs.go_on()

    def greet(self) -> None:
        """Tell the first minutes at the very first start, and never again by itself."""
        if self._settings.is_empty:
            self._settings.set_number(WAS_GREETED, 1)
            self._settings.save()
            self.first_minutes.begin(focused=False)

    # Internal

    def _first_minutes_teller(self, minutes: FirstMinutes | None) -> FirstMinutesTeller:
        from gui.panels.first_minutes import FirstMinutesTeller

        return FirstMinutesTeller(self._session, self.card, self.spotlight, minutes)

    def _repair_teller(self, state: Repairing | None) -> RepairTeller:
        from gui.panels.repairs import RepairTeller

        teller = RepairTeller(self._session, self.card, state)
        teller.rules_changed.connect(self.rules_changed)
        return teller

    def _experiment_teller(self, told: tuple[Experimenting, Trials] | None) -> ExperimentTeller:
        from gui.panels.experiments import ExperimentTeller

        player = self._player
        teller = ExperimentTeller(self._session, self.card, self._theme, lambda: player.is_playing, told)
        teller.train_asked.connect(self._actions["train"].trigger)
        teller.sketch_changed.connect(self.sketch_changed)
        teller.crashed.connect(self.crashed)
        teller.digit_asked.connect(self.digit_asked)
        teller.rules_changed.connect(self.rules_changed)
        teller.repair_asked.connect(lambda repair: self.repairs.begin(repair))
        player.changed.connect(teller.note_rest)
        return teller

    def _keep_hints_silent(self) -> None:
        self._hints.set_silent(self.card.page is not None)
