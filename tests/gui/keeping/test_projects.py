"""Projects: everything in a file of one's own choice, and back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QMenu, QMessageBox

from gui.keeping import projects
from gui.main_window import MainWindow
from gui.session.kept_session import read_session
from gui.settings import Settings
from gui.training.controller import TrainingStatus
from nn import Layer
from tests.conftest import MakeWindow, design, draw, train, wait_until
from tests.gui.dialogs import choose_file, in_the_dialog, note_folder
from tests.gui.shapes import DIGITS

LONG = design(Layer(8, "relu"), epochs=1_000_000)


def save(window: MainWindow, path: Path) -> None:
    """Save a project and wait until that is told."""
    in_the_dialog(choose_file(path))
    window.app_actions["save_project"].trigger()
    wait_until(lambda: path in window.projects.recent)


def recent_names(window: MainWindow) -> list[str]:
    menu = window.projects.menu(window)
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_a_project_is_saved_and_opened_as_one_change(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "my project.inkling"
    draw(window, *DIGITS[4])
    window.session.take_preset(LONG, "long")
    window.session.pins.add(window.session.drawing)
    save(window, path)
    assert window.transport.state.text() == "Saved as my project"
    window.session.start_fresh()
    window.projects.open(path)
    assert window.session.design == LONG
    assert len(window.session.pins.pins) == 1
    assert len(window.session.drawing) == len(DIGITS[4])  # type: ignore[arg-type]
    assert window.app_actions["undo"].text() == "Undo opening the project “my project”"
    window.app_actions["undo"].trigger()
    assert window.session.drawing == ()
    assert window.session.design != LONG
    window.app_actions["redo"].trigger()
    assert window.session.design == LONG


@pytest.mark.slow
def test_a_project_of_a_training_that_runs_goes_on_paused(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "running.inkling"
    window.session.take_preset(LONG, "long")
    train(window)
    wait_until(lambda: window.session.run.progress > 5)
    save(window, path)
    assert window.controller.status is TrainingStatus.RUNNING
    kept = read_session(path).whole.designed.run
    assert kept.progress > 0
    window.projects.open(path)
    assert window.controller.status is TrainingStatus.PAUSED
    assert window.session.run.progress == kept.progress
    np.testing.assert_array_equal(window.session.run.network.parameters, kept.network.parameters)
    train(window)
    wait_until(lambda: window.session.run.progress > kept.progress + 5)
    window.controller.stop()


@pytest.mark.slow
def test_the_recent_ones_are_in_the_menu(window: MainWindow, tmp_path: Path) -> None:
    assert recent_names(window) == ["None yet"]
    for name in ("first", "R&D"):
        save(window, tmp_path / f"{name}.inkling")
    window.projects.open(tmp_path / "first.inkling")
    assert recent_names(window) == ["first", "R&&D"]
    menu = window.projects.menu(window)
    menu.aboutToShow.emit()
    draw(window, *DIGITS[1])
    menu.actions()[1].trigger()
    assert window.session.drawing == ()


@pytest.mark.slow
def test_the_menu_stands_in_the_menu_of_files(window: MainWindow) -> None:
    menus = window.menuBar().actions()[0].menu()
    assert isinstance(menus, QMenu)
    titles = [action.text() for action in menus.actions() if action.text()]
    assert titles[3:6] == ["Open pro&ject...", "&Recent projects", "&Save network"]


@pytest.mark.slow
@pytest.mark.parametrize("remembered", ["", "no list", '{"a":1}', "[1]", '[""]', "[" * 5000])
def test_odd_settings_are_no_recent_projects(
    open_window: MakeWindow, settings_path: Path, remembered: str
) -> None:
    settings = Settings(settings_path)
    settings.set_text(projects.RECENT, remembered)
    settings.save()
    assert open_window().projects.recent == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["missing", "cut", "other"])
def test_a_bad_project_is_one_sentence_and_changes_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, text: said.append(text))
    path = tmp_path / "project.inkling"
    draw(window, *DIGITS[4])
    if kind != "missing":
        save(window, path)
    if kind == "cut":
        path.write_bytes(path.read_bytes()[:500])
    if kind == "other":
        path.write_bytes(path.read_bytes().replace(b"inkling-session-1", b"inkling-session-9"))
    session = window.session
    before = (session.run, session.shown, session.drawing, session.pins.pins, session.undo_stack.count())
    window.projects.open(path)
    (sentence,) = said
    assert "cannot be opened" in sentence
    after = (session.run, session.shown, session.drawing, session.pins.pins, session.undo_stack.count())
    assert after == before
    assert path not in window.projects.recent or kind != "missing"


def test_a_project_that_cannot_be_written_is_one_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, text: said.append(text))
    window.keeper.save_project(tmp_path / "none" / "project.inkling")
    wait_until(lambda: said != [])
    assert said == ["The project could not be saved: No such file or directory."]


def test_nothing_is_saved_where_nothing_is_chosen(window: MainWindow) -> None:
    in_the_dialog(note_folder([]))
    window.app_actions["save_project"].trigger()
    assert window.keeper.is_settled
