"""A design: a network for digits and how it is trained, in one frozen value.

The presets are designs to begin from. The recommended ones recognise well: they rest on variants of the
digits (nn.ink.augmentation), the shipped one also on digits that the program draws itself
(nn.digits.allographs). What each part of them is worth is measured in docs/recognition.md.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nn.checks import check_integer
from nn.digits.data import CLASSES, PIXELS, Digits
from nn.digits.task import STANDARD_TASK, Task
from nn.losses import LOSSES
from nn.network import Network
from nn.registry import Registry
from nn.spec import INPUT, Layer, NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.trainer import Trainer

LARGEST_SEED = 2**31 - 1
MOST_HIDDEN_LAYERS, MOST_UNITS = 8, 512  # of a network that the designer shows
DRAWN = "drawn"  # the source of digits that the program draws itself: see nn.digits


@dataclass(frozen=True, slots=True)
class Design:
    """A network and how it is trained: everything that a run begins from, except the digits.

    spec: the layers, 64 pixels to the outputs of the task, and the loss. config: every setting of the
    training. seed: of the first weights, the batches and all other chance, from 0 to LARGEST_SEED. task: what
    the network learns of the digits. Label smoothing is 0 with a loss that knows none.
    Raises TypeError or ValueError naming the wrong value.
    """

    spec: NetworkSpec
    config: TrainingConfig
    seed: int = 0
    task: Task = STANDARD_TASK

    def __post_init__(self) -> None:
        outputs = self.spec.layers[-1].units
        if outputs != len(self.task.outputs):
            raise ValueError(f"the task has {len(self.task.outputs)} outputs, the network has {outputs}")
        object.__setattr__(self, "seed", check_integer("seed", self.seed, 0, LARGEST_SEED))
        if not self.can_smooth_labels:
            object.__setattr__(self, "config", dataclasses.replace(self.config, label_smoothing=0.0))

    @classmethod
    def of(
        cls,
        *hidden: Layer,
        output: str = "softmax",
        loss: str = "categorical_crossentropy",
        seed: int = 0,
        **settings: Any,
    ) -> Design:
        """Return the design with these hidden layers; settings: fields of TrainingConfig."""
        layers = (Layer(PIXELS, INPUT), *hidden, Layer(CLASSES, output))
        return cls(NetworkSpec(layers, loss), TrainingConfig.from_settings(settings), seed)

    @property
    def hidden(self) -> tuple[Layer, ...]:
        """The layers between the pixels and the digits."""
        return self.spec.layers[1:-1]

    @property
    def output(self) -> Layer:
        """The last layer."""
        return self.spec.layers[-1]

    @property
    def can_smooth_labels(self) -> bool:
        """Whether the loss knows a target that could be any class."""
        return LOSSES[self.spec.loss].smooth_target is not None

    @property
    def drawn(self) -> float:
        """The fraction of every epoch that the program draws itself, 0 to 1."""
        return self.config.sources.get(DRAWN, 0.0)

    @property
    def learns_from_data(self) -> bool:
        """Whether any given digit is learned: not where all are made anew and only their labels count."""
        return sum(self.config.sources.values()) < 1

    def with_layers(self, hidden: Sequence[Layer]) -> Design:
        """Return the design with other hidden layers; input and output stay as they are."""
        first, *_, last = self.spec.layers
        return dataclasses.replace(self, spec=dataclasses.replace(self.spec, layers=(first, *hidden, last)))

    def with_settings(self, **settings: Any) -> Design:
        """Return the design with other settings of the training."""
        return dataclasses.replace(self, config=dataclasses.replace(self.config, **settings))

    def with_task(self, task: Task) -> Design:
        """Return the design with another task, and as many output units as that has outputs."""
        *others, last = self.spec.layers
        output = dataclasses.replace(last, units=len(task.outputs))
        spec = dataclasses.replace(self.spec, layers=(*others, output))
        return dataclasses.replace(self, spec=spec, task=task)

    def begins_like(self, other: Design) -> bool:
        """Return whether both begin with the same weights for the same outputs: only the training differs."""
        begins = (self.spec, self.seed, self.task.outputs)
        return begins == (other.spec, other.seed, other.task.outputs)

    def network(self) -> Network:
        """Return the network with its first, random weights."""
        return Network(self.spec.layers, self.spec.loss, seed=self.seed)

    def trainer(self, digits: Digits) -> Trainer[Network]:
        """Return the training of such a network on those of these digits that are of the task.

        Its `result_parameters` are what is learned.
        """
        learned = self.task.training_digits(digits)
        return Trainer(self.network(), self.config, learned.images, learned.targets, kinds=learned.kinds)

    def to_dictionary(self) -> dict[str, Any]:
        """Return the design in plain values that JSON can hold, for `from_dictionary`."""
        task = self.task.to_dictionary()
        return {
            **self.spec.to_dictionary(),
            "config": self.config.state(),
            "seed": self.seed,
            **({"task": task} if task else {}),
        }

    @classmethod
    def from_dictionary(cls, content: Mapping[str, Any]) -> Design:
        """Return the design that `to_dictionary` described; ValueError for anything else."""
        try:
            config = TrainingConfig.from_state(content["config"])
            task = Task.from_dictionary(content.get("task", {}))
            return cls(NetworkSpec.from_dictionary(content), config, content["seed"], task)
        except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
            raise ValueError(f"not a design: {error}") from None

    def differences(self, other: Design) -> dict[str, tuple[Any, Any]]:
        """Return what differs, each as (here, there): "layers", "loss", "seed", "task", settings by name."""
        here, there = _parts(self), _parts(other)
        return {name: (here[name], there[name]) for name in here if here[name] != there[name]}


def _parts(design: Design) -> dict[str, Any]:
    names = [field.name for field in dataclasses.fields(TrainingConfig)]
    settings = {name: getattr(design.config, name) for name in names}
    return {
        "layers": design.spec.layers,
        "loss": design.spec.loss,
        "seed": design.seed,
        "task": design.task,
        **settings,
    }


PRESETS: Registry[Design] = Registry("preset")
RECOMMENDED = ("shipped", "small", "quick", "no_data")  # recognise well, the best first

# Those whose figures are published keep the batches that they were measured with.
_AS_MEASURED: dict[str, Any] = {"even_batches": False}
_BEST: dict[str, Any] = {"schedule": "cosine", "batch_size": 32, "augmentation": 1.0, **_AS_MEASURED}
_RELU = (Layer(256, "relu"), Layer(128, "relu"))
_SIGMOID = (Layer(50, "sigmoid"), Layer(30, "sigmoid"))

PRESETS["shipped"] = Design.of(
    *_RELU, epochs=2000, learning_rate=0.2, averaging=0.999, sources={DRAWN: 0.6}, **_BEST
)
PRESETS["small"] = Design.of(*_SIGMOID, epochs=2000, learning_rate=1.0, averaging=0.999, **_BEST)
PRESETS["quick"] = Design.of(*_RELU, epochs=200, learning_rate=0.2, averaging=0.995, **_BEST)
PRESETS["no_data"] = Design.of(
    *_RELU,
    epochs=400,
    learning_rate=0.2,
    averaging=0.999,
    schedule="cosine",
    batch_size=32,
    sources={DRAWN: 1.0},
)
PRESETS["one_hidden"] = Design.of(
    Layer(50, "sigmoid"), learning_rate=0.9, batch_size=0.1, epochs=2000, **_AS_MEASURED
)
PRESETS["two_hidden"] = Design.of(*_SIGMOID, learning_rate=1.0, batch_size=0.1, epochs=4000, **_AS_MEASURED)
PRESETS["no_hidden"] = Design.of(learning_rate=0.1, batch_size=32, epochs=1000)
PRESETS["wide"] = Design.of(Layer(256, "relu"), learning_rate=0.1, batch_size=32, epochs=500)
PRESETS["deep"] = Design.of(*8 * (Layer(32, "tanh"),), learning_rate=0.05, batch_size=32, epochs=500)
PRESETS["exploding"] = Design.of(
    Layer(50, "tanh"),
    output="linear",
    loss="mean_squared_error",
    learning_rate=1.0,
    batch_size=1.0,
    epochs=60,
)
