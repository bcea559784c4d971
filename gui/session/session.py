"""The session: one object that owns everything that changes while Inkling runs."""

from __future__ import annotations

import math
import time
import weakref
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QUndoStack

from gui.session.drawing import Drawing, Picture, Points
from gui.session.familiarity import Looks
from gui.session.run import KEPT_EPOCHS, NetworkRun, Origin, shipped_run, trained_run
from gui.session.undo import ChangeDesign, ChangeDrawing
from gui.words import changes
from gui.words.translation import tr
from nn import EpochMetrics, History, Network, Trainer
from nn.checks import Array
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.familiarity import Comparison
from nn.digits.networks import open_network
from nn.digits.recognizer import Prediction, recognize
from nn.ink import InkError, InkProblem, Stages, stages_from_strokes

FRAME = 0.016  # seconds
EARLY = 0.004  # a pen that is a little ahead of the frames need not wait
# A prediction that must wait lets the next pen event come first: made just before that event, it would make
# the event wait in turn, and so on for the whole stroke.
PATIENCE = 0.008
SMALLEST_DRAWING = 0.04
UNDO_LIMIT = 200


class Session(QObject):
    """Owns the drawing, the design, the network and its history; tells views what has changed."""

    drawing_changed = Signal()
    image_changed = Signal()
    left_out_changed = Signal()
    prediction_changed = Signal()
    design_changed = Signal()
    network_replaced = Signal()
    network_changed = Signal()
    history_changed = Signal()
    design_problem_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = ()
        self.stages: Stages | None = None
        self.image: Array | None = None
        self.views: Array | None = None
        self.look: Comparison | None = None
        self.left_out: frozenset[str] = frozenset()
        self.ink_problem: InkError | None = InkError(InkProblem.NOTHING_DRAWN)
        self.prediction: Prediction | None = None
        self.design_problem = ""
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.run = shipped_run()
        self.design = self.run.design
        self._training_runs: weakref.WeakSet[NetworkRun] = weakref.WeakSet()
        self._shown: Sequence[Points] | Picture = ()
        self._image_is_old = False
        self._next_frame = 0.0
        self._frame_timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._frame_timer.timeout.connect(self._predict)
        self._looks = Looks(self)
        self._looks.ready.connect(self._read_again)

    @property
    def network(self) -> Network:
        """Return the network that answers; training works on a copy and sends its parameters here."""
        return self.run.network

    @property
    def origin(self) -> Origin:
        """Return where the current weights come from."""
        return self.run.origin

    @property
    def history(self) -> History:
        """Return the metrics of the current network's run."""
        return self.run.history

    # Drawing

    def show_lines(self, lines: Sequence[Points]) -> None:
        """Recognise these lines, the one being drawn among them: at once, but only once a frame."""
        self._show(lines)

    def show_drawing(self) -> None:
        """Recognise the drawing as it is, without a stroke that is being drawn."""
        drawing = self.drawing
        self._show(drawing if isinstance(drawing, Picture) else [stroke.points for stroke in drawing])

    def change_drawing(self, drawing: Drawing, text: str) -> None:
        """Replace the drawing, so that it can be undone."""
        self.undo_stack.push(ChangeDrawing(self, drawing, text))

    def install_drawing(self, drawing: Drawing) -> None:
        """Show a drawing."""
        self.drawing = drawing
        self.drawing_changed.emit()
        self.show_drawing()

    def leave_out(self, steps: Collection[str]) -> None:
        """Read drawings without these of nn.ink.SKIPPABLE; a way to look at them, so it is not undone."""
        if self.left_out != frozenset(steps):
            self.left_out = frozenset(steps)
            self.left_out_changed.emit()
            self._read_again()

    # Prediction

    def predict_soon(self) -> None:
        """Predict now, or with the next frame if this one has had its prediction."""
        early = self._next_frame - time.perf_counter()
        if early <= EARLY:
            self._predict()
        elif not self._frame_timer.isActive():
            self._frame_timer.start(math.ceil(1000 * (early + PATIENCE)))

    def is_settled(self) -> bool:
        """Tell whether every change has been predicted and the next one will be at once."""
        return not self._frame_timer.isActive() and time.perf_counter() >= self._next_frame

    def _predict(self) -> None:
        self._frame_timer.stop()
        self._next_frame = max(self._next_frame, time.perf_counter()) + FRAME
        if self._image_is_old:
            self._image_is_old = False
            self._read_image()
        self.prediction = None if self.views is None else recognize(self.network, self.views)
        self.prediction_changed.emit()

    def _read_image(self) -> None:
        try:
            self.stages, self.ink_problem = self._stages(), None
        except InkError as problem:
            self.stages, self.ink_problem = None, problem
        self.image = None if self.stages is None else self.stages.image
        self.views = None if self.stages is None else self.stages.tilted_copies
        self.look = None if self.image is None else self._looks.at(self.image)
        self.image_changed.emit()

    def _show(self, shown: Sequence[Points] | Picture) -> None:
        self._shown = shown
        self._read_again()

    def _read_again(self) -> None:
        self._image_is_old = True
        self.predict_soon()

    def _stages(self) -> Stages:
        if isinstance(self._shown, Picture):
            return self._shown.stages(self.left_out)
        return stages_from_strokes(self._shown, dot_size=SMALLEST_DRAWING, skip=self.left_out)

    # Design and network

    def change_design(self, design: Design, text: str, *, merge: bool = False) -> None:
        """Take another design, so that it can be undone; other layers begin with a fresh network.

        merge: it goes on with the last change, such as one more letter of a number, and is undone with it.
        """
        keep = design.begins_like(self.design)
        run = self.run if keep else NetworkRun(design, Origin.UNTRAINED)
        self.undo_stack.push(ChangeDesign(self, design, run, text, merge=merge))

    def take_preset(self, design: Design, name: str) -> None:
        """Begin anew with the untrained network of a design."""
        run = NetworkRun(design, Origin.UNTRAINED)
        self.undo_stack.push(ChangeDesign(self, design, run, changes.taking_preset(name)))

    def restore_shipped(self) -> None:
        """Bring back the network that ships with Inkling and its design."""
        run = shipped_run()
        self.undo_stack.push(ChangeDesign(self, run.design, run, tr("restoring the defaults")))

    def open_network(self, path: Path) -> None:
        """Take the network in a file; OSError or ValueError in words if that is impossible."""
        run = trained_run(open_network(path), Origin.FILE, path.stem)
        self.undo_stack.push(ChangeDesign(self, run.design, run, changes.opening_network(path.name)))

    def install_design(self, design: Design, run: NetworkRun) -> None:
        """Show a design and the network that belongs to it."""
        before, self.design, self.run = self.run, design, run
        run.configure(design)
        self.design_changed.emit()
        if before is not run:
            self.network_replaced.emit()
            self.history_changed.emit()
            self.network_changed.emit()
            self.predict_soon()
            before.rest()

    def set_design_problem(self, problem: str) -> None:
        """Take note of what is wrong with what is being typed; training waits until it is right."""
        if problem != self.design_problem:
            self.design_problem = problem
            self.design_problem_changed.emit(problem)

    # Training

    def prepare_trainer(self, *, anew: bool = False) -> Trainer:
        """Return the trainer that goes on from the current weights; `anew`: all epochs are to come."""
        if self.run.trainer is None:
            X_train, X_test, y_train, y_test = training_data()
            network = self.network.copy()
            self.run.trainer = Trainer(
                network,
                self.design.config,
                X_train,
                y_train,
                (X_test, y_test),
                history=History(KEPT_EPOCHS),
            )
            self._training_runs.add(self.run)
        self.run.plan(self.design, anew=anew)
        return self.run.trainer

    def receive(
        self,
        trainer: Trainer,
        metrics: Sequence[EpochMetrics],
        parameters: Array,
        accuracy: float | None = None,
    ) -> None:
        """Take what a training has to tell, also one that is no longer shown but that undo may bring back."""
        for run in self._training_runs:
            if run.trainer is trainer:
                run.record(metrics, parameters, accuracy)
        if trainer is self.run.trainer:
            self.history_changed.emit()
            self.network_changed.emit()
            self.predict_soon()


@cache
def training_data() -> tuple[Array, Array, Array, Array]:
    """Return X_train, X_test, y_train, y_test of the digits, read once."""
    data = DigitData.standard()
    return data.train.images, data.test.images, data.train.targets, data.test.targets
