"""Charts in words: read on a card, given to screen readers, and announced when something has happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Actions
from gui.session.run import TrainingUpdate
from gui.session.session import Session
from gui.session.turning import Turning
from gui.style.theme import Theme
from gui.training.controller import Outcome, TrainingController, TrainingStatus
from gui.widgets.described import Described, TellsCharts

if TYPE_CHECKING:
    from gui.panels.description_card import DescriptionCard

RESTED_MS = 300


class Descriptions(QObject):
    """Makes the sentences about the charts that show, but only when somebody asks or a training rests.

    announced: the sentence that was told to screen readers last. turning: follows the cost for them.
    """

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        parts: Sequence[TellsCharts],
        actions: Actions,
        theme: Theme,
        window: QWidget,
    ) -> None:
        """Take the parts in the order in which they are read."""
        super().__init__(window)
        self._session, self._controller, self._parts = session, controller, list(parts)
        self._actions, self._theme, self._window = actions, theme, window
        self.turning = Turning()
        self.announced = ""
        self._rested = QTimer(self, singleShot=True, interval=RESTED_MS)
        self._rested.timeout.connect(self.refresh)
        actions["describe"].triggered.connect(self._read)
        controller.status_changed.connect(self._on_status)
        controller.ended.connect(self._on_ended)
        controller.updated.connect(self._on_update)
        _application().focusChanged.connect(self._on_focus)

    @cached_property
    def card(self) -> DescriptionCard:
        """Return the card with all sentences, imported and made when it is first needed."""
        from gui.panels.description_card import DescriptionCard
        from gui.panels.refresher import Refresher

        card, session = DescriptionCard(self._actions, self._theme, self._window), self._session
        refresher = Refresher(card, lambda: card.tell_anew(self._told))
        for changed in (session.prediction_changed, session.network_changed, session.history_changed):
            changed.connect(refresher.refresh_soon)
        return card

    @property
    def opened(self) -> DescriptionCard | None:
        """Return the card if it was ever opened."""
        return vars(self).get("card")

    @property
    def charts(self) -> list[Described]:
        """Return what tells of each chart that shows, the one with the keyboard first."""
        told = [each for part in self._parts for each in part.described() if each.chart.isVisible()]
        return sorted(told, key=lambda each: not each.chart.hasFocus())

    def refresh(self) -> None:
        """Give screen readers what the charts show now; the one with the keyboard tells where that is."""
        for each in self.charts:
            if not each.chart.hasFocus():
                each.chart.setAccessibleDescription(each.tell())

    # Internal

    @property
    def _told(self) -> list[tuple[str, str]]:
        told = [(each.name, each.tell()) for each in self.charts]
        return [(name, text) for name, text in told if text]

    def _read(self) -> None:
        if self.opened is not None and self.opened.isVisible():
            self.opened.leave()
            return
        self.card.tell(self._told)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Begin with all of a chart when the keyboard comes to it; its keys go into the details then."""
        if now is not None and now.window() is self._window:
            for each in self.charts:
                if each.chart is now:
                    now.setAccessibleDescription(each.tell())

    def _on_status(self, status: TrainingStatus) -> None:
        if status in (TrainingStatus.IDLE, TrainingStatus.PAUSED):
            self._rested.start()
        if status is TrainingStatus.PAUSED:
            self._announce_rest()
        elif status is TrainingStatus.RUNNING:
            self._rested.stop()

    def _on_ended(self, outcome: Outcome, problem: str) -> None:
        if outcome is Outcome.FAILED:
            self._announce(problem)
        else:
            self._announce_rest()

    def _on_update(self, update: TrainingUpdate) -> None:
        """Announce that the test cost has turned; nothing is done where nobody listens."""
        if not QAccessible.isActive() or update.run is not self._session.shown.run:
            return
        latest = update.run.history.latest
        if latest is not None and self.turning.note(update.run.id, latest.epoch, latest.validation_cost):
            from gui.words.announcements import turned

            self._announce(turned(self.turning.best_epoch, self.turning.best_cost))

    def _announce_rest(self) -> None:
        from gui.words.announcements import rested

        run = self._session.run
        self._announce(rested(run.history.latest, int(run.progress), is_complete=run.is_complete))

    def _announce(self, sentence: str) -> None:
        self.announced = sentence
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # as long as there is a window
    return application
