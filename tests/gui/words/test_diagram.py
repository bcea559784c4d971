"""Words for the diagram."""

from __future__ import annotations

from gui.session.inks import INKS
from gui.words import diagram as words


def test_every_ink_has_a_name_and_a_sentence() -> None:
    labels = [words.ink_label(name) for name in INKS]
    assert len({label.name for label in labels}) == len(INKS)
    for label in labels:
        assert label.help.endswith(".")
        assert len(label.help) < 110, "it fits beside the four words"


def test_a_value_is_said_with_three_decimals() -> None:
    assert words.with_value("Hidden 1, unit 5", 0.12345) == "Hidden 1, unit 5: 0.123"
    assert words.with_value("Hidden 1, unit 5", float("nan")) == "Hidden 1, unit 5: beyond all numbers"


def test_the_gradient_says_which_digit_counts_as_right_and_why() -> None:
    assert words.gradient_words(3, is_label=True) != words.gradient_words(3, is_label=False)
    assert "3" in words.gradient_words(3, is_label=True)
