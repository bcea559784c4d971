"""The diagram follows the phases of a step: its ink, and the digit that goes through the network."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.panels.diagram_view import DiagramView
from gui.session.examined import Phase
from gui.session.microscope import Microscope
from gui.style.theme import SPACE_3, Theme
from gui.widgets.veil import Veil

INK_OF = {
    Phase.FORWARD: "activation",
    Phase.LOSS: "activation",
    Phase.BACKWARD: "gradient",
    Phase.STEP: "change",
}


class PhaseInk(QObject):
    """Gives the diagram the ink of each phase, and a person's own ink back afterwards."""

    def __init__(self, microscope: Microscope, view: DiagramView, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._microscope, self._view, self._actions = microscope, view, actions
        self._own: str | None = None
        self._phase: Phase | None = None
        microscope.changed.connect(self._follow)

    # Internal

    def _follow(self) -> None:
        microscope, view = self._microscope, self._view
        phase = None if microscope.examined is None else microscope.phase
        if phase is not None and self._own is None:
            self._own = view.ink
        if phase is not None and phase is not self._phase:
            self._use(INK_OF[phase])
        elif phase is None and self._own is not None:
            self._use(self._own)
            self._own = None
        self._phase = phase
        view.show_step(microscope.examined, microscope.phase, microscope.place)

    def _use(self, ink: str) -> None:
        self._actions[f"ink_{ink}"].setChecked(True)
        self._view.use_ink(ink)


class PhaseVeils(QObject):
    """Dims the parts of the window that a phase does not touch."""

    def __init__(
        self,
        microscope: Microscope,
        view: DiagramView,
        parts: tuple[QWidget, QWidget, QWidget],
        theme: Theme,
    ) -> None:
        """parts: the drawing, the answer and the panels below."""
        super().__init__(view)
        self._microscope, self._view = microscope, view
        self._drawing, self._answer, self._below = (Veil(theme, part) for part in parts)
        self._layers = Veil(theme, view.diagram, self._before_output)
        microscope.changed.connect(self._follow)

    # Internal

    def _before_output(self) -> QRect:
        """Return the part in front of the output, which alone has a loss; nothing without a place yet."""
        diagram = self._view.diagram
        before = round(diagram.blocks[-1].left) - SPACE_3 if diagram.blocks else 0
        return QRect(0, 0, before, diagram.height())

    def _follow(self) -> None:
        microscope, phase = self._microscope, self._microscope.phase
        there, own = microscope.examined is not None, microscope.is_of_drawing
        self._drawing.set_drawn(there and phase is not Phase.STEP and not (own and phase is Phase.FORWARD))
        answers = phase is Phase.STEP or (own and phase is not Phase.BACKWARD)
        self._answer.set_drawn(there and not answers)
        self._below.set_drawn(there)
        self._layers.set_drawn(there and phase is Phase.LOSS)
