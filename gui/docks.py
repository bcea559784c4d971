"""The docks around the designer: where they lie, and how much of the window each of them has."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QTabBar, QWidget

from gui.actions import Actions
from gui.widgets.panel_dock import PanelDock
from gui.widgets.tab_order import order_tabs

LAYOUT_VERSION = 2
AREAS = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
FRACTIONS = (
    0.355,
    0.2,
    0.385,
)  # of the window: the width of the left, of the right, the height of the bottom


class Docks(QObject):
    """Puts each panel into a dock of the window; the last two share a place as tabs."""

    def __init__(
        self, window: QMainWindow, panels: dict[str, QWidget], middle: QWidget, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._middle = middle
        self._actions = actions
        self._fractions = FRACTIONS
        self._sizes: tuple[int, ...] = ()
        self._layout_restored = False
        self._tabs_timer = QTimer(self, singleShot=True, interval=0)
        self._tabs_timer.timeout.connect(self._show_tabs)
        window.setCentralWidget(middle)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.all = [
            self._dock(title, panel, area) for (title, panel), area in zip(panels.items(), AREAS, strict=True)
        ]
        _, _, training, xray = self.all
        window.tabifyDockWidget(training, xray)
        training.raise_()
        self._default_layout = window.saveState(LAYOUT_VERSION)

    # Properties

    @property
    def front_actions(self) -> list[QAction]:
        """Return the actions that bring each panel to the front."""
        return [dock.front_action for dock in self.all]

    def layout(self) -> bytes:
        """Return where everything lies, for `restore_layout`."""
        return bytes(self._window.saveState(LAYOUT_VERSION).data())

    def restore_layout(self, layout: bytes) -> None:
        """Put everything where it was; what cannot be read changes nothing."""
        self._layout_restored = self._window.restoreState(QByteArray(layout), LAYOUT_VERSION)

    def reset_layout(self) -> None:
        """Put all panels back in their own places."""
        self._window.restoreState(self._default_layout, LAYOUT_VERSION)
        self._tabs_timer.start()
        self._fractions = FRACTIONS
        self._share_window()

    def window_shown(self) -> None:
        """Give the docks their fractions of the window, unless a layout was restored."""
        if not self._layout_restored:
            self._share_window()

    def window_resized(self, before: QSize) -> None:
        """Let the docks keep the fractions that they had in a window of the size before."""
        docks = self._in_place()
        if len(docks) == len(self._fractions) and self._measure(docks) != self._sizes:
            left, right, bottom = self._measure(docks)  # a person dragged what lies between them
            self._fractions = (left / before.width(), right / before.width(), bottom / before.height())
        self._share_window()

    # Internal

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> PanelDock:
        dock = PanelDock(title, panel, self._window)
        self._actions.set_icon(dock.title.float_action, "float", "text_second")
        self._actions.set_icon(dock.title.close_action, "close", "text_second")
        self._window.addDockWidget(area, dock)
        for changed in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
            changed.connect(self._tabs_timer.start)
        return dock

    def _show_tabs(self) -> None:
        for dock in self.all:
            together = (dock, *self._window.tabifiedDockWidgets(dock))
            dock.title.show_tabs([other for other in self.all if other in together])
        for bar in self._window.findChildren(QTabBar):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Qt's own tabs do not show
        drawing, answer, *below = ((dock.title, dock.panel) for dock in self.all)
        order_tabs(*drawing, self._middle, *answer, *chain.from_iterable(below))

    def _share_window(self) -> None:
        """Give the docks their fractions of the window, if they are in their own places."""
        docks = self._in_place()
        if len(docks) < len(self._fractions):
            return
        window, (left, right, bottom) = self._window, self._fractions
        widths = [round(window.width() * left), round(window.width() * right)]
        window.resizeDocks(docks[:2], widths, Qt.Orientation.Horizontal)
        window.resizeDocks(docks[2:], [round(window.height() * bottom)], Qt.Orientation.Vertical)
        self._sizes = self._measure(docks)

    def _in_place(self) -> list[PanelDock]:
        """Return the docks that are where they belong and in front, no more than one in each area."""
        found = {
            area: dock
            for dock, area in zip(self.all, AREAS, strict=True)
            if dock.is_in_front() and not dock.isFloating() and self._window.dockWidgetArea(dock) == area
        }
        return list(found.values())

    def _measure(self, docks: list[PanelDock]) -> tuple[int, ...]:
        left, right, bottom = docks
        return left.width(), right.width(), bottom.height()
