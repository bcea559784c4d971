"""Every epoch of a training leaves the probability of the right digit for each pin, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from gui.session.drawing import Cells
from gui.session.growing_line import EVERY_EPOCH, MOST_TURNS, PinLine
from gui.session.pin_lines import PinRecorder, recorded_lines, turns_told
from gui.session.pins import Pin
from nn import Layer, Recording, Trainer
from nn.arrays import Array
from nn.digits.recognizer import recognize
from tests.conftest import DATA, design

HIDDEN = Layer(12, "relu")


def pin(number: int, label: int | None = None) -> Pin:
    """Return a test digit as a pin, with the label that it has in the data unless another one is given."""
    cells = Cells(DATA.test.images[number].reshape(8, 8).copy())
    return Pin.of(cells, int(DATA.test.labels[number]) if label is None else label)


def slanted(label: int | None) -> Pin:
    """Return a pin with five copies."""
    return Pin(Cells(DATA.test.images[0].reshape(8, 8).copy()), DATA.test.images[[0, 7, 9, 11, 13]], label)


def trainer(**changes: Any) -> Trainer[Any]:
    """Return a training of a small network."""
    made = design(HIDDEN, **{"learning_rate": 0.3, "batch_size": 144, "epochs": 1000, **changes})
    test = (DATA.test.images, DATA.test.targets)
    return Trainer(made.network(), made.config, DATA.train.images, DATA.train.targets, test)


def followed(
    training: Trainer[Any], pins: tuple[Pin, ...], epochs: int
) -> tuple[PinRecorder, Recording, list[list[Array]]]:
    """Return what followed a training, and what the recognizer says of each pin after each epoch."""
    recorder, recording, expected = PinRecorder(), Recording(), []
    recording.keep(training)
    recorder.follow(training, pins, recording)
    expected.append(read(training, pins))
    for _ in training.run(epochs):
        recording.follow(training)
        recorder.follow(training, pins, recording)
        expected.append(read(training, pins))
    return recorder, recording, expected


def read(training: Trainer[Any], pins: Sequence[Pin]) -> list[Array]:
    network = training.network.copy()
    network.parameters = training.result_parameters
    return [recognize(network, each.copies).probabilities for each in pins]


@pytest.mark.parametrize("changes", [{}, {"averaging": 0.9}, {"optimizer": "adam", "learning_rate": 0.01}])
def test_each_epoch_has_the_probability_that_the_recognizer_gives(changes: dict[str, Any]) -> None:
    pins = (pin(3), slanted(int(DATA.test.labels[0])), pin(5))
    recorder, _, expected = followed(trainer(**changes), pins, 150)
    lines = recorder.lines()
    for place, each in enumerate(pins):
        line = lines[each]
        assert line.epochs.tolist() == list(range(151))
        assert each.label is not None
        np.testing.assert_allclose(
            line.probabilities, [probabilities[place][each.label] for probabilities in expected], atol=1e-6
        )


def test_turns_are_the_epochs_at_which_the_answer_turned() -> None:
    pins = (pin(3), slanted(int(DATA.test.labels[0])), pin(5), pin(8, label=1))
    recorder, _, expected = followed(trainer(learning_rate=2.0), pins, 100)
    for place, each in enumerate(pins):
        line = recorder.lines()[each]
        right = [probabilities[place].argmax() == each.label for probabilities in expected]
        turns = [epoch for epoch in range(1, 101) if right[epoch] != right[epoch - 1]]
        assert line.begins_right == right[0]
        assert list(line.turns) == turns
    assert any(recorder.lines()[each].turns for each in pins)


def test_the_training_is_the_same_with_pins() -> None:
    with_pins, without = trainer(averaging=0.9), trainer(averaging=0.9)
    followed(with_pins, (pin(3), pin(5)), 20)
    list(without.run(20))
    np.testing.assert_array_equal(with_pins.network.parameters, without.network.parameters)
    np.testing.assert_array_equal(with_pins.result_parameters, without.result_parameters)


def test_recent_lines_stay_for_a_while_but_have_every_new_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.session.pin_lines.RECENT", 1e9)
    alone = (pin(3),)
    training = trainer()
    recorder, recording, _ = followed(training, alone, 5)
    told = recorder.recent_lines()
    assert told[alone[0]].epochs.tolist() == list(range(6))

    def go_on(pins: tuple[Pin, ...]) -> None:
        list(training.run(training.epoch + 1))
        recording.follow(training)
        recorder.follow(training, pins, recording)

    go_on(alone)
    assert recorder.recent_lines() is told
    both = (*alone, pin(5))
    go_on(both)
    assert [line.epochs.tolist() for line in recorder.recent_lines().values()] == [list(range(8))] * 2


def test_a_pin_without_a_label_has_no_line() -> None:
    recorder, recording, _ = followed(trainer(), (slanted(None),), 3)
    assert recorder.lines() == {}
    assert recorded_lines(trainer().network, recording, [slanted(None)]) == {}


def test_a_pin_that_comes_later_has_the_epochs_before_from_the_recording() -> None:
    first, later = pin(3), pin(5)
    training = trainer()
    recorder, recording, _ = followed(training, (first,), 10)
    pins = (first, later)
    for _ in training.run(20):
        recording.follow(training)
        recorder.follow(training, pins, recording)
    assert recorder.lines()[later].epochs.tolist() == list(range(21))
    whole, _, _ = followed(trainer(), pins, 20)
    # How many pins go through the network together may change the last bit.
    np.testing.assert_allclose(
        recorder.lines()[later].probabilities, whole.lines()[later].probabilities, atol=1e-6
    )


def test_a_recording_gives_the_same_lines_as_the_training() -> None:
    pins = (pin(3), pin(5))
    recorder, recording, _ = followed(trainer(), pins, 100)
    lines = recorded_lines(trainer().network, recording, pins)
    for each in pins:
        np.testing.assert_array_equal(lines[each].probabilities, recorder.lines()[each].probabilities)
        assert lines[each].turns == recorder.lines()[each].turns


def test_a_line_goes_on_from_one_that_ended_earlier() -> None:
    each = pin(3)
    recorder, recording, _ = followed(trainer(), (each,), 60)
    earlier = recorder.lines()[each].until(25)
    assert earlier.epochs[-1] == 25
    training = trainer()
    list(training.run(25))
    continued = PinRecorder({each: earlier})
    for _ in training.run(60):
        continued.follow(training, (each,), recording)
    np.testing.assert_array_equal(continued.lines()[each].probabilities, recorder.lines()[each].probabilities)
    assert continued.lines()[each].turns == recorder.lines()[each].turns


@pytest.mark.slow
def test_a_long_line_keeps_the_first_epochs_whole_and_every_extreme() -> None:
    each, network, recording = pin(3), trainer().network, Recording()
    training, recorder = FakeTraining(network), PinRecorder()
    generator = np.random.default_rng(0)
    drop = 3777
    for epoch in range(4_000):
        training.epoch = epoch
        network.parameters = generator.normal(0, 0.05, network.parameters.shape) * (
            30 if epoch == drop else 1
        )
        recorder.follow(training, (each,), recording)  # type: ignore[arg-type]
    line = recorder.lines()[each]
    assert line.epochs[: EVERY_EPOCH + 1].tolist() == list(range(EVERY_EPOCH + 1))
    assert drop in line.epochs
    assert line.epochs[-1] == 3_999
    assert len(line.epochs) < 1300
    assert (np.diff(line.epochs) > 0).all()
    assert len(line.turns) <= MOST_TURNS


class FakeTraining:
    """A training that comes to any epoch at once."""

    def __init__(self, network: Any) -> None:
        self.network, self.epoch = network, 0

    @property
    def result_parameters(self) -> Array:
        """The parameters of the network."""
        return self.network.parameters


@pytest.mark.parametrize(
    ("begins_right", "turns", "spells"),
    [
        (False, (), []),
        (True, (), [(0, 49)]),
        (False, (4,), [(4, 49)]),
        (False, (4, 46), [(4, 46)]),
        (True, (4, 46), [(0, 4), (46, 49)]),
    ],
)
def test_spells_of_being_right_lie_between_the_turns(
    begins_right: bool, turns: tuple[int, ...], spells: list[tuple[int, int]]
) -> None:
    numbers = np.arange(50.0)
    assert PinLine(numbers, numbers / 50, begins_right, turns).right_spells == spells
    assert PinLine(np.empty(0), np.empty(0), begins_right).right_spells == []


def test_turns_are_told_in_words() -> None:
    numbers = np.arange(50.0)
    line = PinLine(numbers, numbers / 50, False, (4, 46, 48))
    assert list(turns_told(pin(3, label=3), line)) == [
        (4, "your 3 learned"),
        (46, "your 3 forgotten"),
        (48, "your 3 learned again"),
    ]
    line = PinLine(numbers, numbers / 50, True, (4, 46))
    assert [text for _, text in turns_told(pin(3, label=3), line)] == [
        "your 3 forgotten",
        "your 3 learned again",
    ]
