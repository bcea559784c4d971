"""The session: one object that owns everything that changes while Inkling runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QUndoStack

from gui.commands import ChangeDesign, ChangeDrawing
from gui.design import CLASSES, MOST_HIDDEN_LAYERS, MOST_UNITS, PIXELS, SPLIT, Design
from gui.strokes import Drawing, Points
from nn import (
    EpochMetrics,
    History,
    Network,
    OneHotEncoder,
    Trainer,
    default_network,
    load_digits,
    load_network,
    train_test_split,
)
from nn.checks import Array
from nn.data import DIGIT_COUNT
from nn.ink import InkError, NoInkError, image_from_strokes

FRAME_MS = 16
SMALLEST_DRAWING = 0.04
KEPT_EPOCHS = 1000


class Origin(Enum):
    """Where the current weights come from."""

    SHIPPED = "shipped"
    UNTRAINED = "untrained"
    TRAINED = "trained"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the network makes of the drawing: (10,) probabilities and the (units,) values of every layer."""

    probabilities: Array
    activations: tuple[Array, ...]


@dataclass(slots=True)
class NetworkRun:
    """A network and the run that has trained it so far."""

    network: Network
    origin: Origin
    trainer: Trainer | None = None
    history: History = field(default_factory=lambda: History(KEPT_EPOCHS))
    name: str = ""


class Session(QObject):
    """Owns the drawing, the design, the network and its history; tells views what has changed."""

    drawing_changed = Signal()
    image_changed = Signal()
    prediction_changed = Signal()
    design_changed = Signal()
    network_replaced = Signal()
    network_changed = Signal()
    history_changed = Signal()
    design_problem_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = ()
        self.image: Array | None = None
        self.ink_problem: InkError | None = NoInkError("no ink")
        self.prediction: Prediction | None = None
        self.design_problem = ""
        self.drawing_history = QUndoStack(self)
        self.design_history = QUndoStack(self)
        self.design, self.run = shipped_network()
        self._lines: Sequence[Points] = ()
        self._image_is_old = False
        precise = Qt.TimerType.PreciseTimer
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS, timerType=precise)
        self._frame.timeout.connect(self._next_frame)

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
        self._lines = lines
        self._image_is_old = True
        self.predict_soon()

    def change_drawing(self, drawing: Drawing, text: str) -> None:
        """Replace the drawing, so that it can be undone."""
        self.drawing_history.push(ChangeDrawing(self, drawing, text))

    def install_drawing(self, drawing: Drawing) -> None:
        """Show a drawing."""
        self.drawing = drawing
        self.drawing_changed.emit()
        self.show_lines([stroke.points for stroke in drawing])

    # Prediction

    def predict_soon(self) -> None:
        """Predict now, or with the next frame if this one has had its prediction."""
        if self._frame.isActive():
            self._frame.setProperty("due", True)
        else:
            self._frame.start()
            self._predict()

    def _next_frame(self) -> None:
        if self._frame.property("due"):
            self._frame.setProperty("due", False)
            self._frame.start()
            self._predict()

    def _predict(self) -> None:
        if self._image_is_old:
            self._image_is_old = False
            self._read_image()
        self.prediction = None if self.image is None else predict(self.network, self.image)
        self.prediction_changed.emit()

    def _read_image(self) -> None:
        try:
            self.image, self.ink_problem = image_from_strokes(self._lines, smallest=SMALLEST_DRAWING), None
        except InkError as problem:
            self.image, self.ink_problem = None, problem
        self.image_changed.emit()

    # Design and network

    def change_design(self, design: Design, text: str) -> None:
        """Take another design, so that it can be undone; other layers begin with a fresh network."""
        run = self.run if design.makes_the_same_network(self.design) else fresh_network(design)
        self.design_history.push(ChangeDesign(self, design, run, text))

    def restore_shipped(self) -> None:
        """Bring back the network that ships with Inkling and its design."""
        self.design_history.push(ChangeDesign(self, *shipped_network(), "restore the shipped network"))

    def open_network(self, path: Path) -> None:
        """Take the network in a file; OSError or ValueError in words if that is impossible."""
        design, run = trained_network(load_network(path), Origin.FILE, path.stem)
        self.design_history.push(ChangeDesign(self, design, run, f"open {path.name}"))

    def install_design(self, design: Design, run: NetworkRun) -> None:
        """Show a design and the network that belongs to it."""
        replaced = run is not self.run
        self.design, self.run = design, run
        if run.trainer is not None:
            run.trainer.configure(design.config)
        self.design_changed.emit()
        if replaced:
            self.network_replaced.emit()
            self.history_changed.emit()
            self.network_changed.emit()
            self.predict_soon()

    def set_design_problem(self, problem: str) -> None:
        """Take note of what is wrong with what is being typed; training waits until it is right."""
        if problem != self.design_problem:
            self.design_problem = problem
            self.design_problem_changed.emit(problem)

    # Training

    def prepare_trainer(self) -> Trainer:
        """Return the trainer that goes on from the current weights."""
        if self.run.trainer is None:
            X_train, X_test, y_train, y_test = training_data()
            self.run.trainer = Trainer(
                self.network.copy(), self.design.config, X_train, y_train, (X_test, y_test)
            )
        return self.run.trainer

    def receive(self, trainer: Trainer, metrics: Sequence[EpochMetrics], parameters: Array) -> None:
        """Take what a training has to tell, if it is still the current one."""
        if trainer is not self.run.trainer:
            return
        self.network.parameters = parameters
        self.run.origin = Origin.TRAINED
        for epoch in metrics:
            self.history.append(epoch)
        self.history_changed.emit()
        self.network_changed.emit()
        self.predict_soon()


def predict(network: Network, image: Array) -> Prediction:
    """Return what a network makes of an 8x8 image."""
    sample = image.reshape(1, -1)
    activations = tuple(values[0] for values in network.activations(sample))
    return Prediction(network.predict_proba(sample)[0], activations)


def training_count() -> int:
    """Return the number of digits that training_data gives to train on."""
    return int(SPLIT * DIGIT_COUNT)


def training_data() -> tuple[Array, Array, Array, Array]:
    """Return X_train, X_test, y_train, y_test of the digits in order, so that no writer is on both sides."""
    digits = load_digits()
    targets = OneHotEncoder(np.arange(CLASSES)).encode(digits.labels)
    return train_test_split(digits.images, targets, SPLIT)


def shipped_network() -> tuple[Design, NetworkRun]:
    """Return the network that ships with Inkling and its design."""
    return trained_network(default_network(), Origin.SHIPPED, "Inkling's own network")


def fresh_network(design: Design) -> NetworkRun:
    """Return the untrained network of a design."""
    return NetworkRun(Network(design.spec.layers, design.loss, seed=design.seed), Origin.UNTRAINED)


def trained_network(network: Network, origin: Origin, name: str) -> tuple[Design, NetworkRun]:
    """Return the design that matches a network, and the network; ValueError if it is not for digits."""
    first, *hidden, last = network.spec.layers
    if (first.units, last.units) != (PIXELS, CLASSES):
        raise ValueError(
            f"This network takes {first.units} pixels and gives {last.units} answers, "
            f"but a digit has {PIXELS} pixels and {CLASSES} possible answers."
        )
    if len(hidden) > MOST_HIDDEN_LAYERS or max((layer.units for layer in hidden), default=0) > MOST_UNITS:
        raise ValueError(
            f"This network is larger than the designer: at most {MOST_HIDDEN_LAYERS} hidden layers "
            f"of {MOST_UNITS} units."
        )
    design = Design(tuple(hidden), last.activation, network.spec.loss)
    network.generator = np.random.default_rng(design.seed)
    return design, NetworkRun(network, origin, name=name)
