"""The ways of writing 6, 7, 8 and 9."""

from __future__ import annotations

from nn.digits.allographs.allograph import allograph
from nn.digits.allographs.hand import Curve, Hand, Number, end_of, joined


def bowl_of_six(hand: Hand, top: Number, width: Number, sweep: Number, growth: Number = 1.0) -> Curve:
    """Return the bowl of a 6 from its left, against the clock, down to the ground and round."""
    height = (100 - top) / 2
    return hand.arc((24 + width, 100 - height), (width, height), hand.between(170, 205), sweep, growth)


def six(hand: Hand, stem: Curve, bowl: Curve) -> list[Curve]:
    """Return a 6 whose stem runs into its bowl."""
    return [joined(stem[:, :-2], bowl)]


def curved_stem(hand: Hand, end: Number) -> Curve:
    """Return the bow of a 6 from the upper right down to the left of its bowl."""
    return hand.curve((hand.between(54, 80), 0), (hand.between(36, 50), 18), (28, 44), (24, end))


@allograph(6, "The stem is a bow that runs on into the bowl.", 3)
def curved_six(hand: Hand) -> list[Curve]:
    top = hand.between(32, 64)
    bowl = bowl_of_six(hand, top, hand.between(18, 36), hand.between(-370, -300))
    return six(hand, curved_stem(hand, (top + 100) / 2), bowl)


@allograph(6, "The stem is straight.", 2)
def straight_six(hand: Hand) -> list[Curve]:
    top = hand.between(36, 68)
    stem = hand.line((hand.between(40, 74), 0), (24, (top + 100) / 2))
    return six(hand, stem, bowl_of_six(hand, top, hand.between(18, 34), hand.between(-370, -300)))


@allograph(6, "The stem stands upright and the bowl hangs at its right, like the letter b.")
def upright_six(hand: Hand) -> list[Curve]:
    top = hand.between(44, 62)
    stem = hand.line((hand.between(22, 32), 0), (24, (top + 100) / 2))
    return six(hand, stem, bowl_of_six(hand, top, hand.between(18, 28), hand.between(-365, -310)))


@allograph(6, "The bowl is small and low, sometimes no more than a blot.", 2)
def small_bowled_six(hand: Hand) -> list[Curve]:
    top = hand.between(60, 84)
    bowl = bowl_of_six(hand, top, hand.between(8, 22), hand.between(-370, -310))
    return six(hand, curved_stem(hand, (top + 100) / 2), bowl)


@allograph(6, "The bowl is so flat that it nearly closes.", 2)
def flat_bowled_six(hand: Hand) -> list[Curve]:
    top = hand.between(70, 84)
    bowl = bowl_of_six(hand, top, hand.between(18, 30), hand.between(-370, -320))
    return six(hand, curved_stem(hand, (top + 100) / 2), bowl)


@allograph(6, "The bowl is narrow and leans on the stem.", 1.0)
def narrow_bowled_six(hand: Hand) -> list[Curve]:
    top = hand.between(44, 62)
    bowl = bowl_of_six(hand, top, hand.between(8, 15), hand.between(-365, -320))
    stem = hand.curve((hand.between(36, 60), 0), (34, 22), (26, 50), (24, (top + 100) / 2))
    return six(hand, stem, bowl)


@allograph(6, "The end of the bowl curls into its inside.")
def curled_six(hand: Hand) -> list[Curve]:
    top = hand.between(38, 56)
    bowl = bowl_of_six(hand, top, hand.between(22, 30), hand.between(-450, -370), hand.between(0.3, 0.7))
    return six(hand, curved_stem(hand, (top + 100) / 2), bowl)


@allograph(6, "The bowl does not come back to the stem.")
def open_six(hand: Hand) -> list[Curve]:
    top = hand.between(42, 60)
    bowl = bowl_of_six(hand, top, hand.between(20, 30), hand.between(-310, -250), 0.9)
    return six(hand, curved_stem(hand, (top + 100) / 2), bowl)


@allograph(6, "The stem begins with a hook at the right.")
def hooked_six(hand: Hand) -> list[Curve]:
    top = hand.between(42, 60)
    stem = hand.curve(
        (hand.between(70, 82), hand.between(8, 20)),
        (hand.between(58, 66), 0),
        (38, 14),
        (26, 46),
        (24, (top + 100) / 2),
    )
    return six(hand, stem, bowl_of_six(hand, top, hand.between(20, 28), hand.between(-360, -310)))


@allograph(6, "The bowl leans: it is high at its right and meets the stem low.", 2)
def leaning_bowled_six(hand: Hand) -> list[Curve]:
    right, high, low = hand.between(66, 84), hand.between(36, 60), hand.between(66, 88)
    return [
        hand.curve(
            (hand.between(44, 78), 0),
            (hand.between(30, 44), 28),
            (24, 62),
            (hand.between(26, 36), 92),
            (50, 100),
            (right, hand.between(70, 84)),
            (right - hand.between(0, 8), high),
            (right - hand.between(18, 30), high + hand.between(2, 14)),
            (hand.between(24, 36), low),
        )
    ]


def plain_body(hand: Hand) -> Curve:
    """Return the bar and the stem of a 7."""
    return hand.line(
        (hand.between(12, 30), hand.between(-3, 14)), (hand.between(68, 84), 0), (hand.between(22, 64), 100)
    )


def bar_of_seven(hand: Hand) -> Curve:
    """Return the short bar across the stem of a 7."""
    y = hand.between(40, 58)
    return hand.line((hand.between(26, 44), y), (hand.between(64, 84), y - hand.between(-6, 8)))


def serif_body(hand: Hand) -> Curve:
    """Return a 7 whose bar begins with a short stroke downwards."""
    begin = hand.between(14, 26)
    return joined(
        hand.line((begin + hand.between(-4, 2), hand.between(12, 42)), (begin, 2)), plain_body(hand)
    )


@allograph(7, "A bar and a stem.", 3)
def plain_seven(hand: Hand) -> list[Curve]:
    return [plain_body(hand)]


@allograph(7, "A short bar crosses the stem.", 3)
def crossed_seven(hand: Hand) -> list[Curve]:
    return [plain_body(hand), bar_of_seven(hand)]


@allograph(7, "The bar begins with a short stroke downwards.", 1.5)
def serif_seven(hand: Hand) -> list[Curve]:
    return [serif_body(hand)]


@allograph(7, "The bar begins with a short stroke downwards, and another bar crosses the stem.", 2)
def crossed_serif_seven(hand: Hand) -> list[Curve]:
    return [serif_body(hand), bar_of_seven(hand)]


@allograph(7, "The bar runs into the stem in a bow.", 1.5)
def round_seven(hand: Hand) -> list[Curve]:
    return [
        hand.curve(
            (hand.between(14, 28), hand.between(2, 18)),
            (42, 2),
            (hand.between(62, 72), 2),
            (hand.between(66, 78), 22),
            (58, 48),
            (hand.between(44, 52), 74),
            (hand.between(36, 50), 100),
        )
    ]


@allograph(7, "The stem bends inwards on its way down.")
def curved_seven(hand: Hand) -> list[Curve]:
    bar = hand.line((hand.between(12, 28), hand.between(-2, 10)), (hand.between(68, 84), 0))
    return [
        joined(
            bar,
            hand.curve(
                end_of(bar),
                (hand.between(50, 60), 36),
                (hand.between(42, 48), 68),
                (hand.between(38, 46), 100),
            ),
        )
    ]


@allograph(7, "The bar is a wave.")
def wavy_seven(hand: Hand) -> list[Curve]:
    bar = hand.curve(
        (hand.between(14, 22), hand.between(8, 20)),
        (32, hand.between(-2, 5)),
        (52, hand.between(4, 12)),
        (hand.between(72, 82), 0),
    )
    return [joined(bar, hand.line(end_of(bar), (hand.between(30, 52), 100)))]


@allograph(7, "The stem stands on a foot.", 0.7)
def footed_seven(hand: Hand) -> list[Curve]:
    body = plain_body(hand)
    x, _ = end_of(body)
    return [body, hand.line((x - hand.between(8, 20), 100), (x + hand.between(10, 24), 100))]


@allograph(8, "In one stroke, from the top right through an S and back.", 3)
def flowing_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(17, 27), hand.between(19, 30)
    return [hand.eight(hand.between(36, 60), upper, lower, hand.between(-50, -10), hand.between(345, 380))]


@allograph(8, "In one stroke, from the top left, the S the other way round.")
def reversed_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(17, 27), hand.between(19, 30)
    return [hand.eight(hand.between(36, 60), upper, lower, hand.between(10, 50), hand.between(-380, -345))]


@allograph(8, "In one stroke that begins and ends in the middle.", 0.7)
def centered_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(17, 27), hand.between(19, 30)
    return [hand.eight(hand.between(36, 60), upper, lower, hand.between(70, 110), hand.between(345, 375))]


@allograph(8, "Two circles, one on top of the other.", 2)
def circled_eight(hand: Hand) -> list[Curve]:
    y, apart = hand.between(40, 54), hand.between(-4, 4)
    upper = hand.arc(
        (50, y / 2), (hand.between(16, 26), y / 2), hand.between(30, 120), hand.between(-375, -345)
    )
    half = (100 - y - apart) / 2
    return [
        upper,
        hand.arc(
            (50, 100 - half), (hand.between(18, 30), half), hand.between(-130, -50), hand.between(-375, -345)
        ),
    ]


@allograph(8, "The end does not come back to where the stroke began.", 1.5)
def open_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(18, 28), hand.between(18, 30)
    return [hand.eight(hand.between(36, 60), upper, lower, hand.between(-40, 0), hand.between(290, 330))]


@allograph(8, "One of the loops, or both, is narrow.", 1.5)
def narrow_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(10, 22), hand.between(10, 22)
    return [hand.eight(hand.between(36, 60), upper, lower, hand.between(-50, -10), hand.between(345, 380))]


@allograph(8, "The letter S, closed by a straight stroke from the bottom to the top.", 2)
def closed_eight(hand: Hand) -> list[Curve]:
    upper, lower = hand.between(16, 26), hand.between(18, 28)
    double_bow = hand.eight(
        hand.between(36, 56), upper, lower, hand.between(-50, -15), hand.between(230, 265)
    )
    return [joined(double_bow, hand.line(end_of(double_bow), (50 + upper, hand.between(-2, 12))))]


def loop_of_nine(hand: Hand, height: Number, width: Number, sweep: Number) -> Curve:
    """Return the loop of a 9 from its right end, against the clock."""
    return hand.arc((74 - width, height / 2), (width, height / 2), hand.between(-45, 5), sweep)


@allograph(9, "A loop and a straight stem.", 3)
def straight_nine(hand: Hand) -> list[Curve]:
    loop = loop_of_nine(hand, hand.between(38, 60), hand.between(18, 28), hand.between(-370, -330))
    top = hand.line(end_of(loop), (hand.between(70, 77), hand.between(4, 16)), (hand.between(56, 74), 100))
    return [joined(loop, top)]


@allograph(9, "The stem follows from the loop in a bow to the lower left.", 2)
def curved_nine(hand: Hand) -> list[Curve]:
    height = hand.between(40, 60)
    loop = loop_of_nine(hand, height, hand.between(18, 28), hand.between(-360, -320))
    stem = hand.curve(
        end_of(loop), (74, height / 2 + 8), (hand.between(66, 74), 66), (hand.between(40, 62), 100)
    )
    return [joined(loop, stem)]


@allograph(9, "The stem ends in a hook to the left.", 3)
def hooked_nine(hand: Hand) -> list[Curve]:
    height = hand.between(36, 56)
    loop = loop_of_nine(hand, height, hand.between(18, 26), hand.between(-365, -325))
    tail = hand.curve(
        end_of(loop),
        (74, height / 2 + 8),
        (hand.between(70, 77), 72),
        (58, 98),
        (38, hand.between(97, 102)),
        (hand.between(16, 30), hand.between(82, 96)),
    )
    return [joined(loop, tail)]


@allograph(9, "The loop does not close.")
def open_nine(hand: Hand) -> list[Curve]:
    height = hand.between(38, 58)
    loop = loop_of_nine(hand, height, hand.between(18, 28), hand.between(-310, -250))
    x = hand.between(68, 78)
    return [joined(loop, hand.line(end_of(loop), (x, hand.between(8, 24)), (x - hand.between(0, 16), 100)))]


@allograph(9, "The loop is small, sometimes no more than a blot.", 1.5)
def small_looped_nine(hand: Hand) -> list[Curve]:
    height = hand.between(14, 34)
    loop = loop_of_nine(hand, height, hand.between(8, 20), hand.between(-370, -340))
    end = hand.between(40, 76)
    return [
        joined(loop, hand.curve(end_of(loop), (74, height / 2 + 6), (hand.between(66, 76), 56), (end, 100)))
    ]


@allograph(9, "The loop is small and the stem ends in a hook.", 1.5)
def small_looped_hooked_nine(hand: Hand) -> list[Curve]:
    height = hand.between(18, 36)
    loop = loop_of_nine(hand, height, hand.between(10, 20), hand.between(-370, -340))
    tail = hand.curve(
        end_of(loop),
        (74, height / 2 + 8),
        (hand.between(70, 78), 66),
        (58, 97),
        (38, hand.between(97, 102)),
        (hand.between(18, 30), hand.between(84, 96)),
    )
    return [joined(loop, tail)]


@allograph(9, "In two strokes: the loop, and then a stem that begins at its top right.")
def two_stroke_nine(hand: Hand) -> list[Curve]:
    loop = loop_of_nine(hand, hand.between(38, 58), hand.between(18, 28), hand.between(-360, -300))
    x = hand.between(70, 78)
    return [loop, hand.line((x, hand.between(-6, 10)), (x - hand.between(0, 18), 100))]


@allograph(9, "The loop is begun at its bottom or left and drawn with the clock, straight into the stem.")
def turned_nine(hand: Hand) -> list[Curve]:
    height = hand.between(38, 58)
    loop = hand.arc((50, height / 2), (24, height / 2), hand.between(20, 90), hand.between(300, 360))
    tail = hand.curve((73, height / 2 + 10), (hand.between(66, 74), 66), (hand.between(46, 66), 100))
    return [joined(loop, tail)]


@allograph(9, "The loop is low and wide, with a flat ground.", 1.5)
def flat_looped_nine(hand: Hand) -> list[Curve]:
    height = hand.between(20, 40)
    loop = loop_of_nine(hand, height, hand.between(26, 36), hand.between(-370, -320))
    stem = hand.line((hand.between(70, 77), hand.between(4, 16)), (hand.between(50, 74), 100))
    return [joined(loop, stem)]


@allograph(9, "The loop has a corner at its left and another at the stem.", 1.5)
def angular_nine(hand: Hand) -> list[Curve]:
    low = hand.between(34, 54)
    return [
        hand.line(
            (hand.between(66, 76), hand.between(-2, 10)),
            (hand.between(36, 50), hand.between(-2, 10)),
            (hand.between(16, 30), low - hand.between(4, 20)),
            (hand.between(34, 50), low),
            (74, hand.between(14, 30)),
            (74, 4),
            (hand.between(50, 74), 100),
        )
    ]
