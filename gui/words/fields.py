"""Words for the fields of the designer: the meaning of each number, and the mistake in a text."""

from __future__ import annotations

import math

from gui.words.numbers import number, percent
from gui.words.translation import Label, tr, translated
from nn.registry import Limits

RANGE = "write a number from {low} to {high}"
FIELD_LABELS = {
    "units": Label("Units", "How many units this layer has."),
    "config.learning_rate": Label(
        "Learning rate",
        "How far one step moves the weights. Too small learns slowly, too large explodes. "
        "A change during training counts from the next batch.",
    ),
    "config.batch_size": Label(
        "Batch size",
        "How many digits the network sees before each step: a number (32) or a fraction of all (10 %).",
    ),
    "config.epochs": Label("Epochs", "How many times training goes through all digits."),
    "config.augmentation.handwriting": Label(
        "Strength of the variants",
        "How far variants lie from the digits they are made of. At 1 they differ as hands do.",
    ),
    "config.sources.drawn": Label(
        "Drawn digits",
        "How much of every epoch the program draws itself, in the ways in which people write digits. "
        "At 100 % the network never sees a digit that a person wrote.",
    ),
    "task.count": Label(
        "Training digits", "How many digits there are to learn from, the first ones: a number, or all."
    ),
    "seed": Label(
        "Seed", "Where the random numbers start: the same seed gives the same weights and the same run."
    ),
    "config.penalties.l1": Label(
        "L1 penalty", "The sizes of all weights count as cost, so that many weights become zero. Try 0.0001."
    ),
    "config.penalties.l2": Label(
        "L2 penalty", "The squares of all weights count as cost, so that none grows large. Try 0.001."
    ),
    "config.weight_decay": Label(
        "Weight decay", "Every step makes the weights a little smaller, whatever the gradient. Try 0.001."
    ),
    "layers.dropout": Label(
        "Dropout",
        "Each training step leaves out this fraction of the hidden units, so that none relies on another. "
        "A change begins with fresh weights.",
    ),
    "config.label_smoothing": Label(
        "Label smoothing",
        "A right answer need not be entirely sure, so the network stays modest. Try 10 %. "
        "Only with a cross-entropy.",
    ),
    "config.clip_norm": Label(
        "Clipping", "A gradient longer than this is shortened, so that no single step goes far. Try 1."
    ),
    "config.averaging": Label(
        "Averaging",
        "The network answers with a moving average of its weights, which is steadier than they are. "
        "Try 0.99.",
    ),
    "config.patience": Label(
        "Early stopping",
        "Training ends when the test cost has not fallen for this many epochs, and keeps the best weights. "
        "Try 20.",
    ),
    "config.steps_per_epoch": Label(
        "Steps an epoch", "An epoch ends after this many batches. Off: when all digits were seen."
    ),
    "config.validation_interval": Label(
        "Test every", "After how many epochs the test digits are measured again: rarely trains faster."
    ),
    "layers.scale": Label(
        "Scale", "What the random weights are multiplied by before the first step: 1 is right for most."
    ),
    "config.optimizer_settings.momentum": Label(
        "Momentum", "How much of its speed the ball keeps from step to step: closer to 1 rolls further."
    ),
    "config.optimizer_settings.beta1": Label(
        "Beta 1", "How much of the mean gradient stays from step to step: closer to 1 is smoother."
    ),
    "config.optimizer_settings.beta2": Label(
        "Beta 2", "How much of the mean square of the gradient stays: closer to 1 remembers longer."
    ),
    "config.optimizer_settings.epsilon": Label(
        "Epsilon", "Keeps the division safe where the gradient is nearly zero; larger makes calmer steps."
    ),
    "rmsprop.decay": Label(
        "Decay", "How much of the mean square of the gradient stays: closer to 1 remembers longer."
    ),
    "adamw.decay": Label("Decay", "How much smaller every step makes the weights, times the learning rate."),
    "config.schedule_settings.factor": Label(
        "Factor", "What the learning rate is multiplied by each time: 0.5 halves it."
    ),
    "config.schedule_settings.every": Label("Every", "After how many epochs the learning rate changes."),
    "config.schedule_settings.last": Label(
        "Last", "The fraction of the learning rate that is left at the end."
    ),
    "config.schedule_settings.first": Label(
        "First", "The fraction of the learning rate that the training begins with."
    ),
    "config.schedule_settings.rise": Label(
        "Rise", "The fraction of the training in which the learning rate rises."
    ),
    "config.schedule_settings.warm_up": Label(
        "Warm-up", "The fraction of the training in which the learning rate rises before it falls."
    ),
    "config.schedule_settings.share": Label(
        "Share", "The fraction of the training in which the learning rate rises."
    ),
    "config.schedule_settings.patience": Label(
        "Patience", "For how many epochs the cost may fail to fall before the rate is lowered."
    ),
    "config.schedule_settings.improvement": Label(
        "Improvement", "The fraction of the cost that counts as a fall."
    ),
}

# The names of settings amid a line of several.
IN_LINE = {
    "momentum": "momentum",
    "beta1": "beta1",
    "beta2": "beta2",
    "epsilon": "epsilon",
    "decay": "decay",
    "factor": "factor",
    "every": "every",
    "last": "last",
    "first": "first",
    "rise": "rise",
    "warm_up": "warm up",
    "share": "share",
    "patience": "patience",
    "improvement": "improvement",
    "weight_decay": "weight decay",
    "label_smoothing": "label smoothing",
    "clip_norm": "clip norm",
    "averaging": "averaging",
    "even_batches": "even batches",
    "steps_per_epoch": "steps per epoch",
    "validation_interval": "validation interval",
}


def setting_in_line(name: str) -> str:
    """Return the name of a setting amid a line of several."""
    return tr(IN_LINE[name]) if name in IN_LINE else name.replace("_", " ")


def field_label(*keys: str) -> Label:
    """Return the name of a field and what its number means: the words of the first key that has some."""
    known = next((key for key in keys if key in FIELD_LABELS), None)
    name = keys[-1].rpartition(".")[2].replace("_", " ").capitalize()
    return translated(FIELD_LABELS[known] if known else Label(name, "A setting of your own."))


def slider_name(field: str) -> str:
    """Return the name of a field's slider for a screen reader."""
    return tr("{field}, slider").format(field=field)


def field_of_layer(layer: str, field: str) -> str:
    """Return the name of a layer's field for a screen reader."""
    return tr("{layer}, {field}").format(layer=layer, field=field)


def problem_in_field(field: str, problem: str) -> str:
    """Return a mistake and the field that it is in."""
    return tr("{field}: {problem}").format(field=field, problem=problem)


def mixed() -> str:
    """Return what stands in the place of a value that layers have differently."""
    return tr("mixed")


def number_range(limits: Limits) -> str:
    """Return which numbers are allowed, to someone who wrote another."""
    low, high = number(limits.low), number(limits.high)
    if limits.high < math.inf:
        text = tr("write a number from {low} to less than {high}" if limits.below else RANGE)
    elif limits.low == -math.inf:
        return tr("write a finite number, for example 0.1")
    else:
        text = tr("write a number above {low}" if limits.above else "write a number, at least {low}")
    return text.format(low=low, high=high)


def percent_range(limits: Limits) -> str:
    """Return which fractions are allowed, to someone who wrote another."""
    return tr(RANGE).format(low=percent(limits.low), high=percent(limits.high))


def batch_range(limits: Limits) -> str:
    """Return which batch sizes are allowed, to someone who wrote another."""
    text = tr("write a number of digits from 1 to {most}, or a fraction such as 10 %")
    return text.format(most=number(int(limits.high)))
