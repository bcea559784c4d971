"""Words for pinned drawings."""

from __future__ import annotations

from collections.abc import Sequence

from gui.words.numbers import number as figures
from gui.words.numbers import percent
from gui.words.translation import tr

MOST_TOLD = 2  # times after the first that a pin was forgotten or back; of more their number is told


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


def about_pin(label: int | None, read: str, probability: float, *, right: bool | None) -> str:
    """Return what a pin is and what it is read as; probability: of that, 0 to 1."""
    sure = percent(probability, 0)
    if label is None:
        text = tr("Read as {digit}, {percent}. 0 to 9 says what it is. Hold Alt to compare.")
    elif right:
        text = tr("Your {label}, read right, {percent}. Hold Alt to compare.")
    else:
        text = tr("Your {label}, read as {digit}, {percent}. Hold Alt to compare.")
    return text.format(label=label, digit=read, percent=sure)


def which_digit(offered: int) -> str:
    """Return the question for the label of a pin."""
    return tr("Which digit is it? 0 to 9, Enter or a click: {offered}, Esc: none").format(offered=offered)


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


def strips_title() -> str:
    """Return the title of the lines that show when each pin is learned."""
    return tr("Your digits")


def no_pins() -> str:
    """Return what to do to see when a drawing is learned."""
    return tr("Pin a drawing (Ctrl+D) to see when it is learned.")


def no_label() -> str:
    """Return what to do with a pin of which nobody said what it is."""
    return tr("Which digit is it? Choose it beside the paper and press 0 to 9.")


def no_epochs() -> str:
    """Return what to do to see when a pin is learned."""
    return tr("Press Train to see when it is learned.")


def learned(turns: Sequence[int], *, begins_right: bool) -> str:
    """Return when a pin was learned and forgotten; turns: the epochs of that, in turn."""
    if not turns:
        return tr("right from the start") if begins_right else tr("not learned yet")
    first, rest = (None, turns) if begins_right else (turns[0], turns[1:])
    parts = [tr("right at first") if first is None else tr("learned at epoch {epoch}")]
    if len(rest) > MOST_TOLD:
        parts.append(tr("forgotten {count} times"))
        parts.append(tr("back at {last}") if len(rest) % 2 == 0 else tr("last at {last}"))
    else:
        texts = (tr("forgotten at {epoch}"), tr("back at {epoch}"))
        parts += [texts[place % 2].format(epoch=figures(epoch)) for place, epoch in enumerate(rest)]
    return ", ".join(parts).format(
        epoch=figures(first or 0), count=(len(rest) + 1) // 2, last=figures(turns[-1])
    )


def about_strip(label: int | None, sentence: str, probability: float | None) -> str:
    """Return what a strip shows; probability: of the label at the time cursor, if there is one."""
    if label is None:
        return sentence
    told = tr("Your {label}: {sentence}").format(label=label, sentence=sentence).rstrip(".")
    if probability is None:
        return f"{told}."
    return tr("{told}; its probability here is {percent}.").format(told=told, percent=percent(probability, 0))


def compared(label: int | None, digit: int, probability: float) -> str:
    """Return what the hollow bars are; probability: of the digit that the pin is read as, 0 to 1."""
    text = tr("{pin}, read as {digit}, {percent}")
    return text.format(pin=compared_briefly(label), digit=digit, percent=percent(probability, 0))


def compared_briefly(label: int | None) -> str:
    """Return which pin the hollow bars are of."""
    return tr("Hollow: your pin") if label is None else tr("Hollow: your pinned {label}").format(label=label)
