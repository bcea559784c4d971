"""Backpropagation beside measured slopes, of random networks: `python -m tests.bench.gradients [weights]`.

A slope is measured from both sides of a weight. Where it and the gradient differ by more than `TOLERANCE`, it
is measured again over other ways, mostly shorter: if it then agrees, the first way was too long (it led over
a kink, or the cost bends); if the slopes to the left and to the right stay apart, the weight stands on a
kink, where there is no slope; if all measures together say something else, backpropagation is wrong.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass

import numpy as np

from nn import ACTIVATIONS, LOSSES, Layer, Network
from nn.arrays import Array
from nn.spec import NetworkSpec

WEIGHTS, A_NETWORK = 17_174, 12  # compared in all; of each network
WAYS = (1e-5, 1e-4, 1e-6, 3e-7, 1e-7, 3e-5, 1e-8)  # to both sides of a weight
TOLERANCE = 1e-4  # relative to the larger slope
APART = 1e-3  # slopes on both sides of a kink, likewise
CLEARLY_OFF, MOST_TOLD = 1e-2, 20
SMALL = 1e-4  # slopes below are compared as if they were so large: rounding drowns them
SATURATED_AT = 1e-6  # from 0 or 1, where a logarithm is clipped, or rounding drowns its slope
LOGARITHMIC = ("binary_crossentropy", "categorical_crossentropy")
AGREES, TOO_LONG, KINK, SATURATED, WRONG = "agrees", "way too long", "on a kink", "saturated output", "WRONG"


@dataclass(frozen=True)
class Compared:
    """A weight: what its gradient is, by how much the first measure was off, and why."""

    kind: str
    first_error: float
    words: str


def main() -> None:
    """Compare so many weights and print what was found."""
    count = int(sys.argv[1]) if sys.argv[1:] else WEIGHTS
    found = compare(count, seed=0)
    for kind, number in Counter(each.kind for each in found).most_common():
        sys.stdout.write(f"{kind:<16} {number:>7,}\n")
    off = [each for each in found if each.first_error > CLEARLY_OFF and each.kind != SATURATED]
    sys.stdout.write(f"outputs not saturated, and off by more than {CLEARLY_OFF:.0%} at first: {len(off)}\n")
    for each in off[:MOST_TOLD]:
        sys.stdout.write(f"  {each.kind}: {each.words}\n")
    sys.exit(any(each.kind == WRONG for each in found))


def compare(count: int, seed: int) -> list[Compared]:
    """Compare the gradient of so many weights of random networks with measured slopes."""
    found: list[Compared] = []
    number = 0
    while len(found) < count:
        generator = np.random.default_rng([seed, number])
        found += compare_network(random_network(generator), generator)
        number += 1
    return found[:count]


def random_network(generator: np.random.Generator) -> Network:
    """Return a network of any depth, activations and loss, with small or large weights."""
    names, losses = [*ACTIVATIONS], [*LOSSES]
    hidden = [
        Layer(int(generator.integers(1, 13)), str(generator.choice(names)))
        for _ in range(generator.integers(0, 5))
    ]
    output = Layer(int(generator.integers(2, 7)), str(generator.choice(["softmax", "sigmoid", "tanh"])))
    inputs = Layer(int(generator.integers(1, 9)), "input")
    network = Network([inputs, *hidden, output], str(generator.choice(losses)), seed=0, dtype="float64")
    network.parameters = generator.normal(0, generator.choice([0.1, 0.5, 1.5]), network.parameters.size)
    return network


def compare_network(network: Network, generator: np.random.Generator) -> list[Compared]:
    """Compare some weights of a network on a few samples, some of whose inputs are 0."""
    samples, outputs = int(generator.integers(1, 9)), network.spec.layers[-1].units
    X = generator.uniform(0, 1, (samples, network.spec.layers[0].units))
    X *= generator.random(X.shape) < 0.8
    y = np.eye(outputs)[generator.integers(0, outputs, samples)]
    gradient = network.gradient(X, y).copy()
    places = generator.choice(len(gradient), min(A_NETWORK, len(gradient)), replace=False)
    return [judge(network, X, y, int(place), float(gradient[place])) for place in places]


def judge(network: Network, X: Array, y: Array, place: int, gradient: float) -> Compared:
    """Measure the slope by one parameter, and say what becomes of it beside its gradient."""
    errors = []
    for way in WAYS:
        left, middle, right = (cost_at(network, X, y, place, move) for move in (-way, 0.0, way))
        sides = (middle - left) / way, (right - middle) / way
        errors.append(difference((right - left) / (2 * way), gradient))
        if errors[-1] <= TOLERANCE:
            kind = AGREES if len(errors) == 1 else TOO_LONG
            break
    else:
        is_kink = difference(*sides) > APART and is_between(gradient, *sides)
        kind = SATURATED if is_saturated(network, X) else KINK if is_kink else WRONG
    words = f"{describe(network.spec)}, parameter {place}: gradient {gradient:.6g}, off by {errors[0]:.2g}"
    return Compared(kind, errors[0], words)


def cost_at(network: Network, X: Array, y: Array, place: int, move: float) -> float:
    """Return the cost with one parameter moved."""
    value = network.parameters[place]
    network.parameters[place] = value + move
    cost = float(LOSSES[network.spec.loss].values(network.forward(X).T, y.T).mean())
    network.parameters[place] = value
    return cost


def difference(one: float, other: float) -> float:
    """Return how far two slopes are apart, relative to the larger one."""
    return abs(one - other) / max(SMALL, abs(one), abs(other))


def is_between(slope: float, left: float, right: float) -> bool:
    """Return whether a slope is one of those at a kink, or lies between them."""
    room = TOLERANCE * max(SMALL, abs(slope))
    return min(left, right) - room <= slope <= max(left, right) + room


def is_saturated(network: Network, X: Array) -> bool:
    """Return whether a logarithm is clipped, where the cost is flat while training learns on, or almost."""
    outputs = network.forward(X)
    distances = np.minimum(np.abs(outputs), np.abs(1 - outputs))
    return network.spec.loss in LOGARITHMIC and bool((distances < SATURATED_AT).any())


def describe(spec: NetworkSpec) -> str:
    """Return a network in a few words."""
    layers = " ".join(f"{layer.units} {layer.activation}" for layer in spec.layers)
    return f"{layers}, {spec.loss}"


if __name__ == "__main__":
    main()
