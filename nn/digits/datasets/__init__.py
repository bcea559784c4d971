"""Other people's digits: the formats in which data sets of pictures are passed on. No such file is trusted.

* dataset    pictures with labels, and checks of what a file holds
* idx        MNIST's idx files
* tables     CSV with a column of labels
* archives   npz files as Keras, scikit-learn and Inkling lay them out
* folders    pictures in folders by class, and idx files in one folder
* reading    which of these a path is: what is imported from here
* inputs     from these pictures to what a network receives
"""

from __future__ import annotations

from nn.digits.datasets.dataset import Dataset, Parts
from nn.digits.datasets.inputs import Inputs, described, inputs_of, readable_labels
from nn.digits.datasets.reading import read_dataset

__all__ = ["Dataset", "Inputs", "Parts", "described", "inputs_of", "read_dataset", "readable_labels"]
