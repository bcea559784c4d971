"""Addresses of places in the window."""

from __future__ import annotations

import pytest

from gui.session.places import Place, place_of


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("epoch:46", Place("epoch", (46,))),
        ("step:46:11", Place("step", (46, 11))),
        ("layer:2", Place("layer", (2,))),
        ("unit:1:12", Place("unit", (1, 12))),
        ("ink:gradient", Place("ink", name="gradient")),
        ("panel:mistakes", Place("panel", name="mistakes")),
        ("drawing:", Place("drawing")),
    ],
)
def test_an_address_is_read_as_it_is_written(address: str, place: Place) -> None:
    assert place_of(address) == place
    assert place.address == address


def test_the_numbers_may_be_parted_as_in_the_files_of_experiments() -> None:
    assert place_of("step:46.11") == Place("step", (46, 11))


@pytest.mark.parametrize(
    "address", ["", "46", "epoch:", "epoch:x", "epoch:1:2", "step:46", "unit:1:-2", "A:"]
)
def test_what_is_no_address_leads_nowhere(address: str) -> None:
    assert place_of(address) is None


def test_a_link_shows_its_words_as_they_are() -> None:
    assert Place("layer", (2,)).link("a < b") == '<a href="layer:2">a &lt; b</a>'
