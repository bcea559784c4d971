"""Signs of what happened: of different forms, the important ones before the others."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.style.theme import Theme
from gui.widgets.tape_glyphs import GLYPH, marks_with_room, paint_glyph

KINDS = ("change", "best", "spike", "pause", "anything else")
ZOOMED = 2


def form_of(kind: str, theme: Theme) -> set[tuple[int, int]]:
    """Return which pixels the sign of a kind covers, whatever its colour."""
    side = GLYPH * ZOOMED
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_glyph(painter, QRectF(0, 0, side, side), kind, theme)
    painter.end()
    return {(x, y) for x in range(side) for y in range(side) if image.pixelColor(x, y).alpha() > 128}


def test_each_kind_has_a_form_of_its_own(theme: Theme) -> None:
    forms = {kind: form_of(kind, theme) for kind in KINDS}
    for one, other in combinations(KINDS, 2):
        differing = forms[one] ^ forms[other]
        assert len(differing) > 0.3 * max(len(forms[one]), len(forms[other]))


@pytest.mark.parametrize("kind", KINDS)
def test_no_sign_is_empty(theme: Theme, kind: str) -> None:
    assert len(form_of(kind, theme)) >= GLYPH * ZOOMED


marks = st.lists(st.tuples(st.floats(0, 300), st.sampled_from(KINDS)), max_size=40)


@given(marks)
def test_signs_never_touch_and_leave_no_room_unused(given_marks: list[tuple[float, str]]) -> None:
    chosen = marks_with_room(given_marks, 10)
    places = sorted(place for place, _ in chosen)
    assert all(after - before >= 10 for before, after in pairwise(places))
    assert all(min(abs(place - other) for other in places) < 10 for place, _ in given_marks)


def test_a_spike_shows_before_a_change_beside_it() -> None:
    assert marks_with_room([(5, "change"), (8, "spike"), (30, "pause")], 10) == [(8, "spike"), (30, "pause")]
