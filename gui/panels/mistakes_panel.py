"""Mistakes: which test digits the network reads wrong, as which, and how far its "sure" is true."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.panels.refresher import Refresher
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.confusion_matrix import Cell, ConfusionMatrix
from gui.widgets.described import Described
from gui.widgets.digit_gallery import DigitGallery, ReadDigit
from gui.widgets.quality_table import QualityTable
from gui.widgets.reliability_plot import ReliabilityPlot
from gui.widgets.topic import set_topic
from gui.words import mistakes as words
from gui.words.descriptions import confusion_words, reliability_words
from gui.words.translation import Label
from nn.digits.mistakes import confusion_counts, quality_by_digit, reliability, surest_first
from nn.digits.recognizer import are_sure, confidence_threshold


class MistakesPanel(QWidget):
    """Follows what the shown network says of the test digits while it is visible.

    digit_chosen: the number of a test digit that is to be put onto the paper.
    """

    digit_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._test = session.data.test  # whose numbers the gallery has
        self.matrix = ConfusionMatrix(theme, self)
        self.gallery = DigitGallery(theme, self)
        self.reliability = ReliabilityPlot(theme, self)
        self.qualities = QualityTable(theme, self)
        self.sentence, self.sure = QLabel(self), QLabel(self)
        self.counts_button, self.percent_button = (_chip(label, self) for label in words.count_modes())
        self.all_button = _chip(words.show_all(), self)
        self.quality_button = _chip(words.quality_button(), self)
        self._refresher = Refresher(self, self._refresh)
        self._lay_out(theme)
        set_topic(self, "confusion_matrix")
        parts = {self.gallery: "test_digits", self.qualities: "accuracy", self.reliability: "sure"}
        for part, topic in {**parts, self.sure: "sure", self.quality_button: "accuracy"}.items():
            set_topic(part, topic)
        self._connect()

    # Properties

    def described(self) -> list[Described]:
        """Return what tells of the matrix and of how far "sure" is true."""
        matrix, plot = self.matrix, self.reliability
        return [
            Described(matrix, matrix.accessibleName(), lambda: confusion_words(matrix.counts, matrix.names)),
            Described(plot, plot.accessibleName(), lambda: reliability_words(plot.bins, self.sure.text())),
        ]

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        self._refresher.refresh()

    # Internal, layout

    def _lay_out(self, theme: Theme) -> None:
        for label in (self.sentence, self.sure):
            label.setWordWrap(True)
            label.setProperty("role", "second")
        self.qualities.hide()
        policy = self.all_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the row would jump
        self.all_button.setSizePolicy(policy)
        self.all_button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_3)
        layout.addLayout(self._matrix_column(), 4)
        layout.addLayout(self._gallery_column(), 6)
        layout.addWidget(self.qualities, 2)
        layout.addLayout(self._reliability_column(), 3)

    def _matrix_column(self) -> QVBoxLayout:
        modes = QButtonGroup(self)
        for button in (self.counts_button, self.percent_button):
            button.setCheckable(True)
            modes.addButton(button)
        self.counts_button.setChecked(True)
        return _column(_row(self.counts_button, self.percent_button), self.matrix)

    def _gallery_column(self) -> QVBoxLayout:
        head = _row(self.all_button)
        head.insertWidget(0, self.sentence, 1)
        return _column(head, self.gallery)

    def _reliability_column(self) -> QVBoxLayout:
        self.quality_button.setCheckable(True)
        column = _column(_row(self.quality_button), self.reliability)
        column.addWidget(self.sure)
        return column

    def _connect(self) -> None:
        session = self._session
        session.network_changed.connect(self._refresher.refresh_soon)
        session.data_changed.connect(self._refresher.refresh_soon)
        self.matrix.cell_chosen.connect(self._on_cell)
        self.gallery.digit_chosen.connect(self._on_digit)
        self.percent_button.toggled.connect(self.matrix.set_in_percent)
        self.all_button.clicked.connect(lambda: self.matrix.choose(None))
        self.quality_button.toggled.connect(self._fold_qualities)

    # Internal, contents

    def _refresh(self) -> None:
        results = self._session.test_results
        counts = confusion_counts(results.predicted, results.labels, len(self._session.output_names))
        self.matrix.set_counts(counts, self._session.output_names)
        self._show_digits(self.matrix.chosen)
        self._show_reliability()
        if self.quality_button.isChecked():
            self.qualities.set_qualities(quality_by_digit(counts), self._session.output_names)

    def _on_cell(self) -> None:
        self._refresher.catch_up()
        self._show_digits(self.matrix.chosen)

    def _on_digit(self, number: int) -> None:
        """Hand a digit on, or show the present ones first if it is one of other test digits."""
        if self._session.data.test is not self._test:
            self._refresher.refresh()
        else:
            self.digit_chosen.emit(number)

    def _show_digits(self, cell: Cell | None) -> None:
        results, test = self._session.test_results, self._session.data.test
        probabilities, names, self._test = results.probabilities, self._session.output_names, test
        self.gallery.set_digits(
            [
                ReadDigit(
                    int(number),
                    test.images[number],
                    names[results.labels[number]],
                    names[results.predicted[number]],
                    float(probabilities[number].max()),
                )
                for number in surest_first(probabilities, results.labels, cell)
            ]
        )
        counts = self.matrix.counts
        self.sentence.setText(
            words.mistakes_sentence(counts, names)
            if cell is None
            else words.cell_sentence(counts, *cell, names)
        )
        self.all_button.setVisible(cell is not None)

    def _show_reliability(self) -> None:
        session = self._session
        results, calibration = session.test_results, session.shown.network.calibration
        threshold = confidence_threshold(calibration)
        self.reliability.set_bins(reliability(results.probabilities, results.labels), threshold)
        is_sure = are_sure(results.probabilities, calibration, session.test_comparisons, session.task)
        right, sure = int(np.count_nonzero(is_sure & results.is_right)), int(np.count_nonzero(is_sure))
        is_always = threshold * results.probabilities.shape[1] <= 1
        self.sure.setText(words.never_unsure() if is_always else words.sure_sentence(sure, right, threshold))

    def _fold_qualities(self, on: bool) -> None:
        if on and self.isVisible():  # with the counts anew: there may be other outputs by now
            self._refresher.refresh()
        self.qualities.setVisible(on)


def _chip(label: Label, parent: QWidget) -> QToolButton:
    """Return a small button that the keyboard reaches too."""
    button = QToolButton(parent)
    button.setText(label.name)
    button.setToolTip(label.help)
    button.setProperty("chip", True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _column(head: QHBoxLayout, body: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE_1)
    column.addLayout(head)
    column.addWidget(body, 1)
    return column
