"""Where a body is, as its name's end tells it: province, district, commune, or a bare word for one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.names.canonical import Syllables, Wordings, slug, syllables
from extractor.names.provinces import Province, Provinces
from extractor.records.organisation import Level
from extractor.rules.loader import PackSet

LONGEST_PLACE = 5
"""Syllables of a place's name: Bà Rịa - Vũng Tàu has four, "Phan Rang - Tháp Chàm" too."""
_LEVELS: dict[Syllables, Level] = {
    ("tỉnh",): "province", ("thành", "phố"): "district", ("thị", "xã"): "district", ("huyện",): "district",
    ("quận",): "district", ("thị", "trấn"): "commune", ("phường",): "commune", ("xã",): "commune",
    ("đặc", "khu"): "commune",
}  # fmt: skip
_COMMITTEES: dict[str, Syllables] = {
    "tỉnh": ("tỉnh",), "thành": ("thành", "phố"), "thị": ("thị", "xã"), "huyện": ("huyện",), "quận": ("quận",),
}  # fmt: skip
"""The first syllables of a place's party and youth committees: Huyện ủy, Thành đoàn; the place follows at once."""
_NO_LEVEL_BEFORE = {"tỉnh": ("ủy", "đoàn"), "huyện": ("ủy", "đoàn"), "quận": ("ủy", "đoàn"), "xã": ("hội", "đoàn")}
"""Words with which a level word is another word: Tỉnh ủy, Bảo hiểm xã hội."""
_NO_LEVEL_AFTER = {"xã": ("tác", "tấn")}
"""Hợp tác xã, Thông tấn xã."""


@dataclass(frozen=True)
class Area:
    """Segments of an id from the wide to the narrow, and what of the name is left without its place."""

    segments: tuple[str, ...]
    own: Syllables
    level: Level | None = None


@dataclass(frozen=True)
class _Ending:
    """A name's end: its words for the level and the place (either may be none)."""

    own: Syllables
    word: Syllables
    place: Syllables


class Areas:
    """Tells the area of a name; built once from the packs."""

    def __init__(self, packs: PackSet, provinces: Provinces, wordings: Wordings) -> None:
        self._named: dict[Syllables, Province] = {}
        for name, province in provinces.by_name.items():
            self._named[wordings.full(name)] = province
            self._named[syllables(name)] = province
        self._bare = dict(self._named)
        """The names that stand for a province without a word for its kind: "Hồ Chí Minh" is a man's."""
        for province in provinces.all.values():
            self._named[syllables(province.short)] = province
        self._districts = {syllables(place): province for place, province in provinces.districts.items()}
        rows = packs.table("district_twins")
        self._twins = {(row["province"], syllables(place)) for row in rows for place in row["places"]}

    def area(self, words: Syllables, head: int, level: Level | None, province: Province | None) -> Area:
        """The area of a body whose name has these syllables, the first `head` of them its head's own; `province` is
        its own as far as known."""
        if level in ("central", "sector"):
            return Area(("central",), _without_country(words), level)
        ending = self._ending(words, max(head, 1), province)
        named = self._named.get(ending.place)
        outer = self._province(ending, named, province)
        inner, of = self._inner(ending, level, named, outer)
        segments = (*((slug(syllables(outer.short)),) if outer else ()), *((inner,) if inner else ()))
        return Area(segments, ending.own or words, of or level)

    def _ending(self, words: Syllables, head: int, province: Province | None) -> _Ending:
        """The last level word with what follows it, else a known place at the end; both behind the head."""
        for i in range(len(words) - 1, head - 1, -1):
            word = _level_at(words, i)
            if word and len(words) - i - len(word) <= LONGEST_PLACE:
                return _Ending(words[:i], word, words[i + len(word) :])
        for i in range(len(words) - 3, -1, -1):
            if words[i] in _COMMITTEES and words[i + 1] in ("ủy", "đoàn") and len(words) - i - 2 <= LONGEST_PLACE:
                return _Ending(words[: i + 2], _COMMITTEES[words[i]], words[i + 2 :])
        for length in range(min(LONGEST_PLACE, len(words) - head), 0, -1):
            place = words[-length:]
            if self._bare.get(place) or (province and self._districts.get(place) == province):
                return _Ending(words[:-length], (), place)
        return _Ending(words, (), ())

    def _province(self, ending: _Ending, named: Province | None, given: Province | None) -> Province | None:
        if named and ending.word in (("tỉnh",), ()):
            return named
        if named and ending.word == ("thành", "phố") and (named.kind == "thành phố" and not _within(named, given)):
            return named
        if ending.word == ("tỉnh",) and not ending.place and given and given.kind != "tỉnh":
            return None  # "UBND tỉnh" in a city's article is some other province's
        return given

    def _inner(
        self, ending: _Ending, level: Level | None, named: Province | None, outer: Province | None
    ) -> tuple[str | None, Level | None]:
        """The segment within the province, and the level that it tells; none for the province's own bodies."""
        word, place = ending.word, ending.place
        if not word:
            if named:
                inner = level == "district"  # Thành ủy Nam Định
                return (slug(place), "district") if inner else (None, "province")
            return (slug(place), "district") if place else (None, None)
        of_the_centre = word == ("thành", "phố") and named is not None and named is outer and named.kind == "thành phố"
        if word == ("tỉnh",) or of_the_centre:
            return (None, "province") if place or outer else (slug(word), "province")
        if not place:
            whole = word == ("thành", "phố") and level == "province" and outer is not None
            return (None, "province") if whole else (slug(word), _LEVELS[word])
        bare = _LEVELS[word] == "district" and outer is not None and not place[0].isdigit()
        twins = outer is not None and (outer.name, place) in self._twins
        return slug(place) if bare and not twins else slug((*word, *place)), _LEVELS[word]


def _within(named: Province, given: Province | None) -> bool:
    """Whether a city was still a part of the province given: Huế in Thừa Thiên Huế, up to 2024."""
    return given is not None and given.successor == named.name and given.until == named.since


def _level_at(words: Sequence[str], i: int) -> Syllables | None:
    """The level word that begins at syllable i."""
    for length in (2, 1):
        word = tuple(words[i : i + length])
        if word not in _LEVELS:
            continue
        after, before = words[i + length : i + length + 1], words[i - 1]
        if after and after[0] in _NO_LEVEL_BEFORE.get(word[-1], ()):
            return None
        return None if before in _NO_LEVEL_AFTER.get(word[-1], ()) or before == "thị" else word
    return None


def _without_country(words: Syllables) -> Syllables:
    if len(words) > 3 and words[:2] == ("trung", "ương"):
        words = words[2:]
    return words[:-2] if len(words) > 3 and words[-2:] == ("việt", "nam") else words
