"""The design: fields that understand what a person writes, and presets that work."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.fields import (
    HIDDEN_ACTIVATIONS,
    LOSS_NAMES,
    MOST_UNITS,
    OUTPUT_ACTIVATIONS,
    TRAINING_FIELDS,
    UNITS,
    VARIANTS,
    Design,
    Field,
    format_batch_size,
    format_number,
)
from nn import ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, Layer, TrainingConfig

FIELDS = {field.name: field for field in (UNITS, *TRAINING_FIELDS, VARIANTS)}
NEW_VALUES: dict[str, st.SearchStrategy[float | int]] = {
    "units": st.integers(1, MOST_UNITS),
    "learning_rate": st.floats(0.0001, 100).map(lambda value: float(f"{value:.6g}")),
    "batch_size": st.integers(1, 1_437) | st.floats(0.0001, 1).map(lambda value: float(f"{value:.4g}")),
    "epochs": st.integers(1, 1_000_000),
    "seed": st.integers(0, 2**31 - 1),
    "augmentation": st.floats(0.1, 3).map(lambda value: float(f"{value:.3g}")),
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
        ("augmentation", "1", 1),
        ("augmentation", "0,5", 0.5),
        ("augmentation", "3", 3),
        ("seed", "0", 0),
        ("seed", "2147483647", 2**31 - 1),
    ],
)
def test_a_field_reads_what_a_person_writes(name: str, text: str, value: float | int) -> None:
    read = FIELDS[name].read(text)
    assert read == pytest.approx(value)
    assert type(read) is type(value) or name in ("learning_rate", "augmentation")


@pytest.mark.parametrize(
    ("name", "texts", "words"),
    [
        ("units", ("", "ten", "3.5", "1e2", "-"), "whole number"),
        ("units", ("0", "-5", "513"), "from 1 to 512"),
        ("learning_rate", ("", "fast", "0.1.2", "1/2"), "a number, for example 0.1"),
        ("learning_rate", ("nan", "inf", "-inf", "1e999"), "finite"),
        ("learning_rate", ("0", "-1", "0.00009", "100.1"), "from 0.0001 to 100"),
        ("batch_size", ("", "many", "%"), "a number"),
        ("batch_size", ("1.0", "1.5", "-0.1", "-3", "101 %", "0 %"), "such as 32, or a share such as 10 %"),
        ("batch_size", ("0", "1438", "0.001 %"), "from 0.0001 to 1\u2009437"),
        ("augmentation", ("", "strong"), "a number, for example 0.1"),
        ("augmentation", ("0", "0.05", "3.1", "-1"), "from 0.1 to 3"),
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
    after = field.neighbour(value, direction)
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
        ("augmentation", [0.1, 0.2, 0.3, 0.4, 0.5]),
        ("augmentation", [0.9, 1.0, 1.1, 1.2]),
        ("augmentation", [2.9, 3.0]),
    ],
)
def test_steps_go_through_round_numbers_both_ways(name: str, values: list[float | int]) -> None:
    field = FIELDS[name]
    for before, after in pairwise(values):
        assert field.neighbour(before, 1) == pytest.approx(after)
        assert field.neighbour(after, -1) == pytest.approx(before)


@pytest.mark.parametrize(("value", "up", "down"), [(0.3, 0.5, 0.2), (0.9, 1.0, 0.5), (1.1, 2.0, 1.0)])
def test_a_step_from_between_leads_to_the_next_round_number(value: float, up: float, down: float) -> None:
    field = FIELDS["learning_rate"]
    assert (field.neighbour(value, 1), field.neighbour(value, -1)) == (up, down)


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_at_its_limits_a_value_stays(field: Field) -> None:
    whole = int if field.name not in ("learning_rate", "augmentation") else float
    top = whole(field.maximum)
    assert field.neighbour(top, 1) == top
    bottom = field.read(field.write(type(field.minimum)(field.minimum)))
    assert field.neighbour(bottom, -1) == bottom


def test_every_field_explains_itself_and_begins_valid() -> None:
    default = Design()
    for field in TRAINING_FIELDS:
        assert field.label
        assert len(field.help.split()) > 3
        value = getattr(default, field.name)
        assert field.read(field.write(value)) == value


def test_everything_that_the_engine_offers_can_be_chosen() -> None:
    assert set(HIDDEN_ACTIVATIONS) == set(OUTPUT_ACTIVATIONS) == set(ACTIVATIONS)
    assert set(LOSS_NAMES) == set(LOSSES)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"learning_rate": 5.0}, True),
        ({"epochs": 1}, True),
        ({"batch_size": 0.5}, True),
        ({"augmentation": 1.0}, True),
        ({"refinements": TrainingConfig(optimizer="adam", averaging=0.99)}, True),
        ({"seed": 1}, False),
        ({"loss": "mean_squared_error"}, False),
        ({"output_activation": "linear"}, False),
        ({"hidden": (Layer(7),)}, False),
    ],
)
def test_only_layers_loss_and_seed_make_another_network(change: dict[str, Any], same: bool) -> None:
    assert Design().makes_the_same_network(Design(**change)) is same


SETTINGS = st.fixed_dictionaries(
    {
        "epochs": st.integers(1, 1_000_000),
        "learning_rate": st.floats(0.0001, 100),
        "batch_size": st.integers(1, 1_437) | st.floats(0.0001, 1),
        "augmentation": st.just(0.0) | st.floats(0.1, 3),
    }
)
REFINEMENTS = st.fixed_dictionaries(
    {
        "optimizer": st.sampled_from(list(OPTIMIZERS)),
        "schedule": st.sampled_from(list(SCHEDULES)),
        "averaging": st.floats(0, 0.9999),
        "label_smoothing": st.floats(0, 0.5),
        "weight_decay": st.floats(0, 0.1),
    }
)


@given(SETTINGS, SETTINGS, REFINEMENTS)
def test_a_design_trains_with_its_own_settings_and_its_refinements(
    own: dict[str, Any], others: dict[str, Any], refinements: dict[str, Any]
) -> None:
    design = Design(**own, refinements=TrainingConfig(**others, **refinements))
    assert design.config == TrainingConfig(**own, **refinements)
    assert design == Design(**own, refinements=TrainingConfig(**refinements))
    assert hash(design) == hash(Design(**own, refinements=TrainingConfig(**refinements)))


@given(SETTINGS, SETTINGS, REFINEMENTS)
def test_refinements_stay_while_other_settings_change(
    before: dict[str, Any], after: dict[str, Any], refinements: dict[str, Any]
) -> None:
    design = Design(**before, refinements=TrainingConfig(**refinements))
    assert replace(design, **after).config == TrainingConfig(**after, **refinements)
    assert design.makes_the_same_network(replace(design, **after))


def test_numbers_are_written_as_a_person_would() -> None:
    assert format_number(1234567) == "1\u2009234\u2009567"
    assert format_number(0.1) == "0.1"
    assert format_batch_size(32) == "32"
    assert format_batch_size(0.1) == "10 %"
    assert format_batch_size(1.0) == "100 %"
