"""Networks in files: where dialogs begin, saving again without asking, and the title that names the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.session import Origin
from nn.digits.networks import open_network
from tests.conftest import SMALL, WAIT_MS, MakeWindow, train, visible_texts
from tests.gui.dialogs import choose_file, choose_what_fails, in_the_dialog, note_folder, read_and_close


@pytest.fixture
def mine(window: MainWindow, tmp_path: Path) -> Path:
    """Return the file in which the network of the window was just saved."""
    window.session.change_design(SMALL, "small")
    in_the_dialog(choose_file(tmp_path / "mine"))
    window.app_actions["save"].trigger()
    return tmp_path / "mine.safetensors"


def test_a_network_can_be_saved_and_opened_again(window: MainWindow, mine: Path) -> None:
    saved = window.session.shown.network.parameters.copy()
    assert mine.is_file()
    window.app_actions["restore"].trigger()
    in_the_dialog(choose_file(mine))
    window.app_actions["open"].trigger()
    assert window.session.run.origin is Origin.FILE
    np.testing.assert_array_equal(window.session.shown.network.parameters, saved)
    assert "Network mine" in visible_texts(window.transport)
    assert "Opened from a file." in " ".join(visible_texts(window.transport))


def test_saving_says_so_and_the_title_names_the_file(window: MainWindow, qtbot: QtBot, mine: Path) -> None:
    assert window.windowTitle() == "mine[*] - Inkling"
    assert not window.isWindowModified()
    with qtbot.waitSignal(window.session.notice) as notice:
        window.app_actions["save"].trigger()
    assert notice.args == ["Saved as mine"]


def test_a_saved_network_is_saved_again_without_asking(window: MainWindow, qtbot: QtBot, mine: Path) -> None:
    before = mine.read_bytes()
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    assert window.isWindowModified()
    window.app_actions["save"].trigger()
    assert not window.isWindowModified()
    assert mine.read_bytes() != before


def test_what_answers_when_it_is_asked_for_is_saved_and_not_what_plays_meanwhile(
    window: MainWindow, qtbot: QtBot, mine: Path
) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    session, file = window.session, mine.with_name("moment")
    session.show_moment(1)
    asked = session.shown.network.parameters.copy()

    def go_on_and_choose(dialog: QWidget) -> None:
        session.show_moment(2)
        choose_file(file)(dialog)

    in_the_dialog(go_on_and_choose)
    window.app_actions["save_as"].trigger()
    np.testing.assert_array_equal(open_network(file.with_suffix(".safetensors")).parameters, asked)
    assert window.isWindowModified(), "what shows now is not in the file"
    session.show_moment(1)
    assert not window.isWindowModified()


def test_another_network_has_no_file_until_undo_brings_the_first_one_back(
    window: MainWindow, mine: Path
) -> None:
    window.app_actions["restore"].trigger()
    assert window.windowTitle() == "Inkling"
    assert not window.isWindowModified()
    window.app_actions["undo"].trigger()
    assert window.windowTitle() == f"{mine.stem}[*] - Inkling"


def test_an_opened_network_is_saved_to_its_file(window: MainWindow, mine: Path) -> None:
    window.app_actions["restore"].trigger()
    window.network_files.open(mine)
    assert window.windowTitle() == "mine[*] - Inkling"
    mine.unlink()
    window.app_actions["save"].trigger()
    assert mine.is_file()


def test_save_as_asks_always(window: MainWindow, mine: Path) -> None:
    in_the_dialog(choose_file(mine.with_name("other")))
    window.app_actions["save_as"].trigger()
    assert mine.with_name("other.safetensors").is_file()
    assert window.windowTitle() == "other[*] - Inkling"


@pytest.mark.slow
def test_the_dialogs_begin_in_documents_and_then_in_the_last_folder(
    open_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, last = tmp_path / "documents", tmp_path / "last"
    documents.mkdir()
    last.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    first, begun = open_window(), []
    for name in ("open", "save"):
        in_the_dialog(note_folder(begun))
        first.app_actions[name].trigger()
    in_the_dialog(choose_file(last / "mine"))
    first.app_actions["save"].trigger()
    first.close()
    second = open_window()
    for name in ("open", "save"):
        in_the_dialog(note_folder(begun))
        second.app_actions[name].trigger()
    assert begun == [str(documents)] * 2 + [str(last)] * 2


def test_a_file_that_is_no_network_is_refused_in_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    wrong, told = tmp_path / "wrong.safetensors", []
    wrong.write_text("nothing of the kind")
    in_the_dialog(choose_what_fails(wrong, told))
    window.app_actions["open"].trigger()
    assert told[0].startswith("This file cannot be opened: ")
    assert "wrong.safetensors is not a network file" in told[0]
    assert told[0].count("\n") == 0
    assert window.session.run.origin is Origin.SHIPPED


def test_a_network_that_cannot_be_saved_is_told_in_one_sentence(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "mine")

    told: list[str] = []
    monkeypatch.setattr("gui.network_files.save_network", refuse)
    in_the_dialog(choose_what_fails(tmp_path / "mine", told))
    window.app_actions["save"].trigger()
    assert told == ["The network could not be saved: Permission denied."]
    assert window.windowTitle() == "Inkling"


def test_a_file_dialog_that_is_cancelled_changes_nothing(window: MainWindow) -> None:
    for name in ("open", "save", "save_as"):
        in_the_dialog(read_and_close([]))
        window.app_actions[name].trigger()
    assert window.session.run.origin is Origin.SHIPPED
    assert window.windowTitle() == "Inkling"
