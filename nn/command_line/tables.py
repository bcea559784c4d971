"""Results for people: aligned, percent with one decimal, at most 100 columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nn.digits.evaluation import Evaluation
from nn.digits.task import STANDARD_TASK

NARROWEST = 5  # characters of a number in the confusion matrix


def percent(fraction: float | None) -> str:
    """Return a fraction of 0 to 1 in percent, a dash for None."""
    return "-" if fraction is None else f"{fraction:.1%}".replace("%", " %")


def aligned(rows: Iterable[Sequence[str]], alignment: str, margin: str = "  ") -> list[str]:
    """Return one line for each row, its columns as wide as the widest; alignment: < or > for each."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = (
        "  ".join(f"{text:{side}{width}}" for text, side, width in zip(row, alignment, widths, strict=True))
        for row in table
    )
    return [f"{margin}{line}".rstrip() for line in lines]


def evaluation_lines(result: Evaluation, names: Sequence[str] = STANDARD_TASK.outputs) -> list[str]:
    """Return the figures with a word on each, and the confusion matrix with the names of the outputs."""
    return [*_summary(result), "", *_confusion(result, names)]


def block_lines(blocks: Sequence[slice], accuracies: Sequence[float], name: str = "writer") -> list[str]:
    """Return the accuracy for each writer's block, their mean and the worst."""
    rows = [
        (str(number), f"{block.start} to {block.stop - 1}", str(block.stop - block.start), percent(accuracy))
        for number, (block, accuracy) in enumerate(zip(blocks, accuracies, strict=True), start=1)
    ]
    worst = min(range(len(accuracies)), key=accuracies.__getitem__)
    mean = sum(accuracies) / len(accuracies)
    return aligned(
        [
            (name, "digits", "n", "right"),
            *rows,
            ("", "", "", ""),
            ("mean", "", "", percent(mean)),
            ("worst", f"{name} {worst + 1}", "", percent(accuracies[worst])),
        ],
        "<<>>",
    )


def _summary(result: Evaluation) -> list[str]:
    unreadable = int(result.unreadable.sum())
    rows = [("right", percent(result.accuracy), f"{result.right:,} of {result.n:,}")]
    if unreadable:
        rows.append(("unreadable", percent(unreadable / result.n), f"{unreadable:,}, counted as wrong"))
    if result.confidence is not None:
        error = percent(result.calibration_error)
        rows += [
            ("confidence", percent(result.confidence), "mean probability of the answers"),
            ("calibration error", error, "between confidence and share of right answers"),
            ("sure", percent(result.sure / result.n), _sure_words(result)),
        ]
    if result.unusual:
        rows.append(("unusual", percent(result.unusual / result.n), _unusual_words(result)))
    return aligned(rows, "<><")


def _sure_words(result: Evaluation) -> str:
    right = f", {percent(result.sure_right / result.sure)} of them right" if result.sure else ""
    limit = percent(result.threshold)
    if not result.is_calibrated:
        return f"of all digits{right}; from {limit} on (not calibrated)"
    return f"of all digits{right}; sure is from {limit} on"


def _unusual_words(result: Evaluation) -> str:
    reason, count = result.reasons[0]
    return f"never sure; {count:,} of {result.unusual:,}: {str(reason)[0].lower()}{str(reason)[1:-1]}"


def _confusion(result: Evaluation, names: Sequence[str]) -> list[str]:
    """Return a row for each right output and a column for each predicted one."""
    counts = result.confusion.tolist()
    width = max(NARROWEST, 1 + max(len(str(count)) for row in counts for count in row))
    size = max(NARROWEST, 1 + len(str(result.n_by_class.max())))
    has_unreadable = bool(result.unreadable.any())
    head = "".join(f"{name:>{width}}" for name in names) + has_unreadable * "  none"
    lines = [f"  true{'n':>{size}}    right  {'taken for':>{width + 8}}", f"  {'':{size + 15}}{head}"]
    for output, row in enumerate(counts):
        cells = "".join(f"{count or '.':>{width}}" for count in row)
        lost = result.unreadable[output]
        right = percent(result.accuracy_by_class[output])
        lines.append(
            f"  {names[output]:>4}{result.n_by_class[output]:>{size}}{right:>9}  {cells}"
            + has_unreadable * f"{lost or '.':>6}"
        )
    return lines
