"""One identifiable body."""

from typing import Literal

from extractor.records.base import FactBase

Level = Literal["central", "province", "district", "commune", "grassroots", "sector"]


class Organisation(FactBase):
    """A mention of one identifiable body, never of a kind of bodies ("các công đoàn cơ sở").

    `name` is expanded and completed ("LĐLĐ tỉnh" in a Hưng Yên article is "Liên đoàn Lao động tỉnh Hưng
    Yên"); the province stays out where the article never tells it. `kind` is the sort of body
    (`union`, `party`, `government`, `council`, `association`, `enterprise`, `school`, `health`, `press`, …).
    """

    type: Literal["organisation"] = "organisation"
    name: str
    kind: str | None = None
    level: Level | None = None
    province: str | None = None
    parent: str | None = None
