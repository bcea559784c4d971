"""The figures of each phase of a step, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from gui.session.examined import Examined, Phase, Slopes, Way
from gui.widgets.figure_table import Figures, digits_down
from gui.words import microscope as words
from gui.words.microscope import figure
from gui.words.numbers import localized, number, percent
from gui.words.units import layer_name
from nn.digits.recognizer import Prediction


def table_of(phase: Phase, examined: Examined, place: int) -> Figures:
    """Return the figures of a phase, of one digit of the batch."""
    if phase is Phase.FORWARD:
        return _outputs(examined, place)
    if phase is Phase.LOSS:
        return _slopes(Slopes.of(examined, place), examined.label(place), examined.names)
    if phase is Phase.BACKWARD:
        return _deltas(examined, place)
    return _moved(examined)


def results_of(
    examined: Examined, place: int, drawing: tuple[Prediction, Prediction] | None, *, own: bool
) -> Figures:
    """Return what came of a step, before and after; own: it is one on the drawing."""
    before, after = examined.report.step.before, examined.report.step.after
    label = examined.label(place)
    rows = [_row(words.cost_words(own=own), before.cost, after.cost)]
    if not own:
        rows.append(_chances(words.digit_row(examined.name_of(place)), label, examined.predictions_of(place)))
    if drawing is not None:
        digit = label if own else drawing[0].digit
        rows.append(_chances(words.drawing_row(examined.names[digit]), digit, drawing))
    if before.test is not None and after.test is not None:
        rows.append((words.right_words(), percent(before.test[1], 1), percent(after.test[1], 1)))
    return Figures(("", words.head_words("before"), words.head_words("after")), tuple(rows))


def _row(name: str, before: float, after: float) -> tuple[str, str, str]:
    return name, words.length(before), words.length(after)


def _chances(name: str, digit: int, both: tuple[Prediction, Prediction]) -> tuple[str, str, str]:
    before, after = (percent(float(each.probabilities[digit]), 0) for each in both)
    return name, before, after


def _outputs(examined: Examined, place: int) -> Figures:
    report = examined.report
    columns = report.forward.sums[-1][place], report.loss.outputs[place]
    targets = _targets(report.loss.targets[place])
    rows = digits_down(*map(_column, columns), targets, names=examined.names)
    return Figures(("", "z", "p", "y"), rows, examined.label(place), words.nothings())


def _slopes(slopes: Slopes, label: int, names: Sequence[str]) -> Figures:
    """Return the slopes of the loss apart and together, in the columns that say how they come about."""
    columns = {"p": _column(slopes.outputs), "y": _targets(slopes.targets)}
    if slopes.way is not Way.RIGHT_ONLY:
        columns["dL/dp"] = _column(slopes.by_output, sign=True)
    if slopes.way is not Way.TOGETHER:
        columns["dp/dz"] = _column(slopes.own, sign=True)
    if slopes.way is not Way.EACH_ALONE:
        columns[words.head_words("apart")] = _column(slopes.apart, sign=True)
    together = "p - y" if slopes.is_difference else "dL/dz"
    columns[words.head_words(together)] = _column(slopes.together, sign=True)
    return Figures(("", *columns), digits_down(*columns.values(), names=names), label, words.nothings())


def _deltas(examined: Examined, place: int) -> Figures:
    """Return the layers in the order in which the slope passes them."""
    backward, spec = examined.report.backward, examined.before.spec
    sizes = [float(np.linalg.norm(layer[place])) for layer in backward.deltas]
    rows = [
        (layer_name(spec, layer), words.length(size), words.length(length))
        for layer, (size, length) in enumerate(zip(sizes, backward.lengths, strict=True), start=1)
    ]
    heads = ("", words.head_words("delta"), words.head_words("gradient"))
    return Figures(heads, tuple(reversed(rows)))


def _moved(examined: Examined) -> Figures:
    lengths, spec = examined.report.step.lengths, examined.before.spec
    rows = [(layer_name(spec, layer), words.length(length)) for layer, length in enumerate(lengths, start=1)]
    return Figures(("", words.head_words("moved")), tuple(rows))


def _column(values: Iterable[float], *, sign: bool = False) -> list[str]:
    return [figure(float(value), sign=sign) for value in values]


def _targets(values: Iterable[float]) -> list[str]:
    """Return targets, whole ones without decimals."""
    return [number(int(value)) if value in (0, 1) else localized(f"{value:.2f}") for value in values]
