"""Pages of the guide, as plain values."""

from __future__ import annotations

from dataclasses import replace

from gui.session.pages import Page


def test_another_page_follows_but_not_the_same_one_with_something_chosen_or_done() -> None:
    page = Page("The spike", "Who did it?", "Experiment 7", choices=("A", "B"))
    assert page.follows(None)
    assert not replace(page, chosen=1, is_done=True, text="You chose B.").follows(page)
    assert replace(page, title="The explosion").follows(page)
    assert replace(page, heading="Experiment 8").follows(page)
