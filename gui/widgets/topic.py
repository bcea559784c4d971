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


def part_about(widget: QWidget, position: QPoint) -> tuple[QWidget, str]:
    """Return the part of the window that a place in a widget belongs to, and what that is about.

    That is the widget itself or the nearest one around it that has a topic; the window has none.
    """
    part = widget
    while True:
        topic = part.topic_at(position) if isinstance(part, HasTopics) else ""
        topic = topic or str(part.property(PROPERTY) or "")
        around = part.parentWidget()
        if topic or around is None or part.isWindow():
            return part, topic
        position, part = part.mapToParent(position), around
