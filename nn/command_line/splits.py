"""Training on a part of the digits and measuring on the rest, in the three ways that are offered."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from nn.calibration import Calibration, fit_calibration
from nn.checks import Array
from nn.command_line.evaluating import LAST_FIFTH, blocks_to_dictionary
from nn.command_line.score import score, score_of
from nn.command_line.tables import block_lines, percent, score_lines
from nn.digits.data import CLASSES, DIGIT_COUNT, Digits, load_digits, writer_blocks
from nn.digits.design import Recipe
from nn.digits.networks import TRAINED_DIGITS
from nn.digits.recognizer import recognize_all
from nn.digits.writers import copies_of_unseen_writers
from nn.network import Network
from nn.training.trainer import Trainer

Show = Callable[[int, str], None]


class Trained(NamedTuple):
    """A trained network and what was measured, for JSON and for people."""

    network: Network
    content: dict[str, Any]
    lines: list[str]


def train_ordered(recipe: Recipe, seed: int, show: Show) -> Trained:
    """Train on the first four fifths of the digits and measure on the rest."""
    digits, first = load_digits(), slice(0, LAST_FIFTH.start)
    network = train(recipe, seed, digits.part(first), epochs_shown(show))
    result = score(network, digits.images[LAST_FIFTH, None], digits.labels[LAST_FIFTH])
    network.information = tested(LAST_FIFTH.start, result.accuracy, result.n)
    lines = [f"On the last {result.n} digits, which it has not seen:", "", *score_lines(result)]
    content = {"trained_on": LAST_FIFTH.start, "test": result.to_dictionary()}
    return Trained(network, content, lines)


def train_all(recipe: Recipe, seed: int, show: Show) -> Trained:
    """Train on all digits; there is nothing left to measure on."""
    network = train(recipe, seed, load_digits(), epochs_shown(show))
    network.information = {TRAINED_DIGITS: str(DIGIT_COUNT)}
    words = f"Trained on all {DIGIT_COUNT:,} digits, so there are none left to test it on."
    return Trained(network, {"trained_on": DIGIT_COUNT, "test": None}, [words])


def train_by_writers(recipe: Recipe, seed: int, show: Show) -> Trained:
    """Train without each writer, measure on that writer's digits, then train on all."""
    digits, blocks = load_digits(), writer_blocks()
    left_out, redrawn, accuracies = leave_writers_out(recipe, seed, digits, blocks, show)
    done = len(blocks) * recipe.config.epochs
    network = train(recipe, seed, digits, epochs_shown(show, done, "all writers, "))
    network.calibration = calibration = fit_calibration(redrawn, digits.labels)
    result = score_of(calibration.apply(left_out), digits.labels, calibration)
    network.information = tested(DIGIT_COUNT, float(np.mean(accuracies)), DIGIT_COUNT)
    lines = ["Each writer's digits, read by a network that was trained without them:", ""]
    lines += [*block_lines(blocks, accuracies), "", *score_lines(result)]
    content = {
        "trained_on": DIGIT_COUNT,
        "test": result.to_dictionary(),
        **blocks_to_dictionary(blocks, accuracies),
        "calibration": dataclasses.asdict(calibration),
    }
    return Trained(network, content, [*lines, "", calibration_words(calibration)])


def leave_writers_out(
    recipe: Recipe, seed: int, digits: Digits, blocks: list[slice], show: Show
) -> tuple[Array, Array, list[float]]:
    """Return what is answered to each digit by a network trained without its writer.

    That is: (n, 10) answers to the digits, (n, 10) answers to them redrawn, and each block's accuracy.
    """
    probabilities, redrawn = np.zeros((2, len(digits.labels), CLASSES))
    accuracies = []
    for number, block in enumerate(blocks):
        rest = np.delete(np.arange(len(digits.labels)), block)
        words = f"without writer {number + 1} of {len(blocks)}, "
        report = epochs_shown(show, number * recipe.config.epochs, words)
        network = train(recipe, seed, digits.part(rest), report)
        probabilities[block] = network.predict_proba(digits.images[block])
        redrawn[block] = answers_to_strangers(network, digits.images[block], seed)
        accuracies.append(float(np.mean(probabilities[block].argmax(axis=1) == digits.labels[block])))
    return probabilities, redrawn, accuracies


def answers_to_strangers(network: Network, images: Array, seed: int) -> Array:
    """Return (n, 10) answers to (n, 64) digits redrawn as other people would draw them, to calibrate on."""
    return recognize_all(network, copies_of_unseen_writers(images, np.random.default_rng(seed)))


def train(recipe: Recipe, seed: int, digits: Digits, report: Callable[[Trainer], None]) -> Network:
    """Return the recipe's network trained on these digits; `report` is told after each epoch."""
    trainer = recipe.trainer(digits, seed)
    for _ in trainer.run():
        report(trainer)
    trainer.network.parameters = trainer.answer
    return trainer.network


def epochs_shown(show: Show, done: int = 0, words: str = "") -> Callable[[Trainer], None]:
    """Return a function that shows a trainer's last epoch, after so many epochs of other trainings."""

    def report(trainer: Trainer) -> None:
        latest = trainer.history.latest
        cost = f", cost {latest.cost:.4f}" if latest else ""
        show(done + trainer.epoch, f"{words}epoch {trainer.epoch:,} of {trainer.config.epochs:,}{cost}")

    return report


def tested(trained_on: int, accuracy: float, count: int) -> dict[str, str]:
    """Return what a network file tells of its training."""
    return {
        TRAINED_DIGITS: str(trained_on),
        "test_accuracy": percent(accuracy),
        "test_digits": str(count),
    }


def calibration_words(calibration: Calibration) -> str:
    """Return what the network file holds on how certain its answers are."""
    sure = percent(calibration.sure_from)
    temperature = f"{calibration.temperature:.2f}"
    return f"Calibrated on these digits, redrawn: temperature {temperature}, sure from {sure} on."


SPLITS: dict[str, Callable[[Recipe, int, Show], Trained]] = {
    "ordered": train_ordered,
    "writers": train_by_writers,
    "all": train_all,
}


def trainings(split: str) -> int:
    """Return how many networks are trained for a split."""
    return len(writer_blocks()) + 1 if split == "writers" else 1
