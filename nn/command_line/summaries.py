"""What `inkling train` tells of a training, in words and in plain values."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from nn.calibration import Calibration
from nn.command_line.tables import percent
from nn.command_line.terminal import duration, printable
from nn.digits.design import DRAWN, Design
from nn.training.config import TrainingConfig


def headline(design: Design, seconds: float) -> str:
    """Return a line on the network and its training."""
    sizes = "-".join(str(layer.units) for layer in design.spec.layers)
    epochs = f"{design.config.epochs:,} epoch{'s' * (design.config.epochs > 1)}"
    return f"{sizes}, trained for {epochs} in {duration(seconds)}"


def written(options: argparse.Namespace) -> str:
    """Return the names of all files that were written."""
    names = (options.out, options.film, options.script)
    return ", ".join(printable(name) for name in names if name is not None)


def calibration_words(calibration: Calibration) -> str:
    """Return a line on the calibration in the network file."""
    sure = percent(calibration.sure_from)
    temperature = f"{calibration.temperature:.2f}"
    return f"Calibrated on these digits, redrawn: temperature {temperature}, sure from {sure} on."


def summary(design: Design, options: argparse.Namespace, seconds: float) -> dict[str, Any]:
    """Return what was done, in plain values."""
    return {
        "out": options.out,
        "split": options.split,
        "preset": None if options.hidden else options.preset,
        "hidden": [layer.units for layer in design.hidden],
        "seed": options.seed,
        "task": dataclasses.asdict(design.task),
        "settings": settings_to_dictionary(design.config),
        "seconds": seconds,
    }


def settings_to_dictionary(config: TrainingConfig) -> dict[str, Any]:
    """Return all settings in plain values: the strength of variants, and the fraction of drawn digits."""
    settings = dataclasses.asdict(config)
    augmentation, sources = settings.pop("augmentation"), settings.pop("sources")
    return {**settings, "augmentation": augmentation.get("handwriting", 0.0), DRAWN: sources.get(DRAWN, 0.0)}
