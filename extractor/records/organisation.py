"""One identifiable body."""

import datetime as dt
from typing import Literal

from extractor.records.base import FactBase

Level = Literal["central", "province", "district", "commune", "grassroots", "sector"]


class Organisation(FactBase):
    """A mention of one identifiable body, never of a kind of bodies ("các công đoàn cơ sở").

    `name` is expanded and completed ("LĐLĐ tỉnh" in a Hưng Yên article is "Liên đoàn Lao động tỉnh Hưng
    Yên"); the province stays out where the article never tells it. `kind` is the sort of body
    (`union`, `party`, `government`, `council`, `association`, `enterprise`, `school`, `health`, `press`, …).
    `parent` is the name of the body it belongs to, as told, or by the law on trade unions.

    `id` is the same for one body under all its names, in all articles: `union/hung-yen/lien-doan-lao-dong`
    (docs/organisations.md). Where the article says that the body is called otherwise now, `renamed_to` is that name,
    `id` the one that it gives, and `former_id` the one that this name gives. Where a law ended the body, `until` is
    the first day without it, and `successor` the id of the body that took its place, where one did.
    """

    type: Literal["organisation"] = "organisation"
    id: str
    name: str
    kind: str | None = None
    level: Level | None = None
    province: str | None = None
    parent: str | None = None
    renamed_to: str | None = None
    former_id: str | None = None
    successor: str | None = None
    until: dt.date | None = None
