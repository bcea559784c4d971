"""Functions are written with all that they use, in order, without types."""

from __future__ import annotations

import math
from typing import Any

import pytest

from nn.script.sources import SourceError, Sources
from nn.training.optimizers import adamw

FACTOR: float = 3


def _hidden(value: float) -> float:
    """Return the root."""
    return math.sqrt(value)


def uses(value: float, *, factor: float = FACTOR) -> float:
    found: float = _hidden(value) * factor
    return max(found, 1)


def clip(value: float) -> float:
    return uses(value)


def uses_a_class(value: float) -> Any:
    return SourceError(value)


def loops(value: int) -> int:
    return loops(value - 1) if value else 0


def write(*functions: Any) -> Sources:
    sources = Sources()
    for function in functions:
        sources.add(function)
    return sources


def test_a_function_stands_behind_what_it_uses_each_once() -> None:
    sources = write(uses, uses, clip)
    order = [sources.text.index(text) for text in ("FACTOR =", "def hidden(", "def uses(", "def clip(")]
    assert sources.text.count("def uses") == 1
    assert order == sorted(order)
    assert sources.imports == {"import math"}


def test_what_is_written_is_a_program_without_types() -> None:
    text = write(uses).text
    assert "float" not in text
    names: dict[str, Any] = {"math": math}
    exec(text, names)
    assert names["uses"](4) == uses(4) == 6


def test_two_functions_of_one_name_are_told_apart() -> None:
    from nn.training.update import clip as other

    sources = Sources()
    assert (sources.add(clip), sources.add(other)) == ("clip", "clip_in_update")
    assert "def clip(value)" in sources.text
    assert "def clip_in_update(gradient, longest)" in sources.text


def test_functions_may_call_themselves_and_each_other() -> None:
    names: dict[str, Any] = {"math": math}
    exec(write(loops).text, names)
    assert names["loops"](3) == 0
    assert "def adam(" in write(adamw).text


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (uses_a_class, "SourceError in tests.nn.script.test_sources is no function"),
        (lambda value: value, "the source of <lambda> does not stand at the top"),
        (abs, "there is no source of builtins"),
    ],
    ids=["class", "lambda", "builtin"],
)
def test_what_cannot_be_written_is_said(function: Any, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        write(function)
