"""The menus of the window, each entry one of the app's actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.actions import Actions
from gui.data_digits import DataDigits
from gui.keeping.projects import ProjectFiles
from gui.language import SYSTEM, Language, language_name, languages
from gui.session.session import Session
from gui.style.theme import SCHEMES
from gui.words.networks import preset_label
from gui.words.translation import tr
from nn.digits.design import PRESETS, Design

FILE = (
    "open",
    "open_picture",
    "open_lesson",
    "open_project",
    "",
    "save",
    "save_as",
    "save_project",
    "",
    "export_curves",
    "export_film",
    "export_script",
    "save_guesses",
    "",
    "start_fresh",
    "quit",
)  # names of actions; an empty one is a line between them
EDIT = ("undo", "redo", "", "paste", "clear")
DRAWING = ("pen", "eraser", "", "thinner", "thicker", "", "pin", "", "random_digit", "next_wrong")
INKS = ("ink_activation", "ink_contribution", "ink_gradient", "ink_change")
NETWORK = ("add_layer", "new_weights", "", *INKS, "", "restore")
TRAINING = (
    "watch",
    "train",
    "train_one_step",
    "train_one_epoch",
    "stop",
    "",
    "add_lane",
    "repeat_lanes",
    "",
    "play",
    "steps",
    "phases",
    "from_here",
    "live",
    "",
    "on_drawing",
    "take_step",
    "undo_step",
    "check_weights",
    "",
    "variants",
    "more_settings",
)
VIEW = (
    "full_screen",
    "fill",
    "side",
    "reset_layout",
    "",
    "next_part",
    "previous_part",
    "describe",
    "",
    "larger",
    "smaller",
    "usual_size",
    "",
    "epochs_alike",
)
PACE = ("pace_step", "pace_watch", "pace_fast", "", "slow_training")
CURVES = (
    "log_cost",
    "log_epochs",
    "as_error",
    "run_before",
    "pin_lines",
    "",
    "smoothing_off",
    "smoothing_light",
    "smoothing_strong",
)
SCHEME = tuple(f"scheme_{scheme}" for scheme in SCHEMES)
HELP = (
    "first_minutes",
    "experiments",
    "",
    "help_on_anything",
    "glossary",
    "",
    "show_hint",
    "put_hint_away",
    "",
    "shortcuts",
    "about",
)
MENUS = {
    "&File": FILE,
    "&Edit": EDIT,
    "&Drawing": DRAWING,
    "&Network": NETWORK,
    "&Training": (*TRAINING, *PACE),
    "&View": (*VIEW, *CURVES, *SCHEME),
    "&Help": HELP,
}


def fill_menus(
    bar: QMenuBar,
    actions: Actions,
    session: Session,
    digits: DataDigits,
    projects: ProjectFiles,
    panels: Sequence[QAction],
    language: Language,
) -> None:
    """Fill the menu bar; `panels` are the actions that show the panels, Ctrl and a number each."""
    for number, action in enumerate(panels, start=1):
        action.setShortcut(f"Ctrl+{number}")
    file = _menu(bar, tr("&File"))
    _add(file, actions, FILE)
    file.insertMenu(actions["save"], projects.menu(file)).setToolTip(tr("Open one of the latest projects"))
    _add(_menu(bar, tr("&Edit")), actions, EDIT)
    drawing = _menu(bar, tr("&Drawing"))
    _add(drawing, actions, DRAWING)
    drawing.addMenu(digits.menu(drawing))
    network = _menu(bar, tr("&Network"))
    _add(network, actions, NETWORK)
    network.addMenu(_presets_menu(network, session))
    training = _menu(bar, tr("&Training"))
    _add(training, actions, TRAINING)
    training.addMenu(pace_menu(training, actions))
    view = _menu(bar, tr("&View"))
    view.addActions(panels)
    view.addSeparator()
    _add(view, actions, VIEW)
    curves = view.addMenu(tr("How cur&ves show"))
    curves.setToolTipsVisible(True)
    _add(curves, actions, CURVES)
    view.addMenu(_language_menu(view, language))
    view.addMenu(tr("&Colour scheme")).addActions([actions[name] for name in SCHEME])
    _add(_menu(bar, tr("&Help")), actions, HELP)


def pace_menu(parent: QWidget, actions: Actions) -> QMenu:
    """Return a menu of how fast a training is watched."""
    menu = QMenu(tr("Pa&ce"), parent)
    menu.setToolTipsVisible(True)
    _add(menu, actions, PACE)
    return menu


def _menu(bar: QMenuBar, title: str) -> QMenu:
    menu = bar.addMenu(title)
    menu.setToolTipsVisible(True)
    return menu


def _add(menu: QMenu, actions: Actions, names: Sequence[str]) -> None:
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()


def _language_menu(parent: QMenu, language: Language) -> QMenu:
    """Return a menu of the languages, each in its own words."""
    menu, group = QMenu(tr("Lan&guage"), parent), QActionGroup(parent)
    menu.setToolTipsVisible(True)
    names = {code: language_name(code) for code in languages()}
    for code, name in {SYSTEM: tr("&As the system"), **names}.items():
        action = menu.addAction(name)
        of_system = tr("Show every text in the language of the system")
        action.setToolTip(of_system if code == SYSTEM else tr("Show every text in this language"))
        action.setCheckable(True)
        action.setChecked(code == language.chosen)
        group.addAction(action)
        action.triggered.connect(lambda _checked, code=code: language.use(code))
    return menu


def _presets_menu(parent: QMenu, session: Session) -> QMenu:
    menu = QMenu(tr("&Presets"), parent)
    menu.setToolTipsVisible(True)
    for key, design in PRESETS.items():
        _add_preset(menu, session, design, *preset_label(key))
    return menu


def _add_preset(menu: QMenu, session: Session, design: Design, name: str, help_text: str) -> None:
    action = menu.addAction(name)
    action.setToolTip(help_text)
    action.triggered.connect(lambda: session.take_preset(design, name))
