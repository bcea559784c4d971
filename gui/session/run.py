"""A network and the run that trains it: what undo brings back as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np

from gui.fields import MOST_HIDDEN_LAYERS, MOST_UNITS
from nn import EpochMetrics, History, Network, Trainer, TrainingConfig, default_network
from nn.calibration import Calibration
from nn.checks import Array
from nn.digits.design import Design
from nn.digits.networks import TEST_ACCURACY

KEPT_EPOCHS = 600
TRAINED_FURTHER = TrainingConfig(epochs=200, learning_rate=0.05, batch_size=32)


class Origin(Enum):
    """Where the current weights come from."""

    SHIPPED = "shipped"
    UNTRAINED = "untrained"
    TRAINED = "trained"
    FILE = "file"


@dataclass(eq=False, slots=True, weakref_slot=True)
class NetworkRun:
    """A network, where it began, and the trainer and history that came after."""

    design: Design
    began: Origin
    name: str = ""
    given: Network | None = None
    trainer: Trainer | None = None
    planned_from: int = 0
    history: History = field(default_factory=lambda: History(KEPT_EPOCHS))

    @property
    def network(self) -> Network:
        """Return the network that answers; a random one is made from its design when it is first needed."""
        if self.given is None:
            self.given = self.design.network()
        return self.given

    @property
    def origin(self) -> Origin:
        """Return where the weights come from: a training counts once it has made a step."""
        trained = self.trainer is not None and self.trainer.progress > 0
        return Origin.TRAINED if trained else self.began

    def plan(self, design: Design, *, anew: bool = False) -> None:
        """Let the training follow a design; `anew`, or when it was over, its schedule begins from here."""
        if self.trainer is None:
            return
        over = self.trainer.epoch >= self.planned_from + design.config.epochs
        if anew or over:
            self.planned_from = self.trainer.epoch
        self.configure(design)

    def configure(self, design: Design) -> None:
        """Give the trainer the settings of a design, whose epochs count from where the training began."""
        if self.trainer is not None:
            epochs = self.planned_from + design.config.epochs
            self.trainer.configure(replace(design.config, epochs=epochs))

    def rest(self) -> None:
        """Let go of random weights, which the design makes again, so that undo costs no memory."""
        if self.trainer is None and self.began is Origin.UNTRAINED:
            self.given = None

    def record(
        self, metrics: Sequence[EpochMetrics], parameters: Array, accuracy: float | None = None
    ) -> None:
        """Take what a training has to tell; accuracy: of these parameters, if it is not the last epoch's."""
        self.network.parameters = parameters
        self.network.calibration = Calibration()  # what was measured held for other weights
        for epoch in metrics:
            self.history.append(epoch)
        measured = metrics[-1].validation_accuracy if metrics and accuracy is None else accuracy
        if measured is not None:
            self.network.information = {TEST_ACCURACY: measured}


def shipped_run() -> NetworkRun:
    """Return the network that ships with Inkling."""
    return trained_run(default_network(), Origin.SHIPPED, "Inkling's own network")


def trained_run(network: Network, origin: Origin, name: str) -> NetworkRun:
    """Return the run that begins with a trained network; ValueError if it is too large for the designer."""
    hidden = network.spec.layers[1:-1]
    if len(hidden) > MOST_HIDDEN_LAYERS or max((layer.units for layer in hidden), default=0) > MOST_UNITS:
        raise ValueError(
            f"This network is larger than the designer: at most {MOST_HIDDEN_LAYERS} hidden layers "
            f"of {MOST_UNITS} units."
        )
    design = Design(network.spec, TRAINED_FURTHER)
    network.generator = np.random.default_rng(design.seed)
    return NetworkRun(design, origin, name, network)
