"""How pins are learned: the probability of the right digit after every epoch, in bounded memory."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.session.pins import Pin
from gui.words import pins as words
from nn import Recording, Trainer
from nn.arrays import Array
from nn.calibration import as_probabilities
from nn.feedforward import FeedForward, Propagation, with_ones

EVERY_EPOCH = 200  # up to this epoch every probability is kept
STRIDE = math.log(1.01)  # from there on the lowest and the highest of each stretch of epochs
BLOCK = 64  # epochs whose outputs are looked at together, which costs a third
MOST_TURNS = 40  # of one pin; of more, the shortest spells are forgotten


@dataclass(frozen=True, slots=True, eq=False)
class PinLine:
    """How a pin was learned.

    epochs, probabilities: (n,) of the right digit, 0 to 1, after these epochs. turns: the epochs after which
    the pin was read otherwise than before, right at first if `begins_right`, and each time the opposite.
    """

    epochs: Array
    probabilities: Array
    begins_right: bool = False
    turns: tuple[int, ...] = ()

    @property
    def right_spells(self) -> list[tuple[float, float]]:
        """Return from which epoch to which the pin was read right, each time."""
        if not len(self.epochs):
            return []
        edges: list[float] = [*([self.epochs[0]] if self.begins_right else []), *self.turns]
        ends = [*edges[1::2], *([self.epochs[-1]] if len(edges) % 2 else [])]
        return [(float(start), float(end)) for start, end in zip(edges[::2], ends, strict=True)]

    def until(self, epoch: int) -> PinLine:
        """Return the line as it was after an epoch."""
        count = int(np.searchsorted(self.epochs, epoch, side="right"))
        turns = tuple(turn for turn in self.turns if turn <= epoch)
        return PinLine(self.epochs[:count], self.probabilities[:count], self.begins_right, turns)


Lines = Mapping[Pin, PinLine]
_Row = tuple[float, float]  # an epoch, and the probability after it


class PinRecorder:
    """Follows the pins through a training, epoch by epoch."""

    def __init__(self, lines: Lines | None = None) -> None:
        """lines: of the epochs before."""
        self._lines = {pin: _GrowingLine(line) for pin, line in (lines or {}).items()}
        self._pins: tuple[Pin, ...] = ()
        self._passes: _Passes | None = None
        self._epochs: list[int] = []

    def follow(self, trainer: Trainer[Any], pins: tuple[Pin, ...], recording: Recording) -> None:
        """Note the present moment of a training between two epochs, for the pins that have a label.

        recording: of the epochs before, for pins that are new.
        """
        if pins is not self._pins:
            self._take(pins, trainer.network, recording)
        if self._passes is None:
            return
        if not self._passes.are_of(trainer.network):
            self._look_at_block()
            self._passes = _Passes(trainer.network, self._passes.pins)
        self._passes.run(trainer.result_parameters, len(self._epochs))
        self._epochs.append(trainer.epoch)
        if len(self._epochs) == BLOCK:
            self._look_at_block()

    def lines(self) -> dict[Pin, PinLine]:
        """Return the line of each pin so far; later epochs do not change it."""
        self._look_at_block()
        return {pin: self._lines[pin].line() for pin in self._pins if pin in self._lines}

    def _take(self, pins: tuple[Pin, ...], network: FeedForward, recording: Recording) -> None:
        self._look_at_block()
        self._pins, labeled = pins, _labeled(pins)
        new = [pin for pin in labeled if pin not in self._lines]
        self._lines |= {
            pin: _GrowingLine(line) for pin, line in recorded_lines(network, recording, new).items()
        }
        self._passes = _Passes(network, labeled) if labeled else None

    def _look_at_block(self) -> None:
        """Note the probabilities in the outputs since this was done last."""
        epochs, self._epochs = self._epochs, []
        if not epochs or self._passes is None:
            return
        for pin, probabilities, right in self._passes.results(len(epochs)):
            line = self._lines.setdefault(pin, _GrowingLine())
            for each in zip(epochs, probabilities, right, strict=True):
                line.append(*each)


def recorded_lines(network: FeedForward, recording: Recording, pins: Sequence[Pin]) -> dict[Pin, PinLine]:
    """Return the lines of pins with a label over the moments of a recording; network: of the same layers."""
    labeled = _labeled(pins)
    if not labeled or not len(recording):
        return {}
    passes, lines = _Passes(network.copy(), labeled), {pin: _GrowingLine() for pin in labeled}
    moments = recording.moments
    for start in range(0, len(moments), BLOCK):
        block = moments[start : start + BLOCK]
        for place, moment in enumerate(block):
            passes.run(moment.result_parameters, place)
        for pin, probabilities, right in passes.results(len(block)):
            epochs = [moment.epoch for moment in block]
            for each in zip(epochs, probabilities, right, strict=True):
                lines[pin].append(*each)
    return {pin: line.line() for pin, line in lines.items()}


def turns_told(pin: Pin, line: PinLine) -> Iterator[tuple[int, str]]:
    """Yield the epochs after which a pin was read otherwise than before, each with what happened."""
    for number, epoch in enumerate(line.turns):
        if pin.label is not None:
            yield epoch, words.turn(pin.label, number, begins_right=line.begins_right)


def _labeled(pins: Sequence[Pin]) -> list[Pin]:
    return [pin for pin in pins if pin.label is not None]


class _Passes:
    """Forward passes of all copies of some pins at once, with the outputs of a block of epochs."""

    def __init__(self, network: FeedForward, pins: Sequence[Pin]) -> None:
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

    def results(self, count: int) -> Iterator[tuple[Pin, list[float], list[bool]]]:
        """Yield each pin with the probability of its label, and whether it was read right, `count` times."""
        outputs = self._outputs[:count].transpose(0, 2, 1)
        scaled = as_probabilities(outputs.reshape(-1, outputs.shape[2])).reshape(outputs.shape)
        first = 0
        for pin in self.pins:
            mean = scaled[:, first : first + len(pin.copies)].mean(axis=1)
            first += len(pin.copies)
            assert pin.label is not None
            yield pin, mean[:, pin.label].tolist(), (mean.argmax(axis=1) == pin.label).tolist()

    def _forward(self, place: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            self._outputs[place] = self._propagation.forward(self._rows, self._columns)


class _GrowingLine:
    """A line to which epochs are added.

    Of a stretch of epochs it keeps those with the lowest and the highest probability, and the latest of all.
    """

    def __init__(self, line: PinLine | None = None) -> None:
        self._kept = array("d")  # epoch, probability, epoch, ...: a list would cost more each time it is told
        self._stretch: list[_Row] = []
        self._number = -1  # of the stretch
        self._turns: list[int] = []
        self._begins_right = self._is_right = False
        if line is not None and len(line.epochs):
            rows = list(zip(line.epochs.tolist(), line.probabilities.tolist(), strict=True))
            self._stretch = [rows.pop()]
            self._number = _stretch_of(self._stretch[0][0])
            self._keep(rows)
            self._turns, self._begins_right = [*line.turns], line.begins_right
            self._is_right = line.begins_right ^ (len(line.turns) % 2 == 1)

    def append(self, epoch: int, probability: float, right: bool) -> None:
        """Add an epoch, unless it or a later one is there already."""
        if not self._stretch:
            self._begins_right = self._is_right = right
        elif epoch <= self._stretch[-1][0]:
            return
        number = _stretch_of(epoch)
        if number != self._number:
            self._keep(_extremes(self._stretch))
            self._stretch, self._number = [], number
        self._stretch = [*_extremes(self._stretch), (epoch, probability)]
        if right is not self._is_right:
            self._is_right = right
            self._turns.append(epoch)
            self._forget_shortest_spell()

    def line(self) -> PinLine:
        """Return the line so far."""
        kept = np.frombuffer(self._kept) if self._kept else np.empty(0)
        rows = np.concatenate([kept, np.ravel(self._stretch)]).reshape(-1, 2)
        return PinLine(rows[:, 0], rows[:, 1], self._begins_right, tuple(self._turns))

    def _keep(self, rows: Sequence[_Row]) -> None:
        for row in rows:
            self._kept.extend(row)

    def _forget_shortest_spell(self) -> None:
        """Forget the two turns that lie closest together, on a logarithmic scale, if there are too many."""
        turns = self._turns
        if len(turns) > MOST_TURNS:
            place = min(range(len(turns) - 1), key=lambda at: (turns[at + 1] + 1) / (turns[at] + 1))
            del turns[place : place + 2]


def _extremes(rows: list[_Row]) -> list[_Row]:
    """Return the rows with the lowest and the highest probability, in order."""
    if len(rows) <= 2:
        return rows
    lowest, highest = min(rows, key=_probability), max(rows, key=_probability)
    return sorted({lowest, highest})


def _probability(row: _Row) -> float:
    return row[1]


def _stretch_of(epoch: float) -> int:
    """Return the number of the stretch of epochs in which an epoch lies."""
    return (
        int(epoch) if epoch <= EVERY_EPOCH else EVERY_EPOCH + 1 + int(math.log(epoch / EVERY_EPOCH) / STRIDE)
    )
