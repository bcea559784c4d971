"""Inkling's engine: a neural network in NumPy, written to be read.

How a network learns stands in six files; read them in this order:

* training/trainer        the loop over epochs and mini-batches: one step is five lines (what a training
                          keeps stands in trainer_state)
* feedforward             the forward and the backward pass: two loops over layers
* layers                  what a layer computes, forwards and backwards
* activations, losses     f(z), how wrong an output is, and their derivatives
* training/update         from a gradient to new parameters
* training/optimizers     how a gradient changes the parameters

The rooms:

* here            the network itself: spec (what it is made of), initializers, layers, feedforward, network
                  (the front door: fit, epoch, save), trace (one pass with everything in it), microscope (one
                  step, phase by phase), gradient_check, explanations (what one answer depends on),
                  calibration, data (targets, splits), files, checkpoints (whole trainings), script (a run as
                  plain NumPy), classifier (for scikit-learn)
* training        how it learns: config, samples, batches, schedules, penalties, augmentations, sources,
                  stopping, settings (which count when), history, moment, recording (every epoch again),
                  snapshots
* ink             from a pen or a picture to the 8x8 image that a network receives; knows no network
* digits          the data set, designs, the answer to a drawing, how usual it is, how good answers are
* command_line    evaluate, experiment, predict and train without a window

Activations, initializers, losses, optimizers, schedules, penalties, augmentations and sources are
functions that register themselves by name (registry): one more is one function, see docs/engine.md.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from nn.activations import ACTIVATIONS, elementwise
from nn.data import OneHotEncoder, train_test_split
from nn.digits.data import Digits, load_digits
from nn.digits.networks import default_network
from nn.initializers import INITIALIZERS, initializer
from nn.losses import LOSSES, mean_over_units
from nn.network import Network, load_network
from nn.registry import Limits
from nn.spec import Layer, NetworkSpec
from nn.trace import LayerTrace, trace
from nn.training.augmentations import AUGMENTATIONS, augmentation
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.moment import Moment
from nn.training.optimizers import OPTIMIZERS, optimizer
from nn.training.penalties import PENALTIES, penalty
from nn.training.recording import Recording
from nn.training.schedules import SCHEDULES, schedule
from nn.training.snapshots import Snapshots
from nn.training.sources import SOURCES, source
from nn.training.stopping import Divergence, DivergenceError, DivergenceKind
from nn.training.trainer import Trainer

if TYPE_CHECKING:
    from nn.checkpoints import resume_training, save_training
    from nn.classifier import NetworkClassifier

__all__ = [
    "ACTIVATIONS",
    "AUGMENTATIONS",
    "INITIALIZERS",
    "LOSSES",
    "OPTIMIZERS",
    "PENALTIES",
    "SCHEDULES",
    "SOURCES",
    "Digits",
    "Divergence",
    "DivergenceError",
    "DivergenceKind",
    "EpochMetrics",
    "History",
    "Layer",
    "LayerTrace",
    "Limits",
    "Moment",
    "Network",
    "NetworkClassifier",
    "NetworkSpec",
    "OneHotEncoder",
    "Recording",
    "Snapshots",
    "Trainer",
    "TrainingConfig",
    "augmentation",
    "default_network",
    "elementwise",
    "initializer",
    "load_digits",
    "load_network",
    "mean_over_units",
    "optimizer",
    "penalty",
    "resume_training",
    "save_training",
    "schedule",
    "source",
    "trace",
    "train_test_split",
]


# Not needed to draw, to answer or to train. The classifier's scikit-learn alone takes over a second.
_IMPORTED_WHEN_ASKED_FOR = {
    "NetworkClassifier": "nn.classifier",
    "resume_training": "nn.checkpoints",
    "save_training": "nn.checkpoints",
}


def __getattr__(name: str) -> Any:
    """Import a name of __all__ that is seldom needed when it is asked for."""
    if name not in _IMPORTED_WHEN_ASKED_FOR:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_IMPORTED_WHEN_ASKED_FOR[name]), name)
