"""The glossary: its links, its search, and what each entry says of a network here and now."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gui.session.drawing import Cells, Stroke
from gui.session.glossary import Glossary
from gui.session.pins import Pin
from gui.session.run import TrainingUpdate
from gui.session.session import Session
from gui.words.glossary import ENTRIES, LINK, entry_name, entry_text, here_and_now, linked_from, sought
from gui.words.numbers import number, percent, three_figures
from nn import EpochMetrics, Layer
from nn.digits.design import Design
from nn.digits.networks import save_network
from nn.digits.task import EVEN_ODD, Task
from tests.conftest import DATA, SMALL, wait_until
from tests.gui.shapes import DIGITS

WIDTH = 0.1
SATURATED = Layer(8, "sigmoid", scale=40.0)


def learn(session: Session, design: Design = SMALL, epochs: int = 3) -> None:
    """Train a fresh network of a design as the window does."""
    session.take_preset(design, "preset")
    trainer = session.run.prepare_trainer(session.data)
    for _metrics in trainer.run(epochs):
        session.run.recorder.follow(trainer)
    session.take_update(TrainingUpdate.of(session.run, None))


def draw_three(session: Session) -> None:
    session.change_drawing(tuple(Stroke(np.array(line), WIDTH) for line in DIGITS[3]), "draw")
    wait_until(session.is_settled)


def fresh(session: Session, _folder: Path) -> None:
    session.take_preset(SMALL, "small")


def shipped(_session: Session, _folder: Path) -> None: ...


def trained(session: Session, _folder: Path) -> None:
    learn(session)
    draw_three(session)


def in_the_past(session: Session, _folder: Path) -> None:
    learn(session)
    session.show_moment(1)


def opened(session: Session, folder: Path) -> None:
    save_network(SMALL.network(), folder / "mine.safetensors")
    session.open_network(folder / "mine.safetensors")


def without_hidden_layers(session: Session, _folder: Path) -> None:
    learn(session, Design.of(epochs=3))


def even_or_odd(session: Session, _folder: Path) -> None:
    learn(session, SMALL.with_task(Task(grouping=EVEN_ODD)))


def painted(session: Session, _folder: Path) -> None:
    session.change_drawing(Cells(np.eye(8, dtype=np.float32)), "cells")
    wait_until(session.is_settled)


MOMENTS = [fresh, shipped, trained, in_the_past, opened, without_hidden_layers, even_or_odd, painted]


def say(session: Session, entry: str) -> str:
    return here_and_now(entry, Glossary(session, session).facts())


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.__name__)
def test_every_entry_has_a_sentence_at_every_moment(
    session: Session, tmp_path: Path, moment: Callable[[Session, Path], None]
) -> None:
    moment(session, tmp_path)
    facts = Glossary(session, session).facts()
    for entry in ENTRIES:
        said = here_and_now(entry, facts)
        assert said.endswith("."), entry
        assert said[0].isupper() or said[0].isdigit(), said
        assert not {"{", "}", "nan", "inf"} & {*said.replace(".", " ").split()}, said
        assert "{" not in said, said


def test_before_a_training_nothing_is_made_up(session: Session) -> None:
    session.take_preset(SMALL, "small")
    assert say(session, "cost") == "Nothing has been trained here yet, so there is no figure to tell."
    assert say(session, "gradient") == "No step has been made here yet, so there is no gradient to tell of."
    assert say(session, "epoch") == "No epoch is done here yet; 3 are planned."
    assert say(session, "overfitting").startswith("Nothing has been trained here yet")
    assert say(session, "recording") == "Nothing is recorded yet: train, and every moment is kept."
    for entry in ("probability", "contribution", "stages", "unusual"):
        assert say(session, entry) == "There is no digit on the paper yet, so there is nothing to tell."


def test_after_a_training_the_figures_are_those_of_its_last_epoch(session: Session) -> None:
    learn(session)
    latest = session.run.history.latest
    assert latest is not None and latest.validation_accuracy is not None
    assert latest.validation_cost is not None
    learned, tested = three_figures(latest.cost), three_figures(latest.validation_cost)
    assert say(session, "cost") == f"The cost is {learned} after epoch 3, and {tested} on the test digits."
    assert say(session, "epoch") == "Here 3 of 3 epochs are done."
    length = three_figures(math.sqrt(sum(part**2 for part in latest.gradient_norms)))
    assert say(session, "gradient") == f"In the last step of epoch 3 the gradient was {length} long."
    accuracy, right = latest.validation_accuracy, round(360 * latest.validation_accuracy)
    assert say(session, "accuracy") == (
        f"The network that answers is right on {percent(accuracy, 1)} of the test digits."
    )
    assert say(session, "test_digits") == f"Of 360 test digits {right} are read right now."
    both = (percent(latest.accuracy, 1), percent(accuracy, 1))
    assert all(figure in say(session, "overfitting") for figure in both)


def test_in_the_past_the_figures_are_those_of_the_shown_epoch(session: Session) -> None:
    learn(session)
    session.show_moment(1)
    first = session.run.history[0]
    assert say(session, "cost").startswith(f"The cost is {three_figures(first.cost)} after epoch 1, and ")
    assert say(session, "epoch") == "The window shows epoch 1, and 3 of 3 are done."
    assert say(session, "recording") == "The window shows epoch 1 of 3."


def test_at_the_beginning_of_a_training_it_is_before_the_first_step(session: Session) -> None:
    learn(session)
    session.take_update(replace(TrainingUpdate.of(session.run, None), start=before_the_first_step(session)))
    session.show_moment(0)
    assert say(session, "cost") == "The cost is 2.50 before the first step."
    assert say(session, "recording") == "The window shows epoch 0 of 3."


def before_the_first_step(session: Session) -> EpochMetrics:
    return replace(
        session.run.history[0], epoch=0, cost=2.5, validation_cost=None, gradient_norms=(), update_norms=()
    )


def test_the_network_is_counted(session: Session) -> None:
    session.take_preset(Design.of(Layer(50, "sigmoid"), Layer(30, "tanh")), "two")
    parameters = session.shown.network.layer_parameters
    low = min(float(layer.weights.min()) for layer in parameters)
    assert say(session, "unit") == (
        "This network has 90 units: 50 in Hidden 1, 30 in Hidden 2 and 10 in the output."
    )
    assert say(session, "layer").startswith("This network has 2 hidden layers")
    assert say(session, "weight").startswith(f"This network has {number(5090)} weights and biases;")
    assert f"between {low:.2f} and" in say(session, "weight")
    assert say(session, "bias").startswith("This network has 90 biases")
    assert say(session, "sigmoid") == "This network uses sigmoid in Hidden 1."
    assert say(session, "relu") == "No layer of this network uses relu."
    assert say(session, "backpropagation").startswith("In this network it goes back through 3 layers")


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"batch_size": 143, "even_batches": False}, "10 steps of 143 digits and one of 7."),
        ({"batch_size": 143, "even_batches": True}, "10 steps of 143 or 144 digits."),
        ({"batch_size": 1.0}, f"is one step of {number(1437)} digits."),
        ({"batch_size": 1}, f"{number(1437)} steps of one digit."),
    ],
)
def test_the_steps_of_an_epoch_are_counted(
    session: Session, settings: dict[str, float], sentence: str
) -> None:
    session.take_preset(SMALL.with_settings(**settings), "preset")
    assert say(session, "batch").endswith(sentence)
    assert say(session, "batch").startswith("Here an epoch")


def test_what_is_switched_on_is_told(session: Session) -> None:
    layers = [Layer(8, "relu", dropout=0.2, batch_normalization=True)]
    design = Design.of(*layers, penalties={"l2": 0.001}, weight_decay=0.01, patience=20, augmentation=1.5)
    before = {name: say(session, name) for name in ("dropout", "weight_decay", "early_stopping")}
    session.take_preset(design, "everything")
    assert say(session, "dropout") == "Each step leaves out 20 % of the hidden units here."
    assert say(session, "weight_decay") == "Switched on here: L2 0.001 and weight decay 0.01."
    assert say(session, "early_stopping") == "Here a training ends after 20 epochs without progress."
    assert say(session, "batch_normalization") == "It is switched on in Hidden 1."
    assert say(session, "variants") == "Variants are switched on here, with a strength of 1.5."
    assert all(say(session, name) != text for name, text in before.items())


def test_a_drawing_is_told_of(session: Session) -> None:
    draw_three(session)
    assert session.reading.image is not None
    cells = np.count_nonzero(session.reading.image)
    assert say(session, "input") == f"In your drawing {cells} of the 64 numbers are above 0."
    assert say(session, "probability").startswith("For your drawing 3 is most probable, with ")
    assert say(session, "stages") == "Your drawing went through all 6 of them."
    session.skip(["upright"])
    wait_until(session.is_settled)
    assert say(session, "stages") == "For your drawing 1 of the 6 are left out."


def test_a_drawing_that_is_not_compared_yet_is_not_called_usual(session: Session) -> None:
    draw_three(session)
    facts = Glossary(session, session).facts()
    facts = replace(facts, reading=replace(facts.reading, comparison=None))
    assert here_and_now("unusual", facts) == "Your drawing has not been compared yet."


def test_numbers_that_were_painted_went_through_no_stage(session: Session, tmp_path: Path) -> None:
    painted(session, tmp_path)
    assert "one by one" in say(session, "stages")


def test_saturated_and_dead_units_are_counted(session: Session) -> None:
    session.take_preset(Design.of(SATURATED), "saturated")
    assert "of 8 hidden units are saturated." in say(session, "saturated")
    assert say(session, "dead_unit") == "None of the 8 hidden units is dead now."
    session.take_preset(Design.of(Layer(8, "relu", initializer="zeros")), "zeros")
    assert say(session, "saturated") == "This network has no unit of which that could be told."
    assert say(session, "dead_unit") == "Now 8 of 8 hidden units are dead."


def test_pins_are_counted(session: Session) -> None:
    assert say(session, "pin") == "There is no pin yet."
    cells = Cells(DATA.test.images[0].reshape(8, 8))
    session.pins.take([Pin.of(cells, 1)])
    assert say(session, "pin") == "There is 1 pin."


@pytest.mark.parametrize("entry", ENTRIES)
def test_links_lead_to_entries_that_exist_and_not_back_to_themselves(entry: str) -> None:
    links = linked_from(entry)
    assert links
    assert {*links} <= {*ENTRIES} - {entry}
    text = entry_text(entry)
    assert all(f'<a href="{link}">' in text for link in links)
    assert "](" not in text and "[" not in text


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_explanation_is_two_or_three_simple_sentences(entry: str) -> None:
    plain = LINK.sub(r"\1", ENTRIES[entry].text)
    sentences = plain.removesuffix(".").split(". ")
    assert 2 <= len(sentences) <= 4
    assert max(len(sentence.split()) for sentence in sentences) <= 32


def test_all_words_are_listed_by_name_and_those_that_only_mention_what_is_sought_come_last() -> None:
    names = [entry_name(key) for key in sought("")]
    assert names == sorted(names, key=str.casefold)
    assert {*sought("")} == {*ENTRIES}
    found = sought(" SOFTmax")
    assert found[0] == "softmax"
    assert {"cross_entropy"} <= {*found[1:]} < {*ENTRIES}
    assert sought("no such word") == []
