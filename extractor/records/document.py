"""A numbered document."""

import datetime as dt
from typing import Literal

from extractor.records.base import FactBase


class Document(FactBase):
    """ "Kế hoạch số 45/KH-LĐLĐ": a number is required; `issued` is the day of signing where told.

    `issuer` is as written, else the body that the number's letters mean; `issuer_id` its id where it was found.
    """

    type: Literal["document"] = "document"
    number: str
    kind: str | None = None
    issuer: str | None = None
    issuer_id: str | None = None
    issued: dt.date | None = None
