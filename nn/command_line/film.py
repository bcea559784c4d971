"""The film that `inkling train` makes of its training."""

from __future__ import annotations

from pathlib import Path

from nn.arrays import Array
from nn.digits.data import DigitData, Digits
from nn.digits.design import Design
from nn.digits.film import FilmDrawing, film_content, film_page, marks_of
from nn.digits.task import STANDARD_TASK
from nn.files import write_atomically
from nn.training.recording import Recording
from nn.training.trainer import Trainer

SHOWN = 0  # the number of the test digit that the film is about
SPIKE, BEST = "the cost more than doubled", "most test digits right"


class TrainingFilm:
    """Records a training as it goes on, and writes the film of it."""

    def __init__(self, path: Path) -> None:
        """path: where the film is written."""
        self._path, self._recording = path, Recording()
        self._trainer: Trainer | None = None
        self._copies: Array | None = None
        self._task = STANDARD_TASK

    def begin(self, design: Design, digits: Digits) -> None:
        """Keep the moment before the first step, and a test digit to show."""
        self._recording.keep(design.trainer(digits))
        self._task = design.task
        self._copies = self._task.test_digits(DigitData.standard().test).images[SHOWN : SHOWN + 1]

    def follow(self, trainer: Trainer) -> None:
        """Take an epoch into the recording."""
        self._trainer = trainer
        self._recording.follow(trainer)

    def write(self) -> None:
        """Write the film; OSError if that is impossible."""
        assert self._trainer is not None and self._copies is not None
        trainer, recording = self._trainer, self._recording
        recording.keep(trainer)
        marks = marks_of(recording, SPIKE, BEST)
        content = film_content(
            FilmDrawing(self._copies),
            trainer.network,
            recording,
            trainer.history,
            marks,
            outputs=self._task.outputs,
        )
        write_atomically(self._path, film_page(content))
