"""What a person decides in the designer: the layers and how to train them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from nn import Layer, NetworkSpec, TrainingConfig
from nn.digits.data import CLASSES, PIXELS, TRAINING_COUNT

MOST_HIDDEN_LAYERS = 8
MOST_UNITS = 512
LARGEST_SEED = 2**31 - 1
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")

HIDDEN_ACTIVATIONS = (
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "elu",
    "gelu",
    "silu",
    "softplus",
    "linear",
    "softmax",
)
OUTPUT_ACTIVATIONS = ("softmax", "sigmoid", "tanh", "linear", *HIDDEN_ACTIVATIONS[2:8])
LOSS_NAMES = {
    "categorical_crossentropy": "Categorical cross-entropy",
    "binary_crossentropy": "Binary cross-entropy",
    "mean_squared_error": "Mean squared error",
    "mean_absolute_error": "Mean absolute error",
    "hinge": "Hinge",
}
OWN_SETTINGS = ("epochs", "learning_rate", "batch_size", "augmentation")


@dataclass(frozen=True, slots=True)
class Design:
    """A network and its training, always valid; a change makes another one.

    refinements: optimizer, schedule, averaging and whatever else refines the training. What has a field of
    its own here counts from there.
    """

    hidden: tuple[Layer, ...] = (Layer(256, "relu"), Layer(128, "relu"))
    output_activation: str = "softmax"
    loss: str = "categorical_crossentropy"
    learning_rate: float = 0.05
    batch_size: float | int = 32
    epochs: int = 200
    seed: int = 0
    augmentation: float = 0.0
    refinements: TrainingConfig = field(default=TrainingConfig(), hash=False)

    def __post_init__(self) -> None:
        plain = TrainingConfig()
        own = {name: getattr(plain, name) for name in OWN_SETTINGS}
        object.__setattr__(self, "refinements", replace(self.refinements, **own))

    @property
    def spec(self) -> NetworkSpec:
        """Return the layers and the loss as the engine knows them."""
        output = Layer(CLASSES, self.output_activation)
        return NetworkSpec((Layer(PIXELS, "input"), *self.hidden, output), self.loss)

    @property
    def config(self) -> TrainingConfig:
        """Return the settings of the training as the engine knows them."""
        return replace(self.refinements, **{name: getattr(self, name) for name in OWN_SETTINGS})

    def makes_the_same_network(self, other: Design) -> bool:
        """Tell whether both begin with the same weights, so that only the training differs."""
        return self.spec == other.spec and self.seed == other.seed


def format_number(value: float | int) -> str:
    """Return a number as a person would write it."""
    return f"{value:,}".replace(",", "\u2009") if isinstance(value, int) else f"{value:g}"


def format_batch_size(value: float | int) -> str:
    """Return a number of digits as it is, and a share of them in percent."""
    return format_number(value) if isinstance(value, int) else f"{100 * value:g} %"


@dataclass(frozen=True, slots=True)
class Field:
    """One number of the design: its limits, its words, and how text becomes a value."""

    name: str
    label: str
    help: str
    parse: Callable[[str], float | int]
    minimum: float
    maximum: float
    logarithmic: bool = False
    write: Callable[[float | int], str] = format_number
    step: float = 1

    def read(self, text: str) -> float | int:
        """Return the value that a text stands for; ValueError in words for anything else."""
        value = self.parse(text.strip())
        if not self.minimum <= value <= self.maximum:
            raise ValueError(
                f"write a number from {format_number(self.minimum)} to {format_number(self.maximum)}"
            )
        return value

    def neighbour(self, value: float | int, direction: int) -> float | int:
        """Return the value one step up (1) or down (-1), in 1-2-5 steps where the scale is logarithmic.

        At the limits the value stays.
        """
        stepped = _one_two_five(value, direction) if self.logarithmic else value + direction * self.step
        try:
            return self.read(self.write(type(value)(stepped)))
        except ValueError:
            return value


def _one_two_five(value: float, direction: int) -> float:
    exponent = math.floor(math.log10(value) + 1e-9)
    candidates = [round(m * 10.0**e, 12) for e in range(exponent - 1, exponent + 2) for m in (1, 2, 5)]
    above = [candidate for candidate in candidates if candidate > value * (1 + 1e-9)]
    below = [candidate for candidate in candidates if candidate < value * (1 - 1e-9)]
    return min(above) if direction > 0 else max(below)


def _number(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise ValueError("write a number, for example 0.1") from None
    if not math.isfinite(value):
        raise ValueError("write a finite number, for example 0.1")
    return value


def _whole_number(text: str) -> int:
    digits = "".join(text.split())
    if not WHOLE_NUMBER.fullmatch(digits):
        raise ValueError("write a whole number, for example 50")
    return int(digits)


def _batch_size(text: str) -> float | int:
    """Return a number of digits (32) or a share of them (10 % or 0.1).

    A bare 1 is one digit. 1.0 could mean that or all digits, so it is refused.
    """
    number = "".join(text.split())
    if WHOLE_NUMBER.fullmatch(number) and not number.startswith("-"):
        return int(number)
    share = _number(number[:-1]) / 100 if number.endswith("%") else _number(number)
    if not 0 < share <= 1 or (share == 1 and not number.endswith("%")):
        raise ValueError("write a whole number of digits such as 32, or a share such as 10 %")
    return share


UNITS = Field("units", "Units", "How many units this layer has.", _whole_number, 1, MOST_UNITS)
TRAINING_FIELDS = (
    Field(
        "learning_rate",
        "Learning rate",
        "How far one step moves the weights. Too small learns slowly, too large explodes. "
        "A change during training counts from the next batch.",
        _number,
        0.0001,
        100,
        logarithmic=True,
    ),
    Field(
        "batch_size",
        "Batch size",
        "Digits looked at before each step: a number (32) or a share of all (10 %).",
        _batch_size,
        0.0001,
        TRAINING_COUNT,
        logarithmic=True,
        write=format_batch_size,
    ),
    Field(
        "epochs",
        "Epochs",
        "How many times training goes through all digits.",
        _whole_number,
        1,
        1_000_000,
        logarithmic=True,
    ),
    Field(
        "seed",
        "Seed",
        "Where the random numbers start: the same seed gives the same weights and the same run.",
        _whole_number,
        0,
        LARGEST_SEED,
    ),
)
VARIANTS = Field(
    "augmentation",
    "Strength of the variants",
    "How far variants lie from the digits they are made of. At 1 they differ as hands do.",
    _number,
    0.1,
    3,
    step=0.1,
)
