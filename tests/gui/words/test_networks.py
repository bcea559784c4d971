"""Words for networks: all that can be chosen is explained, also what is a person's own."""

from __future__ import annotations

import pytest

from gui.fields import BATCH_SIZE, EPOCHS, LEARNING_RATE, SEED, UNITS, VARIANTS
from gui.words.networks import (
    ACTIVATION_HELP,
    LOSS_LABELS,
    PRESET_LABELS,
    activation_label,
    hidden_activations,
    known_first,
    loss_label,
    losses,
    output_activations,
    preset_label,
)
from gui.words.translation import Label
from nn import ACTIVATIONS, LOSSES
from nn.digits.design import MOST_HIDDEN_LAYERS, PRESETS


def test_everything_that_the_engine_offers_can_be_chosen_and_is_explained() -> None:
    assert sorted(hidden_activations()) == sorted(output_activations()) == sorted(ACTIVATIONS)
    assert set(ACTIVATION_HELP) == set(ACTIVATIONS)
    assert losses() == list(LOSS_LABELS)
    assert set(LOSS_LABELS) == set(LOSSES)
    labels = [*map(activation_label, ACTIVATIONS), *map(loss_label, LOSSES)]
    for label in labels:
        assert label.name
        assert len(label.help.split()) > 3
        assert label.help.endswith(".")


def test_the_usual_activations_of_each_layer_come_first() -> None:
    assert hidden_activations()[:3] == ["sigmoid", "tanh", "relu"]
    assert output_activations()[:3] == ["softmax", "sigmoid", "tanh"]


def test_a_person_s_own_come_last_and_what_is_not_registered_is_not_offered() -> None:
    assert known_first(["b", "a", "gone"], ["mine", "a", "b"]) == ["b", "a", "mine"]


def test_those_of_one_s_own_keep_their_names() -> None:
    assert activation_label("mine") == Label("mine", "An activation of your own.")
    assert loss_label("mine") == Label("mine", "A loss of your own.")
    assert preset_label("mine") == Label("mine", "A preset of your own.")


def test_every_preset_has_a_name_of_its_own_and_a_reason() -> None:
    assert set(PRESET_LABELS) == set(PRESETS)
    assert len({preset_label(name).name for name in PRESETS}) == len(PRESETS)
    assert all(len(preset_label(name).help.split()) > 3 for name in PRESETS)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_fits_into_the_designer(name: str) -> None:
    design = PRESETS[name]
    assert len(design.hidden) <= MOST_HIDDEN_LAYERS
    for layer in design.hidden:
        assert UNITS.read(UNITS.write(layer.units)) == layer.units
    for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED):
        value = field.value_in(design)
        assert field.read(field.write(value)) == value
    strength = VARIANTS.value_in(design)
    assert not strength or VARIANTS.read(VARIANTS.write(strength)) == strength


def test_the_networks_of_the_original_are_among_the_presets() -> None:
    shapes = [[layer.units for layer in design.spec.layers] for design in PRESETS.values()]
    assert [64, 50, 10] in shapes
    assert [64, 50, 30, 10] in shapes
