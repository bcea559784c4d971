"""When the training digits are made ready for comparisons with a drawing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from nn.digits.data import DigitData
from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.ink import Image

QUIET_MS = 250


class FamiliarityLoader(QObject):
    """Holds the index of the training digits; makes it when the pen first rests, so that no line waits."""

    ready = Signal()

    def __init__(self, load_data: Callable[[], DigitData], parent: QObject) -> None:
        super().__init__(parent)
        self.index: FamiliarityIndex | None = None
        self._load_data = load_data
        self._compared: tuple[Image, list[Comparison]] | None = None
        self._pen_rest = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._pen_rest.timeout.connect(self._load)

    def load_soon(self) -> None:
        """Make the index after a while in which nobody asks again, unless there is one."""
        if self.index is None:
            self._pen_rest.start()

    def compare_all(self, images: Image) -> list[Comparison]:
        """Return the comparisons of images, the same as long as these are the same."""
        if self.index is None:
            self._load()
        assert self.index is not None
        if self._compared is None or self._compared[0] is not images:
            self._compared = images, self.index.compare_all(images)
        return self._compared[1]

    def reset(self) -> None:
        """Forget the index, because the digits are others."""
        self.index = self._compared = None

    def _load(self) -> None:
        self.index = FamiliarityIndex.of(self._load_data())
        self.ready.emit()
