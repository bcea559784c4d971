"""Train a network on scikit-learn's digits and write it to a file."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from nn.command_line.diagnosis import Diagnosis
from nn.command_line.evaluate import blocks_to_dictionary, compared
from nn.command_line.options import add_design_options, design_of
from nn.command_line.other_data import (
    FORMATS,
    GivenData,
    add_data_options,
    check_data_options,
    read_to_train,
)
from nn.command_line.summaries import calibration_words, headline, summary, written
from nn.command_line.tables import block_lines, evaluation_lines
from nn.command_line.targets import Follower, check_targets, followers_of
from nn.command_line.terminal import ProgressBar, tell
from nn.digits.data import DIGIT_COUNT, DigitData, Digits, load_digits, writer_blocks, writers_of_digits
from nn.digits.design import Design
from nn.digits.evaluation import evaluate, evaluate_probabilities
from nn.digits.networks import save_network, training_record
from nn.digits.task import STANDARD_TASK
from nn.digits.writers import Training, train_and_calibrate
from nn.network import Network
from nn.training.trainer import Trainer

LEARNED_NOTHING = 3  # an exit code

Show = Callable[[int, str], None]


class Trained(NamedTuple):
    """A trained network and what was measured, for JSON and for people."""

    network: Network
    content: dict[str, Any]
    lines: list[str]
    diagnosis: Diagnosis


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling train`."""
    add_design_options(parser)
    parser.add_argument(
        "--split",
        choices=SPLITS,
        default="ordered",
        help="ordered: train on the first 80 %% of the digits, test on the rest; writers: leave out each "
        "writer once, then train on all; all: train on all",
    )
    parser.add_argument(
        "--data", metavar="FILE", help=f"train on other digits than scikit-learn's: {FORMATS}"
    )
    add_data_options(parser)
    parser.add_argument("--out", required=True, metavar="FILE", help="where to write the network")
    parser.add_argument(
        "--film",
        metavar="FILE",
        help="also write a page (HTML) that plays the training for a digit it has not seen; "
        "goes with --split ordered",
    )
    parser.add_argument(
        "--script",
        metavar="FILE",
        help="also write the training as a script of plain NumPy that ends in the same last bit; "
        "goes with --split ordered and all, without variants and drawn digits (--augment 0 --drawn 0)",
    )
    parser.add_argument("--json", action="store_true", help="write a summary as one JSON object")


def run(options: argparse.Namespace) -> int:
    """Train, write the network and the summary; return the exit code."""
    check_data_options(options)
    design, path = design_of(options), Path(options.out)
    if options.split == "writers" and design.task != STANDARD_TASK:
        raise ValueError("--split writers has only the task of all ten digits with their true labels")
    check_targets(options)
    followers = followers_of(options)
    given = None if options.data is None else read_to_train(options.data, options.label_file)
    train = SPLITS[options.split] if given is None else partial(train_on_given, given, options.split)
    started = time.monotonic()
    try:
        with ProgressBar(count_trainings(options.split) * design.config.epochs) as bar:
            trained = train(design, bar.show, *followers)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"{options.out} was not written") from None
    save_network(trained.network, path, design.task)
    for follower in followers:
        follower.write()
    seconds = time.monotonic() - started
    nothing = trained.diagnosis.nothing_learned()
    if options.json:
        content = summary(design, options, seconds) | trained.content | {"learned_nothing": nothing}
        text = json.dumps(content, allow_nan=False)
    else:
        lines = [headline(design, seconds), "", *trained.lines, "", f"Written to {written(options)}"]
        text = "\n".join(lines)
    sys.stdout.write(f"{text}\n")
    if nothing is None:
        return 0
    sys.stdout.flush()
    tell(f"inkling train: the network learned nothing: {nothing}\n")
    return LEARNED_NOTHING


# Splits


def train_ordered(design: Design, show: Show, *followers: Follower) -> Trained:
    """Train on the first four fifths of the digits and measure on the rest."""
    data, task = DigitData.standard(), design.task
    network, diagnosis = train_followed(design, data.train, show, followers)
    learned = task.apply(data)
    comparisons = compared(learned.test.images)
    result = evaluate(network, learned.test.images[:, None], learned.test.labels, (), comparisons, task)
    network.information = training_record(digits_learned(design, data.train), result.accuracy, result.n)
    lines = [f"On the last {result.n} digits, which it has not seen:", ""]
    lines += evaluation_lines(result, task.outputs)
    count = len(learned.train) if design.learns_from_data else 0
    return Trained(network, {"trained_on": count, "test": result.to_dictionary()}, lines, diagnosis)


def train_on_all(design: Design, show: Show, *followers: Follower) -> Trained:
    """Train on all digits; there is nothing left to measure on."""
    digits, task = load_digits(), design.task
    network, diagnosis = train_followed(design, digits, show, followers)
    network.information = training_record(digits_learned(design, digits))
    count = len(task.training_digits(digits))
    if not design.learns_from_data:
        words = "It drew every digit itself: it has seen none of a person."
        return Trained(network, {"trained_on": 0, "test": None}, [words], diagnosis)
    which = "all" if task.count is None else "the first"
    words = f"Trained on {which} {count:,} digits, so there are none left to test it on."
    return Trained(network, {"trained_on": count, "test": None}, [words], diagnosis)


def train_on_given(given: GivenData, split: str, design: Design, show: Show) -> Trained:
    """Train on other people's data: on what is not kept to test on, or on all of it."""
    data = given.data if split == "ordered" else given.everything
    task = design.task
    learned = task.apply(data)
    network, diagnosis = train_followed(design, data.train, show, ())
    content: dict[str, Any] = {"data": given.to_dictionary(), "trained_on": len(learned.train), "test": None}
    lines = given.lines
    if split == "all":
        network.information = training_record(0)
        lines.append(f"Trained on all {len(learned.train):,} of them: there are none left to test it on.")
        return Trained(network, content, lines, diagnosis)
    comparisons = compared(learned.test.images)
    result = evaluate(network, learned.test.images[:, None], learned.test.labels, (), comparisons, task)
    network.information = training_record(0, result.accuracy, result.n)
    lines += ["", f"On {result.n:,} of them, which it has not seen:", ""]
    lines += evaluation_lines(result, task.outputs)
    return Trained(network, content | {"test": result.to_dictionary()}, lines, diagnosis)


def digits_learned(design: Design, digits: Digits) -> int:
    """Return among how many of the first of these digits all those lie that are learned."""
    return design.task.reach(digits) if design.learns_from_data else 0


def train_by_writers(design: Design, show: Show) -> Trained:
    """Train without each writer, measure on that writer's digits, then train on all."""
    digits, blocks = load_digits(), writer_blocks()
    groups = [np.arange(block.start, block.stop) for block in blocks]
    diagnosis = Diagnosis(design)
    train_all = partial(train_in_turn, show, diagnosis)
    writers = writers_of_digits(len(digits))
    network, left_out = train_and_calibrate(design, digits, writers, groups, train_all)
    calibration, accuracies = network.calibration, left_out.accuracies
    result = evaluate_probabilities(calibration.apply(left_out.probabilities), left_out.labels, calibration)
    network.information = training_record(DIGIT_COUNT, float(np.mean(accuracies)), DIGIT_COUNT)
    lines = ["Each writer's digits, read by a network that was trained without them:", ""]
    lines += [*block_lines(blocks, accuracies), "", *evaluation_lines(result)]
    content = {
        "trained_on": DIGIT_COUNT,
        "test": result.to_dictionary(),
        **blocks_to_dictionary(blocks, accuracies),
        "calibration": dataclasses.asdict(calibration),
    }
    return Trained(network, content, [*lines, "", calibration_words(calibration)], diagnosis)


SPLITS: dict[str, Callable[..., Trained]] = {
    "ordered": train_ordered,
    "writers": train_by_writers,
    "all": train_on_all,
}


def train_followed(
    design: Design, digits: Digits, show: Show, followers: Sequence[Follower]
) -> tuple[Network, Diagnosis]:
    """Train one network, while each follower and a diagnosis are told of every epoch."""
    report, diagnosis = reporter(show), Diagnosis(design)
    for follower in followers:
        follower.begin(design, digits)

    def follow(trainer: Trainer) -> None:
        for follower in followers:
            follower.follow(trainer)
        report(trainer)
        diagnosis.follow(trainer)

    return diagnosis.of_training(lambda: Training(design, digits).run(follow)), diagnosis


def count_trainings(split: str) -> int:
    """Return how many networks are trained for a split."""
    return len(writer_blocks()) + 1 if split == "writers" else 1


def train_in_turn(show: Show, diagnosis: Diagnosis, trainings: Sequence[Training]) -> list[Network]:
    """Train one network after the other: one without each writer, the last one with all of them."""
    networks, writers = [], len(trainings) - 1
    for number, training in enumerate(trainings):
        words = f"without writer {number + 1} of {writers}, " if number < writers else "all writers, "
        report = reporter(show, number * training.design.config.epochs, words)

        def follow(trainer: Trainer, report: Callable[[Trainer], None] = report) -> None:
            report(trainer)
            diagnosis.follow(trainer)

        networks.append(diagnosis.of_training(partial(training.run, follow)))
    return networks


def reporter(show: Show, done: int = 0, words: str = "") -> Callable[[Trainer], None]:
    """Return a function that shows a trainer's last epoch, after `done` epochs of other trainings."""

    def report(trainer: Trainer) -> None:
        latest = trainer.history.latest
        cost = f", cost {latest.cost:.4f}" if latest else ""
        show(done + trainer.epoch, f"{words}epoch {trainer.epoch:,} of {trainer.config.epochs:,}{cost}")

    return report
