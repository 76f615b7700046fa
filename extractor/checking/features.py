"""What an article shares with others on the same event: its rare figures, names and days, each as one number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple
from zlib import crc32

from extractor.checking.comparing import EVENT, days_of
from extractor.checking.report import Report

EVENT_DAYS = 45
"""Days around its article's own within which a day that is told can be that of its event."""
MATTER, DAY, WORDING, PROVINCE = "matter", "day", "wording", "province"
"""Kinds of features: the same thing of the same body and time, whatever the figure; a day told; words in a row; a
province whose bodies are named."""
MARKS = {MATTER: 1, DAY: 2, WORDING: 3, PROVINCE: 4}
KINDS = 8
"""What is left of a feature's number divided by `KINDS` tells its kind, 0 for all others."""
ROW, SKETCH, ROW_WEIGHT = 4, 3, 1.4
"""Words in a row, how many such rows of a sentence are kept, and what each weighs."""
_MATTER = attrgetter("organisation_id", "metric", "award", "unit", "noun", "recipient", "rank", "level", "program",
                     "modality", "period_from", "period_to")  # fmt: skip
_MASK = 0xFFFFFFFF
_NAMES = {"person": 3.0, "program": 3.5}
_BODIES = {"commune": 3.0, "grassroots": 3.0, "district": 2.5, "province": 1.5, "sector": 1.5}
_DIGITS = (0.0, 0.4, 1.2, 2.6, 4.0)
"""What a figure of so many significant digits weighs: the more it has, the less it is the same by chance."""


class Feature(NamedTuple):
    """Something that two articles can share: a number of 63 bits, and how much it says that they are of one event;
    about the natural logarithm of how much likelier it makes that."""

    key: int
    weight: float


def features(reports: Sequence[Report], others: Iterable[Mapping[str, Any]], published: str | None) -> list[Feature]:
    """Those of one article, of its figures and of the columns (`store.columns`) of its other facts; each once, in the
    order of their numbers."""
    found: dict[int, float] = {}
    for words in {report.sentence_start: report.words for report in reports}.values():
        found.update(dict.fromkeys(_rows(words), ROW_WEIGHT))
    told = chain(chain.from_iterable(map(_figure, reports)), chain.from_iterable(_of(one, published) for one in others))
    for kind, what, weight in told:
        key = _hashed(kind, what)
        found[key] = max(weight, found.get(key, 0.0))
    return [Feature(key, found[key]) for key in sorted(found)]


def _of(fact: Mapping[str, Any], published: str | None) -> Iterator[tuple[str, str, float]]:
    kind = fact["type"]
    if kind in _NAMES:
        yield kind, fact["name"].lower(), _NAMES[kind]
    elif kind == "document":
        yield kind, fact["number"], 4.0
    elif kind == "organisation":
        yield kind, fact["organisation_id"], _BODIES.get(fact["level"], 0.8)
        if fact["province"]:
            yield PROVINCE, fact["province"], 0.2
    elif kind == "date" and fact["grain"] == "day":
        yield from _day(fact, published)


def _figure(report: Report) -> Iterator[tuple[str, str, float]]:
    value = report.value
    weight = _DIGITS[min(significant(value), len(_DIGITS) - 1)] + (report.upper is not None)
    if weight > _DIGITS[1]:  # one digit alone is the same in half of all articles
        yield "figure", f"{report.metric or report.award} {report.unit} {value} {report.upper}", weight
    if report.noun and " " in report.noun and value > 1:
        yield "thing", f"{report.noun.lower()} {value}", 0.6
    first, last = report.period_from, report.period_to
    if report.organisation_id and first and last and days_of(first, last) > EVENT:
        yield MATTER, " ".join(map(str, _MATTER(report))), 0.8


def _day(fact: Mapping[str, Any], published: str | None) -> Iterator[tuple[str, str, float]]:
    """A day by month and day: one article tells the year, another leaves it out."""
    if fact["month"] and fact["day"]:
        yield DAY, f"{fact['month']}-{fact['day']}", 1.0
    elif fact["period_from"]:
        day = date.fromisoformat(fact["period_from"])
        if not published or abs((date.fromisoformat(published) - day).days) <= EVENT_DAYS:
            yield DAY, f"{day.month}-{day.day}", 1.0


def weight_of(found: Iterable[Feature], kind: str | None = None) -> float:
    """What the features weigh together, or those of a kind."""
    return sum(weight for key, weight in found if kind is None or key % KINDS == MARKS[kind])


def mass_of(found: Iterable[Feature]) -> float:
    """What they weigh together but for wordings, of which a long article has as many as it has sentences."""
    return sum(weight for key, weight in found if key % KINDS != MARKS[WORDING])


def of_kind(found: Iterable[Feature], kind: str) -> int:
    """How many of the features are of a kind."""
    return sum(key % KINDS == MARKS[kind] for key, _ in found)


def significant(value: float) -> int:
    """Digits of a figure without the noughts around them: 2 of 2.300, 4 of 2.347."""
    digits = f"{value:.6f}".rstrip("0").replace(".", "") if value % 1 else f"{value:.0f}"
    return len(digits.strip("0")) or 1


def _rows(words: str) -> Iterator[int]:
    """Of all words in a row of a sentence, without numbers, the few that are least by a checksum: sentences that share
    most of their words share these."""
    told = words.split()
    sums = list(map(_summed, told))
    rows: dict[int, int] = {}
    for at, (a, b, c, d) in enumerate(zip(sums, sums[1:], sums[2:], sums[3:], strict=False)):
        if a and b and c and d:
            rows[(a * 3 + b * 5 + c * 7 + d * 11) & _MASK] = at
    return (_hashed(WORDING, " ".join(told[at : at + ROW])) for _, at in nsmallest(SKETCH, rows.items()))


@lru_cache(1 << 16)
def _summed(word: str) -> int:
    """A word's checksum; 0 for a number."""
    return 0 if "0" <= word[0] <= "9" else crc32(word.encode()) | 1


def _hashed(kind: str, what: str) -> int:
    """63 bits, of which the last three tell what must be told apart."""
    hashed = int.from_bytes(blake2b(f"{kind} {what}".encode(), digest_size=8).digest()) >> 1
    return hashed & -KINDS | MARKS.get(kind, 0)
