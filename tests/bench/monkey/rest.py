"""What the window takes when it keeps nothing on purpose."""

from __future__ import annotations

import ctypes
import gc
from typing import NamedTuple

from PySide6.QtGui import QPixmapCache

from gui.main_window import MainWindow
from nn import Layer
from nn.digits.design import Design
from tests.bench.gui import wait
from tests.bench.memory import MEGABYTE, resident

SETTLING_MS, TRAINING_MS = 300, 1_000
SIZE = (1366, 768)
FIELDS = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)


class Memory(NamedTuple):
    """MB that are in use, and MB that the process has: with the gaps between what is in use."""

    in_use: float
    resident: float

    def since(self, before: Memory) -> Memory:
        """Return by how much it has grown."""
        return Memory(self.in_use - before.in_use, self.resident - before.resident)

    @property
    def words(self) -> str:
        """Return a growth in words."""
        return f"{self.in_use:+.0f} MB in use, {self.resident:+.0f} MB resident"


class _Heap(ctypes.Structure):
    """What the GNU C library tells of its heap, in bytes."""

    _fields_ = [(name, ctypes.c_size_t) for name in FIELDS]


def memory_at_rest(window: MainWindow) -> Memory:
    """Let the window start fresh, of one size and look, with nothing to undo; return what it takes then."""
    window.app_actions["stop"].trigger()
    window.guide_card.begin()  # a lesson may keep settings as they are
    window.resize(*SIZE)
    window.language.use("en")
    wait(SETTLING_MS)
    for look in ("usual_size", "scheme_light"):
        window.app_actions[look].trigger()
    for _training in range(2):  # in the place of the last ones, which are kept with their recordings
        window.session.start_fresh()
        _train_a_little(window)
    window.session.start_fresh()
    window.session.undo_stack.clear()
    wait(SETTLING_MS)
    QPixmapCache.clear()  # Qt's own, of 10 MB
    gc.collect()
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return Memory(resident(), resident())
    library.malloc_trim(0)
    library.mallinfo2.restype = _Heap
    heap = library.mallinfo2()
    return Memory((heap.uordblks + heap.hblkhd) / MEGABYTE, resident())


def _train_a_little(window: MainWindow) -> None:
    window.session.change_design(Design.of(Layer(5, "relu"), epochs=1), "layers")
    window.app_actions["train"].trigger()
    wait(TRAINING_MS)
    window.app_actions["stop"].trigger()
