"""From a body's span to its full name: short forms written out, the place that the article tells put in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.names.body import Body
from extractor.names.provinces import Provinces
from extractor.records.organisation import Level
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

_OWN_SHORT = regex.compile(r" ?\((?P<short>[\p{Lu}][\p{L}&.-]{1,11})\)")
_BLANK = regex.compile(r"\s+")
_LEVEL_WORDS: dict[str, Level] = {
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district", "tx": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_CITY = {"thành phố", "tp", "tp.", "t.p"}


@dataclass
class Home:
    """Where an article is at home: a province (with its kind, tỉnh or thành phố), as far as it tells."""

    province: str | None = None
    kind: str | None = None


@dataclass
class Naming:
    """Names the bodies of one article. Built from the packs' short forms and the article's own brackets."""

    short_forms: dict[str, str]
    home: Home
    provinces: Provinces
    own: dict[str, str] = field(default_factory=dict)
    districts: dict[str, str] = field(default_factory=dict)
    longer: dict[str, str] = field(default_factory=dict)

    def learn(self, folded: Folded, organisations: Sequence[Mention]) -> None:
        """Takes in the article's own brackets ("Khu Kinh tế (KKT)") and the districts that bodies name."""
        for match in _OWN_SHORT.finditer(folded.cased):
            long = _initials_before(folded.cased, match.start(), match["short"])
            if long and fold_phrase(match["short"]) not in self.own:
                self.own[fold_phrase(match["short"])] = long
        for mention in organisations:
            value: Body = mention.value
            span = folded.text[mention.start : mention.end]
            name = self.name(folded, mention)
            bracket = _OWN_SHORT.search(folded.cased, mention.start, mention.end)
            if bracket and bracket.end() == mention.end and bracket["short"].isupper():
                self.own.setdefault(fold_phrase(bracket["short"]), name)
            if value.place:
                short = name[: -len(value.place)].strip() if name.endswith(value.place) else name
                self.longer.setdefault(short.casefold(), name)
            for word in ("huyện", "quận", "thị xã", "xã", "phường"):
                if value.place and f"{word} {fold_phrase(value.place)}" in span:
                    self.districts.setdefault(word, value.place)

    def name(self, folded: Folded, mention: Mention) -> str:
        """The full name of a mention of kind `organisation`."""
        value: Body = mention.value
        end = mention.end if value.inner is None else value.inner.start
        written = folded.spelled(mention.start, end)
        written = _OWN_SHORT.sub("", _BLANK.sub(" ", written)).strip()
        name = " ".join(self._expand(word) for word in _split(written))
        if value.inner is not None:
            return f"{name} {self.name(folded, value.inner)}"
        if value.head.level == "central" and fold_phrase(name).startswith("tổng liên đoàn"):
            return "Tổng Liên đoàn Lao động Việt Nam"
        whole = name + self._completion(value)
        return self.longer.get(whole.casefold(), whole) if value.place is None else whole

    def _expand(self, word: str) -> str:
        key = fold_phrase(word.rstrip("."))
        long = self.own.get(key) or self.short_forms.get(key)
        return long if long and (word != word.lower()) else word

    def _completion(self, value: Body) -> str:
        """What "LĐLĐ tỉnh" leaves out."""
        home = self.home.province
        if value.shares:
            tail = _level_word(value.bare_level)
            place = value.place or (home if tail in ("tỉnh", "thành phố") else self.districts.get(tail))
            return f" {tail} {place}" if tail and place else f" {tail or value.place or ''}".rstrip()
        level = _level_word(value.bare_level)
        if level in ("tỉnh", "thành phố") and home:
            fits = self.home.kind is None or self.home.kind == level
            return f" {home}" if fits else ""
        if level and level in self.districts:
            return f" {self.districts[level]}"
        if value.head.provincial and not value.whole and home and self.home.kind:
            return f" {self.home.kind} {home}"
        completes = value.head.completes
        if completes and value.place is None and home and completes == self.home.kind:
            return f" {home}" if completes == "tỉnh" else f" thành phố {home}"
        return ""

    def level(self, mention: Mention) -> Level | None:
        """The body's level: its head's own, else by the level word of its name."""
        value: Body = mention.value
        if value.head.level:
            return value.head.level
        level = _level_word(value.level_word)
        if level == "thành phố":
            central = self.home.kind == "thành phố" and (value.place is None or value.place == self.home.province)
            return "province" if central else None
        if value.head.completes:
            return "province"
        return _LEVEL_WORDS.get(level)

    def province(self, folded: Folded, mention: Mention) -> str | None:
        """The province whose name the body bears, else the article's own; None for the central bodies."""
        if self.level(mention) == "central":
            return None
        named = self.provinces.find(folded, mention.start, mention.end)
        return named[-1][2].short if named else self.home.province


def _level_word(word: str | None) -> str:
    if word is None:
        return ""
    if word in _CITY:
        return "thành phố"
    return "thị xã" if word == "tx" else word


def _split(written: str) -> list[str]:
    """Words, with TP.HCM cut behind its dot."""
    if "." not in written:
        return written.split(" ")
    return str(regex.sub(r"\b(TP|Tp|TX|T\.P)\. ?(?=\p{Lu})", r"\1 ", written)).split(" ")


def _initials_before(cased: str, at: int, short: str) -> str | None:
    """The words before a bracket whose initials are its short form."""
    words = cased[max(0, at - 90) : at].replace("\n", " ").split()
    letters = [c for c in short if c.isalpha()]
    for take in range(len(letters), min(len(words), len(letters) + 3) + 1):
        chosen = words[-take:]
        initials = [w[0] for w in chosen if w[0].isalpha() and w not in ("và", "-")]
        if [c.upper() for c in initials] == [c.upper() for c in letters] and chosen[0][0].isupper():
            return " ".join(chosen)
    return None


def short_forms(packs: PackSet) -> dict[str, str]:
    """The packs' table `abbreviations` by folded short form."""
    return {fold_phrase(row["short"]): str(row["long"]) for row in packs.table("abbreviations")}
