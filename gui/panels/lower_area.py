"""The lower area: the panels, and beside or above them the card of the guide while it tells something."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

from gui.panels.guide_card import GuideCard
from gui.style.theme import SPACE_1, SPACE_3
from gui.widgets.panel_tabs import NO_LIMIT, PanelTabs

ABOVE, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class LowerArea(QWidget):
    """Puts the card at the left of the panels, or above them where these are folded or the window is narrow.

    changed: the card came, went or needs another height.
    """

    changed = Signal()

    def __init__(self, card: GuideCard, panels: PanelTabs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self.panels = card, panels
        self._are_panels_wanted = True
        self._height_before: int | None = None
        self._row = QBoxLayout(BESIDE, self)
        self._card_room = QBoxLayout(ABOVE)
        self._card_room.addWidget(card)
        self._row.setSpacing(0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._card_room)
        self._row.addWidget(panels, 1)
        card.changed.connect(self.changed)

    # Properties

    @property
    def is_telling(self) -> bool:
        """Return whether the card shows."""
        return self.card.page is not None

    @property
    def is_low(self) -> bool:
        """Return whether nothing shows that could be lower or higher."""
        return self.panels.is_folded or not self._are_panels_wanted

    @property
    def height_folded(self) -> int:
        """Return the height without what folds."""
        titles = 0 if self.panels.isHidden() else self.panels.height_folded
        return titles + (self.card.height() + SPACE_1 if self.is_telling else 0)

    def show_panels(self, shown: bool) -> None:
        """Show the panels, or the card alone if it tells something."""
        self._are_panels_wanted = shown
        self.panels.setVisible(shown)
        self.setVisible(shown or self.is_telling)

    @property
    def smallest_height(self) -> int:
        """Return the height that it can make do with: the titles alone, or the card alone."""
        card = self.card.minimumSizeHint().height() + SPACE_1 if self.is_telling else 0
        return max(self.panels.height_folded, card)

    @property
    def height_without_card(self) -> int:
        """Return the height that it has without a card that needs more."""
        return self.height() if self._height_before is None else self._height_before

    def keep_height(self) -> None:
        """Keep the height that it has now also when the card goes, because a person wants it."""
        self._height_before = None

    def fit(self, column: QSplitter, width: int, room: int) -> None:
        """Give the card its shape for a width, within so much height of the column that this is the end of.

        When it goes, all is as it was before.
        """
        if self.isHidden() and not self.is_telling:
            return
        wanted, present = self._fit_card(width, room) if self.is_telling else 0, column.sizes()[-1]
        if not self.is_telling:
            self._card_room.setContentsMargins(0, 0, 0, 0)
            self.show_panels(self._are_panels_wanted)
        self.setMaximumHeight(self.height_folded if self.is_low else NO_LIMIT)
        if self.is_low:
            self._take(column, self.height_folded)
            self._height_before = None if self.panels.is_folded else self._height_before
        elif wanted > present:
            self._height_before = present if self._height_before is None else self._height_before
            self._take(column, wanted)
        elif not self.is_telling and self._height_before is not None:
            self._take(column, self._height_before)
            self._height_before = None

    # Internal

    def _take(self, column: QSplitter, height: int) -> None:
        if column.sizes()[-1] != height:
            column.setSizes([column.height() - height, height])

    def _fit_card(self, width: int, room: int) -> int:
        """Make the card a column or a strip; return the height that this area needs with it.

        Nothing is changed for a moment only: each change asks for the room to be shared out once again.
        """
        card, panels = self.card, self.panels
        beside = panels.minimumSizeHint().width() + card.column_width + SPACE_3
        is_strip = self.is_low or width < beside
        self._card_room.setContentsMargins(SPACE_3, 0, SPACE_3 if is_strip else 0, SPACE_1 if is_strip else 0)
        self._row.setDirection(ABOVE if is_strip else BESIDE)
        card.set_wide(is_strip)
        if not is_strip:
            self.show_panels(True)
            card.set_height(None)
            return min(max(card.height_needed(card.column_width), panels.minimumSizeHint().height()), room)
        needed = card.height_needed(width - 2 * SPACE_3)
        below = panels.height_folded if panels.is_folded else panels.minimumSizeHint().height()
        # Titles give way while what is told needs their room.
        panels.setVisible(self._are_panels_wanted and not (self.is_low and needed + below + SPACE_1 > room))
        self.show()
        below = 0 if panels.isHidden() else below
        card.set_height(max(min(needed, room - below - SPACE_1), card.minimumSizeHint().height()))
        return card.height() + SPACE_1 + below
