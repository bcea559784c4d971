"""A budget for what can be undone: the oldest changes are forgotten when all together keep too many bytes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.session.kept import Kept
from gui.session.undo import Replace

BUDGET = 384 * 2**20  # bytes of networks, trainings, recordings and drawings


class UndoBudget(QObject):
    """Forgets the oldest changes of a stack, soon after a new one; the newest one always stays.

    Qt lets nobody take changes from the bottom of a stack: all are taken, and those that stay are put back.
    """

    def __init__(self, stack: QUndoStack, budget: int = BUDGET) -> None:
        super().__init__(stack)
        self._stack, self._budget = stack, budget
        # Later: a change is not counted before all that belongs to it is on the stack.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.keep)
        stack.indexChanged.connect(self._soon.start)

    @property
    def nbytes(self) -> int:
        """Return how many bytes all changes keep."""
        counted = Kept()
        return sum(counted.add(*_values(self._command(place))) for place in range(self._stack.count()))

    @Slot()
    def keep(self) -> None:
        """Forget what is beyond the budget, unless something can be done again."""
        if self._stack.index() == self._stack.count():
            first = self._first_within_budget()
            if first > 0:
                self._forget_until(first)

    # Internal

    def _command(self, place: int) -> QUndoCommand:
        return self._stack.command(place)

    def _first_within_budget(self) -> int:
        """Return the place of the oldest change that stays."""
        counted, left, newest = Kept(), self._budget, self._stack.count() - 1
        for place in range(newest, -1, -1):
            left -= counted.add(*_values(self._command(place)))
            if left < 0:
                return min(place + 1, newest)
        return 0

    def _forget_until(self, first: int) -> None:
        """Put the changes from a place on back on an empty stack; who listens sees none of it."""
        stack = self._stack
        kept = [_moved(self._command(place)) for place in range(first, stack.count())]
        with QSignalBlocker(stack):
            stack.clear()
            for text, parts in kept:
                _push(stack, text, parts)
        for _text, parts in kept:
            for part in parts:
                part.settle()


def _moved(command: QUndoCommand) -> tuple[str, list[Replace]]:
    """Return the text of several changes that are one, or no text, and the changes to be pushed anew."""
    if isinstance(command, Replace):
        return "", [command.moved()]
    return command.text(), [part.moved() for part in _parts(command)]


def _push(stack: QUndoStack, text: str, parts: list[Replace]) -> None:
    if text:
        stack.beginMacro(text)
    for part in parts:
        stack.push(part)
    if text:
        stack.endMacro()


def _parts(command: QUndoCommand) -> Iterator[Replace]:
    if isinstance(command, Replace):
        yield command
    for place in range(command.childCount()):
        yield from _parts(command.child(place))


def _values(command: QUndoCommand) -> Iterator[object]:
    for part in _parts(command):
        yield from part.values
