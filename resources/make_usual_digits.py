"""Make the file of drawn digits that count as usual: run `python -m resources.make_usual_digits [FILE]`.

It takes some seconds. The same machine gets the same file, byte for byte.
"""

from __future__ import annotations

import os

# More threads would change the order of sums. Set before NumPy is imported.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
from pathlib import Path

from nn.digits.usual_digits import FILE, choose_usual_digits, save_usual_digits

if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / FILE
    save_usual_digits(choose_usual_digits(), path)
    sys.stdout.write(f"{path} written\n")
