"""A recording: few moments, from which every epoch comes back to the last bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import OPTIMIZERS, SCHEDULES, DivergenceError, Layer, Network, Trainer, TrainingConfig
from nn.training.moment import Moment
from nn.training.recording import EVERY_EPOCH, SPIKE, STRIDE, Recording

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((23, 4)), np.eye(3)[GENERATOR.integers(0, 3, 23)]
VALIDATION = (X[:9, ::-1], Y[4:13])
Act = Callable[[Trainer], None]
Bits = tuple[bytes, bytes, object]


def begin(*hidden: Layer, dtype: str = "float32", **fields: Any) -> Trainer:
    layers = [Layer(4, "input"), *(hidden or (Layer(5, "tanh"),)), Layer(3, "softmax")]
    config = TrainingConfig(**{"epochs": 12, "learning_rate": 0.05, "batch_size": 5, **fields})
    return Trainer(Network(layers, dtype=dtype, seed=3), config, X, Y, VALIDATION)


def bits(trainer: Trainer) -> Bits:
    generator = trainer.network.generator.bit_generator.state
    return trainer.network.parameters.tobytes(), trainer.update.result_parameters.tobytes(), generator


def record(trainer: Trainer, acts: dict[int, Act], epochs: int = 12) -> tuple[Recording, dict[int, Bits]]:
    """Train, do something before some of the steps, and return the recording and what every epoch was."""
    recording, truth = Recording(), {trainer.epoch: bits(trainer)}
    recording.keep(trainer)
    step = 0
    while trainer.epoch < epochs:
        if act := acts.get(step):
            act(trainer)
        for _metrics in trainer.run(epochs, steps=1):
            truth[trainer.epoch] = bits(trainer)
            recording.follow(trainer)
        step += 1
    return recording, truth


def assert_replays(recording: Recording, trainer: Trainer, truth: dict[int, Bits]) -> None:
    for epoch, expected in truth.items():
        twin = trainer.twin()
        recording.replay(epoch, twin)
        assert (twin.epoch, bits(twin)) == (epoch, expected)


def thinned(recording: Recording) -> Recording:
    """Return a recording of three of its moments: the rest must be trained again."""
    small = Recording(budget=1)
    small.changes = recording.changes
    for moment in recording.copy().moments:
        small.take(moment)
    assert len(small) == 3
    return small


def configure(**fields: Any) -> Act:
    return lambda trainer: trainer.configure(replace(trainer.config, **fields))


def set_rate(rate: float) -> Act:
    def act(trainer: Trainer) -> None:
        trainer.learning_rate = rate

    return act


ACTS = st.dictionaries(
    st.integers(0, 50),
    st.one_of(
        st.sampled_from(sorted(OPTIMIZERS)).map(lambda name: configure(optimizer=name)),
        st.sampled_from(sorted(SCHEDULES)).map(lambda name: configure(schedule=name)),
        st.integers(1, 30).map(lambda size: configure(batch_size=size)),
        st.sampled_from([0.0, 0.9]).map(lambda part: configure(averaging=part)),
        st.sampled_from([0.0, 0.2]).map(lambda part: configure(label_smoothing=part)),
        st.sampled_from([(), (1,)]).map(lambda frozen: configure(frozen=frozen)),
        st.sampled_from([None, 2]).map(lambda patience: configure(patience=patience)),
        st.integers(1, 3).map(lambda interval: configure(validation_interval=interval)),
        st.floats(1e-3, 0.1).map(set_rate),
    ),
    max_size=5,
)


def whatever_is_done(
    optimizer: str, schedule: str, dropout: float, normalized: bool, averaging: float, acts: dict[int, Act]
) -> None:
    hidden = Layer(5, "relu", dropout=dropout, batch_normalization=normalized)
    fields = {"optimizer": optimizer, "schedule": schedule, "averaging": averaging}
    trainer = begin(hidden, dtype="float64" if normalized else "float32", **fields)
    recording, truth = record(trainer, acts)
    assert_replays(recording, trainer, truth)
    assert_replays(thinned(recording), trainer, truth)


DESIGNS = (
    st.sampled_from(sorted(OPTIMIZERS)),
    st.sampled_from(sorted(SCHEDULES)),
    st.sampled_from([0.0, 0.4]),
    st.booleans(),
    st.sampled_from([0.0, 0.9]),
    ACTS,
)


@pytest.mark.slow
@settings(max_examples=15)
@given(*DESIGNS)
def test_every_epoch_comes_back_to_the_last_bit_whatever_was_changed_in_the_run(
    optimizer: str, schedule: str, dropout: float, normalized: bool, averaging: float, acts: dict[int, Act]
) -> None:
    whatever_is_done(optimizer, schedule, dropout, normalized, averaging, acts)


@pytest.mark.exhaustive
@settings(max_examples=150)
@given(*DESIGNS)
def test_every_epoch_comes_back_to_the_last_bit_of_many_trainings(
    optimizer: str, schedule: str, dropout: float, normalized: bool, averaging: float, acts: dict[int, Act]
) -> None:
    whatever_is_done(optimizer, schedule, dropout, normalized, averaging, acts)


def test_a_training_on_variants_comes_back() -> None:
    generator = np.random.default_rng(1)
    images, targets = generator.random((20, 64)).astype(np.float32), np.eye(10)[np.arange(20) % 10]
    config = TrainingConfig(6, 0.1, 7, augmentation={"handwriting": 1.0}, averaging=0.9)
    trainer = Trainer(Network([Layer(64, "input"), Layer(10, "softmax")], seed=1), config, images, targets)
    recording, truth = record(trainer, {}, epochs=6)
    assert_replays(thinned(recording), trainer, truth)


def test_single_steps_of_an_epoch_come_back() -> None:
    trainer = begin(optimizer="adam")
    recording = Recording()
    recording.keep(trainer)
    for _metrics in trainer.run(3):
        recording.follow(trainer)
    for steps in range(1, 5):
        list(trainer.run(steps=1))
        twin = trainer.twin()
        recording.replay(3, twin, steps)
        assert twin.progress == trainer.progress
        assert bits(twin) == bits(trainer)


def test_a_replay_can_be_cancelled_and_tells_how_far_it_is() -> None:
    trainer = begin()
    recording, truth = record(trainer, {})
    seen: list[int] = []

    def tell(twin: Trainer) -> bool:
        seen.append(twin.epoch)
        return twin.epoch < 5

    first = Recording()
    first.take(recording.at(0))
    twin = trainer.twin()
    first.replay(9, twin, tell=tell)
    assert seen == [1, 2, 3, 4, 5]
    assert (twin.epoch, bits(twin)) == (5, truth[5])


def test_a_replay_leaves_the_training_alone() -> None:
    trainer, other = begin(optimizer="adam", averaging=0.9), begin(optimizer="adam", averaging=0.9)
    recording, _truth = record(trainer, {}, epochs=6)
    for epoch in (0, 3, 6):
        recording.replay(epoch, trainer.twin())
    list(trainer.run())
    list(other.run())
    assert bits(trainer) == bits(other)


def test_before_its_first_moment_a_recording_has_nothing() -> None:
    trainer = begin()
    list(trainer.run(4))
    recording = Recording()
    recording.keep(trainer)
    with pytest.raises(ValueError, match="begins after epoch 3"):
        recording.at(3)
    assert recording.at(4).epoch == recording.at(99).epoch == 4


def test_what_is_trained_after_a_divergence_comes_back() -> None:
    trainer = begin(Layer(5, "relu"))
    recording, truth = record(trainer, {}, epochs=3)
    trainer.learning_rate = 1e30
    with pytest.raises(DivergenceError):
        list(trainer.run())
    recording.keep(trainer)
    trainer.learning_rate = 0.01
    for _metrics in trainer.run(6):
        truth[trainer.epoch] = bits(trainer)
        recording.follow(trainer)
    truth.pop(3)
    assert_replays(recording, trainer, truth)


def test_moments_lie_closer_together_the_earlier_they_are() -> None:
    trainer, recording = begin(), Recording()
    for epoch in range(100_001):
        trainer.epoch = epoch
        recording.follow(trainer)
    epochs = np.array(recording.epochs)
    assert epochs[: EVERY_EPOCH + 1].tolist() == list(range(EVERY_EPOCH + 1))
    later = epochs[EVERY_EPOCH:]
    assert (later[1:] / later[:-1]).max() < 1.06
    assert len(epochs) < 350


def test_a_small_budget_keeps_the_first_the_latest_and_the_best() -> None:
    trainer = begin(learning_rate=0.5)
    size = Moment.of(trainer).nbytes
    recording = Recording(budget=8 * size)
    recording.keep(trainer)
    best = []
    for metrics in trainer.run(60):
        recording.follow(trainer)
        assert trainer.history.best is not None
        best.append(trainer.history.best.epoch)
        assert len(recording) <= 8
        assert sum(moment.nbytes for moment in recording.moments) <= 8 * size
        assert {0, metrics.epoch, best[-1]} <= set(recording.epochs)
    assert recording.best == best[-1]


def test_a_thinned_recording_still_brings_every_epoch_back() -> None:
    trainer, recording = begin(learning_rate=0.5), Recording()
    recording.keep(trainer)
    after = []
    for _metrics in trainer.run(30):
        recording.follow(trainer)
        after.append(trainer.network.parameters.copy())
    size = recording.moments[0].nbytes
    recording.thin(5 * size)
    assert len(recording) == 5
    assert recording.nbytes == sum(moment.nbytes for moment in recording.moments)
    for epoch in (1, 17, 30):
        twin = trainer.twin()
        recording.replay(epoch, twin)
        np.testing.assert_array_equal(twin.network.parameters, after[epoch - 1])
    recording.thin(0)
    assert len(recording) == 3


def test_what_goes_first_is_missed_least_on_a_logarithmic_scale() -> None:
    trainer = begin()
    recording = Recording(budget=9 * Moment.of(trainer).nbytes)
    for epoch in range(1, 201):
        trainer.epoch = epoch
        recording.follow(trainer)
    ratios = np.array(recording.epochs[1:]) / np.array(recording.epochs[:-1])
    assert len(recording) == 9
    assert ratios.max() < 3


def test_a_spike_of_the_cost_is_kept() -> None:
    trainer, recording = begin(), Recording()
    list(trainer.run(1))
    (metrics,) = trainer.history
    spikes = (450, 700, 701)
    for epoch in range(300, 900):
        trainer.epoch = epoch
        cost = 5.0 if epoch == spikes[0] else 50.0 if epoch in spikes else 1.0
        trainer.history.append(replace(metrics, epoch=epoch, cost=cost, validation_accuracy=None))
        recording.follow(trainer)
    assert recording.spikes == [450, 700]
    assert {450, 700} <= set(recording.epochs)


def test_a_restless_run_keeps_no_more_moments_than_the_logarithm_allows() -> None:
    trainer, recording = begin(), Recording()
    list(trainer.run(1))
    (metrics,) = trainer.history
    costs, last = np.random.default_rng(0).lognormal(sigma=2.0, size=20_000), 20_000
    for epoch, cost in enumerate(costs.tolist(), 1):
        trainer.epoch = epoch
        trainer.history.append(replace(metrics, epoch=epoch, cost=cost, validation_accuracy=None))
        recording.follow(trainer)
    late = np.array([epoch for epoch in recording.spikes if epoch > EVERY_EPOCH])
    assert np.count_nonzero(costs[1:] >= SPIKE * costs[:-1]) > last / 4
    assert (late[1:] >= STRIDE * late[:-1]).all()
    most = np.log(last / EVERY_EPOCH) / np.log(STRIDE) + 1
    assert 0.8 * most < len(late) <= most
    assert len(recording) <= EVERY_EPOCH + 2 * most
    assert set(recording.spikes) <= set(recording.epochs)


def test_what_came_after_an_epoch_is_unknown_to_the_recording_until_then() -> None:
    trainer, recording = begin(), Recording()
    list(trainer.run(1))
    (metrics,) = trainer.history
    for epoch in range(1, 41):
        trainer.epoch, accuracy = epoch, {10: 0.8, 30: 0.9}.get(epoch, 0.5)
        cost = 9.0 if epoch in (5, 25) else 1.0
        trainer.history.append(replace(metrics, epoch=epoch, cost=cost, validation_accuracy=accuracy))
        recording.follow(trainer)
    assert (recording.best, recording.spikes) == (30, [5, 25])
    earlier = recording.until(20)
    assert (earlier.best, earlier.spikes) == (10, [5])
    trainer.history = trainer.history.until(20)
    for epoch in (21, 22):
        trainer.epoch = epoch
        trainer.history.append(replace(metrics, epoch=epoch, cost=3.0, validation_accuracy=0.5))
        earlier.follow(trainer)
    assert earlier.spikes == [5, 21]


def test_a_copy_stays_as_it_was() -> None:
    trainer = begin()
    recording, truth = record(trainer, {}, epochs=4)
    copied = recording.copy()
    trainer.learning_rate = 0.9
    for _metrics in trainer.run(12):
        recording.follow(trainer)
    assert copied.epochs == [0, 1, 2, 3, 4]
    assert_replays(copied, trainer, truth)
