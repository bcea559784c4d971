"""Measure drawn digits: `python -m tests.bench.allographs [--strokes FILE] [--bitmaps FILE]`.

First how many digits are drawn a second on one core; then, for each seed, what a network of 256 and 128 units
reads that learned drawn digits alone, and nobody's. --strokes takes a file of pen strokes, --bitmaps an npz
of images and labels (nn.ink.files); nothing of either is learned. scikit-learn's digits are read as well, all
1,797 and the last fifth. With --held-back, also how many it reads of each way of writing if that way is not
among those that it learned. A training takes half a minute.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np

from nn import Network, load_digits
from nn.command_line.evaluate import ReadDigits, read_all
from nn.digits.allographs import ALLOGRAPHS, draw_images, drawn_digits
from nn.digits.data import TRAINING_COUNT, Digits
from nn.digits.design import Design
from nn.digits.writers import Training
from nn.ink import stages_from_bitmap
from nn.ink.files import read_bitmaps
from nn.spec import Layer
from tests.bench.digits.drawn import read_strokes, right_of
from tests.bench.recognition import above_zero, pens_of

ROUNDS, DRAWN_A_ROUND = 5, 5_000
OF_A_WAY = 500  # digits to read of one that was held back
CHANCE = 10_000  # far from the seeds of the digits that are learned


def main() -> None:
    """Print what is measured, line by line."""
    options = parsed_options()
    print_row("drawn a second on one core", [drawn_a_second(number) for number in range(ROUNDS)])
    readable = sets_to_read(options)
    networks = [learned(options, seed) for seed in range(options.seeds)]
    for what, digits in readable.items():
        print_row(f"{what}, % right", right_of(networks, digits))
    if options.held_back:
        for name in ALLOGRAPHS:
            print_row(f"{name}, % right, learned and held back", held_back(options, name, networks[0]))


def parsed_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description="Measure digits that the program draws itself.")
    parser.add_argument("--strokes", type=Path, metavar="FILE", help="pen strokes: .json or .json.gz")
    parser.add_argument("--bitmaps", type=Path, metavar="FILE", help="pictures of digits: .npz")
    parser.add_argument("--seeds", type=above_zero, default=3, metavar="N", help="trainings")
    parser.add_argument("--count", type=above_zero, default=60_000, metavar="N", help="digits to learn")
    parser.add_argument("--epochs", type=above_zero, default=30, metavar="N", help="times to learn them")
    parser.add_argument("--held-back", action="store_true", help="also without each way of writing: long")
    return parser.parse_args()


def drawn_a_second(seed: int) -> float:
    """Return how many digits are drawn in a second of the processor's time."""
    begun = time.process_time()
    drawn_digits(DRAWN_A_ROUND, seed)
    return DRAWN_A_ROUND / (time.process_time() - begun)


def sets_to_read(options: argparse.Namespace) -> dict[str, ReadDigits]:
    """Return what is read: people's digits, each with its tilted copies, or upright alone."""
    found = {}
    if options.strokes is not None:
        found["pen strokes, five copies"] = read = read_strokes(pens_of(options.strokes))
        found["pen strokes, upright"] = read._replace(copies=read.copies[:, :1])
    if options.bitmaps is not None:
        images, labels = read_bitmaps(options.bitmaps)
        found["bitmaps, five copies"] = read_all(list(images), labels, stages_from_bitmap)
    digits = load_digits()
    found["scikit-learn's digits"] = as_read(digits)
    found["the last fifth of them"] = as_read(digits.part(slice(TRAINING_COUNT, None)))
    return found


def as_read(digits: Digits) -> ReadDigits:
    """Return digits that are images already."""
    return ReadDigits(digits.images[:, None], digits.labels, np.empty(0, np.intp), [])


def design(options: argparse.Namespace, seed: int) -> Design:
    """Return the network and its training."""
    hidden = Layer(256, "relu"), Layer(128, "relu")
    settings: dict[str, Any] = {
        "learning_rate": 0.2,
        "batch_size": 32,
        "schedule": "cosine",
        "averaging": 0.999,
    }
    return Design.of(*hidden, seed=seed, epochs=options.epochs, **settings)


def learned(options: argparse.Namespace, seed: int, without: Sequence[str] = ()) -> Network:
    """Return a network that learned drawn digits alone."""
    drawn = drawn_digits(options.count, seed, held_back=without)
    return Training(design(options, seed), drawn.digits).run(lambda trainer: None)


def held_back(options: argparse.Namespace, name: str, network: Network) -> list[float]:
    """Return how many digits of a way of writing are read right, by who learned it and by who did not."""
    way = ALLOGRAPHS[name]
    images = draw_images(way, OF_A_WAY, np.random.default_rng(CHANCE))
    both = network, learned(options, 0, [name])
    return [100 * float(np.mean(each.predict(images) == way.digit)) for each in both]


def print_row(what: str, values: Sequence[float]) -> None:
    """Print the median of some figures, and all of them."""
    every = ", ".join(f"{value:,.1f}" for value in values)
    print(f"{what:<50} {statistics.median(values):>10,.1f}   {every}", flush=True)


if __name__ == "__main__":
    main()
