"""Digits of the data on the paper: any test digit, one of a class, or the next that is read wrong."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from gui.actions import Actions
from gui.session.drawing import Cells
from gui.session.session import Session
from gui.words.digits import digit_of_class, digits_menu, showing_digit
from nn.digits.data import CLASSES
from nn.ink.handprint import CELLS


class DataDigits(QObject):
    """Puts test digits onto the paper, with what they are."""

    none_wrong = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._generator = np.random.default_rng()
        actions["random_digit"].triggered.connect(lambda: self.show_random())
        actions["next_wrong"].triggered.connect(lambda: self.show_next_wrong())

    def show(self, number: int) -> None:
        """Show a test digit by its number, if there are so many."""
        if number >= len(self._session.data.test):
            return
        image = self._session.data.test.images[number].reshape(CELLS, CELLS).copy()
        label = int(self._session.digits_tested_on[number])
        self._session.change_drawing(Cells(image, label, number), showing_digit(number))

    def show_random(self, label: int | None = None) -> None:
        """Show any other test digit, or one with a label."""
        labels, present = self._session.digits_tested_on, self._present
        numbers = np.flatnonzero(np.ones(len(labels), bool) if label is None else labels == label)
        others = numbers[numbers != present]
        if len(others):
            self.show(int(self._generator.choice(others)))

    def show_next_wrong(self) -> None:
        """Show the next test digit that the network gets wrong; after the last comes the first."""
        wrong = np.flatnonzero(~self._session.test_results.is_right)
        if not len(wrong):
            self.none_wrong.emit()
            return
        later = wrong[wrong > self._present]
        self.show(int(later[0] if len(later) else wrong[0]))

    def menu(self, parent: QMenu) -> QMenu:
        """Return a menu of the ten digits, each of which shows one of its kind."""
        menu = QMenu(digits_menu(), parent)
        menu.setToolTipsVisible(True)
        for label in range(CLASSES):
            name, help_text = digit_of_class(label)
            action = menu.addAction(name)
            action.setToolTip(help_text)
            action.triggered.connect(lambda _checked, label=label: self.show_random(label))
        menu.aboutToShow.connect(lambda: self._offer_digits_of_task(menu))
        return menu

    def _offer_digits_of_task(self, menu: QMenu) -> None:
        """Offer only digits that there are for the task."""
        for label, action in enumerate(menu.actions()):
            action.setEnabled(label in self._session.task.digits)

    @property
    def _present(self) -> int:
        """Return the number of the test digit on the paper, -1 for anything else."""
        drawing = self._session.drawing
        return drawing.number if isinstance(drawing, Cells) and drawing.number is not None else -1
