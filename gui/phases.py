"""The last level of zoom into time: actions and keys that lead into the phases of a step, and out again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.actions import Actions
from gui.panels.phase_bar import PhaseBar
from gui.panels.tape_bar import TapeBar
from gui.session.examined import Phase, Subject
from gui.session.microscope import Microscope
from gui.session.session import Session

SUBJECTS = {"phases": Subject.BATCH, "on_drawing": Subject.DRAWING}  # what each action looks into


class Phases(QObject):
    """Keeps actions, line of time and microscope at one level.

    switched: a person looks into a step from now on, or no longer does; or there are figures of it now.
    """

    switched = Signal(bool)

    def __init__(
        self,
        session: Session,
        microscope: Microscope,
        actions: Actions,
        tape_bar: TapeBar,
        phase_bar: PhaseBar,
    ) -> None:
        super().__init__(phase_bar)
        self._session, self._microscope, self._actions = session, microscope, actions
        self._tape_bar, self._phase_bar = tape_bar, phase_bar
        self._was_open = self._had_figures = False
        self._connect()
        self._follow()

    @property
    def has_figures(self) -> bool:
        """Return whether there is a step whose figures show, or will soon."""
        microscope = self._microscope
        return microscope.is_open and (microscope.label is not None or not microscope.is_of_drawing)

    # Internal

    def _connect(self) -> None:
        actions, microscope = self._actions, self._microscope
        for name, subject in SUBJECTS.items():
            actions[name].toggled.connect(lambda on, subject=subject: self._switch(subject, on))
        actions["take_step"].triggered.connect(microscope.take_step)
        actions["undo_step"].triggered.connect(self._session.undo_stack.undo)
        actions["check_weights"].triggered.connect(self._check)
        self._phase_bar.left.connect(self._tape_bar.leave_one_level)
        microscope.changed.connect(self._follow)
        self._session.shown_changed.connect(self._follow)
        self._session.undo_stack.indexChanged.connect(self._follow)

    def _switch(self, subject: Subject, on: bool) -> None:
        microscope = self._microscope
        if on and microscope.subject is not subject:
            microscope.open_step() if subject is Subject.BATCH else microscope.open_drawing()
        elif not on and microscope.subject is subject:
            microscope.leave()

    def _check(self) -> None:
        self._microscope.go_to(Phase.BACKWARD)
        self._microscope.check_weights()

    def _follow(self) -> None:
        """Show which actions there are now."""
        microscope, actions = self._microscope, self._actions
        for name, subject in SUBJECTS.items():
            actions[name].setChecked(microscope.subject is subject)
        actions["phases"].setEnabled(self._session.shown.step is not None)
        actions["check_weights"].setEnabled(microscope.examined is not None)
        can_take = microscope.is_of_drawing and microscope.examined is not None
        actions["take_step"].setEnabled(can_take)
        actions["undo_step"].setEnabled(microscope.can_undo)
        if microscope.is_open != self._was_open:
            self._was_open = microscope.is_open
            self._show_bar()
            self.switched.emit(microscope.is_open)
        if self.has_figures != self._had_figures:
            self._had_figures = self.has_figures
            self.switched.emit(microscope.is_open)

    def _show_bar(self) -> None:
        """Show the phases or hide them; the keys go on where they went, in the line of time or here."""
        bar, tape_bar = self._phase_bar, self._tape_bar
        line = tape_bar.tape if tape_bar.steps.isHidden() else tape_bar.steps
        before, after = (line, bar) if self._was_open else (bar, line)
        had_focus = before.hasFocus()
        bar.setVisible(self._was_open)
        if had_focus:
            after.setFocus()
