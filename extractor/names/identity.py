"""One id for one body, whatever it is called: `union/hung-yen/lien-doan-lao-dong` (docs/organisations.md)."""

from functools import lru_cache

from extractor.names.areas import Areas
from extractor.names.canonical import Syllables, Wordings, slug, without_forms
from extractor.names.provinces import Province, Provinces
from extractor.records.organisation import Level
from extractor.rules.loader import PackSet

REMEMBERED = 8192
"""Bodies whose ids are remembered."""
_UNION = ("công", "đoàn")
_BRANCHES = {("cơ", "sở"), ("bộ", "phận")}
_FEDERATION = ("liên", "đoàn", "lao", "động")
_CONFEDERATION = ("tổng", *_FEDERATION)


class Identities:
    """Tells ids from names; a pure function of what it is given, built once from the packs.

    `id` remembers: the same few bodies are in all articles of a site.
    """

    def __init__(self, packs: PackSet, provinces: Provinces) -> None:
        self._wordings = Wordings(packs)
        self._provinces = provinces
        self._areas = Areas(packs, provinces, self._wordings)
        self.id = lru_cache(maxsize=REMEMBERED)(self._id)

    def _id(self, name: str, kind: str | None, level: Level | None, province: str | None) -> str:
        """The id of a body by its completed name: kind, area and own name, each ASCII, "/" between.

        `province` is a province's name with or without its kind ("Hưng Yên"). What is not known is left out.
        """
        words = self._wordings.full(name)
        if self._wordings.own(words)[0] == _CONFEDERATION:
            return f"union/central/{slug(_CONFEDERATION)}"
        area = self._areas.area(words, self._wordings.head(words), level, self._province(province))
        own, kind_told = self._wordings.own(area.own)
        if own == _UNION and area.level in ("province", "district"):
            own = _FEDERATION  # Công đoàn tỉnh Nam Định is what Liên đoàn Lao động tỉnh Nam Định is called too
        elif level == "grassroots" and own[:2] == _UNION and own[2:4] not in _BRANCHES:
            own = (*_UNION, "cơ", "sở", *own[2:])  # Công đoàn Công ty X: there is one union in a firm
        return "/".join((kind_told or kind or "body", *area.segments, slug(own)))

    def formless(self, name: str) -> Syllables | None:
        """A company's name without its legal form, by which an article may call it later; None for any other body."""
        words = self.plain(name)
        return without_forms(words) if words[:2] == ("công", "ty") else None

    def plain(self, name: str) -> Syllables:
        """A whole name in the shared wording."""
        return self._wordings.own(self._wordings.full(name))[0]

    def _province(self, name: str | None) -> Province | None:
        return self._provinces.named(name) if name else None
