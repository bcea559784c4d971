"""Where the links of sentences lead: to a moment, a layer, an ink or a panel, which is lit for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.actions import ACTIONS, Actions
from gui.panels.tape_bar import TapeBar
from gui.session.examined import Phase
from gui.session.microscope import Microscope
from gui.session.places import Place, place_of
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.spotlight import Spotlight
from gui.words.lanes import LETTERS
from gui.workspace import Workspace

PANELS = ("curves", "mistakes", "inside", "xray")  # what addresses call the panels below, in their order
# The parts of the window that are lit for each kind of place; any other kind is itself such a part.
LIT = {
    "epoch": ("time", "transport"),
    "step": ("time", "transport"),
    "phase": ("time", "network", "side"),
    "layer": ("network", "side"),
    "unit": ("network", "side"),
    "ink": ("network",),
    "panel": ("panels",),
}


class GuideLinks(QObject):
    """Moves the window to where a link points, and lights it."""

    def __init__(
        self,
        session: Session,
        microscope: Microscope,
        actions: Actions,
        tape_bar: TapeBar,
        workspace: Workspace,
        spotlight: Spotlight,
    ) -> None:
        super().__init__(spotlight)
        self._session, self._microscope, self._actions = session, microscope, actions
        self._tape_bar, self._workspace, self._spotlight = tape_bar, workspace, spotlight
        self._phase: Phase | None = None
        microscope.changed.connect(self._go_to_phase)

    def follow(self, address: str) -> None:
        """Go where an address of gui.session.places leads, if that is there, and light it."""
        place = place_of(address)
        if place is None or not self._go(place):
            return
        self._spotlight.light(LIT.get(place.kind, (place.kind,)))

    # Internal

    def _go(self, place: Place) -> bool:
        """Move the window to a place; return whether there is such a place."""
        lanes = self._session.lanes
        if place.lane and LETTERS.index(place.lane) < len(lanes):
            self._session.show_lane(lanes[LETTERS.index(place.lane)])
        if place.kind == "panel":
            return self._show_panel(place.name)
        self._workspace.show_all()
        if place.kind in ("epoch", "step"):
            return self._show_moment(*place.numbers)
        if place.kind in ("layer", "unit"):
            return self._select(Selection(*place.numbers))
        if place.kind == "ink":
            return self._trigger(f"ink_{place.name}")
        if place.kind == "phase":
            return self._show_phase(place.name)
        return place.kind in self._spotlight.parts

    def _show_panel(self, name: str) -> bool:
        if name in PANELS:
            self._workspace.show_panel(PANELS.index(name))
        return name in PANELS

    def _show_moment(self, epoch: int, step: int | None = None) -> bool:
        epochs = self._session.shown.run.recording.epochs
        if not epochs:
            return False
        self._tape_bar.look_into(min(max(epoch, epochs[0]), epochs[-1]), step)
        return True

    def _select(self, selection: Selection) -> bool:
        is_there = selection.is_in(self._session.shown.network.spec)
        if is_there:
            self._session.select(selection)
        return is_there

    def _show_phase(self, name: str) -> bool:
        """Look into the shown step, or into one on the drawing; there is none without both."""
        if name.upper() not in Phase.__members__:
            return False
        if not self._microscope.is_open:
            self._actions["on_drawing" if self._session.shown.step is None else "phases"].setChecked(True)
        self._phase = Phase[name.upper()]
        self._go_to_phase()
        return self._microscope.is_open

    def _go_to_phase(self) -> None:
        """Go to the phase of a link once the step was looked into."""
        if self._phase is not None and self._microscope.examined is not None:
            phase, self._phase = self._phase, None
            self._microscope.go_to(phase)
        elif not self._microscope.is_open:
            self._phase = None

    def _trigger(self, name: str) -> bool:
        is_there = name in ACTIONS and self._actions[name].isEnabled()
        if is_there:
            self._actions[name].trigger()
        return is_there
