"""Inkling's engine: a neural network in NumPy, written to be read.

In reading order:

* data         digits, splits, one-hot targets
* layers       what a network is made of: Layer, NetworkSpec
* activations  f(z) and its derivative, one small pair a name
* losses       how wrong an output is, and its derivative
* propagation  the forward and the backward pass: the heart
* network      Network: one flat vector of parameters and what can be asked of it
* optimizers   how a gradient changes the parameters
* training     Trainer: epochs and mini-batches, as a plain generator
* divergence   recognising a training that cannot succeed, and saying why
* history      EpochMetrics and History: what a run leaves behind
* files        networks in safetensors files
* ink          from strokes or a bitmap to the 8x8 image that a network receives
* augmentation variants of digits, as other hands would have written them
* checks       errors that name the value and what is allowed
"""

from nn.activations import ACTIVATIONS
from nn.data import Digits, OneHotEncoder, load_digits, train_test_split
from nn.divergence import DivergenceError
from nn.files import default_network, load_network
from nn.history import EpochMetrics, History
from nn.layers import Layer, NetworkSpec
from nn.losses import LOSSES
from nn.network import Network
from nn.optimizers import OPTIMIZERS
from nn.training import Trainer, TrainingConfig

__all__ = [
    "ACTIVATIONS",
    "LOSSES",
    "OPTIMIZERS",
    "Digits",
    "DivergenceError",
    "EpochMetrics",
    "History",
    "Layer",
    "Network",
    "NetworkSpec",
    "OneHotEncoder",
    "Trainer",
    "TrainingConfig",
    "default_network",
    "load_digits",
    "load_network",
    "train_test_split",
]
