"""The bar that starts, pauses and stops a training, says how it stands, and is always visible."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.panels.guide import Guide
from gui.rate_bands import calmer_rate
from gui.session.player import Player
from gui.session.run import Origin, Run
from gui.session.session import Session
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_BODY, Theme, scaled
from gui.training.controller import TrainingController, TrainingStatus
from gui.widgets.action_button import ActionButton
from gui.widgets.elided_label import ElidedLabel, TwoLineLabel
from gui.widgets.progress_line import ProgressLine
from gui.widgets.readout import Readout
from gui.widgets.topic import set_topic
from gui.words import changes
from gui.words import keeping as kept_words
from gui.words import states as words
from gui.words.microscope import shown_before_taken
from gui.words.recording import go_on_as_now, shown_moment, shown_step
from gui.words.translation import Label, told_anew

REPAINT_MS = 100
PROGRESS_STEPS = 1000
PROGRESS_WIDTH = 244
NARROW_PROGRESS = 180
SMALLEST_WIDTH = 760
SMALL_BUTTONS = {"train_one_step": "step", "train_one_epoch": "epoch", "stop": "training"}  # and their topics
ROOM_FOR_WORDS = 300  # a bar that has less left for its sentences shows the small buttons as icons


class TransportBar(QWidget):
    """Shows the controller's status, the state of the network in one sentence, and how right it is.

    link_followed: the address of a link in that sentence.
    """

    link_followed = Signal(str)

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        player: Player,
        actions: Actions,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._session, self._player = session, player
        self._controller = controller
        self._actions = actions
        self.watch_button = ActionButton(actions["watch"], self, primary=True)
        self.train_button = ActionButton(actions["train"], self, primary=True)
        self.small_buttons = [ActionButton(actions[name], self) for name in SMALL_BUTTONS]
        self.state = ElidedLabel(self)
        self.detail = TwoLineLabel(self)
        self.advice, self.guide = QPushButton(self), Guide(session, actions, self)
        self.pace = Readout(theme, "text_second", lines=1, parent=self)
        self.accuracy = Readout(theme, scale=TYPE_BODY, parent=self)
        self.progress = ProgressLine(PROGRESS_STEPS, self)
        self._timer = QTimer(self, interval=REPAINT_MS)
        actions.set_icon(actions["watch"], "dice", "on_accent")
        self._lay_out()
        self._connect()
        self._show_state()

    # Events

    def minimumSizeHint(self) -> QSize:
        """Make do with icons on the small buttons."""
        return QSize(scaled(SMALLEST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the small buttons with their words where there is room."""
        super().resizeEvent(event)
        self._fit()

    # Internal, layout

    def _fit(self) -> None:
        buttons = [self.train_button, *self.small_buttons]
        if not self.watch_button.isHidden():
            buttons.insert(0, self.watch_button)
        offers = [part for part in (self.advice, self.guide) if not part.isHidden()]
        used = sum(button.text_width for button in buttons) + scaled(PROGRESS_WIDTH)
        used += sum(part.sizeHint().width() for part in offers)
        is_narrow = used + scaled(ROOM_FOR_WORDS) > self.width()
        for button in self.small_buttons:
            button.set_compact(is_narrow)
        self.train_button.set_compact(is_narrow and not self.watch_button.isHidden())
        for part in (self.accuracy, self.pace, self.progress):
            part.setFixedWidth(scaled(NARROW_PROGRESS if is_narrow else PROGRESS_WIDTH))

    def _lay_out(self) -> None:
        set_topic(self, "training")
        for part, topic in zip(self.small_buttons, SMALL_BUTTONS.values(), strict=True):
            set_topic(part, topic)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self.watch_button)
        row.addWidget(self.train_button)
        for button in self.small_buttons:
            row.addWidget(button)
        row.addSpacing(SPACE_2)
        row.addLayout(self._sentences(), 1)
        row.addWidget(self.advice)
        row.addWidget(self.guide)
        row.addSpacing(SPACE_2)
        row.addLayout(self._figures())

    def _sentences(self) -> QVBoxLayout:
        self.state.setProperty("role", "heading")
        self.detail.setProperty("role", "second")
        column = QVBoxLayout()
        column.setSpacing(0)
        for label in (self.state, self.detail):
            column.addWidget(label)
        return column

    def _figures(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        topics = {self.accuracy: "accuracy", self.pace: "epoch", self.progress: "epoch"}
        for part, topic in topics.items():
            set_topic(part, topic)
            keep_scaled(part.setFixedWidth, PROGRESS_WIDTH)
            column.addWidget(part)
        return column

    def _connect(self) -> None:
        session, controller, actions = self._session, self._controller, self._actions
        actions["watch"].triggered.connect(self._watch)
        actions["train"].triggered.connect(self._train_or_pause)
        actions["train_one_step"].triggered.connect(
            lambda: self._train_a_little(controller.train_one_step, changes.training_a_step())
        )
        actions["train_one_epoch"].triggered.connect(
            lambda: self._train_a_little(controller.train_one_epoch, changes.training_an_epoch())
        )
        actions["stop"].triggered.connect(controller.stop)
        self.advice.clicked.connect(self._follow_advice)
        self.guide.changed.connect(self._show_state)
        for sentence in (self.state, self.detail):
            sentence.link_followed.connect(self.link_followed)
        controller.status_changed.connect(self._on_status)
        self._player.changed.connect(self._show_state)
        controller.ended.connect(self._show_state)
        session.network_changed.connect(self._on_network)
        session.notice.connect(self._show_notice)
        session.run_changed.connect(self._forget_failure)
        session.shown_changed.connect(self._show_state)
        session.design_changed.connect(self._show_state)
        session.design_problem_changed.connect(self._show_state)
        self._timer.timeout.connect(self._show_figures)

    # Internal, commands

    def _show_notice(self, text: str) -> None:
        """Show what has just happened."""
        self.state.setText(text)

    def _watch(self) -> None:
        """Take a fresh network and let it learn."""
        self._forget_failure()
        self._session.watch_one_learn()
        self._controller.train(*self._runs)

    def _train_or_pause(self) -> None:
        if self._controller.status is TrainingStatus.RUNNING:
            self._controller.pause()
        elif self._controller.status is TrainingStatus.IDLE:
            self._forget_failure()
            self._begin_training()
            self._controller.train(*self._runs)
        else:
            self._controller.resume()

    def _train_a_little(self, train: Callable[..., None], text: str) -> None:
        """Train one step or epoch, which undo takes back; what follows in a pause is one change with it."""
        self._forget_failure()
        if self._controller.status is TrainingStatus.IDLE:
            self._begin_training(text)
        train(*self._runs)

    def _begin_training(self, text: str = "") -> None:
        """Go on in runs of their own: copies of what is at rest, not of a training in its last step."""
        self._controller.settle()
        self._session.begin_training(text)

    def _follow_advice(self) -> None:
        if self._session.offer is not None:
            self._session.take_offer()
        elif self._advised_rate is not None:
            self._session.start_again(self._advised_rate)
        elif self._session.is_as_continued:
            self._session.start_fresh()
        elif self._session.shown.epoch is not None:
            self._session.go_on_from(self._session.shown.epoch, as_now=True)

    @property
    def _runs(self) -> list[Run]:
        """Return what is trained: the lanes, the present one first."""
        session = self._session
        return [session.run, *(lane for lane in session.lanes if lane is not session.run)]

    @property
    def _advised_rate(self) -> float | None:
        """Return the learning rate that would be better, after a training that failed."""
        run = self._session.run
        failure = self._controller.failures.get(run)
        if failure is None or failure.rate is None:
            return None
        return calmer_rate(failure.rate, run.design.config.optimizer)

    # Internal, views

    def _on_status(self, status: TrainingStatus) -> None:
        if status is TrainingStatus.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_state()

    def _on_network(self) -> None:
        if not self._timer.isActive():
            self._show_state()

    @property
    def _failure(self) -> str:
        """Return why the shown run cannot go on, empty if it can."""
        failure = self._controller.failures.get(self._session.shown.run)
        return "" if failure is None else told_anew(failure.problem)

    def _forget_failure(self) -> None:
        self._controller.forget_failures()
        self._show_state()

    def _show_state(self) -> None:
        status = self._controller.status
        label, problem = self._label(status), self._session.design_problem
        self._tell(label, linked=self.guide.hint is not None and not self._failure)
        if problem:
            self.detail.setText(words.check_designer(problem))
        self._color_detail("error" if self._failure or problem else "second")
        self._show_advice()
        self._show_actions(status)
        self._show_figures()

    def _tell(self, label: Label, *, linked: bool) -> None:
        for sentence, text in ((self.state, label.name), (self.detail, label.help)):
            if linked:
                sentence.set_linked(text)
            else:
                sentence.setText(text)

    def _color_detail(self, role: str) -> None:
        if role != self.detail.property("role"):
            self.detail.setProperty("role", role)
            self.detail.style().polish(self.detail)

    def _show_advice(self) -> None:
        """Offer what may be wanted now, as a button that does it: one voice at a time."""
        self.guide.setVisible(self.guide.hint is not None and not self._failure)
        rate = self._advised_rate
        label = words.weights_from_before() if self._session.offer is not None else None
        if label is None and rate is None and self._session.is_as_continued:
            label = kept_words.start_fresh()
        if label is None and rate is not None:
            label = words.start_again(rate)
        if label is None and self._session.differs_from_then:
            label = go_on_as_now()
        if self.guide.isVisibleTo(self):
            label = None
        self.advice.setVisible(label is not None)
        if label is not None:
            self.advice.setText(label.name)
            self.advice.setToolTip(label.help)

    def _label(self, status: TrainingStatus) -> Label:
        """Return the state of the network, and what to know or do about it."""
        if self._failure:
            return words.training_failed(self._failure)
        if self.guide.label is not None:
            return self.guide.label
        label, continued = self._usual_label(status), self._session.continued
        if continued is None or not self._session.is_as_continued:
            return label
        return kept_words.continued(continued, datetime.now().astimezone(), label.help)

    def _usual_label(self, status: TrainingStatus) -> Label:
        """Return what is shown of a network whose training goes well."""
        shown = self._session.shown
        if shown.step is not None and shown.epoch is not None:
            return shown_step(shown.epoch, shown.step)
        if shown.parameters is not None and shown.step is None:
            return shown_before_taken()
        if shown.epoch is not None:
            return shown_moment(shown.epoch, playing=self._player.is_playing)
        if status is TrainingStatus.RUNNING:
            config = self._session.design.config
            return words.learning(on_variants=bool(config.augmentation), on_drawn=bool(config.sources))
        return self._origin_label() if status is TrainingStatus.IDLE else words.paused()

    def _origin_label(self) -> Label:
        run = self._session.shown.run
        latest = run.history.latest
        return words.origin_label(run.origin, run.source, run.name, 0 if latest is None else latest.epoch)

    def _show_actions(self, status: TrainingStatus) -> None:
        actions, is_right = self._actions, not self._session.design_problem
        running, idle = status is TrainingStatus.RUNNING, status is TrainingStatus.IDLE
        origin = self._session.run.origin
        is_shipped, further = idle and origin is Origin.SHIPPED, origin in (Origin.SHIPPED, Origin.FILE)
        actions.set_words("train", *words.train_button(running=running, idle=idle, further=further))
        actions.set_icon(
            actions["train"], "pause" if running else "play", "text" if is_shipped else "on_accent"
        )
        self.watch_button.setVisible(is_shipped)
        self.train_button.set_primary(not is_shipped)
        self._fit()
        actions["watch"].setEnabled(idle)
        actions["train"].setEnabled(running or is_right)
        for name in ("train_one_step", "train_one_epoch"):
            actions[name].setEnabled(is_right and status in (TrainingStatus.IDLE, TrainingStatus.PAUSED))
        actions["stop"].setEnabled(not idle)

    def _show_figures(self) -> None:
        self.accuracy.set_text(words.right_on(self._session.accuracy))
        controller, run = self._controller, self._session.shown.run
        self.progress.setValue(round(run.progress / max(run.last_epoch, 1) * PROGRESS_STEPS))
        if run.trainer is None and not run.progress:
            self.pace.set_text(words.not_trained_here())
            return
        done, last, left = int(run.progress), run.last_epoch, controller.seconds_left
        if run in controller.runs and controller.status is TrainingStatus.RUNNING and left is not None:
            self.pace.set_text(words.pace_words(done, last, left))
            self.pace.setToolTip(words.speed_words(controller.samples_per_second))
        else:
            self.pace.set_text(words.progress_words(done, last))
