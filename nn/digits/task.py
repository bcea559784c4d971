"""A task: what a network is asked about the digits, and what it is told about them.

Which digits there are, whether it names them or only says even or odd, and whether the labels that it learns
are true. Digits of a task have the number of an output as their label: `Task.outputs` names the outputs.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nn.checks import check_choice, check_integer, quoted
from nn.digits.data import CLASSES, DIGIT_COUNT, DigitData, Digits, Labels

ALL_DIGITS = tuple(range(CLASSES))
EACH_DIGIT, EVEN_ODD = GROUPINGS = ("digits", "even_odd")
TRUE_LABELS, SHUFFLED_LABELS, SHIFTED_LABELS = LABELS = ("true", "shuffled", "shifted")
FEWEST_DIGITS = 2  # that are told apart
LARGEST_LABEL_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Task:
    """What is learned from the digits; without arguments, to tell all ten apart.

    digits: those that there are, in training and test, at least two of 0 to 9. grouping: "digits", an output
    for each of them; "even_odd", two outputs. labels: "true"; "shuffled", those of the training digits dealt
    out anew by chance, while the test digits keep theirs; "shifted", every digit goes by the name of the next
    one of the task, the last by that of the first, in training and test. count: how many training digits
    there are, the first ones; None: all. label_seed: of shuffling.
    Raises TypeError or ValueError naming the wrong value.
    """

    digits: tuple[int, ...] = ALL_DIGITS
    grouping: str = EACH_DIGIT
    labels: str = TRUE_LABELS
    count: int | None = None
    label_seed: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "digits", _check_digits(self.digits))
        check_choice("grouping", self.grouping, GROUPINGS)
        check_choice("labels", self.labels, LABELS)
        if self.count is not None:
            object.__setattr__(self, "count", check_integer("count", self.count, 1, DIGIT_COUNT))
        seed = check_integer("label_seed", self.label_seed, 0, LARGEST_LABEL_SEED)
        object.__setattr__(self, "label_seed", seed)
        if self.grouping == EVEN_ODD and len({digit % 2 for digit in self.digits}) < 2:
            raise ValueError(f"digits must hold an even and an odd one for even_odd, not {self.digits}")

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the outputs in their order: "0", "1", ..., or "even", "odd"."""
        return ("even", "odd") if self.grouping == EVEN_ODD else tuple(map(str, self.digits))

    def output_of(self, digit: int) -> int | None:
        """Return the number of the output that is right for a digit; None for one that is not of the task."""
        output = int(self._output_of_digit[digit])
        return output if output >= 0 else None

    def outputs_of(self, digits: Labels) -> Labels:
        """Return (n,) the numbers of the outputs that are right for (n,) digits of the task."""
        return self._output_of_digit[digits]

    def apply(self, data: DigitData) -> DigitData:
        """Return the digits of the task from all digits, with the numbers of outputs as labels.

        Raises ValueError if there is none to train on, or none to test on.
        """
        numbers = self.training_numbers(data.train)
        return dataclasses.replace(
            data,
            train=self.training_digits(data.train),
            test=self.test_digits(data.test),
            writers=data.writers[numbers],
            weights=None if data.weights is None else data.weights[numbers],
        )

    def training_digits(self, digits: Digits) -> Digits:
        """Return those of the digits that are trained on, with the labels that are learned."""
        named = self._with_outputs(digits, self.training_numbers(digits))
        if self.labels != SHUFFLED_LABELS:
            return named
        order = np.random.default_rng(self.label_seed).permutation(len(named))
        return dataclasses.replace(named, labels=named.labels[order])

    def test_digits(self, digits: Digits) -> Digits:
        """Return those of the digits that are tested on, with the labels that are right."""
        return self._with_outputs(digits, self.test_numbers(digits))

    def reach(self, digits: Digits) -> int:
        """Return among how many of the first of these digits all those lie that are trained on."""
        return int(self.training_numbers(digits)[-1]) + 1

    def to_dictionary(self) -> dict[str, Any]:
        """Return what differs from the task of all ten digits, in plain values, for `from_dictionary`."""
        return {
            field.name: list(value) if isinstance(value, tuple) else value
            for field in dataclasses.fields(self)
            if (value := getattr(self, field.name)) != field.default
        }

    @classmethod
    def from_dictionary(cls, content: Mapping[str, Any]) -> Task:
        """Return the task that `to_dictionary` described; ValueError for anything else."""
        try:
            return cls(**content)
        except (TypeError, ValueError) as error:
            raise ValueError(f"not a task: {error}") from None

    def to_json(self) -> str:
        """Return the task as JSON text."""
        return json.dumps(self.to_dictionary(), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Task:
        """Return the task that `to_json` wrote; ValueError for anything else."""
        try:
            content = json.loads(text)
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError(f"not a task: {error}") from None
        return cls.from_dictionary(content)

    @property
    def _output_of_digit(self) -> Labels:
        """Return (10,) the output of each digit, -1 for those that are not of the task."""
        names = np.roll(self.digits, -1) if self.labels == SHIFTED_LABELS else np.array(self.digits)
        outputs = np.full(CLASSES, -1, np.intp)
        in_group = names % 2 if self.grouping == EVEN_ODD else np.searchsorted(self.digits, names)
        outputs[list(self.digits)] = in_group
        return outputs

    def test_numbers(self, digits: Digits) -> Labels:
        """Return the numbers of those of the digits that are tested on; ValueError if there is none."""
        numbers = np.flatnonzero(np.isin(digits.labels, self.digits))
        if not len(numbers):
            raise ValueError(f"there is no digit of the task {self.digits} among {len(digits)} digits")
        return numbers

    def training_numbers(self, digits: Digits) -> Labels:
        """Return the numbers of those of the digits that are trained on; ValueError if there is none."""
        return self.test_numbers(digits)[: self.count]

    def _with_outputs(self, digits: Digits, numbers: Labels) -> Digits:
        outputs = self.outputs_of(digits.labels[numbers])
        return Digits(digits.images[numbers], outputs, len(self.outputs), digits.labels[numbers])


def _check_digits(digits: object) -> tuple[int, ...]:
    """Return the digits in their order; TypeError or ValueError for too few, or for one twice."""
    if isinstance(digits, str) or not isinstance(digits, Iterable):
        raise TypeError(f"digits must be a list of whole numbers, not {quoted(digits)}")
    numbers = sorted(check_integer("each of digits", digit, 0, CLASSES - 1) for digit in digits)
    if len({*numbers}) < len(numbers) or len(numbers) < FEWEST_DIGITS:
        raise ValueError(f"digits must be at least {FEWEST_DIGITS} different ones, not {numbers}")
    return tuple(numbers)


STANDARD_TASK = Task()  # to tell all ten digits apart
