"""What is selected is always something that the network has."""

from __future__ import annotations

from gui.session.selection import Selection
from gui.session.session import Session
from nn import Layer
from nn.digits.design import PRESETS, Design

SPEC = Design.of(Layer(5)).spec


def test_a_unit_lies_in_its_layer_and_a_layer_in_nothing() -> None:
    assert Selection(1, 3).above == Selection(1)
    assert Selection(1).above is None


def test_only_what_a_network_has_is_in_it() -> None:
    assert Selection(1, 4).is_in(SPEC) and Selection(2).is_in(SPEC)
    assert not Selection(1, 5).is_in(SPEC) and not Selection(3).is_in(SPEC) and not Selection(-1).is_in(SPEC)


def test_a_change_of_the_selection_is_emitted_once(session: Session) -> None:
    seen: list[Selection | None] = []
    session.selection_changed.connect(lambda: seen.append(session.selection))
    session.select(Selection(1, 2))
    session.select(Selection(1, 2))
    session.select(None)
    assert seen == [Selection(1, 2), None]


def test_a_layer_that_goes_takes_the_selection_with_it(session: Session) -> None:
    session.select(Selection(2, 5))
    session.point_at(Selection(1, 200))
    session.take_preset(PRESETS["one_hidden"], "One hidden layer")
    assert session.selection == Selection(2, 5)
    assert session.pointed is None
    session.take_preset(PRESETS["no_hidden"], "No hidden layer")
    assert session.selection is None


def test_what_the_network_does_not_have_cannot_be_selected(session: Session) -> None:
    session.select(Selection(1, 3))
    session.select(Selection(1, 256))
    session.point_at(Selection(7))
    assert session.selection == Selection(1, 3)
    assert session.pointed is None
