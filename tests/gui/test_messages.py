from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gui.main_window import MainWindow
from gui.messages import LONGEST, inform, warn
from nn import Layer, Network
from tests.conftest import delete, settle

MARKUP = "<img src='x.png' width=4000 height=3000>"


def test_what_a_file_says_of_itself_is_no_picture_in_the_window(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, text: said.append(text))
    path = tmp_path / "odd.safetensors"
    path.write_text(MARKUP)
    window.network_files.open(path)
    path = tmp_path / f"{MARKUP.replace('/', '')}.safetensors"
    window.network_files.open(path)
    assert len(said) == 2
    assert "<img" not in said[1]


def test_a_name_like_a_picture_leaves_the_window_its_size(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / f"{MARKUP}.safetensors"
    Network([Layer(64, "input"), Layer(10, "softmax")], "categorical_crossentropy").save(path)
    before = window.size()
    window.network_files.open(path)
    settle(window)
    assert window.size() == before
    assert MARKUP in window.transport.state.text()


@pytest.mark.parametrize("tell", [inform, warn])
@pytest.mark.parametrize(
    "text", [f"{MARKUP} is none", "A" * 100_000, "many words " * 50_000, "a\nb " * 9_000]
)
def test_a_message_is_no_larger_than_a_small_screen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tell: Callable[..., None], text: str
) -> None:
    sizes: list[QSize] = []

    def measure(parent: QWidget, title: str, shown: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, shown, parent=parent)
        box.show()
        sizes.append(box.size())
        delete(box)

    monkeypatch.setattr(QMessageBox, "information", measure)
    monkeypatch.setattr(QMessageBox, "warning", measure)
    window = QWidget()
    tell(window, "Open", text)
    delete(window)
    assert sizes[0].width() < 1000
    assert sizes[0].height() < 560


def test_a_short_message_is_whole_and_a_long_one_keeps_its_ends(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, text: told.append(text))
    window = QWidget()
    warn(window, "Open", "This file cannot be opened: it is empty.")
    warn(window, "Open", f"begin {'x ' * LONGEST}the end")
    delete(window)
    assert told[0] == "This file cannot be opened: it is empty."
    assert told[1].startswith("begin ")
    assert told[1].endswith(" the end")
    assert len(told[1]) <= LONGEST
