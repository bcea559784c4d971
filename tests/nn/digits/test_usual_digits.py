"""Drawn digits that count as usual: apart from one another, and the same each time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nn import default_network
from nn.digits.allographs import drawn_digits
from nn.digits.data import TRAINING_COUNT, DigitData
from nn.digits.usual_digits import (
    APART,
    Neighbors,
    choose_usual_digits,
    save_usual_digits,
    usual_digits,
)
from nn.files import read_tensors
from resources import __file__ as resources_file

PEOPLE = DigitData.standard().train.images


def distances_by_hand(images: np.ndarray, others: np.ndarray) -> np.ndarray:
    return np.array([np.linalg.norm(others - image, axis=1).min() for image in images])


def test_the_nearest_is_found_among_many() -> None:
    images, others = PEOPLE[:300], PEOPLE[300:500]
    np.testing.assert_allclose(
        Neighbors(others).distances(images), distances_by_hand(images, others), rtol=1e-4, atol=1e-3
    )


def test_what_is_chosen_is_apart_from_one_another_and_stands_for_all_that_was_drawn() -> None:
    chosen = choose_usual_digits(count=400, seed=1).images
    assert 50 < len(chosen) < 400
    for place in range(len(chosen)):
        assert distances_by_hand(chosen[place][None], np.delete(chosen, place, axis=0))[0] > APART
    drawn = drawn_digits(400, 1, haste=0.0).digits.images
    assert distances_by_hand(drawn, chosen).max() <= APART + 1e-6


def test_those_that_ship_are_images_of_sixteenths() -> None:
    images = usual_digits().images
    assert images.shape[1:] == (64,)
    assert len(images) > TRAINING_COUNT
    np.testing.assert_array_equal(images * 16, np.round(images * 16))
    with pytest.raises(ValueError, match="read-only"):
        images[0] = 1


def test_those_that_ship_know_what_they_are() -> None:
    digits = usual_digits()
    assert np.mean(default_network().predict(digits.images) == digits.labels) > 0.85


@pytest.mark.slow
def test_the_file_that_ships_is_what_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "again.safetensors"
    save_usual_digits(choose_usual_digits(), path)
    shipped = Path(resources_file).parent / "familiarity" / "usual_digits.safetensors"
    again, there = (read_tensors(each, ("inkling-usual-digits-1",), "x")[1] for each in (path, shipped))
    for name in ("images", "labels"):
        np.testing.assert_array_equal(again[name], there[name])
