"""The guide: the most urgent hint about the shown run, with a way to see it and one to mend it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from gui.actions import Actions
from gui.session.remedies import is_mended, remedy_for
from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import SPACE_1
from gui.words import hints as words
from gui.words.changes import following_hint
from gui.words.translation import Label
from nn.training.hints import Hint


class Guide(QWidget):
    """Shows the buttons of a hint; what it says is shown by others, as `label`.

    changed: another hint, or none, is due. asked_to_show: its epoch, and its step if it is about one.
    """

    changed = Signal()
    asked_to_show = Signal(int, object)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self.hint: Hint | None = None
        self._is_silent = False
        self.show_button, self.remedy_button = QPushButton(self), QPushButton(self)
        self.close_button = QToolButton(self)
        self._lay_out()
        self.show_button.clicked.connect(actions["show_hint"].trigger)
        self.remedy_button.clicked.connect(self._follow)
        actions["show_hint"].triggered.connect(self._ask_to_show)
        actions["put_hint_away"].triggered.connect(self._put_away)
        for signal in (session.history_changed, session.run_changed, session.shown_changed):
            signal.connect(self._refresh)
        session.design_changed.connect(self._on_design)
        self._show_hint()

    @property
    def label(self) -> Label | None:
        """Return what the hint says, and why it matters, with links; None where there is no hint."""
        return None if self.hint is None else self._label_of(self.hint)

    def set_silent(self, silent: bool) -> None:
        """Say nothing while somebody else speaks."""
        self._is_silent = silent
        self._refresh()

    # Internal

    def _lay_out(self) -> None:
        self._actions.set_icon(self._actions["put_hint_away"], "close", "text_second")
        self.close_button.setDefaultAction(self._actions["put_hint_away"])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        for button in (self.show_button, self.remedy_button, self.close_button):
            row.addWidget(button)

    def _on_design(self) -> None:
        """Fall silent if that was the remedy, and speak again if it is undone."""
        self._refresh()
        self._show_hint()

    def _refresh(self) -> None:
        hints, hint = self._session.shown.run.open_hints, None
        if not self._is_silent and any(map(self._is_in_sight, hints)):
            hint = next(filter(self._is_due, hints), None)
        if hint is not None and not self._is_in_sight(hint):
            hint = None
        if hint != self.hint:
            self.hint = hint
            self._show_hint()
            self.changed.emit()

    def _is_due(self, hint: Hint) -> bool:
        """Return whether a hint is told here, and nobody has done what helps."""
        then = self._session.shown.run.design_at(hint.epoch)
        return self._label_of(hint) is not None and not is_mended(hint, then, self._session.design)

    def _label_of(self, hint: Hint) -> Label | None:
        return words.hint_label(hint, self._session.shown.run.design.spec)

    def _is_in_sight(self, hint: Hint) -> bool:
        """Return whether the window shows the present, or the very step that the hint is about."""
        shown = self._session.shown
        if shown.epoch is None or hint.step is None:
            return shown.epoch is None
        return shown.epoch == hint.epoch and (shown.step is None or shown.step.number == hint.step)

    def _show_hint(self) -> None:
        hint = self.hint
        self.setVisible(hint is not None)
        for name in ("show_hint", "put_hint_away"):
            self._actions[name].setEnabled(hint is not None)
        if hint is None:
            return
        remedy = remedy_for(hint, self._session.design)
        self.remedy_button.setVisible(remedy is not None)
        _put(words.show_label(hint), self.show_button)
        if remedy is not None:
            _put(words.remedy_label(hint, remedy), self.remedy_button)

    def _ask_to_show(self) -> None:
        if self.hint is None:
            return
        if self.hint.step is not None:
            self.asked_to_show.emit(self.hint.epoch, self.hint.step)
        elif self.hint.layer is not None:
            self._session.select(Selection(self.hint.layer))

    def _follow(self) -> None:
        """Do what helps."""
        remedy = None if self.hint is None else remedy_for(self.hint, self._session.design)
        if remedy is not None:
            self._session.change_design(remedy, following_hint())

    def _put_away(self) -> None:
        if self.hint is not None:
            run = self._session.shown.run
            run.settled_hints |= {self.hint.code}
            self._refresh()


def _put(label: Label, button: QPushButton) -> None:
    button.setText(label.name)
    button.setToolTip(label.help)
    button.setAccessibleName(label.name)
