"""Words for what refines a training: optimizers, schedules, averaging and the like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gui.fields import Design
from nn import TrainingConfig

NO_BREAK = "\u00a0"


class Words(NamedTuple):
    """The name of a thing and what it does, in a sentence."""

    name: str
    help: str


OPTIMIZER_WORDS = {
    "sgd": Words("SGD", "Plain gradient descent: straight down the slope."),
    "momentum": Words("Momentum", "A ball that keeps rolling: a tenth of the usual learning rate will do."),
    "nesterov": Words("Nesterov", "Momentum that looks one step ahead, with a tenth of the learning rate."),
    "adagrad": Words("Adagrad", "A weight that has moved far slows down. Try a learning rate of 0.02."),
    "rmsprop": Words("RMSProp", "Steps as large for flat slopes as for steep ones. Try a rate of 0.001."),
    "adam": Words("Adam", "Momentum, and a step of its own for each weight. Try a rate of 0.001."),
    "adamw": Words("AdamW", "Adam that also keeps the weights small. Try a learning rate of 0.001."),
    "lion": Words("Lion", "Every weight moves equally far each step. Try a learning rate of 0.0002."),
}
SCHEDULE_WORDS = {
    "constant": Words("Constant", "The learning rate stays as it is."),
    "step": Words("Steps", "The learning rate is halved after every 100 epochs."),
    "exponential": Words("Exponential", "The learning rate falls evenly to a hundredth at the end."),
    "cosine": Words("Cosine", "The learning rate falls gently at first, then fast, to nothing at the end."),
    "warm_up": Words("Warm-up", "The learning rate rises over the first tenth, then stays."),
    "one_cycle": Words("One cycle", "The learning rate rises over a third of the training, then falls."),
    "plateau": Words("Plateau", "The learning rate is halved when the cost no longer falls."),
}
REFINEMENT_WORDS = {
    "averaging": Words(
        "averaging {:g}", "It answers with a moving average of its weights, which is steadier than they are."
    ),
    "label_smoothing": Words(
        "label smoothing {:g}", "It need not be entirely sure of a right answer, so it stays modest."
    ),
    "weight_decay": Words("weight decay {:g}", "Every step makes the weights a little smaller."),
    "clip_norm": Words("clipping at {:g}", "A gradient longer than this is shortened."),
    "patience": Words(
        "patience {}", "It ends when the test cost has not fallen for so many epochs, and takes its best."
    ),
    "steps_per_epoch": Words("{} steps an epoch", "An epoch ends after so many batches."),
    "frozen": Words("frozen layers {}", "Layers of these numbers stay as they are."),
    "validation_interval": Words("tested every {} epochs", "The test digits are measured only so often."),
}


def optimizer_words(name: str) -> Words:
    """Return how an optimizer is called and what it does, also one that is not Inkling's."""
    return OPTIMIZER_WORDS.get(name) or Words(name, "An optimizer of your own.")


def schedule_words(name: str) -> Words:
    """Return how a schedule is called and what it does, also one that is not Inkling's."""
    return SCHEDULE_WORDS.get(name) or Words(name, "A schedule of your own.")


def finer_points(design: Design) -> list[Words]:
    """Return what refines a training beside optimizer and schedule, nothing for a plain one."""
    return [*_of_settings(design.refinements), *_of_pieces(design.refinements), *_of_layers(design)]


def summary(design: Design) -> str:
    """Return optimizer, schedule and all finer points in a line that breaks only between them."""
    config = design.refinements
    optimizer = optimizer_words(config.optimizer).name
    schedule = f"{schedule_words(config.schedule).name.lower()} schedule"
    rate = "constant rate" if config.schedule == "constant" else schedule
    names = [optimizer, rate, *(point.name for point in finer_points(design)), f"seed {design.seed}"]
    return ", ".join(name.replace(" ", NO_BREAK) for name in names)


def _of_settings(config: TrainingConfig) -> Iterator[Words]:
    changed = config.to_dictionary()
    for name, (text, why) in REFINEMENT_WORDS.items():
        if name in changed:
            value = changed[name]
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else value
            yield Words(text.format(shown), why)


def _of_pieces(config: TrainingConfig) -> Iterator[Words]:
    for name, strength in config.penalties.items():
        yield Words(f"{name.upper()} {strength:g}", "Large weights count as part of the cost.")
    for settings, thing in (
        (config.optimizer_settings, "optimizer"),
        (config.schedule_settings, "schedule"),
    ):
        for name, value in settings.items():
            yield Words(f"{name.replace('_', ' ')} {value:g}", f"A setting of the {thing}.")


def _of_layers(design: Design) -> Iterator[Words]:
    shares = sorted({layer.dropout for layer in design.hidden if layer.dropout})
    for share in shares:
        yield Words(
            f"dropout {100 * share:g} %",
            "While it trains, each step leaves out this share of the units, so that none relies on another.",
        )
    if any(layer.batch_normalization for layer in design.hidden):
        yield Words("batch normalisation", "The sums of a layer are brought to one scale over each batch.")
