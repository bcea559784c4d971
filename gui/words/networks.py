"""Words for networks: layers, activations, losses and presets, also for those of a person's own."""

from __future__ import annotations

from collections.abc import Iterable

from gui.words.numbers import number
from gui.words.translation import Label, tr, translated
from nn import ACTIVATIONS, INITIALIZERS, LOSSES
from nn.initializers import AUTOMATIC

ACTIVATION_HELP = {
    "sigmoid": "Squeezes every sum into 0 to 1.",
    "tanh": "Squeezes every sum into -1 to 1.",
    "relu": "Passes positive sums and blocks the rest.",
    "leaky_relu": "Like relu, but lets a hundredth of the negative through.",
    "elu": "Like relu, but bends smoothly down to -1.",
    "gelu": "A smooth relu that dips a little below zero.",
    "silu": "A smooth relu: the sum times its sigmoid.",
    "softplus": "A smooth relu that never becomes zero.",
    "linear": "Passes every sum as it is.",
    "softmax": "Turns the sums into probabilities that add up to 1.",
}
USUAL_FOR_OUTPUT = ("softmax", "sigmoid", "tanh", "linear")
LOSS_LABELS = {
    "categorical_crossentropy": Label(
        "Categorical cross-entropy", "Asks only how probable the right digit is. It goes with softmax."
    ),
    "binary_crossentropy": Label(
        "Binary cross-entropy", "Asks of each output on its own: yes or no? It goes with sigmoid."
    ),
    "mean_squared_error": Label(
        "Mean squared error", "The distance of each output from its target, squared: far ones weigh most."
    ),
    "mean_absolute_error": Label(
        "Mean absolute error", "The distance of each output from its target, near or far alike."
    ),
    "hinge": Label("Hinge", "Asks the right output to be above 1 and all others to be below -1, no more."),
}
LOSSES_IN_SENTENCE = {
    "categorical_crossentropy": "categorical cross-entropy",
    "binary_crossentropy": "binary cross-entropy",
    "mean_squared_error": "mean squared error",
    "mean_absolute_error": "mean absolute error",
    "hinge": "hinge",
}
INITIALIZER_LABELS = {
    "automatic": Label("Automatic", "As Glorot, scaled to what the layer's activation does to a signal."),
    "glorot_uniform": Label("Glorot, uniform", "Keeps the size of values forward and of gradients back."),
    "glorot_normal": Label("Glorot, normal", "As Glorot, uniform, but with a few larger weights."),
    "he_uniform": Label("He, uniform", "Larger weights, as relu blocks half of what comes in."),
    "he_normal": Label("He, normal", "As He, uniform, but with a few larger weights."),
    "lecun_uniform": Label("LeCun, uniform", "A sum of many inputs keeps the size of one."),
    "lecun_normal": Label("LeCun, normal", "As LeCun, uniform, but with a few larger weights."),
    "orthogonal": Label("Orthogonal", "Units that look at different things: lengths and angles are kept."),
    "zeros": Label("Zeros", "All units of a layer stay equal: see why weights begin random."),
    "constant": Label("Ones", "All weights are 1, times the scale: the units of a layer stay equal."),
}
PRESET_LABELS = {
    "shipped": Label(
        "As shipped", "The recipe of Inkling's own network: from the data, variants of it and drawn digits."
    ),
    "small": Label(
        "Small, 64-50-30-10, on variants",
        "The size that the first digit networks had, 64-50-30-10, as good as it gets.",
    ),
    "quick": Label("Quick, on variants", "The shipped network's recipe, cut short: good after some seconds."),
    "no_data": Label(
        "No data at all",
        "It learns from digits that the program draws itself, and never sees one that a person wrote.",
    ),
    "one_hidden": Label(
        "One hidden layer, 64-50-10",
        "Sigmoid units and one hidden layer: the smallest of the classic networks.",
    ),
    "two_hidden": Label(
        "Two hidden layers, 64-50-30-10",
        "Two layers of sigmoid units. It learns slowly at first, then all at once.",
    ),
    "no_hidden": Label(
        "No hidden layer", "Softmax regression: each digit is one weighted sum of the pixels."
    ),
    "wide": Label("Wide, 64-256-10", "Many relu units: fits the training digits fast."),
    "deep": Label("Deep, eight layers of tanh", "Eight hidden layers: watch how much harder depth makes it."),
    "exploding": Label(
        "Exploding: steps too large",
        "Squared error with no limit on the outputs: each step overshoots further, the cost explodes.",
    ),
}


def known_first(known: Iterable[str], registered: Iterable[str]) -> list[str]:
    """Return the registered names: the known ones in their order, then a person's own."""
    offered = list(registered)
    return list(dict.fromkeys([*(name for name in known if name in offered), *offered]))


def hidden_activations() -> list[str]:
    """Return the activations that a hidden layer can have, the usual ones first."""
    return known_first(ACTIVATION_HELP, ACTIVATIONS)


def output_activations() -> list[str]:
    """Return the activations that the output layer can have, the usual ones first."""
    return known_first([*USUAL_FOR_OUTPUT, *ACTIVATION_HELP], ACTIVATIONS)


def losses() -> list[str]:
    """Return the losses that can be chosen."""
    return known_first(LOSS_LABELS, LOSSES)


def activation_label(name: str) -> Label:
    """Return the name of an activation and what it does to the sums of its layer."""
    return Label(name, tr(ACTIVATION_HELP.get(name, "An activation of your own.")))


def explained_activation(name: str) -> str:
    """Return the name of an activation and what it does, in one line."""
    return tr("{name}: {help}").format(name=name, help=activation_label(name).help)


def loss_label(name: str) -> Label:
    """Return the name of a loss and what it asks of the outputs."""
    return translated(LOSS_LABELS.get(name, Label(name, "A loss of your own.")))


def loss_in_sentence(name: str) -> str:
    """Return the name of a loss amid a sentence."""
    return tr(LOSSES_IN_SENTENCE[name]) if name in LOSSES_IN_SENTENCE else name.replace("_", " ")


def initializers() -> list[str]:
    """Return the ways to draw the first weights that can be chosen."""
    return known_first(INITIALIZER_LABELS, [AUTOMATIC, *INITIALIZERS])


def initializer_label(name: str) -> Label:
    """Return the name of a way to draw the first weights, and what is special about it."""
    return translated(INITIALIZER_LABELS.get(name, Label(name, "An initialiser of your own.")))


def preset_label(name: str) -> Label:
    """Return the name of a preset and why one would try it."""
    return translated(PRESET_LABELS.get(name, Label(name, "A preset of your own.")))


def shipped_network_label() -> Label:
    """Return the name of the trained network that ships with Inkling, among the presets."""
    return Label(tr("Inkling's own, trained"), tr("The network that ships with Inkling, trained already."))


def hidden_name(position: int) -> str:
    """Return the name of a hidden layer; the first has the position 0."""
    return tr("Hidden {number}").format(number=position + 1)


def parameters_to_learn(count: int) -> str:
    """Return how many numbers a network has to learn."""
    return tr("{count} weights and biases to learn").format(count=number(count))
