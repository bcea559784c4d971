"""Inkling's engine: a neural network in NumPy, written to be read.

In reading order:

* data          digits, splits, one-hot targets
* layers        what a network is made of: Layer, NetworkSpec
* activations   f(z) and its derivative
* losses        how wrong an output is, and its derivative
* propagation   the forward and the backward pass: the heart
* normalization, dropout    two things that a layer may do beside it
* initializers  the random weights with which a layer begins
* parameters    the layout of the one flat vector of parameters
* network       Network: its parameters and what can be asked of it
* optimizers    how a gradient changes the parameters
* schedules     how the learning rate changes over a training
* penalties     what keeps weights small
* config        TrainingConfig: every setting of a training
* descent       one step, from the gradient to new parameters
* batches, weighting, validation    samples, how much each counts, and the batches of an epoch
* training      Trainer: epochs and mini-batches, as a plain generator
* stopping, divergence      when a training should end, and why
* history, snapshots        what a run leaves behind: metrics, and parameters at many epochs
* calibration, evaluation   probabilities that mean what they say, and how good answers are
* familiarity   how usual a drawing is beside the training digits
* files, checkpoints        networks and whole trainings in safetensors files
* classifier    NetworkClassifier: the engine for scikit-learn users
* ink           from strokes or a bitmap to the 8x8 image that a network receives
* handprint, strokes, bitmaps    its steps, and how ink is found
* pieces, resampling        what bitmaps need for that
* images        pictures in files, upright and checked
* samples       files of pen strokes and of bitmaps to measure on
* views         looking at a drawing several times
* augmentation  variants of digits, as other hands would have written them
* recipes       networks and trainings that recognise well
* command_line  evaluate, predict and train without a window
* registry, checks, progress    things by name, errors in words, progress in words
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nn.activations import ACTIVATIONS
from nn.checkpoints import resume_training, save_training
from nn.data import OneHotEncoder, train_test_split
from nn.digits.data import Digits, load_digits
from nn.digits.networks import default_network
from nn.files import load_network
from nn.initializers import INITIALIZERS
from nn.losses import LOSSES
from nn.network import Network
from nn.spec import Layer, NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.divergence import DivergenceError
from nn.training.history import EpochMetrics, History
from nn.training.optimizers import OPTIMIZERS
from nn.training.penalties import PENALTIES
from nn.training.schedules import SCHEDULES
from nn.training.snapshots import Snapshots
from nn.training.trainer import Trainer

if TYPE_CHECKING:
    from nn.classifier import NetworkClassifier

__all__ = [
    "ACTIVATIONS",
    "INITIALIZERS",
    "LOSSES",
    "OPTIMIZERS",
    "PENALTIES",
    "SCHEDULES",
    "Digits",
    "DivergenceError",
    "EpochMetrics",
    "History",
    "Layer",
    "Network",
    "NetworkClassifier",
    "NetworkSpec",
    "OneHotEncoder",
    "Snapshots",
    "Trainer",
    "TrainingConfig",
    "default_network",
    "load_digits",
    "load_network",
    "resume_training",
    "save_training",
    "train_test_split",
]


def __getattr__(name: str) -> Any:
    """Import NetworkClassifier when it is asked for: scikit-learn takes over a second."""
    if name != "NetworkClassifier":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from nn.classifier import NetworkClassifier

    return NetworkClassifier
