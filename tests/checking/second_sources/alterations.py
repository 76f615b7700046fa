"""Errors of copying: one figure written wrong, as a hand or an eye that slips would write it."""

import itertools
from collections.abc import Callable, Collection
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.checking.second_sources.numerals import SCALES, Numeral, grouped, last_place, worth

LEAST = 3
"""Figures below it are let be: two for three is as often another way to count as an error."""
_UNITS = {"tỷ": ("triệu",), "tỉ": ("triệu",), "triệu": ("tỷ", "nghìn"), "nghìn": ("triệu",), "ngàn": ("triệu",)}


class Alteration(NamedTuple):
    """`kind` is one of `KINDS`; `old` and `new` are written whole, scale word and all."""

    kind: str
    old: str
    new: str
    value: Decimal


def digit(numeral: Numeral) -> list[str]:
    """One digit another."""
    return [
        numeral.digits[:at] + other + numeral.digits[at + 1 :] + _tail(numeral)
        for at, one in enumerate(numeral.digits)
        if one.isdigit()
        for other in "0123456789"
        if other != one
    ]


def swapped(numeral: Numeral) -> list[str]:
    """Two neighbouring digits the other way round; a mark between them stays where it is."""
    digits = numeral.digits
    places = [at for at, one in enumerate(digits) if one.isdigit()]
    found = []
    for a, b in itertools.pairwise(places):
        if digits[a] != digits[b]:
            found.append(digits[:a] + digits[b] + digits[a + 1 : b] + digits[a] + digits[b + 1 :] + _tail(numeral))
    return found


def dropped(numeral: Numeral) -> list[str]:
    """One digit left out of a whole number; a nought at the end is a factor of ten."""
    bare = _whole(numeral)
    if len(bare) < 2:
        return []
    shorter = [bare[:at] + bare[at + 1 :] for at in range(len(bare))]
    return [grouped(one, numeral.digits) + _tail(numeral) for one in shorter if one[0] != "0" and one + "0" != bare]


def factor(numeral: Numeral) -> list[str]:
    """A nought too many or too few, or a decimal comma lost."""
    bare = _whole(numeral)
    if not bare:
        whole, comma, decimals = numeral.digits.partition(",")
        return [whole + decimals + _tail(numeral)] if comma and len(decimals) == 1 and whole != "0" else []
    found = [bare + "0", *([bare[:-1]] if bare.endswith("0") else [])]
    return [grouped(one, numeral.digits) + _tail(numeral) for one in found]


def unit(numeral: Numeral) -> list[str]:
    """Triệu for tỷ, nghìn for triệu, and the other way round."""
    return [f"{numeral.digits} {word}" for word in _UNITS.get(numeral.word, ())]


KINDS: dict[str, Callable[[Numeral], list[str]]] = {
    "digit": digit,
    "swapped": swapped,
    "dropped": dropped,
    "factor": factor,
    "unit": unit,
}


def alter(
    numeral: Numeral, kind: str, chance: Random, *, most: Decimal | None = None, taken: Collection[float] = ()
) -> Alteration | None:
    """The numeral with an error of one kind; None where that kind fits in no way.

    No alteration is worth more than `most` (100 of a percentage, the whole of a part) or one of `taken`, the values of
    the article's other figures: the wrong figure is then told from theirs by its value alone.
    """
    fitting = [
        Alteration(kind, numeral.text(), new, value)
        for new in KINDS[kind](numeral)
        if (value := value_of(new)) is not None
        and is_error(numeral, new)
        and (most is None or value <= most)
        and float(value) not in taken
    ]
    return chance.choice(fitting) if fitting else None


def is_error(numeral: Numeral, new: str) -> bool:
    """Whether `new` is neither the same number nor a coarser or finer rounding of it, and both are `LEAST` or more."""
    digits, _, word = new.partition(" ")
    whole = digits.partition(",")[0]
    if len(whole) > 1 and whole[0] == "0" and not numeral.digits.startswith("0"):
        return False
    value = worth(digits, word)
    place = max(last_place(numeral.digits, numeral.word), last_place(digits, word))
    low, high = sorted((value, numeral.value))
    return low >= LEAST and (high - low >= place or high >= 5 * low)


def value_of(written: str) -> Decimal | None:
    """What a numeral with its scale word is worth; None where it is not written as one."""
    digits, _, word = written.partition(" ")
    return worth(digits, word) if not word or word in SCALES else None


def _whole(numeral: Numeral) -> str:
    """The digits of a whole number without marks and leading noughts; empty for a decimal."""
    if "," in numeral.digits or (numeral.value != numeral.value.to_integral()):
        return ""
    return str(int(worth(numeral.digits)))


def _tail(numeral: Numeral) -> str:
    return f" {numeral.word}" if numeral.word else ""
