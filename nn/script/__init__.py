"""A training as a script of plain NumPy: what can be written of it, and the writing."""

from __future__ import annotations

from nn.script.obstacles import ScriptError
from nn.script.writing import script_of, write_script

__all__ = ["ScriptError", "script_of", "write_script"]
