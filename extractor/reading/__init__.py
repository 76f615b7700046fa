"""Bytes to articles: what a file holds, or a clear word on why it cannot be read."""

from extractor.reading.build import Located, UnreadableError, make_article
from extractor.reading.inputs import FORMATS, read_inputs, read_located, read_units
from extractor.reading.unit import Unit

__all__ = [
    "FORMATS",
    "Located",
    "Unit",
    "UnreadableError",
    "make_article",
    "read_inputs",
    "read_located",
    "read_units",
]  # fmt: skip
