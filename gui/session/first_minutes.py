"""The first minutes: six small things to do, one after the other, each ticked off once it was really done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.session.deeds import DEEDS, Deed
from gui.session.drawing import Drawing
from gui.session.run import Origin
from gui.session.session import Session

LEARNED = 0.8  # of the test digits: who watched so long has seen it learn


class FirstMinutes(QObject):
    """Owns which deed is asked for, and notes which were done; it looks at the session, and changes nothing.

    changed: another deed is asked for, one was done, or it is over.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.deed: Deed | None = None
        self._done: set[Deed] = set()
        self._drawing: Drawing = ()
        self._was_broken = False
        self._has_done = {
            Deed.DRAW: lambda: session.prediction is not None and bool(session.drawing),
            Deed.FOOL: self._has_drawn_anew,
            Deed.WATCH: self._has_learned,
            Deed.POINT: self._has_selected,
            Deed.BREAK: lambda: self._is_broken,
            Deed.MEND: lambda: self._was_broken and not self._is_broken,
        }
        for signal in (
            session.prediction_changed,
            session.network_changed,
            session.selection_changed,
            session.shown_changed,
        ):
            signal.connect(self._check)

    # Properties

    @property
    def is_open(self) -> bool:
        """Return whether a deed is asked for."""
        return self.deed is not None

    @property
    def place(self) -> int:
        """Return the place of the deed, from 0."""
        return 0 if self.deed is None else DEEDS.index(self.deed)

    @property
    def is_done(self) -> bool:
        """Return whether a person has done what is asked for."""
        return self.deed in self._done

    def begin(self) -> None:
        """Ask for the first deed, with none done."""
        self._done.clear()
        self._was_broken = False
        self._ask_for(DEEDS[0])

    def go(self, direction: int) -> None:
        """Ask for the next deed or the one before; after the last one it is over."""
        place = max(self.place + direction, 0)
        self._ask_for(DEEDS[place] if place < len(DEEDS) else None)

    def end(self) -> None:
        """Ask for nothing more."""
        if self.is_open:
            self._ask_for(None)

    # Internal

    def _ask_for(self, deed: Deed | None) -> None:
        self.deed, self._drawing = deed, self._session.drawing
        self._note()
        self.changed.emit()

    def _check(self) -> None:
        if self._note():
            self.changed.emit()

    def _note(self) -> bool:
        """Note whether the deed was done; return whether that is new."""
        deed = self.deed
        if deed is None:
            return False
        self._was_broken = self._was_broken or self._is_broken
        is_new = deed not in self._done and self._has_done[deed]()
        if is_new:
            self._done.add(deed)
        return is_new

    @property
    def _is_broken(self) -> bool:
        """Return whether a unit is switched off."""
        return any(edit.weight is None and edit.value == 0 for edit in self._session.shown.edits)

    def _has_drawn_anew(self) -> bool:
        """Return whether something is on the paper that was not added to what was there before."""
        session = self._session
        is_there = session.prediction is not None and bool(session.drawing)
        return is_there and _first(session.drawing) is not _first(self._drawing)

    def _has_learned(self) -> bool:
        """Return whether a network is shown that has learned here, from random weights."""
        run = self._session.shown.run
        return (
            run.source is Origin.UNTRAINED
            and run.history.latest is not None
            and self._session.accuracy >= LEARNED
        )

    def _has_selected(self) -> bool:
        """Return whether a unit of a hidden layer is selected."""
        selection, last = self._session.selection, len(self._session.shown.network.spec.layers) - 1
        return selection is not None and selection.unit is not None and 0 < selection.layer < last


def _first(drawing: Drawing) -> object:
    """Return what was drawn first."""
    return (drawing[0] if drawing else None) if isinstance(drawing, tuple) else drawing
