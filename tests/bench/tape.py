"""Measure the recording of trainings: `python -m tests.bench.tape`.

What recording costs, beside the same training without it, measured in turn, and what five pins cost besides;
how long a replay takes, and looking into an epoch for its steps, of which the goals are told; what the batch
of 7 does that is left over where batches are not even. Ratios are medians; absolute times belong to the
machine. How long the window takes to follow the playhead is measured by `python -m tests.bench.playhead`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from dataclasses import replace

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from gui.session.drawing import Cells
from gui.session.pin_lines import PinRecorder
from gui.session.pins import Pin
from gui.training.worker import SECONDS_BETWEEN_UPDATES
from nn import History, Recording, Trainer
from nn.digits.data import DigitData
from nn.digits.design import PRESETS, Design
from nn.ink.handprint import CELLS
from nn.training.recording import EVERY_EPOCH
from nn.training.steps import steps_of_epoch
from tests.bench import million

ROUNDS = 21
COPIES = 5  # the upright image and four tilted ones
FIRST_EPOCHS = 5  # each of which is recorded, as the first 200 are
VARIANTS = {"handwriting": 1.0}
SMALL, LARGE = PRESETS["two_hidden"], PRESETS["quick"].with_settings(augmentation={})
NETWORKS = {
    "64-50-30-10, batches of a tenth": (SMALL, FIRST_EPOCHS + 245),
    "64-256-128-10, batches of 32": (LARGE, FIRST_EPOCHS + 40),
}
ZOOMS = {  # and the milliseconds that looking into one of the first 200 epochs may take
    "64-50-30-10": (SMALL, 50),
    "64-50-30-10 with variants": (SMALL.with_settings(augmentation=VARIANTS), 50),
    "64-256-128-10": (LARGE, 150),
    "64-256-128-10 with variants": (LARGE.with_settings(augmentation=VARIANTS), 150),
}
ZOOM_EPOCHS = 60
REACHED = 0.9
EPOCHS_AFTER = 600


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description="Measure the recording of trainings.")
    parser.add_argument("--million", action="store_true", help="what a million epochs leave in memory, alone")
    if parser.parse_args().million:
        print("a million epochs of 64-1-10")
        print("\n".join(million.lines()))
    else:
        measure(DigitData.standard())


def measure(data: DigitData) -> None:
    """Measure times and batches, and print them."""
    for name, (design, epochs) in NETWORKS.items():
        print(f"{name}")
        ratio = overhead(design, data, epochs)
        print(f"  training while recording over without, epochs 1 to {epochs}: {ratio:.3f}")
        slower = overhead_of_pins(design, data, epochs)
        print(f"  training with five pins over without: {slower:.3f}")
        replay_ms, moments, size = replays(design, data, epochs)
        print(f"  {moments} moments, {size / 2**20:.1f} MiB; back to any of them {replay_ms:.2f} ms")
    print("from an epoch into its steps")
    for name, (design, goal_ms) in ZOOMS.items():
        taken = zooms(design, data)
        last = taken[int(0.95 * len(taken))]
        print(f"  {name}: median {statistics.median(taken):.1f} ms, 95 of 100 in {last:.1f}, goal {goal_ms}")
    print("the lowest part of the test digits that is right after 90 % were, rate 1, seeds 0 to 4")
    for even in (False, True):
        lowest = [lowest_after(seed, even, data) for seed in range(5)]
        words = "batches of 144 and 143" if even else "batches of 143, the last of 7"
        print(f"  {words}: " + ", ".join(f"{100 * each:.1f}" for each in lowest))


def overhead(design: Design, data: DigitData, epochs: int) -> float:
    """Return the speed of a training that is recorded over that of one that is not."""
    ratios = []
    for _ in range(ROUNDS):
        bare, recorded = seconds(design, data, epochs), seconds(design, data, epochs, record=True)
        ratios.append(bare / recorded)
    return statistics.median(ratios)


def overhead_of_pins(design: Design, data: DigitData, epochs: int) -> float:
    """Return the speed of a recorded training that follows five pins over that of one that does not.

    Timed within one training: what pins cost is less than what two trainings differ by.
    """
    pins = tuple(pin_of(number, data) for number in range(5))
    return statistics.median(part_without_pins(design, data, epochs, pins) for _ in range(ROUNDS))


def part_without_pins(design: Design, data: DigitData, epochs: int, pins: tuple[Pin, ...]) -> float:
    """Return what part of the seconds of a training remains without pins."""
    trainer, recording, recorder = begin(design, data, epochs), Recording(), PinRecorder()
    recording.keep(trainer)
    begun, spent, due = time.perf_counter(), 0.0, 0.0
    for _metrics in trainer.run(epochs):
        recording.follow(trainer)
        before = time.perf_counter()
        recorder.follow(trainer, pins, recording)
        if before >= due:  # as often as the window is told
            recorder.recent_lines()
            due = before + SECONDS_BETWEEN_UPDATES
        spent += time.perf_counter() - before
    return 1 - spent / (time.perf_counter() - begun)


def pin_of(number: int, data: DigitData) -> Pin:
    """Return a pin of a test digit that has as many copies as a drawing with a pen."""
    digit = data.test.images[number]
    cells = Cells(digit.reshape(CELLS, CELLS).copy())
    return Pin(cells, np.repeat(digit[None], COPIES, axis=0), int(data.test.labels[number]))


def seconds(design: Design, data: DigitData, epochs: int, *, record: bool = False) -> float:
    """Return the seconds that a training takes, without its first epochs."""
    trainer, recording = begin(design, data, epochs), Recording()
    recording.keep(trainer)
    run = trainer.run(epochs)
    for _ in range(FIRST_EPOCHS):
        next(run)
    begun = time.perf_counter()
    for _metrics in run:
        if record:
            recording.follow(trainer)
    return time.perf_counter() - begun


def begin(design: Design, data: DigitData, epochs: int) -> Trainer:
    """Return a training as the window makes it."""
    test = (data.test.images, data.test.targets)
    config = replace(design.config, epochs=epochs)
    return Trainer(
        design.network(),
        config,
        data.train.images,
        data.train.targets,
        test,
        history=History(600, EVERY_EPOCH),
    )


def replays(design: Design, data: DigitData, epochs: int) -> tuple[float, int, int]:
    """Return the median milliseconds of going back to a kept epoch, how many there are, and their bytes."""
    trainer, recording = record(design, data, epochs)
    twin, taken = trainer.twin(), []
    for epoch in recording.epochs:
        begun = time.perf_counter()
        recording.replay(epoch, twin)
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken), len(recording), sum(moment.nbytes for moment in recording.moments)


def zooms(design: Design, data: DigitData) -> list[float]:
    """Return the milliseconds that the steps of each epoch take, in order of length."""
    trainer, recording = record(design, data, ZOOM_EPOCHS)
    taken = []
    for epoch in range(1, ZOOM_EPOCHS + 1):
        begun = time.perf_counter()
        steps_of_epoch(recording, epoch, trainer.twin())
        taken.append(1000 * (time.perf_counter() - begun))
    return sorted(taken)


def record(design: Design, data: DigitData, epochs: int) -> tuple[Trainer, Recording]:
    """Return a training that is over, and its recording."""
    trainer, recording = begin(design, data, epochs), Recording()
    recording.keep(trainer)
    for _metrics in trainer.run():
        recording.follow(trainer)
    return trainer, recording


def lowest_after(seed: int, even: bool, data: DigitData) -> float:
    """Return the lowest accuracy on the test digits after REACHED has been."""
    design = replace(PRESETS["two_hidden"].with_settings(even_batches=even, learning_rate=1.0), seed=seed)
    trainer = begin(design, data, EPOCHS_AFTER)
    accuracies = np.array([metrics.validation_accuracy for metrics in trainer.run()])
    first = int(np.argmax(accuracies >= REACHED))
    return float(accuracies[first:].min())


if __name__ == "__main__":
    main()
