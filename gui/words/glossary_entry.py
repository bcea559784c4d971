"""An entry of the glossary: a word, what it means, and what it is here and now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gui.session.facts import Facts
from gui.words.networks import hidden_name
from gui.words.translation import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and its explanation, in which [shown](entry) leads to another entry.

    here: returns what the word means in the window at this moment, as one sentence.
    """

    name: str
    text: str
    here: Callable[[Facts], str]


def joined(parts: Sequence[str]) -> str:
    """Return several things in one phrase."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def layer_name(facts: Facts, place: int) -> str:
    """Return what a layer behind the input is called; the first has the place 0."""
    return tr("the output") if place == len(facts.layers) - 1 else hidden_name(place)


def nothing_trained() -> str:
    """Return that there are no figures of a training yet."""
    return tr("Nothing has been trained here yet, so there is no figure to tell.")


def nothing_drawn() -> str:
    """Return that there is no answer yet."""
    return tr("There is no digit on the paper yet, so there is nothing to tell.")
