"""The training panel: start, pause and stop, how far it is, and the live curves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.session.session import Session
from gui.style.theme import SPACE_2, SPACE_3, TYPE_SMALL, Theme, scaled
from gui.training.controller import Outcome, TrainingController, TrainingStatus
from gui.widgets.action_button import ActionButton
from gui.widgets.metrics_plot import MetricsPlot
from gui.widgets.readout import Readout
from gui.words import states as words
from gui.words.numbers import percent
from gui.words.translation import Label, tr
from nn.digits.networks import measured_accuracy

REPAINT_MS = 100
CONTROLS_WIDTH = 300
DETAIL_HEIGHT = 38  # three lines
PROGRESS_STEPS = 1000


class TrainingPanel(QWidget):
    """Shows the session's history and the controller's status; repaints from a timer while training runs."""

    def __init__(
        self, session: Session, controller: TrainingController, actions: Actions, theme: Theme
    ) -> None:
        super().__init__()
        self._session = session
        self._controller = controller
        self._actions = actions
        self._failure = ""
        self._history_is_old = False
        self.state = QLabel(self)
        self.detail = QLabel(self)
        self.pace = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.progress = QProgressBar(self, maximum=PROGRESS_STEPS, textVisible=False)
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
        self._lay_out()
        self._connect()
        self._show_state()

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while the panel was closed."""
        super().showEvent(event)
        self._tick()

    # Internal, layout

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_3)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._controls())
        layout.addWidget(self._card(self.cost_plot), 1)
        layout.addWidget(self._card(self.accuracy_plot), 1)
        logarithmic = QToolButton(self)
        self._actions["log_cost"].setIconText(tr("log"))
        logarithmic.setDefaultAction(self._actions["log_cost"])
        logarithmic.setProperty("chip", True)
        self.cost_plot.add_to_heading(logarithmic)

    def _controls(self) -> QWidget:
        controls = QWidget(self)
        controls.setFixedWidth(scaled(CONTROLS_WIDTH))
        column = QVBoxLayout(controls)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        self.state.setProperty("role", "heading")
        for label in (self.state, self.detail):
            label.setWordWrap(True)
        self.detail.setProperty("role", "second")
        self.detail.setMinimumHeight(scaled(DETAIL_HEIGHT))
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.state)
        column.addLayout(self._buttons())
        column.addWidget(self.progress)
        column.addWidget(self.pace)
        column.addWidget(self.detail)
        column.addStretch()
        return controls

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        actions = self._actions
        self.train_button = ActionButton(actions["train"], self, primary=True)
        row.addWidget(self.train_button, 1)
        row.addWidget(ActionButton(actions["train_one_epoch"], self))
        row.addWidget(ActionButton(actions["stop"], self))
        return row

    def _card(self, plot: MetricsPlot) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(plot)
        return card

    def _connect(self) -> None:
        session, controller, actions = self._session, self._controller, self._actions
        actions["train"].triggered.connect(self._train_or_pause)
        actions["train_one_epoch"].triggered.connect(self._train_one_epoch)
        actions["stop"].triggered.connect(controller.stop)
        actions["log_cost"].toggled.connect(self.cost_plot.set_logarithmic)
        controller.status_changed.connect(self._on_status)
        controller.ended.connect(self._on_ended)
        session.history_changed.connect(self._on_history)
        session.network_changed.connect(self._on_network)
        session.design_changed.connect(self._forget_failure)
        session.design_problem_changed.connect(self._show_state)
        self._timer.timeout.connect(self._tick)

    # Internal, commands

    def _train_or_pause(self) -> None:
        if self._controller.status is TrainingStatus.RUNNING:
            self._controller.pause()
        elif self._controller.status is TrainingStatus.IDLE:
            self._forget_failure()
            self._controller.train(self._session.run)
        else:
            self._controller.resume()

    def _train_one_epoch(self) -> None:
        self._forget_failure()
        self._controller.train_one_epoch(self._session.run)

    # Internal, views

    def _on_status(self, status: TrainingStatus) -> None:
        for plot in (self.cost_plot, self.accuracy_plot):
            plot.set_live(status is TrainingStatus.RUNNING)
        if status is TrainingStatus.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
            self._tick()
        self._show_state()

    def _on_ended(self, outcome: Outcome, problem: str) -> None:
        self._failure = problem if outcome is Outcome.FAILED else ""
        self._show_state()

    def _on_history(self) -> None:
        self._history_is_old = True
        if not self._timer.isActive():
            self._tick()

    def _on_network(self) -> None:
        if not self._timer.isActive():
            self._show_state()

    def _forget_failure(self) -> None:
        self._failure = ""
        self._show_state()

    def _tick(self) -> None:
        self._show_progress()
        if self._history_is_old and self.isVisible():
            self._history_is_old = False
            self._draw()

    def _draw(self) -> None:
        history = self._session.shown.run.history
        epochs = history.column("epoch")
        self.cost_plot.set_columns(epochs, history.column("cost"), history.column("validation_cost"))
        accuracy = 100 * history.column("accuracy"), 100 * history.column("validation_accuracy")
        self.accuracy_plot.set_columns(epochs, *accuracy)

    def _show_state(self) -> None:
        status = self._controller.status
        label, problem = self._label(status), self._session.design_problem
        self.state.setText(label.name)
        self.detail.setText(words.check_designer(problem) if problem else label.help)
        wrong = self._failure or problem
        self.detail.setProperty("role", "error" if wrong else "second")
        self.detail.style().polish(self.detail)
        self._show_actions(status)
        self._show_progress()

    def _label(self, status: TrainingStatus) -> Label:
        """Return the state of the network, and what to know or do about it."""
        if self._failure:
            return words.training_failed(self._failure)
        if status is TrainingStatus.RUNNING:
            return words.learning(on_variants=bool(self._session.design.config.augmentation))
        return self._origin_label() if status is TrainingStatus.IDLE else words.paused()

    def _origin_label(self) -> Label:
        shown = self._session.shown
        accuracy, latest = measured_accuracy(shown.network), shown.run.history.latest
        epochs = 0 if latest is None else latest.epoch
        return words.origin_label(shown.run.origin, shown.run.name, accuracy, epochs)

    def _show_actions(self, status: TrainingStatus) -> None:
        actions = self._actions
        running, idle = status is TrainingStatus.RUNNING, status is TrainingStatus.IDLE
        actions.set_words("train", *words.train_button(running=running, idle=idle))
        self._actions.set_icon(actions["train"], "pause" if running else "play", "on_accent")
        right = not self._session.design_problem
        actions["train"].setEnabled(running or right)
        actions["train_one_epoch"].setEnabled(
            right and status in (TrainingStatus.IDLE, TrainingStatus.PAUSED)
        )
        actions["stop"].setEnabled(not idle)

    def _show_progress(self) -> None:
        controller, run = self._controller, self._session.shown.run
        if run.trainer is None or run is not controller.run:
            self.progress.setValue(0)
            self.pace.set_text("")
            return
        self.progress.setValue(round(run.trainer.progress / max(run.last_epoch, 1) * PROGRESS_STEPS))
        done, last, left = run.trainer.epoch, run.last_epoch, controller.seconds_left
        if controller.status is TrainingStatus.RUNNING and left is not None:
            self.pace.set_text(words.pace_words(done, last, left, controller.samples_per_second))
        else:
            self.pace.set_text(words.progress_words(done, last))
