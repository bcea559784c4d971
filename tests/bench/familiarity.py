"""Measure how well unusual drawings are found: `python -m tests.bench.familiarity [--strokes FILE]`.

For each group, the share that is called unusual: of digits by other writers it should be small, of all else
large. The first column is what Inkling does. "not taught" is the same with networks that were not taught the
kind of each group: each letter by one that knows only every second one, all else by one that knows letters
but no spirals, scribbles, boxes and crosses. They take some minutes to train. The others are alternatives,
each with a threshold of its own, taken from every second drawing so that 5 % of the test digits and 10 % of
the pen strokes are called unusual; all columns tell of the other half. FILE holds pen strokes, {"digits":
[{"label": 8, "strokes": [[[x, y], ...], ...]}, ...]}, y downwards, plain or gzipped; without it, what needs
pen strokes is left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt

from nn import Network, default_network
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.oddities import shipped_likeness
from nn.digits.oddities.likeness import train_likeness
from nn.digits.oddities.signs import SIGNS
from nn.digits.usual_digits import usual_digits
from nn.ink import Image, image_from_strokes
from nn.ink.augmentation import augment
from tests.oddities import (
    BOXES,
    CROSSES,
    LETTERS,
    SPIRALS,
    Strokes,
    as_by_hand,
    line,
    scribble,
    side_by_side,
    variants,
)

FALSE_ALARMS = {"test digits": 0.05, "pen strokes": 0.1}
LEARNED = 150_000  # digits by each network that is not taught some kinds
OTHER_KINDS = ("plus", "star", "hash", "arrow", "box", "triangle", "spiral", "scribble", "frame")
EACH, SCRIBBLES, PAIRS, VARIANTS = 20, 200, 200, 4

Labels = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Likeness = Callable[[str], Network | None]
Score = Callable[[Floats, Labels, Labels], Floats]


class Group(NamedTuple):
    """Drawings of one kind; left_out: for each the class that the reference must not have, or -1."""

    images: Image
    left_out: Labels


class Reference(NamedTuple):
    """Digits to compare with, in the training set's order."""

    images: Image
    labels: Labels
    writers: Labels


def main() -> None:
    """Print the table and the times."""
    parser = argparse.ArgumentParser(description="Measure how well unusual drawings are found.")
    parser.add_argument("--strokes", type=Path, metavar="FILE", help="pen strokes of digits, JSON")
    pens = read_strokes(parser.parse_args().strokes)
    reference = training_digits()
    groups = all_groups(pens)
    shipped = shipped_likeness()
    columns = {
        "Inkling": judged(reference, groups, lambda _: shipped),
        "not taught": judged(reference, groups, untaught(reference)),
        "distance alone": judged(reference, groups, lambda _: None),
        **alternatives(reference, groups),
    }
    print(f"{'called unusual, %':<24}{'n':>6}  " + "".join(f"{name:>16}" for name in columns))
    for name, group in groups.items():
        shares = "".join(f"{100 * column[name][1::2].mean():>16.1f}" for column in columns.values())
        print(f"{name:<24}{len(group.images) // 2:>6}  {shares}")
    for name, column in columns.items():
        letters = np.mean([column[f"  {letter}"][1::2].mean() for letter in LETTERS])
        print(f"{name + ': all letters':<40}{100 * letters:.1f}")
    print_times(reference, groups["test digits"].images)


def read_strokes(path: Path | None) -> list[tuple[Strokes, int]]:
    """Return strokes and label of each digit in a file."""
    if path is None:
        return []
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [([np.array(s, float) for s in d["strokes"]], d["label"]) for d in json.loads(text)["digits"]]


def training_digits() -> Reference:
    """Return the first 80 % of the digits."""
    data = DigitData.standard()
    return Reference(data.train.images, data.train.labels, data.writers)


def all_groups(pens: list[tuple[Strokes, int]]) -> dict[str, Group]:
    """Return the drawings by the name of their group: digits, digits without their class, and no digits."""
    generator = np.random.default_rng(0)
    test = DigitData.standard().test
    bars = [[line((lean, 0), (0, 100))] for lean in np.linspace(-18, 18, 80)]
    groups = {"test digits": complete(test.images), "plain bars": complete(drawn(bars))}
    if pens:
        pen_images, pen_labels = (
            drawn([strokes for strokes, _ in pens]),
            np.array([label for _, label in pens]),
        )
        groups |= {"pen strokes": complete(pen_images), "pen, class unknown": Group(pen_images, pen_labels)}
        groups["two digits"] = complete(drawn(pairs([strokes for strokes, _ in pens], generator)))
    groups["test, class unknown"] = Group(test.images, test.labels)
    shapes = {"crosses": CROSSES, "boxes": BOXES, "spirals": SPIRALS}
    for name, kind in shapes.items():
        groups[name] = complete(drawn(list(variants(kind, EACH, generator))))
    groups["scribbles"] = complete(drawn([scribble(generator) for _ in range(SCRIBBLES)]))
    groups |= {
        f"  {letter}": complete(drawn([as_by_hand(strokes, generator) for _ in range(2 * EACH)]))
        for letter, strokes in LETTERS.items()
    }
    return groups


def drawn(drawings: list[Strokes]) -> Image:
    """Return the (n, 64) images of drawings."""
    return np.array([image_from_strokes(strokes).reshape(-1) for strokes in drawings])


def complete(images: Image) -> Group:
    """Return a group that is compared with all ten classes."""
    return Group(images, np.full(len(images), -1))


def pairs(pens: list[Strokes], generator: np.random.Generator) -> list[Strokes]:
    """Return pairs of digits side by side."""
    picks = generator.integers(0, len(pens), (PAIRS, 2))
    return [side_by_side(pens[i], pens[j], generator.uniform(0.1, 0.4)) for i, j in picks]


def judged(reference: Reference, groups: dict[str, Group], likeness: Likeness) -> dict[str, Flags]:
    """Return what the program itself calls unusual, with the network that tells digits for each group."""
    unusual = {name: np.zeros(len(group.images), bool) for name, group in groups.items()}
    usual = usual_digits()
    for left_out in range(-1, 10):
        images, labels, writers = (part[reference.labels != left_out] for part in reference)
        drawn = usual.part(np.flatnonzero(usual.labels != left_out))
        for network in {id(likeness(name)): likeness(name) for name in groups}.values():
            index = FamiliarityIndex(images, labels, writers, drawn, network)
            for name, group in groups.items():
                for i in np.flatnonzero((group.left_out == left_out) & (likeness(name) is network)):
                    unusual[name][i] = index.compare(group.images[i]).is_unusual
    return unusual


def untaught(reference: Reference) -> Likeness:
    """Return which network tells digits for a group: it was not taught that kind."""
    halves = [[name for name in SIGNS if name.split()[-1] in list(LETTERS)[half::2]] for half in range(2)]
    held_back = [*halves, OTHER_KINDS]
    networks = [train_likeness(reference.images, LEARNED, names) for names in held_back]

    def of(group: str) -> Network:
        letter = group.strip()
        if letter in LETTERS:
            return networks[list(LETTERS).index(letter) % 2]
        return networks[2]

    return of


def alternatives(reference: Reference, groups: dict[str, Group]) -> dict[str, dict[str, Flags]]:
    """Return what other ways would call unusual."""
    more, network = with_variants(reference), default_network()
    scores: dict[str, tuple[Reference, Score]] = {
        "nearest": (reference, lambda d, _labels, _answers: d.min(axis=1)),
        "mean of 3": (reference, lambda d, _labels, _answers: mean_of_nearest(d, 3)),
        "mean of 5": (reference, lambda d, _labels, _answers: mean_of_nearest(d, 5)),
        "with variants": (more, lambda d, _labels, _answers: d.min(axis=1)),
        "answer's class": (reference, to_the_class),
        "and neighbours": (reference, with_disagreement),
    }
    columns = {
        name: {n: score(*distances(ref, group, network)) for n, group in groups.items()}
        for name, (ref, score) in scores.items()
    }
    columns["network unsure"] = {n: unsure(network, group) for n, group in groups.items()}
    return {name: above_threshold(column) for name, column in columns.items()}


def with_variants(reference: Reference) -> Reference:
    """Return each digit and some variants of it, milder than those for training."""
    generator = np.random.default_rng(0)
    images = [reference.images, *(augment(reference.images, generator, 0.5) for _ in range(VARIANTS))]
    again = VARIANTS + 1
    return Reference(
        np.concatenate(images), np.tile(reference.labels, again), np.tile(reference.writers, again)
    )


def distances(reference: Reference, group: Group, network: Network) -> tuple[Floats, Labels, Labels]:
    """Return (n, digits) distances, infinite to the class left out, the digits' labels and n answers."""
    lengths = np.square(reference.images).sum(axis=1)
    squares = np.square(group.images).sum(axis=1)[:, None] + lengths - 2 * group.images @ reference.images.T
    squares[group.left_out[:, None] == reference.labels] = np.inf
    probabilities = without_class(network, group)
    return np.sqrt(np.maximum(squares, 0)), reference.labels, probabilities.argmax(axis=1)


def without_class(network: Network, group: Group) -> Floats:
    """Return (n, 10) probabilities, 0 for the class left out, as of a network that never met it."""
    probabilities: Floats = network.predict_proba(group.images).astype(np.float32)
    probabilities[group.left_out[:, None] == np.arange(10)] = 0
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return probabilities


def mean_of_nearest(distances: Floats, count: int) -> Floats:
    """Return the mean distance to the nearest few."""
    mean: Floats = np.partition(distances, count, axis=1)[:, :count].mean(axis=1)
    return mean


def to_the_class(distances: Floats, labels: Labels, answers: Labels) -> Floats:
    """Return the distance to the nearest digit of the class that the network answers."""
    nearest: Floats = np.where(labels == answers[:, None], distances, np.inf).min(axis=1)
    return nearest


def with_disagreement(distances: Floats, labels: Labels, _answers: Labels) -> Floats:
    """Return the distance to the nearest, and a tenth for each of five that is not of the commonest class."""
    nearest = labels[np.argpartition(distances, 5, axis=1)[:, :5]]
    agreeing = (nearest[:, :, None] == np.arange(10)).sum(axis=1).max(axis=1)
    score: Floats = distances.min(axis=1) + 0.1 * (5 - agreeing).astype(np.float32)
    return score


def unsure(network: Network, group: Group) -> Floats:
    """Return how much is missing to certainty."""
    missing: Floats = 1 - without_class(network, group).max(axis=1)
    return missing


def above_threshold(column: dict[str, Floats]) -> dict[str, Flags]:
    """Return which scores are above the threshold that the first halves of the digits give."""
    limits = [np.quantile(column[n][::2], 1 - share) for n, share in FALSE_ALARMS.items() if n in column]
    return {name: scores > max(limits) for name, scores in column.items()}


def print_times(reference: Reference, images: Image) -> None:
    """Print how long it takes to get ready, and to look at a drawing."""
    begun = time.perf_counter()
    index = FamiliarityIndex(*reference, usual_digits(), shipped_likeness())
    ready = time.perf_counter()
    for image in images:
        index.compare(image)
    each = (time.perf_counter() - ready) / len(images)
    print(f"\nready in {1000 * (ready - begun):.0f} ms, {1000 * each:.2f} ms a drawing")


if __name__ == "__main__":
    main()
