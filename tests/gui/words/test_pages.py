"""What the card of the guide says of itself."""

from __future__ import annotations

from gui.session.pages import Page
from gui.words.pages import spoken_words


def test_a_page_is_read_out_with_where_it_belongs_and_whether_it_is_done() -> None:
    assert spoken_words(Page("The spike")) == "The spike"
    assert (
        spoken_words(Page("The spike", heading="Experiment 7", is_done=True))
        == "Experiment 7. The spike. Done"
    )
