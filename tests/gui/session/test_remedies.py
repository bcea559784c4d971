from __future__ import annotations

import pytest

from gui.session.remedies import REMEDIES, is_mended, remedy_for
from nn import Layer
from nn.digits.design import Design
from nn.training.hints import Hint, HintCode

SIGMOIDS = Design.of(Layer(8), Layer(8), learning_rate=3.0, batch_size=143, even_batches=False)


def remedy(code: HintCode, design: Design = SIGMOIDS) -> Design:
    found = remedy_for(Hint(code, 1), design)
    assert found is not None
    return found


def test_a_long_step_gets_a_third_of_the_rate() -> None:
    assert remedy(HintCode.LONG_STEP).config.learning_rate == 1.0
    assert remedy(HintCode.LONG_STEP, SIGMOIDS.with_settings(learning_rate=0.1)).config.learning_rate == 0.03


def test_a_short_last_batch_gets_even_batches_and_nothing_else() -> None:
    assert remedy(HintCode.SHORT_LAST_BATCH) == SIGMOIDS.with_settings(even_batches=True)


@pytest.mark.parametrize(
    ("code", "activation"), [(HintCode.VANISHING_GRADIENT, "relu"), (HintCode.DEAD_UNITS, "leaky_relu")]
)
def test_hidden_layers_get_an_activation_that_passes_the_gradient_on(code: HintCode, activation: str) -> None:
    changed = remedy(code)
    assert {layer.activation for layer in changed.hidden} == {activation}
    assert changed.output == SIGMOIDS.output


def test_twins_get_random_weights() -> None:
    alike = Design.of(Layer(8, initializer="constant", scale=0.5))
    assert remedy(HintCode.TWINS, alike) == Design.of(Layer(8))


@pytest.mark.parametrize(
    ("output", "loss"), [("softmax", "categorical_crossentropy"), ("sigmoid", "binary_crossentropy")]
)
def test_saturated_outputs_get_the_cross_entropy_of_their_activation(output: str, loss: str) -> None:
    squared = Design.of(Layer(8), output=output, loss="mean_squared_error")
    assert remedy(HintCode.SATURATED_OUTPUTS, squared) == Design.of(Layer(8), output=output, loss=loss)


def test_a_rate_as_low_as_the_hint_asked_for_has_mended_it_and_another_one_not() -> None:
    hint, third = Hint(HintCode.LONG_STEP, 1), SIGMOIDS.with_settings(learning_rate=1.0)
    assert is_mended(hint, SIGMOIDS, third)
    assert is_mended(hint, SIGMOIDS, third.with_settings(epochs=7))
    assert not is_mended(hint, SIGMOIDS, SIGMOIDS)
    assert not is_mended(hint, SIGMOIDS, SIGMOIDS.with_settings(learning_rate=2.0))


@pytest.mark.parametrize("code", [code for code in REMEDIES if code is not HintCode.LONG_STEP])
def test_what_is_so_already_is_no_remedy(code: HintCode) -> None:
    layer = Layer(8, "tanh", initializer="constant")
    faulty = Design.of(layer, loss="mean_squared_error", even_batches=False)
    assert remedy_for(Hint(code, 1), remedy(code, faulty)) is None
