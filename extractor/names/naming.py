"""From a body's span to its full name: short forms written out, the place that the article tells put in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.names.body import Body
from extractor.names.levels import Home, city_word, of_a_sector
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

_OWN_SHORT = regex.compile(r" ?\((?P<short>[\p{Lu}][\p{L}&.-]{1,11})\)")
_BLANK = regex.compile(r"\s+")


@dataclass
class Naming:
    """Names the bodies of one article. Built from the packs' short forms and the article's own brackets."""

    short_forms: dict[str, str]
    home: Home
    sectors: frozenset[str]
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
            if bracket and bracket.end() == mention.end:
                self.own.setdefault(fold_phrase(bracket["short"]), name)
            if not value.place:
                continue
            short, place = name, value.place
            if fold_phrase(name).endswith(fold_phrase(place)):
                short, place = name[: -len(place)].strip(), name[-len(place) :]
            self.longer.setdefault(short.casefold(), name)
            if value.head.completes:
                self.longer.setdefault(short.removesuffix(f" {value.head.completes}").casefold(), name)
            for word in ("huyện", "quận", "thị xã", "xã", "phường"):
                if f"{word} {fold_phrase(place)}" in span:
                    self.districts.setdefault(word, place)
            if city_word(value.level_word) or value.head.completes == "thành phố":
                self.districts.setdefault("thành phố", place)

    def name(self, folded: Folded, mention: Mention) -> str:
        """The full name of a mention of kind `organisation`."""
        value: Body = mention.value
        end = mention.end if value.inner is None else value.inner.start
        written = folded.spelled(mention.start, end)
        written = _OWN_SHORT.sub("", _BLANK.sub(" ", written)).strip()
        words = _split(written)
        shouted = written.isupper()
        name = " ".join(self._expand(word, before, shouted) for before, word in zip(["", *words], words, strict=False))
        if value.inner is not None:
            return f"{name} {self.name(folded, value.inner)}"
        if value.head.level == "central" and fold_phrase(name).startswith("tổng liên đoàn"):
            return "Tổng Liên đoàn Lao động Việt Nam"
        if of_a_sector(value, fold_phrase(name), self.sectors) and name.casefold() in self.longer:
            return self.longer[name.casefold()]
        whole = name + self._completion(value, fold_phrase(name))
        return self.longer.get(whole.casefold(), whole) if value.place is None else whole

    def _expand(self, word: str, before: str, shouted: bool) -> str:
        """A short form written out; `before` is the word before it, which tells the schools' CĐ from the unions'.

        In a name in capitals throughout (`shouted`) TƯ is a syllable.
        """
        key = fold_phrase(word.rstrip("."))
        if key == "cđ" and fold_phrase(before) == "trường":
            return "Cao đẳng"
        if key == "tư" and (shouted or not word.isupper()):
            return word  # Ủy ban Tư pháp, SỞ TƯ PHÁP
        long = self.own.get(key) or self.short_forms.get(key)
        return long if long and (word != word.lower()) else word

    def _completion(self, value: Body, name: str) -> str:
        """What "LĐLĐ tỉnh" leaves out; `name` is the folded rest."""
        home = self.home.province
        if value.shares:
            tail = _level_word(value.bare_level)
            place = value.place or (home if tail in ("tỉnh", "thành phố") else self.districts.get(tail))
            return f" {tail} {place}" if tail and place else f" {tail or value.place or ''}".rstrip()
        level = _level_word(value.bare_level)
        if level in ("tỉnh", "thành phố") and home:
            fits = self.home.kind is None or self.home.kind == level
            town = self.districts.get(level)  # "UBND thành phố" in the town of a province
            return f" {home}" if fits else f" {town}" if town else ""
        if level and level in self.districts:
            return f" {self.districts[level]}"
        if value.head.provincial and not value.whole and home and self.home.kind:
            return f" {self.home.kind} {home}"
        if home and self.home.kind and not name.endswith(" việt nam") and of_a_sector(value, name, self.sectors):
            return f" {self.home.kind} {home}"
        completes = value.head.completes
        if completes and value.place is None and home and completes == self.home.kind:
            return f" {home}" if completes == "tỉnh" else f" thành phố {home}"
        return ""


def _level_word(word: str | None) -> str:
    if word is None:
        return ""
    if city_word(word):
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
