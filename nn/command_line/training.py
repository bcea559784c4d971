"""Train a network on scikit-learn's digits and write it to a file."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from nn.command_line.messages import shown
from nn.command_line.progress_bar import ProgressBar, duration
from nn.command_line.recipe_options import add_recipe_options, recipe_of
from nn.command_line.splits import SPLITS, trainings
from nn.digits.design import Recipe
from nn.training.config import TrainingConfig


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling train`."""
    add_recipe_options(parser)
    parser.add_argument(
        "--split",
        choices=SPLITS,
        default="ordered",
        help="ordered: train on the first 80 %% of the digits, test on the rest; writers: leave out each "
        "writer once, then train on all; all: train on all",
    )
    parser.add_argument("--out", required=True, metavar="FILE", help="where to write the network")
    parser.add_argument("--json", action="store_true", help="write a summary as one JSON object")


def run(options: argparse.Namespace) -> int:
    """Train, write the network and the summary; return the exit code."""
    recipe, path = recipe_of(options), Path(options.out)
    check_can_be_written(path)
    started = time.monotonic()
    try:
        with ProgressBar(trainings(options.split) * recipe.config.epochs) as bar:
            trained = SPLITS[options.split](recipe, options.seed, bar.show)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"{options.out} was not written") from None
    trained.network.save(path)
    seconds = time.monotonic() - started
    if options.json:
        text = json.dumps(summary(recipe, options, seconds) | trained.content, allow_nan=False)
    else:
        lines = [headline(recipe, seconds), "", *trained.lines, "", f"Written to {shown(options.out)}"]
        text = "\n".join(lines)
    sys.stdout.write(f"{text}\n")
    return 0


def headline(recipe: Recipe, seconds: float) -> str:
    """Return what was trained, in words."""
    sizes = "-".join(str(layer.units) for layer in recipe.spec.layers)
    epochs = f"{recipe.config.epochs:,} epoch{'s' * (recipe.config.epochs > 1)}"
    return f"{sizes}, trained for {epochs} in {duration(seconds)}"


def summary(recipe: Recipe, options: argparse.Namespace, seconds: float) -> dict[str, Any]:
    """Return what was done, in plain values."""
    return {
        "out": options.out,
        "split": options.split,
        "preset": None if options.hidden else options.preset,
        "hidden": [layer.units for layer in recipe.hidden],
        "seed": options.seed,
        "settings": settings_to_dictionary(recipe.config),
        "seconds": seconds,
    }


def check_can_be_written(path: Path) -> None:
    """Raise OSError unless a file can be put there: better now than after the training."""
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder: give the name of a file in it")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp"):
            pass
    except OSError as error:
        raise PermissionError(f"{path} cannot be written: {error.strerror}") from None


def settings_to_dictionary(config: TrainingConfig) -> dict[str, Any]:
    """Return all settings in plain values; of the augmentation, the strength of the variants of digits."""
    return {**dataclasses.asdict(config), "augmentation": config.augmentation.get("handwriting", 0.0)}
