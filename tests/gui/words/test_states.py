"""Words for where a network comes from, and for its training."""

from __future__ import annotations

import pytest

from gui.session.run import Origin
from gui.words.states import learning, origin_label, pace_words, progress_words, train_button


@pytest.mark.parametrize(
    ("origin", "accuracy", "epochs", "name", "help_text"),
    [
        (
            Origin.SHIPPED,
            0.983,
            0,
            "Inkling's own network",
            "Right on 98.3 % of the test digits, which",
        ),
        (Origin.SHIPPED, None, 0, "Inkling's own network", "Draw, or press Train"),
        (Origin.FILE, None, 0, "Network mine", "Opened from a file."),
        (Origin.FILE, 0.9, 0, "Network mine", "never saw. Opened from a file."),
        (Origin.UNTRAINED, None, 0, "Untrained network", "guesses. Press Train."),
        (Origin.TRAINED, None, 0, "Trained network", "Press Train to train it further."),
        (
            Origin.TRAINED,
            0.5,
            1,
            "Trained for 1 epoch",
            "Right on 50.0 % of the test digits. Train",
        ),
        (Origin.TRAINED, None, 7, "Trained for 7 epochs", "Train continues from here."),
    ],
)
def test_every_origin_has_a_name_and_an_advice(
    origin: Origin, accuracy: float | None, epochs: int, name: str, help_text: str
) -> None:
    label = origin_label(origin, "mine", accuracy, epochs)
    assert label.name == name
    assert help_text in label.help


def test_variants_are_remarked_on_only_while_they_are_on() -> None:
    assert learning(on_variants=False).help == "The answer to your drawing follows."
    assert learning(on_variants=True).help.endswith("harder to read than the test digits.")


def test_the_button_says_what_it_does_next() -> None:
    assert train_button(running=True, idle=False).name == "&Pause"
    assert train_button(running=False, idle=True).name == "&Train"
    assert train_button(running=False, idle=False).name == "&Resume"


def test_the_pace_has_the_time_left_and_the_speed() -> None:
    assert progress_words(1500, 4000) == "Epoch 1\u2009500 of 4\u2009000"
    assert pace_words(3, 10, 65, 25_000) == "Epoch 3 of 10 \u00b7 1 min left\n25 thousand digits a second"
