"""Words for the mistakes of a network: the matrix, the pictures, the scores, and how far "sure" is true."""

from __future__ import annotations

from collections.abc import Sequence

from gui.words.numbers import number, percent
from gui.words.task import DIGIT_NAMES
from gui.words.translation import Label, tr
from nn.digits.mistakes import Bin, Counts, DigitQuality

NEARLY_ALL = 0.8  # of all answers, when one digit swallows the others
NONE = "\u2013"


def mistakes_sentence(confusion: Counts, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return how many digits are read wrong, and what to do with them."""
    total, right = int(confusion.sum()), int(confusion.trace())
    if right == total:
        return tr("All {count} test digits are read right.").format(count=number(total))
    favorite = int(confusion.sum(axis=0).argmax())
    if confusion[:, favorite].sum() > NEARLY_ALL * total:
        text = tr("It calls nearly everything {digit}: {wrong} of {count} test digits are read wrong.")
        return text.format(digit=names[favorite], wrong=number(total - right), count=number(total))
    text = tr("{wrong} of {count} test digits are read wrong, the surest first. Click one to try it.")
    return text.format(wrong=number(total - right), count=number(total))


def cell_sentence(confusion: Counts, label: int, read: int, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return how many digits of a kind are read as what."""
    count, all_of_it = int(confusion[label, read]), int(confusion[label].sum())
    values = {"label": names[label], "read": names[read]}
    text = tr("{label} read as {read}: {count} of {all}, {percent}.")
    if label == read:
        text = tr("{label} read right: {count} of {all}, {percent}.")
    part = percent(count / all_of_it if all_of_it else 0.0, 0)
    return text.format(**values, count=number(count), all=number(all_of_it), percent=part)


def matrix_help() -> str:
    """Return how to read the matrix."""
    return tr("Each row is what a digit is, each column what it is read as. Choose a cell to see its digits.")


def matrix_corner() -> str:
    """Return what rows and columns are, in the corner between them."""
    return tr("is \u2193  as \u2192")


def count_modes() -> tuple[Label, Label]:
    """Return the two ways to fill the matrix."""
    return (
        Label(tr("Counts"), tr("How many digits each cell holds.")),
        Label(tr("Row %"), tr("What part of each row a cell holds, in percent.")),
    )


def show_all() -> Label:
    """Return the button that ends the choice of one cell."""
    return Label(tr("Show all"), tr("Show the mistakes of all cells again"))


def picture_caption(label: str, read: str) -> str:
    """Return what a digit is and what it is read as, with room for one word below its picture."""
    text = tr("{label} \u2192 {read}") if label.isdigit() else tr("\u2192 {read}")
    return text.format(label=label, read=read)


def picture_about(place: int, label: str, read: str, probability: float) -> str:
    """Return a sentence about a digit of the data."""
    text = tr("Test digit {place}: it is {label}, read as {read}, {percent} sure. Click to try it.")
    if label.isdigit():
        text = tr("Test digit {place}: labeled {label}, read as {read}, {percent} sure. Click to try it.")
    shown = percent(probability, 0)
    return text.format(place=number(place + 1), label=label, read=read, percent=shown)


def no_pictures() -> str:
    """Return what stands in place of the pictures where there are none."""
    return tr("No test digit is here.")


def quality_button() -> Label:
    """Return the button that unfolds the scores of each digit."""
    return Label(tr("Precision, recall, F1"), tr("Show three scores of each digit"))


def quality_labels() -> tuple[Label, Label, Label]:
    """Return the three scores, each with what it is."""
    return (
        Label(tr("Precision"), tr("Of all that was read as this digit, how much is right.")),
        Label(tr("Recall"), tr("Of all that is this digit, how much is read right.")),
        Label(tr("F1"), tr("The harmonic mean of both: high only if both are.")),
    )


def quality_words(fraction: float | None) -> str:
    """Return a score in percent, or a dash."""
    return NONE if fraction is None else percent(fraction, 0)


def qualities_spoken(qualities: list[DigitQuality], names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return all scores as text, for a screen reader."""
    text = tr("{digit}: precision {precision}, recall {recall}, F1 {f1}")
    return "; ".join(
        text.format(
            digit=digit,
            precision=quality_words(each.precision),
            recall=quality_words(each.recall),
            f1=quality_words(each.f1),
        )
        for digit, each in zip(names, qualities, strict=True)
    )


def reliability_title() -> str:
    """Return the title of the plot."""
    return tr("Is it as right as it is sure?")


def reliability_axes() -> Label:
    """Return what the plot shows from left to right, and upwards."""
    return Label(tr("how sure"), tr("how right"))


def sure_sentence(sure: int, right: int, threshold: float) -> str:
    """Return what part of the sure answers is right."""
    if not sure:
        return tr("It is sure ({threshold} and more) of no test digit.").format(
            threshold=percent(threshold, 0)
        )
    text = tr("When it is sure ({threshold} and more), {right} of {count} are right.")
    return text.format(threshold=percent(threshold, 0), right=number(right), count=number(sure))


def never_unsure() -> str:
    """Return why there is nothing to say of sure answers where there are two outputs."""
    return tr("Of two outputs one always has 50 % or more, so no answer counts as unsure.")


def bin_about(each: Bin) -> str:
    """Return a sentence about the answers of one bin."""
    if each.confidence is None or each.accuracy is None:
        text = tr("No answer is {low} to {high} sure.")
        return text.format(low=percent(each.low, 0), high=percent(each.high, 0))
    text = tr("{count} answers are {low} to {high} sure, {confidence} on average; {accuracy} are right.")
    return text.format(
        count=number(each.count),
        low=percent(each.low, 0),
        high=percent(each.high, 0),
        confidence=percent(each.confidence, 0),
        accuracy=percent(each.accuracy, 0),
    )


def reliability_help() -> str:
    """Return how to read the plot."""
    return tr("Each bar: of the answers that are so sure, how many are right. On the line, both agree.")
