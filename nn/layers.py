"""What a network is made of: its layers and its loss, without any weights."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

from nn.activations import ACTIVATIONS
from nn.checks import check_choice, check_integer
from nn.losses import LOSSES

INPUT = "input"


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: a number of units (at least 1) and their activation; `input` names the input layer.

    Raises TypeError or ValueError for units or an activation that do not exist.
    """

    units: int
    activation: str = "sigmoid"

    def __post_init__(self) -> None:
        object.__setattr__(self, "units", check_integer("units", self.units, 1))
        check_choice("activation", self.activation, [*ACTIVATIONS, INPUT])


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
                raise TypeError(f"layers must be Layer objects, not {layer!r}")
            if (layer.activation == INPUT) != (position == 0):
                raise ValueError(
                    f"only the first layer, and always the first, has activation='input', not {self.layers}"
                )

    @property
    def shapes(self) -> list[tuple[int, int]]:
        """(units, inputs + 1) of each layer behind the input; the last column holds the biases."""
        units = [layer.units for layer in self.layers]
        return [(after, before + 1) for before, after in pairwise(units)]

    @property
    def parameter_count(self) -> int:
        """Number of weights and biases."""
        return sum(rows * columns for rows, columns in self.shapes)

    def to_json(self) -> str:
        """Return the spec as JSON text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> NetworkSpec:
        """Return the spec that `to_json` wrote; ValueError for anything else."""
        try:
            fields = json.loads(text)
            layers = tuple(Layer(layer["units"], layer["activation"]) for layer in fields["layers"])
            return cls(layers, fields["loss"])
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise ValueError(f"not the description of a network: {error}") from None


def as_spec(layers: Sequence[Layer], loss: str) -> NetworkSpec:
    """Return the checked spec of these layers."""
    if not isinstance(layers, Sequence):
        raise TypeError(f"layers must be a list of Layer objects, not {layers!r}")
    return NetworkSpec(tuple(layers), loss)
