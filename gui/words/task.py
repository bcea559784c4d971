"""Words for tasks: which digits a network learns, grouped how, with which labels, and how many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gui.words.numbers import number
from gui.words.translation import Label, tr, translated
from nn.digits.task import (
    ALL_DIGITS,
    EACH_DIGIT,
    EVEN_ODD,
    SHIFTED_LABELS,
    SHUFFLED_LABELS,
    STANDARD_TASK,
    TRUE_LABELS,
    Task,
)

DIGIT_NAMES = STANDARD_TASK.outputs
GROUPING_LABELS = {
    EACH_DIGIT: Label("Each digit by itself", "One output for each digit."),
    EVEN_ODD: Label("Even or odd", "Two outputs: the network says which half a digit belongs to."),
}
LABELS_LABELS = {
    TRUE_LABELS: Label("True labels", "Every digit is called what it is."),
    SHUFFLED_LABELS: Label(
        "Shuffled labels",
        "The labels of the training digits are dealt out anew by chance, so there is nothing to understand, "
        "only to learn by heart. The test digits keep their true labels.",
    ),
    SHIFTED_LABELS: Label(
        "Shifted labels", "Every digit goes by the name of the next one, the last by that of the first."
    ),
}
IN_SUMMARY = {SHUFFLED_LABELS: "shuffled labels", SHIFTED_LABELS: "shifted labels"}
NOT_OF_TASK = ("A {digit} is not in the task", "An {digit} is not in the task")
EIGHT = 8


def output_names(task: Task) -> tuple[str, ...]:
    """Return the names of a task's outputs."""
    return (tr("even"), tr("odd")) if task.grouping == EVEN_ODD else task.outputs


def grouping_label(grouping: str) -> Label:
    """Return the name of a grouping and what it means."""
    return translated(GROUPING_LABELS[grouping])


def labels_label(labels: str) -> Label:
    """Return the name of a kind of labels and what it means."""
    return translated(LABELS_LABELS[labels])


def digit_name(digit: int) -> str:
    """Return the name of the switch of a digit, for a screen reader."""
    return tr("Digit {digit}").format(digit=digit)


def digit_toggle(digit: int, *, is_in: bool) -> str:
    """Return what a click on one of the ten digits does."""
    text = tr("Leave {digit} out. This begins with fresh weights.")
    if not is_in:
        text = tr("Take {digit} in. This begins with fresh weights.")
    return text.format(digit=digit)


def needed(task: Task) -> str:
    """Return why a digit cannot be left out."""
    if task.grouping == EVEN_ODD:
        return tr("Even or odd needs an even and an odd digit.")
    return tr("At least two digits are needed.")


def task_summary(task: Task) -> str:
    """Return a task in one line."""
    group = [tr("even or odd")] if task.grouping == EVEN_ODD else []
    labels = [tr(IN_SUMMARY[task.labels])] if task.labels in IN_SUMMARY else []
    count = [] if task.count is None else [tr("first {count}").format(count=number(task.count))]
    return ", ".join([span_words(task.digits), *group, *labels, *count])


def span_words(digits: Sequence[int]) -> str:
    """Return digits in short: 0 to 4, or 1, 7, 9, or 0 to 2, 8."""
    if tuple(digits) == ALL_DIGITS:
        return tr("0 to 9")
    runs = [[digit for _, digit in run] for _, run in groupby(enumerate(digits), lambda at: at[1] - at[0])]
    parts = [_run(run) for run in runs]
    return ", ".join(part for run in parts for part in run)


def _run(run: Sequence[int]) -> list[str]:
    if len(run) < 3:
        return [str(digit) for digit in run]
    return [tr("{first} to {last}").format(first=run[0], last=run[-1])]


def not_of_task(digit: int) -> str:
    """Return that a network has not learned what a digit is."""
    return tr(NOT_OF_TASK[digit == EIGHT]).format(digit=digit)
