"""How a body's name is best spelt: articles write it in capitals, too, and headlines with a small letter in front."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.store.base import Row, Store
from extractor.store.checks.reports import marks, parts

_HEADS = frozenset({
    "ban", "báo", "bộ", "cục", "đài", "đoàn", "hội", "phòng", "quỹ", "sở", "trường", "vụ",
})  # fmt: skip
"""First words behind which another name begins, with a capital of its own: Bộ Y tế, Trường Đại học."""
_SPELT = "SELECT organisation_id, name FROM organisation_names WHERE organisation_id IN ({}) ORDER BY name"


def best(spellings: Iterable[str]) -> str:
    """Of at least one spelling the best: in mixed case with a capital in front, then the fullest, then the one with
    the fewest words in capitals."""
    return min(spellings, key=lambda name: (not _mixed(name), -len(name.split()), *_capitals(name), name))


def title(name: str, spellings: Iterable[str]) -> str:
    """The name as it heads a page, of all spellings that a store has: better spelt with the same words, and where it is
    no spelling to show, another as full; itself, with a capital in front, where there is none."""
    good = [one for one in spellings if _mixed(one)]
    if _mixed(name):
        same = name.casefold()
        return min([name, *(one for one in good if one.casefold() == same)], key=_capitals)
    fuller = [one for one in good if len(one.split()) >= len(name.split())]
    return best(fuller) if fuller else _begun(name)


def _begun(name: str) -> str:
    """A name in capitals stays, and one as "eBay" does."""
    return name[0].upper() + name[1:] if name.split(" ")[0].islower() else name


def titled(store: Store, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of bodies with `organisation_id` and `name`, each name as `title` has it. A row without a name stays. One
    question, however many rows: ask for all that a page names together."""
    ids = sorted({row["organisation_id"] for row in rows if row.get("name")})
    spelt: dict[str, list[str]] = {}
    for some in parts(ids):
        for row in store.ask(_SPELT.format(marks(some)), some):
            spelt.setdefault(row["organisation_id"], []).append(row["name"])
    return tuple(
        {**row, "name": title(row["name"], spelt.get(row["organisation_id"], ()))} if row.get("name") else row
        for row in rows
    )


def _mixed(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def _capitals(name: str) -> tuple[int, int, int]:
    """How many words are in capitals, how many begin with one behind another that does, and how few begin with one:
    "Liên đoàn Lao động" comes before "Liên đoàn lao động" and "Liên Đoàn Lao Động". What stands behind a head of one
    word is a name of its own."""
    words = name.split()
    begun = [word[0].isupper() for word in words]
    shouted = sum(word.isupper() and len(word) > 1 for word in words)
    apart = words[0].casefold() in _HEADS or [word.casefold() for word in words[:2]] == ["tổng", "liên"]
    return shouted, sum(one and other for one, other in pairwise(begun[apart:])), -sum(begun)
