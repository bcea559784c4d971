"""Which network answers: of which run, after which epoch, with which weights changed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gui.session.run import Run
from nn import Network
from nn.arrays import Array
from nn.spec import NetworkSpec
from nn.training.steps import StepFacts


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a network by hand: of a unit, or of one of its weights.

    layer: its place in the spec, 0 for the input. unit: its number in that layer. value: without `weight`,
    what the output of the unit is multiplied by on its way to the next layer, so that 0 switches it off; with
    it, the new value of the weight. weight: the number of a unit of the layer before, or that layer's number
    of units for the bias.
    """

    layer: int
    unit: int
    value: float
    weight: int | None = None

    def is_in(self, spec: NetworkSpec) -> bool:
        """Return whether a network has this weight, or this unit and a layer that it goes on to."""
        layers = spec.layers
        if not 0 <= self.layer < len(layers) or not 0 <= self.unit < layers[self.layer].units:
            return False
        if self.weight is None:
            return self.layer < len(layers) - 1
        return self.layer > 0 and 0 <= self.weight <= layers[self.layer - 1].units

    def apply(self, network: Network) -> None:
        """Change the parameters of a network; IndexError if it has no such unit or weight."""
        layer = self.layer if self.weight is None else self.layer - 1
        if min(layer, self.unit, self.weight or 0) < 0:
            raise IndexError(f"no layer, unit or weight has a number below 0: {self}")
        parameters = network.layer_parameters[layer]
        if self.weight is None:
            parameters.weights[:, self.unit] *= self.value
        else:
            parameters.matrix[self.unit, self.weight] = self.value


@dataclass(frozen=True, eq=False)
class Shown:
    """The network that answers: a run's latest, or that of an earlier epoch, and what is changed in it.

    step: one of the steps that led to that epoch, to show the network after it instead. parameters:
    (parameters,) that answer in the place of all these, those before or after a step that is looked into.
    """

    run: Run
    epoch: int | None = None
    edits: tuple[Edit, ...] = ()
    step: StepFacts | None = None
    parameters: Array | None = None

    @property
    def is_latest(self) -> bool:
        """Return whether it is the run's latest network, with nothing changed."""
        return self.epoch is None and not self.edits and self.parameters is None

    @cached_property
    def network(self) -> Network:
        """Return the network that answers; ValueError before the first moment, IndexError for a wrong edit.

        An epoch between two moments is shown as the earlier one.
        """
        if self.is_latest:
            return self.run.network
        network = self.run.network.copy()
        network.forget_measurements()
        if self.parameters is not None:
            network.parameters = self.parameters
            return network
        if self.step is not None:
            network.parameters = self.step.parameters
        elif self.epoch is not None:
            network.parameters = self.run.recording.at(self.epoch).result_parameters
        apply_edits(network, self.edits)
        return network


def apply_edits(network: Network, edits: Sequence[Edit]) -> None:
    """Change a network by each edit in turn."""
    for edit in edits:
        edit.apply(network)


def scale_of(edits: Sequence[Edit], layer: int, unit: int) -> float:
    """Return what a unit's output is multiplied by, 1 without such an edit."""
    found = [edit.value for edit in edits if (edit.layer, edit.unit, edit.weight) == (layer, unit, None)]
    return found[-1] if found else 1.0


def with_edit(edits: Sequence[Edit], edit: Edit) -> tuple[Edit, ...]:
    """Return edits with one more, in the place of an earlier one of the same thing; scaling by 1 is none."""
    others = tuple(each for each in edits if _what(each) != _what(edit))
    return others if edit.weight is None and edit.value == 1 else (*others, edit)


def _what(edit: Edit) -> tuple[int, int, int | None]:
    return edit.layer, edit.unit, edit.weight
