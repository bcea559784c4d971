"""A choice of activations with their curves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.curve_box import CurveBox
from nn import ACTIVATIONS


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> CurveBox:
    made = CurveBox(ACTIVATIONS, theme)
    qtbot.addWidget(made)
    made.set_chosen("relu")
    made.resize(120, 28)
    return made


def curve(box: CurveBox, key: str) -> object:
    return box.itemIcon(box.findData(key)).pixmap(box.iconSize()).toImage()


def test_every_activation_has_a_curve_of_its_own(box: CurveBox) -> None:
    for key in ACTIVATIONS:
        assert not box.itemIcon(box.findData(key)).isNull()
    curves = [curve(box, key) for key in ("relu", "sigmoid", "linear")]
    assert curves[0] != curves[1] != curves[2] != curves[0]


def test_curves_follow_the_scheme(box: CurveBox, theme: Theme) -> None:
    light = curve(box, "relu")
    theme.use("dark")
    assert curve(box, "relu") != light


def test_a_compact_box_shows_the_curve_alone(box: CurveBox) -> None:
    whole = box.grab().toImage()
    box.be_compact(True)
    assert box.is_compact
    assert box.grab().toImage() != whole
    assert box.currentText() == "relu", "a screen reader says it still"
    relu = box.grab().toImage()
    box.set_chosen("sigmoid")
    assert box.grab().toImage() != relu
    box.set_chosen("relu")
    box.be_compact(False)
    assert box.grab().toImage() == whole


def test_it_makes_do_with_the_room_of_a_curve(box: CurveBox) -> None:
    assert box.minimumSizeHint().width() <= 30


def test_what_was_registered_later_has_a_curve_too(box: CurveBox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ACTIVATIONS, "mine", replace(ACTIVATIONS["relu"], name="mine"))
    box.set_chosen("mine")
    assert box.currentText() == "mine"
    assert curve(box, "mine") == curve(box, "relu")
