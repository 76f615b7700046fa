"""A whole and the list of its parts, as one sentence tells them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.figures import Figure
from extractor.checking.arithmetic.line import COUNT, GAP, Line
from extractor.checking.arithmetic.words import listed, words

MOST_PARTS = 20
"""More parts than anybody adds up in one sentence."""
_WINDOW = 1000
"""Characters behind a cue that hold `MOST_PARTS` parts of some words each; it keeps long sentences linear."""
_BRACKET = regex.compile(r"\([^()\n]{0,80}\)")


@dataclass(slots=True)
class Part:
    """One figure of a list, and the words that tell what of, up to the next one or the list's end."""

    figure: Figure
    words: str


@dataclass(slots=True)
class PartList:
    """`whole`, what it counts in words, and its parts. `cue_of_all` where the cue says that these are all;
    `closed` where the list ends by its words; `earlier` and `later` are the sentence's figures before the whole and
    behind the last part, `raw` the words of all the list, `behind` how the article goes on."""

    whole: Figure
    noun: str
    parts: list[Part]
    cue_of_all: bool
    closed: bool
    earlier: list[Figure]
    later: list[Figure]
    raw: str
    behind: str


def part_lists(line: Line) -> Iterator[PartList]:
    """The lists of one sentence, in text order."""
    for match in _head().finditer(line.text, overlapped=True):
        found = _read(line, match)
        if found is not None:
            yield found


def _read(line: Line, match: Any) -> PartList | None:
    whole = line.of(match, "whole")
    text = _BRACKET.sub("", line.text[match.end() : match.end() + _WINDOW])
    stop = _STOP.search(text)
    text = text[: stop.start()] if stop else text
    places = [m.start() for m in _FIGURE.finditer(text)]
    if not places or not _lead().fullmatch(text[: places[0]]):
        return None
    parts: list[Part] = []
    closed = broken = False
    for place, end in zip(places[:MOST_PARTS], [*places[1:MOST_PARTS], len(text)], strict=False):
        figure = line.figures.get(text[place])
        between = parts[-1].words if parts else ""
        broken = figure is None or (bool(parts) and not _between().search(between))
        if figure is None or broken or figure.kind != "count" or figure.unit != whole.unit:
            break
        closed = bool(parts) and bool(_last().search(between))
        parts.append(Part(figure, text[place + 1 : end]))
    if not parts:
        return None
    last = parts[-1].figure
    return PartList(
        whole=whole,
        noun=match["noun"],
        parts=parts,
        cue_of_all=bool(match["all"]),
        closed=closed and not broken,
        earlier=[figure for figure in line.figures.values() if figure.start < whole.start],
        later=[figure for figure in line.figures.values() if figure.start > last.start],
        raw=text,
        behind=line.behind,
    )


_FIGURE = regex.compile(r"[\uE000-\uE800]")
_STOP = regex.compile(r"[;:.!?)\n]|\b(?:trong đó|trong số)\b")


@cache
def _head() -> Any:
    cue = rf"(?:(?P<all>{words('all_parts')})|{words('some_parts')})"
    kinds = words("collectives", "individuals")
    in_brackets = rf"(?P<noun> {kinds}(?:, | và | & |/){kinds}{GAP}{{0,40}})[(:]"
    by_cue = rf"(?P<noun>{GAP}{{0,60}}(?:, {kinds}{GAP}{{0,40}})?)[,(:]? ?{cue}:?"
    return regex.compile(rf"(?P<whole>{COUNT})(?:{in_brackets}|{by_cue})")


@cache
def _lead() -> Any:
    """What may stand between the cue and the first part."""
    return regex.compile(rf" ?(?:{words('before_part')} ){{0,3}}")


@cache
def _between() -> Any:
    """How one part gives way to the next."""
    return regex.compile(rf"(?:,|/|\+| -|{words('last_part')}) ?(?:{words('before_part', 'last_part')} ){{0,3}}$")


@cache
def _last() -> Any:
    return regex.compile(rf"{words('last_part')} (?:{words('before_part')} ){{0,2}}$")


def hides(found: PartList) -> bool:
    """Whether words tell of more parts than the figures do: "và các …", "một giải khác"."""
    return bool(_more().search(found.raw) or listed("others").search(found.raw))


@cache
def _more() -> Any:
    return regex.compile(rf"(?:[,+/]|{words('last_part')}) ?(?:{words('before_part')} )?{words('more', 'spelled')}")
