"""Words of the line of time: where it is, what is kept, and what happened there."""

from __future__ import annotations

from collections.abc import Sequence

from gui.words.numbers import number
from gui.words.translation import counted, tr


def tape_name() -> str:
    """Return what the line of time is called."""
    return tr("Time")


def nothing_recorded() -> str:
    """Return how the line of time gets something to show."""
    return tr("Train, and every moment is recorded here.")


def moment_words(epoch: int | None, newest: int, kept: Sequence[int], marks: Sequence[str]) -> str:
    """Return which epoch shows, None for live, which are kept, and what happened at the one that shows."""
    words = {
        "epoch": number(newest if epoch is None else epoch),
        "newest": number(newest),
        "first": number(kept[0]),
        "last": number(kept[-1]),
    }
    if epoch is None:
        text = tr("Live, epoch {epoch}, kept {first} to {last}")
    else:
        text = tr("Epoch {epoch} of {newest}, kept {first} to {last}")
    return ". ".join([text.format(**words), *marks])


def epoch_words(epoch: int) -> str:
    """Return the name of an epoch."""
    return tr("Epoch {number}").format(number=number(epoch))


def mark_words(epoch: int, text: str) -> str:
    """Return what happened at an epoch."""
    return tr("Epoch {number}: {text}").format(number=number(epoch), text=text)


def more_marks(count: int) -> str:
    """Return how many more things happened than are told."""
    return counted("and 1 more", "and {count} more", count).format(count=number(count))
