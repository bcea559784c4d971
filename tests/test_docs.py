"""The code in the documentation runs and prints what it says."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import nn
from docs.make_experiments import PAGE, made
from nn.digits.experiments.reading import all_experiments
from tests.conftest import ROOT

REGISTRIES = (
    nn.ACTIVATIONS,
    nn.INITIALIZERS,
    nn.LOSSES,
    nn.OPTIMIZERS,
    nn.PENALTIES,
    nn.SCHEDULES,
    nn.AUGMENTATIONS,
    nn.SOURCES,
)


@pytest.fixture
def registries() -> Iterator[None]:
    """Take back what the documentation registers."""
    before = [dict(registry) for registry in REGISTRIES]
    with np.printoptions():
        yield
    for registry, content in zip(REGISTRIES, before, strict=True):
        registry.clear()
        registry.update(content)


@pytest.mark.usefixtures("registries")
def test_the_walk_through_the_engine_is_what_the_engine_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    failed, attempted = doctest.testfile(str(ROOT / "docs" / "engine.md"), module_relative=False)
    assert failed == 0
    assert attempted > 40


def test_the_page_of_experiments_is_up_to_date() -> None:
    """`python docs/make_experiments.py` makes it anew."""
    page = PAGE.read_text(encoding="utf-8")
    assert made(page) == page
    assert made(re.sub("## 7. The spike", "## 7. The dip", page)) == page
    assert page.count("inkling experiment") > len(all_experiments())
