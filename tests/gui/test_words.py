"""Words for what refines a training: all that is set shows, all that can be chosen is explained."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from gui.fields import OWN_SETTINGS, Design
from gui.words import (
    OPTIMIZER_WORDS,
    SCHEDULE_WORDS,
    Words,
    finer_points,
    optimizer_words,
    schedule_words,
    summary,
)
from nn import OPTIMIZERS, SCHEDULES, Layer, TrainingConfig

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


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_setting_of_the_engine_has_a_field_or_words() -> None:
    names = {field.name for field in dataclasses.fields(TrainingConfig)}
    assert names == {*CHANGES, *CHOSEN, *OWN_SETTINGS}


@pytest.mark.parametrize(("settings", "names"), CHANGES.values(), ids=CHANGES)
def test_what_is_set_is_told_and_explained(settings: dict[str, Any], names: list[str]) -> None:
    design = Design(refinements=TrainingConfig(**settings))
    points = finer_points(design)
    assert [point.name for point in points] == names
    assert all(len(point.help.split()) > 3 and point.help.endswith(".") for point in points)
    assert all(name in plain(summary(design)) for name in names)


def test_what_layers_do_only_while_they_learn_is_told() -> None:
    hidden = (Layer(9, dropout=0.2), Layer(9, dropout=0.5), Layer(9, batch_normalization=True))
    names = [point.name for point in finer_points(Design(hidden))]
    assert names == ["dropout 20 %", "dropout 50 %", "batch normalisation"]


def test_a_plain_training_has_no_finer_points() -> None:
    assert finer_points(Design()) == []
    assert plain(summary(Design(seed=3))) == "SGD, constant rate, seed 3"


def test_the_summary_breaks_only_between_its_parts() -> None:
    config = TrainingConfig(optimizer="adam", schedule="one_cycle", averaging=0.99)
    text = summary(Design(refinements=config))
    assert plain(text) == "Adam, one cycle schedule, averaging 0.99, seed 0"
    assert [plain(part).count(",") for part in text.split(" ")] == [1, 1, 1, 0]


def test_every_optimizer_and_schedule_is_explained() -> None:
    assert set(OPTIMIZER_WORDS) == set(OPTIMIZERS)
    assert set(SCHEDULE_WORDS) == set(SCHEDULES)
    for words in (*OPTIMIZER_WORDS.values(), *SCHEDULE_WORDS.values()):
        assert words.name
        assert len(words.help.split()) > 3
        assert words.help.endswith(".")


def test_those_of_one_s_own_keep_their_names() -> None:
    assert optimizer_words("mine") == Words("mine", "An optimizer of your own.")
    assert schedule_words("mine") == Words("mine", "A schedule of your own.")
