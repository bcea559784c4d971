"""What the first minutes say."""

from __future__ import annotations

import re

import pytest

from gui.session.deeds import DEEDS, Deed
from gui.session.places import place_of
from gui.words.first_minutes import page_of

ANCHOR = re.compile(r'<a href="([^"]*)">|</a>')


@pytest.mark.parametrize("deed", DEEDS)
def test_each_page_is_short_and_its_links_lead_somewhere(deed: Deed) -> None:
    page = page_of(deed, is_done=False)
    assert len(ANCHOR.sub("", page.text).split()) < 60
    assert all(place_of(address) for address in ANCHOR.findall(page.text) if address)


def test_the_pages_are_counted() -> None:
    headings = [page_of(deed, is_done=False).heading for deed in DEEDS]
    assert headings == [f"First minutes, {number} of 6" for number in range(1, 7)]


def test_next_is_offered_once_it_is_done_and_until_then_a_way_to_skip_it() -> None:
    def names(deed: Deed, *, is_done: bool) -> list[tuple[str, str, bool]]:
        buttons = page_of(deed, is_done=is_done).buttons
        return [(button.name, button.words, button.is_primary) for button in buttons]

    back = ("back", "Back", False)
    assert names(Deed.DRAW, is_done=False) == [("skip", "Skip", False)]
    assert names(Deed.DRAW, is_done=True) == [("next", "Next", True)]
    assert names(Deed.BREAK, is_done=False) == [back, ("skip", "Skip", False)]
    assert names(Deed.MEND, is_done=False) == [back, ("skip", "Finish", False)]
    assert names(Deed.MEND, is_done=True) == [back, ("next", "Finish", True)]
