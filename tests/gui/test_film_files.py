"""Films in files: the run that is shown, for the drawing on the paper, and what is missing is said."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.drawing import Cells
from gui.style.tokens import DARK, LIGHT
from gui.words.film import film_texts
from tests.conftest import DATA, SMALL, WAIT_MS, along, design, draw, settle, train
from tests.gui.dialogs import choose_file, choose_what_fails, in_the_dialog, note_folder

LINE = along((0.5, 0.1), (0.5, 0.9))


def finish(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    settle(window)


def export(window: MainWindow, path: Path) -> Any:
    """Export a film and return what it shows."""
    in_the_dialog(choose_file(path))
    window.app_actions["export_film"].trigger()
    return film_in(path)


def film_in(path: Path) -> Any:
    """Return what the film in a file shows."""
    found = re.search(
        r'<script type="application/json" id="film">(.*?)</script>', path.read_text(), re.DOTALL
    )
    assert found is not None
    return json.loads(found[1])


def test_it_says_what_is_missing_until_there_is_a_training_and_a_drawing(
    window: MainWindow, qtbot: QtBot
) -> None:
    action = window.app_actions["export_film"]
    assert not action.isEnabled()
    assert "Train first" in action.toolTip()
    finish(window, qtbot)
    assert not action.isEnabled()
    assert "Draw a digit first" in action.toolTip()
    draw(window, LINE)
    assert action.isEnabled()
    assert "first" not in action.toolTip()
    window.app_actions["clear"].trigger()
    settle(window)
    assert not action.isEnabled()


def test_a_film_tells_what_the_session_said_at_every_moment(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    finish(window, qtbot)
    draw(window, LINE)
    session = window.session
    content = export(window, tmp_path / "film.html")
    assert content["epochs"] == session.shown.run.recording.epochs == [0, 1, 2, 3]
    for epoch in (0, 2, 3):
        prediction = session.answer_at(epoch)
        assert prediction is not None
        np.testing.assert_allclose(content["probabilities"][epoch], prediction.probabilities, atol=5e-7)
    (stroke,) = session.drawing
    np.testing.assert_allclose(content["strokes"][0]["points"], stroke.points, atol=1e-4)
    assert content["curves"]["epochs"] == [0, 1, 2, 3]
    assert [mark["text"] for mark in content["marks"]] == [mark.text for mark in window.tape_bar.marks()]
    assert "Saved as film.html" in window.transport.state.text()


def test_what_has_no_strokes_is_shown_as_its_image(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    finish(window, qtbot)
    window.session.change_drawing(Cells(DATA.test.images[3].reshape(8, 8)), "a digit")
    settle(window)
    content = export(window, tmp_path / "film.html")
    assert content["strokes"] == []
    np.testing.assert_allclose(content["image"], DATA.test.images[3], atol=1e-4)


def test_an_earlier_moment_that_is_shown_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    finish(window, qtbot)
    draw(window, LINE)
    live = export(window, tmp_path / "live.html")
    window.session.show_moment(1)
    settle(window)
    assert export(window, tmp_path / "past.html") == live


def test_a_drawing_and_a_training_that_go_while_the_dialog_is_open_are_in_the_film(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    finish(window, qtbot)
    draw(window, LINE)
    before = export(window, tmp_path / "before.html")

    def leave_and_choose(dialog: QWidget) -> None:
        window.session.change_drawing((), "erase")
        window.session.change_design(design(), "another")
        assert window.session.reading.tilted_copies is None
        choose_file(tmp_path / "after.html")(dialog)

    in_the_dialog(leave_and_choose)
    window.app_actions["export_film"].trigger()
    assert film_in(tmp_path / "after.html") == before


def test_the_folder_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    finish(window, qtbot)
    draw(window, LINE)
    export(window, tmp_path / "film.html")
    noted: list[str] = []
    in_the_dialog(note_folder(noted))
    window.app_actions["export_film"].trigger()
    assert noted == [str(tmp_path)]


def test_what_cannot_be_written_is_said_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(window, qtbot)
    draw(window, LINE)
    monkeypatch.setattr("gui.film_files.write_atomically", _refuse)
    told: list[str] = []
    in_the_dialog(choose_what_fails(tmp_path / "film.html", told))
    window.app_actions["export_film"].trigger()
    assert told == ["The film could not be saved: No space left."]
    assert not (tmp_path / "film.html").exists()


def test_the_name_of_a_network_from_a_file_stands_over_its_film() -> None:
    assert film_texts("<b>mine</b>")["title"] == "How <b>mine</b> learned to read this drawing"
    assert film_texts()["title"] == "How a network learned to read this drawing"


def test_the_page_has_the_colors_of_both_schemes() -> None:
    page = (resources.files("resources") / "film.html").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", page, re.DOTALL)
    for block, tokens in zip(blocks, (LIGHT, DARK), strict=True):
        colors = dict(re.findall(r"--([\w-]+): (#\w+);", block))
        expected = {name.replace("_", "-"): color for name, color in asdict(tokens).items()}
        assert colors and colors.items() <= expected.items()


def _refuse(*_arguments: object) -> None:
    raise OSError(28, "No space left")
