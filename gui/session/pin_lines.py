"""How pins are learned: the probability of the right digit after every epoch, in bounded memory."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from gui.session.growing_line import GrowingLine, PinLine
from gui.session.pins import Pin
from gui.words import pins as words
from nn import Recording, Trainer
from nn.arrays import Array
from nn.calibration import as_probabilities
from nn.digits.task import STANDARD_TASK, Task
from nn.feedforward import FeedForward, Propagation, with_ones

BLOCK = 256  # epochs whose outputs are looked at together, which costs a third
RECENT = 0.5  # seconds for which lines that are told while they grow stay as they are


Lines = Mapping[Pin, PinLine]


class PinRecorder:
    """Follows the pins through a training, epoch by epoch."""

    def __init__(self, lines: Lines | None = None, task: Task = STANDARD_TASK) -> None:
        """lines: of the epochs before. task: what the network learns; its outputs are what a pin can be."""
        self._task = task
        self._lines = {pin: GrowingLine(line) for pin, line in (lines or {}).items()}
        self._pins: tuple[Pin, ...] = ()
        self._passes: _Passes | None = None
        self._epochs: list[int] = []
        self._told: dict[Pin, PinLine] = {}
        self._due = 0.0

    def follow(self, trainer: Trainer[Any], pins: tuple[Pin, ...], recording: Recording) -> None:
        """Note the present moment of a training between two epochs, for the pins with a label of the task.

        recording: of the epochs before, for pins that are new.
        """
        if pins is not self._pins:
            self._take(pins, trainer.network, recording)
        if self._passes is None:
            return
        if not self._passes.are_of(trainer.network):
            self._look_at_block()
            self._passes = _Passes(trainer.network, self._passes.pins, self._task)
        self._passes.run(trainer.result_parameters, len(self._epochs))
        self._epochs.append(trainer.epoch)
        if len(self._epochs) == BLOCK:
            self._look_at_block()

    def lines(self) -> dict[Pin, PinLine]:
        """Return the line of each pin so far; later epochs do not change it."""
        self._look_at_block()
        return {pin: self._lines[pin].line() for pin in self._pins if pin in self._lines}

    def recent_lines(self) -> dict[Pin, PinLine]:
        """Return the lines as they were not long ago: the fewer epochs at a time, the more one costs."""
        now = time.perf_counter()
        if now >= self._due:
            self._due, self._told = now + RECENT, self.lines()
        return self._told

    def _take(self, pins: tuple[Pin, ...], network: FeedForward, recording: Recording) -> None:
        self._look_at_block()
        self._pins, labeled = pins, _labeled(pins, self._task)
        self._due = 0.0
        new = [pin for pin in labeled if pin not in self._lines]
        self._lines |= {
            pin: GrowingLine(line)
            for pin, line in recorded_lines(network, recording, new, self._task).items()
        }
        self._passes = _Passes(network, labeled, self._task) if labeled else None

    def _look_at_block(self) -> None:
        """Note the probabilities in the outputs since this was done last."""
        epochs, self._epochs = self._epochs, []
        if not epochs or self._passes is None:
            return
        for pin, probabilities, right in self._passes.results(len(epochs)):
            line = self._lines.setdefault(pin, GrowingLine())
            line.extend(np.array(epochs, np.float64), probabilities, right)


def recorded_lines(
    network: FeedForward, recording: Recording, pins: Sequence[Pin], task: Task = STANDARD_TASK
) -> dict[Pin, PinLine]:
    """Return the lines of pins with a label of the task over the moments of a recording.

    network: of the same layers.
    """
    labeled = _labeled(pins, task)
    if not labeled or not len(recording):
        return {}
    passes, lines = _Passes(network.copy(), labeled, task), {pin: GrowingLine() for pin in labeled}
    moments = recording.moments
    for start in range(0, len(moments), BLOCK):
        block = moments[start : start + BLOCK]
        for place, moment in enumerate(block):
            passes.run(moment.result_parameters, place)
        epochs = np.array([moment.epoch for moment in block], np.float64)
        for pin, probabilities, right in passes.results(len(block)):
            lines[pin].extend(epochs, probabilities, right)
    return {pin: line.line() for pin, line in lines.items()}


def turns_told(pin: Pin, line: PinLine) -> Iterator[tuple[int, str]]:
    """Yield the epochs after which a pin was read otherwise than before, each with what happened."""
    for number, epoch in enumerate(line.turns):
        if pin.label is not None:
            yield epoch, words.turn(pin.label, number, begins_right=line.begins_right)


def _labeled(pins: Sequence[Pin], task: Task) -> list[Pin]:
    return [pin for pin in pins if pin.label is not None and task.output_of(pin.label) is not None]


class _Passes:
    """Forward passes of all copies of some pins at once, with the outputs of a block of epochs."""

    def __init__(self, network: FeedForward, pins: Sequence[Pin], task: Task) -> None:
        self._task = task
        self.pins, self._parameters = pins, network.parameters
        self._rows = with_ones(np.concatenate([pin.copies for pin in pins]).astype(network.dtype))
        self._columns = np.ascontiguousarray(self._rows.T)
        # Buffers of its own: those of the network are for the sizes of its batches.
        layers = network.layer_parameters, network.layer_gradients
        self._propagation = Propagation(network.spec, *layers, len(self._rows))
        self._outputs = np.empty((BLOCK, network.spec.layers[-1].units, len(self._rows)), network.dtype)

    def are_of(self, network: FeedForward) -> bool:
        """Return whether these are passes through a network."""
        return network.parameters is self._parameters

    def run(self, parameters: Array, place: int) -> None:
        """Pass everything through the network with these parameters, and keep the outputs at a place."""
        own = self._parameters
        if parameters is own:
            self._forward(place)
            return
        before = own.copy()
        own[:] = parameters
        try:
            self._forward(place)
        finally:
            own[:] = before

    def results(self, count: int) -> Iterator[tuple[Pin, Array, Array]]:
        """Yield each pin with the (count,) probabilities of its label, and whether it was read right."""
        outputs = self._outputs[:count].transpose(0, 2, 1)
        scaled = as_probabilities(outputs.reshape(-1, outputs.shape[2])).reshape(outputs.shape)
        first = 0
        for pin in self.pins:
            mean = scaled[:, first : first + len(pin.copies)].mean(axis=1)
            first += len(pin.copies)
            assert pin.label is not None
            output = self._task.output_of(pin.label)
            yield pin, mean[:, output], mean.argmax(axis=1) == output

    def _forward(self, place: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            self._outputs[place] = self._propagation.forward(self._rows, self._columns)
