"""Make the network that ships with Inkling, from scikit-learn's digits alone.

Run `python -m resources.make_network`. The same machine gets the same file, byte for byte.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from nn import Layer, Network, OneHotEncoder, load_digits, train_test_split
from nn.files import DEFAULT_NETWORK

SEED = 0
EPOCHS = 60


def make_network() -> Network:
    """Return the trained network; its information holds the accuracy on the last fifth of the digits."""
    digits = load_digits()
    targets = OneHotEncoder(np.arange(10)).encode(digits.labels)
    X_train, X_test, y_train, y_test = train_test_split(digits.images, targets, 0.8)
    layers = [Layer(64, "input"), Layer(128, "relu"), Layer(64, "relu"), Layer(10, "softmax")]
    network = Network(layers, seed=SEED)
    network.fit(
        X_train,
        y_train,
        EPOCHS,
        learning_rate=0.1,
        batch_size=32,
        validation_data=(X_test, y_test),
        verbose=True,
    )
    accuracy = np.mean(network.predict(X_test) == y_test.argmax(axis=1))
    network.information = {
        "test_accuracy": f"{accuracy:.1%}".replace("%", " %"),
        "test_digits": str(len(X_test)),
    }
    return network


if __name__ == "__main__":
    path = Path(__file__).parent / DEFAULT_NETWORK
    make_network().save(path)
    sys.stdout.write(f"{path} written\n")
