"""What can be undone: a change of the drawing and a change of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from gui.session.drawing import Drawing
from nn.digits.design import Design

if TYPE_CHECKING:
    from gui.session.run import NetworkRun
    from gui.session.session import Session

NEVER_MERGED, MAY_MERGE = -1, 1


class ChangeDrawing(QUndoCommand):
    """Replaces the drawing: strokes or a picture."""

    def __init__(self, session: Session, drawing: Drawing, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._before, self._after = session.drawing, drawing

    def redo(self) -> None:
        """Show the new drawing."""
        self._session.install_drawing(self._after)

    def undo(self) -> None:
        """Show the old drawing."""
        self._session.install_drawing(self._before)


class ChangeDesign(QUndoCommand):
    """Replaces the design and, where the layers differ, the network: undo brings trained weights back."""

    def __init__(
        self, session: Session, design: Design, run: NetworkRun, text: str, *, merge: bool = False
    ) -> None:
        super().__init__(text)
        self._session = session
        self._merge = merge
        self._before = (session.design, session.run)
        self._after = (design, run)

    def redo(self) -> None:
        """Show the new design."""
        self._session.install_design(*self._after)

    def undo(self) -> None:
        """Show the old design."""
        self._session.install_design(*self._before)

    def id(self) -> int:
        """Return a number: Qt offers neighbours with the same one to `mergeWith`."""
        return MAY_MERGE if self._merge else NEVER_MERGED

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next step of the same change, unless training came between."""
        if not isinstance(other, ChangeDesign) or other.text() != self.text():
            return False
        _, run = self._after
        if run.trainer is not None and run is not other._after[1]:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True
