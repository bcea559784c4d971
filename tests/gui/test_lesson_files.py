"""Lessons from files, and guesses into files."""

from __future__ import annotations

import csv
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from gui.main_window import MainWindow
from gui.session.experimenting import Guessed
from gui.session.guesses import HEAD, csv_of
from gui.style.tooltips import wrapped
from gui.words.experiments import outcome_page
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.outcome import Outcome
from nn.digits.experiments.reading import experiment_of, repair_of
from nn.digits.experiments.running import run_trial
from tests.conftest import DATA, wait_until
from tests.gui.dialogs import in_the_dialog, read_and_close
from tests.nn.digits.experiments.small import TEXT, small
from tests.nn.digits.experiments.test_lesson import EXAMPLE

SMALL = experiment_of("small", small())


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


@pytest.mark.parametrize(("text", "title"), [(EXAMPLE, "Too careful"), (TEXT, "Small")])
def test_a_lesson_begins(
    text: str, title: str, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lesson.toml"
    file.write_text(text, encoding="utf-8")
    choose(monkeypatch, file)
    window.app_actions["open_lesson"].trigger()
    assert window.guide_card.title.text() == title
    window.guide_card.close_button.click()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"title = 3", b"[[[[", b"goal = 1"])
def test_a_bad_file_gets_one_sentence_and_changes_nothing(
    content: bytes, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, run = tmp_path / "bad.toml", window.session.run
    file.write_bytes(content)
    choose(monkeypatch, file)
    told: list[str] = []
    in_the_dialog(read_and_close(told))
    window.app_actions["open_lesson"].trigger()
    assert any("bad.toml" in text for text in told)
    assert window.session.run is run
    assert window.guide_card.page is None


def guessed(experiment: Experiment, guess: str, is_right: bool | None) -> Guessed:
    outcome = Outcome(experiment, [run_trial(experiment, 0, DATA)])
    return Guessed(datetime(2026, 1, 2, 3, 4, 5), experiment.name, guess, is_right, outcome.medians)


def test_guesses_become_a_table(tmp_path: Path) -> None:
    content = csv_of([guessed(SMALL, "=B", True), guessed(SMALL, "", None)])
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert tuple(rows[0]) == HEAD
    assert [row[:5] for row in rows[1:]] == [
        ["2026-01-02T03:04:05", "small", "'=B", "yes", "A"],
        ["2026-01-02T03:04:05", "small", "'=B", "yes", "B"],
        ["2026-01-02T03:04:05", "small", "", "", "A"],
        ["2026-01-02T03:04:05", "small", "", "", "B"],
    ]
    assert all(0 <= float(row[6]) <= 1 for row in rows[1:])


@pytest.mark.slow
def test_they_are_written_where_a_person_wants(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.guidance.experiments.state.guesses.append(guessed(SMALL, "B", True))
    file = tmp_path / "guesses.csv"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    window.app_actions["save_guesses"].trigger()
    assert b"small" in file.read_bytes()


MARKUP = "<img src='x.png' width=4000 height=3000><b>bold</b>"


def marked_up(value: Any) -> Any:
    """Return tables whose texts for people have markup in front."""
    if isinstance(value, list):
        return [marked_up(each) for each in value]
    if not isinstance(value, dict):
        return value
    texts = ("title", "sentence", "more", "text", "question", "label", "helps", "done")
    return {
        name: f"{MARKUP}{each}" if isinstance(each, str) and name in texts else marked_up(each)
        for name, each in value.items()
    }


def followed_markup(window: MainWindow) -> list[str]:
    """Return the texts in the window, and those of tooltips, in which Qt would follow the markup."""
    followed = []
    for part in window.findChildren(QWidget):
        is_label = isinstance(part, QLabel) and part.textFormat() is not Qt.TextFormat.PlainText
        document = QTextDocument()
        for text in (part.text() if is_label else "", wrapped(part.toolTip())):
            document.setHtml(text)
            followed += [text] if "<img" in document.toHtml() else []
    return followed


@pytest.mark.slow
def test_markup_in_an_experiment_is_shown_and_not_followed(window: MainWindow) -> None:
    tables = marked_up(small())
    tables["lanes"] = [{**lane, "name": f"<img src=x> {lane['name']}"} for lane in tables["lanes"]]
    card = window.guide_card
    experiment = experiment_of("marked", tables)
    window.guidance.open_lesson(experiment)
    wait_until(lambda: card.page is not None and bool(card.page.choices))
    assert card.page is not None
    assert MARKUP in card.page.title
    assert MARKUP in card.page.choices[0]
    assert not followed_markup(window)
    outcome = Outcome(experiment, [run_trial(experiment, 0, DATA)])
    card.show_page(outcome_page(outcome, None, more=True, whole=1, has_next=False))
    assert card.page is not None
    assert "&lt;img" in card.page.text
    assert not followed_markup(window)
    card.close_button.click()


def test_markup_in_a_network_to_mend_is_shown_and_not_followed(window: MainWindow) -> None:
    window.guidance.open_lesson(repair_of("marked", marked_up(tomllib.loads(EXAMPLE))))
    page = window.guide_card.page
    assert page is not None
    assert MARKUP in page.title
    for _help in range(2):
        assert not followed_markup(window)
        window.guide_card.pressed.emit("help")
    assert not followed_markup(window)
    window.guide_card.close_button.click()
