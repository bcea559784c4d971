"""The fields of the designer understand what a person writes, and change nothing else."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.fields import (
    AVERAGING,
    BATCH_SIZE,
    CLIPPING,
    DROPOUT,
    EPOCHS,
    LEARNING_RATE,
    PATIENCE,
    SEED,
    STEPS_PER_EPOCH,
    UNITS,
    VALIDATION_INTERVAL,
    VARIANTS,
    Field,
    penalty_field,
    settings_fields,
)
from gui.words.fields import field_label
from gui.words.translation import Label
from nn import OPTIMIZERS, SCHEDULES, Layer, NetworkSpec, TrainingConfig
from nn.digits.design import MOST_UNITS, Design
from nn.registry import Limits
from tests.conftest import SHIPPED_DESIGN
from tests.conftest import design as with_layers

DESIGN_FIELDS = (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED, VARIANTS)
EPSILON = settings_fields(
    "config.optimizer_settings", "adam", OPTIMIZERS["adam"].settings, OPTIMIZERS["adam"].limits
)[2]
EVERY = settings_fields(
    "config.schedule_settings", "step", SCHEDULES["step"].settings, SCHEDULES["step"].limits
)[1]
FIELDS = {field.path.rpartition(".")[2]: field for field in (UNITS, *DESIGN_FIELDS)}
NEW_VALUES: dict[str, st.SearchStrategy[float | int]] = {
    "units": st.integers(1, MOST_UNITS),
    "learning_rate": st.floats(0.0001, 100).map(lambda value: float(f"{value:.6g}")),
    "batch_size": st.integers(1, 1_437) | st.floats(0.0001, 1).map(lambda value: float(f"{value:.4g}")),
    "epochs": st.integers(1, 1_000_000),
    "seed": st.integers(0, 2**31 - 1),
    "handwriting": st.floats(0.1, 3).map(lambda value: float(f"{value:.3g}")),
}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("units", "1", 1),
        ("units", " 512 ", 512),
        ("learning_rate", "0.1", 0.1),
        ("learning_rate", "0,1", 0.1),
        ("learning_rate", "1e-3", 0.001),
        ("learning_rate", "100", 100),
        ("batch_size", "32", 32),
        ("batch_size", "1", 1),
        ("batch_size", "1437", 1437),
        ("batch_size", "10 %", 0.1),
        ("batch_size", "10%", 0.1),
        ("batch_size", "0.1", 0.1),
        ("batch_size", "0,25", 0.25),
        ("batch_size", "100 %", 1.0),
        ("epochs", "1 000 000", 1_000_000),
        ("epochs", "8\u2009000", 8000),
        ("handwriting", "1", 1),
        ("handwriting", "0,5", 0.5),
        ("handwriting", "3", 3),
        ("seed", "0", 0),
        ("seed", "2147483647", 2**31 - 1),
    ],
)
def test_a_field_reads_what_a_person_writes(name: str, text: str, value: float | int) -> None:
    read = FIELDS[name].read(text)
    assert read == pytest.approx(value)
    assert type(read) is type(value) or name in ("learning_rate", "handwriting")


@pytest.mark.parametrize(
    ("name", "texts", "words"),
    [
        ("units", ("", "ten", "3.5", "1e2", "-"), "whole number"),
        ("units", ("0", "-5", "513"), "from 1 to 512"),
        ("learning_rate", ("", "fast", "0.1.2", "1/2"), "a number, for example 0.1"),
        ("learning_rate", ("nan", "inf", "-inf", "1e999"), "finite"),
        ("learning_rate", ("0", "-1", "0.00009", "100.1"), "from 0.0001 to 100"),
        ("batch_size", ("", "many", "%"), "a number"),
        (
            "batch_size",
            ("1.0", "1.5", "-0.1", "-3", "101 %", "0 %"),
            "such as 32, or a fraction",
        ),
        ("batch_size", ("0", "1438", "0.001 %"), "digits from 1 to 1\u2009437, or a fraction such as 10 %"),
        ("handwriting", ("", "strong"), "a number, for example 0.1"),
        ("handwriting", ("0", "0.05", "3.1", "-1"), "from 0.1 to 3"),
        ("epochs", ("0", "1000001"), "from 1 to 1\u2009000\u2009000"),
        ("epochs", ("1.5", "a"), "whole number"),
        ("seed", ("-1", "2147483648"), "from 0 to"),
    ],
)
def test_a_wrong_text_is_explained_in_words(name: str, texts: tuple[str, ...], words: str) -> None:
    for text in texts:
        with pytest.raises(ValueError, match=r"^write a ") as caught:
            FIELDS[name].read(text)
        assert words in str(caught.value), text


@given(st.data())
@pytest.mark.parametrize("name", FIELDS)
def test_what_a_field_writes_it_reads_as_the_same_value(name: str, data: st.DataObject) -> None:
    field = FIELDS[name]
    value = data.draw(NEW_VALUES[name])
    read = field.read(field.write(value))
    assert read == pytest.approx(value, rel=1e-5)
    assert type(read) is type(value)


@given(st.data(), st.sampled_from([-1, 1]))
@pytest.mark.parametrize("name", FIELDS)
def test_a_step_leads_to_a_value_in_that_direction_within_the_limits(
    name: str, data: st.DataObject, direction: int
) -> None:
    field = FIELDS[name]
    value = data.draw(NEW_VALUES[name])
    after = field.neighbor(value, direction)
    assert (after - value) * direction >= 0
    assert field.minimum <= after <= field.maximum
    assert type(after) is type(value)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("learning_rate", [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01]),
        ("learning_rate", [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]),
        ("epochs", [1, 2, 5, 10, 20, 50, 100, 200]),
        ("batch_size", [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
        ("batch_size", [0.0001, 0.0002, 0.0005]),
        ("batch_size", [0.1, 0.2, 0.5, 1.0]),
        ("units", [1, 2, 3, 4]),
        ("seed", [0, 1, 2]),
        ("handwriting", [0.1, 0.2, 0.3, 0.4, 0.5]),
        ("handwriting", [0.9, 1.0, 1.1, 1.2]),
        ("handwriting", [2.9, 3.0]),
    ],
)
def test_steps_go_through_round_numbers_both_ways(name: str, values: list[float | int]) -> None:
    field = FIELDS[name]
    for before, after in pairwise(values):
        assert field.neighbor(before, 1) == pytest.approx(after)
        assert field.neighbor(after, -1) == pytest.approx(before)


@pytest.mark.parametrize(("value", "up", "down"), [(0.3, 0.5, 0.2), (0.9, 1.0, 0.5), (1.1, 2.0, 1.0)])
def test_a_step_from_between_leads_to_the_next_round_number(value: float, up: float, down: float) -> None:
    field = FIELDS["learning_rate"]
    assert (field.neighbor(value, 1), field.neighbor(value, -1)) == (up, down)


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_at_its_limits_a_value_stays(field: Field) -> None:
    whole = float if field in (LEARNING_RATE, VARIANTS) else int
    top = whole(field.maximum)
    assert field.neighbor(top, 1) == top
    bottom = field.read(field.write(type(field.minimum)(field.minimum)))
    assert field.neighbor(bottom, -1) == bottom


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_declared_setting_has_a_field_with_its_default_limits_and_words(name: str) -> None:
    declared = OPTIMIZERS[name]
    fields = settings_fields("config.optimizer_settings", name, declared.settings, declared.limits)
    plain = SHIPPED_DESIGN.with_settings(optimizer=name)
    assert [field.path.rpartition(".")[2] for field in fields] == list(declared.settings)
    for field in fields:
        default = declared.settings[field.path.rpartition(".")[2]]
        assert field.value_in(plain) == default
        assert field.limits == declared.limits[field.path.rpartition(".")[2]]
        assert len(field.label.help.split()) > 5
        changed = field.put_into(plain, field.neighbor(default, -1))
        assert field.value_in(changed) < default
        assert field.put_into(changed, default) == plain


def test_a_setting_of_one_s_own_has_a_field_too() -> None:
    (field,) = settings_fields(
        "config.optimizer_settings", "mine", {"far_away": -5.0}, {"far_away": Limits()}
    )
    assert field.label == Label("Far away", "A setting of your own.")
    assert field.read("-1e6") == -1e6
    assert (field.neighbor(-5.0, 1), field.neighbor(-5.0, -1)) == (-4.0, -6.0)


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        (DROPOUT, "95 %", "write a number from 0 % to 90 %"),
        (AVERAGING, "1", "write a number from 0 to less than 1"),
        (penalty_field("l2"), "-1", "write a number from 0 to 10"),
        (EPSILON, "0", "write a number above 0"),
        (EVERY, "-1", "write a number above 0"),
    ],
)
def test_a_range_is_said_as_it_is(field: Field, text: str, words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        field.read(text)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        (penalty_field("l2"), [0.0, 0.00001, 0.00002, 0.00005, 0.0001]),
        (CLIPPING, [0.0, 0.01, 0.02]),
        (PATIENCE, [0, 1, 2, 5, 10]),
        (STEPS_PER_EPOCH, [0, 1, 2, 5, 10]),
        (VALIDATION_INTERVAL, [1, 2, 5, 10]),
        (AVERAGING, [0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99]),
        (EPSILON, [1e-9, 2e-9, 5e-9, 1e-8]),
        (DROPOUT, [0.0, 0.05, 0.1]),
    ],
)
def test_steps_begin_at_off_and_go_through_round_numbers(field: Field, values: list[float]) -> None:
    for before, after in pairwise(values):
        assert field.neighbor(before, 1) == pytest.approx(after)
        assert field.neighbor(after, -1) == pytest.approx(before)


def test_layers_that_differ_have_a_mixed_value_until_they_get_one() -> None:
    mixed = with_layers(Layer(9, dropout=0.1), Layer(8))
    assert math.isnan(DROPOUT.value_in(mixed))
    assert DROPOUT.text(DROPOUT.value_in(mixed)) == ""
    assert DROPOUT.neighbor(DROPOUT.value_in(mixed), 1) == 0
    same = DROPOUT.put_into(mixed, 0.3)
    assert DROPOUT.value_in(same) == 0.3
    assert [layer.units for layer in same.hidden] == [9, 8]
    assert same.spec.layers[0] == mixed.spec.layers[0]
    assert DROPOUT.value_in(with_layers()) == 0


def test_an_optional_setting_that_is_off_is_none() -> None:
    for field, name in (
        (CLIPPING, "clip_norm"),
        (PATIENCE, "patience"),
        (STEPS_PER_EPOCH, "steps_per_epoch"),
    ):
        on = field.put_into(SHIPPED_DESIGN, field.neighbor(0.0, 1))
        assert getattr(on.config, name)
        assert getattr(field.put_into(on, 0.0).config, name) is None


def test_every_field_explains_itself() -> None:
    for field in FIELDS.values():
        label = field_label(field.path)
        assert label.name
        assert len(label.help.split()) > 3


def test_fields_begin_valid() -> None:
    for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED):
        value = field.value_in(SHIPPED_DESIGN)
        assert field.read(field.write(value)) == value


def test_a_field_changes_its_own_number_and_nothing_else() -> None:
    spec = NetworkSpec((Layer(64, "input", dropout=0.2), Layer(9), Layer(10, "softmax")), "hinge")
    design = Design(spec, TrainingConfig(averaging=0.9, optimizer="adam"), seed=5)
    for field in DESIGN_FIELDS:
        value = field.neighbor(field.value_in(design), 1)
        changed = field.put_into(design, value)
        assert field.value_in(changed) == value
        assert list(design.differences(changed)) == [field.path.removeprefix("config.").partition(".")[0]]
    layer = Layer(9, "relu", "he_normal", scale=0.5, dropout=0.25, batch_normalization=True)
    assert UNITS.put_into(layer, 7) == replace(layer, units=7)
