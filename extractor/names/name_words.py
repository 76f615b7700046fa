"""The word lists that reading a body's name needs."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.names.body import head_of
from extractor.names.tokens import PhraseTable
from extractor.rules.loader import PackSet

JOINS = frozenset({"và", "về", "-", "&"})
"""Words of a sector's name that stand between two others."""


class NameWords:
    """The lists of the packs by what they tell of a name; built once."""

    def __init__(self, packs: PackSet, place_names: Sequence[str]) -> None:
        def table(name: str) -> PhraseTable:
            return PhraseTable(packs.words(name))

        self.heads = {rule.id: head_of(rule) for _, rule in packs.rules() if rule.makes == "org_head"}
        self.levels, self.plural = table("place_levels"), table("plural")
        self.sectors, self.capital_sectors = table("sectors"), table("capital_sectors")
        self.organs, self.owners, self.tasks = table("organs"), table("owners"), table("tasks")
        self.countries, self.country_halves = table("countries"), table("country_halves")
        self.places = PhraseTable([*place_names, *packs.words("countries"), *packs.words("regions")])
        self.not_places, self.eponyms = table("not_places"), table("eponyms")
        self.breaks, self.name_ends = table("name_breaks"), table("name_ends")
        self.roles = PhraseTable([*packs.words("person_roles"), *packs.words("person_professions")])
        self.legal_tails = table("legal_tails")
        self.exchanges = frozenset(packs.words("exchanges"))
        self.families = frozenset(packs.words("family_names"))
        words = [w.split() for w in (*packs.words("sectors"), *packs.words("capital_sectors"))]
        self.ended_words = frozenset(packs.words("ended_words"))
        self.pairs = frozenset(pair for parts in words for pair in pairwise(parts) if not JOINS & set(pair))
