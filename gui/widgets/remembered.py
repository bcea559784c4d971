"""Widgets that are remembered for later, and may be deleted by then."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def is_there(widget: QWidget | None) -> TypeGuard[QWidget]:
    """Return whether there is a widget that Qt has not deleted by now, as it does the head of a layer."""
    return widget is not None and isValid(widget)
