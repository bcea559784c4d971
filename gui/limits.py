"""How large a network can be that the designer shows."""

from __future__ import annotations

MOST_HIDDEN_LAYERS = 8
MOST_UNITS = 512  # of a hidden layer
