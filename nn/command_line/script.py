"""The script that `inkling train` writes of its training."""

from __future__ import annotations

from pathlib import Path

from nn.digits.data import Digits
from nn.digits.design import Design
from nn.files import write_atomically
from nn.script import ScriptError, script_of, write_script
from nn.training.recording import Recording
from nn.training.trainer import Trainer

WITHOUT = {"augmentation": "--augment 0", "sources": "--drawn 0"}  # obstacles, and the options against them


class TrainingScript:
    """Keeps where a training begins and ends, and writes what lies between as plain NumPy."""

    def __init__(self, path: Path) -> None:
        """path: where the script is written."""
        self._path, self._recording = path, Recording()
        self._twin: Trainer | None = None

    def begin(self, design: Design, digits: Digits) -> None:
        """Keep the moment before the first step; ValueError if no script can be written of this training."""
        self._twin = design.trainer(digits)
        try:
            write_script(self._twin, design.config.epochs)
        except ScriptError as error:
            options = [option for name, option in WITHOUT.items() if name in error.obstacles]
            hint = f"; {' '.join(options)} trains without them" if options else ""
            raise ValueError(f"{error}{hint}") from None
        self._recording.keep(self._twin)

    def follow(self, trainer: Trainer) -> None:
        """Keep the last epoch."""
        if trainer.is_done:
            self._recording.keep(trainer)

    def write(self) -> None:
        """Write the script; OSError if that is impossible."""
        assert self._twin is not None
        text = script_of(self._recording, self._twin, 0, self._recording.epochs[-1])
        write_atomically(self._path, text.encode())
