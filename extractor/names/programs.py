"""Programmes, movements and campaigns: from a template that fitted to the names it quotes."""

from typing import NamedTuple

from extractor.language.folding import Folded
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match

_EDGES = " \n\t.,;:…-\"'"
_STOPS = (" do ", " nhằm ", " của ", " được ", " với ", " tại ", ", ", ".", ";", ":", "(")
_LONGEST_OPEN = 12
"""Words of a name whose quotation marks were never closed, at the most."""
_FEWEST_WORDS = {"movement": 3, "campaign": 3, "programme": 5}
"""From how many words a name right behind its head may begin with a small letter."""


class ProgramName(NamedTuple):
    """`name` as the text has it, blanks made single."""

    name: str
    kind: str


def programs_builder(folded: Folded) -> Builder:
    """The builder of `program` rules over one article.

    A rule's groups are `name` (in quotation marks), `bare` (a known name, with or without them) and `title`
    (a title that shows by its capitals: `set.capital` tells whether at its first letter or later); `by` tells
    that words stand between head and name. `set.kind` is the kind.
    """

    def build(match: Match, _: Reference) -> list[Mention]:
        kind = str(match.rule.set["kind"])
        spans = [_quoted(folded, match, span) for span in match.spans("name")]
        spans += match.spans("bare") + match.spans("title")
        found = [_mention(folded, match, _trim(folded.cased, *span), kind) for span in spans]
        if not all(_titled(folded.cased[a:b], match) for a, b in match.spans("title")):
            raise Declined("a title without quotation marks needs its capitals")
        if match.spans("name"):
            fewest = _FEWEST_WORDS.get(kind) if not match.spans("by") else None
            found = [m for m in found if not _plain_words(folded.cased[m.start : m.end], fewest)]
        if not found:
            raise Declined("quoted words that begin with a small letter are no name")
        return found

    return build


def _mention(folded: Folded, match: Match, span: tuple[int, int], kind: str) -> Mention:
    start, end = span
    if end - start < 2:
        raise Declined("no name between the quotation marks")
    name = " ".join(folded.original[folded.start(start) : folded.end(end)].split())
    return Mention(start, end, "program", kind, ProgramName(name, kind), (match.rule,))


def _quoted(folded: Folded, match: Match, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a quoted name, mended where quotes are nested or never closed."""
    start, end = span
    text = folded.text
    if end < len(text) and text[end] in "\"'":
        return _with_nested(folded, match, start, end)
    cut = min((at for stop in _STOPS if (at := text.find(stop, start, end)) > start), default=end)
    words = text[start:cut].split(" ")
    if len(words) > _LONGEST_OPEN:
        raise Declined("a quotation that is never closed, too long for a name")
    return start, cut


def _with_nested(folded: Folded, match: Match, start: int, end: int) -> tuple[int, int]:
    """Goes on behind an inner quotation where the marks' own directions show one."""
    original = folded.original
    depth = 1
    limit = min(match.mask.ending(len(match.mask.text)), start + 300)
    if original[folded.start(start) - 1] not in "“«" or original[folded.start(end)] not in "“«":
        return start, end
    for at in range(start, limit):
        mark = original[folded.start(at)]
        depth += (mark in "“«") - (mark in "”»")
        if depth == 0:
            return start, at
    return start, end


def _trim(cased: str, start: int, end: int) -> tuple[int, int]:
    while start < end and cased[start] in _EDGES:
        start += 1
    while end > start and cased[end - 1] in _EDGES:
        end -= 1
    return start, end


def _titled(title: str, match: Match) -> bool:
    if match.rule.set.get("capital") == "first":
        return title[0].isupper()
    return not title.split(" ", 1)[-1].islower()


def _plain_words(name: str, fewest: int | None) -> bool:
    """Quoted ordinary words ("đại tu"): a name begins with a capital or a figure, or is long."""
    if name[0].isupper() or name[0].isdigit():
        return False
    return fewest is None or len(name.split()) < fewest
