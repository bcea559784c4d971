"""Words for pinned drawings."""

from __future__ import annotations

from gui.words.numbers import percent
from gui.words.translation import tr


def pinning() -> str:
    """Return the change of keeping a drawing, after "Undo"."""
    return tr("pinning the drawing")


def labeling() -> str:
    """Return the change of a pin's label, after "Undo"."""
    return tr("labelling a pin")


def removing() -> str:
    """Return the change of keeping a drawing no longer, after "Undo"."""
    return tr("removing a pin")


def showing() -> str:
    """Return the change of putting a pin back onto the paper, after "Undo"."""
    return tr("showing a pin")


def turn(digit: int, number: int, *, begins_right: bool) -> str:
    """Return how a pin was read otherwise than before; number: of its turns, from 0."""
    if (number % 2 == 0) == begins_right:
        text = tr("your {digit} forgotten")
    elif number or begins_right:
        text = tr("your {digit} learned again")
    else:
        text = tr("your {digit} learned")
    return text.format(digit=digit)


def tray_name() -> str:
    """Return the name of the pins for a screen reader."""
    return tr("Pinned drawings")


def about_pin(label: int | None, digit: int, probability: float) -> str:
    """Return what a pin is and what it is read as; probability: of that digit, 0 to 1."""
    read = percent(probability, 0)
    if label is None:
        return tr("Read as {digit}, {percent}. 0 to 9 says what it is.").format(digit=digit, percent=read)
    if label == digit:
        return tr("Your {label}, read right, {percent}").format(label=label, percent=read)
    text = tr("Your {label}, read as {digit}, {percent}")
    return text.format(label=label, digit=digit, percent=read)


def which_digit(offered: int) -> str:
    """Return the question for the label of a pin."""
    return tr("Which digit is it? 0 to 9, Enter: {offered}, Esc: none").format(offered=offered)


def pin_help(*, full: bool, has_drawing: bool) -> str:
    """Return what pinning does, or why it cannot be done now."""
    if full:
        return tr("Keep the drawing to see when it is learned: five are kept already, remove one first")
    if not has_drawing:
        return tr("Keep the drawing to see when it is learned: draw a digit first")
    return tr("Keep the drawing to see when it is learned")


def menu_texts() -> tuple[str, str, str, str]:
    """Return what can be done with a pin: show it, say what it is, leave that open, remove it."""
    return tr("&Put onto the paper"), tr("It is a"), tr("&not said"), tr("&Remove")


def is_it(offered: int) -> str:
    """Return the same question in few words, for the paper."""
    return tr("A {offered}? Press 0 to 9").format(offered=offered)
