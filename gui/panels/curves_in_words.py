"""The curves in words: where the cost and the accuracy of a run went, beside those of others."""

from __future__ import annotations

from collections.abc import Sequence

from gui.session.run import Run
from gui.session.table import columns_of
from gui.words.curves import mark_words
from gui.words.descriptions import Course, course_names, curves_words, other_course
from gui.words.numbers import percent, three_figures

Others = Sequence[tuple[Run, str]]  # each with the letter of its lane; empty: the run before


def cost_words(run: Run, others: Others) -> str:
    """Return how the cost went."""
    train, test, _, _ = course_names()
    epochs, cost, test_cost, *_ = columns_of(run)
    courses = [Course(train, epochs, cost), Course(test, epochs, test_cost)]
    for other, lane in others if len(epochs) else ():
        their = columns_of(other)
        courses.append(Course(other_course(test, lane), their[0], their[2]))
    return curves_words(courses, _marks(run), three_figures)


def accuracy_words(run: Run, others: Others) -> str:
    """Return how the accuracy went."""
    _, _, train, test = course_names()
    epochs, _, _, accuracy, test_accuracy = columns_of(run)
    courses = [Course(train, epochs, accuracy, True), Course(test, epochs, test_accuracy, True)]
    for other, lane in others if len(epochs) else ():
        their = columns_of(other)
        courses.append(Course(other_course(test, lane), their[0], their[4], True))
    return curves_words(courses, _marks(run), lambda value: percent(value, 1))


def _marks(run: Run) -> list[str]:
    return [mark_words(mark.epoch, mark.text) for mark in run.marks]
