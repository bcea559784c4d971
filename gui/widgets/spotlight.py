"""A spotlight: for a moment what is spoken of is lit, and the rest of the window steps back."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStyle, QWidget

from gui.style.theme import Theme
from gui.widgets.veil import Veil

LIT_MS = 2000


class Spotlight(QObject):
    """Dims all parts of the window but some; it stops no click and goes away by itself.

    Where the system wants nothing to move, nothing is dimmed.
    """

    def __init__(self, parts: Mapping[str, QWidget], theme: Theme, parent: QWidget) -> None:
        """parts: of the window, by name."""
        super().__init__(parent)
        self._window, self._theme = parent, theme
        self._parts = dict(parts)
        self._veils: dict[str, Veil] = {}  # made when they are first needed
        self._timer = QTimer(self, singleShot=True, interval=LIT_MS)
        self._timer.timeout.connect(self.end)

    @property
    def parts(self) -> Collection[str]:
        """Return the names of the parts that there are."""
        return self._parts.keys()

    @property
    def dimmed(self) -> set[str]:
        """Return the names of the parts that are dimmed now."""
        return {name for name, veil in self._veils.items() if not veil.isHidden()}

    def light(self, names: Collection[str]) -> None:
        """Light these parts and dim all others."""
        if not self._may_move:
            return
        for name, part in self._parts.items():
            if name not in self._veils:
                self._veils[name] = Veil(self._theme, part)
            self._veils[name].set_drawn(name not in names)
        self._timer.start()

    def end(self) -> None:
        """Show everything alike again."""
        self._timer.stop()
        for veil in self._veils.values():
            veil.set_drawn(False)

    # Internal

    @property
    def _may_move(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._window.style().styleHint(hint, None, self._window) > 0
