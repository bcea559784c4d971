"""How usual the drawing is: a meter, a sentence, and the nearest training digits."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1, SPACE_2, TYPE_SMALL, Theme
from gui.widgets.meter import Meter
from gui.widgets.neighbors import Neighbor, Neighbors
from gui.widgets.readout import Readout
from gui.words.answers import neighbor_words, reasons_words, usualness_words, verdict
from gui.words.translation import tr
from nn.digits.familiarity import Comparison


class FamiliarityView(QWidget):
    """Shows how a drawing compares with the training digits: verdict, meter, reason, and the nearest ones."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self.verdict = Readout(
            theme, weight=QFont.Weight.DemiBold, widest=verdict(is_unusual=True), parent=self
        )
        self.meter = Meter(theme, self)
        self.why = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.nearest = Neighbors(theme, self)
        self._lay_out()
        self._show_nothing()

    # Properties

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show a comparison, or that there is none."""
        if comparison is self._comparison:
            return
        self._comparison = comparison
        if comparison is None:
            self._show_nothing()
        else:
            self._show(comparison)

    def fit(self, width: int, spare: int) -> None:
        """Show the sentence and the nearest digits if there is this much room beyond the meter."""
        self.nearest.set_width(width)
        sentence, pictures = self._heights
        self.why.setVisible(spare >= sentence)
        self.nearest.setVisible(spare >= sentence + pictures)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # who asks for the smallest size now is told the new one

    @property
    def spare_height(self) -> int:
        """Return the height that could be freed."""
        parts = zip((self.why, self.nearest), self._heights, strict=True)
        return sum(height for part, height in parts if not part.isHidden())

    # Internal

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.verdict)
        row.addWidget(self.meter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addLayout(row)
        layout.addWidget(self.why)
        layout.addWidget(self.nearest)

    @property
    def _heights(self) -> tuple[int, int]:
        return self.why.sizeHint().height() + SPACE_1, self.nearest.height() + SPACE_1

    def _show(self, comparison: Comparison) -> None:
        self.verdict.set_role("caution" if comparison.is_unusual else "text")
        self.verdict.set_text(verdict(is_unusual=comparison.is_unusual))
        self.meter.set_position(comparison.unusualness)
        self.meter.setToolTip(usualness_words(comparison.percentile, comparison.likeness))
        self.why.set_text(reasons_words(comparison.reasons))
        parts = zip(
            comparison.images, comparison.labels, comparison.indices, comparison.distances, strict=True
        )
        self.nearest.set_neighbors(
            [
                Neighbor(image, int(label), neighbor_words(int(index), int(label), float(distance)))
                for image, label, index, distance in parts
            ]
        )
        self.verdict.setToolTip(self.why.text())
        self.meter.setAccessibleDescription(f"{self.verdict.text()}. {self.why.text()}")

    def _show_nothing(self) -> None:
        self.verdict.set_text("")
        self.meter.set_position(None)
        for part in (self.meter, self.verdict):
            part.setToolTip("")
        self.why.set_text(tr("Here you see whether it looks like a digit."))
        self.nearest.set_neighbors(())
        self.meter.setAccessibleDescription(tr("no digit drawn"))
