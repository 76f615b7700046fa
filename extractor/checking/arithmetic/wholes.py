"""Whether the parts of a list exclude one another, and are all that there are."""

from functools import cache
from typing import Any

import regex

from extractor.checking.arithmetic.figures import PEOPLE, Figure
from extractor.checking.arithmetic.lists import Part, PartList
from extractor.checking.arithmetic.words import listed, words

_PRIZED = frozenset({"project", "initiative", "research_topic", "text", "collective", "person", "other", None})
"""What prizes are given to."""
_LADDER = frozenset({"first", "second", "third", "consolation"})
"""The ranks that a competition gives; a list of all four leaves no prize out."""
_LAST_PRIZE, _PRIZES = "consolation", 4
"""A list of as many parts as there are ranks, down to the last rank, leaves none out, though a rank may go by another
name ("giải đặc biệt")."""
_BARE = 2
"""Words of "cá nhân", "nam": nothing is told of them."""
_WORD = regex.compile(r"[\p{L}]+")


def apart(found: PartList) -> bool:
    """Whether no two parts can count the same thing, and all count what the whole does."""
    if not all(can_hold(found.whole, part.figure) for part in found.parts):
        return False
    if both_kinds(found) or _halves(found.parts):
        return found.cue_of_all or len(_words(found.parts[-1])) <= _BARE
    reports = [part.figure.report for part in found.parts if part.figure.report is not None]
    said = [" ".join(_words(part)) for part in found.parts]
    distinct = len(set(said)) == len(said)
    if any(report.type == "award" for report in reports):
        ranks = {report.rank for report in reports}
        by_rank = None not in ranks and len(ranks) == len(reports)
        return len({report.award for report in reports}) == 1 and (by_rank or (distinct and _one_head(found.parts)))
    if not found.cue_of_all or not distinct or listed("overlapping").search(found.raw):
        return False
    persons = all(report.metric == "person" for report in reports)
    money = all(report.unit == "VND" for report in reports)
    return persons or money or of_one_noun(found)


def all_told(found: PartList) -> bool:
    """Whether the list leaves no part out."""
    ranks = {part.figure.report.rank for part in found.parts if part.figure.report is not None}
    if ranks >= _LADDER or (_LAST_PRIZE in ranks and len(found.parts) >= _PRIZES):
        return True
    return _halves(found.parts) or both_kinds(found) or (found.cue_of_all and found.closed)


def can_hold(whole: Figure, part: Figure) -> bool:
    """Whether a part can be of the whole's kind."""
    a, b = whole.report, part.report
    if a is None or b is None or whole.unit != part.unit:
        return False
    if b.type == "award":
        return a.type == "award" or a.metric in _PRIZED
    if a.type == "award":
        return a.recipient is not None and b.metric in _PRIZED
    return a.metric == b.metric or {a.metric, b.metric} <= PEOPLE


def of_one_noun(found: PartList) -> bool:
    """Whether all parts are told to be all of the whole, and with its own noun: "21 xã, gồm 13 xã … và 8 xã …"."""
    whole = _WORD.search(found.noun)
    same = whole is not None and all(_words(part)[:1] == [whole.group()] for part in found.parts)
    return found.cue_of_all and same


def both_kinds(found: PartList) -> bool:
    """Whether the whole counts collectives and individuals together, and its two parts each of them."""
    collective, individual = listed("collectives"), listed("individuals")
    if len(found.parts) != 2 or not _mixed().match(found.noun):
        return False
    one, other = (part.words for part in found.parts)
    pairs = ((collective, individual), (individual, collective))
    return any(a.match(one, 1) and b.match(other, 1) for a, b in pairs)


def _halves(found: list[Part]) -> bool:
    """Men and women."""
    pairs = ((listed("one_half"), listed("other_half")), (listed("other_half"), listed("one_half")))
    return len(found) == 2 and any(
        all(half.match(part.words, 1) for half, part in zip(pair, found, strict=True)) for pair in pairs
    )


def _one_head(found: list[Part]) -> bool:
    """Whether all are called by one noun: giải A, giải B."""
    return len({tuple(_words(part)[:1]) for part in found}) == 1


def _words(part: Part) -> list[str]:
    """What a part is of, but for what leads over to the next."""
    return list(_WORD.findall(regex.split(rf"[,+/]|{words('last_part')}", part.words[:80])[0]))


@cache
def _mixed() -> Any:
    a, b = words("collectives"), words("individuals")
    return regex.compile(rf" (?:{a}(?:, | và | & |/){b}|{b}(?:, | và | & |/){a})")
