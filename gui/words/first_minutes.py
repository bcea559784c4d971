"""What the first minutes say: six pages of a few sentences each."""

from __future__ import annotations

from gui.session.deeds import DEEDS, Deed
from gui.session.pages import Page, PageButton
from gui.words.translation import Label, tr

BACK, SKIP, NEXT = "back", "skip", "next"
PAGES = {
    Deed.DRAW: Label(
        "Draw a digit",
        'Draw a digit on the <a href="drawing:">paper</a>, as large as you like. The network reads it while '
        'you draw: it becomes 64 numbers, flows through the <a href="network:">layers</a> and ends in ten '
        '<a href="answer:">bars</a>, one for each digit.',
    ),
    Deed.FOOL: Label(
        "Fool it with a letter",
        "Clear the paper (Del) and draw an A or a face. The network knows ten digits and nothing else, so it "
        'names one all the same. Look at the <a href="answer:">answer</a>: how sure is it? Below the bars '
        "stands whether that looks like a digit at all.",
    ),
    Deed.WATCH: Label(
        "Watch one learn",
        'Draw a digit again and press <a href="transport:">Watch one learn from scratch</a> (Ctrl+F5). A new '
        "network begins with random weights, and its answers are guesses. Look at the bars and the "
        '<a href="panel:curves">curves</a>: wait until it reads four of five test digits right.',
    ),
    Deed.POINT: Label(
        "Point at a unit",
        'Each small square of <a href="layer:1">Hidden 1</a> is a unit. Point at one, and you see what it '
        "listens to. Click it, and its card opens: blue is where ink drives it, orange is where ink holds it "
        "back.",
    ),
    Deed.BREAK: Label(
        "Break it",
        "Switch a unit off: the switch stands beside its name on the card. Nothing of it reaches the next "
        "layer. Guess first: will the answer change? The card counts how many test digits are read wrong "
        "without it.",
    ),
    Deed.MEND: Label(
        "Mend it",
        "Undo it (Ctrl+Z). Undo takes back strokes, switches and whole trainings, so nothing you try can be "
        "lost. That was all. When a training goes wrong, a hint will say so; these pages are under Help.",
    ),
}


def page_of(deed: Deed, *, is_done: bool) -> Page:
    """Return the page that asks for a deed, or that tells that it was done."""
    place, title, text = DEEDS.index(deed), *PAGES[deed]
    heading = tr("First minutes, {place} of {count}").format(place=place + 1, count=len(DEEDS))
    return Page(tr(title), tr(text), heading, buttons=_buttons(deed, is_done=is_done), is_done=is_done)


def _buttons(deed: Deed, *, is_done: bool) -> tuple[PageButton, ...]:
    """Return the ways on: to skip what was not done, and back to the page before."""
    is_last = deed is DEEDS[-1]
    on = PageButton(NEXT, tr("Finish") if is_last else tr("Next"), is_primary=True)
    skip = PageButton(SKIP, tr("Finish") if is_last else tr("Skip"))
    back = (PageButton(BACK, tr("Back")),) if deed is not DEEDS[0] else ()
    return (*back, on if is_done else skip)
