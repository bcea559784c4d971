"""Links in a short text."""

from __future__ import annotations

from gui.style.linked_text import Link, parts_of_line, without_anchors

TEXT = 'At <a href="epoch:46">epoch 46</a> a &lt; b in <a href="layer:1">layer &lt;1&gt;</a>.'
PLAIN = "At epoch 46 a &lt; b in layer <1>."
LINKS = (Link(3, 11, "epoch:46"), Link(24, 33, "layer:1"))


def test_anchors_are_taken_out_and_known_by_their_letters() -> None:
    assert without_anchors(TEXT) == (PLAIN, LINKS)
    assert [PLAIN[link.start : link.end] for link in LINKS] == ["epoch 46", "layer <1>"]


def test_a_text_without_links_stays_as_it_is() -> None:
    assert without_anchors("a <b> c") == ("a <b> c", ())


def test_a_line_knows_which_of_its_letters_lead_somewhere() -> None:
    assert parts_of_line(PLAIN, 0, LINKS) == [
        ("At ", ""),
        ("epoch 46", "epoch:46"),
        (" a &lt; b in ", ""),
        ("layer <1>", "layer:1"),
        (".", ""),
    ]


def test_a_link_that_is_broken_over_two_lines_leads_on_from_both() -> None:
    assert parts_of_line("At epoch", 0, LINKS) == [("At ", ""), ("epoch", "epoch:46")]
    assert parts_of_line("46 a", 9, LINKS) == [("46", "epoch:46"), (" a", "")]
    assert parts_of_line("", 0, LINKS) == []
