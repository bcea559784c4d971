"""What a part of the window is about: the entry of the glossary that explains it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

PROPERTY = "topic"


@runtime_checkable
class HasTopics(Protocol):
    """A widget whose places are about different things."""

    def topic_at(self, position: QPoint) -> str:
        """Return what a place is about, nothing if it is nothing of its own."""


def set_topic(widget: QWidget, topic: str) -> None:
    """Note which entry explains a widget and what is in it, as far as that has no entry of its own."""
    widget.setProperty(PROPERTY, topic)


def topic_at(widget: QWidget | None, position: QPoint) -> str:
    """Return what a place in a widget is about: its own topic, or that of the nearest part around it."""
    while widget is not None:
        found = widget.topic_at(position) if isinstance(widget, HasTopics) else ""
        found = found or str(widget.property(PROPERTY) or "")
        if found or widget.isWindow():
            return found
        position = widget.mapToParent(position)
        widget = widget.parentWidget()
    return ""
