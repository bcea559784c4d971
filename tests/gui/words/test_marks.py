"""What changed in the settings of a run, in a few words."""

from __future__ import annotations

from typing import Any

import pytest

from gui.words.marks import change_words
from tests.conftest import SMALL


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"learning_rate": 1.0}, {"learning_rate": 3.0}, "rate 1 to 3"),
        ({"batch_size": 0.1}, {"batch_size": 32}, "batch 10 % to 32"),
        ({"optimizer": "sgd"}, {"optimizer": "adam"}, "SGD to Adam"),
        ({"schedule": "constant"}, {"schedule": "cosine"}, "schedule Constant to Cosine"),
        ({}, {"augmentation": {"handwriting": 1.0}}, "variants off to 1"),
        ({}, {"sources": {"drawn": 0.5}}, "drawn digits off to 50 %"),
        ({"penalties": {"l2": 0.01}}, {}, "l2 0.01 to off"),
        ({"clip_norm": None}, {"clip_norm": 2.0}, "clip norm off to 2"),
        ({}, {"learning_rate": 3.0, "epochs": 7}, "epochs 3 to 7, rate 0.05 to 3"),
        ({}, {}, ""),
    ],
)
def test_each_setting_that_differs_is_named_with_both_values(
    before: dict[str, Any], after: dict[str, Any], words: str
) -> None:
    assert change_words(SMALL.with_settings(**before), SMALL.with_settings(**after)) == words
