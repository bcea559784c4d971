"""The presets: networks that can be built, trained and shown, the recipes of the engine among them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.fields import (
    HIDDEN_ACTIVATIONS,
    MOST_HIDDEN_LAYERS,
    MOST_UNITS,
    OUTPUT_ACTIVATIONS,
    TRAINING_FIELDS,
    VARIANTS,
)
from gui.session.presets import PRESETS, RECIPE_NAMES, Preset, design_of
from gui.session.run import shipped_run
from nn import Layer, Network, TrainingConfig
from nn.digits.data import TRAINING_COUNT
from nn.digits.design import RECIPES, Recipe
from nn.digits.recognizer import recognize


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_preset_is_a_network_that_can_be_built_and_answers(preset: Preset) -> None:
    design = preset.design
    assert len(design.hidden) <= MOST_HIDDEN_LAYERS
    assert all(layer.units <= MOST_UNITS for layer in design.hidden)
    assert all(layer.activation in HIDDEN_ACTIVATIONS for layer in design.hidden)
    assert design.output_activation in OUTPUT_ACTIVATIONS
    assert design.config.steps(TRAINING_COUNT) >= 1
    network = Network(design.spec.layers, design.loss, seed=design.seed)
    shipped = shipped_run()
    image = shipped.network.parameters[:64].reshape(8, 8)
    assert recognize(network, image.reshape(1, 64)).probabilities.sum() == pytest.approx(1, abs=1e-5)
    for field in TRAINING_FIELDS:
        value = getattr(design, field.name)
        assert field.read(field.write(value)) == value


def test_the_networks_of_the_original_are_among_the_presets() -> None:
    shapes = [[layer.units for layer in preset.design.spec.layers] for preset in PRESETS]
    assert [64, 50, 10] in shapes
    assert [64, 50, 30, 10] in shapes
    assert (
        len({preset.name for preset in PRESETS}) == len({preset.design for preset in PRESETS}) == len(PRESETS)
    )


@pytest.mark.parametrize("number, name", list(enumerate(RECIPES)), ids=list(RECIPES))
def test_the_recipes_come_first_and_are_what_the_engine_trains(number: int, name: str) -> None:
    preset, recipe = PRESETS[number], RECIPES[name]
    assert preset.name == RECIPE_NAMES[name]
    assert preset.why == recipe.why
    assert preset.design.spec == recipe.spec
    assert preset.design.config == recipe.config
    assert VARIANTS.read(VARIANTS.write(preset.design.augmentation)) == recipe.config.augmentation


def test_every_setting_of_a_recipe_reaches_the_training() -> None:
    config = TrainingConfig(
        7,
        0.3,
        0.5,
        optimizer="momentum",
        optimizer_settings={"momentum": 0.5},
        schedule="step",
        schedule_settings={"every": 3},
        penalties={"l2": 0.1},
        weight_decay=0.01,
        clip_norm=2.0,
        augmentation=0.5,
        label_smoothing=0.1,
        averaging=0.9,
        patience=5,
        validation_interval=2,
    )
    design = design_of(Recipe((Layer(9, "relu", dropout=0.2),), config, "to try everything"))
    assert design.config == config
    assert replace(design, learning_rate=1.0).config == replace(config, learning_rate=1.0)
    assert design.hidden[0].dropout == 0.2
