"""Who listens to the signals of a window, to notice a test that listens still after its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMetaMethod, QObject
from shiboken6 import isValid

_SIGNALS: dict[type[QObject], list[str]] = {}  # of each class, found once


@dataclass(frozen=True, slots=True)
class Listeners:
    """How many listen to each signal of the parts of a window."""

    counts: list[tuple[QObject, Callable[[str], int], list[tuple[str, int]]]]

    @classmethod
    def of(cls, window: QObject) -> Listeners:
        """Return who listens to a window and its parts now."""
        parts = [window, *window.findChildren(QObject)]
        own = [part for part in parts if type(part).__module__.startswith("gui.")]
        return cls([(part, part.receivers, _counts(part)) for part in own])

    def are_the_same(self) -> bool:
        """Return whether nobody else listens; what has been deleted does not count."""
        return all(
            all(count_of(signal) == count for signal, count in counts)
            for part, count_of, counts in self.counts
            if isValid(part)
        )


def _counts(sender: QObject) -> list[tuple[str, int]]:
    return [(signal, sender.receivers(signal)) for signal in _signals(sender)]


def _signals(sender: QObject) -> list[str]:
    """Return the signals of an object as Qt counts their receivers, but the one of its end."""
    if (kind := type(sender)) not in _SIGNALS:
        meta = sender.metaObject()
        methods = [meta.method(place) for place in range(meta.methodCount())]
        signals = [method for method in methods if method.methodType() is QMetaMethod.MethodType.Signal]
        names = [bytes(signal.methodSignature().data()).decode() for signal in signals]
        _SIGNALS[kind] = [f"2{name}" for name in names if not name.startswith("destroyed")]
    return _SIGNALS[kind]
