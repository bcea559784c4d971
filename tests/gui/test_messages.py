from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from gui.main_window import MainWindow
from nn import Layer, Network
from tests.conftest import settle

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
