"""The body that a body belongs to: where its name or its sentence tells it, or the law on trade unions does."""

from collections.abc import Sequence

import regex

from extractor.names.body import Body
from extractor.names.provinces import Provinces
from extractor.records.organisation import Level
from extractor.rules.mention import Mention

CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam"
_FEDERATION = "Liên đoàn Lao động"
_FEDERATION_SLUG = "lien-doan-lao-dong"
_CONFEDERATION_SLUG = f"tong-{_FEDERATION_SLUG}"
_OF = regex.compile(r"(?: ?[,(\-] ?| )(?:trực )?(?:thuộc )|(?: ?, ?| ?- ?)")
"""What stands between a unit and its parent: "CĐCS X, LĐLĐ huyện Y", "CĐCS X trực thuộc LĐLĐ huyện Y"."""
_OWN = frozenset({"union", "party", "youth"})
"""Kinds that are organised beside the body where they are, not below it: the CĐCS of a firm is not the firm's."""
_HEIGHTS: tuple[Level | None, ...] = ("grassroots", "commune", "district", "province", "central")


def told(
    text: str, mention: Mention, level: Level | None, following: Sequence[tuple[Mention, Level | None]]
) -> Mention | None:
    """The parent that the sentence tells: the body inside the name, or the higher one of its kind right behind it.

    `following` are the sentence's later bodies with their levels; `text` is the folded one.
    """
    body: Body = mention.value
    if body.inner is not None and body.head.kind not in _OWN:
        return body.inner
    if not following or body.head.kind not in _OWN:
        return None
    other, height = following[0]
    same_kind = other.value.head.kind == body.head.kind
    return other if same_kind and _OF.fullmatch(text, mention.end, other.start) and _above(height, level) else None


def by_law(identity: str, level: Level | None, provinces: Provinces) -> str | None:
    """The name of a trade union's parent by the union's four levels (Law on Trade Unions 2012, article 7), from the
    union's id: districts and the sectors' local unions stand below the province's federation, this and the sectors'
    central unions below the confederation.

    None for the grassroots: which union they belong to, no law tells. None where the province is unknown.
    """
    kind, *area, own = identity.split("/")
    if kind != "union" or not area or own == _CONFEDERATION_SLUG or level == "grassroots":
        return None
    if area[0] == "central":
        return CONFEDERATION if level == "sector" else None
    province = provinces.named(area[0])
    if province is None:
        return None
    if own == _FEDERATION_SLUG and len(area) == 1:
        return CONFEDERATION
    below = own == _FEDERATION_SLUG if level == "district" else level == "province" and len(area) == 1
    return f"{_FEDERATION} {province.kind} {province.short}" if below else None


def _above(other: Level | None, level: Level | None) -> bool:
    if other not in _HEIGHTS or level not in _HEIGHTS:
        return other is not None
    return _HEIGHTS.index(other) > _HEIGHTS.index(level)
