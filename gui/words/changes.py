"""Words for what can be undone: each text continues "Undo" or "Redo"."""

from __future__ import annotations

from gui.words.fields import field_label
from gui.words.translation import tr

SETTINGS = {
    "config.learning_rate": "changing the learning rate",
    "config.batch_size": "changing the batch size",
    "config.even_batches": "switching even batches",
    "config.epochs": "changing the number of epochs",
    "config.augmentation.handwriting": "changing the strength of the variants",
    "config.sources.drawn": "changing how many digits are drawn",
    "config.optimizer": "choosing another optimizer",
    "config.schedule": "choosing another schedule",
    "spec.loss": "choosing another loss",
    "seed": "changing the seed",
    "layers.batch_normalization": "switching batch normalisation",
    "layers.initializer": "choosing other initial weights",
    "output.initializer": "choosing other initial weights of the output",
    "task.digits": "choosing other digits",
    "task.grouping": "grouping the digits in another way",
    "task.labels": "choosing other labels",
    "task.count": "changing the number of training digits",
    "split": "splitting the digits in another way",
}


def undo_text(change: str) -> str:
    """Return what undo does; change: what was done last, empty for nothing."""
    return tr("Undo {change}").format(change=change) if change else tr("Undo")


def redo_text(change: str) -> str:
    """Return what redo does; change: what was undone last, empty for nothing."""
    return tr("Redo {change}").format(change=change) if change else tr("Redo")


def training_a_step() -> str:
    """Return what one more step was."""
    return tr("one more step")


def training_an_epoch() -> str:
    """Return what one more epoch was."""
    return tr("one more epoch")


def changing_setting(path: str) -> str:
    """Return the change of one setting of a design."""
    if path in SETTINGS:
        return tr(SETTINGS[path])
    return tr("changing “{setting}”").format(setting=field_label(path).name)


def switching_variants(on: bool) -> str:
    """Return the change to training on variants, or back to the digits as they are."""
    return tr("switching variants on") if on else tr("switching variants off")


def changing_units(layer: str) -> str:
    """Return the change of the number of units of a layer."""
    return tr("changing the units of {layer}").format(layer=layer)


def changing_activation(layer: str) -> str:
    """Return the change of the activation of a layer."""
    return tr("changing the activation of {layer}").format(layer=layer)


def taking_preset(name: str) -> str:
    """Return the change to a preset."""
    return tr("taking the preset “{name}”").format(name=name)


def taking_a_step() -> str:
    """Return the change by one step on a drawing."""
    return tr("one step on this drawing")


def comparing() -> str:
    """Return the change to one more lane."""
    return tr("comparing with another run")


def ending_comparison() -> str:
    """Return the change to one lane less."""
    return tr("comparing no more with a run")


def following_hint() -> str:
    """Return the change that a hint has proposed."""
    return tr("following the hint")


def opening_network(name: str) -> str:
    """Return the change to the network in a file."""
    return tr("opening {name}").format(name=name)


def showing_picture(name: str) -> str:
    """Return the change to a picture on the paper."""
    return tr("showing {name}").format(name=name)


def scaling_unit(unit: str) -> str:
    """Return the change of what a unit passes on."""
    return tr("scaling {unit}").format(unit=unit)


def switching_unit(unit: str, *, on: bool) -> str:
    """Return the change of a unit that is switched."""
    text = tr("switching on {unit}") if on else tr("switching off {unit}")
    return text.format(unit=unit)


def changing_weight(unit: str) -> str:
    """Return the change of a weight of a unit."""
    return tr("changing a weight of {unit}").format(unit=unit)


def changing_bias(unit: str) -> str:
    """Return the change of the bias of a unit."""
    return tr("changing the bias of {unit}").format(unit=unit)
