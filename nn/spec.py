"""What a network is made of: its layers and its loss, without any weights."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

from nn.activations import ACTIVATIONS
from nn.checks import check_choice, check_flag, check_fraction, check_integer, check_number, quoted
from nn.initializers import AUTOMATIC, INITIALIZERS
from nn.losses import LOSSES

INPUT = "input"
MOST_LAYERS = 1_000  # in a file
LONGEST_SPEC = 1_000_000  # characters, more than that many layers need


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer.

    units: at least 1. activation: a name from nn.ACTIVATIONS; `input` names the input layer.
    initializer: a name from nn.INITIALIZERS, or "automatic": Glorot's, with the activation's gain.
    scale: what the initial weights are multiplied by.
    dropout: the fraction of its values, at least 0 and less than 1, that each training step leaves out.
    batch_normalization: whether its weighted sums are standardised over each batch (nn.normalization).
    Raises TypeError or ValueError naming the wrong value.
    """

    units: int
    activation: str = "sigmoid"
    initializer: str = AUTOMATIC
    scale: float = 1.0
    dropout: float = 0.0
    batch_normalization: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "units", check_integer("units", self.units, 1))
        check_choice("activation", self.activation, [*ACTIVATIONS, INPUT])
        check_choice("initializer", self.initializer, [*INITIALIZERS, AUTOMATIC])
        object.__setattr__(self, "scale", check_number("scale", self.scale))
        object.__setattr__(self, "dropout", check_fraction("dropout", self.dropout))
        check_flag("batch_normalization", self.batch_normalization)
        if self.activation == INPUT and self.batch_normalization:
            raise ValueError("batch_normalization must be False for the input layer, which has no weights")

    def to_dictionary(self) -> dict[str, Any]:
        """Return units, activation, and what differs from the defaults."""
        return {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if field.name in ("units", "activation") or getattr(self, field.name) != field.default
        }


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """The layers of a network, input first, and the name of its loss.

    Raises ValueError unless there are at least two layers, of which exactly the first is an input layer.
    """

    layers: tuple[Layer, ...]
    loss: str

    def __post_init__(self) -> None:
        check_choice("loss", self.loss, LOSSES)
        if len(self.layers) < 2:
            raise ValueError(
                f"layers must hold an input layer and an output layer, not {len(self.layers)} layer(s)"
            )
        for position, layer in enumerate(self.layers):
            if not isinstance(layer, Layer):
                raise TypeError(f"layers must be Layer objects, not {quoted(layer)}")
            if (layer.activation == INPUT) != (position == 0):
                raise ValueError(
                    f"only the first layer, and always the first, has activation='input', "
                    f"not {quoted(self.layers)}"
                )
        if self.layers[-1].dropout:
            raise ValueError(f"dropout must be 0 in the output layer, not {quoted(self.layers[-1].dropout)}")

    @property
    def shapes(self) -> list[tuple[int, int]]:
        """(units, inputs + 1) of each layer behind the input; the last column holds the biases."""
        units = [layer.units for layer in self.layers]
        return [(after, before + 1) for before, after in pairwise(units)]

    @property
    def learned_count(self) -> int:
        """Number of weights and biases, and with batch normalization of scales."""
        return sum(rows * columns for rows, columns in self.shapes) + self._normalized_units

    @property
    def parameter_count(self) -> int:
        """Number of all parameters: those that are learned, and with batch normalization the statistics."""
        return self.learned_count + 2 * self._normalized_units

    @property
    def _normalized_units(self) -> int:
        return sum(layer.units for layer in self.layers if layer.batch_normalization)

    def to_dictionary(self) -> dict[str, Any]:
        """Return the spec in plain values, for `from_dictionary`."""
        return {"layers": [layer.to_dictionary() for layer in self.layers], "loss": self.loss}

    @classmethod
    def from_dictionary(cls, content: Mapping[str, Any]) -> NetworkSpec:
        """Return the spec that `to_dictionary` described; ValueError for anything else."""
        try:
            layers = content["layers"]
            if len(layers) > MOST_LAYERS:
                raise ValueError(f"it has {len(layers)} layers, over {MOST_LAYERS}")
            return cls(tuple(map(_layer, layers)), content["loss"])
        except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
            raise ValueError(f"not the description of a network: {error}") from None

    def to_json(self) -> str:
        """Return the spec as JSON text."""
        return json.dumps(self.to_dictionary())

    @classmethod
    def from_json(cls, text: str) -> NetworkSpec:
        """Return the spec that `to_json` wrote; ValueError for anything else."""
        if isinstance(text, str) and len(text) > LONGEST_SPEC:
            raise ValueError(
                f"the description of the network has {len(text)} characters, over {LONGEST_SPEC}"
            )
        try:
            content = json.loads(text)
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError(f"not the description of a network: {error}") from None
        return cls.from_dictionary(content)


def _layer(content: Mapping[str, Any]) -> Layer:
    names = [field.name for field in fields(Layer)]
    settings = {check_choice("a setting of a layer", name, names): value for name, value in content.items()}
    return Layer(settings.pop("units"), settings.pop("activation"), **settings)


def as_spec(layers: Sequence[Layer], loss: str) -> NetworkSpec:
    """Return the checked spec of these layers."""
    if not isinstance(layers, Sequence):
        raise TypeError(f"layers must be a list of Layer objects, not {quoted(layers)}")
    return NetworkSpec(tuple(layers), loss)
