"""A person in a role."""

from typing import Literal

from extractor.records.base import FactBase


class Person(FactBase):
    """`name` is without "ông", "bà", "đồng chí" or title; `organisation` the body the role belongs to, as its full
    name or, where it was found by its words alone, as written; `organisation_id` the full name's id."""

    type: Literal["person"] = "person"
    name: str
    role: str | None = None
    organisation: str | None = None
    organisation_id: str | None = None
