"""Note every text that is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter


def note_painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return a set that every text is added to which is painted from now on."""
    painted: set[str] = set()
    paint = QPainter.drawText

    def note(painter: QPainter, *given: object) -> object:
        painted.update(text for text in given if isinstance(text, str))
        return paint(painter, *given)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", note)
    return painted
