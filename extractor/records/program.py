"""A movement, a campaign, a programme, by its own name."""

from typing import Literal

from extractor.records.base import FactBase

ProgramKind = Literal["movement", "campaign", "programme", "title"]


class Program(FactBase):
    """`name` is the quoted or titled name; a theme, a slogan or the title of somebody's work is none."""

    type: Literal["program"] = "program"
    name: str
    kind: ProgramKind
