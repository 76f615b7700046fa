"""What became of a body by law: the merged ministries, provinces and districts of 2025."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from extractor.names.canonical import slug, syllables
from extractor.names.identity import Identities
from extractor.names.provinces import Province, Provinces
from extractor.rules.loader import PackSet

_COMMITTEES = ("ủy", "đoàn")
"""Behind Tỉnh in a province and Thành in a city."""
_COMMUNES = ("xa-", "phuong-", "thi-tran-", "dac-khu-")


class Fate(NamedTuple):
    """`until`: the first day on which the body was no more; `successor`: the id of the one that took its place."""

    until: dt.date
    successor: str | None


class Successors:
    """Tells fates by id, from the tables of pack `successors` and the mergers of provinces; built once."""

    def __init__(self, packs: PackSet, provinces: Provinces, identities: Identities) -> None:
        self._identities = identities
        self._central: dict[str, Fate] = {}
        self._offices: dict[str, tuple[str, dt.date]] = {}
        self._called: dict[str, str] = {}
        for row in packs.table("successors"):
            self._learn(row)
        rows = packs.table("provincial_successors")
        self._provincial = {self._own(row["name"]): self._own(row.get("city", row["name"])) for row in rows}
        self._district = {
            self._own(name): row["from_day"] for row in packs.table("district_endings") for name in row["names"]
        }
        self._provinces = provinces

    def of(self, identity: str) -> Fate | None:
        """The first thing that ended the body, None where none is known to have."""
        return min(self._fates(identity), default=None, key=lambda fate: fate.until)

    def name(self, identity: str, before: str, name: str) -> str | None:
        """What the body of the id `identity` is called, which took the place of the one of the id `before` with this
        completed name; None where no table tells."""
        _, *area, own = identity.split("/")
        if identity in self._called:
            return self._called[identity]
        province = self._provinces.named(area[0]) if len(area) == 1 else None
        old = self._provinces.named(before.split("/")[1]) if before.count("/") == 2 else None
        if province is None or old is None:
            return None
        if own in self._called:
            return f"{self._called[own]} {province.full}"
        return self._moved(name, old, province) if old != province else None

    def _moved(self, name: str, old: Province, new: Province) -> str:
        """The name with the new province in the place of the old one, with the word for it where that had one."""
        words = name.split()
        at = next((i for i in range(1, len(words)) if self._provinces.named(" ".join(words[i:])) == old), len(words))
        head, bare = words[:at], at < len(words)
        for kind in (old.kind.split(), ["TP"], ["TP."]):
            if [word.casefold() for word in head[-len(kind) :]] == [word.casefold() for word in kind]:
                head, bare = head[: -len(kind)], False
        if head[0].casefold() == "tỉnh" and head[1:2] and head[1] in _COMMITTEES:
            head[0], bare = ("Thành" if new.kind == "thành phố" else "Tỉnh"), True
        return " ".join((*head, new.name if bare else new.full))

    def _fates(self, identity: str) -> Iterator[Fate]:
        if identity in self._central:
            yield self._central[identity]
        kind, *area, own = identity.split("/")
        province = self._provinces.named(area[0]) if area else None
        if province is None:
            return
        if len(area) == 1:
            if own in self._offices:
                now, on = self._offices[own]
                yield Fate(on, f"{kind}/{area[0]}/{now}")
            yield from self._merged(kind, own, province)
        elif own in self._district and not area[1].startswith(_COMMUNES):
            yield Fate(self._district[own], None)

    def _merged(self, kind: str, own: str, province: Province) -> Iterator[Fate]:
        """The same body of the province that this one went into."""
        if province.successor is None or province.until is None:
            return
        successor = self._provinces.all[province.successor]
        now = own if own.startswith("so-") else self._provincial.get(own)
        if now is not None:
            now = now if successor.kind == "thành phố" else own
            yield Fate(province.until, f"{kind}/{slug(syllables(successor.short))}/{now}")

    def _learn(self, row: dict[str, Any]) -> None:
        old = self._identities.id(row["from"], row["kind"], "central", None)
        kind = "government" if row["to"].startswith("Bộ ") else row["kind"]
        new = self._identities.id(row["to"], kind, "central", None)
        self._central[old] = Fate(row["from_day"], new)
        self._called[new] = row["to"]
        if row.get("offices"):
            office, after = ("Sở" + row[name].removeprefix("Bộ") for name in ("from", "to"))
            now = self._own(after)
            self._offices[self._own(office)] = (now, row["from_day"])
            self._called[now] = after

    def _own(self, name: str) -> str:
        return self._identities.id(name, None, "central", None).rpartition("/")[2]
