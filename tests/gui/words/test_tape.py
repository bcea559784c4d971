"""Words of the line of time."""

from __future__ import annotations

from gui.words.tape import mark_words, moment_words, more_marks


def test_a_moment_says_where_it_is_and_what_is_kept() -> None:
    assert moment_words(12, 200, [1, 2, 200], []) == "Epoch 12 of 200, kept 1 to 200"
    assert moment_words(None, 1500, [0, 1499], []) == "Live, epoch 1\u2009500, kept 0 to 1\u2009499"


def test_a_moment_says_what_happened_there() -> None:
    words = moment_words(12, 200, [1, 200], ["rate 1 to 3", "paused"])
    assert words == "Epoch 12 of 200, kept 1 to 200. rate 1 to 3. paused"


def test_marks_are_told_with_their_epoch() -> None:
    assert mark_words(46, "rate 1 to 3") == "Epoch 46: rate 1 to 3"
    assert (more_marks(1), more_marks(12)) == ("and 1 more", "and 12 more")
