"""A panel whose explanations give way where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class ExplainingPanel(QWidget):
    """Asks only for the room that it needs without explanations, and shows them where there is more."""

    # What a panel does with it

    @property
    def explanations_height(self) -> int:
        """Return the height that the explanations take now."""
        raise NotImplementedError

    def fit_explanations(self, spare: int) -> None:
        """Show the explanations for which this height is enough, and hide the others."""
        raise NotImplementedError

    def explain(self) -> None:
        """Show what there is room for."""
        self.fit_explanations(self.height() - self.minimumSizeHint().height())

    # Properties

    def minimumSizeHint(self) -> QSize:
        """Ask for what must show."""
        return super().minimumSizeHint() - QSize(0, self.explanations_height)

    # Events

    def event(self, event: QEvent) -> bool:
        """Look again at what there is room for when the parts need another."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.explain()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain where there is room."""
        super().resizeEvent(event)
        self.explain()
