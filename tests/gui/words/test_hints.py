"""What hints say, with links to where it was seen."""

from __future__ import annotations

import pytest

from gui.style.linked_text import without_anchors
from gui.words.hints import TEXTS, hint_label
from nn import Layer
from nn.training.hints import Hint, HintCode
from tests.conftest import design

SPEC = design(Layer(50), Layer(30)).spec
MEASURED = "different units dead ratio wrong slope samples usual_samples gradient_ratio length_ratio"
VALUES = dict.fromkeys(MEASURED.split(), 0.5)
ADDRESSES = {
    HintCode.TWINS: ["layer:2"],
    HintCode.DEAD_UNITS: ["layer:2"],
    HintCode.VANISHING_GRADIENT: ["layer:1", "layer:3"],
    HintCode.SATURATED_OUTPUTS: [],
    HintCode.SHORT_LAST_BATCH: ["epoch:46", "step:46:11"],
    HintCode.LONG_STEP: ["epoch:46", "step:46:11"],
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_places_in_a_hint_are_links(code: HintCode) -> None:
    label = hint_label(Hint(code, 46, step=11, layer=2, values=VALUES), SPEC)
    assert label is not None
    links = [link.address for text in label for link in without_anchors(text)[1]]
    assert links == ADDRESSES[code]


def test_a_failure_is_told_elsewhere() -> None:
    assert hint_label(Hint(HintCode.EXPLODED, 3, values={}), SPEC) is None
