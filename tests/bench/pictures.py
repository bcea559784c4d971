"""Measure how pictures are read: `python -m tests.bench.pictures [--each 20] [--seed 1]`.

Every picture is made up: a digit drawn by the program in one of the ways in which people write, on paper with
something that is no digit. For each kind, how many are read rightly by the first reader alone, by the second
alone, and by both (`nn.digits.pictures`), and how many answers of both are wrong and sure.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from nn import Network, default_network
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.pictures import find_ink
from nn.digits.recognizer import recognize
from nn.ink import InkError, InkProblem
from nn.ink.bitmaps import ink_from_bitmap
from nn.ink.morphology import Ink
from nn.ink.second_reader import found_beside_others
from nn.ink.stages import stages_from_ink
from tests.made_pictures import KINDS, SEVERAL_KINDS, Pixels

Found = tuple[Ink, bool]
Reader = Callable[[Pixels], Found]


class Result(NamedTuple):
    """Whether a picture was read rightly, and whether it was wrong and sure."""

    is_right: bool
    is_sure_and_wrong: bool


def main() -> None:
    """Print a line for each kind of picture, and sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=20, help="pictures of a kind")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    index, network = FamiliarityIndex.of(DigitData.standard()), default_network()
    readers: list[Reader] = [ink_from_bitmap, second_alone, partial(find_ink, index=index)]
    print(f"{'kind':24}{'first':>8}{'second':>8}{'both':>8}{'wrong and sure':>16}")
    totals = np.zeros(4, np.intp)
    for number, (kind, make) in enumerate(KINDS.items()):
        row = np.zeros(4, np.intp)
        for chosen in range(options.each):
            pixels, digit = make(np.random.default_rng([options.seed, number, chosen]))
            wanted = None if kind in SEVERAL_KINDS else digit
            results = [result_of(reader, pixels, wanted, network, index) for reader in readers]
            row += [*(each.is_right for each in results), results[-1].is_sure_and_wrong]
        totals += row
        print(line(kind, row), flush=True)
    print(line(f"all of {options.each * len(KINDS)}", totals))


def second_alone(pixels: Pixels) -> Found:
    """Return what the second way to find the ink finds, also where it would not be asked."""
    found = found_beside_others(pixels)
    return found.ink, found.is_dash


def result_of(
    reader: Reader, pixels: Pixels, digit: int | None, network: Network, index: FamiliarityIndex
) -> Result:
    """Return how a picture of a digit, or of several for None, is read."""
    try:
        ink, is_dash = reader(pixels)
        stages = stages_from_ink(ink, is_dash=is_dash)
    except InkError as error:
        return Result(digit is None and error.problem is InkProblem.SEVERAL_DIGITS, False)
    prediction = recognize(network, stages.tilted_copies, index.compare(stages.image))
    is_right = prediction.digit == digit
    return Result(is_right, prediction.is_sure and not is_right)


def line(kind: str, counts: np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> str:
    """Return one line of the table."""
    return f"{kind:24}" + "".join(f"{count:8}" for count in counts[:3]) + f"{counts[3]:16}"


if __name__ == "__main__":
    main()
