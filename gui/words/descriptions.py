"""What the charts of a training show, as sentences for those who do not see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from gui.words.health import figure_label, figure_words, layer_names, nothing_measured, row_spoken
from gui.words.lanes import letter
from gui.words.mistakes import bin_about, cell_sentence
from gui.words.numbers import number
from gui.words.tape import mark_words, moment_words, more_marks, nothing_recorded
from gui.words.task import DIGIT_NAMES
from gui.words.translation import counted, tr
from nn.digits.mistakes import Bin, Counts
from nn.training.health import LayerHealth

Column = npt.NDArray[np.float64]
Write = Callable[[float], str]

LATELY = 5  # rows whose median is compared, so that one epoch that jumps decides nothing
WORSE_BY = 0.05  # of all the way that the values went, from which a curve counts as turned
NEARLY_LEVEL = 0.02  # of the larger value, below which a curve counts as level
MOST_CELLS, MOST_MARKS = 5, 8


class Course(NamedTuple):
    """One curve: what it is called, its (n,) epochs and values, and whether high values are good."""

    name: str
    epochs: Column
    values: Column
    is_high_good: bool = False

    @property
    def measured(self) -> Course:
        """Return the curve without the epochs at which nothing was measured."""
        known = np.isfinite(self.values)
        return self._replace(epochs=self.epochs[known], values=self.values[known])


def turning_row(course: Course) -> int | None:
    """Return the row of the best value of a measured curve if it has clearly become worse since then."""
    losses = -course.values if course.is_high_good else course.values
    if len(losses) < 2 * LATELY or np.ptp(losses) <= NEARLY_LEVEL * np.abs(losses).max():
        return None
    best = int(losses.argmin())
    worse = float(np.median(losses[-LATELY:])) - losses[best] > WORSE_BY * np.ptp(losses)
    return best if worse and 0 < best < len(losses) - LATELY else None


def course_words(course: Course, write: Write) -> str:
    """Return from where to where a curve went, and where it turned."""
    course = course.measured
    if not len(course.values):
        return ""
    if len(course.values) == 1:
        text = tr("{curve} is {value} at epoch {epoch}.")
        return text.format(
            curve=course.name, value=write(course.values[0]), epoch=number(int(course.epochs[0]))
        )
    values = {
        "curve": course.name,
        "first": write(float(course.values[0])),
        "last": write(float(course.values[-1])),
        "begin": number(int(course.epochs[0])),
        "end": number(int(course.epochs[-1])),
    }
    return " ".join(filter(None, (_direction(course.values).format(**values), _turn_words(course, write))))


def curves_words(courses: Sequence[Course], marks: Sequence[str], write: Write) -> str:
    """Return what a plot of curves shows, and what was changed meanwhile."""
    told = [course_words(course, write) for course in courses]
    return " ".join([*filter(None, told), *map(_sentence, marks[:MOST_MARKS])]) or nothing_measured()


def confusion_words(counts: Counts, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return how many digits are read right, and which are taken for which most often."""
    right, total = int(counts.trace()), int(counts.sum())
    if not total:
        return nothing_measured()
    told = [
        tr("{right} of {count} test digits are read right.").format(right=number(right), count=number(total))
    ]
    mistakes = counts - np.diag(np.diag(counts))
    for place in np.argsort(-mistakes, axis=None, kind="stable")[:MOST_CELLS]:
        label, read = divmod(int(place), len(counts))
        if mistakes[label, read]:
            told.append(cell_sentence(counts, label, read, names))
    return " ".join(told)


def reliability_words(bins: Sequence[Bin], sure: str) -> str:
    """Return how right the answers are that are so sure; sure: the sentence about all that count as sure."""
    told = [bin_about(each) for each in bins if each.count]
    return " ".join([sure, *told]) if told else tr("No answers yet.")


def health_words(health: Sequence[LayerHealth], alarms: dict[str, list[bool]]) -> str:
    """Return what stands out among the figures of the layers, then all of them."""
    if not health:
        return nothing_measured()
    names, beside = layer_names(len(health)), health[-1].gradient
    rows = {
        name: [figure_words(name, getattr(layer, name), beside) for layer in health]
        for name in LayerHealth._fields
    }
    told = [
        tr("It stands out in {layer}: {name}, {figure}.").format(
            layer=names[place], name=figure_label(name).name, figure=rows[name][place]
        )
        for name in rows
        for place, is_alarming in enumerate(alarms.get(name, ()))
        if is_alarming
    ]
    return " ".join([*(told or [tr("No figure stands out.")]), *(row_spoken(*row) for row in rows.items())])


def recording_words(
    epoch: int | None, newest: int, kept: Sequence[int], marks: Sequence[tuple[int, str]]
) -> str:
    """Return where the line of time is, how much it keeps, and what happened, each with its epoch."""
    if not kept:
        return nothing_recorded()
    count = counted("1 epoch is kept.", "{count} epochs are kept.", len(kept)).format(count=number(len(kept)))
    told = [_sentence(mark_words(*mark)) for mark in marks[:MOST_MARKS]]
    if len(marks) > MOST_MARKS:
        told.append(_sentence(more_marks(len(marks) - MOST_MARKS)))
    return " ".join([_sentence(moment_words(epoch, newest, kept, ())), count, *told])


def lanes_words(lanes: Sequence[tuple[str, str, str]], verdict: str) -> str:
    """Return of each lane its name, what it says of the drawing and how far it is; then what came of it."""
    text = tr("{letter}, {name}: {answer}, {progress}.")
    told = [
        text.format(letter=letter(place), name=name, answer=answer, progress=progress)
        for place, (name, answer, progress) in enumerate(lanes)
    ]
    return " ".join([*told, verdict]).strip()


def course_names() -> tuple[str, str, str, str]:
    """Return the names of four curves: the cost of training and of test digits, and the two accuracies."""
    return (
        tr("The training cost"),
        tr("The test cost"),
        tr("The training accuracy"),
        tr("The test accuracy"),
    )


def other_course(curve: str, run: str) -> str:
    """Return the name of a curve of another run; empty: that of the run before."""
    if not run:
        return tr("{curve} of the run before").format(curve=curve)
    return tr("{curve} of lane {letter}").format(curve=curve, letter=run)


def _direction(values: Column) -> str:
    first, last = values[0], values[-1]
    if abs(last - first) <= NEARLY_LEVEL * max(abs(first), abs(last)):
        return tr("{curve} stayed near {first}: it is {last} after epochs {begin} to {end}.")
    if last < first:
        return tr("{curve} fell from {first} to {last} in epochs {begin} to {end}.")
    return tr("{curve} rose from {first} to {last} in epochs {begin} to {end}.")


def _turn_words(course: Course, write: Write) -> str:
    row = turning_row(course)
    if row is None:
        return ""
    text = tr("It turned at epoch {epoch}: it was best there, {value}.")
    return text.format(epoch=number(int(course.epochs[row])), value=write(float(course.values[row])))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
