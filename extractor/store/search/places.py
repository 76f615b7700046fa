"""Provinces and bodies by whatever name somebody types."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.names.provinces import Province, Provinces
from extractor.rules.loader import PackSet, load_packs
from extractor.rules.location import packs_dir
from extractor.store.base import Store
from extractor.store.errors import QuestionError
from extractor.store.tables.words import plain, spoken, tokens

NEAREST = 5
"""Names that are suggested where nothing was found."""
NEAR_ENOUGH = 60.0
"""Of 100: how alike a name must be to what was typed to be suggested."""


_KIND = re.compile(r"^(?:tinh|thanh pho|tp\.?) +|^tp\.")


class NoSuchName(QuestionError):
    """A name that nothing is called by; the message suggests others."""


@cache
def packs() -> PackSet:
    """The built-in rule packs, read once."""
    return load_packs(packs_dir())


@cache
def known_provinces() -> Provinces:
    """All units that the built-in rules know."""
    return Provinces(packs())


def provinces(name: str, successors: bool = False) -> tuple[str, ...]:
    """The name of a province as facts have it, found with accents or without, with its kind or without; with
    `successors` those of all units that went into one with it, and of that one. Raises NoSuchName."""
    found = _named(name)
    return tuple(dict.fromkeys(one.short for one in _kin(found, known_provinces()))) if successors else (found.short,)


def merged(name: str) -> str:
    """The unit that the province of that name has become, as facts have it: itself where it has become no other, and
    the name where no province is called so."""
    try:
        found = _named(name)
    except NoSuchName:
        return name
    return _after(found, known_provinces()).short


def _named(name: str) -> Province:
    """Raises NoSuchName."""
    known = known_provinces()
    bare = plain(name).strip()
    found = known.named(name) or known.named(_dashed(bare)) or known.named(_dashed(_KIND.sub("", bare)))
    if found is None:
        near = nearest(name, [one.short for one in known.all.values()])
        if near:
            raise NoSuchName("no province is called {!r}; the nearest: {}", name, ", ".join(near))
        raise NoSuchName("no province is called {!r}", name)
    return found


def _dashed(words: str) -> str:
    """As provinces are found without accents: kon-tum."""
    return "-".join(tokens(words))


def _kin(province: Province, known: Provinces) -> Iterator[Province]:
    after = _after(province, known)
    yield province
    yield after
    yield from (one for one in known.all.values() if one.successor == after.name)


def _after(province: Province, known: Provinces) -> Province:
    return known.all[province.successor] if province.successor else province


@cache
def _short_forms() -> dict[str, str]:
    rows = ((spoken(row["short"]), spoken(row["long"])) for row in packs().table("abbreviations"))
    return {short: long for short, long in rows if len(short) > 1 and " " not in short}


def name_forms(name: str) -> tuple[str, ...]:
    """A body's name as typed, and with its short forms written out ("ldld": "lien doan lao dong")."""
    typed = spoken(name)
    return tuple(dict.fromkeys((typed, " ".join(_short_forms().get(word, word) for word in typed.split()))))


def suggested(store: Store, name: str) -> list[str]:
    """Names of bodies in the store that are most like the one typed, its short forms written out."""
    rows = store.ask("SELECT DISTINCT name FROM organisations ORDER BY name")
    return nearest(name_forms(name)[-1], [str(row["name"]) for row in rows])


def nearest(name: str, names: Sequence[str]) -> list[str]:
    """Of the names those that are most like the one typed, the most alike first."""
    from rapidfuzz import fuzz, process  # late: only where nothing was found

    found = process.extract(
        spoken(name), names, scorer=fuzz.WRatio, processor=spoken, limit=NEAREST, score_cutoff=NEAR_ENOUGH
    )
    return [one for one, _, _ in found]
