"""Undo: one value in the place of another, with neighbours that belong together as one step."""

from __future__ import annotations

import gc
import itertools
import sys
import weakref

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from gui.session.undo import Replace, tell_changes_anew
from gui.words.changes import changing_units, opening_network
from tests.garbage import collector_waits
from tests.gui.pseudo import Marks


class Place:
    """A place for one number, with an undo stack."""

    def __init__(self) -> None:
        self.value = 0
        self.failing = False
        self.stack = QUndoStack()

    def put(
        self, value: int, text: str = "count", *, largest_step: int | None = None, continues: bool = True
    ) -> None:
        """Replace the value; steps up to the largest one merge with what they continue."""
        merges = None if largest_step is None else lambda one, other: abs(other - one) <= largest_step
        self.stack.push(Replace(self._install, self.value, value, text, merges=merges, continues=continues))

    def _install(self, value: int) -> None:
        if self.failing:
            raise ValueError(f"cannot take {value}")
        self.value = value


@pytest.fixture
def place(qapp: QApplication) -> Place:
    return Place()


def test_a_value_is_put_in_place_taken_back_and_put_again(place: Place) -> None:
    place.put(5)
    assert place.value == 5
    place.stack.undo()
    assert place.value == 0
    place.stack.redo()
    assert place.value == 5
    assert place.stack.undoText() == "count"


class Weights:
    """Something large that a change keeps."""


def test_a_stack_that_is_cleared_keeps_nothing_of_changes_that_merged(qapp: QApplication) -> None:
    class Owner:
        def put(self, value: Weights) -> None:
            """Take a value."""

    owner, stack, values = Owner(), QUndoStack(), [Weights() for _ in range(4)]
    kept = [weakref.ref(value) for value in values]
    for before, after in itertools.pairwise(values):
        stack.push(Replace(owner.put, before, after, "weights", merges=lambda *_: True, continues=True))
    assert stack.count() == 1
    del values, before, after
    gc.collect()
    assert [reference() is not None for reference in kept] == [True, False, False, True]
    stack.clear()
    gc.collect()
    assert [reference() for reference in kept] == [None] * 4


def test_changes_are_steps_of_their_own_unless_they_may_merge(place: Place) -> None:
    for value in (1, 2, 3):
        place.put(value)
    assert place.stack.count() == 3


def test_changes_that_may_merge_are_one_step(place: Place) -> None:
    for value in (1, 2, 3):
        place.put(value, largest_step=1)
    assert place.stack.count() == 1
    place.stack.undo()
    assert place.value == 0
    place.stack.redo()
    assert place.value == 3


def test_a_change_that_continues_nothing_begins_a_step(place: Place) -> None:
    for value, continues in ((1, False), (2, True), (3, False), (4, True)):
        place.put(value, largest_step=1, continues=continues)
    assert place.stack.count() == 2
    place.stack.undo()
    assert place.value == 2


def test_changes_merge_only_where_the_values_allow_it(place: Place) -> None:
    for value in (1, 2, 9):
        place.put(value, largest_step=1)
    assert place.stack.count() == 2
    place.stack.undo()
    assert place.value == 2


@pytest.mark.parametrize("largest_step", [None, 1])
def test_changes_of_two_things_do_not_merge(place: Place, largest_step: int | None) -> None:
    place.put(1, "count", largest_step=1)
    place.put(2, "weigh" if largest_step else "count", largest_step=largest_step)
    assert place.stack.count() == 2


def test_a_merged_change_that_changes_nothing_is_no_step(place: Place) -> None:
    place.put(1, largest_step=1)
    place.put(0, largest_step=1)
    assert place.stack.count() == 0
    assert place.value == 0


@pytest.mark.usefixtures("qapp")
def test_a_place_that_nobody_needs_goes_with_its_undo_stack() -> None:
    """No garbage collection is needed, which crashed Qt when it took a command before its stack."""
    places = [Place() for _ in range(50)]
    for other in places:
        for value in range(5):
            other.put(value, largest_step=value % 2 or None)
        other.stack.undo()
    watched = [weakref.ref(other) for other in places]
    with collector_waits():
        del other
        places.clear()
        assert [reference() for reference in watched] == [None] * 50


def test_changes_are_told_anew_in_another_language(place: Place, qapp: QApplication) -> None:
    place.put(1, opening_network("my.safetensors"))
    place.stack.beginMacro(changing_units("Hidden 1"))
    place.put(2, changing_units("Hidden 1"))
    place.stack.endMacro()
    translator = Marks()
    qapp.installTranslator(translator)
    tell_changes_anew(place.stack)
    qapp.removeTranslator(translator)
    assert place.stack.text(0) == "\u27e6opening my.safetensors\u27e7"
    assert place.stack.text(1) == "\u27e6changing the units of Hidden 1\u27e7"


def test_an_error_of_a_change_is_told_and_the_stack_keeps_its_change(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []  # an error kept whole would keep the stack with its changes
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(str(error)))
    place.put(1)
    place.failing = True
    place.put(2)
    place.stack.undo()
    gc.collect()
    assert told == ["cannot take 2", "cannot take 1"]
    place.failing = False
    place.stack.redo()
    assert (place.value, place.stack.count()) == (2, 2)
    assert isinstance(place.stack.command(1), Replace)
