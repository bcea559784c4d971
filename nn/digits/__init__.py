"""What is special about digits: the data, designs that learn them, and how answers are judged.

Importing it offers the variants of digits to every training, under the name "handwriting".
"""

from __future__ import annotations

from nn.ink.augmentation import augment
from nn.training.augmentations import AUGMENTATIONS

AUGMENTATIONS["handwriting"] = augment
