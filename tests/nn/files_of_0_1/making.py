"""How the files in this folder were made by version 0.1: `python -m tests.nn.files_of_0_1.making FOLDER`.

A network stands with its probabilities, a training in the middle of an epoch with the networks at its end.
The data are exact in binary, so that they are the same everywhere.
"""

from __future__ import annotations

import functools
import json
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from nn import ACTIVATIONS, OPTIMIZERS, Layer, Network, Trainer, TrainingConfig, load_digits, save_training
from nn.arrays import Array
from nn.calibration import Calibration

FOLDER = Path(__file__).parent


def numbers(rows: int, columns: int, shift: int = 0) -> Array:
    """Return numbers from -1 to 1 that follow no line."""
    place = np.arange(shift, shift + rows * columns)
    values = (place * place * 37 + place * 11) % 17 / 8 - 1
    return values.astype(np.float32).reshape(rows, columns)


def one_hot(rows: int, classes: int) -> Array:
    """Return targets of one class after the other."""
    return np.eye(classes, dtype=np.float32)[np.arange(rows) % classes]


SAMPLES = numbers(6, 4)
DIGITS = load_digits()

NETWORKS = {
    "plain": Network([Layer(4, "input"), Layer(5, "tanh"), Layer(3, "softmax")], seed=1),
    "float64": Network(
        [Layer(4, "input"), Layer(3, "relu", "he_normal"), Layer(2, "sigmoid")],
        "binary_crossentropy",
        seed=2,
        dtype="float64",
    ),
    "normalized": Network(
        [
            Layer(4, "input", dropout=0.25),
            Layer(5, "gelu", batch_normalization=True, dropout=0.5),
            Layer(3, "softmax", batch_normalization=True),
        ],
        seed=3,
    ),
    "every activation": Network(
        [Layer(4, "input"), *(Layer(3, name, scale=0.5) for name in ACTIVATIONS)],
        "mean_squared_error",
        seed=4,
    ),
    "with information": Network([Layer(4, "input"), Layer(3, "softmax")], seed=5),
}
INFORMATION = {"test_accuracy": "99.4 %", "test_digits": "360", "trained_digits": "1437"}
CALIBRATION = Calibration(temperature=1.5, sure_from=0.75)


@dataclass(frozen=True)
class Training:
    """A training of 0.1, saved after `saved_after` steps."""

    layers: list[Layer]
    config: TrainingConfig
    saved_after: int
    X: Array
    y: Array
    validation: tuple[Array, Array] | None = None
    weights: Array | None = None
    dtype: str = "float32"
    changes: dict[str, Any] = field(default_factory=dict)

    def begin(self) -> Trainer:
        """Return the trainer before its first step."""
        network = Network(self.layers, seed=7, dtype=self.dtype)
        return Trainer(network, self.config, self.X, self.y, self.validation, sample_weight=self.weights)


TRAININGS = {
    "adam on variants": Training(
        [Layer(64, "input"), Layer(3, "tanh"), Layer(10, "softmax")],
        TrainingConfig(
            5,
            0.1,
            4,
            optimizer="adam",
            optimizer_settings={"beta1": 0.8},
            schedule="plateau",
            schedule_settings={"patience": 0},
            augmentation={"handwriting": 1.0},
            averaging=0.9,
            patience=2,
        ),
        11,
        DIGITS.images[:12],
        one_hot(12, 10),
        (DIGITS.images[:10], one_hot(10, 10)[::-1]),
    ),
    "sgd with dropout": Training(
        [
            Layer(4, "input", dropout=0.25),
            Layer(5, "relu", batch_normalization=True, dropout=0.25),
            Layer(4, "gelu", batch_normalization=True),
            Layer(3, "softmax"),
        ],
        TrainingConfig(
            4,
            0.1,
            4,
            schedule="cosine",
            schedule_settings={"warm_up": 0.25},
            penalties={"l1": 0.001, "l2": 0.01},
            weight_decay=0.1,
            clip_norm=0.5,
        ),
        5,
        numbers(11, 4, 50),
        one_hot(11, 3),
        weights=np.arange(1, 12, dtype=np.float32),
        dtype="float64",
    ),
    # The change comes just before the file is written: the step under way was made with the old settings.
    "nesterov frozen in the middle": Training(
        [
            Layer(4, "input"),
            Layer(4, "silu", batch_normalization=True),
            Layer(4, "tanh"),
            Layer(3, "softmax", batch_normalization=True),
        ],
        TrainingConfig(4, 0.05, 3, steps_per_epoch=3, optimizer="nesterov", label_smoothing=0.1),
        4,
        numbers(12, 4, 100),
        one_hot(12, 3),
        (numbers(6, 4, 200), one_hot(6, 3)),
        dtype="float64",
        changes={"frozen": (1,), "batch_size": 5, "learning_rate": 0.03, "averaging": 0.5, "patience": 3},
    ),
}


def train_until(training: Training, step: int) -> Trainer:
    """Return the trainer of a training, interrupted in a step that it still makes."""
    name = training.config.optimizer
    original = OPTIMIZERS[name]

    @functools.wraps(original.update)
    def watched(
        parameters: Array, gradient: Array, rate: float, number: int, *memory: Array, **settings: float
    ) -> None:
        if number == step:
            trainer.interrupt()
        original.update(parameters, gradient, rate, number, *memory, **settings)

    OPTIMIZERS[name] = replace(original, update=watched)
    try:
        trainer = training.begin()
        list(trainer.run())
    finally:
        OPTIMIZERS[name] = original
    return trainer


def write_network(name: str, network: Network, folder: Path) -> None:
    """Train a network a little, and write it with its probabilities."""
    network.fit(SAMPLES, one_hot(len(SAMPLES), network.spec.layers[-1].units), 3, 0.5, 3)
    if name == "with information":
        network.information, network.calibration = INFORMATION, CALIBRATION
    network.save(folder / f"{name}.network")
    np.save(folder / f"{name}.npy", network.predict_proba(SAMPLES))


def write_training(name: str, training: Training, folder: Path) -> None:
    """Write a training in the middle, the network that it ends in, and the network that it gives."""
    trainer = train_until(training, training.saved_after)
    if training.changes:
        trainer.configure(replace(training.config, **training.changes))
    save_training(trainer, folder / f"{name}.training")
    list(trainer.run())
    network = trainer.network
    network.information = {"costs": json.dumps([(row.cost, row.validation_cost) for row in trainer.history])}
    network.save(folder / f"{name}.end")
    network.parameters = trainer.result_parameters
    network.save(folder / f"{name}.answer")


def main(folder: Path) -> None:
    """Write all files."""
    for name, network in NETWORKS.items():
        write_network(name, network, folder)
    for name, training in TRAININGS.items():
        write_training(name, training, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
