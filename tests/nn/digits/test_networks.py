"""What a network for digits is, in a file and in its information."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import Layer, Network, default_network, load_network
from nn.digits.data import DigitData
from nn.digits.networks import (
    check_for_digits,
    digits_seen,
    measured_accuracy,
    open_network,
    save_network,
    task_of,
    training_record,
)
from nn.digits.recognizer import recognize_all
from nn.digits.task import STANDARD_TASK, Task
from nn.ink import NORMALIZER


@pytest.fixture
def network() -> Network:
    return Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)


# The network that ships


def test_the_network_that_ships_is_loaded() -> None:
    network, test = default_network(), DigitData.standard().test
    check_for_digits(network, "it")
    assert np.mean(network.predict(test.images) == test.labels) > 0.97


def test_without_a_file_the_network_that_ships_is_opened() -> None:
    np.testing.assert_array_equal(open_network(None).parameters, default_network().parameters)


def test_the_network_that_ships_says_what_was_measured() -> None:
    network, test = default_network(), DigitData.standard().test
    assert measured_accuracy(network) == np.mean(network.predict(test.images) == test.labels)
    assert digits_seen(network) == 1437


# Files


def test_a_file_says_for_which_way_from_ink_to_image_its_network_was_trained(
    network: Network, tmp_path: Path
) -> None:
    save_network(network, tmp_path / "n.safetensors")
    assert network.information == {}, "only what is written says so"
    loaded = open_network(tmp_path / "n.safetensors")
    assert loaded.information == {"normalizer": NORMALIZER}
    np.testing.assert_array_equal(loaded.parameters, network.parameters)


def test_a_file_that_does_not_say_so_is_opened(network: Network, tmp_path: Path) -> None:
    network.save(tmp_path / "n.safetensors")
    assert open_network(tmp_path / "n.safetensors").information == {}


@pytest.mark.parametrize("version", ["0", "2", "", "none", 1])
def test_a_network_trained_for_another_way_from_ink_to_image_is_refused(
    network: Network, tmp_path: Path, version: Any
) -> None:
    path = tmp_path / "n.safetensors"
    network.information = {"normalizer": version}
    network.save(path)
    assert load_network(path).information == {"normalizer": version}, "other users may read it"
    with pytest.raises(ValueError) as error:
        open_network(path)
    assert str(error.value) == (
        f"{path} was trained on digits prepared in another way: "
        f"its normaliser has the version {version}, this Inkling {NORMALIZER}"
    )


def test_a_file_keeps_the_task_and_a_network_of_all_digits_has_none_in_it(tmp_path: Path) -> None:
    path, task = tmp_path / "n.safetensors", Task(grouping="even_odd", labels="shuffled")
    network = Network([Layer(64, "input"), Layer(2, "softmax")], seed=0)
    save_network(network, path, task)
    loaded = open_network(path)
    assert task_of(loaded) == task
    ten = Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)
    ten.information = dict(loaded.information)
    save_network(ten, path)
    assert task_of(open_network(path)) == STANDARD_TASK
    assert "task" not in open_network(path).information


@pytest.mark.parametrize("task", ['{"digits": [1]}', "even", 3, "[]"])
def test_a_task_that_cannot_be_understood_is_refused(tmp_path: Path, task: Any) -> None:
    path = tmp_path / "n.safetensors"
    network = Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)
    network.information = {"task": task}
    network.save(path)
    with pytest.raises(ValueError, match=r"n.safetensors does not say what it learned: not a task: "):
        open_network(path)


@pytest.mark.parametrize(("inputs", "outputs"), [(784, 10), (64, 26), (4, 3)])
def test_a_network_for_other_things_is_refused(tmp_path: Path, inputs: int, outputs: int) -> None:
    path = tmp_path / "n.safetensors"
    Network([Layer(inputs, "input"), Layer(outputs, "softmax")], seed=0).save(path)
    with pytest.raises(ValueError, match=f"n.safetensors is a network from {inputs} to {outputs} values"):
        open_network(path)


def test_errors_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "n.safetensors"
    with pytest.raises(FileNotFoundError, match=str(path)):
        open_network(path)
    path.write_text("no network", encoding="utf-8")
    with pytest.raises(ValueError, match=str(path)):
        open_network(path)


# Information


def test_a_record_is_in_numbers() -> None:
    assert training_record(1797) == {"trained_digits": 1797}
    assert training_record(1437, 0.5, 360) == {
        "trained_digits": 1437,
        "test_accuracy": 0.5,
        "test_digits": 360,
    }


@pytest.mark.parametrize(
    ("value", "accuracy"),
    [
        (0.25, 0.25),
        (1, 1.0),
        ("99.4 %", 0.994),
        ("100 %", 1.0),
        ("7.5%", 0.075),
        ("250 %", None),
        ("many", None),
        ("nan %", None),
        (1.5, None),
        (float("nan"), None),
        (True, None),
        (None, None),
    ],
)
def test_an_accuracy_is_a_number_or_the_text_that_0_1_wrote(
    network: Network, value: Any, accuracy: float | None
) -> None:
    network.information = {} if value is None else {"test_accuracy": value}
    assert measured_accuracy(network) == (None if accuracy is None else pytest.approx(accuracy))


@pytest.mark.parametrize(
    ("information", "seen"),
    [
        ({"trained_digits": 1437}, 1437),
        ({"trained_digits": "1437"}, 1437),
        ({"trained_digits": 0}, 0),
        ({"test_digits": 360}, 1437),
        ({"test_digits": "360"}, 1437),
        ({"trained_digits": 1000, "test_digits": 360}, 1000),
        ({"test_digits": 1797}, None),
        ({"trained_digits": -1}, None),
        ({"trained_digits": "12345"}, None),
        ({"trained_digits": "\u0663"}, None),
        ({"trained_digits": True}, None),
        ({"trained_digits": 3.0}, None),
        ({}, None),
    ],
)
def test_which_digits_a_network_was_trained_on(
    network: Network, information: dict[str, Any], seen: int | None
) -> None:
    network.information = information
    assert digits_seen(network) == seen


@pytest.mark.parametrize("normalized", [False, True])
def test_a_network_with_one_sigmoid_output_decides_at_a_half(normalized: bool, tmp_path: Path) -> None:
    hidden = Layer(5, "tanh", batch_normalization=normalized)
    one = Network([Layer(64, "input"), hidden, Layer(1, "sigmoid")], "binary_crossentropy", seed=3)
    test = DigitData.standard().test
    if normalized:
        one.epoch(test.images, (test.labels % 2)[:, None], 0.1)
    one.information["task"] = Task(grouping="even_odd").to_json()
    one.save(tmp_path / "n.safetensors")
    opened = open_network(tmp_path / "n.safetensors")
    assert opened.spec.layers[-1].units == 2
    outputs = one.forward(test.images)
    np.testing.assert_allclose(
        recognize_all(opened, test.images[:, None]), np.hstack([1 - outputs, outputs]), atol=1e-6
    )
    assert 0 < opened.predict(test.images).sum() < len(test)
    assert opened.predict(test.images).tolist() == (outputs[:, 0] >= 0.5).tolist()


def test_one_output_of_another_kind_is_refused(tmp_path: Path) -> None:
    one = Network([Layer(64, "input"), Layer(1, "tanh")], "mean_squared_error", seed=3)
    one.information["task"] = Task(grouping="even_odd").to_json()
    one.save(tmp_path / "n.safetensors")
    with pytest.raises(ValueError, match="is a network from 64 to 1 values"):
        open_network(tmp_path / "n.safetensors")
