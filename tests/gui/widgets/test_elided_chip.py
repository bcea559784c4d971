"""A chip that shortens its text where there is no room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QStyleOptionToolButton, QStylePainter, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.elided_chip import SMALLEST_WIDTH, ElidedChip

WIDEST = 120
LONG = "A  batches of 143, a rest of 7"


@pytest.fixture
def chip(qtbot: QtBot) -> Iterator[ElidedChip]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ElidedChip(WIDEST, parent)
    made.setText(LONG)
    yield made


def painted(chip: ElidedChip, width: int, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the text that a chip paints at a width."""
    texts: list[str] = []

    def note(_painter: QStylePainter, _control: object, option: QStyleOptionToolButton) -> None:
        texts.append(option.text)

    monkeypatch.setattr(QStylePainter, "drawComplexControl", note)
    chip.resize(width, chip.sizeHint().height())
    chip.grab()
    return texts[-1]


def test_it_asks_for_no_more_than_it_may(chip: ElidedChip) -> None:
    assert chip.sizeHint().width() == WIDEST
    assert chip.minimumSizeHint().width() == SMALLEST_WIDTH
    chip.setText("A")
    assert chip.sizeHint().width() < SMALLEST_WIDTH


def test_it_paints_what_fits_and_says_all(chip: ElidedChip, monkeypatch: pytest.MonkeyPatch) -> None:
    short = painted(chip, WIDEST, monkeypatch)
    assert short.startswith("A  bat")
    assert short.endswith("\u2026")
    assert chip.text() == LONG
    chip.setText("A  rate 1")
    assert painted(chip, chip.sizeHint().width(), monkeypatch) == "A  rate 1"
