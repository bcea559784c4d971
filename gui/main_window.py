"""The main window: composes the panels and wires them."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from PySide6.QtCore import QByteArray, QDeadlineTimer, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QMessageBox, QTabBar, QWidget

from gui.actions import Actions
from gui.dialogs import AboutDialog, ShortcutsDialog
from gui.panels.answer_panel import AnswerPanel
from gui.panels.designer_panel import DesignerPanel
from gui.panels.drawing_panel import DrawingPanel
from gui.panels.training_panel import TrainingPanel
from gui.panels.xray_panel import XrayPanel
from gui.pictures.picture_import import PictureIntake
from gui.session.presets import PRESETS
from gui.session.session import Session
from gui.settings import Settings
from gui.style.theme import SCHEMES, Theme
from gui.threads import PATIENCE_MS
from gui.training.controller import TrainingController
from gui.widgets.panel_dock import PanelDock
from gui.widgets.tab_order import order_tabs

LAYOUT_VERSION = 2
DEFAULT_SIZE = QSize(1366, 768)
TITLE_BAR = QSize(0, 40)  # room for what the system puts around a window
DOCK_AREAS = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
DOCK_SHARES = (0.355, 0.2, 0.385)
FILE_FILTER = "Networks (*.safetensors);;All files (*)"


class MainWindow(QMainWindow):
    """Shows everything on one screen, always live."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Inkling")
        self._theme = theme
        self._settings = settings
        self.has_ended = False
        self._shown_before = False
        self._layout_remembered = False
        self._shares = DOCK_SHARES
        self._dock_sizes: tuple[int, ...] = ()
        self._tabs_timer = QTimer(self, singleShot=True, interval=0)
        self._tabs_timer.timeout.connect(self._show_tabs)
        self.session = Session(self)
        self.controller = TrainingController(lambda: self.session.data, self)
        self.actions_by_name = Actions(theme, self.session.undo_stack, self)
        self._compose()
        self._make_menus()
        self._connect()
        self._default_layout = self.saveState(LAYOUT_VERSION)
        self._restore()

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Give the docks their shares of the window, once it has a size and unless a layout is remembered."""
        super().showEvent(event)
        if self._shown_before:
            return
        self._shown_before = True
        self.drawing_panel.canvas.setFocus()
        if not self._layout_remembered:
            self._share_space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the docks keep their share of the window."""
        super().resizeEvent(event)
        if self._shown_before and event.oldSize().isValid():
            self._note_dragged_docks(event.oldSize())
            self._share_space()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout; end the training and the reading of a picture, or note that one goes on."""
        self._remember()
        deadline = QDeadlineTimer(PATIENCE_MS)
        ended = [self.controller.close(deadline), self.pictures.close(deadline)]
        self.has_ended = all(ended)
        super().closeEvent(event)

    # Internal, composition

    def _compose(self) -> None:
        session, actions, theme = self.session, self.actions_by_name, self._theme
        self.drawing_panel = DrawingPanel(session, actions, theme)
        self.pictures = PictureIntake(session, actions, self._settings, self)
        self.answer_panel = AnswerPanel(session, theme)
        self.designer_panel = DesignerPanel(session, actions, theme)
        self.training_panel = TrainingPanel(session, self.controller, actions, theme)
        self.xray_panel = XrayPanel(session, actions, theme)
        self.setCentralWidget(self.designer_panel)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        panels = {
            "Drawing": self.drawing_panel,
            "Answer": self.answer_panel,
            "Training": self.training_panel,
            "X-ray": self.xray_panel,
        }
        self._docks = [
            self._dock(title, panel, area)
            for (title, panel), area in zip(panels.items(), DOCK_AREAS, strict=True)
        ]
        _, _, training, xray = self._docks
        self.tabifyDockWidget(training, xray)
        training.raise_()

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> PanelDock:
        dock = PanelDock(title, panel, self)
        self.actions_by_name.set_icon(dock.title.float_action, "float", "text_second")
        self.actions_by_name.set_icon(dock.title.close_action, "close", "text_second")
        self.addDockWidget(area, dock)
        for changed in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
            changed.connect(self._tabs_timer.start)
        return dock

    def _make_menus(self) -> None:
        actions = self.actions_by_name
        docks = [dock.front_action for dock in self._docks]
        for number, action in enumerate(docks, start=1):
            action.setShortcut(f"Ctrl+{number}")
        schemes = [actions[f"scheme_{scheme}"] for scheme in SCHEMES]
        files = ("open", "open_picture", "save", None, "quit")
        self._menu("&File", *(actions[name] if name else None for name in files))
        edits = ("undo", "redo", None, "paste", "clear")
        self._menu("&Edit", *(actions[name] if name else None for name in edits))
        tools = ("pen", "eraser", None, "thinner", "thicker")
        self._menu("&Drawing", *(actions[name] if name else None for name in tools))
        network = ("add_layer", "new_weights", None, "restore")
        menu = self._menu("&Network", *(actions[name] if name else None for name in network))
        menu.addMenu(self._presets_menu(menu))
        training = ("train", "step", "stop", None, "variants", "more_settings")
        self._menu("&Training", *(actions[name] if name else None for name in training))
        menu = self._menu("&View", *docks, actions["reset_layout"], None, actions["log_cost"])
        menu.addMenu("&Colour scheme").addActions(schemes)
        self._menu("&Help", actions["shortcuts"], actions["about"])

    def _presets_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu("&Presets", parent)
        menu.setToolTipsVisible(True)
        for preset in PRESETS:
            action = menu.addAction(preset.name)
            action.setToolTip(preset.why)
            action.triggered.connect(
                lambda _checked=False, preset=preset: self.session.take_preset(preset.design, preset.name)
            )
        return menu

    def _menu(self, title: str, *entries: QAction | None) -> QMenu:
        menu = self.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for action in entries:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def _connect(self) -> None:
        session, controller, actions = self.session, self.controller, self.actions_by_name
        controller.updated.connect(session.take_update)
        session.design_changed.connect(controller.follow_design)
        session.run_changed.connect(controller.stop)
        actions["open"].triggered.connect(self._choose_network)
        self.drawing_panel.dropped.connect(self.pictures.take)
        self.pictures.reading_changed.connect(self.drawing_panel.show_reading)
        # Queued: while a message is open, the program that something was dragged from would wait.
        self.pictures.network_given.connect(self._open_network, Qt.ConnectionType.QueuedConnection)
        actions["save"].triggered.connect(self._save_network)
        actions["quit"].triggered.connect(self.close)
        actions["reset_layout"].triggered.connect(self._reset_layout)
        actions["shortcuts"].triggered.connect(self._show_shortcuts)
        actions["about"].triggered.connect(self._show_about)
        for scheme in SCHEMES:
            actions[f"scheme_{scheme}"].triggered.connect(
                lambda _checked, name=scheme: self._use_scheme(name)
            )

    def _restore(self) -> None:
        """Take up the remembered layout; anything unreadable counts as nothing remembered."""
        settings = self._settings
        geometry, layout = settings.content("geometry"), settings.content("layout")
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize() - TITLE_BAR))
        if geometry is not None:
            self.restoreGeometry(QByteArray(geometry))
        if layout is not None:
            self._layout_remembered = self.restoreState(QByteArray(layout), LAYOUT_VERSION)
        brush = self.drawing_panel.brush
        brush.setValue(settings.number("brush", brush.value(), brush.minimum(), brush.maximum()))
        self.actions_by_name["log_cost"].setChecked(bool(settings.number("log_cost", 0, 0, 1)))
        self.actions_by_name[f"scheme_{self._theme.scheme}"].setChecked(True)

    def _remember(self) -> None:
        self._settings.set_content("geometry", bytes(self.saveGeometry().data()))
        self._settings.set_content("layout", bytes(self.saveState(LAYOUT_VERSION).data()))
        self._settings.set_number("brush", self.drawing_panel.brush.value())
        self._settings.set_number("log_cost", int(self.actions_by_name["log_cost"].isChecked()))
        self._settings.save()

    # Internal, slots

    def _choose_network(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open network", "", FILE_FILTER)
        if name:
            self._open_network(Path(name))

    def _open_network(self, path: Path) -> None:
        try:
            self.session.open_network(path)
        except (OSError, ValueError) as error:
            QMessageBox.warning(self, "Open network", f"This file cannot be opened.\n\n{error}")

    def _save_network(self) -> None:
        dialog = QFileDialog(self, "Save network", "", FILE_FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("safetensors")
        dialog.selectFile("network.safetensors")
        if not dialog.exec():
            return
        try:
            self.session.shown.network.save(dialog.selectedFiles()[0])
        except OSError as error:
            QMessageBox.warning(self, "Save network", f"The network could not be saved.\n\n{error}")

    def _use_scheme(self, scheme: str) -> None:
        self._theme.use(scheme)
        self._settings.set_text("scheme", scheme)
        self._settings.save()

    def _reset_layout(self) -> None:
        self.restoreState(self._default_layout, LAYOUT_VERSION)
        self._tabs_timer.start()
        self._shares = DOCK_SHARES
        self._share_space()

    def _show_tabs(self) -> None:
        for dock in self._docks:
            beside = (dock, *self.tabifiedDockWidgets(dock))
            dock.title.show_tabs([other for other in self._docks if other in beside])
        for bar in self.findChildren(QTabBar):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Qt's own tabs do not show
        drawing, answer, *below = ((dock.title, dock.panel) for dock in self._docks)
        order_tabs(*drawing, self.designer_panel, *answer, *chain.from_iterable(below))

    def _share_space(self) -> None:
        """Give the docks their shares of the window, if they are in their own places."""
        docks = self._docks_in_place()
        if len(docks) < len(self._shares):
            return
        left, right, bottom = self._shares
        across, down = self.width(), self.height()
        self.resizeDocks(docks[:2], [round(across * left), round(across * right)], Qt.Orientation.Horizontal)
        self.resizeDocks(docks[2:], [round(down * bottom)], Qt.Orientation.Vertical)
        self._dock_sizes = self._sizes(docks)

    def _note_dragged_docks(self, window: QSize) -> None:
        """Take over the shares that a person has given the docks by dragging what lies between them."""
        docks = self._docks_in_place()
        if len(docks) == len(self._shares) and self._sizes(docks) != self._dock_sizes:
            left, right, bottom = self._sizes(docks)
            self._shares = (left / window.width(), right / window.width(), bottom / window.height())

    def _docks_in_place(self) -> list[PanelDock]:
        """Return the docks that are where they belong and in front, no more than one in each area."""
        found = {
            area: dock
            for dock, area in zip(self._docks, DOCK_AREAS, strict=True)
            if dock.is_in_front() and not dock.isFloating() and self.dockWidgetArea(dock) == area
        }
        return list(found.values())

    def _sizes(self, docks: list[PanelDock]) -> tuple[int, ...]:
        left, right, bottom = docks
        return left.width(), right.width(), bottom.height()

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self.actions_by_name.shortcuts(), self).exec()

    def _show_about(self) -> None:
        AboutDialog(QApplication.applicationVersion(), self).exec()
