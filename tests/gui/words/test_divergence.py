"""Every way in which a training can fail has its sentences."""

from __future__ import annotations

import pytest

from gui.words.divergence import SENTENCES, divergence_words
from nn import Divergence, DivergenceKind


@pytest.mark.parametrize("kind", DivergenceKind)
def test_the_window_says_what_the_engine_says(kind: DivergenceKind) -> None:
    divergence = Divergence(kind, epoch=46, learning_rate=2.5, loss="mean_squared_error", layer=3)
    assert str(divergence).startswith(divergence_words(divergence).removesuffix("."))


def test_every_kind_has_a_sentence_of_its_own() -> None:
    assert set(SENTENCES) == set(DivergenceKind)
    assert len(set(SENTENCES.values())) == len(DivergenceKind)
