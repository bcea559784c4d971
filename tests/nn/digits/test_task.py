"""A task chooses digits, groups and labels them; the task of all ten changes nothing."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import numpy as np
import pytest

from nn.digits.data import DigitData
from nn.digits.task import STANDARD_TASK, Task


@pytest.fixture(scope="module")
def data() -> DigitData:
    return DigitData.standard()


def test_the_task_of_all_ten_digits_changes_nothing(data: DigitData) -> None:
    same = STANDARD_TASK.apply(data)
    assert same.fingerprint == data.fingerprint
    np.testing.assert_array_equal(same.train.targets, data.train.targets)
    np.testing.assert_array_equal(same.writers, data.writers)
    assert STANDARD_TASK.to_dictionary() == {}
    assert STANDARD_TASK.outputs == tuple("0123456789")


def test_chosen_digits_are_there_alone_each_with_an_output(data: DigitData) -> None:
    task = Task((7, 1, 4))
    chosen = task.apply(data)
    assert task.outputs == ("1", "4", "7")
    for digits, all_of_them in ((chosen.train, data.train), (chosen.test, data.test)):
        is_chosen = np.isin(all_of_them.labels, (1, 4, 7))
        np.testing.assert_array_equal(digits.images, all_of_them.images[is_chosen])
        np.testing.assert_array_equal(np.array([1, 4, 7])[digits.labels], all_of_them.labels[is_chosen])
        assert digits.targets.shape == (is_chosen.sum(), 3)
    assert (task.output_of(4), task.output_of(5)) == (1, None)


def test_even_and_odd_are_two_outputs_of_the_chosen_digits(data: DigitData) -> None:
    task = Task((1, 2, 3, 5), "even_odd")
    chosen = task.apply(data).test
    expected = data.test.labels[np.isin(data.test.labels, (1, 2, 3, 5))] % 2
    assert task.outputs == ("even", "odd")
    np.testing.assert_array_equal(chosen.labels, expected)
    assert chosen.classes == 2


def test_shuffled_labels_are_those_of_the_training_digits_in_another_order(data: DigitData) -> None:
    shuffled = Task(labels="shuffled").apply(data)
    assert np.bincount(shuffled.train.labels).tolist() == np.bincount(data.train.labels).tolist()
    assert 0.05 < np.mean(shuffled.train.labels == data.train.labels) < 0.15, "as chance has it"
    np.testing.assert_array_equal(shuffled.train.images, data.train.images)
    np.testing.assert_array_equal(shuffled.test.labels, data.test.labels)
    again, other = Task(labels="shuffled").apply(data), Task(labels="shuffled", label_seed=1).apply(data)
    np.testing.assert_array_equal(shuffled.train.labels, again.train.labels)
    assert (shuffled.train.labels != other.train.labels).any()


def test_shifted_labels_are_those_of_the_next_digit_of_the_task(data: DigitData) -> None:
    shifted = Task(labels="shifted").apply(data)
    np.testing.assert_array_equal(shifted.train.labels, (data.train.labels + 1) % 10)
    np.testing.assert_array_equal(shifted.test.labels, (data.test.labels + 1) % 10)
    some = Task((2, 5, 9), labels="shifted")
    assert [some.outputs[some.output_of(digit) or 0] for digit in (2, 5, 9)] == ["5", "9", "2"]
    assert Task((2, 5, 8), "even_odd", "shifted").output_of(2) == 1, "a 2 goes by the name of the 5"


def test_a_count_takes_the_first_training_digits_of_the_task_and_leaves_the_test(data: DigitData) -> None:
    weighted = dataclasses.replace(data, weights=np.arange(len(data.train), dtype=float))
    few = Task((0, 1), count=5).apply(weighted)
    numbers = np.flatnonzero(data.train.labels < 2)[:5]
    np.testing.assert_array_equal(few.train.images, data.train.images[numbers])
    np.testing.assert_array_equal(few.weights, numbers)
    np.testing.assert_array_equal(few.writers, data.writers[numbers])
    assert len(few.test) == np.count_nonzero(data.test.labels < 2)
    assert Task((0, 1), count=5).reach(data.train) == numbers[-1] + 1
    assert len(Task(count=1797).apply(data).train) == len(data.train), "more than there are: all"


def test_a_task_comes_back_from_json_as_it_was() -> None:
    task = Task((1, 2, 3), "even_odd", "shuffled", 40, 7)
    assert Task.from_json(task.to_json()) == task
    assert json.loads(Task((1, 2)).to_json()) == {"digits": [1, 2]}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"digits": (3,)}, "digits must be at least 2 different ones, not [3]"),
        ({"digits": (3, 3)}, "digits must be at least 2 different ones, not [3, 3]"),
        ({"digits": (3, 10)}, "each of digits must be from 0 to 9, not 10"),
        ({"digits": (2, 4), "grouping": "even_odd"}, "digits must hold an even and an odd one"),
        ({"grouping": "even"}, "grouping must be one of digits, even_odd"),
        ({"labels": "shufled"}, "did you mean 'shuffled'?"),
        ({"count": 0}, "count must be from 1 to 1797, not 0"),
        ({"label_seed": -1}, "label_seed must be from 0"),
    ],
)
def test_what_is_no_task_is_refused_in_words(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError) as caught:
        Task(**fields)
    assert words in str(caught.value)


@pytest.mark.parametrize("digits", ["01", 5, (0.5, 1)])
def test_digits_are_whole_numbers(digits: Any) -> None:
    with pytest.raises(TypeError, match="digits must be a"):
        Task(digits)


def test_digits_without_any_of_the_task_are_refused(data: DigitData) -> None:
    ones = data.train.part(np.flatnonzero(data.train.labels == 1))
    with pytest.raises(ValueError, match="there is no digit of the task"):
        Task((2, 3)).training_digits(ones)
