"""A numbered document."""

import datetime as dt
from typing import Literal

from extractor.records.base import FactBase


class Document(FactBase):
    """ "Kế hoạch số 45/KH-LĐLĐ": a number is required; `issued` is the day of signing where told."""

    type: Literal["document"] = "document"
    number: str
    kind: str | None = None
    issuer: str | None = None
    issued: dt.date | None = None
