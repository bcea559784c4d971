"""The variants: the drawing as other hands might have written it, as in training."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import VARIANTS
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6, Theme
from gui.widgets.ink_picture import InkPicture
from gui.words.translation import tr
from nn.ink.augmentation import augment
from nn.ink.handprint import CELLS

COUNT, COLUMNS = 12, 4
SMALLEST_WIDTH = 150
SHOWN_WHEN_OFF = 1.0
REPAINT_MS = 50  # so that the pen does not wait for them
ON = "Each epoch shows the network new variants of the digits, such as these of yours."
OFF = "Training on variants is off. Train on variants (Ctrl+T) switches it on."


class VariantsCard(QFrame):
    """Shows variants of the session's image, the same ones for the same seed."""

    def __init__(
        self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMinimumWidth(SMALLEST_WIDTH)
        self._session = session
        self._seed = 0
        self.sentence = QLabel(self)
        self.pictures = [InkPicture(theme, CELLS, self) for _ in range(COUNT)]
        self.other = QAction(tr("Other variants"), self)
        self.other.setToolTip(tr("Show other variants"))
        self.other.triggered.connect(self._take_others)
        actions.set_icon(self.other, "dice", "text_second")
        self._timer = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._timer.timeout.connect(self.show_variants)
        self._lay_out()

    def show_soon(self) -> None:
        """Show variants of the present image, but not with every move of the pen."""
        if not self._timer.isActive():
            self._timer.start()

    def show_variants(self) -> None:
        """Show variants of the present image, faint while training makes none."""
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

    # Internal

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addLayout(self._head())
        grid = QGridLayout()
        grid.setSpacing(SPACE_1)
        for number, picture in enumerate(self.pictures):
            grid.addWidget(picture, *divmod(number, COLUMNS))
        layout.addLayout(grid, 1)
        self.sentence.setProperty("role", "second")
        self.sentence.setWordWrap(True)
        layout.addWidget(self.sentence)

    def _head(self) -> QHBoxLayout:
        name, dice = QLabel(tr("Variants"), self), QToolButton(self)
        name.setProperty("role", "heading")
        dice.setDefaultAction(self.other)
        head = QHBoxLayout()
        head.addStrut(SPACE_6)
        head.addWidget(name)
        head.addStretch()
        head.addWidget(dice)
        return head

    def _take_others(self) -> None:
        self._seed += 1
        self.show_variants()
