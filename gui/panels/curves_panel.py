"""The curves: cost and accuracy over the epochs, live."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session.run import Run
from gui.session.session import Session
from gui.style.theme import SPACE_3, Theme
from gui.training.controller import TrainingController, TrainingStatus
from gui.widgets.metrics_plot import Column, MetricsPlot
from gui.words.numbers import percent
from gui.words.translation import tr

REPAINT_MS = 100
COLUMNS = ("epoch", "cost", "validation_cost", "accuracy", "validation_accuracy")
NO_COLUMNS: list[Column] = [np.empty(0) for _ in COLUMNS]


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
        for plot in (self.cost_plot, self.accuracy_plot):
            actions["log_epochs"].toggled.connect(plot.set_logarithmic_epochs)
            plot.set_logarithmic_epochs(actions["log_epochs"].isChecked())
        controller.status_changed.connect(self._on_status)
        session.history_changed.connect(self._on_history)
        self.cost_plot.pointed.connect(self.accuracy_plot.show_cursor)
        self.accuracy_plot.pointed.connect(self.cost_plot.show_cursor)

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
        self.cost_plot.add_to_heading(self._chip("log_epochs", tr("log epochs")))
        self.cost_plot.add_to_heading(self._chip("log_cost", tr("log")))

    def _chip(self, name: str, text: str) -> QToolButton:
        chip = QToolButton(self)
        self._actions[name].setIconText(text)
        chip.setDefaultAction(self._actions[name])
        chip.setProperty("chip", True)
        return chip

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
        run, before = self._session.shown.run, self._session.previous_run
        epochs, cost, test_cost, accuracy, test_accuracy = columns_of(run)
        self.cost_plot.set_columns(epochs, cost, test_cost)
        self.accuracy_plot.set_columns(epochs, 100 * accuracy, 100 * test_accuracy)
        marks = [(mark.epoch, mark.text) for mark in run.marks]
        for plot in (self.cost_plot, self.accuracy_plot):
            plot.set_marks(marks)
        old = NO_COLUMNS if before is None or not len(epochs) else columns_of(before)
        self.cost_plot.set_ghost(old[0], old[2])
        self.accuracy_plot.set_ghost(old[0], 100 * old[4])


def columns_of(run: Run) -> list[Column]:
    """Return epochs, costs and accuracies of a run, for training and test digits, from epoch 0 on."""
    columns = [run.history.column(name) for name in COLUMNS]
    if run.start is None or not len(columns[0]):
        return columns
    figures = (getattr(run.start, name) for name in COLUMNS)
    first = [np.nan if figure is None else float(figure) for figure in figures]
    return [np.concatenate([[value], column]) for value, column in zip(first, columns, strict=True)]
