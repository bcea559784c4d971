"""A tile for one stage of the normalisation: its picture, a sentence, and a switch if it can be left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6, TYPE_SMALL, Theme
from gui.widgets.ink_picture import InkPicture
from gui.widgets.readout import Readout
from gui.widgets.switch import Switch
from gui.words.translation import tr
from nn.arrays import Array

SMALLEST_WIDTH = 108
SMALLEST_PICTURE, USUAL_PICTURE = 72, 100  # below the usual, the sentence gives way


class StageTile(QFrame):
    """Shows a stage as ink on paper; emits `switched` when it is to be taken, or left out."""

    switched = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        *,
        can_be_skipped: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._sentence = title, ""
        self.setObjectName("card")
        self.setMinimumWidth(SMALLEST_WIDTH)
        self.picture = InkPicture(theme, smallest=SMALLEST_PICTURE, parent=self)
        self.sentence = QLabel(self)
        self.effect = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.switch = Switch(theme, self) if can_be_skipped else None
        self._lay_out()
        self.set_sentence(sentence)

    # Properties

    @property
    def sentence_height(self) -> int:
        """Return the height that the sentence needs in the width there is."""
        self.sentence.ensurePolished()
        return self.sentence.heightForWidth(self.width() - 2 * SPACE_3)

    def set_sentence(self, sentence: str) -> None:
        """Explain what the stage does."""
        self._sentence = sentence
        self.sentence.setText(sentence)
        self.setToolTip(sentence)
        self._describe()

    def fit_sentence(self, height: int) -> None:
        """Give the sentence this height; at 0 only the tool tip shows it."""
        self.sentence.setFixedHeight(height)
        self.sentence.setVisible(height > 0)

    def set_picture(self, values: Array | None, word: str = "") -> None:
        """Show (rows, columns) values from 0, paper, to 1, ink, or a word in their place."""
        self.picture.set_values(values, word)

    def set_on(self, on: bool) -> None:
        """Show that the stage is taken, or left out."""
        if self.switch is not None:
            self.switch.setChecked(on)
        self.setProperty("off", not on)
        self.style().polish(self)
        self._describe()

    def set_effect(self, text: str, role: str = "text_second", *, short: str = "") -> None:
        """Show what was measured, or its short form where the tile is narrow."""
        self.effect.set_text(text, short=short)
        self.effect.set_role(role)
        self._describe()

    # Internal

    def _lay_out(self) -> None:
        name = QLabel(self._title, self)
        name.setProperty("role", "heading")
        self.sentence.setProperty("role", "second")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addStrut(SPACE_6)
        head.addWidget(name)
        head.addStretch()
        if self.switch is not None:
            self.switch.setChecked(True)
            self.switch.setAccessibleName(tr("Take the stage: {title}").format(title=self._title))
            self.switch.setToolTip(tr("Leave this stage out, and see what happens"))
            self.switch.clicked.connect(self.switched)
            head.addWidget(self.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addLayout(head)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.sentence)
        layout.addSpacing(SPACE_1)
        layout.addWidget(self.effect)

    def _describe(self) -> None:
        skipped = tr("This stage is left out.") if self.property("off") else ""
        effect = self.effect.text().replace("\n", " ")
        parts = (self._sentence, skipped, f"{effect}." if effect else "")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(" ".join(part for part in parts if part))
