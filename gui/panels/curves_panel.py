"""The curves: cost and accuracy over the epochs, live."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session.session import Session
from gui.style.theme import SPACE_3, Theme
from gui.training.controller import TrainingController, TrainingStatus
from gui.widgets.metrics_plot import MetricsPlot
from gui.words.numbers import percent
from gui.words.translation import tr

REPAINT_MS = 100


class CurvesPanel(QWidget):
    """Shows the history of the shown run; repaints from a timer while training runs."""

    def __init__(
        self, session: Session, controller: TrainingController, actions: Actions, theme: Theme
    ) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self._history_is_old = False
        self.cost_plot = MetricsPlot(
            theme,
            tr("Cost"),
            tr("How wrong the network is, on average for one digit.\nPress Train to see it fall."),
            lambda value: f"{value:.3g}",
            parent=self,
        )
        self.accuracy_plot = MetricsPlot(
            theme,
            tr("Accuracy"),
            tr("The fraction of digits that the network gets right.\nPress Train to see it rise."),
            lambda value: percent(value / 100, 1),
            full_scale=100,
            parent=self,
        )
        self._timer = QTimer(self, interval=REPAINT_MS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        actions["log_cost"].toggled.connect(self.cost_plot.set_logarithmic)
        self.cost_plot.set_logarithmic(actions["log_cost"].isChecked())
        controller.status_changed.connect(self._on_status)
        session.history_changed.connect(self._on_history)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while the panel was hidden."""
        super().showEvent(event)
        self._tick()

    # Internal

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._card(self.cost_plot), 1)
        layout.addWidget(self._card(self.accuracy_plot), 1)
        logarithmic = QToolButton(self)
        self._actions["log_cost"].setIconText(tr("log"))
        logarithmic.setDefaultAction(self._actions["log_cost"])
        logarithmic.setProperty("chip", True)
        self.cost_plot.add_to_heading(logarithmic)

    def _card(self, plot: MetricsPlot) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(plot)
        return card

    def _on_status(self, status: TrainingStatus) -> None:
        for plot in (self.cost_plot, self.accuracy_plot):
            plot.set_live(status is TrainingStatus.RUNNING)
        if status is TrainingStatus.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
            self._tick()

    def _on_history(self) -> None:
        self._history_is_old = True
        if not self._timer.isActive():
            self._tick()

    def _tick(self) -> None:
        if self._history_is_old and self.isVisible():
            self._history_is_old = False
            self._draw()

    def _draw(self) -> None:
        history = self._session.shown.run.history
        epochs = history.column("epoch")
        self.cost_plot.set_columns(epochs, history.column("cost"), history.column("validation_cost"))
        accuracy = 100 * history.column("accuracy"), 100 * history.column("validation_accuracy")
        self.accuracy_plot.set_columns(epochs, *accuracy)
