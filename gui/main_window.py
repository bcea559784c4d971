"""The main window: composes the panels and wires them."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QMainWindow, QMenu, QMessageBox, QWidget

from gui.actions import Actions
from gui.design import PRESETS
from gui.dialogs import AboutDialog, ShortcutsDialog
from gui.panels.answer_panel import AnswerPanel
from gui.panels.designer_panel import DesignerPanel
from gui.panels.drawing_panel import DrawingPanel
from gui.panels.training_panel import TrainingPanel
from gui.session import Session
from gui.theme import SCHEMES, Theme
from gui.training.controller import TrainingController
from gui.training.worker import TrainingUpdate
from gui.widgets.dock_title import DockTitle

LAYOUT_VERSION = 1
DEFAULT_SIZE = QSize(1366, 768)
TITLE_BAR = QSize(0, 40)  # room for what the system puts around a window
DOCK_AREAS = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
DOCK_SHARES = (0.355, 0.2, 0.385)
FILE_FILTER = "Networks (*.safetensors);;All files (*)"


class MainWindow(QMainWindow):
    """Shows everything on one screen, always live."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Inkling")
        self._theme = theme
        self._settings = settings
        self._shown_before = False
        self._layout_remembered = False
        self._shares = DOCK_SHARES
        self._dock_sizes: tuple[int, ...] = ()
        self.session = Session(self)
        self.controller = TrainingController(self)
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
        """End the training, remember the layout."""
        self.controller.close()
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("window/layout", self.saveState(LAYOUT_VERSION))
        self._settings.setValue("window/brush", self.drawing_panel.brush.value())
        self._settings.setValue("window/log_cost", int(self.actions_by_name["log_cost"].isChecked()))
        super().closeEvent(event)

    # Internal, composition

    def _compose(self) -> None:
        session, actions, theme = self.session, self.actions_by_name, self._theme
        self.drawing_panel = DrawingPanel(session, actions, theme)
        self.answer_panel = AnswerPanel(session, theme)
        self.designer_panel = DesignerPanel(session, actions, theme)
        self.training_panel = TrainingPanel(session, self.controller, actions, theme)
        self.setCentralWidget(self.designer_panel)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        panels = {"Drawing": self.drawing_panel, "Answer": self.answer_panel, "Training": self.training_panel}
        self._docks = [
            self._dock(title, panel, area)
            for (title, panel), area in zip(panels.items(), DOCK_AREAS, strict=True)
        ]

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(title.lower())
        dock.setWidget(panel)
        title_bar = DockTitle(dock)
        self.actions_by_name.set_icon(title_bar.float_action, "float", "text_second")
        self.actions_by_name.set_icon(title_bar.close_action, "close", "text_second")
        dock.setTitleBarWidget(title_bar)
        self.addDockWidget(area, dock)
        return dock

    def _make_menus(self) -> None:
        actions = self.actions_by_name
        docks = [dock.toggleViewAction() for dock in self._docks]
        for number, action in enumerate(docks, start=1):
            action.setShortcut(f"Ctrl+{number}")
        schemes = [actions[f"scheme_{scheme}"] for scheme in SCHEMES]
        self._menu("&File", actions["open"], actions["save"], None, actions["quit"])
        self._menu("&Edit", actions["undo"], actions["redo"], None, actions["clear"])
        tools = ("pen", "eraser", None, "thinner", "thicker")
        self._menu("&Drawing", *(actions[name] if name else None for name in tools))
        network = ("add_layer", "new_weights", None, "restore")
        menu = self._menu("&Network", *(actions[name] if name else None for name in network))
        menu.addMenu(self._presets_menu(menu))
        self._menu("&Training", actions["train"], actions["step"], actions["stop"])
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
        controller.updated.connect(self._on_training_update)
        session.network_replaced.connect(controller.stop)
        actions["open"].triggered.connect(self._open_network)
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
        geometry, layout = settings.value("window/geometry"), settings.value("window/layout")
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize() - TITLE_BAR))
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(layout, QByteArray):
            self._layout_remembered = self.restoreState(layout, LAYOUT_VERSION)
        brush = str(settings.value("window/brush", ""))
        if re.fullmatch("[0-9]{1,3}", brush):
            self.drawing_panel.brush.setValue(int(brush))
        self.actions_by_name["log_cost"].setChecked(str(settings.value("window/log_cost", "0")) == "1")
        self.actions_by_name[f"scheme_{self._theme.scheme}"].setChecked(True)

    # Internal, slots

    def _on_training_update(self, update: TrainingUpdate) -> None:
        self.session.receive(update.trainer, update.metrics, update.parameters)

    def _open_network(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open network", "", FILE_FILTER)
        if not name:
            return
        try:
            self.session.open_network(Path(name))
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
            self.session.network.save(dialog.selectedFiles()[0])
        except OSError as error:
            QMessageBox.warning(self, "Save network", f"The network could not be saved.\n\n{error}")

    def _use_scheme(self, scheme: str) -> None:
        self._theme.use(scheme)
        self._settings.setValue("window/scheme", scheme)

    def _reset_layout(self) -> None:
        self.restoreState(self._default_layout, LAYOUT_VERSION)
        self._shares = DOCK_SHARES
        self._share_space()

    def _share_space(self) -> None:
        """Give the docks their shares of the window, if they are in their own places."""
        if not self._docks_in_place():
            return
        left, right, bottom = self._shares
        across, down = self.width(), self.height()
        self.resizeDocks(
            self._docks[:2], [round(across * left), round(across * right)], Qt.Orientation.Horizontal
        )
        self.resizeDocks(self._docks[2:], [round(down * bottom)], Qt.Orientation.Vertical)
        self._dock_sizes = self._sizes_of_docks()

    def _note_dragged_docks(self, window: QSize) -> None:
        """Take over the shares that a person has given the docks by dragging what lies between them."""
        sizes = self._sizes_of_docks()
        if sizes != self._dock_sizes and self._docks_in_place():
            across, down = window.width(), window.height()
            self._shares = (sizes[0] / across, sizes[1] / across, sizes[2] / down)

    def _docks_in_place(self) -> bool:
        return all(
            dock.isVisible() and not dock.isFloating() and self.dockWidgetArea(dock) == area
            for dock, area in zip(self._docks, DOCK_AREAS, strict=True)
        )

    def _sizes_of_docks(self) -> tuple[int, ...]:
        left, right, bottom = self._docks
        return left.width(), right.width(), bottom.height()

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self.actions_by_name.shortcuts(), self).exec()

    def _show_about(self) -> None:
        AboutDialog(QApplication.applicationVersion(), self).exec()
