"""Provinces: where a text names one, which one it is about, and what became of it."""

import datetime as dt
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.rules.finder import Finder
from extractor.rules.loader import PackSet

LEAD = 500
"""Characters from the start in which a place tells more of what the article is about."""
ENOUGH = 3
"""Points from which a province counts as the article's own; a passing mention has one."""
CLEARLY = 1.5
"""How many times the points of the next province."""

_TAIL = 160
_BODY = r"(?:lđlđ|liên đoàn lao động|công đoàn|cđ|cđvc|ubnd|ủy ban nhân dân|hđnd|sở|tỉnh ủy|thành ủy)"
_NO_PROVINCE = r"(?<!(?:đường|(?<!thành )phố|sông|quốc lộ|phường|xã|thái) )"
_OF_A_PROVINCE = regex.compile(r"\b(?:lđlđ|ubnd|hđnd|cấp|toàn) tỉnh\b|tỉnh ủy")
_POINTS = {"body": 4, "unit": 2, "title": 2, "lead": 1, "site": 5, "bare": 1, "district": 1}
_OF_A_BODY = regex.compile(rf"{_BODY}[^.;:,()\n]{{0,40}}(?:(?:tỉnh|thành phố|tp\.?) ?|^)$")
_OF_A_UNIT = regex.compile(rf"(?:tỉnh|thành phố|tp\.?) ?$|{_BODY} $")
_MARKS = regex.compile(r"\p{Mn}")
_MERGED = regex.compile(r"\b(?:hợp nhất|sáp nhập|sắp xếp đơn vị hành chính)\b")
_SITE_OF = regex.compile(
    r"^(?:bao|dai|ldld|cd|congdoan|liendoanlaodong|tinhdoan|congan|sogd|soyte)(?=...)|(?<=...)(?:tv|online|dientu)$"
)
"""What stands beside a province's name in the names of web sites: baohungyen, congdoanhatinh, kontumtv."""
_WEB = regex.compile(r"(?:[a-z0-9-]+\.)+(?:vn|com|net|org)\b")


@dataclass(frozen=True)
class Province:
    """A province or a city run by the centre; `successor` is the unit it went into on the day `until`."""

    name: str
    kind: str
    successor: str | None = None
    until: dt.date | None = None
    since: dt.date | None = None

    @property
    def short(self) -> str:
        """Without its kind: "Hồ Chí Minh"."""
        return self.name[len(self.kind) :].strip() if self.name.lower().startswith(self.kind) else self.name

    @property
    def full(self) -> str:
        """ "tỉnh Hưng Yên", "thành phố Huế", "Thành phố Hồ Chí Minh"."""
        return self.name if self.name.lower().startswith(self.kind) else f"{self.kind} {self.name}"


class Provinces:
    """What the packs' tables `provinces` and `districts` tell; built once."""

    def __init__(self, packs: PackSet) -> None:
        self.all: dict[str, Province] = {}
        self.by_name: dict[str, Province] = {}
        """By every folded name and alias."""
        for row in packs.table("provinces"):
            kept = {key: value for key, value in row.items() if key != "aliases"}
            province = self.all[row["name"]] = Province(**kept)
            for name in (row["name"], *row.get("aliases", ())):
                self.by_name[_key(name)] = province
        self.districts = {
            _key(place): self.all[row["province"]] for row in packs.table("districts") for place in row["places"]
        }

    @cached_property
    def _short(self) -> dict[str, Province]:
        short = {_key(province.short): province for province in self.all.values()}
        return {_plain(name).replace(" ", "-"): province for name, province in short.items()} | short

    @cached_property
    def _joined(self) -> dict[str, list[str]]:
        """The names of provinces as web sites write them: kontum."""
        joined: dict[str, list[str]] = defaultdict(list)
        for name in self.all:
            joined[_joined(name)].append(name)
        return joined

    @cached_property
    def _names(self) -> "Capitalised":
        return Capitalised(self.by_name, _NO_PROVINCE, r"(?! dương)")

    @cached_property
    def _places(self) -> "Capitalised":
        return Capitalised(self.districts, r"(?<=(?:thành phố|tp|thị xã|tx|huyện|quận|tại|lđlđ)[.]? ?)", r"(?!\()")

    @property
    def place_names(self) -> list[str]:
        """Every folded name of a province, alias or district that the packs know."""
        return [*self.by_name, *(_key(p.short) for p in self.all.values()), *self.districts]

    def find(self, folded: Folded, start: int, end: int) -> list[tuple[int, int, Province]]:
        """Every province named in [start, end), with its folded offsets; a name needs its capitals."""
        return [(a, b, self.by_name[_key(folded.text[a:b])]) for a, b in self._names.find(folded, start, end)]

    def named(self, name: str) -> Province | None:
        """The province of that name, with its kind or without, of that alias, or of that name in ASCII (kon-tum)."""
        return self.by_name.get(_key(name)) or self._short.get(_key(name))

    def district(self, name: str) -> Province | None:
        """The province that a well-known district or town of that name lies in."""
        return self.districts.get(_key(name))

    def before(self, province: Province) -> Province | None:
        """The unit whose place `province` took without being joined to others: Thừa Thiên Huế before Huế."""
        if province.since is None:
            return None
        return next((old for old in self.all.values() if old.successor == province.name), None)

    def home(self, folded: Folded, site: str | None = None) -> Province | None:
        """The province that an article is about, or None where it never tells, or tells of several alike.

        Heads of bodies weigh most ("LĐLĐ tỉnh Hưng Yên"), then the title, the lead, a district known to lie
        in one province, and the name of the web site (`site`, or one that the text names at its ends).
        """
        points = self._points(folded, site)
        if _MERGED.search(folded.text):
            self._merge(points)
        ranking = points.most_common(2)
        if not ranking or ranking[0][1] < ENOUGH:
            return None
        if len(ranking) > 1 and ranking[0][1] < CLEARLY * ranking[1][1]:
            return None
        return self._in_its_time(self.all[ranking[0][0]], folded)

    def successor(self, province: Province, date: dt.date) -> Province:
        """The unit that `province` was, or had become a part of, on that day."""
        while province.successor and province.until and date >= province.until:
            province = self.all[province.successor]
        return province

    def _points(self, folded: Folded, site: str | None) -> Counter[str]:
        text = folded.text
        points: Counter[str] = Counter()
        title_end = text.find("\n") if 0 < text.find("\n") < 250 else 0
        for start, _, province in self.find(folded, 0, len(text)):
            points[province.name] += _weight(text, start)
            points[province.name] += _POINTS["title"] * (start < title_end) + _POINTS["lead"] * (start < LEAD)
        for start, end in self._places.find(folded, 0, len(text)):
            lead = _POINTS["lead"] * (start < LEAD)
            points[self.districts[_key(text[start:end])].name] += _POINTS["district"] + lead
        ends = f"{site or ''} {text[:_TAIL]} {text[-_TAIL:]}"
        for address in _WEB.findall(_plain(ends) if "." in ends else ""):
            labels = {_SITE_OF.sub("", label.replace("-", "")) for label in address.split(".")}
            for name in {name for label in labels for name in self._joined.get(label, ())}:
                points[name] += _POINTS["site"]
        return points

    def _merge(self, points: Counter[str]) -> None:
        """In an article on the mergers, what it tells of an old province it tells of the new one."""
        for name in list(points):
            successor = self.all[name].successor
            if successor and points[successor] >= ENOUGH:
                points[successor] += points.pop(name)

    def _in_its_time(self, province: Province, folded: Folded) -> Province:
        """The province of old where a text speaks of Huế as a province, which it was to the end of 2024."""
        old = self.before(province)
        return old if old and _OF_A_PROVINCE.search(folded.text) else province


def _weight(text: str, start: int) -> int:
    before = text[max(0, start - 60) : start]
    if _OF_A_BODY.search(before):
        return _POINTS["body"]
    return _POINTS["unit" if _OF_A_UNIT.search(before) else "bare"]


class Capitalised:
    """Names looked for where they are written with their capitals, the longest first; blanks about a dash do not count.

    `before` and `after` are what must, or must not, stand about a name in the folded text.
    """

    def __init__(self, names: Iterable[str], before: str, after: str) -> None:
        self._finder = Finder(sorted({spelled for name in names for spelled in _dashed(name)}))
        self._before = regex.compile(rf"(?<![\p{{L}}\d]){before}")
        self._after = regex.compile(rf"(?![\p{{L}}\d]){after}")

    def find(self, folded: Folded, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The span of every such name in [start, end), apart from each other, in order."""
        text, cased = folded.text, folded.cased
        last = start
        for _, a, b in self._finder.find(text[start:end]):
            at, stop = a + start, b + start
            if at < last or not cased[at].isupper():
                continue
            if self._before.match(text, at) and self._after.match(text, stop):
                last = stop
                if _capitalised(cased[at:stop]):
                    yield at, stop


def _dashed(name: str) -> Iterator[str]:
    """A folded name with and without blanks about its dashes."""
    parts = name.split("-")
    for dashes in product(("-", " - ", " -", "- "), repeat=len(parts) - 1):
        yield parts[0] + "".join(dash + part for dash, part in zip(dashes, parts[1:], strict=True))


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return str(regex.sub(r" ?- ?", "-", fold_phrase(name)))


def _capitalised(cased: str) -> bool:
    words = regex.findall(r"\p{L}+", cased)
    return bool(words[0][0].isupper() and (words[-1][0].isupper() or words[-1] == "đô"))


def _plain(text: str) -> str:
    """Without accents, in lower case."""
    return str(_MARKS.sub("", unicodedata.normalize("NFD", text.lower()))).replace("đ", "d")


def _joined(name: str) -> str:
    plain = str(regex.sub(r"[^a-z]", "", _plain(name)))
    return plain.removeprefix("thanhpho")
