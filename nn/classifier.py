"""NetworkClassifier: the engine for scikit-learn users, in pipelines, searches and cross-validation.

Importing this module imports scikit-learn, which takes over a second; `import nn` alone does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import train_test_split
from sklearn.utils import check_random_state
from sklearn.utils.class_weight import compute_class_weight
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted

from nn.arrays import Array
from nn.checks import check_choice, check_flag, check_fraction, check_not_negative, check_positive
from nn.data import OneHotEncoder
from nn.feedforward import DTYPES
from nn.losses import LOSSES
from nn.network import Network
from nn.spec import INPUT, Layer, NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.history import print_progress
from nn.training.samples import BALANCED, check_weights
from nn.training.trainer import Trainer

try:
    from sklearn.utils.validation import validate_data
except ImportError:  # before scikit-learn 1.6 it was a method

    def validate_data(estimator: Any, *arrays: Any, **settings: Any) -> Any:
        """Return the checked arrays."""
        return estimator._validate_data(*arrays, **settings)


Labels = npt.NDArray[Any]


class NetworkClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """A feed-forward network as a classifier of scikit-learn.

    hidden: units of each hidden layer. activation, dropout, batch_normalization: of all of them (nn.Layer).
    loss: a name from nn.LOSSES; the outputs are softmax, for binary_crossentropy sigmoid.
    optimizer, learning_rate, epochs, batch_size, schedule, weight_decay, label_smoothing: see
    nn.TrainingConfig. l1, l2: strengths of the penalties on weights.
    patience: stop when the cost on `validation_fraction` of the samples, drawn by class, has not fallen for
    that many epochs, and answer with the best network (None: train on all samples for all epochs).
    class_weight: how much each class counts, by label, 1 if it is not there; "balanced": all the same.
    warm_start: `fit` goes on from the weights it finds. random_state: as everywhere in scikit-learn.
    verbose: write progress to standard error. dtype: "float64", or "float32", which is faster.

    Once fitted it has classes_, n_features_in_, feature_names_in_ if X has names, network_ (nn.Network),
    history_ (nn.History) and n_iter_, the epochs done. Settings are checked by `fit` and `partial_fit`, which
    raise TypeError or ValueError naming the wrong one, and DivergenceError when the cost explodes.
    """

    def __init__(
        self,
        hidden: Sequence[int] = (100,),
        *,
        activation: str = "relu",
        loss: str = "categorical_crossentropy",
        optimizer: str = "adam",
        learning_rate: float = 0.01,
        epochs: int = 100,
        batch_size: float | int = 200,
        schedule: str = "constant",
        l1: float = 0.0,
        l2: float = 0.0,
        weight_decay: float = 0.0,
        dropout: float = 0.0,
        batch_normalization: bool = False,
        label_smoothing: float = 0.0,
        patience: int | None = None,
        validation_fraction: float = 0.1,
        class_weight: dict[Any, float] | str | None = None,
        warm_start: bool = False,
        random_state: int | np.random.RandomState | None = None,
        verbose: bool = False,
        dtype: str = "float64",
    ) -> None:
        """Store the settings as they are: scikit-learn clones and changes them before they are used."""
        self.hidden = hidden
        self.activation = activation
        self.loss = loss
        self.optimizer = optimizer
        self.learning_rate = learning_rate
        self.epochs = epochs
        self.batch_size = batch_size
        self.schedule = schedule
        self.l1 = l1
        self.l2 = l2
        self.weight_decay = weight_decay
        self.dropout = dropout
        self.batch_normalization = batch_normalization
        self.label_smoothing = label_smoothing
        self.patience = patience
        self.validation_fraction = validation_fraction
        self.class_weight = class_weight
        self.warm_start = warm_start
        self.random_state = random_state
        self.verbose = verbose
        self.dtype = dtype

    def fit(self, X: npt.ArrayLike, y: npt.ArrayLike, sample_weight: npt.ArrayLike | None = None) -> Self:
        """Train on (n, features) samples and (n,) labels of at least two classes.

        sample_weight: (n,) how much each sample counts; weight 0 is the same as leaving it out.
        """
        goes_on = check_flag("warm_start", self.warm_start) and hasattr(self, "network_")
        config, random = self._config(self.schedule), check_random_state(self.random_state)
        samples, labels, weights = self._check_data(X, y, sample_weight, reset=True)
        classes = np.unique(labels)
        network = self._network(classes, random, goes_on=goes_on)
        targets, weights = _encoded(labels, classes, weights, self.class_weight)
        (samples, targets, weights), validation = self._split(samples, targets, weights, random)
        trainer = Trainer(network, config, samples, targets, validation, sample_weight=weights)
        return self._train(network, trainer, config.epochs, classes)

    def partial_fit(
        self,
        X: npt.ArrayLike,
        y: npt.ArrayLike,
        classes: npt.ArrayLike | None = None,
        sample_weight: npt.ArrayLike | None = None,
    ) -> Self:
        """Go on for one epoch on these samples; the optimizer remembers its steps from call to call.

        classes: all that will ever come, needed in the first call. As no end is known, `schedule` and
        `patience` change nothing, and class_weight cannot be "balanced".
        """
        goes_on = hasattr(self, "network_")
        config, random = self._config("constant"), check_random_state(self.random_state)
        known = self._known_classes(classes)
        samples, labels, weights = self._check_data(X, y, sample_weight, reset=not goes_on)
        network = self._network(known, random, goes_on=goes_on)
        targets, weights = _encoded(labels, known, weights, self.class_weight)
        trainer = Trainer(network, config, samples, targets, sample_weight=weights)
        if goes_on:
            self._recall(trainer)
        return self._train(network, trainer, trainer.epoch + 1, known)

    def predict_proba(self, X: npt.ArrayLike) -> Array:
        """Return the (n, classes) probabilities of the classes, in the order of classes_."""
        check_is_fitted(self, "network_")
        samples = validate_data(self, X, reset=False, dtype=self.network_.dtype)
        # A network computes in its own buffers; the copy lets several threads ask this one at the same time.
        return self.network_.copy().predict_proba(samples)

    def predict(self, X: npt.ArrayLike) -> Labels:
        """Return the (n,) labels of the most probable classes."""
        columns = self.predict_proba(X).argmax(axis=1)
        return self.classes_[columns]

    def _config(self, schedule: str) -> TrainingConfig:
        strengths = {"l1": self.l1, "l2": self.l2}
        return TrainingConfig(
            epochs=self.epochs,
            learning_rate=self.learning_rate,
            batch_size=self.batch_size,
            optimizer=self.optimizer,
            schedule=schedule,
            penalties={name: strength for name, strength in strengths.items() if strength != 0},
            weight_decay=self.weight_decay,
            label_smoothing=self.label_smoothing,
            patience=self.patience,
        )

    def _check_data(
        self, X: npt.ArrayLike, y: npt.ArrayLike, sample_weight: npt.ArrayLike | None, *, reset: bool
    ) -> tuple[Array, Labels, Array]:
        """Return samples, labels and weights without those that weigh nothing."""
        dtype = np.dtype(check_choice("dtype", self.dtype, DTYPES))
        samples, labels = validate_data(self, X, y, reset=reset, dtype=dtype)
        check_classification_targets(labels)
        if sample_weight is None:
            return samples, labels, np.ones(len(samples))
        if not np.count_nonzero(np.asarray(sample_weight)):
            raise ValueError("sample_weight must be above zero somewhere")
        check_weights(sample_weight, len(samples))
        weights = np.asarray(sample_weight, np.float64)
        counts = weights > 0
        return samples[counts], labels[counts], weights[counts]

    def _known_classes(self, classes: npt.ArrayLike | None) -> Labels:
        """Return the classes that partial_fit may meet."""
        if self.class_weight == BALANCED:
            raise ValueError("class_weight must be a dictionary in partial_fit, not 'balanced'")
        if classes is not None:
            return np.unique(np.asarray(classes))
        if not hasattr(self, "network_"):
            raise ValueError("classes must be given in the first call of partial_fit")
        return self.classes_

    def _network(self, classes: Labels, random: np.random.RandomState, *, goes_on: bool) -> Network:
        """Return a network with new weights, or the present one if it fits."""
        if len(classes) < 2:
            raise ValueError(f"y must hold at least two classes, not one class: {classes.tolist()}")
        spec = self._spec(len(classes))
        # Drawn in any case, so that after it a warm start draws the validation samples that it had.
        seed = int(random.randint(np.iinfo(np.int32).max))
        if not goes_on:
            return Network(spec.layers, spec.loss, seed=seed, dtype=self.dtype)
        now = spec, self.dtype, classes.tolist()
        before = self.network_.spec, self.network_.dtype.name, self.classes_.tolist()
        if now != before:
            raise ValueError(
                f"to go on training, layers, loss, dtype and classes must be {before}, not {now}"
            )
        return self.network_

    def _spec(self, classes: int) -> NetworkSpec:
        if not isinstance(self.hidden, tuple | list):
            raise TypeError(f"hidden must be a tuple of units such as (100,), not {self.hidden!r}")
        kind: dict[str, Any] = {"dropout": self.dropout, "batch_normalization": self.batch_normalization}
        hidden = [Layer(units, self.activation, **kind) for units in self.hidden]
        output = LOSSES.find(self.loss).fused_activation or "softmax"
        return NetworkSpec((Layer(self.n_features_in_, INPUT), *hidden, Layer(classes, output)), self.loss)

    def _split(
        self, samples: Array, targets: Array, weights: Array, random: np.random.RandomState
    ) -> tuple[tuple[Array, Array, Array], tuple[Array, Array, Array] | None]:
        """Return what to train on and, for patience, what to validate on."""
        fraction = check_positive("validation_fraction", self.validation_fraction)
        fraction = check_fraction("validation_fraction", fraction)
        if self.patience is None:
            return (samples, targets, weights), None
        X, X_validation, y, y_validation, w, w_validation = train_test_split(
            samples,
            targets,
            weights,
            test_size=fraction,
            stratify=targets.argmax(axis=1),
            random_state=random,
        )
        return (X, y, w), (X_validation, y_validation, w_validation)

    def _recall(self, trainer: Trainer[Network]) -> None:
        """Let a trainer go on where the last one ended."""
        trainer.history, trainer.epoch, trainer.seconds = self.history_, self.n_iter_, self._seconds
        trainer.update.restore(self._update_state)

    def _train(self, network: Network, trainer: Trainer[Network], last_epoch: int, classes: Labels) -> Self:
        """Train to that epoch and keep what predictions and further training need."""
        report = print_progress(last_epoch) if check_flag("verbose", self.verbose) else None
        for metrics in trainer.run(last_epoch):
            if report:
                report(metrics)
        self.classes_, self.network_ = classes, network
        self.network_.parameters = trainer.result_parameters
        self.history_, self.n_iter_, self._seconds = trainer.history, trainer.epoch, trainer.seconds
        self._update_state = trainer.update.state()
        return self


def _encoded(
    labels: Labels, classes: Labels, weights: Array, class_weight: dict[Any, float] | str | None
) -> tuple[Array, Array]:
    """Return (n, classes) targets and the (n,) weights times those of the classes."""
    targets = OneHotEncoder(classes).encode(labels)
    columns = targets.argmax(axis=1)
    if class_weight == BALANCED:
        return targets, weights / np.bincount(columns, weights)[columns]
    for label, weight in class_weight.items() if isinstance(class_weight, dict) else ():
        check_not_negative(f"class_weight[{label!r}]", weight)
    by_class = compute_class_weight(class_weight, classes=classes, y=classes)
    return targets, weights * by_class[columns]
