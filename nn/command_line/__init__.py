"""The command line: evaluate, predict and train without a window.

* program       what to do for a list of arguments, and what to say when it cannot be done
* evaluate, predict, train    the three commands
* options       which network `train` trains, and how
* tables        results for people, at most 100 columns wide
* terminal      how far a long work is; errors and names in one line
"""

from __future__ import annotations

from nn.command_line.program import run

__all__ = ["run"]
