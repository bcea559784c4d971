"""Large flat buttons of which one can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.choices import Choices

ANSWERS = ("A, squared error", "B, cross-entropy", "None of them")


def shown(qtbot: QtBot, *texts: str, chosen: int | None = None, fixed: bool = False) -> Choices:
    choices = Choices()
    qtbot.addWidget(choices)
    choices.show_choices(texts, chosen, fixed=fixed, beside=False)
    choices.show()
    return choices


def test_a_click_or_a_key_chooses_one(qtbot: QtBot) -> None:
    choices, chosen = shown(qtbot, *ANSWERS), []
    choices.chosen.connect(chosen.append)
    qtbot.mouseClick(choices.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(choices.buttons[2], Qt.Key.Key_Space)
    assert chosen == [1, 2]
    assert [button.isChecked() for button in choices.buttons] == [False, False, True]


def test_what_is_chosen_shows_and_can_be_taken_back(qtbot: QtBot) -> None:
    choices = shown(qtbot, *ANSWERS, chosen=1)
    assert [button.isChecked() for button in choices.buttons] == [False, True, False]
    choices.show_choices(ANSWERS[:2], None, fixed=False, beside=False)
    assert [button.text() for button in choices.buttons] == list(ANSWERS[:2])
    assert not any(button.isChecked() for button in choices.buttons)


def test_once_it_is_fixed_nothing_else_can_be_chosen(qtbot: QtBot) -> None:
    choices, chosen = shown(qtbot, *ANSWERS, chosen=0, fixed=True), []
    choices.chosen.connect(chosen.append)
    qtbot.mouseClick(choices.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen == []
    assert choices.buttons[0].isChecked()


def test_they_stand_below_each_other_beside_each_other_or_in_two_columns(qtbot: QtBot) -> None:
    choices = shown(qtbot, *ANSWERS)

    def places() -> list[tuple[int, int]]:
        choices.adjustSize()
        lefts, tops = ([getattr(button, side)() for button in choices.buttons] for side in ("x", "y"))
        return [
            (sorted(set(lefts)).index(x), sorted(set(tops)).index(y))
            for x, y in zip(lefts, tops, strict=True)
        ]

    assert places() == [(0, 0), (0, 1), (0, 2)]
    choices.set_wide(True)
    assert places() == [(0, 0), (1, 0), (2, 0)], "short answers stand in one row where it is wide"
    choices.show_choices([25 * answer for answer in ANSWERS], None, fixed=False, beside=False)
    assert places() == [(0, 0), (1, 0), (0, 1)]
    choices.show_choices(ANSWERS, None, fixed=False, beside=True)
    assert places() == [(0, 0), (1, 0), (2, 0)]


def test_without_choices_it_takes_no_room(qtbot: QtBot) -> None:
    choices = shown(qtbot, *ANSWERS)
    choices.show_choices((), None, fixed=False, beside=False)
    assert choices.isHidden()
    assert choices.buttons == []
