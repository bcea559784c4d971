"""What training makes besides the data: the drawing in other hands, and digits that the program draws."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.fields import DRAWN, VARIANTS
from gui.panels.ways_grid import WaysGrid
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6, Theme
from gui.widgets.chip import Chip
from gui.widgets.ink_picture import InkPicture
from gui.words.allographs import drawn_sentence
from gui.words.translation import tr
from nn.digits.data import CLASSES
from nn.ink.augmentation import augment
from nn.ink.handprint import CELLS

COUNT, COLUMNS = 12, 4
SMALLEST_WIDTH = 198
SHOWN_WHEN_OFF = 1.0
REPAINT_MS = 50  # so that the pen does not wait for them
ON = "Each epoch shows the network new variants of the digits, such as these of yours."
OFF = "Training on variants is off. Train on variants (Ctrl+T) switches it on."
VARIANTS_HELP = "Your drawing as other hands would have drawn it"
DRAWN_HELP = "The ways in which people write this digit, as the program draws them"


class VariantsCard(QFrame):
    """Shows variants of the session's image, or drawn digits; the same ones for the same seed."""

    def __init__(
        self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._seed = 0
        self.sentence = QLabel(self)
        self._grid = QWidget(self)
        self.pictures = [InkPicture(theme, CELLS, self._grid) for _ in range(COUNT)]
        self.ways = WaysGrid(theme)
        self._ways_area = QScrollArea(self)  # so that many ways do not make the panel taller
        self.of_drawing = Chip(tr("Variants"), tr(VARIANTS_HELP), self, checkable=True)
        self.drawn = Chip(tr("Drawn"), tr(DRAWN_HELP), self, checkable=True)
        self.other = QAction(tr("Others"), self)
        self.other.setToolTip(tr("Show others"))
        self.other.triggered.connect(self._take_others)
        actions.set_icon(self.other, "dice", "text_second")
        self._timer = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._timer.timeout.connect(self.show_variants)
        self._lay_out()
        self.of_drawing.setChecked(True)
        self.drawn.toggled.connect(self._switch)

    def show_soon(self) -> None:
        """Show what there is of the present image, but not with every move of the pen."""
        if not self._timer.isActive():
            self._timer.start()

    def show_variants(self) -> None:
        """Show variants of the present image or drawn digits, faint while training makes none."""
        if self.drawn.isChecked():
            self._show_drawn()
        else:
            self._show_variants()

    # Internal

    def _show_variants(self) -> None:
        strength, image = float(VARIANTS.value_in(self._session.design)), self._session.reading.image
        self.sentence.setText(tr(ON) if strength else tr(OFF))
        variants = [None] * COUNT
        if image is not None:
            copies = np.tile(image.ravel(), (COUNT, 1))
            generator = np.random.default_rng(self._seed)
            variants = [*augment(copies, generator, strength or SHOWN_WHEN_OFF).reshape(COUNT, CELLS, CELLS)]
        for picture, variant in zip(self.pictures, variants, strict=True):
            picture.set_quiet(not strength)
            picture.set_values(variant)

    def _show_drawn(self) -> None:
        fraction, digit = float(DRAWN.value_in(self._session.design)), self._digit
        self.sentence.setText(drawn_sentence(digit, fraction))
        self.ways.show_ways(digit, self._seed, quiet=not fraction)

    def _switch(self, drawn: bool) -> None:
        self._ways_area.setVisible(drawn)
        self._grid.setVisible(not drawn)
        self.show_variants()

    @property
    def _digit(self) -> int:
        """Return the digit that the drawing is read as; with no drawing, one after the other."""
        prediction, names = self._session.prediction, self._session.output_names
        name = "" if prediction is None else names[prediction.digit]
        return int(name) if name.isdigit() else self._seed % CLASSES

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        head = self._head()
        layout.addLayout(head)
        # With a little air: a chip in bold type needs more than it says.
        self.setMinimumWidth(max(SMALLEST_WIDTH, head.sizeHint().width() + 3 * SPACE_3))
        self._ways_area.setWidget(self.ways)
        self._ways_area.setWidgetResizable(True)
        self._ways_area.setFrameShape(QFrame.Shape.NoFrame)
        self._ways_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ways_area.hide()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_1)
        for number, picture in enumerate(self.pictures):
            grid.addWidget(picture, *divmod(number, COLUMNS))
        layout.addWidget(self._grid, 1)
        layout.addWidget(self._ways_area, 1)
        self.sentence.setProperty("role", "second")
        self.sentence.setWordWrap(True)
        layout.addWidget(self.sentence)

    def _head(self) -> QHBoxLayout:
        modes, dice = QButtonGroup(self), QToolButton(self)
        dice.setDefaultAction(self.other)
        head = QHBoxLayout()
        head.addStrut(SPACE_6)
        head.setSpacing(SPACE_1)
        for chip in (self.of_drawing, self.drawn):
            modes.addButton(chip)
            head.addWidget(chip)
        head.addStretch()
        head.addWidget(dice)
        return head

    def _take_others(self) -> None:
        self._seed += 1
        self.show_variants()
