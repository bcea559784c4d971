"""A small experiment that takes no time, as a file, and tables of it with changes."""

from __future__ import annotations

import tomllib
from typing import Any

TEXT = """
title = "Small"
minutes = 1
sentence = "A is right on {A.end}, B on {B.end}."
more = "More."

[set_up]
hidden = ["5 sigmoid"]
learning_rate = 0.01
batch_size = 144
epochs = 3

[[lanes]]
name = "rate 0.01"

[[lanes]]
name = "rate 3"
learning_rate = 3.0

[[figures]]
name = "end"
label = "Test digits right"
measure = "test_accuracy"

[guess]
kind = "choose"
question = "Who?"
margin = 0.1

[[guess.options]]
text = "A"
lane = "A"

[[guess.options]]
text = "B"
lane = "B"
expected = true

[[guess.options]]
text = "Neither"
lane = "none"

[[links]]
text = "The first epoch"
target = "epoch:1"

[[promises]]
figure = "end"
lane = "B"
over = "A"
by = 0.1
"""


def small(**changes: Any) -> dict[str, Any]:
    """Return the tables of the file with other values; `guess__kind` changes `kind` in `guess`."""
    content = tomllib.loads(TEXT)
    for path, value in changes.items():
        *tables, key = [int(name) if name.isdigit() else name for name in path.split("__")]
        table: Any = content
        for name in tables:
            table = table[name]
        table[key] = value
    return content
