from __future__ import annotations

import copy
import pickle
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from joblib import Parallel, delayed, parallel_config  # type: ignore[import-untyped]
from sklearn.base import clone
from sklearn.datasets import load_digits, load_iris, make_blobs
from sklearn.exceptions import NotFittedError
from sklearn.metrics import recall_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.utils.estimator_checks import check_estimator, parametrize_with_checks

import nn
from nn import ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, DivergenceError, NetworkClassifier
from nn.arrays import Array

IRIS, SPECIES = load_iris(return_X_y=True)
X = StandardScaler().fit_transform(IRIS)
LABELS = np.array(["setosa", "versicolor", "virginica"])[SPECIES]
# Two classes that overlap, and the second is rare.
RARE_X, RARE_Y = make_blobs([300, 30], centers=np.array([[0, 0], [1.5, 1.5]]), random_state=0)


def small(**settings: Any) -> NetworkClassifier:
    return NetworkClassifier(**{"hidden": (8,), "epochs": 20, "random_state": 0, **settings})


def parameters(classifier: NetworkClassifier) -> Array:
    return classifier.network_.parameters


def costs(classifier: NetworkClassifier) -> Array:
    return classifier.history_.column("cost")


# Conventions


@pytest.mark.slow
@parametrize_with_checks([NetworkClassifier()])
def test_every_check_of_scikit_learn_passes(estimator: NetworkClassifier, check: Callable[..., None]) -> None:
    check(estimator)


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {"hidden": ()},
        {"loss": "mean_squared_error", "optimizer": "sgd", "learning_rate": 0.5, "weight_decay": 1e-3},
    ],
    ids=str,
)
def test_other_settings_pass_all_checks_too(settings: dict[str, Any]) -> None:
    check_estimator(NetworkClassifier(**settings))


def test_the_package_offers_it() -> None:
    assert NetworkClassifier is nn.NetworkClassifier
    with pytest.raises(AttributeError, match="module 'nn' has no attribute 'Classifier'"):
        _ = nn.Classifier


def test_the_settings_are_stored_as_they_are_and_survive_a_clone() -> None:
    hidden, weights = [3, 4], {"a": 2.0}
    classifier = NetworkClassifier(hidden, class_weight=weights, epochs=-1)
    assert classifier.hidden is hidden
    assert classifier.class_weight is weights
    assert clone(classifier).get_params() == classifier.get_params()


# Learning


def test_it_reads_digits_in_a_pipeline_about_as_well_as_a_network_can() -> None:
    pixels, digits = load_digits(return_X_y=True)
    pipeline = make_pipeline(MinMaxScaler(), NetworkClassifier(epochs=40, random_state=0))
    folds = StratifiedKFold(3, shuffle=True, random_state=0)
    assert cross_val_score(pipeline, pixels, digits, cv=folds).mean() > 0.965


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        *({"loss": loss} for loss in LOSSES),
        *({"activation": activation} for activation in ACTIVATIONS if activation != "softmax"),
        *({"optimizer": name, "learning_rate": 0.3 if "sgd" in name else 0.01} for name in OPTIMIZERS),
        *({"schedule": schedule} for schedule in SCHEDULES),
        {"dropout": 0.2},
        {"batch_normalization": True},
        {"hidden": [30, 20, 10]},
        {"dtype": "float32"},
        {"patience": 20},
    ],
    ids=str,
)
def test_iris_is_learned_with_all_that_the_engine_offers(settings: dict[str, Any]) -> None:
    classifier = NetworkClassifier(epochs=100, random_state=0).set_params(**settings).fit(X, LABELS)
    assert classifier.score(X, LABELS) > 0.93
    probabilities = classifier.predict_proba(X)
    assert (probabilities >= 0).all()
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-6)
    np.testing.assert_array_equal(classifier.predict(X), classifier.classes_[probabilities.argmax(axis=1)])


def test_the_settings_make_the_network_and_its_training() -> None:
    classifier = small(
        hidden=(7, 5), activation="tanh", loss="binary_crossentropy", dropout=0.1, batch_normalization=True
    ).fit(X, LABELS)
    network = classifier.network_
    assert [layer.units for layer in network.spec.layers] == [4, 7, 5, 3]
    assert [layer.activation for layer in network.spec.layers] == ["input", "tanh", "tanh", "sigmoid"]
    assert [layer.dropout for layer in network.spec.layers] == [0, 0.1, 0.1, 0]
    assert [layer.batch_normalization for layer in network.spec.layers] == [False, True, True, False]
    assert network.spec.loss == "binary_crossentropy"
    assert (classifier.n_iter_, len(classifier.history_), classifier.n_features_in_) == (20, 20, 4)


@pytest.mark.parametrize("setting", [{"l1": 0.1}, {"l2": 0.1}, {"weight_decay": 1.0}], ids=str)
def test_what_keeps_weights_small_does(setting: dict[str, float]) -> None:
    without, having = small().fit(X, LABELS), small(**setting).fit(X, LABELS)
    assert np.linalg.norm(parameters(having)) < 0.95 * np.linalg.norm(parameters(without))


@pytest.mark.parametrize(
    "labels",
    [LABELS, LABELS.astype(object), SPECIES - 5, SPECIES * 1.0, SPECIES > 0, LABELS.tolist()],
    ids=["text", "objects", "numbers below zero", "floats", "truth values", "a list"],
)
def test_labels_of_any_kind_come_back_as_they_were(labels: Any) -> None:
    classifier = NetworkClassifier(random_state=0).fit(X, labels)
    assert classifier.classes_.tolist() == sorted(set(np.asarray(labels).tolist()))
    assert classifier.predict(X).dtype == np.asarray(labels).dtype
    assert np.mean(classifier.predict(X) == np.asarray(labels)) > 0.93
    assert classifier.predict_proba(X).shape == (150, len(classifier.classes_))


def test_a_data_frame_gives_its_names() -> None:
    from pandas import DataFrame, Series

    frame = DataFrame(X, columns=["a", "b", "c", "d"])
    classifier = small().fit(frame, Series(LABELS))
    assert classifier.feature_names_in_.tolist() == ["a", "b", "c", "d"]
    np.testing.assert_array_equal(classifier.predict(frame), small().fit(X, LABELS).predict(X))
    with pytest.raises(ValueError, match="feature names"):
        classifier.predict(frame[["d", "c", "b", "a"]])


def test_progress_is_written_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    small().fit(X, LABELS)
    assert capsys.readouterr() == ("", "")
    small(verbose=True).fit(X, LABELS)
    assert "epoch 20/20  cost" in capsys.readouterr().err


# Chance


@pytest.mark.parametrize("settings", [{}, {"dropout": 0.3, "batch_size": 10}, {"patience": 3}], ids=str)
def test_the_same_random_state_gives_the_same_network_bit_for_bit(settings: dict[str, Any]) -> None:
    first, second = small(**settings).fit(X, LABELS), small(**settings)
    second.fit(X, LABELS).fit(X, LABELS)
    np.testing.assert_array_equal(parameters(first), parameters(second))
    np.testing.assert_array_equal(costs(first), costs(second))


def test_another_random_state_or_none_gives_another_network() -> None:
    shared = np.random.RandomState(0)
    found = [parameters(small(random_state=state).fit(X, LABELS)) for state in (0, 1, None, None)]
    found += [parameters(small(random_state=shared).fit(X, LABELS)) for _ in range(2)]
    assert len({vector.tobytes() for vector in found}) == 5  # 0 and a new RandomState(0) are the same
    np.testing.assert_array_equal(found[0], found[4])


# Searches, copies, processes and threads


def test_a_grid_search_finds_what_learns() -> None:
    pipeline = make_pipeline(StandardScaler(), small())
    grid = {"networkclassifier__hidden": [(1,), (20,)], "networkclassifier__learning_rate": [1e-6, 0.03]}
    search = GridSearchCV(pipeline, grid, cv=3, error_score="raise").fit(IRIS, LABELS)
    assert search.best_params_ == {
        "networkclassifier__hidden": (20,),
        "networkclassifier__learning_rate": 0.03,
    }
    assert search.score(IRIS, LABELS) > 0.9


@pytest.mark.parametrize("backend", [pytest.param("loky", marks=pytest.mark.slow), "threading"])
def test_cross_validation_on_several_workers_finds_the_same_scores(backend: str) -> None:
    scores = cross_val_score(small(), X, LABELS, cv=3)
    with parallel_config(backend):
        shared = cross_val_score(small(), X, LABELS, cv=3, n_jobs=2)
    np.testing.assert_array_equal(shared, scores)


def test_threads_may_ask_one_classifier_at_the_same_time() -> None:
    classifier = small(hidden=(300, 300)).fit(X, LABELS)
    parts = [np.random.default_rng(seed).normal(size=(1000, 4)) for seed in range(20)]
    answers = Parallel(4, backend="threading")(delayed(classifier.predict_proba)(part) for part in parts)
    for part, answer in zip(parts, answers, strict=True):
        np.testing.assert_array_equal(answer, classifier.predict_proba(part))


@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda fitted: pickle.loads(pickle.dumps(fitted))])
def test_a_copy_answers_and_goes_on_as_the_original(
    duplicate: Callable[[NetworkClassifier], NetworkClassifier],
) -> None:
    original = small(optimizer="adam", dropout=0.2, batch_size=20).fit(X, LABELS)
    twin = duplicate(original)
    np.testing.assert_array_equal(twin.predict_proba(X), original.predict_proba(X))
    assert costs(twin).tolist() == costs(original).tolist()
    original.partial_fit(X, LABELS)
    assert not np.array_equal(parameters(twin), parameters(original))
    np.testing.assert_array_equal(parameters(twin.partial_fit(X, LABELS)), parameters(original))


def test_in_a_copy_the_layers_are_still_views_of_one_vector() -> None:
    network = pickle.loads(pickle.dumps(small().fit(X, LABELS))).network_
    network.parameters = np.arange(network.parameters.size)
    np.testing.assert_array_equal(
        np.concatenate([layer.learned for layer in network.layer_parameters]), network.parameters
    )


def test_the_training_data_are_not_kept() -> None:
    many, labels = np.tile(X, (1000, 1)), np.tile(SPECIES, 1000)
    tracemalloc.start()
    classifier = small(epochs=1).fit(many, labels)
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 0.1 * many.nbytes < most
    assert len(pickle.dumps(classifier)) < 0.1 * many.nbytes


def test_an_untrained_one_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(small())).get_params() == small().get_params()


# Going on


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_partial_fits_on_the_same_data_are_the_epochs_of_one_fit(optimizer: str) -> None:
    settings = {"optimizer": optimizer, "batch_size": 20, "dropout": 0.1}
    whole, parts = small(**settings).fit(X, LABELS), small(**settings)
    for _ in range(20):
        parts.partial_fit(X, LABELS, classes=np.unique(LABELS))
    np.testing.assert_array_equal(parameters(parts), parameters(whole))
    np.testing.assert_array_equal(costs(parts), costs(whole))
    assert parts.n_iter_ == whole.n_iter_ == 20
    samples = parts.history_.column("samples")
    np.testing.assert_array_equal(samples, np.arange(1, 21) * 150)


def test_partial_fit_goes_on_after_fit() -> None:
    longer, parts = small(epochs=21).fit(X, LABELS), small().fit(X, LABELS).partial_fit(X, LABELS)
    np.testing.assert_array_equal(parameters(parts), parameters(longer))


def test_partial_fit_learns_from_a_stream_that_never_shows_all_classes_at_once() -> None:
    classifier, random = small(hidden=(20,)), np.random.default_rng(0)
    for step in range(300):
        shown = random.permutation(np.flatnonzero(step % 3 != SPECIES))[:20]
        classifier.partial_fit(X[shown], LABELS[shown], classes=LABELS if step == 0 else None)
    assert classifier.score(X, LABELS) > 0.93


def test_another_optimizer_begins_with_empty_memories() -> None:
    classifier = small().fit(X, LABELS).set_params(optimizer="momentum", learning_rate=0.1)
    fresh = copy.deepcopy(classifier).set_params(warm_start=True, epochs=1).fit(X, LABELS)
    np.testing.assert_array_equal(parameters(classifier.partial_fit(X, LABELS)), parameters(fresh))


def test_partial_fit_leaves_out_what_needs_an_end() -> None:
    plain, ending = small(), small(schedule="cosine", patience=1, epochs=2)
    for _ in range(5):
        plain.partial_fit(X, LABELS, classes=LABELS)
        ending.partial_fit(X, LABELS, classes=LABELS)
    np.testing.assert_array_equal(parameters(ending), parameters(plain))


def test_a_warm_start_goes_on_from_the_weights_it_finds() -> None:
    cold, warm = small().fit(X, LABELS), small(warm_start=True).fit(X, LABELS)
    first = costs(warm)
    np.testing.assert_array_equal(first, costs(cold))
    second = costs(warm.fit(X, LABELS))
    assert second[0] < first[-1] < first[0]
    assert costs(cold.fit(X, LABELS))[0] == first[0]


@pytest.mark.parametrize("change", [{"hidden": (9,)}, {"loss": "hinge"}, {"dtype": "float32"}], ids=str)
def test_training_goes_on_only_with_the_same_network(change: dict[str, Any]) -> None:
    classifier = small(warm_start=True).fit(X, LABELS).set_params(**change)
    for go_on in (classifier.fit, classifier.partial_fit):
        with pytest.raises(ValueError, match="to go on training, layers, loss, dtype and classes must be"):
            go_on(X, LABELS)
    classifier.set_params(warm_start=False).fit(X, LABELS)


def test_training_goes_on_only_with_the_same_classes_and_features() -> None:
    classifier = small(warm_start=True).fit(X, LABELS)
    with pytest.raises(ValueError, match=r"must be .*'virginica'\]\), not .*'versicolor'\]\)"):
        classifier.fit(X[:100], LABELS[:100])
    with pytest.raises(ValueError, match=r"must be .*'virginica'\]\), not .*'b'\]\)"):
        classifier.partial_fit(X, LABELS, classes=["a", "b"])
    with pytest.raises(ValueError, match="X has 3 features, but NetworkClassifier is expecting 4"):
        classifier.partial_fit(X[:, :3], LABELS)
    with pytest.raises(ValueError, match=r"labels must be among \['setosa'.*not .*'rose'"):
        classifier.partial_fit(X[:2], ["rose", "setosa"])


# What counts how much


def test_weight_0_is_the_same_as_leaving_out_bit_for_bit() -> None:
    weights = np.random.default_rng(0).integers(0, 2, 150)
    kept = weights > 0
    settings = {"batch_size": 10, "dropout": 0.2, "patience": 5}
    weighted = small(**settings).fit(X, LABELS, sample_weight=weights)
    np.testing.assert_array_equal(
        parameters(weighted), parameters(small(**settings).fit(X[kept], LABELS[kept]))
    )
    assert small().fit(X, LABELS, (SPECIES > 0) * 2.0).classes_.tolist() == ["versicolor", "virginica"]


def test_a_weight_of_2_is_the_same_as_repeating() -> None:
    counts = np.random.default_rng(0).integers(1, 4, 150)
    settings = {"batch_size": 1.0, "class_weight": "balanced"}
    weighted = small(**settings).fit(X, LABELS, sample_weight=counts)
    repeated = small(**settings).fit(X.repeat(counts, axis=0), LABELS.repeat(counts))
    np.testing.assert_allclose(parameters(weighted), parameters(repeated), rtol=1e-8)


def test_weights_count_by_their_ratio_only() -> None:
    weights = np.random.default_rng(0).random(150)
    small_ones, large_ones = (small().fit(X, LABELS, weights * factor) for factor in (1e-3, 2.0**40))
    np.testing.assert_allclose(parameters(small_ones), parameters(large_ones), rtol=1e-8)
    assert not np.allclose(parameters(small_ones), parameters(small().fit(X, LABELS)))


def test_balanced_classes_find_more_of_the_rare_one() -> None:
    def found(**settings: Any) -> float:
        answers = small(epochs=100, **settings).fit(RARE_X, RARE_Y).predict(RARE_X)
        return float(recall_score(RARE_Y, answers))

    assert found(class_weight="balanced") > found() + 0.2


def test_a_class_weight_is_the_weight_of_its_samples() -> None:
    weights = {"versicolor": 3, "setosa": 0.5}
    by_class = small(class_weight=weights).fit(X, LABELS)
    by_sample = small().fit(X, LABELS, sample_weight=np.array([0.5, 3, 1])[SPECIES])
    np.testing.assert_allclose(parameters(by_class), parameters(by_sample), rtol=1e-8)
    in_parts = small(class_weight=weights).partial_fit(X, LABELS, classes=LABELS)
    by_class.set_params(epochs=1).fit(X, LABELS)
    np.testing.assert_array_equal(parameters(in_parts), parameters(by_class))


def test_sample_weights_count_in_partial_fit() -> None:
    weights = SPECIES + 1.0
    part = small().partial_fit(X, LABELS, classes=LABELS, sample_weight=weights)
    np.testing.assert_array_equal(parameters(part), parameters(small(epochs=1).fit(X, LABELS, weights)))


# Early stopping


def test_training_stops_when_patience_runs_out_and_answers_with_the_best() -> None:
    settings = {"hidden": (100,), "batch_size": 10, "epochs": 500, "validation_fraction": 0.3}
    classifier = small(patience=5, **settings).fit(RARE_X, RARE_Y)
    measured = classifier.history_.column("validation_cost")
    assert classifier.n_iter_ == len(measured) == measured.argmin() + 1 + 5 < 500
    until_best = small(patience=500, **settings).set_params(epochs=int(measured.argmin()) + 1)
    np.testing.assert_array_equal(parameters(classifier), parameters(until_best.fit(RARE_X, RARE_Y)))


def test_without_patience_every_sample_is_trained_on() -> None:
    classifier = small(validation_fraction=0.5).fit(X, LABELS)
    assert np.isnan(classifier.history_.column("validation_cost")).all()
    assert classifier.history_[0].samples == 150


def test_the_validation_samples_are_drawn_by_class() -> None:
    classifier = small(patience=20, validation_fraction=0.2).fit(X, LABELS)
    assert classifier.history_[0].samples == 120
    with pytest.raises(ValueError, match="only 1 member"):
        classifier.fit(X[:101], LABELS[:101])


def test_a_warm_start_validates_on_the_samples_that_it_never_trained_on() -> None:
    def validation_costs(random_state: int | None) -> set[float | None]:
        settings = {"learning_rate": 1e-300, "warm_start": True, "patience": 1}
        classifier = small(**settings, random_state=random_state)
        return {classifier.fit(X, LABELS).history_[0].validation_cost for _ in range(3)}

    assert len(validation_costs(random_state=0)) == 1
    assert len(validation_costs(random_state=None)) == 3


# Errors


@pytest.mark.parametrize(
    ("settings", "error", "words"),
    [
        ({"hidden": 100}, TypeError, "hidden must be a tuple of units such as .*, not 100"),
        ({"hidden": (5, 0)}, ValueError, "units must be at least 1, not 0"),
        ({"activation": "rleu"}, ValueError, "activation must be one of .*, not 'rleu'; did you mean 'relu'"),
        ({"loss": "log_loss"}, ValueError, "loss must be one of .*, not 'log_loss'"),
        ({"optimizer": "Adam"}, ValueError, "optimizer must be one of .*, not 'Adam'; did you mean 'adam'"),
        ({"learning_rate": 0}, ValueError, "learning_rate must be a finite number above 0, not 0"),
        ({"epochs": 0}, ValueError, "epochs must be from 1 to 9007199254740992, not 0"),
        ({"epochs": 2.5}, TypeError, "epochs must be a whole number, not 2.5"),
        ({"batch_size": 1.5}, ValueError, "batch_size must be a fraction .* or .*, not 1.5"),
        ({"schedule": "linear"}, ValueError, "schedule must be one of .*, not 'linear'"),
        ({"l1": -1}, ValueError, r"penalties\['l1'\] must be at least 0, not -1"),
        ({"l2": None}, TypeError, r"penalties\['l2'\] must be a number, not None"),
        ({"weight_decay": -1}, ValueError, "weight_decay must be a finite number of at least 0, not -1"),
        ({"dropout": 1}, ValueError, "dropout must be at least 0 and less than 1, not 1"),
        ({"batch_normalization": 1}, TypeError, "batch_normalization must be True or False, not 1"),
        ({"label_smoothing": 2}, ValueError, "label_smoothing must be at least 0 and less than 1, not 2"),
        (
            {"label_smoothing": 0.1, "loss": "hinge"},
            ValueError,
            "label_smoothing must be 0 with the loss hin",
        ),
        ({"patience": 0}, ValueError, "patience must be at least 1, not 0"),
        ({"validation_fraction": 0}, ValueError, "validation_fraction must be .* above 0, not 0"),
        ({"validation_fraction": 1}, ValueError, "validation_fraction must be .* less than 1, not 1"),
        ({"class_weight": "fair"}, ValueError, "'class_weight' .*'balanced'.* Got 'fair' instead"),
        ({"class_weight": {"rose": 1}}, ValueError, "classes, .*'setosa'.*, are not in class_weight"),
        ({"class_weight": {"setosa": -1}}, ValueError, r"class_weight\['setosa'\] must be .*, not -1"),
        ({"warm_start": "yes"}, TypeError, "warm_start must be True or False, not 'yes'"),
        ({"random_state": "dice"}, ValueError, "'dice' cannot be used to seed"),
        ({"verbose": 2}, TypeError, "verbose must be True or False, not 2"),
        ({"dtype": "float16"}, ValueError, "dtype must be one of float32, float64, not 'float16'"),
    ],
    ids=str,
)
def test_a_wrong_setting_is_named_by_fit(settings: dict[str, Any], error: type, words: str) -> None:
    with pytest.raises(error, match=words):
        NetworkClassifier(**settings).fit(X, LABELS)


@pytest.mark.parametrize(
    ("weights", "error", "words"),
    [
        (np.zeros(150), ValueError, "sample_weight must be above zero somewhere"),
        (-np.ones(150), ValueError, "sample_weight must be finite, at least 0"),
        (np.ones(149), ValueError, r"sample_weight must have the shape \(150,\), not \(149,\)"),
        (["much"] * 150, TypeError, "sample_weight must be an array of numbers"),
        (SPECIES == 1, ValueError, r"y must hold at least two classes, not one class: \['versicolor'\]"),
    ],
)
def test_wrong_weights_are_refused(weights: Any, error: type, words: str) -> None:
    with pytest.raises(error, match=words):
        small().fit(X, LABELS, sample_weight=weights)


def test_one_class_or_figures_to_predict_are_refused() -> None:
    with pytest.raises(ValueError, match=r"y must hold at least two classes, not one class: \['setosa'\]"):
        small().fit(X[:50], LABELS[:50])
    with pytest.raises(ValueError, match="Unknown label type"):
        small().fit(X, X[:, 0])


def test_sparse_samples_are_refused_with_what_to_do() -> None:
    sparse = OneHotEncoder().fit_transform(IRIS)
    with pytest.raises(TypeError, match=r"Sparse data was passed.*dense data is required.*toarray"):
        small().fit(sparse, LABELS)
    with pytest.raises(TypeError, match="dense data is required"):
        small().fit(X, LABELS).predict(sparse)


def test_partial_fit_must_know_all_classes_and_their_weights() -> None:
    with pytest.raises(ValueError, match="classes must be given in the first call of partial_fit"):
        small().partial_fit(X, LABELS)
    with pytest.raises(ValueError, match="class_weight must be a dictionary in partial_fit, not 'balanced'"):
        small(class_weight="balanced").partial_fit(X, LABELS, classes=LABELS)


@pytest.mark.parametrize("learning_rate", [None, 1e300])
def test_without_a_finished_training_there_is_no_answer(learning_rate: float | None) -> None:
    classifier = small(learning_rate=learning_rate, activation="linear")
    if learning_rate is not None:
        with pytest.raises(DivergenceError, match="Training cannot go on"):
            classifier.fit(X, LABELS)
    for ask in (classifier.predict, classifier.predict_proba):
        with pytest.raises(NotFittedError):
            ask(X)
