"""What keeps figures that differ from accusing one another: their sentences tell two rounds, terms, days or bodies."""

import re
from functools import cache, lru_cache

from extractor.checking.context import KEPT, others
from extractor.checking.report import Report
from extractor.checking.words import any_of

_ONE_OF_MANY = ("enterprise", "school", "health")
"""Kinds of bodies of which a place has many."""
_TERM = re.compile(r"\b((?:19|20)\d\d) ((?:19|20)\d\d)\b")
"""Years from one to another: "2018 2023"."""
_DAYS, _MONTHS = 31, 12
_NUMERALS = {"i": 1, "v": 5, "x": 10}
_FEWEST = 3
"""Letters of a body's name that may stand for it."""


def told_apart(a: Report, b: Report) -> bool:
    """Whether the sentences tell two of what there is one of: rounds with their numbers, terms, days; a part by itself
    ("riêng") beside what is none; two bodies, each its own."""
    told = zip(_told_once(a), _told_once(b), strict=True)
    if any(one and other and not one & other for one, other in told):
        return True
    return _by_itself(a) != _by_itself(b) or _two_bodies(a, b) or _two_givers(a, b)


@lru_cache(KEPT)
def _told_once(report: Report) -> tuple[frozenset[str], ...]:
    """The rounds, the terms and the days that a sentence tells besides the figure."""
    words = others(report)
    days = ((int(day), int(month)) for day, month in _days().findall(words))
    return (
        frozenset(f"{word} {_number(told)}" for word, told in _rounds().findall(words)),
        frozenset(f"{first} {last}" for first, last in _TERM.findall(words)),
        frozenset(f"{day} {month}" for day, month in days if 0 < day <= _DAYS and 0 < month <= _MONTHS),
    )


@cache
def _rounds() -> re.Pattern[str]:
    """A word for one of several rounds, and its number; without marks "tử vong 89" and "Lan 45 tuổi" read like it."""
    return re.compile(rf"(?<!\btu )({any_of('rounds')}) (?:thu )?(\d{{1,2}}|[ivx]+)\b(?! tuoi)")


def _number(told: str) -> int:
    """Of a round: "12", "01" or "xii"; a smaller numeral before a greater one is taken from it."""
    if told.isdigit():
        return int(told)
    values = [_NUMERALS[letter] for letter in told]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


@cache
def _days() -> re.Pattern[str]:
    """Day and month behind a word that leads to them; "từ 10-12 triệu" and "đến 12,5 triệu" are none."""
    return re.compile(rf"{any_of('day_leads')} (\d{{1,2}}) (\d{{1,2}})\b(?! {any_of('no_days')})")


@lru_cache(KEPT)
def _by_itself(report: Report) -> bool:
    """Whether the sentence is on a part by itself: it begins so."""
    return bool(_part().match(report.words))


@cache
def _part() -> re.Pattern[str]:
    return re.compile(any_of("by_itself"))


def _two_bodies(a: Report, b: Report) -> bool:
    """Whether the owners are two of many of their kind, of which one is named in its figure's own sentence: one that is
    carried over from another sentence may be mistaken, and a place left out."""
    one, other = a.organisation_id, b.organisation_id
    if not (one and other and _is_local(one) and _is_local(other)) or _own(one) == _own(other):
        return False
    return _has(a, _last_words(one)) or _has(b, _last_words(other))


@lru_cache(KEPT)
def _is_local(organisation: str) -> bool:
    """Whether it is the id of a body of a district, a commune, or of a firm or a school."""
    kind, _, rest = organisation.partition("/")
    return kind in _ONE_OF_MANY or rest.count("/") > 1


@lru_cache(KEPT)
def _own(organisation: str) -> str:
    """What tells a body from others of its kind: the name of a firm, the place of a federation."""
    kind, *area, own = organisation.split("/")
    return own if kind in _ONE_OF_MANY or not area else area[-1]


@lru_cache(KEPT)
def _last_words(organisation: str) -> str:
    return " ".join(_own(organisation).split("-")[-2:])


def _two_givers(a: Report, b: Report) -> bool:
    """Whether each sentence names a body of its own kind, and not the other's: a department and a federation of one
    province. Of one event a paper may tell who gave and another for whom, but seldom so."""
    one, other = a.organisation_id, b.organisation_id
    if not (one and other):
        return False
    mine, yours = _calls(one.rpartition("/")[2]), _calls(other.rpartition("/")[2])
    if mine == yours:
        return False
    named = [[any(_has(report, name) for name in names) for names in (mine, yours)] for report in (a, b)]
    return named == [[True, False], [False, True]]


@lru_cache(KEPT)
def _calls(name: str) -> frozenset[str]:
    """How a kind of body is called: in full, by its letters ("ldld"), by its first word and the letters of the others
    ("hoi lhpn"). Two letters are also words: "tu" for Tỉnh ủy is "từ"."""
    words = name.split("-")
    letters = "".join(word[0] for word in words if word)
    short = (letters, f"{words[0]} {letters[1:]}") if len(letters) >= _FEWEST else ()
    return frozenset((" ".join(words), *short))


def _has(report: Report, words: str) -> bool:
    return f" {words} " in f" {report.words} "
