"""What the card of the guide can tell at a time: one page, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class PageButton(NamedTuple):
    """A button of a page: the name that is emitted when it is pressed, and its words.

    is_primary: it is the obvious one. is_enabled: it can be pressed.
    """

    name: str
    words: str
    is_primary: bool = False
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """One page of whatever is told.

    heading: where it belongs, in one line. text: up to about 60 words, in rich text; its links are addresses
    such as `epoch:46`, see gui.session.places. choices: to choose one of, below each other or `beside`.
    chosen: the number of the one that is chosen. is_fixed: no other one can be chosen. is_done: what the page
    asks for was done.
    """

    title: str
    text: str = ""
    heading: str = ""
    choices: tuple[str, ...] = ()
    buttons: tuple[PageButton, ...] = ()
    beside: bool = False
    chosen: int | None = None
    is_fixed: bool = False
    is_done: bool = False

    def follows(self, other: Page | None) -> bool:
        """Return whether this is another page, not the same one with something chosen or done."""
        return other is None or (self.heading, self.title) != (other.heading, other.title)
