"""Words for a training: optimizers, schedules, and every extra setting that a design brings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gui.words.networks import known_first
from gui.words.numbers import number, percent
from gui.words.translation import Label, tr, translated
from nn import OPTIMIZERS, SCHEDULES, Layer, TrainingConfig
from nn.digits.design import Design

NO_BREAK = "\u00a0"

OPTIMIZER_LABELS = {
    "sgd": Label("SGD", "Plain gradient descent: straight down the slope."),
    "momentum": Label("Momentum", "A ball that keeps rolling: a tenth of the usual learning rate will do."),
    "nesterov": Label("Nesterov", "Momentum that looks one step ahead, with a tenth of the learning rate."),
    "adagrad": Label("Adagrad", "A weight that has moved far slows down. Try a learning rate of 0.02."),
    "rmsprop": Label("RMSProp", "Steps as large for flat slopes as for steep ones. Try a rate of 0.001."),
    "adam": Label("Adam", "Momentum, and a step of its own for each weight. Try a rate of 0.001."),
    "adamw": Label("AdamW", "Adam that also keeps the weights small. Try a learning rate of 0.001."),
    "lion": Label("Lion", "Every weight moves equally far each step. Try a learning rate of 0.0002."),
}
SCHEDULE_LABELS = {
    "constant": Label("Constant", "The learning rate stays as it is."),
    "step": Label("Steps", "The learning rate is halved after every 100 epochs."),
    "exponential": Label("Exponential", "The learning rate falls evenly to a hundredth at the end."),
    "cosine": Label("Cosine", "The learning rate falls gently at first, then fast, to nothing at the end."),
    "warm_up": Label("Warm-up", "The learning rate rises over the first tenth, then stays."),
    "one_cycle": Label("One cycle", "The learning rate rises over a third of the training, then falls."),
    "plateau": Label("Plateau", "The learning rate is halved when the cost no longer falls."),
}
SCHEDULES_IN_SUMMARY = {
    "constant": "constant rate",
    "step": "steps schedule",
    "exponential": "exponential schedule",
    "cosine": "cosine schedule",
    "warm_up": "warm-up schedule",
    "one_cycle": "one cycle schedule",
    "plateau": "plateau schedule",
}
EXTRA_LABELS = {
    "averaging": Label(
        "averaging {value}",
        "The network answers with a moving average of its weights, which is steadier than they are.",
    ),
    "label_smoothing": Label(
        "label smoothing {value}", "A right answer need not be entirely sure, so the network stays modest."
    ),
    "weight_decay": Label("weight decay {value}", "Every step makes the weights a little smaller."),
    "clip_norm": Label("clipping at {value}", "A gradient longer than this is shortened."),
    "patience": Label(
        "patience {value}",
        "Training ends when the test cost has not fallen for this many epochs, and keeps the best weights.",
    ),
    "steps_per_epoch": Label("{value} steps an epoch", "An epoch ends after this many batches."),
    "frozen": Label("frozen layers {value}", "Layers of these numbers stay as they are."),
    "validation_interval": Label(
        "tested every {value} epochs", "The test digits are measured only this often."
    ),
}


def optimizers() -> list[str]:
    """Return the optimizers that can be chosen."""
    return known_first(OPTIMIZER_LABELS, OPTIMIZERS)


def schedules() -> list[str]:
    """Return the schedules that can be chosen."""
    return known_first(SCHEDULE_LABELS, SCHEDULES)


def optimizer_label(name: str) -> Label:
    """Return the name of an optimizer and what it does."""
    return translated(OPTIMIZER_LABELS.get(name, Label(name, "An optimizer of your own.")))


def schedule_label(name: str) -> Label:
    """Return the name of a schedule and what it does to the learning rate."""
    return translated(SCHEDULE_LABELS.get(name, Label(name, "A schedule of your own.")))


def extra_settings(design: Design) -> list[Label]:
    """Return every setting that has no field in the designer; none for a plain training."""
    return [*_of_config(design.config), *_of_penalties(design.config), *_of_layers(design.spec.layers)]


def extra_settings_line(settings: list[Label]) -> str:
    """Return the names of extra settings in one line."""
    return tr("With {settings}").format(settings=", ".join(setting.name for setting in settings))


def extra_settings_help(settings: list[Label]) -> str:
    """Return extra settings and what they do, one on each line."""
    return "\n".join(tr("{name}: {help}").format(name=name, help=text) for name, text in settings)


def summary(design: Design) -> str:
    """Return optimizer, schedule and all extra settings in a line that breaks only between them."""
    config = design.config
    named = SCHEDULES_IN_SUMMARY.get(config.schedule)
    schedule = tr(named) if named else tr("schedule {name}").format(name=config.schedule)
    seed = tr("seed {number}").format(number=design.seed)
    extras = (setting.name for setting in extra_settings(design))
    names = [optimizer_label(config.optimizer).name, schedule, *extras, seed]
    return ", ".join(name.replace(" ", NO_BREAK) for name in names)


def _of_config(config: TrainingConfig) -> Iterator[Label]:
    changed = config.to_dictionary()
    for name, (text, why) in EXTRA_LABELS.items():
        if name in changed:
            yield Label(tr(text).format(value=_shown(changed[name])), tr(why))


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else number(value)


def _of_penalties(config: TrainingConfig) -> Iterator[Label]:
    for name, strength in config.penalties.items():
        yield Label(f"{name.upper()} {strength:g}", tr("Large weights count as part of the cost."))
    for name, value in config.optimizer_settings.items():
        yield Label(f"{name.replace('_', ' ')} {value:g}", tr("A setting of the optimizer."))
    for name, value in config.schedule_settings.items():
        yield Label(f"{name.replace('_', ' ')} {value:g}", tr("A setting of the schedule."))


def _of_layers(layers: tuple[Layer, ...]) -> Iterator[Label]:
    """Yield what layers have besides units and activation, each once."""
    for rate in sorted({layer.dropout for layer in layers if layer.dropout}):
        yield Label(
            tr("dropout {rate}").format(rate=percent(rate)),
            tr("Each training step leaves out this fraction of the units, so that none relies on another."),
        )
    if any(layer.batch_normalization for layer in layers):
        yield Label(
            tr("batch normalisation"), tr("The sums of a layer are brought to one scale over each batch.")
        )
    plain = Layer(1)
    for name in sorted({layer.initializer for layer in layers} - {plain.initializer}):
        yield Label(
            tr("initial weights {name}").format(name=name.replace("_", " ")),
            tr("How the random weights are drawn before the first step."),
        )
    for scale in sorted({layer.scale for layer in layers} - {plain.scale}):
        yield Label(
            tr("initial weights times {scale}").format(scale=f"{scale:g}"),
            tr("What the random weights are multiplied by before the first step."),
        )
