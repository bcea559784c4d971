"""What is measured on scikit-learn's digits themselves: the last fifth, and writers left out."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from typing import Any

import numpy as np

from nn import Network, TrainingConfig, load_digits
from nn.calibration import fit_calibration
from nn.digits.design import PRESETS
from nn.digits.recognizer import are_sure, recognize_all
from nn.digits.writers import copies_of_unseen_writers
from resources.trainings import train_all
from tests.bench.digits.figures import ALL, FIRST, Confidence, Figures, Labels, Plan, recipe, training

PLAIN = {
    "64-256-128-10": replace(PRESETS["shipped"], config=TrainingConfig(300, 0.1, 32)),
    "64-50-30-10": replace(PRESETS["small"], config=TrainingConfig(4000, 1.0, 0.1)),
}


def last_fifth(
    plan: Plan, shipped: list[Network], small: list[Network], default: Network
) -> Iterator[Figures]:
    """Yield the share right of the last fifth of the digits in order, after training on the others."""
    row = partial(Figures, "last 20 % of the digits, % right")
    test = np.delete(ALL, FIRST)
    ways = (
        ("64-256-128-10, recipe", "shipped", shipped, 98.0),
        ("64-50-30-10, recipe", "small", small, 96.5),
    )
    for what, name, networks, asked in ways:
        epochs = recipe(name, plan.epochs).config.epochs
        yield row(f"{what} {name!r}", right_of_digits(networks, test), asked, note=f"{epochs:,} epochs")
    yield row(
        "the network that ships", right_of_digits([default], test), 98.6, note="before drawn digits: 99.4"
    )
    for what, plain in PLAIN.items():
        trained = train_all([training(plain, seed, FIRST) for seed in range(plan.seeds)], "without variants")
        note = f"{plain.config.epochs:,} epochs of plain SGD"
        yield row(f"{what} without variants", right_of_digits(trained, test), note=note)
    for name, model in classical(FIRST).items():
        yield row(name, (score_classical(model, test),))


def right_of_digits(networks: Iterable[Network], numbers: Labels | slice) -> tuple[float, ...]:
    """Return the percentage of these digits of the data set that each network gets right."""
    digits = load_digits()
    images, labels = digits.images[numbers], digits.labels[numbers]
    return tuple(float(100 * np.mean(network.predict(images) == labels)) for network in networks)


def classical(numbers: Labels) -> dict[str, Any]:
    """Return scikit-learn's models that have learned these digits."""
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.svm import SVC

    digits = load_digits()
    models = {
        "kNN(1)": KNeighborsClassifier(1),
        "kNN(3)": KNeighborsClassifier(3),
        "SVM, RBF, C=10": SVC(C=10, gamma="scale"),
    }
    return {name: model.fit(digits.images[numbers], digits.labels[numbers]) for name, model in models.items()}


def score_classical(model: Any, numbers: Labels | slice) -> float:
    """Return the percentage of these digits of the data set that a model gets right."""
    digits = load_digits()
    return 100 * float(model.score(digits.images[numbers], digits.labels[numbers]))


def writers_left_out(plan: Plan) -> Iterator[Figures]:
    """Yield how well writers are read that were left out, and how sure the networks are of them."""
    blocks, left_out = plan.left_out, recipe("shipped", plan.left_out_epochs)
    trainings = [
        training(left_out, seed, np.delete(ALL, block)) for seed, block in product(range(plan.seeds), blocks)
    ]
    networks = train_all(trainings, "a writer left out")
    by_seed = [networks[start : start + len(blocks)] for start in range(0, len(networks), len(blocks))]
    shares = [
        [right_of_digits([network], block)[0] for network, block in zip(one, blocks, strict=True)]
        for one in by_seed
    ]
    row = partial(Figures, f"each of {len(blocks)} writers left out, % right")
    note = f"{plan.left_out_epochs:,} epochs; the recipe has {PRESETS['shipped'].config.epochs:,}"
    yield row("recipe 'shipped', mean over writers", tuple(map(statistics.mean, shares)), 97, note=note)
    yield row("recipe 'shipped', worst writer", tuple(map(min, shares)), 91, note=note)
    for name, one in classical_left_out(blocks).items():
        yield row(f"{name}, mean over writers", (statistics.mean(one),))
        yield row(f"{name}, worst writer", (min(one),))
    measured = [confidence_by_halves(networks, blocks, seed) for seed, networks in enumerate(by_seed)]
    note = "fitted on half of the writers, measured on the others"
    yield from confidence_rows("writers left out, redrawn", measured, note)


def classical_left_out(blocks: Sequence[slice]) -> dict[str, list[float]]:
    """Return the percentage right of each writer, by model."""
    scores: dict[str, list[float]] = {}
    for block in blocks:
        for name, model in classical(np.delete(ALL, block)).items():
            scores.setdefault(name, []).append(score_classical(model, block))
    return scores


def confidence_by_halves(networks: Sequence[Network], blocks: Sequence[slice], seed: int) -> Confidence:
    """Return the confidence on redrawn digits: each half of the writers calibrates the other."""
    digits, generator = load_digits(), np.random.default_rng(seed)
    answers = [
        recognize_all(network, copies_of_unseen_writers(digits.images[block], generator))
        for network, block in zip(networks, blocks, strict=True)
    ]
    labels = [digits.labels[block] for block in blocks]
    probabilities, is_sure = [], []
    for half in (0, 1):
        other = slice(1 - half, None, 2)
        fitted = fit_calibration(np.concatenate(answers[other]), np.concatenate(labels[other]))
        probabilities.append(fitted.apply(np.concatenate(answers[half::2])))
        is_sure.append(are_sure(probabilities[half], fitted))
    truth = np.concatenate([*labels[::2], *labels[1::2]])
    return Confidence.of(np.concatenate(probabilities), truth, np.concatenate(is_sure))


def confidence_rows(what: str, measured: Sequence[Confidence], note: str) -> Iterator[Figures]:
    """Yield the three rows of a confidence."""
    row: Callable[..., Figures] = partial(Figures, f"confidence, {what}, %", note=note)
    errors, sure, right = zip(*measured, strict=True)
    yield row("expected calibration error", errors, at_most=2)
    yield row("answered as sure", sure)
    yield row("right among the sure", right, 98)
