"""How high a body stands, and in which province it is: told by its head, its name's end and the article's home."""

import datetime as dt
from dataclasses import dataclass

from extractor.language.folding import Folded, fold_phrase
from extractor.names.body import Body
from extractor.names.provinces import Province, Provinces
from extractor.records.organisation import Level
from extractor.rules.mention import Mention

LEVEL_WORDS: dict[str, Level] = {
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district", "tx": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "tt": "commune", "đặc khu": "commune",
    "khu vực": "sector", "vùng": "sector",
}  # fmt: skip
CITY = frozenset({"thành phố", "tp", "tp.", "t.p"})
_PUBLIC = frozenset({
    "union", "party", "government", "council", "front", "association", "youth", "security", "board", "health",
})  # fmt: skip
"""Kinds whose name's own place tells their level: a school in a province is no provincial body."""
_COUNTRYWIDE = _PUBLIC - {"union", "health"} | {"press"}
_WIDE = (" việt nam", " quốc gia", " thế giới", " quốc tế")
_NATIONAL_HEADS = ("cục ", "vụ ", "tổng cục ")
_LOCAL_OFFICES = ("thuế", "hải quan", "thống kê", "thi hành án", "quản lý thị trường", "dự trữ nhà nước")
"""Offices of the centre (Cục Thuế) that each province had one of, so that in a province's article its own is meant."""
_OF_THE_COUNTRY = ("tập đoàn ", "tổng công ty ", "ngân hàng ", "báo ", "tạp chí ", "nhà xuất bản ", "nxb ")
"""Heads of bodies that work all over the country, unless their name tells a place."""


@dataclass
class Home:
    """Where an article is at home, a province (with its kind, tỉnh or thành phố), and its day, as far as it tells."""

    province: str | None = None
    kind: str | None = None
    published: dt.date | None = None


def city_word(word: str | None) -> bool:
    """Whether a level word says thành phố."""
    return word in CITY


def of_a_sector(body: Body, name: str, sectors: frozenset[str]) -> bool:
    """Whether a union without a place is a sector's (Công đoàn ngành Y tế): its folded name is that of a sector."""
    if body.head.kind != "union" or body.head.level or body.inner is not None or body.whole:
        return False
    own = name.removeprefix("công đoàn ")
    return name.startswith("công đoàn ") and (own.removeprefix("ngành ") in sectors or own.startswith("ngành "))


@dataclass
class Levels:
    """Tells levels and provinces of one article's bodies."""

    provinces: Provinces
    home: Home

    def level(self, folded: Folded, mention: Mention, name: str) -> Level | None:
        """The level of a mention of kind `organisation`, whose completed name is given; None where nothing tells."""
        body: Body = mention.value
        if body.head.level == "central":
            return "central"
        if body.head.kind == "union":
            return self._union(folded, mention, name)
        if body.inner is not None and body.head.kind != "youth":
            return self.level(folded, body.inner, name)
        return (
            self._by_word(folded, mention)
            or _by_ending(body, fold_phrase(name))
            or self._by_head(body, fold_phrase(name))
            or self._by_place(body)
            or body.head.level
        )

    def province(self, folded: Folded, mention: Mention, level: Level | None, name: str) -> str | None:
        """The province whose name the body bears or in which its district lies, else the article's own.

        None for bodies of the whole country: groups of firms, banks and newspapers too where they name no place.
        """
        named = self._named(folded, mention)
        if named:
            return named.short
        if level in ("central", "sector") or (level in (None, "grassroots") and self._of_the_country(folded, mention)):
            return None
        body: Body = mention.value
        if body.head.completes and body.place is None and body.head.completes != self.home.kind:
            told = self._at_the_end(name)
            return told.short if told else None  # Thành đoàn in the article of a province
        return self.home.province

    def _union(self, folded: Folded, mention: Mention, name: str) -> Level | None:
        """The union's four levels: the confederation; provinces and the sectors' central unions; districts and the
        sectors' local ones; the grassroots (Law on Trade Unions 2012, article 7)."""
        body: Body = mention.value
        if body.head.level or body.inner is not None:
            of_a_group = body.inner is not None and body.inner.value.head.level == "central"
            return body.head.level or ("sector" if of_a_group else "grassroots")
        folded_name = fold_phrase(name)
        if told := self._by_word(folded, mention):
            return told
        if folded_name.endswith(" việt nam"):
            return "sector"
        if told := self._by_place(body):
            return told
        home = self.home.province
        return "province" if home and not body.whole and folded_name.endswith(fold_phrase(home)) else None

    def _by_word(self, folded: Folded, mention: Mention) -> Level | None:
        """By "tỉnh", "huyện", "thành phố" at the name's end, with a place or without."""
        body: Body = mention.value
        if not city_word(body.level_word):
            return LEVEL_WORDS.get(body.level_word or "")
        if body.place is None:
            return "province" if self.home.kind == "thành phố" else None if self.home.kind is None else "district"
        named = self._named(folded, mention)
        return "province" if named and named.kind == "thành phố" and self._is(body, named) else "district"

    def _by_head(self, body: Body, name: str) -> Level | None:
        if body.head.completes == "tỉnh" or body.head.provincial:
            return "province"
        if body.head.completes and body.place:
            province = self.provinces.named(body.place)
            return "province" if province and province.kind == "thành phố" else "district"
        if body.head.completes:
            told = self._at_the_end(name)
            of_the_centre = told.kind if told else self.home.kind
            return "province" if of_the_centre == "thành phố" else None
        if name.startswith(_NATIONAL_HEADS):
            local = any(f" {office}" in name for office in _LOCAL_OFFICES) and (body.place or self.home.province)
            return "province" if local else "central"
        return None

    def _by_place(self, body: Body) -> Level | None:
        """By a place alone: "Công đoàn Bình Phước", "Kho bạc Nhà nước Đắk Lắk", "Công an Biên Hòa"."""
        if body.place is None or body.level_word:
            return None
        named = self.provinces.named(body.place)
        if named and body.head.kind != "school" and not body.head.lower_free:
            return "province"
        known = self.provinces.district(body.place)
        return "district" if known and not named and body.head.level is None and body.head.kind in _PUBLIC else None

    def _named(self, folded: Folded, mention: Mention) -> Province | None:
        """The province that a name tells: by its own name, or by that of a district known to lie in one."""
        body: Body = mention.value
        small = LEVEL_WORDS.get(body.level_word or "") in ("district", "commune") and body.level_word != "thị xã"
        found = None if small else self.provinces.find(folded, mention.start, mention.end)
        if found:
            return self._in_time(found[-1][2])
        of_a_district = city_word(body.level_word) or LEVEL_WORDS.get(body.level_word or "") == "district"
        trusted = of_a_district or (not body.level_word and body.head.needs == "place")
        return self.provinces.district(body.place) if body.place and trusted else None

    def _at_the_end(self, name: str) -> Province | None:
        """The province that a completed name ends with."""
        words = name.split()
        found = (self.provinces.named(" ".join(words[i:])) for i in range(1, len(words)))
        return next((province for province in found if province), None)

    def _in_time(self, province: Province) -> Province:
        """Huế, the city within Thừa Thiên Huế, before it became one run by the centre."""
        old = self.provinces.before(province)
        if old is None or province.since is None:
            return province
        early = self.home.published is not None and self.home.published < province.since
        return old if early or self.home.province == old.short else province

    def _is(self, body: Body, province: Province) -> bool:
        """Whether the body's place is the province, not a town of that name: Hải Phòng, HCM."""
        return province in (self.provinces.named(body.place or ""), self.provinces.named(f"tp {body.place}"))

    def _of_the_country(self, folded: Folded, mention: Mention) -> bool:
        body: Body = mention.value
        told = body.place or body.level_word or body.bare_level
        return not told and folded.text.startswith(_OF_THE_COUNTRY, mention.start)


def _by_ending(body: Body, name: str) -> Level | None:
    """By "Trung ương", "tối cao", or by "Việt Nam", "thế giới" where the kind of body has local ones too."""
    if " trung ương" in name or name.startswith("trung ương") or name.endswith(" tối cao"):
        return "central"
    if body.head.kind == "youth" and not body.head.completes and name.endswith(" hồ chí minh"):
        return "central"
    return "central" if body.head.kind in _COUNTRYWIDE and name.endswith(_WIDE) else None
