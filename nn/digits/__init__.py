"""Everything that is special about digits. In reading order:

* data          the digits, who wrote them, and which of them are tested on
* datasets      other people's digits, in the formats in which they are passed on
* allographs    the ways in which people write digits, and digits that the program draws by them
* recognizer    one prediction for a drawing: probabilities, digit, sure or not
* design        a network for digits and how it is trained, in one frozen value; presets
* explanations  what each cell of a drawing did for a digit, and how few cells make another one win
* evaluation    how right a network is, how sure, and how well the two fit together
* mistakes      which digits are read wrong, as which, and how well probabilities keep their word
* networks      what a network for digits is, in files; the one that ships
* writers       writers left out of a training, and digits redrawn as others would draw them
* experiments   questions in files, the trainings that decide a guess, and what they measured
* familiarity   how usual a drawing is, compared with the training digits

Importing any of it offers the variants of digits to every training, under the name "handwriting", and digits
that the program draws itself as a source of samples, under the name "drawn".
"""

from __future__ import annotations

from nn.digits.allographs import draw_kinds
from nn.ink.augmentation import augment
from nn.training.augmentations import AUGMENTATIONS
from nn.training.sources import SOURCES

AUGMENTATIONS["handwriting"] = augment
SOURCES["drawn"] = draw_kinds
