"""Words for the answer to a drawing, and for how usual the drawing is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gui.words.numbers import localized, percent
from gui.words.task import DIGIT_NAMES
from gui.words.translation import Label, tr, translated
from nn.calibration import TARGET_PRECISION
from nn.digits.recognizer import Prediction, is_calibrated
from nn.ink import InkProblem

POOR = 0.5  # of the test digits: a network that is right on fewer is rather wrong than right

DRAW = Label("Draw a digit", "The answer appears as you draw.")
NO_DIGIT = Label("No digit found", "Nothing in this picture stands out as ink.")
TOO_LITTLE_INK = Label("Too little ink", "A dot is not enough: draw a whole digit.")
PROBLEM_LABELS = {
    InkProblem.TINY_DRAWING: TOO_LITTLE_INK,
    InkProblem.TINY_PICTURE: TOO_LITTLE_INK,
    InkProblem.BESIDE_PAPER: Label("No digit found", "Something lies beside the paper: crop to the digit."),
    InkProblem.SEVERAL_DIGITS: Label("Several digits", "Show one at a time."),
}


class AnswerWords(NamedTuple):
    """An answer in words.

    headline: with a short form for where there is little room. detail: the line below it, with a brief one.
    spoken: all of it, for a screen reader. why: what the headline rests on.
    """

    headline: str
    detail: str
    spoken: str
    short: str = ""
    why: str = ""
    brief: str = ""


def no_answer_label(problem: InkProblem | None, *, is_picture: bool) -> Label:
    """Return why there is no answer, and what to do about it."""
    nothing = NO_DIGIT if is_picture else DRAW
    return translated(nothing if problem is None else PROBLEM_LABELS.get(problem, nothing))


def words_without_answer(label: Label, row: Sequence[Prediction], names: Sequence[str]) -> AnswerWords:
    """Return why there is no answer, and what digits side by side look like, "?" for what is not sure."""
    if not any(each.is_sure for each in row):
        return AnswerWords(label.name, label.help, spoken=label.name)
    between = " " if max(map(len, names)) > 1 else ""
    number = between.join(names[each.digit] if each.is_sure else "?" for each in row)
    headline = tr("Several digits: {number}").format(number=number)
    return AnswerWords(headline, label.help, spoken=headline, short=number)


class Standing(NamedTuple):
    """What is known of an answer besides its probabilities.

    is_unusual: the drawing. accuracy: of the network on the test digits, 0 to 1, if it was measured.
    is_constant: whether the network says the same of every drawing.
    """

    is_unusual: bool = False
    accuracy: float | None = None
    is_constant: bool = False


def deserves_full_ink(prediction: Prediction, standing: Standing) -> bool:
    """Return whether an answer may look as sure as it says."""
    is_doubtful = standing.is_unusual or standing.is_constant or is_poor(standing.accuracy)
    return prediction.is_sure and not is_doubtful


def is_poor(accuracy: float | None) -> bool:
    """Return whether a network is known to be rather wrong than right."""
    return accuracy is not None and accuracy < POOR


def answer_words(
    prediction: Prediction,
    percents: Sequence[int],
    standing: Standing,
    names: Sequence[str] = DIGIT_NAMES,
) -> AnswerWords:
    """Return a prediction in words; percents: of all outputs, as the bars show them, and their names."""
    first, second = names[prediction.digit], names[prediction.runner_up]
    if standing.is_constant:
        return _constant(first)
    if standing.is_unusual:
        return _no_digit(prediction, percents, first, second)
    if prediction.is_probable and is_poor(standing.accuracy):
        return _guess(first, percents[prediction.digit])
    if not prediction.is_sure:
        return _not_sure(prediction, percents, first, names[prediction.alternative])
    return _sure(first, second, percents[prediction.digit], percents[prediction.runner_up])


def _constant(digit: str) -> AnswerWords:
    headline, detail = tr("Always {digit}"), tr("This network says the same of every drawing.")
    return _words(headline, detail, digit=digit)


def _no_digit(prediction: Prediction, percents: Sequence[int], first: str, second: str) -> AnswerWords:
    sure = tr("The drawing is unusual. Nearest: {first}, {percent} %"), tr("Nearest: {first}, {percent} %")
    unsure = tr("The drawing is unusual. Nearest: {first} or {second}"), tr("Nearest: {first} or {second}")
    detail, brief = sure if prediction.is_probable else unsure
    numbers: dict[str, int | str] = {
        "first": first,
        "second": second,
        "percent": percents[prediction.digit],
    }
    words = _words(tr("Perhaps no digit"), detail, **numbers)
    return words._replace(brief=brief.format(**numbers))


def _guess(digit: str, shown: int) -> AnswerWords:
    detail = tr("It says {digit}, {percent} % sure, but is mostly wrong.")
    return _words(tr("Only a guess"), detail, digit=digit, percent=shown)


def _words(headline: str, detail: str, **values: int | str) -> AnswerWords:
    """Return a headline and its detail with their values; both are spoken."""
    headline, detail = headline.format(**values), detail.format(**values)
    return AnswerWords(headline, detail, spoken=f"{headline}. {detail}")


def _sure(first: str, second: str, shown: int, behind: int) -> AnswerWords:
    all_but_certain = shown == 100
    headline = tr("Over 99 % sure") if all_but_certain else tr("{percent} % sure")
    short = tr("Over 99 %") if all_but_certain else tr("{percent} %")
    next_one, hardly = tr("Then comes {digit}, {percent} %"), tr("Then comes {digit}, under 1 %")
    detail = next_one if behind else hardly
    spoken = tr("{first}, {percent} percent sure, then {second}")
    return AnswerWords(
        headline.format(percent=shown),
        detail.format(digit=second, percent=behind),
        spoken.format(first=first, percent=shown, second=second),
        short.format(percent=shown),
    )


def _not_sure(prediction: Prediction, percents: Sequence[int], first: str, second: str) -> AnswerWords:
    shown, behind = percents[prediction.digit], percents[prediction.alternative]
    numbers = {"first": first, "second": second, "percent": shown, "behind": behind}
    return AnswerWords(
        tr("Not sure: {first} or {second}?").format(**numbers),
        tr("{first}: {percent} %, {second}: {behind} %").format(**numbers),
        tr("Not sure: {first}, {percent} percent, or {second}, {behind} percent").format(**numbers),
        tr("Not sure"),
        _why_not_sure(prediction),
    )


def _why_not_sure(prediction: Prediction) -> str:
    if prediction.is_probable:
        return tr(
            "The network is sure, but none of the five training digits most like the drawing is one. "
            "Such answers are wrong more often."
        )
    if not is_calibrated(prediction.calibration):
        return tr("Not even half of the probability is on one digit.")
    text = tr(
        "This network's answers count as sure from {threshold} on. Of such answers, at least {right} in 100 "
        "were right when it was tested on digits of people it never met."
    )
    threshold = percent(prediction.calibration.sure_from, 0)
    return text.format(threshold=threshold, right=f"{100 * TARGET_PRECISION:.0f}")


def bars_words(percents: Sequence[int] | None, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return the probability of every output, for a screen reader."""
    if percents is None:
        return tr("no digit drawn")
    one = tr("{digit}: {percent} %")
    return ", ".join(
        one.format(digit=digit, percent=shown) for digit, shown in zip(names, percents, strict=True)
    )


def verdict(*, is_unusual: bool) -> str:
    """Return whether a drawing is usual."""
    return tr("Unusual") if is_unusual else tr("Usual")


def reasons_words(reasons: Iterable[object]) -> str:
    """Return why a drawing is unusual, or that it is not."""
    sentences = [tr(str(reason)) for reason in reasons]
    return " ".join(sentences) or tr("Digits like it are among the training digits.")


def usualness_words(percentile: float, likeness: float) -> str:
    """Return how many training digits are more usual than a drawing, and whether it is a digit at all."""
    text = tr(
        "{percent} of the training digits are nearer to digits of other people than your drawing is. "
        "From 99 % on, a drawing is unusual. It is a digit, not a letter, a sign or a scribble, with a "
        "probability of {likeness}. Below 50 %, it is unusual, too."
    )
    return text.format(percent=percent(percentile, 0), likeness=percent(likeness, 0))


def neighbor_words(index: int, label: int, distance: float) -> str:
    """Return which training digit one is, and how far it is from the drawing."""
    text = tr("Training digit {number}, labeled {label}. Distance {distance}.")
    return text.format(number=index + 1, label=label, distance=localized(f"{distance:.2f}"))
