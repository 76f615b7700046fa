"""Sentences: where one ends, in a genre full of abbreviations, captions and glued paragraphs."""

import regex

_ABBREVIATION = r"tp|tx|tt|q|p|h|gs|pgs|ts|tskh|ths|th\.s|bs|ks|cn|nxb|mr|mrs|ms|dr|tel|đt|st|nsưt|nsnd"
_END = regex.compile(
    r"""
    \n+                                              # a line is never half a sentence
    | (?<= [.!?…] | [.!?…]["')\]] ) \ + (?= ["'(\[*•+-]* \ ? [\p{Lu}\d] )
    | (?<= \p{Ll}\p{Ll}[.!?] ) (?= \p{Lu}\p{Ll} )     # the blank lost between two glued paragraphs
    """,
    regex.VERBOSE,
)
LONGEST = 2_000
"""Characters after which a sentence is cut at a blank, whatever it holds. No sentence that anybody wrote is near
it, and what looks at pairs of things in a sentence stays fast on text that nobody wrote."""
_ABBREVIATED = regex.compile(rf"(?<!\p{{L}})(?:{_ABBREVIATION})\.$", regex.IGNORECASE)
_LIST_MARK = regex.compile(r"(?:^|[\s(])(?:\d{1,2}|[IVX]{1,4}|[a-zđ])\.$")


def sentences(cased: str) -> list[tuple[int, int]]:
    """Spans [start, end) of the sentences of a folded text that keeps its capitals, blanks trimmed.

    Every character that is not a blank lies in exactly one span. "TP. Hà Nội", "ThS. An", "1. Kết quả"
    stay together; a line break always parts, and so do `LONGEST` characters.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(cased):
        if match.start() < start or _holds_on(cased, start, match):
            continue
        _add(spans, cased, start, match.start())
        start = match.end()
    _add(spans, cased, start, len(cased))
    return spans


def _holds_on(cased: str, start: int, match: "regex.Match[str]") -> bool:
    if "\n" in match.group():
        return False
    before = cased[max(start, match.start() - 8) : match.start()]
    return bool(_ABBREVIATED.search(before)) or bool(_LIST_MARK.search(before) and match.start() - start <= 4)


def _add(spans: list[tuple[int, int]], cased: str, start: int, end: int) -> None:
    while start < end and cased[start].isspace():
        start += 1
    while end > start and cased[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = cased.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        spans.append((start, cut))
        start = cut
    if start < end:
        spans.append((start, end))
