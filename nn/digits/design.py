"""Recipes: a network and the training that makes it recognise well.

They are for digits of scikit-learn's data set and rest on variants of them (nn.ink.augmentation). What each
part is worth is measured in docs/recognition.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from nn.digits.data import CLASSES, PIXELS, Digits
from nn.network import Network
from nn.registry import Registry
from nn.spec import Layer, NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.trainer import Trainer


@dataclass(frozen=True, slots=True)
class Recipe:
    """Hidden layers, the settings of the training, and why one would take them."""

    hidden: tuple[Layer, ...]
    config: TrainingConfig
    why: str

    @property
    def spec(self) -> NetworkSpec:
        """The layers of the network, from 64 pixels to 10 digits."""
        layers = (Layer(PIXELS, "input"), *self.hidden, Layer(CLASSES, "softmax"))
        return NetworkSpec(layers, "categorical_crossentropy")

    def network(self, seed: int) -> Network:
        """Return the network with random weights."""
        return Network(self.spec.layers, self.spec.loss, seed=seed)

    def trainer(self, digits: Digits, seed: int) -> Trainer:
        """Return the training of such a network on these digits; its `answer` is what is learned."""
        return Trainer(self.network(seed), self.config, digits.images, digits.targets)


RECIPES: Registry[Recipe] = Registry("recipe")

RECIPES["shipped"] = Recipe(
    (Layer(256, "relu"), Layer(128, "relu")),
    TrainingConfig(2000, 0.2, 32, schedule="cosine", averaging=0.999, augmentation=1.0),
    "The network that ships with Inkling.",
)
RECIPES["small"] = Recipe(
    (Layer(50, "sigmoid"), Layer(30, "sigmoid")),
    TrainingConfig(2000, 1.0, 32, schedule="cosine", averaging=0.999, augmentation=1.0),
    "The size that the first digit networks had, 64-50-30-10, as good as it gets.",
)
RECIPES["quick"] = Recipe(
    (Layer(256, "relu"), Layer(128, "relu")),
    TrainingConfig(200, 0.2, 32, schedule="cosine", averaging=0.995, augmentation=1.0),
    "The shipped network's recipe, cut short: good after some seconds.",
)
