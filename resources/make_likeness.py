"""Make the network that tells digits from what is no digit: run `python -m resources.make_likeness [FILE]`.

It takes two or three minutes. The same machine gets the same file, byte for byte.
"""

from __future__ import annotations

import os

# More threads would change the order of sums. Set before NumPy is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from pathlib import Path

from nn.digits.data import DigitData
from nn.digits.oddities.likeness import FILE, train_likeness

if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / FILE
    train_likeness(DigitData.standard().train.images).save(path)
    sys.stdout.write(f"{path} written\n")
