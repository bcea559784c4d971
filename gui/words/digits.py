"""Words for digits of the data that are laid on the paper, and for whether the answer to them is right."""

from __future__ import annotations

from gui.words.translation import Label, tr

# The word before a digit depends on how it is spoken.
RIGHT = ("✓ It is a {label}: right", "✓ It is an {label}: right")
WRONG = ("✗ It is a {label}: wrong", "✗ It is an {label}: wrong")
EIGHT = 8


def digits_menu() -> str:
    """Return the name of the menu."""
    return tr("&A digit of the data")


def digit_of_class(label: int) -> Label:
    """Return the name of an entry for one of the ten digits."""
    return Label(
        tr("A random {label}").format(label=label), tr("Show one of the test digits with this label")
    )


def showing_digit(number: int) -> str:
    """Return the change to a test digit; it continues "Undo" or "Redo"."""
    return tr("showing test digit {number}").format(number=number + 1)


def truth_words(label: int, *, right: bool) -> str:
    """Return what a digit is, and whether the answer is right."""
    texts = RIGHT if right else WRONG
    return tr(texts[label == EIGHT]).format(label=label)


def none_wrong_words() -> str:
    """Return that there is no test digit to show."""
    return tr("It gets every test digit right.")
