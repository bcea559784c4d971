"""How usual drawings look beside the training digits."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal

from nn.checks import Array
from nn.digits.data import DigitData
from nn.digits.familiarity import Comparison, FamiliarityIndex

QUIET_MS = 250


class Looks(QObject):
    """Looks at images; gets ready for it when the pen first rests, so that no line ever waits for that."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._familiarity: FamiliarityIndex | None = None
        self._rest = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._rest.timeout.connect(self._get_ready)

    def at(self, image: Array) -> Comparison | None:
        """Return how an image looks, or None as long as that is not known; `ready` tells when it is."""
        if self._familiarity is None:
            self._rest.start()
            return None
        return self._familiarity.compare(image)

    def _get_ready(self) -> None:
        self._familiarity = familiarity()
        self.ready.emit()


@cache
def familiarity() -> FamiliarityIndex:
    """Return the familiarity with the digits that networks are trained on, made once."""
    return FamiliarityIndex.of(DigitData.standard())
