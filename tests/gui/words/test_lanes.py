"""Lanes are named by what is different in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.words.lanes import failed, lane_names, progress_of, verdict
from nn import Layer
from nn.digits.design import Design
from tests.conftest import SMALL, design

NO_BREAK = "\u00a0"
NAMES = [
    (SMALL.with_settings(learning_rate=3.0), ["rate 0.05", "rate 3"]),
    (SMALL.with_settings(optimizer="adam"), ["SGD", "Adam"]),
    (SMALL.with_settings(batch_size=0.5), ["batch 32", "batch 50 %"]),
    (SMALL.with_settings(even_batches=False), ["even batches", "a short last batch"]),
    (SMALL.with_settings(augmentation=1.0), ["no variants", "variants"]),
    (SMALL.with_settings(sources={"drawn": 0.5}), ["nothing drawn", "50 % drawn"]),
    (SMALL.with_settings(weight_decay=0.01), ["Weight decay 0", "Weight decay 0.01"]),
    (SMALL.with_settings(patience=20), ["Early stopping: off", "Early stopping 20"]),
    (replace(SMALL, seed=7), ["seed 0", "seed 7"]),
    (design(Layer(12, "relu"), epochs=3), ["64-8-10", "64-12-10"]),
    (design(Layer(8, "tanh"), epochs=3), ["relu", "tanh"]),
    (design(Layer(8, "relu", dropout=0.2), epochs=3), ["dropout 0 %", "dropout 20 %"]),
    (SMALL.with_task(replace(SMALL.task, count=50)), ["0 to 9", "0 to 9, first 50"]),
]


@pytest.mark.parametrize(("other", "names"), NAMES)
def test_a_lane_is_named_by_its_setting(other: Design, names: list[str]) -> None:
    plain = [name.replace(NO_BREAK, " ") for name in lane_names([SMALL, other])]
    assert plain == names


def test_lanes_that_are_alike_have_no_names() -> None:
    assert lane_names([SMALL, SMALL]) == ["", ""]


def test_three_lanes_all_tell_what_differs_in_any() -> None:
    others = SMALL.with_settings(learning_rate=3.0), SMALL.with_settings(optimizer="adam")
    assert lane_names([SMALL, *others]) == ["rate 0.05, SGD", "rate 3, SGD", "rate 0.05, Adam"]


def test_a_verdict_is_a_sentence() -> None:
    told = verdict(1, 0, 0.0234, 5, 5, 0.002, is_luck=False)
    assert told.startswith("B gets 2.3 points more right than A, and is ahead with 5 of 5 seeds.")
    assert "more than luck: by chance once in 500 times" in told
    assert "may be luck" in verdict(1, 0, 0.001, 3, 5, 0.4, is_luck=True)
    assert verdict(0, 1, 0.0, 0, 5, 1.0, is_luck=True).startswith("A and B get equally many")


def test_how_far_a_lane_is() -> None:
    assert progress_of(20, None) == "epoch 20"
    assert progress_of(20, 0.878).replace(NO_BREAK, " ") == "epoch 20, 87.8 % right"
    assert failed(2) == "failed in epoch 3"
