"""Words for a training: all that is set shows, all that can be chosen is explained."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import Any

import pytest

from gui.fields import (
    AVERAGING,
    BATCH_SIZE,
    CLIPPING,
    DRAWN,
    EPOCHS,
    LABEL_SMOOTHING,
    LEARNING_RATE,
    PATIENCE,
    STEPS_PER_EPOCH,
    VALIDATION_INTERVAL,
    VARIANTS,
    WEIGHT_DECAY,
    penalty_field,
)
from gui.words.training import (
    OPTIMIZER_LABELS,
    SCHEDULE_LABELS,
    SCHEDULES_IN_SUMMARY,
    advice,
    optimizer_label,
    optimizer_summary,
    optimizers,
    other_settings,
    rate_of_link,
    regularization_summary,
    schedule_label,
    schedules,
    split_label,
    start_summary,
)
from gui.words.translation import Label
from nn import OPTIMIZERS, SCHEDULES, Layer, NetworkSpec, TrainingConfig
from nn.digits.data import BY_WRITER, IN_ORDER, SHUFFLED, SPLITS
from tests.conftest import design

PLAIN_DESIGN = design(Layer(256, "relu"), Layer(128, "relu"))

OTHERS: dict[str, tuple[dict[str, Any], str]] = {
    "frozen": ({"frozen": (1, 2)}, "frozen layers 1, 2"),
}
REGULARIZED: list[tuple[dict[str, Any], str]] = [
    ({"penalties": {"l1": 1e-5, "l2": 1e-4}}, "L1 1e-05, L2 0.0001"),
    ({"weight_decay": 1e-4}, "weight decay 0.0001"),
    ({"clip_norm": 2}, "clipping at 2"),
    ({"label_smoothing": 0.1}, "label smoothing 10 %"),
    ({"averaging": 0.999}, "averaging 0.999"),
    ({"patience": 30}, "early stopping 30"),
]
OPTIMIZED: list[tuple[dict[str, Any], str]] = [
    ({}, "SGD"),
    ({"optimizer": "momentum", "optimizer_settings": {"momentum": 0.95}}, "Momentum, momentum 0.95"),
    ({"even_batches": False}, "SGD, uneven batches"),
    ({"schedule": "cosine", "schedule_settings": {"warm_up": 0.1}}, "SGD, cosine schedule, warm up 0.1"),
]
FIELDS = {
    field.path.split(".")[1]
    for field in (
        LEARNING_RATE,
        BATCH_SIZE,
        EPOCHS,
        VARIANTS,
        DRAWN,
        penalty_field("l2"),
        WEIGHT_DECAY,
        LABEL_SMOOTHING,
        CLIPPING,
        AVERAGING,
        PATIENCE,
        STEPS_PER_EPOCH,
        VALIDATION_INTERVAL,
        STEPS_PER_EPOCH,
        VALIDATION_INTERVAL,
    )
}
CHOSEN = {"even_batches", "optimizer", "optimizer_settings", "schedule", "schedule_settings"}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_setting_of_the_engine_has_a_field_or_words() -> None:
    names = {field.name for field in dataclasses.fields(TrainingConfig)}
    assert names == {*OTHERS, *CHOSEN, *FIELDS}


@pytest.mark.parametrize(("settings", "name"), OTHERS.values(), ids=OTHERS)
def test_what_has_no_field_is_told_and_explained(settings: dict[str, Any], name: str) -> None:
    changed = PLAIN_DESIGN.with_settings(**settings)
    (told,) = other_settings(changed)
    assert told.name == name
    assert len(told.help.split()) > 3
    assert told.help.endswith(".")
    assert plain(start_summary(changed, IN_ORDER)) == f"seed 0, {name}"


def test_how_long_an_epoch_is_and_how_often_it_is_tested_is_told() -> None:
    changed = PLAIN_DESIGN.with_settings(steps_per_epoch=20, validation_interval=5)
    assert plain(start_summary(changed, IN_ORDER)) == "seed 0, 20 steps an epoch, tested every 5 epochs"


@pytest.mark.parametrize(("settings", "line"), REGULARIZED)
def test_what_keeps_a_network_modest_is_told(settings: dict[str, Any], line: str) -> None:
    assert plain(regularization_summary(PLAIN_DESIGN.with_settings(**settings))) == line


@pytest.mark.parametrize(("settings", "line"), OPTIMIZED)
def test_optimizer_and_schedule_are_told(settings: dict[str, Any], line: str) -> None:
    assert plain(optimizer_summary(PLAIN_DESIGN.with_settings(**settings))) == line


def test_what_layers_have_besides_units_and_activation_is_told() -> None:
    first, last = Layer(64, "input", dropout=0.1), Layer(10, "softmax", batch_normalization=True, scale=0.5)
    layers = (first, Layer(9, dropout=0.2), Layer(9, initializer="he_normal", dropout=0.5), last)
    changed = replace(PLAIN_DESIGN, spec=NetworkSpec(layers, "categorical_crossentropy"), seed=3)
    assert (
        plain(regularization_summary(changed))
        == "dropout 10 %, dropout 20 %, dropout 50 %, batch normalisation"
    )
    told = "initial weights He, normal, initial weights times 0.5, seed 3"
    assert plain(start_summary(changed, IN_ORDER)) == told


def test_a_plain_training_tells_nothing_but_its_optimizer_and_seed() -> None:
    assert other_settings(PLAIN_DESIGN) == []
    assert regularization_summary(PLAIN_DESIGN) == ""
    assert plain(start_summary(design(seed=3), IN_ORDER)) == "seed 3"


@pytest.mark.parametrize(
    ("split", "line"),
    [
        (BY_WRITER, "seed 0, split by writer"),
        (SHUFFLED, "seed 0, shuffled"),
        ("", "seed 0, your own digits"),
    ],
)
def test_another_split_is_told(split: str, line: str) -> None:
    assert plain(start_summary(PLAIN_DESIGN, split)) == line


def test_every_split_says_what_it_means_for_the_figures() -> None:
    for split in SPLITS:
        label = split_label(split)
        assert label.name
        assert len(label.help.split()) > 10
    assert split_label("") == Label("Your own digits", "Digits that you gave.")


def test_a_summary_breaks_only_between_its_parts() -> None:
    text = optimizer_summary(design(optimizer="adam", schedule="one_cycle"))
    assert plain(text) == "Adam, one cycle schedule"
    assert len(text.split(" ")) == 2


@pytest.mark.parametrize("rate", [0.001, 0.3, 0.0002])
def test_advice_holds_a_link_that_means_its_rate(rate: float) -> None:
    address = advice(rate).partition('href="')[2].partition('"')[0]
    assert rate_of_link(address) == rate
    assert f"rate of {rate:g}" in advice(rate)


def test_another_link_means_no_rate() -> None:
    assert rate_of_link("https://example.org") is None


def test_every_optimizer_and_schedule_is_explained() -> None:
    assert set(OPTIMIZER_LABELS) == set(OPTIMIZERS) == set(optimizers())
    assert set(SCHEDULE_LABELS) == set(SCHEDULES_IN_SUMMARY) == set(SCHEDULES) == set(schedules())
    for label in (*map(optimizer_label, OPTIMIZERS), *map(schedule_label, SCHEDULES)):
        assert label.name
        assert len(label.help.split()) > 3
        assert label.help.endswith(".")


def test_those_of_one_s_own_keep_their_names() -> None:
    assert optimizer_label("mine") == Label("mine", "An optimizer of your own.")
    assert schedule_label("mine") == Label("mine", "A schedule of your own.")
