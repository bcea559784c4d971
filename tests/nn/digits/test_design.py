"""A design is complete, frozen, and comes back from plain values as it was."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import Layer, Network, load_digits
from nn.digits.design import LARGEST_SEED, PRESETS, Design
from nn.digits.task import STANDARD_TASK, Task

hidden_layers = st.lists(
    st.builds(
        Layer,
        st.integers(1, 512),
        st.sampled_from(["relu", "sigmoid", "softmax"]),
        dropout=st.sampled_from([0.0, 0.25]),
        batch_normalization=st.booleans(),
    ),
    max_size=3,
)
settings = st.fixed_dictionaries(
    {},
    optional={
        "epochs": st.integers(1, 10**6),
        "batch_size": st.sampled_from([0.1, 1.0, 32, 1]),
        "optimizer": st.sampled_from(["adam", "sgd"]),
        "penalties": st.just({"l2": 0.001}),
        "frozen": st.just((1,)),
        "patience": st.just(4),
        "clip_norm": st.floats(0.001, 10),
    },
)


tasks = st.sampled_from(
    [STANDARD_TASK, Task((1, 4, 7)), Task(grouping="even_odd", labels="shuffled", count=7, label_seed=2)]
)


@given(hidden_layers, settings, st.integers(0, LARGEST_SEED), tasks)
def test_a_design_comes_back_from_json_as_it_was(
    hidden: list[Layer], given: Any, seed: int, task: Task
) -> None:
    design = Design.of(*hidden, seed=seed, **given).with_task(task)
    assert Design.from_dictionary(json.loads(json.dumps(design.to_dictionary()))) == design


@pytest.mark.parametrize("name", PRESETS)
def test_presets_are_networks_for_digits(name: str) -> None:
    design = PRESETS[name]
    assert (design.spec.layers[0].units, design.output.units) == (64, 10)
    assert design.network().predict_proba(np.zeros((1, 64))).shape == (1, 10)


def test_a_design_makes_the_network_of_its_seed() -> None:
    design = Design.of(Layer(5), seed=3)
    expected = Network([Layer(64, "input"), Layer(5), Layer(10, "softmax")], seed=3)
    np.testing.assert_array_equal(design.network().parameters, expected.parameters)


def test_other_hidden_layers_leave_input_and_output_as_they_are() -> None:
    first, last = Layer(64, "input", dropout=0.2), Layer(10, "softmax", batch_normalization=True)
    design = Design.of(Layer(5))
    spec = type(design.spec)((first, Layer(5), last), "hinge")
    changed = Design(spec, design.config).with_layers([Layer(7), Layer(8)])
    assert changed.spec.layers == (first, Layer(7), Layer(8), last)
    assert changed.hidden == (Layer(7), Layer(8))
    assert changed.spec.loss == "hinge"


def test_only_what_makes_other_weights_makes_another_beginning() -> None:
    design = Design.of(Layer(5), seed=3)
    assert design.begins_like(design.with_settings(epochs=7, optimizer="adam"))
    assert not design.begins_like(design.with_layers([Layer(6)]))
    assert not design.begins_like(Design.of(Layer(5), seed=4))


def test_a_task_brings_its_outputs_and_makes_another_beginning_only_with_other_ones() -> None:
    design = Design.of(Layer(5), output="sigmoid", seed=3)
    even = design.with_task(Task(grouping="even_odd"))
    assert even.output == Layer(2, "sigmoid")
    assert even.hidden == design.hidden
    assert even.with_task(STANDARD_TASK) == design
    assert not even.begins_like(design)
    assert not design.with_task(Task((0, 1))).begins_like(even), "as many outputs, but for other things"
    assert design.with_task(Task(labels="shuffled", count=9)).begins_like(design)
    with pytest.raises(ValueError, match="the task has 2 outputs, the network has 10"):
        dataclasses.replace(design, task=even.task)


def test_a_design_trains_on_the_digits_of_its_task() -> None:
    design, digits = Design.of(Layer(5)).with_task(Task((3, 8), count=20)), load_digits()
    trainer = design.trainer(digits)
    chosen = np.isin(digits.labels, (3, 8)).nonzero()[0][:20]
    np.testing.assert_array_equal(trainer.data.rows[:, :-1], digits.images[chosen])
    np.testing.assert_array_equal(trainer.data.labels, digits.labels[chosen] == 8)


def test_a_design_written_before_there_were_tasks_has_that_of_all_digits() -> None:
    content = Design.of(Layer(5)).to_dictionary()
    assert "task" not in content, "and one of today is read where there are none"
    assert Design.from_dictionary(content).task == STANDARD_TASK


def test_differences_name_what_differs_and_nothing_else() -> None:
    design = Design.of(Layer(5), epochs=3)
    assert design.differences(design) == {}
    other = Design.of(Layer(5), loss="hinge", epochs=3, learning_rate=0.5, seed=2)
    labels = Task(labels="shifted")
    assert design.differences(design.with_task(labels)) == {"task": (STANDARD_TASK, labels)}
    assert design.differences(other) == {
        "loss": ("categorical_crossentropy", "hinge"),
        "seed": (0, 2),
        "learning_rate": (0.1, 0.5),
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"seed": -1}, "seed must be from 0 to 2147483647, not -1"),
        ({"seed": 2**31}, "seed must be from 0"),
        ({"config": {"epoch": 3}}, "a setting must be one of"),
        ({"config": None}, "not a design"),
        ({"loss": "none"}, "loss must be one of"),
        ({"layers": [{"units": 64}]}, "not a design: not the description of a network: 'activation'"),
        ({"layers": 3}, "not a design"),
        ({"task": {"labels": "none"}}, "not a task: labels must be one of"),
        ({"task": {"grouping": "even_odd"}}, "the task has 2 outputs, the network has 10"),
        ({"task": 3}, "not a design"),
    ],
)
def test_what_is_no_design_is_refused_in_words(change: dict[str, Any], words: str) -> None:
    content = Design.of(Layer(5)).to_dictionary() | change
    with pytest.raises(ValueError, match=r"^not a design: ") as caught:
        Design.from_dictionary(content)
    assert words in str(caught.value)


def test_an_unknown_preset_is_refused_with_the_closest() -> None:
    with pytest.raises(ValueError, match="did you mean 'shipped'"):
        PRESETS.find("shiped")


@pytest.mark.parametrize(
    ("loss", "kept"),
    [("mean_squared_error", 0.0), ("categorical_crossentropy", 0.1), ("binary_crossentropy", 0.1)],
)
def test_labels_are_smoothed_only_with_a_loss_that_knows_such_targets(loss: str, kept: float) -> None:
    smooth = Design.of(Layer(8), epochs=1, label_smoothing=0.1)
    other = dataclasses.replace(smooth, spec=dataclasses.replace(smooth.spec, loss=loss))
    assert other.config.label_smoothing == kept
    assert other.can_smooth_labels == bool(kept)
    list(other.trainer(load_digits().part(slice(20))).run())
