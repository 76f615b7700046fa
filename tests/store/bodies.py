"""Bodies of all 63 provinces under their several names, with the ids that the program gives them."""

from dataclasses import dataclass
from typing import Any

from extractor.names.identity import Identities
from extractor.names.provinces import Province, Provinces
from extractor.names.successors import Successors
from extractor.rules.loader import PackSet
from tests.store.vocabulary import FIRMS

CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam"
_FEDERATION = "Liên đoàn Lao động {unit}"
_LEADING = (
    ("union_federation", "union", "province", CONFEDERATION, (
        ("LĐLĐ {word}", _FEDERATION), ("LĐLĐ {unit}", _FEDERATION), (_FEDERATION, _FEDERATION),
        ("Công đoàn {unit}", "Công đoàn {unit}"),
    )),
    ("union_branch", "union", "province", _FEDERATION, (
        ("CĐVC {word}", "Công đoàn Viên chức {unit}"), ("Công đoàn Viên chức {unit}", "Công đoàn Viên chức {unit}"),
    )),
    ("union_branch", "union", "province", _FEDERATION, (
        ("Công đoàn ngành Giáo dục", "Công đoàn ngành Giáo dục {unit}"),
        ("Công đoàn Giáo dục {word}", "Công đoàn Giáo dục {unit}"),
    )),
    ("union_branch", "union", "province", _FEDERATION, (("Công đoàn ngành Y tế", "Công đoàn ngành Y tế {unit}"),)),
    ("people_committee", "government", "province", None, (
        ("UBND {word}", "Ủy ban nhân dân {unit}"), ("Ủy ban nhân dân {unit}", "Ủy ban nhân dân {unit}"),
    )),
    ("provincial_department", "government", "province", None, (
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo {unit}"), ("Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo {unit}"),
    )),
    ("provincial_department", "government", "province", None, (("Sở Nội vụ", "Sở Nội vụ {unit}"),)),
    ("party_committee", "party", "province", None, (("{party}", "{party} {short}"), ("{party} {short}",) * 2)),
    ("health", "health", "grassroots", None, (("Bệnh viện Đa khoa {word}", "Bệnh viện Đa khoa {unit}"),)),
)  # fmt: skip
_FIRM = (
    ("union_grassroots", "union", "grassroots", None, (
        ("CĐCS Công ty TNHH {own}", "Công đoàn cơ sở Công ty TNHH {own}"),
    )),
    ("enterprise", "enterprise", "grassroots", None, (("Công ty TNHH {own}", "Công ty TNHH {own}"),)),
    ("school", "school", "grassroots", None, (("Trường THPT {own}", "Trường THPT {own}"),)),
)  # fmt: skip
_FORMER, _PRESENT = (
    ("school", "school", "grassroots", None, ((f"Trường {grade} {{own}}",) * 2,))
    for grade in ("Trung cấp nghề", "Cao đẳng")
)  # fmt: skip
_DISTRICT = ("union_federation", "union", "district", _FEDERATION, (("LĐLĐ {place}", "Liên đoàn Lao động {place}"),))
_CENTRAL = (
    ("union_confederation", "union", "central", None, (
        ("Tổng LĐLĐ Việt Nam", CONFEDERATION), ("Tổng Liên đoàn", CONFEDERATION), (CONFEDERATION,) * 2,
        ("Công đoàn Việt Nam", "Công đoàn Việt Nam"),
    )),
    ("government", "government", "central", None, (("Chính phủ", "Chính phủ"),)),
    ("union_branch", "union", "sector", CONFEDERATION, (("Công đoàn Giáo dục Việt Nam",) * 2,)),
    ("ministry", "government", "central", None, (("Bộ Công Thương", "Bộ Công Thương"),)),
)  # fmt: skip


@dataclass(frozen=True)
class Named:
    """One name of a body: `written` in the text, the rule that finds it, and the fields of its `Organisation`."""

    written: str
    rule: str
    fields: dict[str, Any]


Body = tuple[Named, ...]
"""All names of one body; they share an id."""


@dataclass(frozen=True)
class Home:
    """The bodies that an article of one province tells of, the federation first."""

    province: Province
    bodies: tuple[Body, ...]


class Bodies:
    """Made once from the packs: 63 homes, in the packs' order, and the central bodies."""

    def __init__(self, packs: PackSet) -> None:
        provinces = Provinces(packs)
        self._identities = Identities(packs, provinces)
        self._successors = Successors(packs, provinces, self._identities)
        places = {row["province"]: row["places"] for row in packs.table("districts")}
        of_old = [province for province in provinces.all.values() if province.since is None]
        self.homes = [self._home(province, at, places.get(province.name, ())) for at, province in enumerate(of_old)]
        self.central = [self._body(row, None, {}) for row in _CENTRAL]

    def _home(self, province: Province, at: int, places: list[str]) -> Home:
        words = {
            "unit": province.full, "word": province.kind, "short": province.short,
            "party": "Tỉnh ủy" if province.kind == "tỉnh" else "Thành ủy",
        }  # fmt: skip
        bodies = [self._body(row, province, words) for row in _LEADING]
        for nth, row in enumerate(_FIRM * 8):
            bodies.append(self._body(row, province, words | {"own": FIRMS[(at + nth) % len(FIRMS)]}))
        bodies.append(self._renamed(province, words | {"own": FIRMS[at % len(FIRMS)]}))
        bodies += [self._body(_DISTRICT, province, words | {"place": place}) for place in places[:3]]
        return Home(province, tuple(bodies))

    def _renamed(self, province: Province, words: dict[str, str]) -> Body:
        """A school under its present and its former name."""
        (former,), (present,) = (self._body(row, province, words) for row in (_FORMER, _PRESENT))
        told = {"id": present.fields["id"], "renamed_to": present.fields["name"], "former_id": former.fields["id"]}
        return present, Named(former.written, former.rule, former.fields | told)

    def _body(self, row: tuple[Any, ...], province: Province | None, words: dict[str, str]) -> Body:
        rule, kind, level, parent, names = row
        short = province.short if province else None
        told = []
        for written, pattern in names:
            name = pattern.format(**words)
            identity = self._identities.id(name, kind, level, short)
            fate = self._successors.of(identity)
            fields = {
                "id": identity, "name": name, "kind": kind, "level": level, "province": short,
                "parent": parent.format(**words) if parent else None,
                "successor": fate.successor if fate else None, "until": fate.until if fate else None,
            }  # fmt: skip
            told.append(Named(written.format(**words), f"organisation.{rule}", fields))
        return tuple(told)
