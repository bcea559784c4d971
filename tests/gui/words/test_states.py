"""Words for where a network comes from, and for its training."""

from __future__ import annotations

import pytest

from gui.session.run import Origin
from gui.words.states import learning, origin_label, pace_words, progress_words, speed_words, train_button


@pytest.mark.parametrize(
    ("origin", "source", "epochs", "name", "help_text"),
    [
        (Origin.SHIPPED, Origin.SHIPPED, 0, "Inkling's own network, as shipped", "watch a fresh one learn"),
        (Origin.FILE, Origin.FILE, 0, "Network mine", "Opened from a file."),
        (Origin.UNTRAINED, Origin.UNTRAINED, 0, "Untrained network", "guesses. Train it."),
        (Origin.TRAINED, Origin.UNTRAINED, 0, "Trained for less than an epoch", "undo brings back"),
        (Origin.TRAINED, Origin.UNTRAINED, 1, "Trained for 1 epoch", "Train goes on from here"),
        (Origin.TRAINED, Origin.UNTRAINED, 7, "Trained for 7 epochs", "Train goes on from here"),
        (Origin.TRAINED, Origin.SHIPPED, 7, "Inkling's own network, trained further", "undo brings back"),
        (Origin.TRAINED, Origin.FILE, 7, "Network mine, trained further", "undo brings back"),
    ],
)
def test_every_origin_has_a_name_and_an_advice(
    origin: Origin, source: Origin, epochs: int, name: str, help_text: str
) -> None:
    label = origin_label(origin, source, "mine", epochs)
    assert label.name == name
    assert help_text in label.help


def test_variants_are_remarked_on_only_while_they_are_on() -> None:
    assert learning(on_variants=False).help == "The answer to your drawing follows."
    assert learning(on_variants=True).help.endswith("Variants are harder to read than the test digits.")
    on_drawn = learning(on_variants=True, on_drawn=True).help
    assert on_drawn.endswith("follows. Drawn digits are harder to read than the test digits.")


def test_the_button_says_what_it_does_next() -> None:
    assert train_button(running=True, idle=False).name == "&Pause"
    assert train_button(running=False, idle=True).name == "&Train"
    assert train_button(running=False, idle=False).name == "&Resume"


def test_what_further_training_takes_away_is_said_before_it() -> None:
    name, effect = train_button(running=False, idle=True, further=True)
    assert name == "&Train it further"
    assert "not sure" in effect and "undo" in effect


def test_the_pace_has_the_time_left_and_the_speed() -> None:
    assert progress_words(1500, 4000) == "Epoch 1\u2009500 of 4\u2009000"
    assert pace_words(3, 10, 65) == "Epoch 3 of 10 \u00b7 1 min left"
    assert speed_words(25_000) == "25 thousand digits a second"
