"""Finds the numbers of a text, in digits and in words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention
from extractor.values.digits import is_dotted, plain
from extractor.values.number_tokens import NumberTokens, either
from extractor.values.spelled import ONLY_INSIDE, Token, read_small


class Numeral(NamedTuple):
    """A number as written: `value` = `mantissa` × `scale` in 5 triệu; `scale` is 1 without a scale word.

    `weak` marks a lone digit word (ba, năm), which counts only before a counted noun; `order` hàng chục,
    vài trăm; `dotted` one dot with three digits behind it (1.234).
    """

    value: int | float
    mantissa: int | float
    scale: int = 1
    spelled: bool = False
    weak: bool = False
    order: bool = False
    dotted: bool = False


class Numerals:
    """Finds numerals; the words that numbers are written with come from the packs."""

    def __init__(self, packs: PackSet) -> None:
        self._tokens = NumberTokens(packs)
        self._ordinal = re.compile(rf"(?<!\w)(?:{either(packs.words('ordinal_heads'))}) $")
        self._bare = re.compile(rf"(?<!\w)(?:{either(packs.words('before_bare_scale'))}) $")
        self._currency = re.compile(r" ?(?:đ|đồng|vnđ|vnd|usd|đô)(?!\w)")

    def find(self, folded: str, start: int, end: int) -> list[Mention]:
        """The numerals in [start, end) of the folded text, as mentions with a `Numeral` for value."""
        found: list[Mention] = []
        for run in self._tokens.runs(folded, start, end):
            if len(run) == 1 and run[0].figure is not None:
                found.append(_alone(run[0], run[0].figure))
                continue
            at = 0
            while at < len(run):
                numeral, used = self._numeral(run, at, folded)
                if numeral is not None:
                    entry = "weak" if numeral.weak else "order" if numeral.order else "strong"
                    last = run[at + used - 1]
                    found.append(Mention(run[at].start, last.end, "numeral", entry, numeral))
                at += used
        return found

    def _numeral(self, run: Sequence[Token], at: int, folded: str) -> tuple[Numeral | None, int]:
        """The numeral at `run[at]` and how many tokens it takes (at least one)."""
        word = run[at]
        if word.text in self._tokens.orders or word.text == "nửa" or word.scale is not None:
            return self._of_scale(run, at, folded)
        parts, used = self._parts(run, at, folded)
        if not parts:
            return None, 1
        value = sum((mantissa * scale for mantissa, scale in parts), Decimal(0))
        mantissa, scale = parts[0] if len(parts) == 1 else (value, 1)
        spelled = word.figure is None
        weak = spelled and used == 1
        if weak and not self._stands(run, at, folded):
            return None, 1
        dotted = used == 1 and not spelled and is_dotted(word.text)
        numeral = Numeral(plain(value), plain(mantissa), scale, spelled, weak, dotted=dotted)
        return numeral, used

    def _parts(self, run: Sequence[Token], at: int, folded: str) -> tuple[list[tuple[Decimal, int]], int]:
        """Mantissas and scales in falling order (2 tỷ 565 triệu), and how many tokens they take."""
        parts: list[tuple[Decimal, int]] = []
        used = 0
        while at + used < len(run):
            word = run[at + used]
            if word.figure is not None:
                mantissa, length = word.figure, 1
            else:
                small = read_small(run, at + used, first=not parts)
                if small is None:
                    break
                mantissa, length = Decimal(small[0]), small[1]
            scale, scales = _scale(run, at + used + length)
            if not parts or (scale > 1 and scale < parts[-1][1]):
                parts.append((mantissa, scale))
            elif scale > parts[-1][1] > 1 and word.figure is None:
                parts = [(sum((m * s for m, s in parts), mantissa), scale)]
            elif scale == 1 and (tail := self._tail(word, length, parts[-1][1], folded)) is not None:
                parts.append((mantissa, tail))
            else:
                break
            used += length + scales
            if scale == 1:
                break
            if at + used < len(run) and run[at + used].text in ("rưỡi", "rưởi"):
                parts.append((Decimal(scale) / 2, 1))
                used += 1
                break
        return parts, used

    def _tail(self, word: Token, length: int, scale: int, folded: str) -> int | None:
        """What a last number without a scale word is worth behind `scale`: 175 in 600 ngàn 175."""
        if word.figure is None:
            return 1 if scale >= 1000 and (length > 1 or word.text == "mười") else None
        if scale >= 1000 and len(word.text) == 3 and word.text.isdigit():
            return scale // 1000
        if scale >= 1000 and len(word.text) == 1 and self._currency.match(folded, word.end):
            return scale // 10
        return None

    def _of_scale(self, run: Sequence[Token], at: int, folded: str) -> tuple[Numeral | None, int]:
        """hàng chục nghìn, vài trăm, nửa triệu, and a bare scale word behind hơn or gần."""
        head = run[at]
        bare = head.scale is not None
        scale, used = _scale(run, at if bare else at + 1)
        if scale == 1 or (bare and not self._bare.search(folded, max(0, head.start - 10), head.start)):
            return None, 1
        mantissa = Decimal(scale) / 2 if head.text == "nửa" else Decimal(scale)
        order = not bare and head.text != "nửa"
        return Numeral(plain(mantissa), 1, scale, spelled=True, order=order), used + (not bare)

    def _stands(self, run: Sequence[Token], at: int, folded: str) -> bool:
        """Whether a lone digit word may be a number here, by the words around it."""
        word = run[at]
        if word.text in ONLY_INSIDE or folded[word.end : word.end + 1] == "-":
            return False
        beside = [run[i] for i in (at - 1, at + 1) if 0 <= i < len(run)]
        if any(token.digit is not None for token in beside) or (beside and word.text == "năm"):
            return False
        return self._ordinal.search(folded, max(0, word.start - 12), word.start) is None


def _alone(token: Token, figure: Decimal) -> Mention:
    """A figure with no number word beside it."""
    value = plain(figure)
    numeral = Numeral(value, value, dotted=is_dotted(token.text))
    return Mention(token.start, token.end, "numeral", "strong", numeral)


def _scale(run: Sequence[Token], at: int) -> tuple[int, int]:
    """The scale words from `run[at]`, multiplied (chục nghìn tỷ), and how many they are."""
    scale, last, used = 1, 0, 0
    while at + used < len(run):
        value = run[at + used].scale
        if value is None or value <= last:
            break
        scale, last, used = scale * value, value, used + 1
    return scale, used
