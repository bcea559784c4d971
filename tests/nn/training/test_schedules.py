from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import SCHEDULES, History, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.training.schedules import Schedule, ScheduleState, factors_of

Build = Callable[..., Network]
Watch = Callable[..., str]
Shown = tuple[list[float | None], History]
X, Y = np.random.default_rng(0).random((12, 3)), np.eye(2)[[0, 1] * 6]

progresses = st.floats(0, 1)
small_shares = st.just(0.0) | st.floats(1e-6, 1)
SETTINGS: dict[str, dict[str, st.SearchStrategy[float]]] = {
    "constant": {},
    "step": {"factor": small_shares, "every": st.floats(0.5, 500)},
    "exponential": {"last": st.floats(1e-6, 1)},
    "cosine": {"last": small_shares, "warm_up": small_shares},
    "warm_up": {"share": small_shares},
    "one_cycle": {"first": small_shares, "rise": small_shares, "last": small_shares},
    "plateau": {"factor": small_shares, "patience": st.floats(0, 20), "improvement": small_shares},
}


def at(progress: npt.ArrayLike, cost: float | None = None, epochs: int = 200) -> ScheduleState:
    shares: Array = np.array(progress, np.float64)
    return ScheduleState(epochs=shares * epochs, progress=shares, cost=cost, kept={})


def half_cosine(share: float) -> float:
    return (1 + math.cos(math.pi * share)) / 2


def test_the_registry_has_the_documented_names_and_settings() -> None:
    assert {name: set(found.settings) for name, found in SCHEDULES.items()} == {
        name: set(settings) for name, settings in SETTINGS.items()
    }


@pytest.mark.parametrize(
    ("name", "settings", "progress", "expected"),
    [
        ("constant", {}, [0, 0.5, 1], [1, 1, 1]),
        # Of 200 epochs.
        ("step", {}, [0, 0.499, 0.5, 0.995, 1], [1, 1, 0.5, 0.5, 0.25]),
        ("step", {"factor": 0.1, "every": 50}, [0, 0.25, 0.5, 0.75, 1], [1, 0.1, 0.01, 0.001, 0.0001]),
        ("step", {"every": 0.5}, [0, 0.002, 0.0025, 0.005], [1, 1, 0.5, 0.25]),
        ("exponential", {}, [0, 0.25, 0.5, 1], [1, math.sqrt(0.1), 0.1, 0.01]),
        ("exponential", {"last": 0.25}, [0, 0.5, 1], [1, 0.5, 0.25]),
        ("cosine", {}, [0, 1 / 3, 0.5, 2 / 3, 1], [1, 0.75, 0.5, 0.25, 0]),
        ("cosine", {"last": 0.2}, [0, 0.5, 1], [1, 0.6, 0.2]),
        ("cosine", {"warm_up": 0.2}, [0, 0.1, 0.2, 0.6, 1], [0.01, 0.5, 1, 0.5, 0]),
        ("cosine", {"warm_up": 0.5, "last": 0.1}, [0.25, 0.5, 0.75, 1], [0.5, 1, 0.55, 0.1]),
        ("warm_up", {}, [0, 0.0005, 0.05, 0.1, 0.11, 1], [0.01, 0.01, 0.5, 1, 1, 1]),
        ("warm_up", {"share": 0.5}, [0.1, 0.5, 1], [0.2, 1, 1]),
        ("warm_up", {"share": 0}, [0, 0.5, 1], [1, 1, 1]),
        ("one_cycle", {}, [0, 0.15, 0.3, 0.65, 1], [0.04, 0.52, 1, 0.50005, 0.0001]),
        (
            "one_cycle",
            {"first": 0.2, "rise": 0.6, "last": 0.1},
            [0, 0.2, 0.6, 0.8, 1],
            [0.2, 0.4, 1, 0.55, 0.1],
        ),
        ("one_cycle", {"rise": 0}, [0, 0.5, 1], [1, 0.50005, 0.0001]),
        ("one_cycle", {"rise": 1}, [0, 0.5, 1], [0.04, 0.52, 1]),
    ],
)
def test_values_worked_out_by_hand(
    name: str, settings: dict[str, float], progress: list[float], expected: list[float]
) -> None:
    np.testing.assert_allclose(factors_of(name, at(progress), settings), expected, rtol=1e-9, atol=1e-9)


def test_the_cosine_is_half_a_cosine_at_every_place() -> None:
    places = np.linspace(0, 1, 41)
    np.testing.assert_allclose(
        factors_of("cosine", at(places), {}), [half_cosine(p) for p in places], atol=1e-12
    )


@given(st.floats(0, 1), st.floats(0.01, 0.99), st.floats(0, 1))
def test_one_cycle_has_no_jump_at_its_top(first: float, rise: float, last: float) -> None:
    settings = {"first": first, "rise": rise, "last": last}
    beside = [rise * (1 - 1e-7), rise, rise * (1 + 1e-7)]
    np.testing.assert_allclose(factors_of("one_cycle", at(beside), settings), 1, atol=1e-9)


@given(progresses, progresses)
def test_what_falls_never_rises_again(one: float, other: float) -> None:
    early, late = sorted((one, other))
    for name in ("constant", "step", "exponential", "cosine"):
        first, second = factors_of(name, at([early, late]), {})
        assert first >= second
    first, second = factors_of("warm_up", at([early, late]), {})
    assert first <= second


@pytest.mark.parametrize("name", SCHEDULES)
@given(data=st.data(), progress=st.lists(progresses, min_size=1, max_size=5))
def test_every_schedule_stays_between_zero_and_the_learning_rate(
    name: str, data: st.DataObject, progress: list[float]
) -> None:
    settings = data.draw(st.fixed_dictionaries({}, optional=SETTINGS[name]))
    cost = data.draw(st.none() | st.floats(0, 1e6))
    factors = factors_of(name, at(progress, cost), settings)
    assert len(factors) == len(progress)
    assert all(type(factor) is float and 0 <= factor <= 1 + 1e-12 for factor in factors)


@pytest.mark.parametrize("name", SCHEDULES)
def test_one_number_is_for_every_step_of_the_epoch(name: str) -> None:
    assert len(factors_of(name, at([0, 0.1, 0.2, 0.3]), {})) == 4


def test_before_an_epoch_a_schedule_sees_where_each_step_begins() -> None:
    now = ScheduleState.before_epoch(3, epochs=5, steps=4, cost=0.5, kept={"waited": 1})
    np.testing.assert_allclose(now.epochs, [3, 3.25, 3.5, 3.75])
    np.testing.assert_allclose(now.progress, [0.6, 0.65, 0.7, 0.75])
    assert (now.cost, now.kept) == (0.5, {"waited": 1})
    assert ScheduleState.before_epoch(7, 5, 4, None, {}).progress.tolist() == [1, 1, 1, 1]


def play_plateau(costs: Sequence[float | None], **settings: float) -> list[float]:
    """Return the factor before each epoch, given the cost of the one before it."""
    memory: dict[str, float] = {}
    once = np.zeros(1)
    return [factors_of("plateau", ScheduleState(once, once, cost, memory), settings)[0] for cost in costs]


@pytest.mark.parametrize(
    ("costs", "settings", "expected"),
    [
        ([None, 5, 4, 3, 2], {"patience": 0}, [1, 1, 1, 1, 1]),
        ([None, 5, 5, 5], {"patience": 0}, [1, 1, 0.5, 0.25]),
        ([None, 5, 6, 4, 7, 3], {"patience": 1}, [1, 1, 1, 1, 1, 1]),
        ([None, 5, 6, 6, 6, 6, 6], {"patience": 1}, [1, 1, 1, 0.5, 0.5, 0.25, 0.25]),
        ([None, 5, 5, 5, 5, 4, 4, 4], {"patience": 2, "factor": 0.1}, [1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1]),
        # An improvement counts from the best cost, not from the last one.
        ([None, 5, 9, 8, 7, 6], {"patience": 3}, [1, 1, 1, 1, 1, 0.5]),
        # 4.8 is not a tenth less than 5; 4.4 is.
        ([None, 5, 4.8, 4.8], {"patience": 1, "improvement": 0.1}, [1, 1, 1, 0.5]),
        ([None, 5, 4.8, 4.4, 4.3], {"patience": 1, "improvement": 0.1}, [1, 1, 1, 1, 1]),
        ([5, math.inf, math.nan, 5], {"patience": 2}, [1, 1, 1, 0.5]),
        ([0, 0, 0], {"patience": 0}, [1, 0.5, 0.25]),
    ],
)
def test_a_plateau_lowers_the_rate_when_patience_runs_out(
    costs: list[float | None], settings: dict[str, float], expected: list[float]
) -> None:
    assert play_plateau(costs, **settings) == expected


def test_a_plateau_has_ten_epochs_of_patience_unless_told() -> None:
    assert play_plateau([5.0] * 12) == [1] * 11 + [0.5]


@pytest.fixture
def rates_of(build: Build, watch_steps: Watch) -> Callable[..., list[float]]:
    """Return a function that trains, four steps an epoch, and gives the learning rate of every step."""

    def train(schedule: str, epochs: int, until: int | None = None, **settings: float) -> list[float]:
        rates: list[float] = []
        optimizer = watch_steps(lambda _step, _gradient, rate: rates.append(rate))
        config = TrainingConfig(
            epochs, 0.5, 3, optimizer=optimizer, schedule=schedule, schedule_settings=settings
        )
        trainer = Trainer(build(3, 2), config, X, Y)
        rows = list(trainer.run(until))
        assert [row.learning_rate for row in rows] == rates[3::4]
        assert trainer.learning_rate == 0.5
        return rates

    return train


@pytest.mark.parametrize(
    ("schedule", "settings"),
    [
        ("constant", {}),
        ("step", {"every": 1}),
        ("step", {"factor": 0.9, "every": 0.75}),
        ("exponential", {}),
        ("cosine", {"last": 0.1, "warm_up": 0.3}),
        ("warm_up", {"share": 0.6}),
        ("one_cycle", {"rise": 0.4}),
    ],
)
def test_every_step_has_its_own_time(
    rates_of: Callable[..., list[float]], schedule: str, settings: dict[str, float]
) -> None:
    progress = np.arange(20) / 20
    expected = factors_of(schedule, ScheduleState(progress * 5, progress, None, {}), settings)
    np.testing.assert_allclose(rates_of(schedule, 5, **settings), 0.5 * np.array(expected), rtol=1e-9)


def test_steps_of_a_training_worked_out_by_hand(rates_of: Callable[..., list[float]]) -> None:
    np.testing.assert_allclose(rates_of("step", 2, every=1), [0.5] * 4 + [0.25] * 4)
    np.testing.assert_allclose(rates_of("exponential", 1, last=0.0625), [0.5, 0.25, 0.125, 0.0625])
    np.testing.assert_allclose(rates_of("warm_up", 2, share=1), [0.005, *(0.0625 * n for n in range(1, 8))])


@pytest.mark.parametrize(
    ("schedule", "last"),
    [("exponential", 0.005), ("cosine", 0), ("one_cycle", 0.00005), ("warm_up", 0.5), ("constant", 0.5)],
)
def test_beyond_the_planned_end_the_last_rate_stays(
    rates_of: Callable[..., list[float]], schedule: str, last: float
) -> None:
    rates = rates_of(schedule, 2, until=4)
    assert len(rates) == 16
    np.testing.assert_allclose(rates[8:], last, atol=1e-15)
    assert schedule == "constant" or rates[0] != last


def test_steps_go_on_beyond_the_planned_end(rates_of: Callable[..., list[float]]) -> None:
    np.testing.assert_allclose(rates_of("step", 1, until=3, every=1)[::4], [0.5, 0.25, 0.125])


def test_a_plateau_keeps_its_memory_through_a_training(build: Build) -> None:
    network = build(3, 2)
    settings = {"patience": 1, "improvement": 0.9}
    history = network.fit(X, Y, 6, 0.5, 1.0, schedule="plateau", schedule_settings=settings)
    assert history.column("learning_rate").tolist() == [0.5, 0.5, 0.5, 0.25, 0.25, 0.125]


@pytest.fixture
def costs_shown(build: Build, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Shown]:
    """Return a function that trains; it gives the cost a schedule saw before every epoch, and the history."""

    def train(**arguments: Any) -> Shown:
        shown: list[float | None] = []

        def note(time: ScheduleState) -> float:
            shown.append(time.cost)
            return 1.0

        monkeypatch.setitem(SCHEDULES, "note", Schedule(note, {}))
        return shown, build(3, 2).fit(X, Y, 5, 0.5, schedule="note", **arguments)

    return train


def test_a_schedule_sees_the_cost_of_the_last_epoch(costs_shown: Callable[..., Shown]) -> None:
    shown, history = costs_shown()
    assert shown == [None, *(row.cost for row in history)][:5]


def test_with_validation_data_a_schedule_sees_the_validation_cost(costs_shown: Callable[..., Shown]) -> None:
    shown, history = costs_shown(validation_data=(X[:5], 1 - Y[:5]))
    assert shown == [None, *(row.validation_cost for row in history)][:5]


def test_a_schedule_never_compares_the_cost_of_training_with_that_of_validation(
    costs_shown: Callable[..., Shown],
) -> None:
    shown, history = costs_shown(validation_data=(X[:5], 1 - Y[:5]), validation_interval=2)
    assert not {row.cost for row in history}.intersection(shown)


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"schedule": "cosin"}, ValueError, "schedule must be one of .*'cosin'; did you mean 'cosine'"),
        ({"schedule": None}, ValueError, "schedule must be one of .*None"),
        (
            {"schedule": "cosine", "schedule_settings": {"warmup": 0.1}},
            ValueError,
            "a name in schedule_settings must be one of last, warm_up, not 'warmup'; did you mean 'warm_up'",
        ),
        (
            {"schedule": "step", "schedule_settings": {"last": 0.1}},
            ValueError,
            "a name in schedule_settings must be one of every, factor, not 'last'",
        ),
        (
            {"schedule_settings": {"last": 0.1}},
            ValueError,
            "schedule_settings must be empty, as there is nothing to set",
        ),
        (
            {"schedule": "step", "schedule_settings": {"every": math.nan}},
            ValueError,
            r"schedule_settings\['every'\] must be a finite number, not nan",
        ),
        (
            {"schedule": "step", "schedule_settings": {"every": "5"}},
            TypeError,
            r"schedule_settings\['every'\] must be a number, not '5'",
        ),
        *(
            (
                {"schedule": name, "schedule_settings": {key: value}},
                ValueError,
                rf"schedule_settings\['{key}'\] must be {limits}, not {value}",
            )
            for name, key, value, limits in (
                ("step", "every", 0.0, "above 0"),
                ("step", "factor", -1.0, "at least 0"),
                ("exponential", "last", -0.5, "at least 0"),
                ("cosine", "warm_up", 1.5, "at least 0 and at most 1"),
            )
        ),
        ({"schedule": "step", "schedule_settings": [("every", 5)]}, TypeError, "must be a dictionary"),
        ({"schedule": "step", "schedule_settings": None}, TypeError, "must be a dictionary"),
    ],
)
def test_wrong_settings_are_refused_by_name(
    settings: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        TrainingConfig(**settings)


def test_settings_are_kept_as_numbers() -> None:
    given_settings: dict[str, Any] = {"every": np.int64(5), "factor": np.float32(0.5)}
    config = TrainingConfig(schedule="step", schedule_settings=given_settings)
    assert config.schedule_settings == {"every": 5.0, "factor": 0.5}
    assert all(type(value) is float for value in config.schedule_settings.values())


def test_a_schedule_gets_the_settings_that_are_given_and_keeps_its_defaults_for_others() -> None:
    seen: list[Array] = []

    def probe(time: ScheduleState, *, one: float = 1.0, two: float = 2.0) -> float:
        seen.append(np.array([one, two]))
        return one

    assert Schedule(probe, {"one": 1.0, "two": 2.0}).factors(at([0]), two=5) == 1
    np.testing.assert_array_equal(seen, [[1, 5]])
