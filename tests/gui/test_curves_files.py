"""Curves in files: each kind can be read again, and what goes wrong is one sentence."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.curves_panel import SMALLEST_PICTURE
from tests.conftest import SMALL, WAIT_MS, train
from tests.gui.dialogs import choose_file, dialogs_left, in_the_dialog


def finish(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)


def export(window: MainWindow, path: Path) -> None:
    in_the_dialog(choose_file(path))
    window.app_actions["export_curves"].trigger()


def test_without_a_training_there_is_nothing_to_export(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.app_actions["export_curves"].isEnabled()
    finish(window, qtbot)
    assert window.app_actions["export_curves"].isEnabled()


def test_a_table_has_every_epoch_from_before_the_first_step(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    finish(window, qtbot)
    export(window, tmp_path / "curves.csv")
    assert dialogs_left(window) == []
    head, *rows = (tmp_path / "curves.csv").read_text().splitlines()
    names = head.split(",")
    assert names[:3] == ["epoch", "cost", "accuracy"]
    table = [dict(zip(names, row.split(","), strict=True)) for row in rows]
    assert [row["epoch"] for row in table] == ["0", "1", "2", "3"]
    costs = window.session.run.history.column("validation_cost")
    assert [float(row["validation_cost"]) for row in table[1:]] == pytest.approx(costs.tolist())


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_training_that_goes_while_the_dialog_is_open_is_in_the_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    finish(window, qtbot)
    export(window, tmp_path / f"before.{kind}")

    def leave_and_choose(dialog: QWidget) -> None:
        window.session.start_again(0.5)
        assert not window.session.shown.run.history
        choose_file(tmp_path / f"after.{kind}")(dialog)

    in_the_dialog(leave_and_choose)
    window.app_actions["export_curves"].trigger()
    contents = [tmp_path.joinpath(f"{name}.{kind}").read_bytes() for name in ("before", "after")]
    assert contents[0] == contents[1]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_shows_the_panel(window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    finish(window, qtbot)
    path = tmp_path / f"curves.{kind}"
    export(window, path)
    panel, size = window.curves_panel, window.curves_panel.size().expandedTo(SMALLEST_PICTURE)
    if kind == "png":
        assert QImage(str(path)).size() == 2 * size
    else:
        root = ElementTree.parse(path).getroot()
        assert root.get("viewBox") == f"0 0 {size.width()} {size.height()}"
        words = {text.strip() for text in root.itertext()}
        assert {"Cost", "Accuracy", "epoch"} <= words
        assert "log epochs" not in words, "switches are no part of the picture"
    assert panel.switches.isVisible() and panel.switches.log_cost.isVisible()
    assert "Saved as" in window.transport.state.text()


def test_a_panel_that_is_not_in_front_is_exported_too(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.workspace.show_panel(1)
    finish(window, qtbot)
    export(window, tmp_path / "curves.svg")
    words = [text.strip() for text in ElementTree.parse(tmp_path / "curves.svg").getroot().itertext()]
    assert any(text.startswith("training ") for text in words)
    window.workspace.show_panel(0)


def test_what_cannot_be_written_is_said_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(window, qtbot)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    monkeypatch.setattr("gui.curves_files.write_atomically", _refuse)
    export(window, tmp_path / "curves.csv")
    assert len(said) == 1 and said[0].startswith("The curves could not be saved: ")


def _refuse(*_arguments: object) -> None:
    raise OSError(28, "No space left")
