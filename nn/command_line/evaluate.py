"""Tell how right a network is on digits in a file or on a split of the data set."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np

from nn.arrays import Array
from nn.command_line.other_data import (
    FORMATS,
    QUIET,
    add_data_options,
    check_data_options,
    read_to_test,
)
from nn.command_line.tables import block_lines, evaluation_lines
from nn.command_line.terminal import ProgressBar, printable
from nn.digits.data import (
    DIGIT_COUNT,
    TRAINING_COUNT,
    DigitData,
    Labels,
    load_digits,
    writer_blocks,
)
from nn.digits.evaluation import evaluate
from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.digits.networks import NAME_OF_DEFAULT, digits_seen, open_network, task_of
from nn.digits.task import Task
from nn.ink import Image, InkError, Stages, stages_from_strokes
from nn.ink.files import Drawing, Points, read_drawings
from nn.network import Network

LONGEST_NAME = 38  # characters of a file's name

Sample = TypeVar("Sample")


class ReadDigits(NamedTuple):
    """Digits that can be read, as a network receives them, and those that cannot."""

    copies: Array  # (m, copies, 64)
    labels: Labels  # (m,)
    unreadable: Labels  # labels of the others
    reasons: list[dict[str, Any]]  # number of each of them, from 1, and why
    strokes: Sequence[Sequence[Points]] | None = None  # of the m, if they were drawn with a pen

    def of_task(self, task: Task) -> ReadDigits:
        """Return those that are of a task, with the numbers of its outputs as labels."""
        known, lost = np.isin(self.labels, task.digits), np.isin(self.unreadable, task.digits)
        outputs, of_lost = task.outputs_of(self.labels[known]), task.outputs_of(self.unreadable[lost])
        drawn = (
            None
            if self.strokes is None
            else [self.strokes[number] for number in np.flatnonzero(known).tolist()]
        )
        return ReadDigits(self.copies[known], outputs, of_lost, self.reasons, drawn)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling evaluate`."""
    parser.add_argument("network", nargs="?", metavar="NETWORK", help="a network file; Inkling's own without")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--strokes", metavar="FILE", help="pen strokes: a file .json or .json.gz")
    source.add_argument("--data", "--bitmaps", metavar="FILE", help=f"pictures of digits: {FORMATS}")
    source.add_argument(
        "--split",
        choices=("ordered", "writers"),
        help="scikit-learn's digits: the last fifth, or all of them writer by writer",
    )
    add_data_options(parser)
    parser.add_argument("--json", action="store_true", help="write one JSON object")


def run(options: argparse.Namespace) -> int:
    """Evaluate and write the result; return the exit code."""
    check_data_options(options)
    network = open_network(options.network)
    name = Path(options.network).name if options.network else NAME_OF_DEFAULT
    if options.split:
        result, lines = evaluate_split(network, options.split)
    elif options.strokes is not None:
        result, lines = evaluate_file(network, options.strokes, read_stroke_file(options.strokes))
    else:
        digits, understood = read_data(options)
        result, lines = evaluate_file(network, options.data, digits)
        result["understood"] = understood
        lines = [lines[0], f"Read as {understood}", "", *lines[1:]]
    if options.json:
        text = json.dumps({"network": options.network, **result}, allow_nan=False)
    else:
        text = "\n".join([f"{printable(name, LONGEST_NAME)} on {lines[0]}", "", *lines[1:]])
    sys.stdout.write(f"{text}\n")
    return 0


def evaluate_file(network: Network, path: str, digits: ReadDigits) -> tuple[dict[str, Any], list[str]]:
    """Return the evaluation on digits of a file, for JSON and for people."""
    task = task_of(network)
    chosen = digits.of_task(task)
    if not len(chosen.labels) + len(chosen.unreadable):
        raise ValueError(
            f"{path} holds no digit that the network learned: {', '.join(map(str, task.digits))}"
        )
    comparisons = compared(chosen.copies[:, 0] if len(chosen.copies) else chosen.copies, chosen.strokes)
    result = evaluate(network, chosen.copies, chosen.labels, chosen.unreadable, comparisons, task)
    content: dict[str, Any] = {"digits": path, **result.to_dictionary(), "unreadable_digits": digits.reasons}
    name = printable(Path(path).name, LONGEST_NAME)
    return content, [f"{result.n:,} digits of {name}", *evaluation_lines(result, task.outputs)]


def evaluate_split(network: Network, split: str) -> tuple[dict[str, Any], list[str]]:
    """Return the evaluation on digits of the data set, for JSON and for people."""
    digits, task = load_digits(), task_of(network)
    part = slice(TRAINING_COUNT if split == "ordered" else 0, DIGIT_COUNT)
    tested = task.test_digits(digits.part(part))
    comparisons = compared(tested.images)
    result = evaluate(network, tested.images[:, None], tested.labels, (), comparisons, task)
    seen, note = seen_words(network, digits.labels[part], part.start)
    content = {"split": split, **result.to_dictionary(), "seen": seen, "note": note}
    which = f"the last {result.n:,} of" if part.start else f"all {result.n:,} of"
    lines = [f"{which} scikit-learn's digits", note, ""]
    if split == "writers":
        blocks = writer_blocks()
        parts = [task.test_digits(digits.part(block)) for block in blocks]
        accuracies = [float(np.mean(network.predict(part.images) == part.labels)) for part in parts]
        content |= blocks_to_dictionary(blocks, accuracies)
        lines += [*block_lines(blocks, accuracies), ""]
    return content, lines + evaluation_lines(result, task.outputs)


def seen_words(network: Network, labels: Labels, start: int) -> tuple[int | None, str]:
    """Return how many of these digits the network was trained on, None if unknown, and a sentence on it.

    labels: (n,) of digits of the data set that follow each other, of which the first has the number `start`.
    """
    trained = digits_seen(network)
    if trained is None:
        return None, "Note: the file does not say on which of these digits the network was trained."
    is_of_task = np.isin(labels, task_of(network).digits)
    seen = int(np.count_nonzero(is_of_task[: max(0, trained - start)]))
    if not seen:
        return 0, "The network was trained on none of these digits."
    which = "all" if seen == np.count_nonzero(is_of_task) else f"the first {seen:,}"
    return seen, f"Note: the network was trained on {which} of these digits, which flatters it."


def blocks_to_dictionary(blocks: Sequence[slice], accuracies: Sequence[float]) -> dict[str, Any]:
    """Return the accuracy of each writer's block, their mean and the worst, in plain values."""
    rows = [
        {"start": block.start, "n": block.stop - block.start, "accuracy": accuracy}
        for block, accuracy in zip(blocks, accuracies, strict=True)
    ]
    return {"blocks": rows, "mean": sum(accuracies) / len(accuracies), "worst": min(accuracies)}


def compared(images: Image, strokes: Sequence[Sequence[Points]] | None = None) -> list[Comparison]:
    """Return how (n, 64) images, and the strokes of each, compare with the training digits."""
    return FamiliarityIndex.of(DigitData.standard()).compare_all(images, strokes)


def read_stroke_file(path: str) -> ReadDigits:
    """Return the digits of a stroke file; ValueError if one has no label."""
    drawings = read_drawings(path)
    labels = [-1 if drawing.label is None else drawing.label for drawing in drawings]
    if -1 in labels:
        raise ValueError(f"{path} must label every digit: digit {labels.index(-1) + 1} has no label")
    digits = read_all(drawings, np.array(labels, np.intp), _stages_from_drawing)
    lost = {reason["digit"] for reason in digits.reasons}
    return digits._replace(
        strokes=[each.strokes for number, each in enumerate(drawings, start=1) if number not in lost]
    )


def read_data(options: argparse.Namespace) -> tuple[ReadDigits, str]:
    """Return the digits of other people's data, and in a few words what was understood of it."""
    inputs, labels, unreadable, words = read_to_test(options)
    reasons = [{"digit": each.number + 1, "why": each.why} for each in inputs.unreadable]
    return ReadDigits(inputs.copies, labels, unreadable, reasons), words


def read_all(samples: Sequence[Sample], labels: Labels, stages_of: Callable[[Sample], Stages]) -> ReadDigits:
    """Take each sample through `stages_of`, which raises InkError for one that cannot be read."""
    copies, reasons = [], []
    is_readable = np.ones(len(samples), np.bool_)
    with ProgressBar(len(samples), QUIET) as bar:
        for number, sample in enumerate(samples):
            try:
                copies.append(stages_of(sample).tilted_copies)
            except InkError as error:
                is_readable[number] = False
                reasons.append({"digit": number + 1, "why": str(error)})
            bar.show(number + 1, f"{number + 1:,} of {len(samples):,} digits")
    return ReadDigits(np.array(copies), labels[is_readable], labels[~is_readable], reasons)


def _stages_from_drawing(drawing: Drawing) -> Stages:
    return stages_from_strokes(drawing.strokes)
