"""Cuts a text into figures and number words, run by run."""

import re
from collections.abc import Iterable, Iterator

from extractor.language.folding import fold_phrase
from extractor.rules.finder import Finder
from extractor.rules.loader import PackSet
from extractor.values.digits import read_figure
from extractor.values.spelled import Token

_FIGURE = r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9]|[.,][0-9])|[0-9]+(?:[.,][0-9]+)*"
_DIGITS = re.compile(r"[0-9]+")
_LINKS = ("mươi", "lẻ", "linh", "rưỡi", "rưởi", "nửa")


class NumberTokens:
    """Finds tokens by one pattern; the words come from the packs' tables and lists."""

    def __init__(self, packs: PackSet) -> None:
        self.digits = {fold_phrase(row["word"]): int(row["value"]) for row in packs.table("digits")}
        self.scales = {fold_phrase(row["word"]): int(row["value"]) for row in packs.table("scales")}
        self.orders = frozenset(packs.words("order_heads"))
        scales = either(self.scales)
        words = either([*self.digits, *self.scales, *_LINKS, *self.orders])
        units = [fold_phrase(p) for _, rule in packs.rules() if rule.makes == "unit" for p in rule.phrases]
        codes = either(packs.words("currency_codes"))
        self._finder = Finder([*{*self.digits, *self.scales, *_LINKS, *self.orders}])
        self._token = re.compile(rf"({_FIGURE})|(?<![^\W\d_])({self._words(packs, scales)})(?!\w)")
        self._glued = re.compile(rf"(?:{either([*units, *self.scales])})(?!\w)")
        self._before = re.compile(rf"(?:(?<!\w)(?:{codes})|(?:{words}|\W)-)$")
        self._not_before = _continuations(packs)

    def _words(self, packs: PackSet, scales: str) -> str:
        """Number words as a pattern; those that mostly mean something else, only where they are a number."""
        five = either(packs.words("counted_after_five"))
        years = "".join(rf"(?<!\b{re.escape(word)} )" for word in packs.words("no_five_after"))
        guarded = {
            "không": r"không(?= +trăm)",
            "tư": r"(?<=mươi )tư",
            "năm": rf"{years}năm(?= +(?:mươi|lăm|mốt|{scales}|{five})(?!\w))|(?<=lẻ )năm|(?<=linh )năm",
            "nửa": rf"nửa(?= +(?:{scales})(?!\w))",
        }
        guarded |= {word: rf"{word}(?= +(?:{scales})(?!\w))" for word in self.orders}
        free = {*self.digits, *self.scales, *_LINKS} - set(guarded)
        return "|".join([either(free), *guarded.values()])

    def runs(self, folded: str, start: int, end: int) -> Iterator[list[Token]]:
        """The tokens of [start, end), those with nothing but a blank between them together."""
        run: list[Token] = []
        last = -9
        for match in self._matches(folded, start, end):
            for token in self._word(match, folded) if match[2] else self._figures(match, folded):
                if token.start - last < 3 and not folded[last : token.start].strip(" "):
                    run.append(token)
                else:
                    if run:
                        yield run
                    run = [token]
                last = token.end
        if run:
            yield run

    def _matches(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What the pattern finds in [start, end), tried only where a figure or a number word begins."""
        places = {match.start() for match in _DIGITS.finditer(folded, start, end)}
        places.update(start + at for _, at, _ in self._finder.find(folded[start:end]))
        last = start
        for at in sorted(places):
            if at >= last and (match := self._token.match(folded, at, end)):
                last = match.end()
                yield match

    def _word(self, match: re.Match[str], folded: str) -> Iterator[Token]:
        """The number word of a match; none where what follows makes it another word."""
        word, end = match[2], match.end()
        blocked = self._not_before.get(word)
        if blocked is None or not blocked.match(folded, end):
            yield Token(match.start(), end, word, None, self.digits.get(word), self.scales.get(word))

    def _figures(self, match: re.Match[str], folded: str) -> Iterator[Token]:
        """The figure of a match; two where 5 200 are not one; none inside a word or a code."""
        text, start, end = match[1], match.start(), match.end()
        before = folded[start - 1] if start else " "
        if (before.isalpha() or before in "-_+") and not self._may_follow(folded, start, before):
            return
        after = folded[end : end + 1]
        if (after.isalpha() or after == "_") and not self._glued.match(folded, end):
            return
        pieces = [text] if text.count(" ") != 1 or text.endswith("00") else text.split(" ")
        for piece in pieces:
            value = read_figure(piece)
            if value is not None:
                yield Token(start, start + len(piece), piece, value)
            start += len(piece) + 1

    def _may_follow(self, folded: str, start: int, before: str) -> bool:
        """Whether a figure may stand behind this letter or dash: VND1000, 5-6, triệu-6; not PC66."""
        further = folded[max(0, start - 2) : start - 1]
        if before in "-+" and not further.isalnum():
            return True
        if before == "-" and further.isdigit():
            return True
        return self._before.search(folded, max(0, start - 8), start) is not None


def _continuations(packs: PackSet) -> dict[str, re.Pattern[str]]:
    """For a number word, the words behind it that make it another word (tỷ lệ, một số), but not as the beginning
    of the row's `unless` (triệu tập convenes, triệu tập thể counts)."""
    blocked: dict[str, list[str]] = {}
    unless: dict[str, list[str]] = {}
    for row in packs.table("not_numbers"):
        word = fold_phrase(row["word"])
        blocked.setdefault(word, []).extend(row["before"])
        unless.setdefault(word, []).extend(row.get("unless", ()))
    return {
        word: re.compile(rf" (?!(?:{either(unless[word])})(?!\w))(?:{either(rest)})(?!\w)")
        for word, rest in blocked.items()
    }


def either(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, folded, the longest first."""
    folded = sorted({fold_phrase(word) for word in words}, key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, folded)) or r"(?!)"
