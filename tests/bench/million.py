"""What a training of a million epochs leaves in memory: `python -m tests.bench.tape --million`.

A network of one hidden unit learns 20 zeros and ones, restlessly: with Adam, half of the input left out, an
average of the weights and five pins, as the window trains, records and copies it. It takes minutes.
"""

from __future__ import annotations

import dataclasses
import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from gui.session.pins import MOST_PINS, Pin
from gui.session.run import Origin, Run
from gui.training.probes import Probes
from gui.training.worker import Lane, TrainingWorker
from nn import Layer, Trainer
from nn.digits.data import DigitData
from nn.digits.design import Design

EPOCHS = 1_000_000
WARM_UP = 1_000  # epochs until all buffers are made
SAMPLES = 20
MEBIBYTE = 2**20
WHOLE = 200  # epochs whose story must be there whole
STATUS = Path("/proc/self/statm")  # Linux only, which tells a process what it takes


def measure() -> dict[str, Any]:
    """Train and return what is there in the end, by name."""
    run, trainer, worker = begin()
    worker.train([Lane(run, trainer.run(WARM_UP))])
    before = resident()
    worker.train([Lane(run, trainer.run())])
    gc.collect()
    moments, rows = run.recording.moments, run.history.column("epoch")
    first = range(1, WHOLE + 1)
    return {
        "MiB that the process takes more than after 1,000 epochs": (resident() - before) / MEBIBYTE,
        "moments": len(moments),
        "MiB of their arrays": sum(moment.nbytes for moment in moments) / MEBIBYTE,
        "spikes of the cost": len(run.recording.spikes),
        "of the first 200 epochs, with a moment": len(set(first) & set(run.recording.epochs)),
        "of the first 200 epochs, in the history": len(set(first) & set(rows.astype(int).tolist())),
        "of the first 200 epochs, in the line of each pin": min(
            len(set(first) & set(line.epochs.astype(int).tolist())) for line in run.pin_lines.values()
        ),
        "epochs in the history": len(rows),
        "epochs in the longest line of a pin": max(len(line.epochs) for line in run.pin_lines.values()),
        "turns of the pins": [len(line.turns) for line in run.pin_lines.values()],
        "microseconds for an epoch": 1e6 * trainer.seconds / EPOCHS,
    }


def begin() -> tuple[Run, Trainer, TrainingWorker]:
    """Return a run with its trainer, and a worker that watches five pins."""
    data = DigitData.standard()
    few = np.flatnonzero(data.train.labels < 2)[:SAMPLES]
    small = DigitData(data.train.part(few), data.test.part(few), data.writers[few])
    settings: dict[str, Any] = {"optimizer": "adam", "learning_rate": 0.05, "batch_size": SAMPLES}
    design = Design.of(Layer(1, "tanh"), epochs=EPOCHS, averaging=0.99, **settings)
    blurred, *others = design.spec.layers
    layers = (dataclasses.replace(blurred, dropout=0.5), *others)
    design = dataclasses.replace(design, spec=dataclasses.replace(design.spec, layers=layers))
    run = Run(design, Origin.UNTRAINED)
    images, labels = data.test.images[:MOST_PINS], data.test.labels[:MOST_PINS]
    worker = TrainingWorker(Probes())
    worker.pins = tuple(Pin((), image[None], int(label)) for image, label in zip(images, labels, strict=True))
    worker.updated.connect(run.record)
    return run, run.prepare_trainer(small), worker


def resident() -> int:
    """Return the bytes of memory that this process takes."""
    return int(STATUS.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def lines() -> Iterator[str]:
    """Yield what was measured, a line each."""
    for name, figure in measure().items():
        yield f"  {name}: {figure if isinstance(figure, int | list) else np.round(figure, 1)}"
