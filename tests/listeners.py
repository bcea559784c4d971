"""Who listens to the signals of a window, to notice a test that listens still after its end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMetaMethod, QObject
from shiboken6 import isValid

_SIGNALS: dict[type[QObject], list[str]] = {}  # of each class, found once


@dataclass(frozen=True, slots=True)
class Listeners:
    """How many listen to each signal of the parts of a window."""

    parts: list[QObject]
    signals: list[list[str]]
    counts: list[list[int]]

    @classmethod
    def of(cls, window: QObject) -> Listeners:
        """Return who listens to a window and its parts now."""
        parts = [window, *window.findChildren(QObject)]
        own = [part for part in parts if type(part).__module__.startswith("gui.")]
        signals = [_signals(part) for part in own]
        return cls(own, signals, [_counts(*each) for each in zip(own, signals, strict=True)])

    def are_the_same(self) -> bool:
        """Return whether nobody else listens; what has been deleted does not count."""
        return all(
            _counts(part, signals) == counts
            for part, signals, counts in zip(self.parts, self.signals, self.counts, strict=True)
            if isValid(part)
        )


def _counts(sender: QObject, signals: list[str]) -> list[int]:
    return list(map(sender.receivers, signals))


def _signals(sender: QObject) -> list[str]:
    """Return the signals of an object as Qt counts their receivers, but the one of its end."""
    if (kind := type(sender)) not in _SIGNALS:
        meta = sender.metaObject()
        methods = [meta.method(place) for place in range(meta.methodCount())]
        signals = [method for method in methods if method.methodType() is QMetaMethod.MethodType.Signal]
        names = [bytes(signal.methodSignature().data()).decode() for signal in signals]
        _SIGNALS[kind] = [f"2{name}" for name in names if not name.startswith("destroyed")]
    return _SIGNALS[kind]
