"""What takes a while to find out about a unit: what excites it, and what happens without it."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit, with_edit
from gui.session.testing import Results
from nn import Network
from nn.arrays import Array
from nn.digits.recognizer import recognize
from nn.explanations import most_exciting

COUNT = 5  # digits that excite it most
AT_ONCE = 256  # digits that are tried in one go: the largest network takes about 25 ms for them
RESTS, SHORTEST_REST = 4, 0.1  # after a search: so many times as long as it took; seconds


@dataclass(frozen=True, slots=True)
class Effect:
    """What one network says and another one: how many test digits are right of `count`, and the answer.

    The answers are None without a drawing.
    """

    right_before: int
    right: int
    count: int
    before: str | None
    after: str | None

    @property
    def fewer(self) -> int:
        """How many test digits fewer are right."""
        return self.right_before - self.right


class ExcitingDigit(NamedTuple):
    """A training digit that excites a unit: its number, its image of 64 pixels, what it is, the unit's value.

    It is kept itself, since others may be trained on by the time it is shown.
    """

    number: int
    image: Array
    digit: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class UnitFacts:
    """What was found out about a unit so far.

    exciting: training digits, the most exciting first. without: what happens when the unit is off; changed:
    what all changes by hand did; None as long as that is unknown or says nothing.
    """

    selection: Selection
    exciting: Sequence[ExcitingDigit] | None = None
    without: Effect | None = None
    changed: Effect | None = None


class UnitFinder(QObject):
    """Finds out the facts of one unit in small steps, so that drawing and painting come in between."""

    found = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.facts: UnitFacts | None = None
        self._steps: Iterator[None] | None = None
        self._run_id = session.shown.run.id  # of which the steps are
        self._is_old = False
        self._started = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        session.network_changed.connect(self._note_change)
        session.prediction_changed.connect(self._note_change)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing is left to be found."""
        return not self._timer.isActive()

    def ask(self, selection: Selection | None) -> None:
        """Find out about a unit; None: rest."""
        if selection is None or selection.unit is None:
            self.facts, self._steps = None, None
            self._timer.stop()
        elif self.facts is None or self.facts.selection != selection:
            self.facts, self._steps, self._is_old = UnitFacts(selection), None, True
            self._timer.start(0)

    # Internal

    def _note_change(self) -> None:
        self._is_old = True
        if self.facts is not None and not self._timer.isActive():
            self._timer.start(0)

    def _step(self) -> None:
        if self.facts is None:
            return
        if self._run_id != self._session.shown.run.id:
            self._steps = None  # its outputs and digits may be others
        if self._steps is None:
            if not self.facts.selection.is_in(self._session.shown.network.spec):
                return  # the network is another since; so will be what is asked about
            self._is_old, self._started = False, time.perf_counter()
            self._run_id = self._session.shown.run.id
            self._steps = self._find(self.facts.selection)
        if next(self._steps, "end") != "end":
            self._timer.start(0)
            return
        self._steps = None
        self.found.emit()
        if self._is_old:
            took = time.perf_counter() - self._started
            self._timer.start(round(1000 * max(SHORTEST_REST, RESTS * took)))

    def _find(self, selection: Selection) -> Iterator[None]:
        """Find the facts of a unit, one after the other."""
        assert self.facts is not None
        shown = self._session.shown
        changed = without = None
        if shown.edits:
            changed = yield from self._effect(replace(shown, edits=()).network, shown.network)
        if 0 <= selection.layer < len(shown.network.spec.layers) - 1:
            unit = Edit(selection.layer, selection.unit or 0, 1.0)
            whole, off = (with_edit(shown.edits, replace(unit, value=value)) for value in (1.0, 0.0))
            as_it_is = shown if whole == shown.edits else replace(shown, edits=whole)
            without = yield from self._effect(as_it_is.network, replace(shown, edits=off).network)
        self.facts = replace(self.facts, changed=changed, without=without)
        self.found.emit()
        if selection.layer > 0:
            yield from self._find_exciting(shown.network, selection)

    def _effect(self, before: Network, after: Network) -> Generator[None, None, Effect]:
        """Ask one network after the other."""
        test, copies = self._session.data.test, self._session.reading.tilted_copies
        rights: list[int] = []
        answers: list[str | None] = []
        names = self._session.output_names
        for network in (before, after):
            is_shown = network is self._session.shown.network
            results = self._session.test_results if is_shown else Results.of(network, test)
            rights.append(results.right)
            answers.append(None if copies is None else names[recognize(network, copies).digit])
            yield
        return Effect(rights[0], rights[1], len(test), answers[0], answers[1])

    def _find_exciting(self, network: Network, selection: Selection) -> Iterator[None]:
        """Try the training digits on a unit, some at a time."""
        assert self.facts is not None and selection.unit is not None
        images, digits = self._session.data.train.images, self._session.digits_trained_on
        numbers, values = np.zeros(0, np.intp), np.zeros(0, np.float32)
        for start in range(0, len(images), AT_ONCE):
            part = images[start : start + AT_ONCE]
            found, excited = most_exciting(network, selection.layer, selection.unit, part, COUNT)
            numbers, values = np.append(numbers, found + start), np.append(values, excited)
            best = np.argsort(-values, kind="stable")[:COUNT]
            numbers, values = numbers[best], values[best]
            yield
        exciting = [
            ExcitingDigit(number, images[number], int(digits[number]), value)
            for number, value in zip(numbers.tolist(), values.tolist(), strict=True)
        ]
        self.facts = replace(self.facts, exciting=exciting)
