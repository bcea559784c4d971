"""Other people's data for `inkling evaluate` and `inkling train`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from nn.command_line.terminal import ProgressBar, printable
from nn.data import training_count
from nn.digits.data import DigitData, Digits, Labels
from nn.digits.datasets import Dataset, Inputs, described, inputs_of, read_dataset, readable_labels

LONGEST_NAME = 38  # characters of a file's name
QUIET = 1.0  # seconds without a progress bar
FORMATS = "idx files as MNIST's, CSV with a column of labels, npz, or a folder of pictures by digit"


class GivenData(NamedTuple):
    """Digits to train and to test on, what was understood of them, and how many could not be read."""

    path: str
    data: DigitData
    words: str
    unreadable: int

    @property
    def everything(self) -> DigitData:
        """The same digits, with those to test on among those to train on."""
        train, test = self.data.train, self.data.test
        images, labels = np.concatenate([train.images, test.images]), np.append(train.labels, test.labels)
        return replace(self.data, train=Digits(images, labels), writers=np.zeros(len(labels), np.intp))

    @property
    def lines(self) -> list[str]:
        """What the digits are, for people."""
        name = printable(self.path, LONGEST_NAME)
        left_out = f"; {self.unreadable:,} of them cannot be read and are left out" if self.unreadable else ""
        return [f"Read {name} as {self.words}{left_out}"]

    def to_dictionary(self) -> dict[str, Any]:
        """Return what the digits are, in plain values."""
        return {"file": self.path, "understood": self.words, "unreadable": self.unreadable}


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add the option for the file of the labels alone."""
    parser.add_argument(
        "--label-file", metavar="FILE", help="the labels of --data, if they are in a file of their own"
    )


def check_data_options(options: argparse.Namespace) -> None:
    """Raise ValueError for labels without data, and for what goes with scikit-learn's digits alone."""
    if options.data is None:
        if options.label_file is not None:
            raise ValueError("--label-file goes with --data")
        return
    others = {"--film": "film", "--script": "script"}
    wrong = [option for option, name in others.items() if getattr(options, name, None) is not None]
    if options.split == "writers":
        wrong.append("--split writers")
    if wrong:
        raise ValueError(f"{wrong[0]} goes with scikit-learn's digits, not with --data")


def read_to_test(options: argparse.Namespace) -> tuple[Inputs, Labels, Labels, str]:
    """Return the inputs of the digits to test on, their labels, those of the others, and what they are."""
    parts = read_dataset(options.data, options.label_file)
    dataset = parts.train if parts.test is None else parts.test
    inputs = _inputs(dataset, tilted=True)
    return inputs, *readable_labels(dataset, inputs), described(dataset)


def read_to_train(path: str, label_file: str | None) -> GivenData:
    """Return digits to train and to test on; without a part to test on, the last fifth of each digit is it.

    Raises OSError or ValueError in one sentence if that is impossible.
    """
    parts = read_dataset(path, label_file)
    train, unreadable = _digits(parts.train)
    words = described(parts.train)
    if parts.test is None:
        numbers = _last_fifth(train.labels)
        if not 0 < len(numbers) < len(train):
            raise ValueError(f"{path} holds too few digits to train on some and to test on others")
        learned, test = train.part(np.setdiff1d(np.arange(len(train)), numbers)), train.part(numbers)
    else:
        learned, (test, more) = train, _digits(parts.test)
        unreadable += more
        words += f", and {len(parts.test):,} to test on"
    if not len(learned) or not len(test):
        raise ValueError(f"{path} holds no digit that can be read")
    data = DigitData(learned, test, np.zeros(len(learned), np.intp), source=printable(Path(path).name))
    return GivenData(path, data, words, unreadable)


def _digits(dataset: Dataset) -> tuple[Digits, int]:
    inputs = _inputs(dataset, tilted=False)
    labels, lost = readable_labels(dataset, inputs)
    return Digits(inputs.copies.reshape(len(labels), -1), labels), len(lost)


def _inputs(dataset: Dataset, *, tilted: bool) -> Inputs:
    total = len(dataset)
    with ProgressBar(total, QUIET) as bar:
        return inputs_of(dataset, lambda done: bar.show(done, f"{done:,} of {total:,} digits"), tilted=tilted)


def _last_fifth(labels: Labels) -> Labels:
    """Return the numbers of the last fifth of each digit: files are often sorted by digit."""
    parts = [np.flatnonzero(labels == digit) for digit in np.unique(labels)]
    last = [part[training_count(len(part)) :] for part in parts if len(part) > 1]
    return np.sort(np.concatenate([np.zeros(0, np.intp), *last]))
