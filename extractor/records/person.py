"""A person in a role."""

from typing import Literal

from extractor.records.base import FactBase


class Person(FactBase):
    """`name` is without "ông", "bà", "đồng chí" or title; `organisation` the body the role belongs to."""

    type: Literal["person"] = "person"
    name: str
    role: str | None = None
    organisation: str | None = None
