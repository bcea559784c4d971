"""Words for a training: optimizers, schedules, and what is set besides the usual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gui.words.fields import setting_in_line
from gui.words.networks import initializer_label, known_first
from gui.words.numbers import number, percent
from gui.words.translation import Label, tr, translated
from nn import OPTIMIZERS, SCHEDULES, Layer
from nn.digits.design import Design
from nn.training.sources import count_of

NO_BREAK = "\u00a0"

RATE_LINK = "rate:"
OPTIMIZER_LABELS = {
    "sgd": Label("SGD", "Plain gradient descent: straight down the slope."),
    "momentum": Label("Momentum", "A ball that keeps rolling: a tenth of the usual learning rate will do."),
    "nesterov": Label("Nesterov", "Momentum that looks one step ahead, with a tenth of the learning rate."),
    "adagrad": Label("Adagrad", "A weight that has moved far slows down."),
    "rmsprop": Label("RMSProp", "Steps as large for flat slopes as for steep ones."),
    "adam": Label("Adam", "Momentum, and a step of its own for each weight."),
    "adamw": Label("AdamW", "Adam that also keeps the weights small."),
    "lion": Label("Lion", "Every weight moves equally far each step."),
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
REGULARIZATION = {
    "weight_decay": "weight decay {value}",
    "label_smoothing": "label smoothing {value}",
    "clip_norm": "clipping at {value}",
    "averaging": "averaging {value}",
    "patience": "early stopping {value}",
}
EPOCHS_IN_SUMMARY = {
    "steps_per_epoch": "{value} steps an epoch",
    "validation_interval": "tested every {value} epochs",
}
OTHERS = {"frozen": Label("frozen layers {value}", "Layers of these numbers stay as they are.")}
SPLIT_LABELS = {
    "in_order": Label(
        "In order",
        "The last fifth of the digits is tested on. Other people wrote it, but for one who is on both sides.",
    ),
    "by_writer": Label(
        "By writer", "Tested on the 382 digits of three people whom the network never met, as in real use."
    ),
    "shuffled": Label(
        "Shuffled",
        "Every writer is on both sides: a network looks 4 to 6 points better than it is for new writers.",
    ),
}
SPLITS_IN_SUMMARY = {"by_writer": "split by writer", "shuffled": "shuffled", "": "your own digits"}


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


def split_label(name: str) -> Label:
    """Return the name of a way to split the digits, and what it means for the figures."""
    return translated(SPLIT_LABELS.get(name, Label("Your own digits", "Digits that you gave.")))


def advice(rate: float) -> str:
    """Return a rate that one may try, as a link that sets it."""
    text = tr('Try a <a href="{link}">rate of {rate}</a>.')
    return text.format(link=f"{RATE_LINK}{rate:g}", rate=number(rate))


def rate_of_link(link: str) -> float | None:
    """Return the rate that a link sets, None for another link."""
    return float(link.removeprefix(RATE_LINK)) if link.startswith(RATE_LINK) else None


def regularization_summary(design: Design) -> str:
    """Return all that keeps a network from learning by heart, in one line; nothing for a plain training."""
    penalties = (
        tr("{name} {value}").format(name=name.upper(), value=number(strength))
        for name, strength in design.config.penalties.items()
    )
    settings = _told(design, REGULARIZATION)
    return _line([*_dropout(design.spec.layers), *_normalization(design.spec.layers), *penalties, *settings])


def optimizer_summary(design: Design) -> str:
    """Return the optimizer, the schedule, and what is set of both, in one line."""
    config = design.config
    named = SCHEDULES_IN_SUMMARY.get(config.schedule)
    schedule = tr(named) if named else tr("schedule {name}").format(name=config.schedule)
    return _line(
        [
            optimizer_label(config.optimizer).name,
            *_settings(config.optimizer_settings),
            *([] if config.schedule == "constant" else [schedule]),
            *_settings(config.schedule_settings),
            *([] if config.even_batches else [tr("uneven batches")]),
        ]
    )


def start_summary(design: Design, split: str) -> str:
    """Return the seed and what else a training begins with that is not usual, in one line."""
    seed = tr("seed {number}").format(number=design.seed)
    splits = [tr(SPLITS_IN_SUMMARY[split])] if split in SPLITS_IN_SUMMARY else []
    others = [setting.name for setting in other_settings(design)]
    epochs = _told(design, EPOCHS_IN_SUMMARY)
    return _line([*_initial_weights(design.spec.layers[1:]), seed, *splits, *epochs, *others])


def other_settings(design: Design) -> list[Label]:
    """Return every setting of the training that has no field, and what it does."""
    changed = design.config.to_dictionary()
    return [
        Label(tr(text).format(value=_shown(name, changed[name])), tr(why))
        for name, (text, why) in OTHERS.items()
        if name in changed
    ]


def other_settings_line(settings: list[Label]) -> str:
    """Return the names of settings in one line."""
    return tr("With {settings}").format(settings=", ".join(setting.name for setting in settings))


def other_settings_help(settings: list[Label]) -> str:
    """Return settings and what they do, one on each line."""
    return "\n".join(tr("{name}: {help}").format(name=name, help=text) for name, text in settings)


def _line(names: list[str]) -> str:
    """Return names in a line that breaks only between them."""
    return ", ".join(name.replace(" ", NO_BREAK) for name in names)


def _told(design: Design, texts: Mapping[str, str]) -> list[str]:
    """Return those settings of the training that are not as usual, in the words for each."""
    changed = design.config.to_dictionary()
    return [
        tr(text).format(value=_shown(name, changed[name])) for name, text in texts.items() if name in changed
    ]


def _shown(name: str, value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return percent(value) if name == "label_smoothing" else number(value)


def _settings(settings: Mapping[str, float]) -> list[str]:
    text = tr("{name} {value}")
    return [text.format(name=setting_in_line(name), value=number(value)) for name, value in settings.items()]


def _dropout(layers: tuple[Layer, ...]) -> list[str]:
    """Return each rate once."""
    rates = sorted({layer.dropout for layer in layers if layer.dropout})
    return [tr("dropout {rate}").format(rate=percent(rate)) for rate in rates]


def _normalization(layers: tuple[Layer, ...]) -> list[str]:
    return [tr("batch normalisation")] * any(layer.batch_normalization for layer in layers)


def _initial_weights(layers: tuple[Layer, ...]) -> list[str]:
    plain = Layer(1)
    names = sorted({layer.initializer for layer in layers} - {plain.initializer})
    scales = sorted({layer.scale for layer in layers} - {plain.scale})
    return [
        *(tr("initial weights {name}").format(name=initializer_label(name).name) for name in names),
        *(tr("initial weights times {scale}").format(scale=number(scale)) for scale in scales),
    ]


def learned_words(samples: int, drawn: float, *, varied: bool) -> str:
    """Return what each epoch is made of; drawn: the fraction that the program draws itself."""
    count = count_of(drawn, samples)
    if count == samples:
        text = tr("All {count} digits of an epoch are drawn by the program. It never sees one of a person.")
        return text.format(count=number(count))
    if not count:
        text = tr("{count} digits of the data, as variants.") if varied else tr("{count} digits of the data.")
        return text.format(count=number(samples))
    text = tr("{given} digits of the data and {drawn} that the program draws anew in every epoch.")
    if varied:
        text = tr("{given} digits of the data, as variants, and {drawn} that the program draws anew.")
    return text.format(given=number(samples - count), drawn=number(count))
