"""The column at the right edge: the settings of the training, or the card of what is selected."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.training_settings import TrainingSettings
from gui.session.microscope import Microscope
from gui.session.session import Session
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, TITLE_HEIGHT, Theme
from gui.widgets.help_button import HelpButton
from gui.widgets.topic import set_topic
from gui.words.translation import tr

if TYPE_CHECKING:
    from gui.panels.phase_card import PhaseCard
    from gui.panels.unit_card import UnitCard

WIDTH = 244


class SideColumn(QWidget):
    """Shows the settings of the session's design, or a card.

    That of a unit or layer while one is selected, else that of a step while it is looked into. card_left: the
    card went away with the focus of the keyboard in it.
    """

    card_left = Signal()

    def __init__(self, session: Session, microscope: Microscope, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session, self._microscope = session, microscope
        self._actions, self._theme = actions, theme
        self._stack = QStackedWidget(self)
        self._page = QWidget(self._stack)
        self.settings = TrainingSettings(session, actions, theme, self._page)
        self._lay_out()
        session.selection_changed.connect(self._choose)
        microscope.changed.connect(self._choose)

    @cached_property
    def card(self) -> UnitCard:
        """Return the card of what is selected, imported and made when it is first needed."""
        from gui.panels.unit_card import UnitCard

        card = UnitCard(self._session, self._actions, self._theme)
        self._stack.addWidget(card)
        return card

    @cached_property
    def step_card(self) -> PhaseCard:
        """Return the card of the step that is looked into, made when it is first needed."""
        from gui.panels.phase_card import PhaseCard

        card = PhaseCard(self._session, self._microscope, self._actions, self._theme)
        self._stack.addWidget(card)
        return card

    # Internal

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        title = QLabel(tr("Training"), self._page)
        title.setProperty("role", "title")
        keep_scaled(title.setMinimumHeight, TITLE_HEIGHT)
        set_topic(self, "training")
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(title)
        head.addWidget(HelpButton("training", title.text(), self._page))
        head.addStretch()
        column.addLayout(head)
        column.addWidget(self.settings, 1)
        self._stack.addWidget(self._page)
        keep_scaled(self.setFixedWidth, WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, 0, SPACE_1, 0)
        layout.addWidget(self._stack)

    def _choose(self) -> None:
        """Show the card of what is selected or looked into, else the settings."""
        focused, before = QApplication.focusWidget(), self._stack.currentWidget()
        if self._session.selection is not None:
            self._stack.setCurrentWidget(self.card)
        elif self._microscope.is_open:
            self._stack.setCurrentWidget(self.step_card)
        else:
            self._stack.setCurrentIndex(0)
            if before is not None and focused is not None and before.isAncestorOf(focused):
                self.card_left.emit()
