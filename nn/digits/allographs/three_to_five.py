"""The ways of writing 3, 4 and 5."""

from __future__ import annotations

from nn.digits.allographs.allograph import allograph
from nn.digits.allographs.hand import Curve, Hand, Number, end_of, joined


def bowl_of_three(hand: Hand, x: Number, y: Number) -> Curve:
    """Return the lower bow of a 3 from where the upper one ends."""
    return hand.curve(
        (x, y),
        (64, hand.between(48, 54)),
        (hand.between(72, 84), 73),
        (54, 99),
        (34, hand.between(96, 102)),
        (hand.between(10, 36), hand.between(76, 98)),
    )


@allograph(3, "Two bows that meet in a point.", 3)
def round_three(hand: Hand) -> list[Curve]:
    waist = hand.between(36, 56), hand.between(42, 52)
    upper = hand.curve(
        (hand.between(12, 30), hand.between(2, 18)),
        (34, 3),
        (52, 0),
        (hand.between(66, 76), 20),
        (60, 38),
        waist,
    )
    return [joined(upper, bowl_of_three(hand, *waist))]


@allograph(3, "The top is a straight bar, with a corner at its right.", 1.5)
def flat_three(hand: Hand) -> list[Curve]:
    waist = hand.between(36, 54), hand.between(32, 46)
    bar = hand.line((hand.between(16, 30), hand.between(-2, 6)), (hand.between(64, 80), 0), waist)
    return [joined(bar, bowl_of_three(hand, *waist))]


@allograph(3, "The bows meet in a small loop.", 1.5)
def looped_three(hand: Hand) -> list[Curve]:
    size = hand.between(3, 9)
    x, y = hand.between(38, 48), hand.between(44, 50)
    return [
        hand.curve(
            (hand.between(12, 30), hand.between(2, 18)),
            (34, 3),
            (52, 0),
            (70, 18),
            (60, y - 8),
            (x, y + size),
            (x - size - 3, y),
            (x, y - size),
            (64, y + 6),
            (hand.between(72, 84), 74),
            (54, 99),
            (34, 99),
            (hand.between(10, 36), hand.between(76, 98)),
        )
    ]


@allograph(3, "The bows run into each other with hardly a waist.")
def smooth_three(hand: Hand) -> list[Curve]:
    return [
        hand.curve(
            (hand.between(16, 30), hand.between(4, 20)),
            (36, 2),
            (54, 0),
            (72, 20),
            (hand.between(54, 66), 42),
            (hand.between(54, 64), 50),
            (hand.between(72, 82), 74),
            (54, 99),
            (34, 99),
            (hand.between(12, 26), hand.between(84, 94)),
        )
    ]


@allograph(3, "Drawn with corners.", 0.7)
def angular_three(hand: Hand) -> list[Curve]:
    return [
        hand.line(
            (hand.between(18, 30), hand.between(0, 10)),
            (72, hand.between(8, 20)),
            (hand.between(34, 50), 46),
            (76, hand.between(60, 76)),
            (60, 98),
            (hand.between(14, 28), hand.between(88, 100)),
        )
    ]


def stem_of_four(hand: Hand, x: Number, top: Number) -> Curve:
    """Return the long stroke of a 4 from its top down."""
    return hand.line((x, top), (hand.between(48, 66), 100))


@allograph(4, "The corner and the stem do not meet at the top.", 3)
def open_four(hand: Hand) -> list[Curve]:
    bar = hand.between(50, 68)
    corner = hand.line(
        (hand.between(22, 44), hand.between(-4, 14)),
        (hand.between(10, 24), bar),
        (hand.between(72, 92), bar - hand.between(-5, 5)),
    )
    return [corner, stem_of_four(hand, hand.between(58, 70), hand.between(-4, 36))]


@allograph(4, "The stem begins only a little above the bar.", 0.5)
def late_stemmed_four(hand: Hand) -> list[Curve]:
    bar = hand.between(46, 62)
    corner = hand.line(
        (hand.between(24, 50), 0),
        (hand.between(10, 24), bar),
        (hand.between(72, 92), bar - hand.between(-6, 6)),
    )
    return [corner, stem_of_four(hand, hand.between(52, 68), bar - hand.between(6, 22))]


@allograph(4, "A triangle: the corner and the stem begin at one point.", 2)
def closed_four(hand: Hand) -> list[Curve]:
    top, bar = hand.between(54, 66), hand.between(58, 74)
    corner = hand.line((top, 0), (hand.between(8, 22), bar), (hand.between(72, 92), bar))
    return [corner, stem_of_four(hand, top, hand.between(-2, 6))]


@allograph(4, "The stem ends at the bar or a little below: the whole digit is low.", 0.3)
def short_stemmed_four(hand: Hand) -> list[Curve]:
    top, bar = hand.between(54, 66), hand.between(72, 84)
    corner = hand.line((top, 0), (hand.between(8, 22), bar), (hand.between(74, 92), bar))
    return [corner, stem_of_four(hand, top, hand.between(-2, 8))]


@allograph(4, "The bar crosses the stem above its middle.")
def high_barred_four(hand: Hand) -> list[Curve]:
    bar = hand.between(30, 50)
    corner = hand.line(
        (hand.between(22, 40), hand.between(-4, 10)),
        (hand.between(12, 26), bar),
        (hand.between(70, 90), bar - hand.between(-4, 6)),
    )
    return [corner, stem_of_four(hand, hand.between(56, 70), hand.between(-4, 20))]


@allograph(4, "The bar ends where it meets the stem.")
def barely_crossed_four(hand: Hand) -> list[Curve]:
    stem, bar = hand.between(60, 70), hand.between(46, 64)
    corner = hand.line(
        (hand.between(20, 36), hand.between(-4, 10)),
        (hand.between(14, 28), bar),
        (stem + hand.between(-2, 5), bar - hand.between(-4, 6)),
    )
    return [corner, hand.line((stem, hand.between(-4, 14)), (stem - hand.between(0, 10), 100))]


@allograph(4, "The corner is a bow, like a u.", 1.5)
def bowed_four(hand: Hand) -> list[Curve]:
    stem, low = hand.between(62, 74), hand.between(42, 62)
    bow = hand.curve(
        (hand.between(20, 30), hand.between(-4, 6)),
        (hand.between(16, 24), low * 0.6),
        (34, low),
        (50, low - 2),
        (stem, low - hand.between(6, 16)),
    )
    return [bow, hand.line((stem, hand.between(-4, 10)), (stem - hand.between(0, 12), 100))]


@allograph(4, "In one stroke: the pen goes from the bar up to the top of the stem.", 1.5)
def flowing_four(hand: Hand) -> list[Curve]:
    bar, top = hand.between(46, 66), hand.between(62, 76)
    corner = hand.line(
        (hand.between(20, 44), hand.between(-4, 8)),
        (hand.between(12, 24), bar),
        (hand.between(60, 76), bar - hand.between(0, 8)),
    )
    stem = hand.line(end_of(corner), (top, hand.between(-2, 24)), (hand.between(50, 62), 100))
    return [joined(corner, stem)]


@allograph(4, "In one stroke with a small loop: from the end of the bar back to the stem.", 0.3)
def looped_four(hand: Hand) -> list[Curve]:
    bar = hand.between(52, 66)
    corner = hand.line((hand.between(46, 62), 0), (hand.between(12, 22), bar), (62, bar))
    loop = hand.curve(
        end_of(corner),
        (hand.between(72, 84), bar - 8),
        (hand.between(66, 76), bar - 22),
        (60, bar - 4),
        (56, 82),
        (hand.between(48, 58), 100),
    )
    return [joined(corner, loop)]


def bowl_of_five(hand: Hand, x: Number, y: Number) -> Curve:
    """Return the bow of a 5 from the foot of its short stem."""
    return hand.curve(
        (x, y),
        (50, hand.between(34, 44)),
        (70, hand.between(46, 54)),
        (hand.between(70, 82), 72),
        (56, 97),
        (34, hand.between(96, 102)),
        (hand.between(8, 28), hand.between(68, 98)),
    )


def foot_of_stem(hand: Hand) -> tuple[Number, Number]:
    """Return where the short stem of a 5 ends."""
    return hand.between(22, 34), hand.between(32, 58)


@allograph(5, "The bar is a stroke of its own, drawn last.", 3)
def barred_five(hand: Hand) -> list[Curve]:
    foot, top = foot_of_stem(hand), hand.between(26, 38)
    body = joined(hand.line((top, hand.between(0, 8)), foot), bowl_of_five(hand, *foot))
    return [body, hand.line((top + hand.between(-4, 6), 1), (hand.between(66, 92), hand.between(-4, 4)))]


@allograph(5, "The bar is a stroke of its own and does not reach the stem.")
def gap_barred_five(hand: Hand) -> list[Curve]:
    foot, top = foot_of_stem(hand), hand.between(26, 36)
    body = joined(hand.line((top, hand.between(4, 14)), foot), bowl_of_five(hand, *foot))
    return [body, hand.line((top + hand.between(6, 18), 2), (hand.between(68, 94), hand.between(-10, 2)))]


@allograph(5, "In one stroke, from the right end of the bar.", 2)
def flowing_five(hand: Hand) -> list[Curve]:
    foot = foot_of_stem(hand)
    bar = hand.line((hand.between(64, 88), hand.between(-4, 4)), (hand.between(26, 38), 2), foot)
    return [joined(bar, bowl_of_five(hand, *foot))]


@allograph(5, "The bar rises to the right.")
def rising_five(hand: Hand) -> list[Curve]:
    foot, top = foot_of_stem(hand), hand.between(26, 38)
    body = joined(hand.line((top, 8), foot), bowl_of_five(hand, *foot))
    return [body, hand.line((top, 8), (hand.between(70, 92), hand.between(-30, -8)))]


@allograph(5, "Without a corner, like the letter S.", 1.5)
def smooth_five(hand: Hand) -> list[Curve]:
    return [
        hand.curve(
            (hand.between(66, 84), hand.between(-2, 8)),
            (50, hand.between(0, 6)),
            (hand.between(28, 36), 20),
            (hand.between(30, 38), 38),
            (56, 46),
            (hand.between(70, 80), 70),
            (54, 98),
            (34, 99),
            (hand.between(8, 28), hand.between(74, 98)),
        )
    ]


@allograph(5, "Drawn with corners.")
def angular_five(hand: Hand) -> list[Curve]:
    right = hand.between(66, 80)
    return [
        hand.line(
            (hand.between(66, 84), hand.between(-4, 4)),
            (hand.between(24, 34), 0),
            (hand.between(20, 30), hand.between(40, 50)),
            (right, hand.between(38, 54)),
            (right - hand.between(-4, 10), hand.between(88, 98)),
            (hand.between(14, 26), 100),
        )
    ]


@allograph(5, "The bar is so short that the stem is hardly more than a hook.", 0.7)
def short_barred_five(hand: Hand) -> list[Curve]:
    foot, top = foot_of_stem(hand), hand.between(26, 36)
    bar = hand.line((top + hand.between(10, 26), hand.between(-2, 4)), (top, 2), foot)
    return [joined(bar, bowl_of_five(hand, *foot))]
