"""What the window remembers from one start to the next: its layout, what is switched on, and the pins."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSlider

from gui.actions import Actions
from gui.panels.training_settings import TrainingSettings
from gui.session.pin_text import pins_of, text_of
from gui.session.pins import Pins
from gui.settings import Settings
from gui.workspace import Workspace

REMEMBERED = (
    "log_cost",
    "log_epochs",
    "as_error",
    "run_before",
    "pin_lines",
    "smoothing_light",
    "smoothing_strong",
    "pace_step",
    "pace_fast",
    "slow_training",
    "epochs_alike",
)
DEFAULT_SIZE = QSize(1366, 768)
TITLE_BAR = QSize(0, 40)  # room for what the system puts around a window


class WindowState:
    """Brings the window back to how it was left."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        brush: QSlider,
        sections: TrainingSettings,
        pins: Pins,
        actions: Actions,
        settings: Settings,
    ) -> None:
        self._window, self._workspace = window, workspace
        self._brush, self._sections, self._pins = brush, sections, pins
        self._actions, self._settings = actions, settings

    def restore(self) -> None:
        """Take up what is remembered; anything unreadable counts as nothing remembered."""
        settings, brush = self._settings, self._brush
        self._restore_layout()
        brush.setValue(settings.number("brush", brush.value(), brush.minimum(), brush.maximum()))
        self._sections.open_sections = settings.text("open_sections")
        for name in REMEMBERED:
            action = self._actions[name]
            action.setChecked(bool(settings.number(name, int(action.isChecked()), 0, 1)))
        self._pins.take(pins_of(settings.text("pins")))

    def remember(self) -> None:
        """Note everything, for the next start."""
        settings = self._settings
        settings.set_content("geometry", bytes(self._window.saveGeometry().data()))
        settings.set_content("layout", self._workspace.layout_state())
        settings.set_number("brush", self._brush.value())
        settings.set_text("open_sections", self._sections.open_sections)
        settings.set_text("pins", text_of(self._pins.pins))
        for name in REMEMBERED:
            settings.set_number(name, int(self._actions.is_wanted(name)))
        settings.save()

    def _restore_layout(self) -> None:
        window = self._window
        geometry, layout = self._settings.content("geometry"), self._settings.content("layout")
        window.resize(DEFAULT_SIZE.boundedTo(window.screen().availableSize() - TITLE_BAR))
        if geometry is not None:
            window.restoreGeometry(QByteArray(geometry))
        if layout is not None:
            self._workspace.restore(layout)
