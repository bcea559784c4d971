"""The effect of each stage of the normalization: how often the shown network is right without it."""

from __future__ import annotations

import math
import time
from functools import cached_property

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session
from nn import Network
from nn.arrays import Array
from nn.digits.data import Digits
from nn.digits.recognizer import recognize_all
from nn.ink import SKIPPABLE
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, distort
from nn.ink.morphology import Ink
from nn.ink.tilts import Tilt, copies_at, tilts_without

DISTORTION_SEED = 0
PAUSE = 1.0  # seconds from one measurement to the next


class DistortedDigits:
    """Digits as other hands would draw them, normalized with or without each stage; made when asked for."""

    def __init__(self, digits: Digits) -> None:
        self._digits = digits
        self._copies: dict[tuple[Tilt, frozenset[str]], Array] = {}

    @cached_property
    def ink(self) -> Ink:
        """Return (n, height, width) ink."""
        return distort(self._digits.images, np.random.default_rng(DISTORTION_SEED), UNSEEN_WRITER_STRENGTH)

    def tilted_copies(self, tilt: Tilt, skipped: frozenset[str]) -> Array:
        """Return (n, 64) images of the digits, tilted and normalized without these stages."""
        if (tilt, skipped) not in self._copies:
            self._copies[tilt, skipped] = copies_at(self.ink, (tilt,), skipped)[:, 0]
        return self._copies[tilt, skipped]

    def prepare_copies(self, skipped: frozenset[str]) -> bool:
        """Make copies at one tilt that `accuracy` will need; return whether there were any to make."""
        missing = sorted({tilt for tilt in tilts_without(skipped) if (tilt, skipped) not in self._copies})
        for tilt in missing[:1]:
            self.tilted_copies(tilt, skipped)
        return bool(missing)

    def accuracy(self, network: Network, skipped: frozenset[str]) -> float:
        """Return the fraction of the digits that a network recognizes without these stages."""
        copies = np.stack([self.tilted_copies(tilt, skipped) for tilt in tilts_without(skipped)], axis=1)
        return float(np.mean(recognize_all(network, copies).argmax(axis=1) == self._digits.labels))


class StageAblation(QObject):
    """Measures the shown network while it is active, at most once a second.

    It makes one set of copies or measures one set of stages at a time: drawing and painting come in between.
    """

    measured = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._digits: DistortedDigits | None = None
        self._is_active = False
        self._is_old = True
        self._started = -math.inf
        self._network: Network | None = None
        self._wanted: list[frozenset[str]] = []
        self._measured: dict[frozenset[str], float] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._measure_next)
        session.network_changed.connect(self._note_network)
        session.skipped_changed.connect(self._note_skipped)
        session.data_changed.connect(self._note_data)

    def set_active(self, active: bool) -> None:
        """Measure, or rest; the last figures stay."""
        self._is_active = active
        if active:
            self._note_skipped()
        else:
            self._timer.stop()

    def accuracy(self, skipped: frozenset[str] = frozenset()) -> float | None:
        """Return the fraction of distorted test digits that are right without these stages, once it is known.

        While a network is being measured again, the figures that are not yet new are those of a second ago.
        """
        return self._measured.get(skipped)

    # Internal

    def _note_network(self) -> None:
        self._is_old = True
        self._measure_soon()

    def _note_skipped(self) -> None:
        skipped = self._session.skipped
        if self._network is not None and skipped not in (*self._measured, *self._wanted):
            self._wanted.append(skipped)
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
            self._digits = DistortedDigits(self._session.data.test)
        if self._network is None or not self._wanted:
            self._network = self._start_round()
        if not self._digits.prepare_copies(self._wanted[0]):
            skipped = self._wanted.pop(0)
            self._measured[skipped] = self._digits.accuracy(self._network, skipped)
        self._measure_soon()
        if not self._wanted:
            self.measured.emit()

    def _start_round(self) -> Network:
        """Queue a measurement with all stages and one without each; return a copy of the network for them."""
        self._is_old = False
        self._started = time.perf_counter()
        single = [frozenset({stage}) for stage in SKIPPABLE]
        self._wanted = list(dict.fromkeys([frozenset[str](), *single, self._session.skipped]))
        self._measured = {
            skipped: self._measured[skipped] for skipped in self._wanted if skipped in self._measured
        }
        return self._session.shown.network.copy()
