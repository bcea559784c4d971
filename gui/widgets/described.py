"""What a chart shows in words: its name and, made only when it is asked for, whole sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


class Described(NamedTuple):
    """A chart with its name, and what makes the sentences about it."""

    chart: QWidget
    name: str
    tell: Callable[[], str]


@runtime_checkable
class TellsCharts(Protocol):
    """A part of the window that knows what its charts show."""

    def described(self) -> list[Described]:
        """Return what tells of its charts."""
