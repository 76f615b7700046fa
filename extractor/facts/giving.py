"""Who gave an honour, where its own words leave it open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from extractor.facts.draft import Draft
from extractor.facts.level import STATE
from extractor.facts.scope_words import any_of
from extractor.facts.whose import Subjects, clause_start
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

BEHIND = 60
"""Characters behind an honour's name in which its giver is told: "Bằng khen vì thành tích … của Tổng LĐLĐ"."""


@dataclass(frozen=True)
class GivingWords:
    """Patterns over folded text, made of the packs' lists: `acts` fits what stands between a giver and the honour,
    `behind` from an honour's name to its giver; `office` finds an office that gives, `given` that somebody gives, `got`
    that somebody merely has."""

    acts: Any
    office: Any
    behind: Any
    given: Any
    got: Any

    @classmethod
    def of(cls, packs: PackSet) -> "GivingWords":
        verbs, offices, gets = (any_of(packs, name) for name in ("gives", "offices", "gets"))
        verb = rf"\b(?<!(?:bằng|giấy) )(?:{verbs})\b"
        return cls(
            acts=regex.compile(rf"(?:(?!\b(?:được|bị|đề nghị|nhận)\b)[^,;.]){{0,40}}?{verb}"),
            office=regex.compile(rf"\b(?:{offices})\b"),
            behind=regex.compile(rf"[^,;.]{{0,{BEHIND}}}?\b(?:của|do) (?P<who>(?:{offices})? ?)"),
            given=regex.compile(verb),
            got=regex.compile(rf"\b(?:{gets})\b"),
        )


Giver = Mention | tuple[int, int] | None
"""A body, or the folded span of the words for it."""


def giver(draft: Draft, subjects: Subjects, carried: Mention | None, words: GivingWords) -> Giver:
    """Who gave a draft's honour.

    In turn: written beside it, of the honour's name ("Bằng khen của Chủ tịch UBND tỉnh"), right before the verb, or
    what the clause speaks of (else `carried`) where it says that somebody gives. None where somebody merely has it,
    and where a body hands over what only the President confers.
    """
    if draft.body is not None:
        return draft.body
    text = subjects.text
    name: Mention | None = draft.fields["name_mention"]
    if name and (told := _behind(name, subjects, words)):
        return told
    limit = max(draft.start, name.start if name else 0)
    verbal = draft.fields["award"] in ("bieu_duong", "khen_thuong")  # the honour's name is its verb
    end = draft.end if verbal else limit + 1
    for who in _before(limit, subjects, words):
        hands_over = isinstance(who, Mention) and draft.fields["award"] in STATE
        if not hands_over and words.acts.match(text, _end(who), end):
            return who
    said = text[max(text.rfind(";", subjects.start, draft.start), subjects.start) : draft.end]
    if draft.fields["award"] in STATE or words.got.search(said) or not words.given.search(said):
        return None
    return (None if "được " in said else subjects.of_clause(draft.start)) or carried


def _before(limit: int, subjects: Subjects, words: GivingWords) -> Iterator[Mention | tuple[int, int]]:
    """Who stands before an honour, the nearest first: bodies, and offices with their body."""
    text = subjects.text
    bodies = [b for b in subjects.bodies if b.end <= limit]
    found: dict[int, Mention | tuple[int, int]] = {b.start: b for b in bodies}
    for office in words.office.finditer(text, clause_start(text, subjects.start, limit), limit):
        end = next((b.end for b in bodies if b.start == office.end() + 1), office.end())
        found[office.end() + 1] = office.start(), end
    return (found[at] for at in sorted(found, reverse=True))


def _end(who: Mention | tuple[int, int]) -> int:
    return who.end if isinstance(who, Mention) else who[1]


def _behind(name: Mention, subjects: Subjects, words: GivingWords) -> Giver:
    found = words.behind.match(subjects.text, name.end)
    if not found:
        return None
    for body in subjects.bodies:
        if body.start == found.end():
            return found.start("who"), body.end
    told: tuple[int, int] = found.span("who")
    return told if found["who"].strip() else None
