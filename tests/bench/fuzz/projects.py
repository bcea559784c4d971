"""Projects, which are kept sessions: good ones, faults in what they hold, and how Inkling opens them."""

from __future__ import annotations

import io
import json
import random
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from gui.session.drawing import Stroke
from gui.session.kept_run import KeptRun, Standing
from gui.session.kept_session import kept, read_session
from gui.session.run import Run, TrainingUpdate
from gui.session.session import Session, digits_for
from nn import Layer
from nn.archive import ARRAYS, CONTENT, DAMAGED, in_short
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.training.stopping import DivergenceError
from tests.bench.fuzz.mutations import changed_values

SAVED = datetime(2026, 3, 1, 17, 40, tzinfo=UTC)
LINE = (Stroke(np.array([[0.3, 0.2], [0.5, 0.8]]), 0.05),)
DATA = DigitData.standard()


@cache
def good_projects() -> list[bytes]:
    """Return the files of one that was never trained, and of two lanes within an epoch."""
    plain, lanes = Session(), Session()
    plain.change_drawing(LINE, "draw")
    design = Design.of(Layer(6, "relu"), epochs=4, optimizer="adam", averaging=0.9, batch_size=256)
    lanes.change_design(design, "design")
    run = lanes.run
    trainer = run.prepare_trainer(DATA)
    for _metrics in trainer.run(2):
        run.recorder.follow(trainer)
    list(trainer.run(4, 3))
    run.record(TrainingUpdate.of(run, 0.5))
    lanes.pins.label(lanes.pins.add(LINE), 1)
    lanes.compare([run, run.beside(design)], "compare")
    return [_file_of(session) for session in (plain, lanes)]


def _file_of(session: Session) -> bytes:
    runs = [KeptRun.of(run, Standing.of(run)) for run in session.lanes]
    with TemporaryDirectory() as folder:
        path = Path(folder, "project.inkling")
        kept(session, runs, is_paused=True, panel=0, saved=SAVED).write(path)
        return path.read_bytes()


def changed_project(chance: random.Random, content: bytes) -> bytes:
    """Change values in the text of a project, or its arrays, under checksums that fit."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text, arrays = json.loads(archive.read(CONTENT)), bytearray(archive.read(ARRAYS))
    if chance.random() < 0.8:
        text = changed_values(chance, text)
    else:
        for _ in range(chance.randint(1, 8)):
            arrays[chance.randrange(len(arrays))] = chance.choice((0, 255, 127, chance.randrange(256)))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(CONTENT, json.dumps(text, separators=(",", ":")))
        archive.writestr(ARRAYS, bytes(arrays))
    return written.getvalue()


def read_project(path: Path) -> None:
    """Open a project as the window does, and go on with its trainings."""
    whole = read_session(path).whole
    lanes = whole.designed.lanes
    for run in lanes:
        try:
            run.take_up(digits_for(run, whole.data or DATA))
        except DAMAGED as error:
            raise ValueError(f"{path.name} is damaged: {in_short(error)}") from None
    for run in lanes:
        _train_on(run)


def _train_on(run: Run) -> None:
    with suppress(DivergenceError):  # a sentence of its own
        if run.trainer is not None:
            list(run.trainer.run(run.trainer.epoch + 1, 2))
    if not np.isfinite(run.network.parameters).all():
        raise AssertionError("a project was taken whose network has weights that are no numbers")
