"""What each step of the normalisation is worth: the network in use, asked about redrawn test digits."""

from __future__ import annotations

import math
import time
from functools import cache

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session, training_data
from nn import Network
from nn.checks import Array
from nn.digits.recognizer import recognize_all
from nn.ink import SKIPPABLE
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, distort
from nn.ink.morphology import Ink
from nn.ink.tilts import shears, tilted_copy

REDRAWN_SEED = 0
PAUSE = 1.0  # seconds from one measurement to the next


class StepMeter(QObject):
    """Measures the session's network while it is switched on, at most once a second.

    It prepares one view or measures one set of steps at a time: drawing and painting come in between.
    """

    measured = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._on = False
        self._is_old = True
        self._begun = -math.inf
        self._network: Network | None = None
        self._wanted: list[frozenset[str]] = []
        self._measured: dict[frozenset[str], float] = {}
        self._prepared: set[tuple[float, frozenset[str]]] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        session.network_changed.connect(self._note_network)
        session.left_out_changed.connect(self._note_left_out)

    def switch(self, on: bool) -> None:
        """Measure, or rest; the last figures stay."""
        self._on = on
        if on:
            self._note_left_out()
        else:
            self._timer.stop()

    def accuracy(self, without: frozenset[str] = frozenset()) -> float | None:
        """Return the share of redrawn test digits that are right without these steps, once it is known.

        While a network is being measured again, the figures that are not yet new are those of a second ago.
        """
        return self._measured.get(without)

    # Internal

    def _note_network(self) -> None:
        self._is_old = True
        self._go_on_soon()

    def _note_left_out(self) -> None:
        left_out = self._session.left_out
        if self._network is not None and left_out not in (*self._measured, *self._wanted):
            self._wanted.append(left_out)
        self._go_on_soon()

    def _go_on_soon(self) -> None:
        pause = 0.0 if self._wanted else max(0.0, self._begun + PAUSE - time.perf_counter())
        if self._on and (self._wanted or self._is_old):
            self._timer.start(round(1000 * pause))

    def _go_on(self) -> None:
        if self._network is None or not self._wanted:
            self._network = self._begin()
        if not self._prepare_view(self._wanted[0]):
            without = self._wanted.pop(0)
            self._measured[without] = accuracy(self._network, without)
        self._go_on_soon()
        if not self._wanted:
            self.measured.emit()

    def _prepare_view(self, without: frozenset[str]) -> bool:
        """Prepare one view of the digits that is still missing; tell whether there was one."""
        missing = {(lean, without) for lean in shears(without)} - self._prepared
        for lean, steps in sorted(missing)[:1]:
            redrawn_view(lean, steps)
            self._prepared.add((lean, steps))
        return bool(missing)

    def _begin(self) -> Network:
        """Return the network as it is now, to be asked with all steps, and without each of them."""
        self._is_old = False
        self._begun = time.perf_counter()
        single = [frozenset({step}) for step in SKIPPABLE]
        self._wanted = list(dict.fromkeys([frozenset[str](), *single, self._session.left_out]))
        self._measured = {steps: self._measured[steps] for steps in self._wanted if steps in self._measured}
        return self._session.network.copy()


def accuracy(network: Network, without: frozenset[str]) -> float:
    """Return the share of the redrawn test digits that a network reads right without these steps."""
    views = np.stack([redrawn_view(lean, without) for lean in shears(without)], axis=1)
    answers = recognize_all(network, views).argmax(axis=1)
    return float(np.mean(answers == training_data()[3].argmax(axis=1)))


@cache
def redrawn_view(lean: float, without: frozenset[str]) -> Array:
    """Return (360, 64) images of the redrawn test digits, made to lean and normalised without these steps."""
    return tilted_copy(redrawn_ink(), lean, without)


@cache
def redrawn_ink() -> Ink:
    """Return the ink of the test digits, which no training sees, as other hands would draw them."""
    return distort(training_data()[1], np.random.default_rng(REDRAWN_SEED), UNSEEN_WRITER_STRENGTH)
