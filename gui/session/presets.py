"""Presets: networks and trainings to begin from, the recipes of the engine first."""

from __future__ import annotations

from dataclasses import dataclass

from gui.fields import Design
from nn import Layer
from nn.digits.design import RECIPES, Recipe

RECIPE_NAMES = {
    "shipped": "As shipped, on variants",
    "small": "Small, 64-50-30-10, on variants",
    "quick": "Quick, on variants",
}


@dataclass(frozen=True, slots=True)
class Preset:
    """A design with a name, and why one would try it."""

    name: str
    design: Design
    why: str


def design_of(recipe: Recipe) -> Design:
    """Return the design that follows a recipe."""
    spec, config = recipe.spec, recipe.config
    return Design(
        recipe.hidden,
        spec.layers[-1].activation,
        spec.loss,
        config.learning_rate,
        config.batch_size,
        config.epochs,
        augmentation=config.augmentation.get("handwriting", 0.0),
        refinements=config,
    )


PRESETS = (
    *(
        Preset(RECIPE_NAMES.get(name, name.capitalize()), design_of(recipe), recipe.why)
        for name, recipe in RECIPES.items()
    ),
    Preset(
        "One hidden layer, 64-50-10",
        Design((Layer(50, "sigmoid"),), learning_rate=0.9, batch_size=0.1, epochs=2000),
        "Sigmoid units and one hidden layer: the smallest of the classic networks.",
    ),
    Preset(
        "Two hidden layers, 64-50-30-10",
        Design((Layer(50, "sigmoid"), Layer(30, "sigmoid")), learning_rate=1, batch_size=0.1, epochs=4000),
        "Two layers of sigmoid units. It learns slowly at first, then all at once.",
    ),
    Preset(
        "No hidden layer",
        Design((), learning_rate=0.1, batch_size=32, epochs=1000),
        "Softmax regression: each digit is one weighted sum of the pixels.",
    ),
    Preset(
        "Wide, 64-256-10",
        Design((Layer(256, "relu"),), learning_rate=0.1, batch_size=32, epochs=500),
        "Many relu units: fits the training digits fast.",
    ),
    Preset(
        "Deep, eight layers of tanh",
        Design(tuple(Layer(32, "tanh") for _ in range(8)), learning_rate=0.05, batch_size=32, epochs=500),
        "Eight hidden layers: watch how much harder depth makes it.",
    ),
    Preset(
        "Exploding: steps too large",
        Design(
            (Layer(50, "tanh"),),
            output_activation="linear",
            loss="mean_squared_error",
            learning_rate=1.0,
            batch_size=1.0,
            epochs=60,
        ),
        "Squared error with no limit on the outputs: each step overshoots further, the cost explodes.",
    ),
)


def preset_named(name: str) -> Preset:
    """Return the preset of that name."""
    return next(preset for preset in PRESETS if preset.name == name)
