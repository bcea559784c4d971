"""The command line: evaluate, experiment, predict and train without a window.

* program       what to do for a list of arguments, and what to say when it cannot be done
* evaluate, experiment, predict, train    the four commands
* guesses       what a person types before an experiment runs
* outcomes      experiments and what they measured, in words
* options       which network `train` trains, and how
* other_data    data sets of other people
* diagnosis     why a training learned nothing
* summaries     what `train` tells of a training
* tables        results for people, at most 100 columns wide
* terminal      how far a long work is; errors and names in one line
"""

from __future__ import annotations

from nn.command_line.program import run

__all__ = ["run"]
