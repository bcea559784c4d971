"""Words for a training: all that is set shows, all that can be chosen is explained."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import Any

import pytest

from gui.fields import BATCH_SIZE, EPOCHS, LEARNING_RATE, VARIANTS
from gui.words.training import (
    OPTIMIZER_LABELS,
    SCHEDULE_LABELS,
    SCHEDULES_IN_SUMMARY,
    extra_settings,
    optimizer_label,
    optimizers,
    schedule_label,
    schedules,
    summary,
)
from gui.words.translation import Label
from nn import OPTIMIZERS, SCHEDULES, Layer, NetworkSpec, TrainingConfig
from tests.conftest import SHIPPED_DESIGN, design

CHANGES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "steps_per_epoch": ({"steps_per_epoch": 20}, ["20 steps an epoch"]),
    "optimizer_settings": (
        {"optimizer": "momentum", "optimizer_settings": {"momentum": 0.95}},
        ["momentum 0.95"],
    ),
    "schedule_settings": ({"schedule": "cosine", "schedule_settings": {"warm_up": 0.1}}, ["warm up 0.1"]),
    "penalties": ({"penalties": {"l1": 1e-5, "l2": 1e-4}}, ["L1 1e-05", "L2 0.0001"]),
    "weight_decay": ({"weight_decay": 1e-4}, ["weight decay 0.0001"]),
    "clip_norm": ({"clip_norm": 2}, ["clipping at 2"]),
    "label_smoothing": ({"label_smoothing": 0.1}, ["label smoothing 0.1"]),
    "averaging": ({"averaging": 0.999}, ["averaging 0.999"]),
    "frozen": ({"frozen": (1, 2)}, ["frozen layers 1, 2"]),
    "patience": ({"patience": 30}, ["patience 30"]),
    "validation_interval": ({"validation_interval": 5}, ["tested every 5 epochs"]),
}
CHOSEN = {"optimizer", "schedule"}
FIELDS = {field.path.rpartition(".")[2] for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, VARIANTS)}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_setting_of_the_engine_has_a_field_or_words() -> None:
    names = {field.name for field in dataclasses.fields(TrainingConfig)}
    assert names == {*CHANGES, *CHOSEN, *FIELDS}


@pytest.mark.parametrize(("settings", "names"), CHANGES.values(), ids=CHANGES)
def test_what_is_set_is_told_and_explained(settings: dict[str, Any], names: list[str]) -> None:
    changed = SHIPPED_DESIGN.with_settings(**settings)
    extra = extra_settings(changed)
    assert [setting.name for setting in extra] == names
    assert all(len(setting.help.split()) > 3 and setting.help.endswith(".") for setting in extra)
    assert all(name in plain(summary(changed)) for name in names)


def test_what_layers_have_besides_units_and_activation_is_told() -> None:
    first, last = Layer(64, "input", dropout=0.1), Layer(10, "softmax", batch_normalization=True, scale=0.5)
    layers = (first, Layer(9, dropout=0.2), Layer(9, initializer="he_normal", dropout=0.5), last)
    spec = NetworkSpec(layers, "categorical_crossentropy")
    names = [setting.name for setting in extra_settings(replace(SHIPPED_DESIGN, spec=spec))]
    assert names == [
        "dropout 10 %",
        "dropout 20 %",
        "dropout 50 %",
        "batch normalisation",
        "initial weights he normal",
        "initial weights times 0.5",
    ]


def test_a_plain_training_has_no_extra_settings() -> None:
    assert extra_settings(SHIPPED_DESIGN) == []
    assert plain(summary(design(seed=3))) == "SGD, constant rate, seed 3"


def test_the_summary_breaks_only_between_its_parts() -> None:
    text = summary(design(optimizer="adam", schedule="one_cycle", averaging=0.99))
    assert plain(text) == "Adam, one cycle schedule, averaging 0.99, seed 0"
    assert [plain(part).count(",") for part in text.split(" ")] == [1, 1, 1, 0]


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
