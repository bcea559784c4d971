"""The workspace: drawing, network and answer above, panels below, and how they share the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from gui.panels.guide_card import GuideCard
from gui.panels.lower_area import LowerArea
from gui.style.theme import SPACE_1, SPACE_2, scaled
from gui.widgets.panel_tabs import NO_LIMIT, PanelTabs
from gui.widgets.tab_order import order_tabs
from gui.words.room import folded_words
from gui.words.translation import tr

UPPER_FRACTIONS = (0.25, 0.51, 0.24)  # of the width, for drawing, network and answer
LOWER_FRACTION = 0.36  # of the height
ROOM_FOR_SIDE = 1120  # a narrower window begins without the side column
ROOM_FOR_PANELS = 620  # a lower window begins with its panels folded
LAYOUT_VERSION = b"4"
FILL_HELP = "Double-click to let this panel fill the window, and again to put it back"


class Workspace(QWidget):
    """Lays out the window in three fixed areas that splitters share out; a panel can fill it for a while.

    The side column and the panels below fold where there is little room, and whenever a person wants it. The
    last bar, that of the training, always stays; so do the others, the drawing and the answer, unless the
    window is so low that a panel below needs their room.
    """

    side_shown = Signal(bool)

    def __init__(
        self,
        parts: Sequence[QWidget],
        side: QWidget,
        bars: Sequence[QWidget],
        card: GuideCard,
        panels: Mapping[str, Callable[[], QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        """Take drawing, network, answer; the side column; bars and card below; what makes each panel."""
        super().__init__(parent)
        self._parts = list(parts)
        self._side = side
        self._bars = list(bars)
        self._filled: QWidget | None = None
        self._height_below = 0
        self._heights_before: list[int] = []
        self._is_divided = self._side_replaces = False
        self._side_wanted = self._panels_wanted = True
        self._has_room = self._room_at_last_size = (True, True)
        self._is_crowded = False
        # From the outside in: whatever gets another parent, the style goes through all that is in it.
        self.column = QSplitter(Qt.Orientation.Vertical, self)
        self._upper = QWidget(self.column)
        self.row = QSplitter(Qt.Orientation.Horizontal, self._upper)
        self.panels = PanelTabs(panels)
        self._lower = LowerArea(card, self.panels, self.column)
        self._lay_out()
        self.panels.fold_asked.connect(self._fold_panels)
        self.panels.fill_asked.connect(self.toggle_fill)
        self._lower.changed.connect(self._fit_card)
        self.column.splitterMoved.connect(self._lower.keep_height)
        self._watch_titles()
        drawing, *others = self._parts
        # To draw and to train come first, before the many fields that change what is trained.
        order_tabs(drawing, *reversed(self._bars), *others, self._side, self._lower)

    # Properties

    def layout_state(self) -> bytes:
        """Return how the room is shared out, for `restore`."""
        wanted = bytes([self._side_wanted, self._panels_wanted, self.panels.current])
        states = (bytes(splitter.saveState().toBase64().data()) for splitter in (self.row, self.column))
        return b"|".join((LAYOUT_VERSION, wanted.hex().encode(), *states))

    def restore(self, state: bytes) -> None:
        """Share the room out as it was; what cannot be read changes nothing."""
        version, *rest = state.split(b"|")
        if version != LAYOUT_VERSION or len(rest) != 3:
            return
        try:
            side, panels, current = bytes.fromhex(rest[0].decode())
        except ValueError:
            return
        states = [QByteArray.fromBase64(QByteArray(saved)) for saved in rest[1:]]
        splitters = (self.row, self.column)
        if not all(splitter.restoreState(saved) for splitter, saved in zip(splitters, states, strict=True)):
            return
        self._is_divided = True
        self._side_wanted, self._panels_wanted = bool(side), bool(panels)
        self.panels.show_panel(min(current, self.panels.count - 1))
        self._fit()

    def reset(self) -> None:
        """Share the room out as at first."""
        self._side_wanted = self._panels_wanted = True
        self.toggle_fill(None)
        self.panels.show_panel(0)
        self._divide()
        self._fit()

    def show_side(self, wanted: bool) -> None:
        """Show the side column or fold it away; where there is no room for it, it replaces the drawing."""
        self._side_wanted = wanted
        self._side_replaces = wanted and not self._has_room[0]
        if wanted:
            self.show_above()
        self._fit()

    def show_above(self) -> None:
        """Show the drawing again if a panel below has taken its room."""
        if self._is_crowded:
            self._fold_panels(True)

    def show_all(self) -> None:
        """Show every part of the upper half, whatever has taken its room."""
        self.toggle_fill(None)
        self.show_above()

    def show_panel(self, number: int) -> None:
        """Bring a panel of the lower half to the front, unfolded."""
        self.panels.show_panel(number)
        self._fold_panels(False)

    def toggle_fill(self, part: QWidget | None) -> None:
        """Let a part fill the window, or put everything back if it does so or is None."""
        before, self._filled = self._filled, None if part is self._filled else part
        if before is None and not self._is_crowded:
            self._heights_before = self.column.sizes()
        self._fit()
        if self._filled is self.panels:
            self.column.setSizes([0, self.column.height()])
        elif before is not None and self._filled is None:
            self.column.setSizes(self._heights_before)

    @property
    def parts(self) -> list[QWidget]:
        """Return the parts that can fill the window."""
        return [*self._parts, self._side, self.panels]

    @property
    def filled(self) -> QWidget | None:
        """Return the part that fills the window now."""
        return self._filled

    def part_with(self, widget: QWidget | None) -> QWidget | None:
        """Return the part that a widget belongs to."""
        if widget is None:
            return None
        return next((part for part in self.parts if part is widget or part.isAncestorOf(widget)), None)

    def minimumSizeHint(self) -> QSize:
        """Make do without what folds where there is little room."""
        hints = [part.minimumSizeHint() for part in (self.row, *self._bars)]
        gaps = SPACE_1 * len(self._bars) + 2 * SPACE_2
        height = sum(hint.height() for hint in hints) + self._lower.smallest_height + gaps
        return QSize(max(hint.width() for hint in hints), height)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room out once there is some, unless a layout was restored."""
        super().showEvent(event)
        if not self._is_divided:
            self._is_divided = True
            self._activate_layouts()
            self._divide()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold when the window becomes small or large."""
        super().resizeEvent(event)
        has_room = self.width() >= scaled(ROOM_FOR_SIDE), self.height() >= scaled(ROOM_FOR_PANELS)
        if has_room != self._room_at_last_size:
            self._room_at_last_size = self._has_room = has_room
            self._side_replaces = False
            self._fit()
        self._fit_if_crowded()
        self._fit_card()

    def event(self, event: QEvent) -> bool:
        """Share the room out anew when a part needs another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_if_crowded()
            self._fit_card()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a double click on a title fill the window with its panel."""
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget):
                self.toggle_fill(self.part_with(watched))
            return True
        return super().eventFilter(watched, event)

    # Internal

    def _lay_out(self) -> None:
        for splitter in (self.row, self.column):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(SPACE_2)
        for part, fraction in zip(self._parts, UPPER_FRACTIONS, strict=True):
            self.row.addWidget(part)
            self.row.setStretchFactor(self.row.count() - 1, round(100 * fraction))
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(SPACE_1)
        above.addWidget(self.row, 1)
        above.addWidget(self._side)
        upper = QVBoxLayout(self._upper)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(SPACE_1)
        upper.addLayout(above, 1)
        for bar in self._bars:
            upper.addWidget(bar)
        self.column.addWidget(self._upper)
        self.column.addWidget(self._lower)
        self.column.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE_2)
        layout.addWidget(self.column)

    def _activate_layouts(self) -> None:
        """Give every part its size now, not with the next turn of the event loop."""
        for widget in (self, self._upper):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def _divide(self) -> None:
        beside = 0 if self._side.isHidden() else self._side.width()
        self.row.setSizes([round(fraction * (self.width() - beside)) for fraction in UPPER_FRACTIONS])
        self._height_below = round(self.height() * LOWER_FRACTION)
        below = self._lower.height_folded if self.panels.is_folded else self._height_below
        self.column.setSizes([self.height() - below, below])

    def _fit(self) -> None:
        """Show what there is room for and what is wanted."""
        filled, (room_beside, room_below) = self._filled, self._has_room
        for part in self._parts[1:]:
            part.setVisible(filled in (None, part))
        self._parts[0].setVisible(filled is self._parts[0] or (filled is None and not self._side_replaces))
        filled = self.panels if self._is_crowded else filled
        self.row.setVisible(filled is None or filled in self._parts)
        beside = self._side_wanted and (room_beside or self._side_replaces)
        self._side.setVisible(filled is self._side or (filled is None and beside))
        self.side_shown.emit(not self._side.isHidden())
        self._lower.show_panels(filled in (None, self.panels))
        bars = self._bars[-1:] if self._is_crowded else self._bars
        for bar in self._bars:
            bar.setVisible(bar in bars)
        height = sum(bar.sizeHint().height() for bar in bars) + SPACE_1 * (len(bars) - 1)
        self._upper.setMaximumHeight(height if filled is self.panels else NO_LIMIT)
        folded = not (self._panels_wanted and room_below)
        self._set_folded(folded and self._filled is not self.panels)
        self._say_what_folded()
        self._fit_if_crowded()
        self._fit_card()

    def _say_what_folded(self) -> None:
        """Say what folded by itself, since nobody asked for it."""
        panels = self._panels_wanted and self.panels.is_folded
        side = self._side_wanted and self._side.isHidden() and self._filled is None
        self.panels.note.setText(folded_words(panels=panels, side=side))

    def _fit_if_crowded(self) -> None:
        """Let a panel below have the room of what is above it where there is none for both."""
        if self._needs_more_room == self._is_crowded:
            return
        self._is_crowded = not self._is_crowded
        self._fit()
        if not self.panels.is_folded:
            below = self.height() if self._is_crowded else self._height_below
            self.column.setSizes([self.height() - below, below])

    @property
    def _needs_more_room(self) -> bool:
        if self.panels.is_folded or self._filled is not None or not self.isVisible():
            return False
        above = max(part.minimumSizeHint().height() for part in self._parts)  # also while these are hidden
        below = sum(part.minimumSizeHint().height() for part in (*self._bars, self.panels))
        return self.height() < above + below + SPACE_1 * len(self._bars) + 2 * SPACE_2

    def _set_folded(self, folded: bool) -> None:
        """Fold the panels or give them the height that they had."""
        if folded == self.panels.is_folded:
            return
        if folded and not self._is_crowded:
            self._height_below = self._lower.height_without_card
        self.panels.set_folded(folded)
        below = self._lower.height_folded if folded else self._height_below
        self.column.setSizes([self.column.height() - below, below])

    def _fit_card(self) -> None:
        """Give the card the room that nothing else needs."""
        if self._is_divided:
            self._lower.fit(self.column, self.width(), self._room_below)

    @property
    def _room_below(self) -> int:
        row = 0 if self.row.isHidden() else self.row.minimumSizeHint().height()
        bars = [bar.minimumSizeHint().height() for bar in self._bars if not bar.isHidden()]
        return self.height() - row - sum(bars) - SPACE_1 * len(bars) - 2 * SPACE_2

    def _fold_panels(self, folded: bool) -> None:
        self._panels_wanted = not folded
        self._has_room = (self._has_room[0], True)
        self._fit()

    def _watch_titles(self) -> None:
        for label in chain.from_iterable(part.findChildren(QLabel) for part in self._parts):
            if label.property("role") == "title":
                label.installEventFilter(self)
                label.setToolTip(tr(FILL_HELP))
