"""The short names that an article gives its bodies in brackets, and where it uses them later."""

from collections.abc import Sequence

import regex

from extractor.language.folding import Folded
from extractor.rules.mention import Apart, Mention

_SHORT = r"\p{Lu}[\p{L}&.-]{1,10}\p{L}"
_GIVEN = regex.compile(rf" ?\((?P<short>{_SHORT})\)$")
_CALLED = regex.compile(rf' ?\((?:sau đây )?(?:gọi|viết) tắt(?: là)?:? "?(?P<short>{_SHORT})"?\)')
_USED = regex.compile(rf"(?<![\p{{L}}\d(]){_SHORT}(?![\p{{L}}\d)])")


class OwnShortNames:
    """What one article has introduced so far: "Công ty Lọc hóa dầu Bình Sơn (BSR)" makes BSR a body's name."""

    def __init__(self, folded: Folded) -> None:
        self._folded = folded
        self._bodies: dict[str, Mention] = {}

    def learn(self, bodies: Sequence[Mention]) -> None:
        """Takes in those mentions of kind `organisation` that end with a bracket, or stand before "(gọi tắt là …)"."""
        for body in bodies:
            text = self._folded.cased[body.start : body.end]
            given = _GIVEN.search(text)
            if given and _of_the_sector(text[: given.start()], given["short"]):
                continue
            given = given or _CALLED.match(self._folded.cased, body.end)
            if given:
                self._bodies.setdefault(given["short"], body)

    def find(self, start: int, end: int, known: Sequence[Mention]) -> list[Mention]:
        """Later uses in [start, end), outside the bodies already `known` there, as mentions like the first."""
        if not self._bodies:
            return []
        taken = Apart(known)
        found: list[Mention] = []
        for use in _USED.finditer(self._folded.cased, start, end):
            a, b = use.span()
            body = self._bodies.get(use.group())
            if body is not None and not taken.over(a, b):
                found.append(Mention(a, b, "organisation", None, body.value, body.rules, body.priority))
        return found


def _of_the_sector(name: str, short: str) -> bool:
    """Whether the letters leave out the name's head, so that they are what it deals with: Cục Cảnh sát giao thông
    (CSGT)."""
    initials = [part[0].upper() for part in regex.findall(r"\p{L}+", name)]
    letters = [c for c in short if c.isalpha()]
    return short.isupper() and len(letters) < len(initials) and initials[-len(letters) :] == letters
