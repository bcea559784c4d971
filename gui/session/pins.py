"""Pins: up to five drawings that are kept, each with the digit that it is, to watch them being learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.session.drawing import Cells, Drawing, Picture
from gui.session.reading import read
from gui.session.undo import Replace
from gui.words import pins as words
from nn import Network
from nn.arrays import Array
from nn.digits.recognizer import Prediction, recognize
from nn.digits.task import STANDARD_TASK, Task
from nn.ink.handprint import CELLS

MOST_PINS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Pin:
    """A drawing that is kept: its (copies, 64) tilted copies, the upright one first, and what digit it is."""

    drawing: Drawing
    copies: Array
    label: int | None = None

    @classmethod
    def of(cls, drawing: Drawing, label: int | None = None) -> Pin:
        """Return the pin of a drawing, read with all stages; InkError if there is no digit on it."""
        reading = read(_lines_of(drawing))
        if reading.tilted_copies is None:
            assert reading.problem is not None
            raise reading.problem
        return cls(drawing, reading.tilted_copies, label)

    @property
    def image(self) -> Array:
        """The (8, 8) image that the network receives, 0 to 1."""
        return self.copies[0].reshape(CELLS, CELLS)


class Pins(QObject):
    """Keeps the pins in order and changes them so that it can be undone.

    asked: the pin whose label a person has been asked for and has not given yet. compared: the pin that a
    person looks at beside the drawing, as long as they do.
    """

    changed = Signal()
    compared_changed = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._pins: tuple[Pin, ...] = ()
        self.asked: Pin | None = None
        self.compared: Pin | None = None

    # Properties

    @property
    def pins(self) -> tuple[Pin, ...]:
        """Return the pins in the order in which they were made; another tuple when one has changed."""
        return self._pins

    @property
    def is_full(self) -> bool:
        """Return whether there is no room for one more."""
        return len(self._pins) >= MOST_PINS

    # Commands

    def take(self, pins: Sequence[Pin]) -> None:
        """Have these pins, as they were remembered; this is not undone."""
        self._put(tuple(pins[:MOST_PINS]))

    def add(self, drawing: Drawing) -> Pin:
        """Keep a drawing and ask for its label; InkError if there is no digit on it, ValueError if full."""
        if self.is_full:
            raise ValueError(f"at most {MOST_PINS} drawings can be pinned")
        pin = Pin.of(drawing)
        self._change((*self._pins, pin), words.pinning())
        self.ask(pin)
        return pin

    def ask(self, pin: Pin | None) -> None:
        """Ask for the label of a pin, or no longer."""
        if pin is not self.asked:
            self.asked = pin
            self.changed.emit()

    def compare(self, pin: Pin | None) -> None:
        """Look at a pin beside the drawing, or no longer."""
        if pin is not self.compared:
            self.compared = pin
            self.compared_changed.emit()

    def label(self, pin: Pin, label: int | None) -> None:
        """Note which digit a pin is; the label that was asked for is undone together with the pin."""
        was_asked, self.asked = pin is self.asked, None
        if label == pin.label:
            self.changed.emit()
            return
        others = tuple(replace(pin, label=label) if each is pin else each for each in self._pins)
        self._change(others, words.pinning() if was_asked else words.labeling(), continues=was_asked)

    def remove(self, pin: Pin) -> None:
        """Keep a drawing no longer."""
        self._change(tuple(each for each in self._pins if each is not pin), words.removing())

    # Internal

    def _change(self, after: tuple[Pin, ...], text: str, *, continues: bool = False) -> None:
        change = Replace(self._put, self._pins, after, text, merges=_always, continues=continues)
        self._undo_stack.push(change)

    def _put(self, pins: tuple[Pin, ...]) -> None:
        self._pins = pins
        if self.asked not in pins:
            self.asked = None
        self.changed.emit()
        if self.compared not in pins:
            self.compare(None)


def predictions(network: Network, pins: Sequence[Pin]) -> list[Prediction]:
    """Return what a network says of each pin."""
    return [recognize(network, pin.copies) for pin in pins]


def is_right(prediction: Prediction, pin: Pin, task: Task = STANDARD_TASK) -> bool | None:
    """Return whether a pin is read as what it is; None where that is not known, or not of the task."""
    right = None if pin.label is None else task.output_of(pin.label)
    return None if right is None else prediction.digit == right


def offered_label(pin: Pin, network: Network, task: Task = STANDARD_TASK) -> int:
    """Return the digit that a pin is taken for until a person says which it is.

    A network that puts several digits into one output offers the first of them.
    """
    known = pin.drawing.label if isinstance(pin.drawing, Cells) else None
    if known is not None:
        return known
    output = recognize(network, pin.copies).digit
    return next(digit for digit in task.digits if task.output_of(digit) == output)


def _lines_of(drawing: Drawing) -> list[np.ndarray] | Picture | Cells:
    return [stroke.points for stroke in drawing] if isinstance(drawing, tuple) else drawing


def _always(_earlier: tuple[Pin, ...], _later: tuple[Pin, ...]) -> bool:
    return True
