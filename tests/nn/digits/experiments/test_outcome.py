"""Which guess was right follows from what was measured, never from what the file expects."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nn.digits.experiments.figure import NEVER
from nn.digits.experiments.outcome import Outcome
from nn.digits.experiments.reading import experiment_of
from nn.digits.experiments.running import Measured, Trial
from tests.nn.digits.experiments.small import small


def outcome(*pairs: tuple[float, float], **changes: Any) -> Outcome:
    """Return the outcome of trials in which lane A and B measured these, and curves that rise to them."""
    trials = [
        Trial(seed, tuple(Measured({"end": value}, {"end": (0.0, value / 2, value)}, None) for value in pair))
        for seed, pair in enumerate(pairs)
    ]
    return Outcome(experiment_of("small", small(**changes)), trials)


def right(found: Outcome) -> str:
    option = found.right_option
    assert option is not None
    return option.text


def test_the_lane_that_leads_by_the_margin_is_right() -> None:
    assert right(outcome((0.2, 0.5))) == "B"
    assert right(outcome((0.9, 0.5))) == "A"
    assert right(outcome((0.45, 0.5))) == "Neither"
    assert right(outcome((0.2, 0.5), guess__right="lowest")) == "A"
    assert right(outcome((0.1, 0.9), (0.8, 0.3), (0.2, 0.7))) == "B"


def test_the_nearest_number_is_right() -> None:
    options = [
        {"text": "ten", "about": 10, "expected": True},
        {"text": "a hundred", "about": 100},
        {"text": "never", "about": "never"},
        {"text": "who knows"},
    ]
    changes = {"guess__options": options, "guess__lane": "B"}
    assert [right(outcome((0, value), **changes)) for value in (25, 40, NEVER)] == [
        "ten",
        "a hundred",
        "never",
    ]


def test_a_ranking_is_wrong_only_where_a_lane_is_behind_by_the_margin() -> None:
    changes = {"guess__kind": "rank", "guess__options": [], "guess__expected": ["B", "A"]}
    assert outcome((0.2, 0.5), **changes).is_ranked_right("BA")
    assert not outcome((0.2, 0.5), **changes).is_ranked_right("AB")
    assert outcome((0.45, 0.5), **changes).is_ranked_right("AB")


def test_a_sketch_is_compared_along_the_whole_curve() -> None:
    found = outcome((0.8, 0.5), guess__kind="sketch", guess__options=[])
    assert found.sketch_error([0.0, 0.8]) == 0
    assert found.sketch_error([0.3, 1.1]) == pytest.approx(0.3)
    assert found.is_sketched_right([0.05, 0.85])
    assert not found.is_sketched_right([0.8, 0.0])


def test_curves_of_seeds_that_ended_early_keep_their_last_value() -> None:
    found = outcome((0.8, 0.5), (0.6, 0.5), guess__kind="sketch", guess__options=[])
    short = Trial(2, (Measured({"end": 0.2}, {"end": (0.0, 0.2)}, None), found.trials[0].lanes[1]))
    assert Outcome(found.experiment, [*found.trials, short]).curve == [0.0, 0.3, 0.6]


def test_sentences_say_what_was_measured() -> None:
    found = outcome((0.2, 0.5), (0.4, 0.7), (0.3, 0.6))
    assert found.filled(found.experiment.sentence) == "A is right on 30.0 %, B on 60.0 %."


def test_links_lead_where_the_first_seed_says_and_nowhere_if_it_never_happened() -> None:
    links = [{"text": "Epoch {B.end}", "target": "step:{B.end}.11", "lane": "B"}]
    (link,) = outcome((0, 46), (0, 3), links=links).links()
    assert (link.text, link.target) == ("Epoch 46", "step:46.11")
    assert outcome((0, NEVER), links=links).links() == []


def test_links_are_told_in_another_language_with_what_was_measured() -> None:
    links = [{"text": "Epoch {B.end}", "target": "epoch:{B.end}", "lane": "B"}]
    found = outcome((0, 46), links=links)
    (link,) = found.links({"Epoch {B.end}": "Epoche {B.end}"}.__getitem__)
    assert (link.text, link.target) == ("Epoche 46", "epoch:46")


def test_a_wrong_promise_is_told() -> None:
    found = outcome((0.2, 0.5))
    assert found.broken_promises() == []
    found.experiment = replace(
        found.experiment, promises=tuple(replace(each, by=0.4) for each in found.experiment.promises)
    )
    assert found.broken_promises() == [
        "end of B over A: 50.0 % against 20.0 %, promised is a gap of 0.4",
    ]


def test_ratios_are_compared_by_their_factor() -> None:
    changes = {"figures__0__measure": "gradient_length", "promises__0__by": 3, "guess__margin": 2}
    assert outcome((0.1, 0.4), **changes).broken_promises() == []
    assert outcome((0.2, 0.4), **changes).broken_promises() != []


def test_luck_needs_seeds_and_says_who_is_above() -> None:
    assert outcome((0.2, 0.5), (0.3, 0.5)).luck_sentences() == []
    (sentence,) = outcome((0.5, 0.2), (0.51, 0.2), (0.5, 0.21)).luck_sentences()
    assert "A is above B with 3 of 3 seeds; more than luck" in sentence
    (sentence,) = outcome((0.5, 0.2), (0.2, 0.21), (0.3, 0.31)).luck_sentences()
    assert "A is above B with 1 of 3 seeds; this may be luck" in sentence
    (sentence,) = outcome((NEVER, 1.0), (NEVER, 2.0), (NEVER, 1.0)).luck_sentences()
    assert "A is above B with 3 of 3 seeds" in sentence
