"""The main window: composes the panels and wires them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QSignalBlocker, Qt, SignalInstance
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenuBar

from gui.actions import Actions
from gui.curves_files import CurvesFiles
from gui.data_digits import DataDigits
from gui.descriptions import Descriptions
from gui.dialogs import AboutDialog, ShortcutsDialog, show_once
from gui.film_files import FilmFiles
from gui.guidance import Guidance
from gui.guide_links import PANELS, GuideLinks
from gui.help import Help
from gui.keeping.keeper import Keeper
from gui.keeping.projects import ProjectFiles
from gui.keeping.slots import take_slot
from gui.language import Language
from gui.lesson_files import LessonFiles
from gui.menus import fill_menus
from gui.network_files import NetworkFiles
from gui.panels.answer_panel import AnswerPanel
from gui.panels.drawing_panel import DrawingPanel
from gui.panels.guide_card import GuideCard
from gui.panels.lanes_bar import LanesBar
from gui.panels.network_panel import NetworkPanel
from gui.panels.phase_bar import PhaseBar
from gui.panels.phase_ink import PhaseInk, PhaseVeils
from gui.panels.side_column import SideColumn
from gui.panels.tape_bar import TapeBar
from gui.panels.time_area import TimeArea
from gui.panels.transport_bar import TransportBar
from gui.part_focus import Part, PartFocus
from gui.phases import Phases
from gui.pictures.picture_import import PictureImport
from gui.script_files import ScriptFiles
from gui.scrolled_workspace import ScrolledWorkspace
from gui.session.microscope import Microscope
from gui.session.pace import Pace
from gui.session.player import Player
from gui.session.run import Run
from gui.session.session import Session
from gui.session.undo import tell_changes_anew
from gui.settings import Settings
from gui.shortcuts import shortcut_groups
from gui.style.theme import SCHEMES, Theme
from gui.threads import CLOSING_MS, Closable
from gui.training.controller import TrainingController, TrainingStatus
from gui.training.repeats import Repeats
from gui.widgets.row_alignment import RowAlignment
from gui.widgets.spotlight import Spotlight
from gui.window_state import WindowState
from gui.words.digits import none_wrong_words
from gui.words.translation import tr
from gui.workspace import Workspace
from gui.zoom import Zoom

if TYPE_CHECKING:
    from gui.panels.curves_panel import CurvesPanel
    from gui.panels.inside_panel import InsidePanel
    from gui.panels.mistakes_panel import MistakesPanel
    from gui.panels.xray_panel import XrayPanel
    from gui.widgets.sketch_plot import SketchPlot
    from nn.digits.experiments.rules import Rules

PANEL_TOPICS = ("cost", "confusion_matrix", "dead_unit", "stages")  # as the tabs are ordered
DIGIT_KEYS = tuple("0123456789")


class MainWindow(QMainWindow):
    """Shows everything on one screen, always live."""

    def __init__(self, theme: Theme, settings: Settings, language: Language) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._theme = theme
        self._settings = settings
        self.language = language
        language.setParent(self)
        self.has_ended = False
        self._shown_before = self._was_unfolded = False
        self.session = Session(self)
        self.controller = TrainingController(self.session.data_of, self)
        self.session.reading_begins.connect(self.controller.give_way)
        self.player = Player(self.session, self)
        self.microscope = Microscope(self.session, self)
        self.repeats = Repeats(self)
        self.keeper = Keeper(self.session, self.controller, lambda: self.workspace.panels.current, self)
        self._make_parts()
        # Queued: the menu in which a language is chosen is a part itself.
        language.changed.connect(self._make_parts_anew, Qt.ConnectionType.QueuedConnection)
        self.window_state.restore()

    def continue_from(self, folder: Path) -> bool:
        """Go on with what was left in a folder, and keep everything there; return whether there was any."""
        slot = take_slot(folder)
        reopened = None if slot is None else self.keeper.begin(slot)
        if reopened is not None and reopened.panel != self.workspace.panels.current:
            self.workspace.show_panel(min(reopened.panel, self.workspace.panels.count - 1))
        return reopened is not None

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the paper first."""
        super().showEvent(event)
        if not self._shown_before:
            self._shown_before = True
            self.drawing_panel.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a button with Enter; go one level back with Esc, and at last out of the full screen."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        if event.key() != Qt.Key.Key_Escape:
            if self.microscope.is_of_drawing and event.text() in DIGIT_KEYS:
                self.microscope.set_label(int(event.text()))
                return
            super().keyPressEvent(event)
        elif self.session.go_back():
            return
        elif not self.tape_bar.leave_one_level():
            self.zoom.leave_full_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout; end the training and the reading of a picture, and note whether both ended."""
        self.zoom.leave_full_screen()
        self.guide_card.begin()  # the room that it has is not remembered
        self.window_state.remember()
        self.keeper.begin_closing()
        for_most, whole = (QDeadlineTimer(CLOSING_MS * tenths // 10) for tenths in (6, 9))
        ended = [part.close(for_most) for part in self._with_threads]
        ended.append(self.keeper.close(whole))
        self.has_ended = all(ended)
        super().closeEvent(event)

    # The panels below, imported and made when they are first seen: the window opens sooner

    @cached_property
    def curves_panel(self) -> CurvesPanel:
        """Return the curves of the training."""
        from gui.panels import curves_panel as module

        panel = module.CurvesPanel(self.session, self.controller, self.app_actions, self._theme)
        panel.epoch_pointed.connect(self.tape_bar.tape.set_cursor)
        self.tape_bar.tape.pointed.connect(panel.show_epoch)
        return panel

    @cached_property
    def xray_panel(self) -> XrayPanel:
        """Return the stages from the drawing to the image."""
        from gui.panels import xray_panel as module

        return module.XrayPanel(self.session, self.app_actions, self._theme)

    @cached_property
    def mistakes_panel(self) -> MistakesPanel:
        """Return what the network reads wrong."""
        from gui.panels.mistakes_panel import MistakesPanel

        panel = MistakesPanel(self.session, self._theme)
        panel.digit_chosen.connect(self.digits.show)
        panel.digit_chosen.connect(lambda _number: self.workspace.show_above())
        return panel

    @cached_property
    def inside_panel(self) -> InsidePanel:
        """Return the figures of each layer."""
        from gui.panels.inside_panel import InsidePanel

        return InsidePanel(self.session, self.controller.probes, self._theme)

    # Internal, composition

    def _make_parts(self) -> None:
        """Make everything that shows or does something around what changes, which lasts."""
        lasting = set(self.children())
        self.app_actions = Actions(self._theme, self.session.undo_stack, self)
        self._compose()
        self._connect()
        self._parts = [child for child in self.children() if child not in lasting]

    def _make_parts_anew(self) -> None:
        """Make everything anew in another language, and leave it as it was."""
        from gui.carried import carry  # only now: seldom needed

        leave_as_it_was = carry(self)
        self.setUpdatesEnabled(False)
        self._delete_parts()
        tell_changes_anew(self.session.undo_stack)
        self._make_parts()
        self.session.tell_anew()
        self.controller.status_changed.emit(self.controller.status)
        leave_as_it_was()
        self.setUpdatesEnabled(True)

    def _delete_parts(self) -> None:
        """Delete what was made, now: a part that is given up must not listen any longer."""
        opened, focused = QApplication.activePopupWidget(), QApplication.focusWidget()
        if opened is not None:  # a list that closes while it is deleted gives the keyboard to what is half so
            opened.close()
        if focused is not None:  # a field that is deleted with it tells its end to what is half deleted
            focused.clearFocus()
        self.help.pointer.end()  # its cursor is that of the whole program
        for signal, slot in self._connections():
            signal.disconnect(slot)
        deadline = QDeadlineTimer(CLOSING_MS)
        for part in (self.tape_bar.steps.replay, self.pictures):
            part.close(deadline)
        panels = [vars(self).pop(name) for name in [*vars(self)] if name.endswith("_panel")]
        unseen = [panel for panel in panels if panel.parentWidget() is None]  # the others go with the stack
        cards = [card for card in (self.help.opened, self.descriptions.opened) if card is not None]
        for made in (*self._parts, *unseen, *cards):
            made.deleteLater()
            QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)

    def _compose(self) -> None:
        session, actions, theme = self.session, self.app_actions, self._theme
        self.zoom = Zoom(self, actions, theme, self._settings)
        self.drawing_panel = DrawingPanel(session, actions, theme)
        self.digits = DataDigits(session, actions, self)
        self.network_files = NetworkFiles(session, actions, self._settings, self)
        self.projects = ProjectFiles(session, self.keeper, actions, self._settings, self)
        self.curves_files = CurvesFiles(session, lambda: self.curves_panel, actions, self._settings, self)
        self.pictures = PictureImport(session, actions, self._settings, self)
        self.answer_panel = AnswerPanel(session, theme)
        self.network_panel = NetworkPanel(session, actions, theme)
        self.side = SideColumn(session, self.microscope, actions, theme)
        self.transport = TransportBar(session, self.controller, self.player, actions, theme)
        panels = {
            tr("Curves"): lambda: self.curves_panel,
            tr("Mistakes"): lambda: self.mistakes_panel,
            tr("Inside"): lambda: self.inside_panel,
            tr("X-ray"): lambda: self.xray_panel,
        }
        parts = (self.drawing_panel, self.network_panel, self.answer_panel)
        RowAlignment(self.answer_panel.bars, self.network_panel.view.diagram)
        self.tape_bar = TapeBar(session, self.player, actions, theme)
        self.phase_bar = PhaseBar(session, self.microscope, actions, theme)
        self.film_files = FilmFiles(session, self.tape_bar.marks, actions, self._settings, self)
        self.script_files = ScriptFiles(session, actions, self._settings, self)
        self.lesson_files = LessonFiles(session, lambda: self.guidance, actions, self._settings, self)
        self.lanes_bar = LanesBar(session, self.controller, self.repeats, actions)
        time = TimeArea(self.tape_bar, self.phase_bar, self.lanes_bar)
        self.guide_card = GuideCard(actions, theme)
        scrolled, bars = ScrolledWorkspace(self), (time, self.transport)
        self.workspace = Workspace(parts, self.side, bars, self.guide_card, panels, scrolled.viewport())
        self.phases = Phases(session, self.microscope, actions, self.tape_bar, self.phase_bar)
        view, below = self.network_panel.view, self.workspace.panels
        PhaseInk(self.microscope, view, actions, self)
        PhaseVeils(self.microscope, view, (self.drawing_panel, self.answer_panel, below), theme)
        self.workspace.panels.set_topics(PANEL_TOPICS)
        scrolled.take(self.workspace)
        self.setCentralWidget(scrolled)
        self.help = Help(self, session, actions, theme)
        brush, sections = self.drawing_panel.brush, self.side.settings
        self.window_state = WindowState(
            self, self.workspace, brush, sections, session.pins, actions, self._settings
        )
        self.panel_actions = [self._panel_action(number, title) for number, title in enumerate(panels)]
        PartFocus(self._parts_by_key(), actions, self)
        view = self.network_panel.view
        self.descriptions = Descriptions(
            session,
            self.controller,
            (view, self.answer_panel, self.tape_bar, self.lanes_bar, self.workspace.panels),
            actions,
            theme,
            self,
        )
        self.guidance = self._make_guidance()
        # An own one: the window would hold on to each that it makes itself, after its deletion too.
        bar = QMenuBar(self)
        fill_menus(bar, actions, session, self.digits, self.projects, self.panel_actions, self.language)
        self.setMenuBar(bar)

    def _parts_by_key(self) -> list[Part]:
        """Return the parts between which a key goes, as they are read."""
        return [
            Part(self.drawing_panel),
            Part(self.network_panel, lambda: self.network_panel.view.diagram),
            Part(self.answer_panel, lambda: self.answer_panel.bars),
            Part(self.transport),
            Part(self.tape_bar, lambda: self.tape_bar.tape),
            Part(self.phase_bar),
            Part(self.lanes_bar),
            Part(self.side),
            Part(self.workspace.panels, lambda: self.workspace.panels.front),
            Part(self.guide_card),
        ]

    def _make_guidance(self) -> Guidance:
        parts = {
            "drawing": self.drawing_panel,
            "network": self.network_panel,
            "answer": self.answer_panel,
            "side": self.side,
            "time": self.tape_bar,
            "transport": self.transport,
            "panels": self.workspace.panels,
        }
        session, actions, spotlight = self.session, self.app_actions, Spotlight(parts, self._theme, self)
        links = GuideLinks(session, self.microscope, actions, self.tape_bar, self.workspace, spotlight)
        settings, card, bar = self._settings, self.guide_card, self.transport
        return Guidance(session, actions, settings, card, bar, links, spotlight, self.player, self._theme)

    def _panel_action(self, number: int, title: str) -> QAction:
        action = QAction(title, self)
        action.triggered.connect(lambda: self.workspace.show_panel(number))
        return action

    def _connections(self) -> list[tuple[SignalInstance, Callable[..., object]]]:
        """Return what of that which lasts follows what, always after the parts."""
        session, controller = self.session, self.controller
        return [
            (controller.updated, session.take_update),
            (controller.updated, self.keeper.take),
            (controller.begun, self._follow),
            (session.design_changed, controller.follow_design),
            (session.pins.changed, self._watch_pins),
            (session.run_changed, self._stop_what_was_left),
            (session.lanes_changed, self._stop_what_was_left),
            (controller.status_changed, self._note_rest),
            (session.selection_changed, self._show_card),
        ]

    def _connect(self) -> None:
        actions = self.app_actions
        for signal, slot in self._connections():
            signal.connect(slot)
        for name in ("slow_training", *(f"pace_{pace.value}" for pace in Pace)):
            actions[name].toggled.connect(self._slow_down)
        self.side.card_left.connect(self.network_panel.view.diagram.setFocus)
        self.drawing_panel.dropped.connect(self.pictures.take)
        self.pictures.reading_changed.connect(self.drawing_panel.show_reading)
        # Queued: while a message is open, the program that something was dragged from would wait.
        self.pictures.network_given.connect(self.network_files.open, Qt.ConnectionType.QueuedConnection)
        self.digits.none_wrong.connect(lambda: self.drawing_panel.canvas.set_notice(none_wrong_words()))
        actions["quit"].triggered.connect(self.close)
        actions["reset_layout"].triggered.connect(self.workspace.reset)
        actions["side"].toggled.connect(self.workspace.show_side)
        self.workspace.side_shown.connect(self._note_side)
        self.lanes_bar.pointed.connect(self.answer_panel.compare_with)
        self.guidance.sketch_changed.connect(self._show_sketch)
        self.guidance.digit_asked.connect(self.digits.show)
        self.guidance.rules_changed.connect(self._follow_rules)
        self.guidance.crashed.connect(self.controller.crashed)
        self.transport.guide.asked_to_show.connect(self.tape_bar.look_into)
        self.phases.switched.connect(self._look_into_step)
        actions["fill"].triggered.connect(self._fill)
        actions["shortcuts"].triggered.connect(self._show_shortcuts)
        actions["about"].triggered.connect(self._show_about)
        actions[f"scheme_{self._theme.scheme}"].setChecked(True)
        for scheme in SCHEMES:
            actions[f"scheme_{scheme}"].triggered.connect(
                lambda _checked, name=scheme: self._use_scheme(name)
            )

    # Internal, slots

    def _follow(self, run: Run) -> None:
        """Play a training that begins, unless it is itself no faster than that."""
        if not self.app_actions["slow_training"].isChecked():
            self.player.follow(run)

    @property
    def _with_threads(self) -> tuple[Closable, ...]:
        """Return all parts that may have a thread of their own."""
        steps = self.tape_bar.steps.replay
        return self.controller, self.pictures, steps, self.microscope, self.repeats, self.guidance

    def _show_sketch(self, sketch: SketchPlot | None) -> None:
        """Put the plot of a guess beside the curves, or take it away."""
        self.curves_panel.show_sketch(sketch)
        if sketch is not None:
            self.workspace.show_panel(0)

    def _follow_rules(self, rules: Rules) -> None:
        """Keep and hide what a lesson says; Rules() gives all back."""
        self.session.locked = frozenset(rules.lock)
        self.workspace.panels.take_away([PANELS.index(name) for name in rules.hide if name in PANELS])
        is_hidden = "settings" in rules.hide
        if is_hidden:
            self.workspace.show_side(False)
        self.app_actions["side"].setEnabled(not is_hidden)
        for number, action in enumerate(self.panel_actions):
            action.setEnabled(PANELS[number] not in rules.hide)

    def _note_rest(self, status: TrainingStatus) -> None:
        if status in (TrainingStatus.IDLE, TrainingStatus.PAUSED):
            self.guidance.note_rest()

    def _stop_what_was_left(self) -> None:
        """Stop training what is no lane any more, and all if there are lanes that are not trained."""
        trained, lanes = set(self.controller.runs), set(self.session.lanes)
        if lanes <= trained:
            self.controller.leave(trained - lanes)
        else:
            self.controller.stop()

    def _slow_down(self) -> None:
        is_slow = self.app_actions["slow_training"].isChecked()
        self.controller.slow_down_to(self.player.pace if is_slow else None)

    def _watch_pins(self) -> None:
        self.controller.watch(self.session.pins.pins)

    def _show_card(self) -> None:
        """Unfold the side column for a card, and fold it again afterwards."""
        selected = self.session.selection is not None or self.phases.has_figures
        if selected and self.side.isHidden():
            self._was_unfolded = True
            self.workspace.show_side(True)
        elif not selected and self._was_unfolded:
            self._was_unfolded = False
            self.workspace.show_side(False)

    def _look_into_step(self, on: bool) -> None:
        """Show all that a step is looked into with."""
        if on:
            self.workspace.toggle_fill(None)
        self._show_card()
        if on and self.drawing_panel.isHidden():
            self.phase_bar.setFocus()  # the card has taken the place of the paper, and its keys

    def _note_side(self, shown: bool) -> None:
        with QSignalBlocker(self.app_actions["side"]):
            self.app_actions["side"].setChecked(shown)

    def _fill(self) -> None:
        workspace = self.workspace
        focused = workspace.part_with(QApplication.focusWidget())
        workspace.toggle_fill(workspace.filled or focused)

    def _use_scheme(self, scheme: str) -> None:
        self._theme.use(scheme)
        self._settings.set_text("scheme", scheme)
        self._settings.save()

    def _show_shortcuts(self) -> None:
        groups = shortcut_groups(self.app_actions, self.panel_actions)
        show_once(ShortcutsDialog(groups, self))

    def _show_about(self) -> None:
        show_once(AboutDialog(QApplication.applicationVersion(), self))
