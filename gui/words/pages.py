"""What the card of the guide says of itself."""

from __future__ import annotations

from gui.session.pages import Page
from gui.words.translation import tr


def close_words() -> str:
    """Return what the cross of the card does."""
    return tr("Close the guide")


def done_words() -> str:
    """Return that what a page asks for was done."""
    return tr("Done")


def spoken_words(page: Page) -> str:
    """Return what is read out of a page: all of it, but what can be chosen."""
    done = done_words() if page.is_done else ""
    return ". ".join(filter(None, (page.heading, page.title, done)))
