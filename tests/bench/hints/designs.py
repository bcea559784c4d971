"""Trainings made well, drawn at random among what suits each other, and trainings with a known fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice
from typing import Any

import numpy as np

from nn import Layer
from nn.digits.design import Design
from nn.training.hints import HintCode

EPOCHS = 100
SPIKY_EPOCHS = 300

SIZES = ((), (16,), (50,), (64,), (256,), (50, 30), (64, 32), (256, 128), (32, 32, 32, 32))
ACTIVATIONS = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "silu", "softplus")
INITIALIZERS = ("automatic", "automatic", "he_normal", "glorot_normal", "lecun_uniform", "orthogonal")
BATCH_SIZES = (32, 64, 128, 144, 0.1)
SQUARED = "mean_squared_error"
# output activation, loss, and how much longer steps may be than with cross-entropy after softmax
OUTPUTS = (
    ("softmax", "categorical_crossentropy", 1.0),
    ("softmax", "categorical_crossentropy", 1.0),
    ("sigmoid", "binary_crossentropy", 5.0),
    ("softmax", SQUARED, 5.0),
    ("sigmoid", SQUARED, 5.0),
    ("linear", SQUARED, 1.0),
)
# rates of plain steps that suit the activation, and those of optimizers that suit all
PLAIN_RATES = {"sigmoid": (0.3, 1.0)}
OTHER_RATES = (0.03, 0.1)
ADAPTIVE_RATES = {
    "adam": (0.001, 0.003),
    "adamw": (0.001, 0.003),
    "rmsprop": (0.0005, 0.001),
    "adagrad": (0.01, 0.03),
    "lion": (0.0003,),
}
OPTIMIZERS = ("sgd", "sgd", "sgd", "momentum", "nesterov", *ADAPTIVE_RATES)
MOMENTUM = 0.1  # a rate with momentum beside one without
EXTRAS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"schedule": "cosine"},
    {"averaging": 0.99},
    {"weight_decay": 0.001},
    {"penalties": {"l2": 1e-4}},
    {"augmentation": 0.5},
    {"clip_norm": 1.0},
)


@dataclass(frozen=True)
class Case:
    """A training to judge.

    fault: what it was given, None for one made well. wrong_rate: at which rate it is first taught every digit
    as the next one, None if it is not.
    """

    design: Design
    fault: HintCode | None = None
    wrong_rate: float | None = None

    def __str__(self) -> str:
        spec, config = self.design.spec, self.design.config.to_dictionary()
        layers = "-".join(_layer(layer) for layer in spec.layers)
        settings = ", ".join(f"{name} {value}" for name, value in config.items() if name != "epochs")
        return f"{layers} {spec.loss}, {settings}, seed {self.design.seed}"


def _layer(layer: Layer) -> str:
    described = layer.to_dictionary()
    words = [str(described.pop("units")), *(f"{value}" for value in described.values())]
    return " ".join(words)


def good_cases(count: int, first_seed: int) -> list[Case]:
    """Return designs that each draw their parts by a seed of their own."""
    return [Case(good_design(seed)) for seed in range(first_seed, first_seed + count)]


def good_design(seed: int) -> Design:
    """Return a design that should learn, drawn with this seed."""
    generator = np.random.default_rng(seed)

    def one_of(choices: Any) -> Any:
        return choices[generator.integers(len(choices))]

    activation, sizes = one_of(ACTIVATIONS), one_of(SIZES)
    if activation == "sigmoid" and len(sizes) > 2:
        activation = "tanh"
    dropout, normalized = one_of((0.0, 0.0, 0.2)), one_of((False, False, True))
    hidden = [
        Layer(units, activation, one_of(INITIALIZERS), dropout=dropout, batch_normalization=normalized)
        for units in sizes
    ]
    output, loss, longer = one_of(OUTPUTS)
    optimizer = one_of(OPTIMIZERS)
    if optimizer in ADAPTIVE_RATES:
        rate = one_of(ADAPTIVE_RATES[optimizer])
    else:
        rate = one_of(PLAIN_RATES.get(activation, OTHER_RATES) if output != "linear" else OTHER_RATES)
        rate *= longer * (1 if optimizer == "sgd" else MOMENTUM)
    settings = {"learning_rate": rate, "batch_size": one_of(BATCH_SIZES), "optimizer": optimizer}
    return Design.of(
        *hidden, output=output, loss=loss, seed=seed, epochs=EPOCHS, **settings, **one_of(EXTRAS)
    )


def bad_cases(count: int, first_seed: int) -> list[Case]:
    """Return cases of every fault in turn, each of its ways in turn, with seeds from `first_seed` on."""
    return list(islice(_every_fault(first_seed), count))


def _every_fault(first_seed: int) -> Iterator[Case]:
    ways = {fault: cycle(make()) for fault, make in FAULTS.items()}
    seed = first_seed
    while True:
        for fault, way in ways.items():
            case = next(way)
            yield replace(case, design=replace(case.design, seed=seed), fault=fault)
        seed += 1


def _exploding() -> list[Case]:
    """Squared error with linear outputs, which have no ceiling, and long steps."""
    return [
        Case(_design(sizes, activation, "linear", SQUARED, learning_rate=rate, **settings))
        for sizes, activation, rate, settings in (
            ((50,), "tanh", 1.0, {}),
            ((50, 30), "tanh", 2.0, {"batch_size": 32}),
            ((64,), "relu", 1.0, {"batch_size": 1.0}),
            ((64,), "elu", 3.0, {}),
            ((256,), "relu", 0.3, {"optimizer": "momentum", "batch_size": 32}),
            ((32,), "sigmoid", 3.0, {}),
            ((), "relu", 1.0, {}),
        )
    ]


def _guessing() -> list[Case]:
    """Cross-entropy, which stays finite, at rates far too high."""
    return [
        Case(_design(sizes, activation, learning_rate=rate, **settings))
        for sizes, activation, rate, settings in (
            ((50,), "sigmoid", 100.0, {}),
            ((50, 30), "sigmoid", 60.0, {}),
            ((64,), "tanh", 30.0, {"batch_size": 32}),
            ((64, 32), "tanh", 30.0, {}),
            ((64,), "sigmoid", 20.0, {"optimizer": "momentum"}),
            ((50, 30), "sigmoid", 30.0, {"batch_size": 32}),
            ((32, 32), "tanh", 3.0, {"optimizer": "adam", "batch_size": 32}),
        )
    ]


def _twins() -> list[Case]:
    """All weights equal, in both layers: units with equal weights get equal gradients."""
    cases = []
    for units, activation, initializer, rate in (
        (48, "tanh", "constant", 0.1),
        (16, "sigmoid", "constant", 1.0),
        (32, "relu", "constant", 0.03),
        (64, "gelu", "constant", 0.03),
        (32, "tanh", "zeros", 0.1),
        (50, "sigmoid", "zeros", 0.5),
    ):
        design = _design((units,), activation, learning_rate=rate, batch_size=32, initializer=initializer)
        output = replace(design.output, initializer=initializer)
        layers = (*design.spec.layers[:-1], output)
        cases.append(Case(replace(design, spec=replace(design.spec, layers=layers))))
    return cases


def _dead() -> list[Case]:
    """A step so long that no sample reaches a relu unit any more."""
    return [
        Case(_design(sizes, "relu", learning_rate=rate, **settings))
        for sizes, rate, settings in (
            ((64,), 2.0, {"batch_size": 32}),
            ((256,), 2.0, {"batch_size": 32}),
            ((32,), 4.0, {"batch_size": 64}),
            ((64, 32), 1.5, {"batch_size": 32}),
            ((64,), 0.3, {"batch_size": 32, "optimizer": "momentum"}),
            ((64,), 1.0, {"batch_size": 32, "optimizer": "adam"}),
            ((256, 128), 3.0, {"batch_size": 144}),
        )
    ]


def _vanishing() -> list[Case]:
    """Eight or more layers of sigmoid with small initial weights, as the word "automatic" gives them."""
    return [
        Case(_design((units,) * layers, "sigmoid", learning_rate=rate, epochs=40, **settings))
        for layers, units, rate, settings in (
            (8, 32, 0.1, {"batch_size": 32}),
            (8, 32, 1.0, {"batch_size": 32}),
            (9, 16, 0.3, {"batch_size": 64}),
            (10, 64, 0.1, {"batch_size": 32}),
            (8, 50, 3.0, {"batch_size": 144}),
            (9, 32, 0.1, {"batch_size": 32, "optimizer": "momentum"}),
        )
    ]


def _saturated() -> list[Case]:
    """Squared error after the digits were learned wrong, so that the outputs are sure of the wrong ones."""
    cases: list[tuple[tuple[int, ...], str, str, float, float, dict[str, Any]]] = [
        ((50,), "sigmoid", "sigmoid", 3.0, 10.0, {}),
        ((50,), "sigmoid", "softmax", 3.0, 2.0, {}),
        ((64,), "tanh", "sigmoid", 0.5, 5.0, {"batch_size": 32}),
        ((64, 32), "tanh", "softmax", 0.5, 1.0, {}),
        ((32,), "relu", "sigmoid", 0.3, 3.0, {"batch_size": 64}),
        ((100,), "sigmoid", "sigmoid", 1.0, 10.0, {}),
    ]
    return [
        Case(_design(sizes, activation, output, SQUARED, learning_rate=rate, **settings), wrong_rate=taught)
        for sizes, activation, output, rate, taught, settings in cases
    ]


def _short() -> list[Case]:
    """Batches of which a few digits are left over."""
    return [
        Case(
            _design(
                sizes,
                activation,
                learning_rate=rate,
                batch_size=size,
                even_batches=False,
                epochs=SPIKY_EPOCHS,
            )
        )
        for sizes, activation, rate, size in (
            ((50, 30), "sigmoid", 3.0, 143),
            ((50, 30), "sigmoid", 1.0, 143),
            ((50, 30), "sigmoid", 2.0, 205),
            ((50,), "sigmoid", 3.0, 110),
            ((64, 32), "tanh", 0.5, 143),
            ((50, 30), "sigmoid", 3.0, 286),
            ((40, 40), "sigmoid", 2.0, 179),
        )
    ]


def _long() -> list[Case]:
    """RMSprop at a high rate: gradients become small, and with them the size that divides the steps."""
    return [
        Case(
            _design(
                sizes,
                activation,
                optimizer="rmsprop",
                learning_rate=rate,
                batch_size=size,
                epochs=SPIKY_EPOCHS,
            )
        )
        for sizes, activation, rate, size in (
            ((50, 30), "sigmoid", 0.03, 144),
            ((50,), "sigmoid", 0.05, 144),
            ((64,), "tanh", 0.02, 144),
            ((64, 32), "tanh", 0.01, 144),
            ((50, 30), "sigmoid", 0.04, 64),
        )
    ]


FAULTS: dict[HintCode, Callable[[], list[Case]]] = {
    HintCode.EXPLODED: _exploding,
    HintCode.WORSE_THAN_GUESSING: _guessing,
    HintCode.TWINS: _twins,
    HintCode.DEAD_UNITS: _dead,
    HintCode.VANISHING_GRADIENT: _vanishing,
    HintCode.SATURATED_OUTPUTS: _saturated,
    HintCode.SHORT_LAST_BATCH: _short,
    HintCode.LONG_STEP: _long,
}


def _design(
    sizes: tuple[int, ...],
    activation: str,
    output: str = "softmax",
    loss: str = "categorical_crossentropy",
    *,
    initializer: str = "automatic",
    **settings: Any,
) -> Design:
    hidden = [Layer(units, activation, initializer) for units in sizes]
    return Design.of(*hidden, output=output, loss=loss, **{"epochs": EPOCHS, "batch_size": 144, **settings})
