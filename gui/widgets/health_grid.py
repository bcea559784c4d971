"""Where the names, figures and sentences of the table of health are, for any size and number of layers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.style.theme import SPACE_2, scaled
from nn.training.health import LayerHealth

SMALLEST_ROW, USUAL_ROW, TALLEST_ROW = 16, 24, 36  # pixels
NARROWEST, WIDEST = 60, 120
SENTENCE_WIDTH = 220  # of sentences on two lines
BAR = 4
LINES = len(LayerHealth._fields) + 2  # the head, the rows, and the sentence of the current row


@dataclass(frozen=True, slots=True)
class HealthGrid:
    """Where names, figures and sentences are: columns of layers between them."""

    width: int
    name_width: int
    column_width: float
    row_height: float
    columns: int
    has_sentences: bool

    @classmethod
    def fitting(cls, width: int, height: int, name_width: int, sentence: int, columns: int) -> HealthGrid:
        """Return the grid for a size; sentences that are so wide have a column where there is room for it."""
        room = width - name_width
        shared = (room - sentence) / columns
        wide = min(scaled(WIDEST), max(shared if shared >= scaled(NARROWEST) else room / columns, 1))
        has_sentences = room - columns * wide >= sentence
        tall = min(scaled(TALLEST_ROW), height / (LINES - has_sentences))
        return cls(width, name_width, wide, tall, columns, has_sentences)

    def row(self, row: int) -> QRectF:
        """Return the place of a row; the head is -1."""
        return QRectF(0, (row + 1) * self.row_height, self.width, self.row_height)

    def name(self, row: int) -> QRectF:
        """Return the place of a row's name."""
        return QRectF(0, (row + 1) * self.row_height, self.name_width, self.row_height - BAR)

    def cell(self, row: int, column: int) -> QRectF:
        """Return the place of one figure of one layer."""
        left = self.name_width + column * self.column_width
        return QRectF(left, (row + 1) * self.row_height, self.column_width - SPACE_2, self.row_height)

    def sentence(self, row: int) -> QRectF:
        """Return the place of a row's sentence, or of the current one below all rows."""
        left = self.name_width + self.columns * self.column_width if self.has_sentences else 0.0
        return QRectF(left, (row + 1) * self.row_height, self.width - left, self.row_height - BAR)
