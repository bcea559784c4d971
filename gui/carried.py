"""What the parts of the window know that nobody else does, carried from old parts to new ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Actions
from gui.help import Help
from gui.network_files import NetworkFiles
from gui.panels.drawing_panel import DrawingPanel
from gui.panels.side_column import SideColumn
from gui.panels.tape_bar import TapeBar
from gui.session.session import Session
from gui.workspace import Workspace
from gui.zoom import Zoom

if TYPE_CHECKING:
    from gui.guidance import Guidance, Told
    from gui.panels.curves_panel import CurvesPanel
    from gui.panels.glossary_card import Read
    from gui.panels.mistakes_panel import MistakesPanel
    from gui.panels.xray_panel import XrayPanel


class Window(Protocol):
    """The parts of the main window, those at the end made when they are first seen."""

    app_actions: Actions
    drawing_panel: DrawingPanel
    network_files: NetworkFiles
    session: Session
    side: SideColumn
    tape_bar: TapeBar
    workspace: Workspace
    zoom: Zoom
    guidance: Guidance
    help: Help

    @property
    def curves_panel(self) -> CurvesPanel:
        """The curves of the training."""

    @property
    def mistakes_panel(self) -> MistakesPanel:
        """What the network reads wrong."""

    @property
    def xray_panel(self) -> XrayPanel:
        """The stages of the drawing."""


OF_LEVELS = ("phases", "on_drawing", "steps")  # what these show follows from what is looked into


def carry(window: Window) -> Callable[[], None]:
    """Note how the parts were left; return what leaves the parts that there are then in the same way."""
    noted = [(give, note(window)) for note, give in PARTS]

    def give_all() -> None:
        for give, value in noted:
            give(window, value)

    return give_all


def _layout(window: Window) -> bytes:
    return window.workspace.layout_state()


def _restore_layout(window: Window, layout: bytes) -> None:
    window.workspace.restore(layout)


def _sizes(window: Window) -> tuple[int, int, str]:
    """Return the width of the brush, the zoom, and which settings are unfolded."""
    return window.drawing_panel.brush.value(), window.zoom.percent, window.side.settings.open_sections


def _restore_sizes(window: Window, sizes: tuple[int, int, str]) -> None:
    brush, window.zoom.percent, window.side.settings.open_sections = sizes
    window.drawing_panel.brush.setValue(brush)


def _known_files(window: Window) -> Any:
    return window.network_files.known


def _give_files(window: Window, known: Any) -> None:
    window.network_files.take_over(known)


def _told(window: Window) -> Told:
    """Return what the guide tells, so that it outlives the card."""
    return window.guidance.leave(window.session)


def _tell(window: Window, told: Told) -> None:
    window.guidance.go_on_with(told)


def _wanted(window: Window) -> list[str]:
    actions = window.app_actions
    return [name for name, _ in actions.items() if actions.is_wanted(name)]


def _switch(window: Window, wanted: list[str]) -> None:
    """Switch every action as it was, as a person would; of a group, the one that is on."""
    actions = window.app_actions
    for name, action in actions.items():
        is_changed = actions.is_wanted(name) != (name in wanted) and name not in OF_LEVELS
        if is_changed and (action.actionGroup() is None or name in wanted):
            action.trigger()


def _filled(window: Window) -> int | None:
    workspace = window.workspace
    return None if workspace.filled is None else workspace.parts.index(workspace.filled)


def _fill(window: Window, place: int | None) -> None:
    if place is not None:
        window.workspace.toggle_fill(window.workspace.parts[place])


def _step(window: Window) -> int | None:
    """Return the number of the step that shows, 0 if none does yet, None where no steps show."""
    step = window.session.shown.step
    return None if not window.app_actions["steps"].isChecked() else 0 if step is None else step.number


def _show_step(window: Window, number: int | None) -> None:
    if number is not None:
        window.tape_bar.show_steps(number or None)


def _views(window: Window) -> list[Any]:
    plots = window.curves_panel.plots if "curves_panel" in vars(window) else ()
    return [plot.zoomed_into for plot in plots]


def _zoom_into(window: Window, views: list[Any]) -> None:
    for plot, view in zip(window.curves_panel.plots if any(views) else (), views, strict=False):
        plot.zoom_into(view)


def _mistakes(window: Window) -> tuple[bool, bool, tuple[int, int] | None] | None:
    if "mistakes_panel" not in vars(window):
        return None
    panel = window.mistakes_panel
    return panel.percent_button.isChecked(), panel.quality_button.isChecked(), panel.matrix.chosen


def _choose_mistakes(window: Window, chosen: tuple[bool, bool, tuple[int, int] | None] | None) -> None:
    if chosen is not None:
        panel = window.mistakes_panel
        panel.percent_button.setChecked(chosen[0])
        panel.quality_button.setChecked(chosen[1])
        panel.matrix.choose(chosen[2])


def _drawn(window: Window) -> bool:
    """Return whether the X-ray shows drawn digits in place of variants."""
    return "xray_panel" in vars(window) and window.xray_panel.variants.drawn.isChecked()


def _show_drawn(window: Window, drawn: bool) -> None:
    if drawn:
        window.xray_panel.variants.drawn.setChecked(True)


def _focus(window: Window) -> tuple[type[QWidget], int] | None:
    """Return which widget of its kind has the keyboard."""
    focused = QApplication.focusWidget()
    alike = [] if focused is None else window.workspace.findChildren(type(focused))
    return None if focused is None or focused not in alike else (type(focused), alike.index(focused))


def _give_focus(window: Window, place: tuple[type[QWidget], int] | None) -> None:
    alike = [] if place is None else window.workspace.findChildren(place[0])
    if place is not None and place[1] < len(alike):
        alike[place[1]].setFocus()


def _read(window: Window) -> Read | None:
    """Return what is read in the glossary."""
    return None if window.help.opened is None else window.help.opened.read


def _go_on_reading(window: Window, read: Read | None) -> None:
    if read is not None and read.topics:
        window.help.card.go_on_reading(read)


Note = Callable[[Window], Any]
Give = Callable[[Window, Any], None]
# Each notes something of the old parts and gives it to the new ones, in this order.
PARTS: tuple[tuple[Note, Give], ...] = (
    (_layout, _restore_layout),
    (_sizes, _restore_sizes),
    (_known_files, _give_files),
    (_told, _tell),
    (_wanted, _switch),
    (_filled, _fill),
    (_step, _show_step),
    (_views, _zoom_into),
    (_mistakes, _choose_mistakes),
    (_drawn, _show_drawn),
    (_focus, _give_focus),
    (_read, _go_on_reading),
)
