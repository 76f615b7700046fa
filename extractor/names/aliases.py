"""The short names that an article gives its bodies in brackets, and where it uses them later."""

import regex

from extractor.language.folding import Folded
from extractor.rules.mention import Mention

_GIVEN = regex.compile(r" ?\((?P<short>\p{Lu}[\p{L}&.-]{2,11})\)$")


class OwnShortNames:
    """What one article has introduced so far: "Công ty Lọc hóa dầu Bình Sơn (BSR)" makes BSR a body's name."""

    def __init__(self, folded: Folded) -> None:
        self._folded = folded
        self._bodies: dict[str, Mention] = {}

    def learn(self, body: Mention) -> None:
        """Takes in a mention of kind `organisation`, where it ends with a bracket of capitals."""
        given = _GIVEN.search(self._folded.cased[body.start : body.end])
        if given and given["short"].isupper():
            self._bodies.setdefault(given["short"], body)

    def find(self, start: int, end: int, known: list[Mention]) -> list[Mention]:
        """Later uses in [start, end), outside the bodies already `known` there, as mentions like the first."""
        found: list[Mention] = []
        for short, body in self._bodies.items():
            pattern = rf"(?<![\p{{L}}\d(]){regex.escape(short)}(?![\p{{L}}\d)])"
            for match in regex.finditer(pattern, self._folded.cased, pos=start, endpos=end):
                a, b = match.span()
                use = Mention(a, b, "organisation", None, body.value, body.rules, body.priority)
                if not any(use.overlaps(other) for other in known):
                    found.append(use)
        return found
