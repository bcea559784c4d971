"""The files that `inkling train` writes: whether they can be written is known before the training."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol

from nn.command_line.film import TrainingFilm
from nn.digits.data import Digits
from nn.digits.design import Design
from nn.replacing import place_beside
from nn.training.trainer import Trainer


class Follower(Protocol):
    """Follows a training from before its first step, and writes a file about it at its end."""

    def begin(self, design: Design, digits: Digits) -> None:
        """Prepare for the training of a design on these digits; ValueError if there can be no file of it."""

    def follow(self, trainer: Trainer) -> None:
        """Take the end of an epoch."""

    def write(self) -> None:
        """Write the file; OSError if that is impossible."""


def check_targets(options: argparse.Namespace) -> None:
    """Raise OSError or ValueError unless every file that is asked for can be written, each to its place."""
    names = [name for name in (options.out, options.film, options.script) if name is not None]
    if "" in names:
        raise ValueError("there is no file without a name")
    paths = [Path(name) for name in names]
    for path in paths:
        check_can_be_written(path)
    if len({path.resolve() for path in paths}) < len(paths):
        raise ValueError("--out, --film and --script need a name each")
    for name in (options.data, options.label_file):
        if name is not None and Path(name).resolve() in {path.resolve() for path in paths}:
            raise ValueError(f"{name} is what is read: what is written needs another name")


def check_can_be_written(path: Path) -> None:
    """Raise OSError unless a file can be put there: better now than after the training."""
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder: give the name of a file in it")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    try:
        beside = place_beside(path)
        beside.touch(exist_ok=False)
        beside.unlink()
    except OSError as error:
        raise PermissionError(f"{path} cannot be written: {error.strerror}") from None


def followers_of(options: argparse.Namespace) -> list[Follower]:
    """Return what writes the film and the script; ValueError for one that does not go with the split."""
    followers: list[Follower] = []
    if options.film is not None:
        if options.split != "ordered":
            raise ValueError(
                "--film goes with --split ordered, which leaves digits that the network never saw"
            )
        followers.append(TrainingFilm(Path(options.film)))
    if options.script is not None:
        if options.split == "writers":
            raise ValueError("--script goes with --split ordered or all, which train one network")
        followers.append(_script(Path(options.script)))
    return followers


def _script(path: Path) -> Follower:
    from nn.command_line.script import TrainingScript  # seldom needed: other trainings begin sooner

    return TrainingScript(path)
