"""Every action once: its text, its shortcut and its icon, for menus, tool buttons and the help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from shiboken6 import isValid

from gui.style.icons import tinted_icon
from gui.style.theme import Theme
from gui.words.changes import redo_text, undo_text
from gui.words.translation import tr


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """How one action looks, and how it is reached."""

    text: str
    help: str
    shortcut: str = ""
    icon: str = ""
    checkable: bool = False
    also: str = ""  # another shortcut


ACTIONS = {
    "open": ActionSpec("&Open network...", "Open a network from a file", "Ctrl+O"),
    "open_picture": ActionSpec(
        "Open &picture...", "Show a picture of a digit from a file", "Ctrl+Shift+O", "picture"
    ),
    "save": ActionSpec("&Save network", "Save the network that answers to its file", "Ctrl+S"),
    "save_as": ActionSpec(
        "Save network &as...", "Save the network that answers to another file", "Ctrl+Shift+S"
    ),
    "export_curves": ActionSpec(
        "Export &curves...", "Save the curves as a picture (PNG, SVG) or as a table (CSV)", "Ctrl+Shift+E"
    ),
    "export_film": ActionSpec(
        "Export &film...",
        "Save this training, for your drawing, as a page that any browser plays (HTML)",
        "Ctrl+Shift+F",
    ),
    "export_script": ActionSpec(
        "Export scr&ipt...", "Save the training as one readable script of plain NumPy", "Ctrl+Alt+E"
    ),
    "open_lesson": ActionSpec(
        "Open &lesson...", "Open an experiment or a broken network from a file", "Ctrl+Alt+O"
    ),
    "save_guesses": ActionSpec(
        "Save &guesses...",
        "Save what was guessed in experiments, and what came of it, as a table",
        "Ctrl+Alt+G",
    ),
    "open_project": ActionSpec(
        "Open pro&ject...",
        "Open everything that was saved together: drawing, pins, network and training",
        "Ctrl+Alt+J",
    ),
    "save_project": ActionSpec(
        "Sa&ve project as...",
        "Save everything together: drawing, pins, network, training and recording",
        "Ctrl+Alt+K",
    ),
    "start_fresh": ActionSpec(
        "Start fr&esh",
        "Begin with an empty paper and Inkling's own network; undo brings everything back",
        "Ctrl+Alt+N",
    ),
    "quit": ActionSpec("&Quit", "Close Inkling", "Ctrl+Q"),
    "paste": ActionSpec("&Paste picture", "Show the picture from the clipboard", "Ctrl+V"),
    "pen": ActionSpec("&Pen", "Draw", "P", "pen", checkable=True),
    "eraser": ActionSpec(
        "&Eraser",
        "Erase whole strokes or the picture; the right mouse button erases too",
        "E",
        "eraser",
        checkable=True,
    ),
    "thinner": ActionSpec("&Thinner brush", "Draw thinner lines", "["),
    "thicker": ActionSpec("Thic&ker brush", "Draw thicker lines", "]"),
    "clear": ActionSpec(
        "&Clear the paper", "Remove the strokes or the picture; undo brings them back", "Del", "trash"
    ),
    "random_digit": ActionSpec(
        "A &random digit", "Show any of the test digits, with what it is", "R", "digit"
    ),
    "next_wrong": ActionSpec(
        "The &next one it gets wrong", "Show the next test digit that the network gets wrong", "N"
    ),
    "pin": ActionSpec("P&in the drawing", "Keep the drawing to see when it is learned", "Ctrl+D"),
    "train": ActionSpec("&Train", "Train the network from its current weights", "F5", "play"),
    "watch": ActionSpec(
        "&Watch one learn from scratch", "Train a fresh network from random weights", "Ctrl+F5", "dice"
    ),
    "train_one_step": ActionSpec("+1 st&ep", "Train on one more batch", "Shift+F4", "step"),
    "train_one_epoch": ActionSpec("+&1 epoch", "Train for one more epoch", "F4", "epoch"),
    "stop": ActionSpec("&Stop", "End the training and keep everything learned", "Shift+F5", "stop"),
    "play": ActionSpec("P&lay", "Watch the training again, for your drawing", "F7", "play"),
    "pace_step": ActionSpec(
        "St&ep by step", "Play what each batch did, two a second", "Ctrl+F7", checkable=True
    ),
    "pace_watch": ActionSpec(
        "&Watch",
        "Play two epochs a second, then ever faster; a new training is played from its beginning",
        "Ctrl+F8",
        checkable=True,
    ),
    "pace_fast": ActionSpec(
        "&Fast",
        "Play four times as fast; of a new training the present is shown",
        "Ctrl+Shift+F8",
        checkable=True,
    ),
    "slow_training": ActionSpec(
        "Slow the t&raining itself",
        "Train no faster than you watch, so that a change of the settings can be seen at once",
        "Ctrl+Shift+F7",
        checkable=True,
    ),
    "from_here": ActionSpec(
        "&Go on from here",
        "Begin a run of its own at this moment; undo brings this one back",
        "Shift+F7",
    ),
    "add_lane": ActionSpec(
        "C&ompare with another run",
        "Train another run from the same start, with the same batches, and one setting changed",
        "Ctrl+Shift+L",
    ),
    "repeat_lanes": ActionSpec(
        "Repeat the la&nes with five seeds",
        "Train each lane with five seeds in the background, and see whether one is better beyond luck",
        "Ctrl+Alt+5",
    ),
    "steps": ActionSpec(
        "Steps of the epoc&h",
        "Train this epoch again step by step, and see what each batch did; Esc goes back",
        "F9",
        checkable=True,
    ),
    "phases": ActionSpec(
        "Ph&ases of the step",
        "Look into the shown step: forward, loss, backward, step; Esc goes back",
        "Ctrl+F9",
        checkable=True,
    ),
    "on_drawing": ActionSpec(
        "One step on this &drawing",
        "Tell which digit the drawing is, and see what one step does that learns it; Esc goes back",
        "Shift+F9",
        checkable=True,
    ),
    "take_step": ActionSpec(
        "Ta&ke the step", "Change the weights by this step; undo takes it back", "Ctrl+F6"
    ),
    "undo_step": ActionSpec("&Undo the step", "Bring back the weights from before the step", "Ctrl+Shift+F6"),
    "check_weights": ActionSpec(
        "Check &20 weights",
        "Move 20 weights a little, one at a time, and compare how the cost changes with the gradient",
        "Ctrl+Shift+F9",
    ),
    "live": ActionSpec("L&ive", "Show the network as it is now", "F8"),
    "variants": ActionSpec(
        "Train on &variants", "Show every digit in another hand in each epoch", "Ctrl+T", checkable=True
    ),
    "more_settings": ActionSpec(
        "&More settings", "Show optimizer, schedule and seed", "Ctrl+M", "down", checkable=True
    ),
    "add_layer": ActionSpec("&Add a hidden layer", "Add a hidden layer before the output", "Ctrl+L", "plus"),
    "new_weights": ActionSpec(
        "&New weights", "Forget everything learned: begin with other random weights", "Ctrl+N", "dice"
    ),
    "restore": ActionSpec(
        "&Restore defaults", "Bring back Inkling's own trained network and its settings", "Ctrl+R", "reset"
    ),
    "ink_activation": ActionSpec(
        "Acti&vation", "Show how strongly each unit answers", "Alt+1", checkable=True
    ),
    "ink_contribution": ActionSpec(
        "&Contribution", "Show how much each unit did for the answer", "Alt+2", checkable=True
    ),
    "ink_gradient": ActionSpec(
        "&Gradient", "Show how the loss changes with each unit's sum", "Alt+3", checkable=True
    ),
    "ink_change": ActionSpec(
        "C&hange", "Show how each unit's value has changed since the moment before", "Alt+4", checkable=True
    ),
    "log_cost": ActionSpec(
        "L&ogarithmic cost", "Show the cost on a logarithmic scale", "Ctrl+G", checkable=True
    ),
    "epochs_alike": ActionSpec(
        "Epochs ali&ke",
        "Give every epoch the same room on the line of time",
        "Ctrl+Alt+T",
        checkable=True,
    ),
    "larger": ActionSpec("&Larger", "Show everything larger", "Ctrl++", also="Ctrl+="),
    "smaller": ActionSpec("S&maller", "Show everything smaller", "Ctrl+-"),
    "usual_size": ActionSpec("&Usual size", "Show everything in its usual size", "Ctrl+0"),
    "full_screen": ActionSpec(
        "&Full screen", "Fill the screen, with larger type; Esc goes back", "F11", checkable=True
    ),
    "log_epochs": ActionSpec(
        "Logarithmic &epochs",
        "Give the first epochs as much room as later ones",
        "Ctrl+E",
        checkable=True,
    ),
    "as_error": ActionSpec(
        "&Accuracy as error",
        "Show how many percent are wrong, on a logarithmic scale: the last steps to 100 % show",
        "Ctrl+Shift+G",
        checkable=True,
    ),
    "run_before": ActionSpec(
        "The &run before", "Show the run before in grey behind this one", "Ctrl+B", checkable=True
    ),
    "pin_lines": ActionSpec(
        "&Your digits",
        "Show beside the curves when each pinned drawing is learned",
        "Ctrl+Shift+D",
        checkable=True,
    ),
    "smoothing_off": ActionSpec(
        "Smoothing o&ff", "Show only what was measured", "Ctrl+Alt+0", checkable=True
    ),
    "smoothing_light": ActionSpec(
        "Li&ght smoothing",
        "Average each epoch with a few neighbours; what was measured stays behind, pale",
        "Ctrl+Alt+1",
        checkable=True,
    ),
    "smoothing_strong": ActionSpec(
        "&Strong smoothing",
        "Average each epoch with many neighbours; what was measured stays behind, pale",
        "Ctrl+Alt+2",
        checkable=True,
    ),
    "scheme_system": ActionSpec(
        "&As the system", "Follow the colour scheme of the system", "Ctrl+Alt+S", checkable=True
    ),
    "scheme_light": ActionSpec("Li&ght", "Dark ink on light paper", "Ctrl+Alt+L", checkable=True),
    "scheme_dark": ActionSpec("&Dark", "Light ink on dark paper", "Ctrl+Alt+D", checkable=True),
    "side": ActionSpec(
        "&Settings", "Show or fold the column of settings", "Ctrl+,", "settings", checkable=True
    ),
    "fill": ActionSpec(
        "F&ill the window", "Let the panel with the focus fill the window, or put it back", "Shift+F11"
    ),
    "next_part": ActionSpec(
        "Ne&xt part",
        "Go with the keyboard to the next part: paper, network, answer, training, time, settings, panel",
        "F6",
    ),
    "previous_part": ActionSpec("Previous par&t", "Go with the keyboard to the part before", "Shift+F6"),
    "describe": ActionSpec(
        "I&n words", "Read in words what the network, the curves and the other charts show", "F12"
    ),
    "reset_layout": ActionSpec("&Reset layout", "Put all panels back in their places", "Ctrl+Alt+R"),
    "first_minutes": ActionSpec(
        "&First minutes",
        "Six small things to do: draw, fool it, watch one learn, look at a unit, break it and mend it",
        "Ctrl+Shift+F1",
    ),
    "show_hint": ActionSpec(
        "Show what the &hint is about", "Move the window to the step or the layer of a hint", "F3"
    ),
    "put_hint_away": ActionSpec(
        "&Put the hint away", "Put this hint away for this training", "Shift+F3", "close"
    ),
    "experiments": ActionSpec(
        "&Experiments", "Guess what a training will do, run it, and see who was right", "F2"
    ),
    "help_on_anything": ActionSpec(
        "Help on any&thing",
        "Click on any part of the window to read what it is; Esc leaves",
        "Shift+F1",
        checkable=True,
    ),
    "glossary": ActionSpec("&Glossary", "Look up the words of neural networks", "Ctrl+F1"),
    "shortcuts": ActionSpec("&Keyboard shortcuts", "List all shortcuts", "F1"),
    "about": ActionSpec("&About Inkling", "Version, licence and data"),
}


class Actions(QObject):
    """Makes the actions and keeps their icons in the colours of the scheme."""

    def __init__(self, theme: Theme, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QAction, str, str]] = []
        self._folded: set[str] = set()
        self._actions = self._undo_and_redo(undo_stack)
        self._actions |= {name: self._make(spec) for name, spec in ACTIONS.items()}
        icons = {"undo": "undo", "redo": "redo"} | {name: spec.icon for name, spec in ACTIONS.items()}
        for name, icon in icons.items():
            if icon:
                self.set_icon(self[name], icon)
        self._exclusive("pen", "eraser")
        self._exclusive("smoothing_off", "smoothing_light", "smoothing_strong")
        self["smoothing_off"].setChecked(True)
        self._exclusive("pace_step", "pace_watch", "pace_fast")
        self["pace_watch"].setChecked(True)
        for name in ("run_before", "pin_lines"):
            self[name].setChecked(True)
        self["pin_lines"].triggered.connect(lambda: self._folded.discard("pin_lines"))
        self._exclusive("scheme_system", "scheme_light", "scheme_dark")
        theme.changed.connect(self._tint)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def items(self) -> Iterable[tuple[str, QAction]]:
        """Return every action with its name."""
        return self._actions.items()

    def set_icon(self, action: QAction, icon: str, role: str = "text") -> None:
        """Give an action an icon that follows the scheme."""
        if (action, icon, role) in self._icons:
            return  # a new icon costs memory even if it looks the same: Qt keeps the pixels of each
        others = [entry for entry in self._icons if entry[0] is not action and isValid(entry[0])]
        self._icons = [*others, (action, icon, role)]
        self._tint_one(action, icon, role)

    def set_words(self, name: str, text: str, help_text: str) -> None:
        """Give an action another text and help while it does something else."""
        self[name].setText(text)
        self[name].setToolTip(_with_keys(help_text, self[name]))

    def set_usable(self, name: str, usable: bool, why_not: str) -> None:
        """Let an action be used, or say why it cannot be."""
        what = tr(ACTIONS[name].help)
        text = what if usable else tr("{what}. {why_not}").format(what=what, why_not=why_not)
        self[name].setEnabled(usable)
        self[name].setToolTip(_with_keys(text, self[name]))

    def fold(self, name: str, folded: bool) -> None:
        """Switch off what there is no room for, and on again afterwards unless a person decided meanwhile."""
        if folded and self[name].isChecked():
            self._folded.add(name)
            self[name].setChecked(False)
        elif not folded and name in self._folded:
            self._folded.remove(name)
            self[name].setChecked(True)

    def is_wanted(self, name: str) -> bool:
        """Return whether something is switched on, or would be if there were room for it."""
        return self[name].isChecked() or name in self._folded

    def keys(self, name: str) -> str:
        """Return every shortcut of an action in words, empty if it has none."""
        return tr(" or ").join(_native(keys) for keys in self[name].shortcuts())

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(tr(spec.text), self, checkable=spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in (spec.shortcut, spec.also) if keys])
        action.setToolTip(_with_keys(tr(spec.help), action))
        return action

    def _undo_and_redo(self, stack: QUndoStack) -> dict[str, QAction]:
        """Return both; those that a stack makes are deleted with the window while Python still holds them."""
        undo, redo = QAction(self), QAction(self)
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(self._tell_undo)
        stack.redoTextChanged.connect(self._tell_redo)
        _describe(undo, undo_text(stack.undoText()))
        _describe(redo, redo_text(stack.redoText()))
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        return {"undo": undo, "redo": redo}

    def _tell_undo(self, change: str) -> None:
        _describe(self["undo"], undo_text(change))

    def _tell_redo(self, change: str) -> None:
        _describe(self["redo"], redo_text(change))

    def _exclusive(self, *names: str) -> None:
        group = QActionGroup(self)
        for name in names:
            group.addAction(self[name])

    def _tint(self) -> None:
        self._icons = [entry for entry in self._icons if isValid(entry[0])]
        for entry in self._icons:
            self._tint_one(*entry)

    def _tint_one(self, action: QAction, icon: str, role: str) -> None:
        disabled = self._theme.mix("text_second", "surface", 0.45)
        action.setIcon(tinted_icon(icon, self._theme.color(role), disabled))


def _describe(action: QAction, text: str) -> None:
    """Give undo or redo its text; a stack is emptied with its window, perhaps after the actions are gone."""
    if isValid(action):
        action.setText(text)
        action.setToolTip(_with_keys(text, action))


def _native(keys: QKeySequence) -> str:
    """Return keys as they are called in the window's language."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _with_keys(help_text: str, action: QAction) -> str:
    keys = _native(action.shortcut())
    return tr("{help}  ({keys})").format(help=help_text, keys=keys) if keys else help_text
