"""What a rule pack may say."""

import datetime as dt
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extractor.rules.closed import refused

Stage = Literal["raw", "quantity", "term", "award", "count", "table"]
"""When a rule that combines runs. `raw` sees the sentence's own words; each later stage sees everything
found before as one character a thing, and so does not see the numbers inside a name or a date; `table` sees one
cell of a table."""

STAGES: tuple[Stage, ...] = ("raw", "quantity", "term", "award", "count", "table")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Example(_Strict):
    """An annotated sentence: `<count value=7 metric=person>7 đồng chí</count>` marks a fact and its fields.

    `published` is the article's date where the answer needs one, `wordings` the numbers of the wordings it covers.
    """

    text: str
    published: dt.date | None = None
    title: str | None = None
    wordings: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Rule(_Strict):
    """One rule. Either `phrases` (what words there are) or `match` (how things combine), never both.

    `makes` is the kind of thing it finds: a fact type, or a kind that other rules combine as `{kind}`.
    `set` gives the thing's fixed fields. `examples` are sentences where it must fire, `not` ones where it
    must not; each rule needs at least one of both. `anchors`: words (`{list}`: all of a list; `{kind}`,
    `{kind.entry}`: a thing of the kind) of which one must stand in the sentence, or `match` is not even tried;
    `leads`: words (lists, kinds; `{digit}`: a number, `{day}`: one of at most two digits, `{year}`: one of four,
    `{start}`: the sentence's beginning) of which one begins all that it finds, so that it is tried nowhere else;
    `digits`: there is a digit in all that it finds. Of two that want the same characters, the higher `priority` wins,
    then the longer.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$")
    makes: str = Field(pattern=r"^[a-z_]+$")
    about: str | None = None
    phrases: tuple[str, ...] = ()
    match: str | None = None
    anchors: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    digits: bool = False
    stage: Stage | None = None
    priority: int | None = None
    set: dict[str, Any] = {}
    examples: tuple[Example, ...] = Field(min_length=1)
    counterexamples: tuple[Example, ...] = Field(min_length=1, alias="not")

    @model_validator(mode="after")
    def _one_shape(self) -> "Rule":
        if bool(self.phrases) == (self.match is not None):
            raise ValueError("a rule has either phrases or match")
        if reason := refused(self.makes, self.entry, self.set):
            raise ValueError(reason)
        return self

    @cached_property
    def entry(self) -> str:
        """What tells a rule's things apart within their kind: `entry` where set, else the id's last part."""
        return str(self.set.get("entry", self.id.rpartition(".")[2]))


class Pack(_Strict):
    """One file: word lists and sub-patterns that its rules (and other packs') use as `{name}`, and rules."""

    pack: str
    about: str
    stage: Stage = "raw"
    priority: int = 0
    words: dict[str, tuple[str, ...]] = {}
    macros: dict[str, str] = {}
    tables: dict[str, tuple[dict[str, Any], ...]] = {}
    rules: tuple[Rule, ...] = ()
