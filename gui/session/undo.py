"""What can be undone: one value in the place of another."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakMethod

from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.words.translation import told_anew

NEVER_MERGED, MAY_MERGE = -1, 1

T = TypeVar("T")


class Replace(QUndoCommand, Generic[T]):
    """Puts a value in the place of another; undo puts the other back.

    install: a method of the owner of the undo stack. It is held weakly: a command that kept its own stack
    alive would crash Qt when Python collects both. merges: for a change that may take in the next one of the
    same text, if that one `continues` it, as the next moment of a drag does; given what both put in place, it
    returns whether they become one change.
    """

    def __init__(
        self,
        install: Callable[[T], None],
        before: T,
        after: T,
        text: str,
        *,
        merges: Callable[[T, T], bool] | None = None,
        continues: bool = False,
    ) -> None:
        super().__init__(text)
        self._told = text
        self._install = WeakMethod(install)
        self._before, self._after = before, after
        self._merges, self._continues = merges, continues
        self._is_in_place = False

    @property
    def values(self) -> tuple[T, T]:
        """Return what undo and redo put in place."""
        return self._before, self._after

    def moved(self) -> Replace[T]:
        """Return the same change to be pushed anew, which does nothing and joins no other until `settle`."""
        install = self._install()
        assert install is not None
        change = Replace(
            install, self._before, self._after, self._told, merges=self._merges, continues=self._continues
        )
        change._is_in_place = True
        return change

    def settle(self) -> None:
        """End the moving: from now on it is undone, done and joined as any change."""
        self._is_in_place = False

    def redo(self) -> None:
        """Put the new value in place."""
        if not self._is_in_place:
            self._put(self._after)

    def undo(self) -> None:
        """Put the old value back."""
        self._put(self._before)

    def tell_anew(self) -> None:
        """Call the change what it is called in the present language."""
        self._told = told_anew(self._told)
        self.setText(self._told)

    def id(self) -> int:
        """Return a number: Qt offers neighbours with the same one to `mergeWith`."""
        return NEVER_MERGED if self._merges is None else MAY_MERGE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next change of the same kind; return whether that was possible."""
        if (
            not isinstance(other, Replace)
            or other._is_in_place
            or not other._continues
            or other.text() != self.text()
        ):
            return False
        if self._merges is None or not self._merges(self._after, other._after):
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        vars(other).clear()  # Qt deletes it now, PySide keeps what Python has of it as long as the stack
        return True

    def _put(self, value: T) -> None:
        """Put a value in place; tell an error here: past Qt, it would leave a deleted command."""
        install = self._install()
        if install is None:
            return
        try:
            install(value)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)


def tell_changes_anew(stack: QUndoStack) -> None:
    """Call all that can be undone what it is called in the present language."""
    for place in range(stack.count()):
        _tell_anew(stack.command(place))


def _tell_anew(command: QUndoCommand) -> None:
    parts = [command.child(place) for place in range(command.childCount())]
    for part in parts:
        _tell_anew(part)
    if isinstance(command, Replace):
        command.tell_anew()
    elif parts:
        command.setText(parts[-1].text())
