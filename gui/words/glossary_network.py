"""Words of the glossary for what a network is made of."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from gui.session.facts import Facts
from gui.words.glossary_entry import Entry, joined, layer_name, nothing_drawn
from gui.words.networks import initializer_label
from gui.words.numbers import localized, number, percent
from gui.words.translation import tr
from nn.arrays import Array


def _network(facts: Facts) -> str:
    sizes = (layer.units for layer in facts.network.spec.layers)
    text = tr("The network that answers has layers of {sizes} units.")
    return text.format(sizes=joined([number(size) for size in sizes]))


def _units(facts: Facts) -> str:
    text = tr("This network has {count} units: {layers}.")
    parts = [
        tr("{units} in {layer}").format(units=number(layer.units), layer=layer_name(facts, place))
        for place, layer in enumerate(facts.layers)
    ]
    return text.format(count=number(sum(layer.units for layer in facts.layers)), layers=joined(parts))


def _layers(facts: Facts) -> str:
    count = len(facts.hidden)
    if not count:
        return tr("This network has no hidden layer: its output reads the 64 numbers directly.")
    if count == 1:
        return tr("This network has one hidden layer, and an output layer behind it.")
    return tr("This network has {count} hidden layers, and an output layer behind them.").format(count=count)


def _input(facts: Facts) -> str:
    image = facts.reading.image
    if image is None:
        return tr("There is no digit on the paper yet, so the network receives nothing.")
    count = int(np.count_nonzero(image))
    return tr("In your drawing {count} of the 64 numbers are above 0.").format(count=count)


def _outputs(facts: Facts) -> str:
    text = tr("This network has {count} outputs: {names}.")
    return text.format(count=len(facts.names), names=joined(facts.names))


def _weights(facts: Facts) -> str:
    both = number(facts.network.spec.learned_count)
    text = tr("This network has {both} weights and biases; the weights lie between {low} and {high}.")
    return text.format(both=both, **_span(facts.weights))


def _biases(facts: Facts) -> str:
    text = tr("This network has {count} biases, one for each unit; they lie between {low} and {high}.")
    return text.format(count=number(facts.biases.size), **_span(facts.biases))


def _span(values: Array) -> dict[str, str]:
    low, high = (localized(f"{float(end):.2f}") for end in (values.min(), values.max()))
    return {"low": low, "high": high}


def _activations(facts: Facts) -> str:
    parts = [
        tr("{activation} in {layer}").format(activation=layer.activation, layer=layer_name(facts, place))
        for place, layer in enumerate(facts.layers)
    ]
    return tr("This network uses {activations}.").format(activations=joined(parts))


def _use_of(activation: str) -> Callable[[Facts], str]:
    """Return what tells which layers use an activation."""

    def here(facts: Facts) -> str:
        names = [
            layer_name(facts, place)
            for place, layer in enumerate(facts.layers)
            if layer.activation == activation
        ]
        if not names:
            return tr("No layer of this network uses {activation}.").format(activation=activation)
        text = tr("This network uses {activation} in {layers}.")
        return text.format(activation=activation, layers=joined(names))

    return here


def _softmax(facts: Facts) -> str:
    prediction = facts.prediction
    if facts.layers[-1].activation != "softmax" or prediction is None:
        return _use_of("softmax")(facts)
    text = tr("For your drawing the largest part goes to {name}: {percent}.")
    return text.format(name=facts.names[prediction.digit], percent=percent(prediction.probability, 1))


def _contribution(facts: Facts) -> str:
    prediction = facts.prediction
    if prediction is None:
        return nothing_drawn()
    text = tr("The lines in the diagram are the links that carry most to the answer {name}.")
    return text.format(name=facts.names[prediction.digit])


def _initializers(facts: Facts) -> str:
    names = dict.fromkeys(initializer_label(layer.initializer).name for layer in facts.layers)
    quoted = joined([tr('"{name}"').format(name=name) for name in names])
    text = tr("They are drawn as {names} here, from the seed {seed}.")
    return text.format(names=quoted, seed=number(facts.design.seed))


def _normalization(facts: Facts) -> str:
    names = [
        layer_name(facts, place) for place, layer in enumerate(facts.layers) if layer.batch_normalization
    ]
    if not names:
        return tr("It is switched off in this network.")
    return tr("It is switched on in {layers}.").format(layers=joined(names))


ENTRIES = {
    "network": Entry(
        "Neural network",
        "A neural network is a long calculation made of many small ones that are all alike: its "
        "[units](unit). Numbers go in at the left, pass [layer](layer) after layer, and come out as an "
        "answer. What it does is decided by its [weights](weight), and these are learned.",
        _network,
    ),
    "unit": Entry(
        "Unit, neuron",
        "A unit multiplies each number that comes in by a [weight](weight) and adds them all up, together "
        "with its [bias](bias). Its [activation](activation) turns the sum into the number that it passes "
        "on. People also call it a neuron.",
        _units,
    ),
    "layer": Entry(
        "Layer",
        "A layer is a group of [units](unit) that work side by side on the same numbers. The layers between "
        "[input](input) and [output](output) are called hidden. Nobody tells them what to look for: they "
        "find it out while they learn.",
        _layers,
    ),
    "input": Entry(
        "Input",
        "The input is all that the network receives: 64 numbers, one for each cell of the small picture. "
        "0 is paper and 1 is ink. Before that a drawing goes through some [stages](stages).",
        _input,
    ),
    "output": Entry(
        "Output",
        "The output is the last [layer](layer). It has one [unit](unit) for each thing that the network can "
        "say, and the largest one is the answer.",
        _outputs,
    ),
    "weight": Entry(
        "Weight",
        "A weight says how much one number counts for a [unit](unit). With a positive weight it speaks for "
        "it, with a negative one against it. Learning means to change the weights, [step](step) by step.",
        _weights,
    ),
    "bias": Entry(
        "Bias",
        "A bias is a number that a [unit](unit) adds to its sum, whatever comes in. With a large one the "
        "unit is easily active, with a small one it needs good reasons. It is learned like a "
        "[weight](weight).",
        _biases,
    ),
    "activation": Entry(
        "Activation",
        "The activation turns the sum of a [unit](unit) into the number that it passes on. It bends: "
        "without it, many layers could do no more than one. Usual ones are [relu](relu), "
        "[sigmoid](sigmoid) and [tanh](tanh).",
        _activations,
    ),
    "sigmoid": Entry(
        "Sigmoid",
        "Sigmoid squeezes every sum into 0 to 1, as a soft switch from off to on. Far from the middle its "
        "curve is flat, and there a unit learns slowly: it is [saturated](saturated).",
        _use_of("sigmoid"),
    ),
    "tanh": Entry(
        "Tanh",
        "Tanh squeezes every sum into -1 to 1. It is a [sigmoid](sigmoid) around zero, and it can be "
        "[saturated](saturated) like one.",
        _use_of("tanh"),
    ),
    "relu": Entry(
        "ReLU",
        "ReLU passes positive sums as they are and makes the others 0. It is quick and learns well also in "
        "many [layers](layer). A unit whose sum is never positive is [dead](dead_unit).",
        _use_of("relu"),
    ),
    "softmax": Entry(
        "Softmax",
        "Softmax turns the sums of the [output](output) into [probabilities](probability): all are positive "
        "and together they are 1. If one grows, the others shrink. It goes with "
        "[cross-entropy](cross_entropy).",
        _softmax,
    ),
    "contribution": Entry(
        "Contribution",
        "A contribution is what one number adds to a sum: its [weight](weight) times its value. It shows "
        "which [units](unit) have brought an answer about, and which ones spoke against it.",
        _contribution,
    ),
    "initializer": Entry(
        "Initial weights",
        "Before the first [step](step) the [weights](weight) are drawn by chance. If they all began alike, "
        "all units of a [layer](layer) would learn the same. The seed decides which chance: with the same "
        "one, a training comes out the same.",
        _initializers,
    ),
    "batch_normalization": Entry(
        "Batch normalisation",
        "The sums of a [layer](layer) are brought to one scale over each [batch](batch). Then no layer "
        "gets numbers that are far too large or too small, and training is often quicker.",
        _normalization,
    ),
}
