"""How usual the drawing is: a meter, a sentence, and the nearest training digits."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style.theme import SPACE_1, SPACE_2, TYPE_SMALL, Theme
from gui.widgets.meter import Meter
from gui.widgets.neighbours import Neighbour, Neighbours
from gui.widgets.readout import Readout
from nn.digits.familiarity import Comparison

USUAL, UNUSUAL = "Usual", "Unusual"
LIKE_THESE = "Digits like it are among the training digits."
WAITING = "Here you see whether it looks like a digit."


class LookView(QWidget):
    """Shows a look at the drawing, in words too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Comparison | None = None
        self.verdict = Readout(theme, weight=QFont.Weight.DemiBold, widest=UNUSUAL, parent=self)
        self.meter = Meter(theme, self)
        self.why = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.nearest = Neighbours(theme, self)
        self._lay_out()
        self._show_nothing()

    # Properties

    def show_look(self, look: Comparison | None) -> None:
        """Show a look, or that there is none."""
        if look is self._look:
            return
        self._look = look
        if look is None:
            self._show_nothing()
        else:
            self._show(look)

    def fit(self, width: int, spare: int) -> None:
        """Show the sentence and the nearest digits if there is this much room beyond the meter."""
        self.nearest.set_width(width)
        sentence, pictures = self._heights
        self.why.setVisible(spare >= sentence)
        self.nearest.setVisible(spare >= sentence + pictures)

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

    def _show(self, look: Comparison) -> None:
        self.verdict.set_role("caution" if look.is_unusual else "text")
        self.verdict.set_text(UNUSUAL if look.is_unusual else USUAL)
        self.meter.set_position(look.unusualness)
        self.meter.setToolTip(
            f"{100 * look.percentile:.0f} % of the training digits are nearer to digits of other people than "
            "your drawing is. From 95 % on, a drawing is unusual."
        )
        self.why.set_text(" ".join(map(str, look.reasons)) or LIKE_THESE)
        parts = zip(look.images, look.labels, look.indices, look.distances, strict=True)
        self.nearest.set_neighbours(
            [
                Neighbour(
                    image, int(label), f"Training digit {index + 1}, a {label}. Distance {distance:.2f}."
                )
                for image, label, index, distance in parts
            ]
        )
        self.verdict.setToolTip(self.why.text())
        self._tell(f"{self.verdict.text()}. {self.why.text()}")

    def _show_nothing(self) -> None:
        self.verdict.set_text("")
        self.meter.set_position(None)
        for part in (self.meter, self.verdict):
            part.setToolTip("")
        self.why.set_text(WAITING)
        self.nearest.set_neighbours(())
        self._tell("no digit drawn")

    def _tell(self, words: str) -> None:
        self.meter.setAccessibleDescription(words)
