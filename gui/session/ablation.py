"""The effect of each step of the normalisation: the network that answers, asked about redrawn test digits."""

from __future__ import annotations

import math
import time
from functools import cached_property

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session
from nn import Network
from nn.checks import Array
from nn.digits.data import Digits
from nn.digits.recognizer import recognize_all
from nn.ink import SKIPPABLE
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, distort
from nn.ink.morphology import Ink
from nn.ink.tilts import shears, tilted_copy

REDRAWN_SEED = 0
PAUSE = 1.0  # seconds from one measurement to the next


class RedrawnDigits:
    """Digits as other hands would draw them, normalised with and without each step; made when asked for."""

    def __init__(self, digits: Digits) -> None:
        self._digits = digits
        self._views: dict[tuple[float, frozenset[str]], Array] = {}

    @cached_property
    def ink(self) -> Ink:
        """Return (n, height, width) ink."""
        return distort(self._digits.images, np.random.default_rng(REDRAWN_SEED), UNSEEN_WRITER_STRENGTH)

    def view(self, lean: float, skipped: frozenset[str]) -> Array:
        """Return (n, 64) images of the digits, made to lean and normalised without these steps."""
        if (lean, skipped) not in self._views:
            self._views[lean, skipped] = tilted_copy(self.ink, lean, skipped)
        return self._views[lean, skipped]

    def prepare_view(self, skipped: frozenset[str]) -> bool:
        """Make one view that `accuracy` will need; return whether there was one to make."""
        missing = sorted({lean for lean in shears(skipped) if (lean, skipped) not in self._views})
        for lean in missing[:1]:
            self.view(lean, skipped)
        return bool(missing)

    def accuracy(self, network: Network, skipped: frozenset[str]) -> float:
        """Return the fraction of the digits that a network reads right without these steps."""
        views = np.stack([self.view(lean, skipped) for lean in shears(skipped)], axis=1)
        return float(np.mean(recognize_all(network, views).argmax(axis=1) == self._digits.labels))


class StageAblation(QObject):
    """Measures the shown network while it is active, at most once a second.

    It prepares one view or measures one set of steps at a time: drawing and painting come in between.
    """

    measured = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._digits: RedrawnDigits | None = None
        self._is_active = False
        self._is_old = True
        self._started = -math.inf
        self._network: Network | None = None
        self._wanted: list[frozenset[str]] = []
        self._measured: dict[frozenset[str], float] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._measure_next)
        session.network_changed.connect(self._note_network)
        session.left_out_changed.connect(self._note_left_out)
        session.data_changed.connect(self._note_data)

    def set_active(self, active: bool) -> None:
        """Measure, or rest; the last figures stay."""
        self._is_active = active
        if active:
            self._note_left_out()
        else:
            self._timer.stop()

    def accuracy(self, skipped: frozenset[str] = frozenset()) -> float | None:
        """Return the fraction of redrawn test digits that are right without these steps, once it is known.

        While a network is being measured again, the figures that are not yet new are those of a second ago.
        """
        return self._measured.get(skipped)

    # Internal

    def _note_network(self) -> None:
        self._is_old = True
        self._measure_soon()

    def _note_left_out(self) -> None:
        left_out = self._session.left_out
        if self._network is not None and left_out not in (*self._measured, *self._wanted):
            self._wanted.append(left_out)
        self._measure_soon()

    def _note_data(self) -> None:
        self._digits, self._network = None, None
        self._wanted, self._measured = [], {}
        self._note_network()

    def _measure_soon(self) -> None:
        pause = 0.0 if self._wanted else max(0.0, self._started + PAUSE - time.perf_counter())
        if self._is_active and (self._wanted or self._is_old):
            self._timer.start(round(1000 * pause))

    def _measure_next(self) -> None:
        if self._digits is None:
            self._digits = RedrawnDigits(self._session.data.test)
        if self._network is None or not self._wanted:
            self._network = self._start_round()
        if not self._digits.prepare_view(self._wanted[0]):
            skipped = self._wanted.pop(0)
            self._measured[skipped] = self._digits.accuracy(self._network, skipped)
        self._measure_soon()
        if not self._wanted:
            self.measured.emit()

    def _start_round(self) -> Network:
        """Queue a measurement with all steps and one without each; return a copy of the network for them."""
        self._is_old = False
        self._started = time.perf_counter()
        single = [frozenset({step}) for step in SKIPPABLE]
        self._wanted = list(dict.fromkeys([frozenset[str](), *single, self._session.left_out]))
        self._measured = {steps: self._measured[steps] for steps in self._wanted if steps in self._measured}
        return self._session.shown.network.copy()
