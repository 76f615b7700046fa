"""What was found of reports of one thing: a verdict, and the reasons for it."""

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from extractor.checking.report import Report, Told

Verdict = Literal["conflict", "update", "compatible", "agree", "copied", "arithmetic"]
"""In the order in which the first that holds is a group's: but for `arithmetic`, which is of figures within one
article."""


class Reason(NamedTuple):
    """Why: a `code` of `reasons.ENGLISH`, and the values that its sentence is filled with."""

    code: str
    values: dict[str, Any]


@dataclass(slots=True)
class Group:
    """Reports of one thing, the first told in front, and what they are to one another.

    `key` is what makes them comparable, by the name of each part that is told: organisation, metric, noun …
    `witnesses` counts the sources that tell it by themselves: copies of one text are one. `sourceless` counts besides
    the articles of which nobody knows the source, copies of one text once: how many sources these are is not known.
    `cause` is the likely cause of a conflict, where it shows; `likelier` the report that is rather to be believed,
    where there is one.
    """

    verdict: Verdict
    key: dict[str, str]
    reports: list[tuple[Report, Told]]
    witnesses: int = 1
    sourceless: int = 0
    cause: str | None = None
    likelier: Report | None = None
    reasons: list[Reason] = field(default_factory=list)
