"""What `inkling train` promises, on small networks and few epochs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import nn
from nn.calibration import fit_calibration
from nn.command_line import terminal
from nn.digits.data import DigitData, writer_blocks, writers_of_digits
from nn.digits.design import PRESETS, RECOMMENDED
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.networks import open_network, task_of
from nn.digits.oddities import shipped_likeness
from nn.digits.recognizer import are_doubted, recognize_all
from nn.digits.task import Task
from nn.digits.usual_digits import usual_digits
from nn.digits.writers import copies_of_unseen_writers
from nn.ink import NORMALIZER
from nn.training.trainer import Trainer

Inkling = Callable[..., Any]

SHORT = ("--hidden", "16", "--epochs", "3", "--augment", "0", "--drawn", "0", "--json")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return where the network is to be written."""
    return tmp_path / "new.safetensors"


def _summary(outcome: Any) -> dict[str, Any]:
    assert outcome.code == 0, outcome.err
    content: dict[str, Any] = json.loads(outcome.out)
    return content


# What is trained


def test_ordered_split_trains_on_the_first_four_fifths_and_measures_on_the_rest(
    inkling: Inkling, out: Path
) -> None:
    content = _summary(inkling("train", *SHORT, "--out", out))
    digits, network = nn.load_digits(), nn.load_network(out)
    right = np.mean(network.predict(digits.images[1437:]) == digits.labels[1437:])
    assert (content["split"], content["trained_on"], content["test"]["n"]) == ("ordered", 1437, 360)
    assert content["test"]["accuracy"] == right > 0.5
    assert [layer.units for layer in network.spec.layers] == [64, 16, 10]
    assert network.information["trained_digits"] == 1437
    assert network.information["test_accuracy"] == right


def test_it_is_the_training_of_the_preset(inkling: Inkling, out: Path) -> None:
    _summary(inkling("train", *SHORT, "--seed", 4, "--out", out))
    standard = PRESETS[RECOMMENDED[0]]
    train = DigitData.standard().train
    network = nn.Network([nn.Layer(64, "input"), nn.Layer(16, "relu"), nn.Layer(10, "softmax")], seed=4)
    settings = {**standard.config.to_dictionary(), "epochs": 3, "augmentation": 0.0, "sources": {}}
    network.fit(train.images, train.targets, **settings)
    np.testing.assert_array_equal(nn.load_network(out).parameters, network.parameters)


def test_a_film_shows_the_training_of_a_digit_that_it_has_not_seen(
    inkling: Inkling, out: Path, tmp_path: Path
) -> None:
    film = tmp_path / "film.html"
    _summary(inkling("train", *SHORT, "--out", out, "--film", film))
    _, _, after = film.read_text().partition('<script type="application/json" id="film">')
    content = json.loads(after.partition("</script>")[0])
    digit, network = DigitData.standard().test.images[:1], nn.load_network(out)
    assert content["epochs"] == [0, 1, 2, 3]
    np.testing.assert_allclose(content["probabilities"][-1], network.predict_proba(digit)[0], atol=1e-6)
    np.testing.assert_allclose(content["image"], digit[0], atol=1e-4)


@pytest.mark.slow
def test_making_a_film_changes_nothing_in_the_training(inkling: Inkling, tmp_path: Path) -> None:
    plain, filmed = tmp_path / "plain", tmp_path / "filmed"
    _summary(inkling("train", *SHORT, "--augment", "1", "--out", plain))
    _summary(inkling("train", *SHORT, "--augment", "1", "--out", filmed, "--film", tmp_path / "film.html"))
    assert plain.read_bytes() == filmed.read_bytes()


def test_a_film_needs_digits_that_are_not_trained_on(inkling: Inkling, out: Path, tmp_path: Path) -> None:
    outcome = inkling("train", *SHORT, "--split", "all", "--out", out, "--film", tmp_path / "film.html")
    assert outcome.code == 2
    assert "--film goes with --split ordered" in outcome.err
    assert not out.exists()


def test_a_film_that_cannot_be_written_is_told_before_the_training(
    inkling: Inkling, out: Path, tmp_path: Path
) -> None:
    outcome = inkling("train", *SHORT, "--out", out, "--film", tmp_path / "none" / "film.html")
    assert outcome.code == 2
    assert "there is no folder" in outcome.err
    assert not out.exists()


def test_the_same_seed_makes_the_same_file(inkling: Inkling, tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("a", "b", "c")]
    for name, seed in zip(names, (1, 1, 2), strict=True):
        _summary(inkling("train", *SHORT, "--augment", "1", "--seed", seed, "--out", name))
    first, second, third = (name.read_bytes() for name in names)
    assert first == second != third


def test_all_digits_leave_none_to_test_on(inkling: Inkling, out: Path) -> None:
    content = _summary(inkling("train", *SHORT, "--split", "all", "--out", out))
    assert (content["trained_on"], content["test"]) == (1797, None)
    assert nn.load_network(out).information == {"trained_digits": 1797, "normalizer": NORMALIZER}


@pytest.mark.slow
@pytest.mark.parametrize("name", RECOMMENDED)
def test_presets_are_those_that_recognise_well(inkling: Inkling, out: Path, name: str) -> None:
    content = _summary(
        inkling("train", "--preset", name, "--epochs", 1, "--augment", 0, "--json", "--out", out)
    )
    assert content["preset"] == name
    assert nn.load_network(out).spec == PRESETS[name].spec
    expected = PRESETS[name].config
    assert content["settings"]["learning_rate"] == expected.learning_rate
    assert content["settings"]["schedule"] == expected.schedule


def test_options_go_before_the_preset(inkling: Inkling, out: Path) -> None:
    options = ("--optimizer", "adam", "--learning-rate", "0.01", "--batch-size", "0.5", "--schedule", "step")
    content = _summary(inkling("train", *SHORT, "--augment", "0.3", *options, "--out", out))
    expected = {"optimizer": "adam", "learning_rate": 0.01, "batch_size": 0.5, "schedule": "step"}
    assert expected.items() <= content["settings"].items()
    assert (content["settings"]["epochs"], content["settings"]["augmentation"]) == (3, 0.3)
    assert (content["preset"], content["hidden"]) == (None, [16])


@pytest.mark.slow
def test_digits_that_are_drawn_take_the_place_of_some_or_of_all(inkling: Inkling, tmp_path: Path) -> None:
    some, every = tmp_path / "some", tmp_path / "every"
    content = _summary(inkling("train", *SHORT, "--drawn", "0.5", "--out", some))
    assert (content["settings"]["drawn"], content["trained_on"]) == (0.5, 1437)
    design = PRESETS[RECOMMENDED[0]].with_layers([nn.Layer(16, "relu")])
    trainer = design.with_settings(epochs=3, augmentation={}, sources={"drawn": 0.5}).trainer(
        DigitData.standard().train
    )
    list(trainer.run())
    np.testing.assert_array_equal(nn.load_network(some).parameters, trainer.result_parameters)
    content = _summary(inkling("train", *SHORT, "--drawn", "1", "--out", every))
    assert (content["settings"]["drawn"], content["trained_on"]) == (1.0, 0)
    assert nn.load_network(every).information["trained_digits"] == 0
    assert json.loads(inkling("evaluate", every, "--split", "writers", "--json").out)["seen"] == 0


def test_without_any_data_it_says_so(inkling: Inkling, out: Path) -> None:
    outcome = inkling("train", "--preset", "no_data", "--epochs", 1, "--split", "all", "--out", out)
    assert "It drew every digit itself: it has seen none of a person." in outcome.out


def test_other_optimizers_have_a_learning_rate_of_their_own(inkling: Inkling, out: Path) -> None:
    content = _summary(inkling("train", *SHORT, "--optimizer", "adam", "--batch-size", "143", "--out", out))
    assert (content["settings"]["learning_rate"], content["settings"]["batch_size"]) == (0.001, 143)


# Tasks


@pytest.mark.slow
def test_even_or_odd_is_learned_told_and_kept_in_the_file(
    inkling: Inkling, out: Path, tmp_path: Path
) -> None:
    task = ("--group", "even-odd", "--digits", "0-4,9")
    content = _summary(inkling("train", *SHORT, *task, "--out", out))
    digits, network = nn.load_digits(), open_network(out)
    is_tested = np.isin(digits.labels[1437:], (0, 1, 2, 3, 4, 9))
    tested, expected = digits.images[1437:][is_tested], digits.labels[1437:][is_tested] % 2
    right = np.mean(network.predict(tested) == expected)
    assert content["test"]["accuracy"] == right > 0.7
    assert content["test"]["n"] == len(expected) == int(np.sum(content["test"]["confusion"]))
    assert content["task"]["grouping"] == "even_odd"
    told = json.loads(inkling("evaluate", out, "--split", "ordered", "--json").out)
    assert {name: told[name] for name in content["test"]} == content["test"]
    assert told["seen"] == 0
    people = inkling("evaluate", out, "--split", "writers").out
    assert [line.split()[0] for line in people.splitlines()[-2:]] == ["even", "odd"]
    strokes = tmp_path / "s.json"
    bars = [{"strokes": [[[50, 10], [50, 90]]], "label": label} for label in (1, 8)]
    strokes.write_text(json.dumps({"digits": bars}), encoding="utf-8")
    first, _ = json.loads(inkling("predict", "--network", out, strokes, "--json").out)
    assert first["answer"] in ("even", "odd")
    assert len(first["probabilities"]) == 2
    assert json.loads(inkling("evaluate", out, "--strokes", strokes, "--json").out)["n"] == 1, "no 8"
    assert "odd" in inkling("predict", "--network", out, strokes).out


def test_shuffled_labels_and_few_digits_are_what_is_trained_on(inkling: Inkling, out: Path) -> None:
    task = Task((3, 7), labels="shuffled", count=30, label_seed=4)
    options = ("--digits", "3,7", "--labels", "shuffled", "--count", 30, "--label-seed", 4)
    content = _summary(inkling("train", *SHORT, *options, "--out", out))
    design = PRESETS[RECOMMENDED[0]].with_layers([nn.Layer(16, "relu")]).with_task(task)
    learned = task.training_digits(nn.load_digits())
    expected = design.network()
    expected.fit(
        learned.images,
        learned.targets,
        **{**design.config.to_dictionary(), "epochs": 3, "augmentation": 0.0, "sources": {}},
    )
    np.testing.assert_array_equal(nn.load_network(out).parameters, expected.parameters)
    assert content["trained_on"] == 30
    assert task_of(open_network(out)) == task


@pytest.mark.slow
def test_a_script_and_a_film_of_another_task(inkling: Inkling, out: Path, tmp_path: Path) -> None:
    script, film = tmp_path / "training.py", tmp_path / "film.html"
    options = (
        "--group",
        "even-odd",
        "--labels",
        "shuffled",
        "--out",
        out,
        "--script",
        script,
        "--film",
        film,
    )
    _summary(inkling("train", *SHORT, *options))
    names: dict[str, Any] = {"__name__": "script"}
    exec(script.read_text(encoding="utf-8"), names)
    result = nn.load_network(out).parameters
    np.testing.assert_array_equal(names["average"], result)
    _, _, after = film.read_text().partition('<script type="application/json" id="film">')
    content = json.loads(after.partition("</script>")[0])
    assert content["outputs"] == ["even", "odd"]
    assert len(content["probabilities"][-1]) == 2


# Writers


@pytest.fixture(scope="module")
def by_writers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], list[Any]]:
    """Return a network written with --split writers, the summary, and the digits of each training."""
    path = tmp_path_factory.mktemp("writers") / "n.safetensors"
    trained_on: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        run = Trainer.run

        def watched(trainer: Trainer, until: int | None = None) -> Any:
            trained_on.append(np.array(trainer.data.rows[:, :-1]))
            return run(trainer, until)

        patch.setattr(Trainer, "run", watched)
        written: list[str] = []
        patch.setattr("sys.stdout.write", written.append)
        code = nn.command_line.run(["train", *SHORT, "--split", "writers", "--out", str(path)])
    assert code == 0
    return path, json.loads("".join(written)), trained_on


def test_each_writer_is_left_out_once_and_none_in_the_end(
    by_writers: tuple[Path, dict[str, Any], list[Any]],
) -> None:
    images, trained_on = nn.load_digits().images, by_writers[2]
    assert len(trained_on) == 15
    for block, rows in zip(writer_blocks(), trained_on, strict=False):
        np.testing.assert_array_equal(rows, np.delete(images, block, axis=0))
    np.testing.assert_array_equal(trained_on[-1], images)


def test_mean_and_worst_are_those_of_the_writers(
    by_writers: tuple[Path, dict[str, Any], list[Any]],
) -> None:
    path, content, _ = by_writers
    accuracies = [block["accuracy"] for block in content["blocks"]]
    sizes = [block["n"] for block in content["blocks"]]
    assert content["mean"] == pytest.approx(np.mean(accuracies))
    assert content["worst"] == min(accuracies)
    assert content["test"]["accuracy"] == pytest.approx(np.average(accuracies, weights=sizes))
    assert nn.load_network(path).information["trained_digits"] == 1797


def test_the_network_is_calibrated_on_writers_left_out(
    by_writers: tuple[Path, dict[str, Any], list[Any]],
) -> None:
    path, content, trained_on = by_writers
    digits, standard = nn.load_digits(), PRESETS[RECOMMENDED[0]]
    settings = {**standard.config.to_dictionary(), "epochs": 3, "augmentation": 0.0, "sources": {}}
    left_out, redrawn = np.zeros((2, 1797, 10))
    doubted, writers = np.zeros(1797, np.bool_), writers_of_digits()
    for block, rows in zip(writer_blocks(), trained_on, strict=False):
        network = nn.Network([nn.Layer(64, "input"), nn.Layer(16, "relu"), nn.Layer(10, "softmax")], seed=0)
        network.fit(rows, np.eye(10)[np.delete(digits.labels, block)], **settings)
        left_out[block] = network.predict_proba(digits.images[block])
        copies = copies_of_unseen_writers(digits.images[block], np.random.default_rng(0))
        redrawn[block] = recognize_all(network, copies)
        known, by = np.delete(digits.labels, block), np.delete(writers, block)
        index = FamiliarityIndex(rows, known, by, usual_digits(), shipped_likeness())
        doubted[block] = are_doubted(redrawn[block], index.compare_all(copies[:, 0]))
    expected = fit_calibration(redrawn, digits.labels, is_doubted=doubted)
    assert nn.load_network(path).calibration == expected
    assert content["calibration"] == {
        "temperature": expected.temperature,
        "sure_from": expected.sure_from,
    }
    assert content["test"]["sure"]["from"] == expected.sure_from
    confidence = expected.apply(left_out).max(axis=1).mean()
    assert content["test"]["confidence"] == pytest.approx(confidence)


@pytest.mark.slow
def test_people_get_each_writer(inkling: Inkling, out: Path) -> None:
    outcome = inkling(
        "train", "--hidden", 4, "--epochs", 1, "--augment", 0, "--split", "writers", "--out", out
    )
    lines = outcome.out.splitlines()
    assert outcome.code == 0
    assert lines[0].startswith("64-4-10, trained for 1 epoch in ")
    assert [line.split()[0] for line in lines[5:19]] == [str(number) for number in range(1, 15)]
    assert any(line.startswith("  mean ") for line in lines)
    assert any(line.startswith("  worst   writer ") for line in lines)
    assert lines[-1] == f"Written to {out}"
    assert max(map(len, lines[:-1])) <= 100


# Progress


def test_progress_is_told_on_standard_error(inkling: Inkling, out: Path) -> None:
    outcome = inkling("train", "--hidden", 4, "--epochs", 20, "--augment", 0, "--drawn", 0, "--out", out)
    lines = outcome.err.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("10 %  epoch 2 of 20, cost ")
    assert lines[-1].startswith("100 %  epoch 20 of 20, cost ")
    assert outcome.out.startswith("64-4-10, trained for 20 epochs in ")


# What is refused, and what is left after it


def _refused(outcome: Any) -> str:
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("inkling train: error: ")
    assert outcome.err.count("\n") == 1
    return str(outcome.err)


@pytest.fixture
def no_training(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first step of any training fail."""

    def fail(*_: object) -> None:
        raise AssertionError("a training began")

    for name, optimizer in nn.OPTIMIZERS.items():
        monkeypatch.setitem(nn.OPTIMIZERS, name, replace(optimizer, update=fail))


@pytest.mark.usefixtures("no_training")
def test_a_place_that_cannot_be_written_to_is_refused_before_the_training(
    inkling: Inkling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for name in ("none/new", "file/new"):
        path = tmp_path / name
        assert f"there is no folder {path.parent}" in _refused(inkling("train", "--out", path))
    assert f"{tmp_path} is a folder" in _refused(inkling("train", "--out", tmp_path))
    too_long = tmp_path / ("a" * 256)
    assert f"{too_long}: File name too long" in _refused(inkling("train", "--out", too_long))

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "x")

    monkeypatch.setattr(Path, "touch", locked)
    assert "new cannot be written: Permission denied" in _refused(inkling("train", "--out", tmp_path / "new"))


@pytest.mark.usefixtures("no_training")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--epochs", "0"), "epochs must be from 1 to 1000000, not 0"),
        (("--epochs", "9" * 30), "epochs must be from 1 to 1000000, not 9"),
        (("--augment", "-1"), "augmentation must be"),
        (("--augment", "nan"), "augmentation must be"),
        (("--drawn", "1.5"), "sources['drawn'] must be at least 0 and at most 1, not 1.5"),
        (("--learning-rate", "inf"), "learning_rate must be a finite number above 0, not inf"),
        (("--batch-size", "1.5"), "batch_size must be"),
        (("--batch-size", "0"), "batch_size must be"),
        (("--seed", "-1"), "seed must be at least 0, not -1"),
        (("--count", "0"), "count must be from 1 to 1797, not 0"),
        (("--digits", "2,4", "--group", "even-odd"), "digits must hold an even and an odd one"),
        (
            ("--split", "writers", "--labels", "shifted"),
            "--split writers has only the task of all ten digits",
        ),
    ],
)
def test_settings_out_of_range_are_refused(
    inkling: Inkling, out: Path, options: tuple[str, ...], words: str
) -> None:
    assert words in _refused(inkling("train", *options, "--out", out))


@pytest.mark.parametrize(
    "options",
    [
        ("--hidden", "16"),
        ("--out", "a", "--hidden", ""),
        ("--out", "a", "--hidden", "16,"),
        ("--out", "a", "--hidden", "0"),
        ("--out", "a", "--hidden", "99999"),
        ("--out", "a", "--hidden", ",".join(["1"] * 9)),
        ("--out", "a", "--hidden", "16", "--preset", "quick"),
        ("--out", "a", "--preset", "slow"),
        ("--out", "a", "--optimizer", "magic"),
        ("--out", "a", "--schedule", "magic"),
        ("--out", "a", "--split", "shuffled"),
        ("--out", "a", "--batch-size", "many"),
        ("--out", "a", "--epochs", "1.5"),
        ("--out", "a", "--sed", "1"),
        ("--out", "a", "--digits", "3"),
        ("--out", "a", "--digits", "a-b"),
        ("--out", "a", "--digits", "8-12"),
        ("--out", "a", "--group", "primes"),
        ("--out", "a", "b"),
    ],
)
@pytest.mark.usefixtures("no_training")
def test_unknown_options_are_refused(inkling: Inkling, options: tuple[str, ...]) -> None:
    outcome = inkling("train", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert "inkling train: error: " in outcome.err.splitlines()[-1]


def test_training_that_explodes_is_told_and_leaves_the_old_file(inkling: Inkling, out: Path) -> None:
    out.write_bytes(b"old")
    outcome = inkling("train", *SHORT, "--epochs", "40", "--learning-rate", "1e6", "--out", out)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines()[-1].startswith("inkling train: error: Training cannot go on")
    assert out.read_bytes() == b"old"
    assert list(out.parent.iterdir()) == [out]


def test_interrupted_training_leaves_the_old_file(
    inkling: Inkling, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal.ProgressBar, "show", interrupt)
    out.write_bytes(b"old")
    outcome = inkling("train", *SHORT, "--out", out)
    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err == f"inkling train: interrupted, {out} was not written\n"
    assert out.read_bytes() == b"old"
    assert list(out.parent.iterdir()) == [out]


def test_options_are_explained(inkling: Inkling) -> None:
    outcome = inkling("train", "--help")
    assert outcome.code == 0
    assert "--hidden 256,128" in outcome.out
