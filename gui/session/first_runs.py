"""The runs that begin with a trained network: the one that ships with Inkling, or one from a file."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gui.session.run import Origin, Run
from nn import Network, TrainingConfig, default_network
from nn.digits.design import MOST_HIDDEN_LAYERS, MOST_UNITS, PRESETS, Design
from nn.digits.networks import task_of

TRAINED_FURTHER = TrainingConfig(epochs=200, learning_rate=0.05, batch_size=32)
SHIPPED_FURTHER = replace(
    TRAINED_FURTHER,
    augmentation=PRESETS["shipped"].config.augmentation,
    sources=PRESETS["shipped"].config.sources,
    averaging=0.995,
)


def shipped_run() -> Run:
    """Return the run of the network that ships with Inkling."""
    return trained_run(default_network(), Origin.SHIPPED, "Inkling's own network", SHIPPED_FURTHER)


def trained_run(
    network: Network, source: Origin, name: str, further: TrainingConfig = TRAINED_FURTHER
) -> Run:
    """Return the run that begins with a trained network; ValueError if it is too large for the designer.

    further: the settings with which it can be trained further.
    """
    hidden = network.spec.layers[1:-1]
    if len(hidden) > MOST_HIDDEN_LAYERS or max((layer.units for layer in hidden), default=0) > MOST_UNITS:
        raise ValueError(
            f"This network is larger than the designer: at most {MOST_HIDDEN_LAYERS} hidden layers "
            f"of {MOST_UNITS} units."
        )
    design = Design(network.spec, further, task=task_of(network))
    network.generator = np.random.default_rng(design.seed)
    return Run(design, source, name, _network=network)
