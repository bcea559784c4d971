"""What is selected in the network: a whole layer or one of its units."""

from __future__ import annotations

from dataclasses import dataclass

from nn import NetworkSpec


@dataclass(frozen=True, slots=True)
class Selection:
    """A layer, by its place in the spec with 0 for the input, or one of its units by its number."""

    layer: int
    unit: int | None = None

    @property
    def above(self) -> Selection | None:
        """Return what lies one level higher: of a unit its layer, of a layer nothing."""
        return None if self.unit is None else Selection(self.layer)

    def is_in(self, spec: NetworkSpec) -> bool:
        """Return whether a network has this layer and unit."""
        if not 0 <= self.layer < len(spec.layers):
            return False
        return self.unit is None or 0 <= self.unit < spec.layers[self.layer].units
