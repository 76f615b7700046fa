"""Parts and their whole: "110 suất quà, trong đó 55 suất cho công nhân", "45 công trình, gồm 4 giải Nhất"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import regex

from extractor.facts.draft import Draft
from extractor.facts.scope_words import any_of
from extractor.rules.loader import PackSet

_PEOPLE = frozenset({"person", "member", "worker", "delegate"})


@dataclass(frozen=True)
class PartWords:
    """`within` finds the words behind which parts of what was counted before are told, `begins` the same at a
    sentence's beginning, where the whole stands in the sentence before."""

    within: Any
    begins: Any

    @classmethod
    def of(cls, packs: PackSet) -> "PartWords":
        return cls(
            within=regex.compile(rf"\b(?:{any_of(packs, 'parts_behind')})(?!\p{{L}})"),
            begins=regex.compile(rf"\s*(?:{any_of(packs, 'parts_of_last')})(?!\p{{L}})"),
        )


@dataclass
class Wholes:
    """Finds the whole of each draft of an article's sentences, taken in text order."""

    text: str
    words: PartWords
    _last: Sequence[Draft] = field(default_factory=tuple)

    def of(self, span: tuple[int, int], drafts: Sequence[Draft]) -> dict[int, Draft]:
        """The wholes of the sentence `span`, by the id of each draft that is a part."""
        told = sorted((d for d in drafts if d.type in ("count", "award")), key=lambda d: d.start)
        found = dict(self._of_last(span, told))
        for cue in self.words.within.finditer(self.text, *span):
            stop = self.text.find(";", cue.end(), span[1])
            before = [d for d in told if d.end <= cue.start()]
            parts = [d for d in told if cue.end() <= d.start and (stop < 0 or d.end <= stop)]
            found |= dict(_matched(before, parts))
        self._last = told
        return found

    def _of_last(self, span: tuple[int, int], told: Sequence[Draft]) -> Iterator[tuple[int, Draft]]:
        if self.words.begins.match(self.text, *span):
            yield from _matched(self._last, told)


def _matched(wholes: Sequence[Draft], parts: Sequence[Draft]) -> Iterator[tuple[int, Draft]]:
    """Each part with the nearest whole before it that it can be a part of."""
    for part in parts:
        whole = next((whole for whole in reversed(wholes) if _holds(whole, part)), None)
        if whole is not None:
            yield id(part), whole


def _holds(whole: Draft, part: Draft) -> bool:
    """Whether one count can hold another: of one kind and unit, and not less; a percentage of anything counted."""
    if part.fields.get("unit") == "percent":
        return whole.type == "count" and whole.fields["unit"] is None
    size, most = part.fields.get("value"), whole.fields.get("value")
    if size is None or most is None or size > most or whole.fields.get("unit") != part.fields.get("unit"):
        return False
    if "award" in (whole.type, part.type):
        return part.type == "award"
    kinds = {whole.fields["metric"], part.fields["metric"]}
    return len(kinds) == 1 or kinds <= _PEOPLE
