"""The ways of writing 0, 1 and 2."""

from __future__ import annotations

from nn.digits.allographs.allograph import allograph
from nn.digits.allographs.hand import Curve, Hand, Number, end_of, joined

ROUND = -360.0  # once around, against the clock


def oval(hand: Hand, sweep_low: float, sweep_high: float, growth: float = 1.0) -> Curve:
    """Return an oval begun near its top, drawn against the clock for so many degrees."""
    begin, sweep = hand.between(-125, -45), hand.between(sweep_low, sweep_high)
    return hand.arc((50, 50), (hand.between(22, 38), 50), begin, sweep, growth)


@allograph(0, "A closed oval.", 3)
def oval_zero(hand: Hand) -> list[Curve]:
    return [oval(hand, -375, -350)]


@allograph(0, "The oval does not close at the top.")
def open_zero(hand: Hand) -> list[Curve]:
    begin = hand.between(-120, -60)
    return [hand.arc((50, 50), (hand.between(20, 36), 50), begin, hand.between(-340, -300), 1.05)]


@allograph(0, "The pen goes on past where the oval began, a little inside or outside of it.")
def overlapping_zero(hand: Hand) -> list[Curve]:
    growth = hand.between(0.75, 1.15)
    begin = hand.between(-125, -45)
    return [hand.arc((50, 50), (hand.between(20, 36), 50), begin, hand.between(-450, -380), growth)]


@allograph(0, "The end of the oval swings out at the top right, towards the next digit.")
def tailed_zero(hand: Hand) -> list[Curve]:
    around = hand.arc((50, 50), (hand.between(22, 36), 50), hand.between(-110, -70), -350)
    return [
        joined(
            around,
            hand.curve(
                end_of(around),
                (hand.between(60, 75), hand.between(-2, 12)),
                (hand.between(78, 95), hand.between(-10, 8)),
            ),
        )
    ]


@allograph(0, "The end of the oval runs into its inside.")
def curled_zero(hand: Hand) -> list[Curve]:
    around = hand.arc((50, 50), (hand.between(22, 36), 50), hand.between(-80, -40), -340)
    return [
        joined(
            around,
            hand.curve(
                end_of(around),
                (hand.between(48, 58), hand.between(8, 20)),
                (hand.between(38, 52), hand.between(18, 36)),
            ),
        )
    ]


@allograph(0, "The oval is drawn with the clock, from the left or from the bottom.")
def turned_zero(hand: Hand) -> list[Curve]:
    begin = hand.between(70, 280)
    return [hand.arc((50, 50), (hand.between(22, 38), 50), begin, hand.between(345, 385))]


@allograph(0, "A stroke across the oval tells it from the letter O.", 0.5)
def slashed_zero(hand: Hand) -> list[Curve]:
    reach = hand.between(0, 14)
    return [oval(hand, -375, -350), hand.line((72 + reach / 2, 8 - reach), (28 - reach / 2, 92 + reach))]


@allograph(1, "A single stroke.", 3)
def bare_one(hand: Hand) -> list[Curve]:
    return [hand.curve((50, 0), (hand.between(47, 53), 50), (50, 100))]


@allograph(1, "A short stroke leads up to the stem.", 3)
def flagged_one(hand: Hand) -> list[Curve]:
    return [hand.line((50 - hand.between(3, 26), hand.between(5, 30)), (50, 0), (50, 100))]


@allograph(1, "The stroke that leads up to the stem is half as long as the stem.", 3)
def long_flagged_one(hand: Hand) -> list[Curve]:
    return [hand.line((50 - hand.between(22, 46), hand.between(25, 58)), (50, 0), (50, 100))]


@allograph(1, "The stroke that leads up to the stem is steep and close to it.", 2)
def steep_flagged_one(hand: Hand) -> list[Curve]:
    return [hand.line((50 - hand.between(4, 20), hand.between(20, 62)), (50, 0), (50, 100))]


@allograph(1, "The stem stands on a foot.")
def footed_one(hand: Hand) -> list[Curve]:
    stem = hand.line((50, 0), (50, 100))
    return [stem, hand.line((50 - hand.between(3, 26), 100), (50 + hand.between(3, 26), 100))]


@allograph(1, "With a flag and a foot, as it is printed.", 2)
def printed_one(hand: Hand) -> list[Curve]:
    stem = hand.line((50 - hand.between(4, 28), hand.between(8, 40)), (50, 0), (50, 100))
    return [stem, hand.line((50 - hand.between(3, 32), 100), (50 + hand.between(6, 36), 100))]


@allograph(1, "A small bow leads into the stem.")
def hooked_one(hand: Hand) -> list[Curve]:
    width = hand.between(4, 24)
    bow = hand.curve((50 - width, hand.between(10, 24)), (50 - width / 2, hand.between(2, 8)), (50, 0))
    return [joined(bow, hand.line((50, 2), (50, 100)))]


@allograph(1, "The stem ends in a small bow to the right.", 0.5)
def tailed_one(hand: Hand) -> list[Curve]:
    end = 50 + hand.between(8, 18)
    return [hand.curve((50, 0), (49, 33), (48, 66), (hand.between(49, 53), 94), (end, hand.between(92, 100)))]


@allograph(1, "The stem begins with a short stroke at its left and ends with one at its right.", 0.7)
def swung_one(hand: Hand) -> list[Curve]:
    flag, tail = hand.between(3, 18), hand.between(3, 20)
    return [
        hand.line(
            (50 - flag, hand.between(3, 20)),
            (50, 0),
            (50, 98),
            (50 + tail, hand.between(90, 102)),
        )
    ]


def head_of_two(hand: Hand, foot: float = 100) -> Curve:
    """Return the arch of a 2 and its way down to the foot at the left."""
    begin = hand.between(14, 38)
    high = hand.between(16, 34)
    return hand.curve(
        (hand.between(18, 30), begin),
        (34, hand.between(4, 10)),
        (54, 0),
        (74, high),
        (hand.between(56, 70), high / 2 + 40),
        (40, hand.between(66, 78)),
        (hand.between(14, 26), foot),
    )


@allograph(2, "The foot is a straight bar, with a corner at its left.", 3)
def cornered_two(hand: Hand) -> list[Curve]:
    head = head_of_two(hand)
    return [joined(head, hand.line(end_of(head), (hand.between(68, 92), hand.between(94, 106))))]


@allograph(2, "Made of three straight strokes, like a Z.")
def zigzag_two(hand: Hand) -> list[Curve]:
    right = hand.between(66, 80)
    return [
        hand.line(
            (hand.between(16, 32), hand.between(0, 12)),
            (right, hand.between(-2, 8)),
            (hand.between(14, 26), 100),
            (hand.between(70, 88), hand.between(94, 104)),
        )
    ]


def looped_two(hand: Hand, width: Number, height: Number, end: Number) -> list[Curve]:
    """Return a 2 whose foot begins with a loop so wide and so high, and ends at so much of the height."""
    x, y, right = hand.between(8, 26), 100 - height / 2, hand.between(62, 80)
    return [
        hand.curve(
            (hand.between(16, 32), hand.between(12, 38)),
            (34, hand.between(3, 10)),
            (54, 0),
            (right, hand.between(16, 34)),
            (right - 12, hand.between(46, 56)),
            (x + width, y),
            (x + width / 2, 100),
            (x, y),
            (x + width / 2, 100 - height),
            (x + width + 6, 100 - height / 3),
            (hand.between(62, 72), hand.between(93, 101)),
            (hand.between(64, 98) + (112 - end) / 2, end),
        )
    ]


@allograph(2, "The foot begins with a small loop.", 2)
def small_looped_two(hand: Hand) -> list[Curve]:
    return looped_two(hand, hand.between(8, 20), hand.between(6, 16), hand.between(76, 112))


@allograph(2, "The foot begins with a large loop.", 4)
def large_looped_two(hand: Hand) -> list[Curve]:
    return looped_two(hand, hand.between(16, 48), hand.between(14, 56), hand.between(58, 112))


@allograph(2, "The foot begins with a loop so flat that it closes.", 1.5)
def flat_looped_two(hand: Hand) -> list[Curve]:
    return looped_two(hand, hand.between(14, 36), hand.between(0, 12), hand.between(76, 112))


@allograph(2, "The foot is a wave.", 1.5)
def wavy_two(hand: Hand) -> list[Curve]:
    head = head_of_two(hand)
    wave = hand.curve(
        end_of(head),
        (36, hand.between(86, 94)),
        (56, hand.between(93, 99)),
        (72, hand.between(98, 106)),
        (hand.between(84, 96), hand.between(86, 98)),
    )
    return [joined(head, wave)]


@allograph(2, "The arch begins with a curl.")
def curled_two(hand: Hand) -> list[Curve]:
    curl = hand.curve(
        (hand.between(30, 42), hand.between(24, 36)),
        (24, hand.between(26, 36)),
        (20, 16),
        (34, 4),
        (54, 0),
        (74, hand.between(18, 32)),
        (60, 56),
        (40, 76),
        (hand.between(14, 26), 100),
    )
    return [joined(curl, hand.line(end_of(curl), (hand.between(70, 92), hand.between(94, 106))))]


@allograph(2, "The arch begins with a curl and the foot with a loop.")
def doubly_looped_two(hand: Hand) -> list[Curve]:
    x, y = hand.between(14, 24), hand.between(78, 92)
    return [
        hand.curve(
            (hand.between(32, 44), hand.between(22, 34)),
            (24, hand.between(22, 34)),
            (24, 10),
            (52, 0),
            (hand.between(64, 78), 24),
            (58, 50),
            (40, 78),
            (x + 8, 100),
            (x, hand.between(92, 98)),
            (x + 10, y),
            (hand.between(50, 60), hand.between(90, 96)),
            (hand.between(74, 92), hand.between(90, 104)),
        )
    ]


@allograph(2, "The arch begins with a ring, like that of a 9.", 1.5)
def ringed_two(hand: Hand) -> list[Curve]:
    ring = hand.curve(
        (hand.between(54, 70), hand.between(20, 36)),
        (44, hand.between(30, 42)),
        (hand.between(20, 32), hand.between(16, 28)),
        (46, 0),
        (hand.between(66, 80), 20),
        (hand.between(58, 72), 52),
        (38, 80),
        (hand.between(10, 26), 100),
    )
    return [joined(ring, hand.line(end_of(ring), (hand.between(66, 92), hand.between(92, 106))))]


@allograph(2, "A stem that hardly bends, and a large loop at its foot.")
def stemmed_two(hand: Hand) -> list[Curve]:
    low = hand.between(66, 80)
    return [
        hand.curve(
            (hand.between(32, 56), 0),
            (hand.between(50, 62), 34),
            (hand.between(54, 64), low),
            (38, 100),
            (hand.between(8, 24), hand.between(84, 94)),
            (32, low + hand.between(0, 8)),
            (60, hand.between(84, 94)),
            (hand.between(70, 90), hand.between(88, 106)),
        )
    ]
