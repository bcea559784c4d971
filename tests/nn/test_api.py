from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nn

ROOT = Path(__file__).parents[2]


# As written are 8,000 epochs; a twentieth shows that every line works.
@pytest.mark.parametrize(
    ("epochs", "accuracy"), [(400, 0.85), pytest.param(8000, 0.88, marks=pytest.mark.slow)]
)
def test_the_example_of_the_design_works_as_written(epochs: int, accuracy: float) -> None:
    from sklearn.datasets import load_digits

    from nn import Layer, Network, OneHotEncoder, train_test_split

    digits = load_digits()
    X = digits.data / 16

    encoder = OneHotEncoder()
    y = encoder.encode(digits.target)
    X_train, X_test, y_train, y_test = train_test_split(X, y, 0.8)

    network = Network(
        [Layer(64, activation="input"), Layer(50), Layer(30), Layer(10, activation="softmax")],
        loss="categorical_crossentropy",
    )
    untrained = network.cost(X_test, y_test)
    network.fit(X_train, y_train, epochs=epochs, learning_rate=1, batch_size=0.1)
    network.forward(X_test)
    network.cost(X_test, y_test)
    network.epoch(X, y, learning_rate=0.1)
    answers = encoder.decode(network.forward(X_test))

    assert network.cost(X_test, y_test) < untrained / 3
    assert np.mean(answers == digits.target[-len(X_test) :]) > accuracy


def test_the_digits_are_those_of_scikit_learn() -> None:
    from sklearn.datasets import load_digits

    theirs, ours = load_digits(), nn.load_digits()
    np.testing.assert_array_equal(ours.images * 16, theirs.data)
    np.testing.assert_array_equal(ours.labels, theirs.target)


def test_without_the_file_scikit_learn_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from_file = nn.load_digits()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    asked = nn.load_digits()
    np.testing.assert_array_equal(asked.images, from_file.images)
    np.testing.assert_array_equal(asked.labels, from_file.labels)
    assert asked.images.dtype == from_file.images.dtype
    assert asked.labels.dtype == from_file.labels.dtype


@pytest.mark.parametrize(
    "work", ["import nn", "import nn; nn.load_digits()", "import nn.ink, nn.files, nn.training.trainer"]
)
def test_the_engine_needs_neither_a_window_nor_scikit_learn(work: str) -> None:
    forbidden = ("PySide6", "shiboken6", "pyqtgraph", "sklearn", "scipy", "gui")
    code = f"{work}; import sys; print(*[name for name in {forbidden} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout.split(), answer.stderr) == (0, [], "")


def test_everything_the_package_offers_is_there() -> None:
    assert sorted(nn.__all__) == sorted(set(nn.__all__))
    assert all(hasattr(nn, name) for name in nn.__all__)
