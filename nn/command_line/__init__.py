"""The command line: evaluate, predict and train without a window.

* program       what to do for a list of arguments, and what to say when it cannot be done
* evaluating, predicting, training    the three commands
* recipe_options, splits    what `train` trains, and on which digits
* networks      the network that a command works with
* score         how right a network is, with digits that cannot be read
* tables        results for people, at most 100 columns wide
* progress_bar, messages    how far a long work is, and errors in one line
"""

from __future__ import annotations

from nn.command_line.program import run

__all__ = ["run"]
