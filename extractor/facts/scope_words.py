"""The word lists that tell whose and when, made into patterns once."""

from dataclasses import dataclass
from typing import Any

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.loader import PackSet

_NUMBER_WORD = r"(?:(?:[^,;.]|[,.](?=\d)){0,25}?)"
_STOP = r"(?!\p{L})"


def any_of(packs: PackSet, name: str) -> str:
    """A pattern's alternatives for the packs' list `name`, the longest first; one that never fits for an empty one."""
    words = sorted((fold_phrase(word) for word in packs.words(name)), key=lambda w: (-len(w), w))
    return "|".join(regex.escape(word) for word in words) or "(?!)"


@dataclass(frozen=True)
class ScopeWords:
    """Patterns over folded text; the lists are those of the pack `scope`, which says what each is for.

    `no_subject`, `compared_with`, `until`, `deadline` and `remembered` are searched in what stands before a thing
    and end where it begins; `located_by` fits the whole of it. `owned_by` and `told_by` fit all that stands
    between a figure and a body, `speaks` what stands behind one.
    """

    no_subject: Any
    located_by: Any
    owned_by: Any
    told_by: Any
    speaks: Any
    everybody: Any
    passive: Any
    compared_with: Any
    until: Any
    deadline: Any
    remembered: Any
    named_by: Any
    term_of: Any
    growth: Any
    since: Any
    standing: Any
    ever_since: Any

    @classmethod
    def of(cls, packs: PackSet) -> "ScopeWords":
        told = any_of(packs, "told_by")
        return cls(
            no_subject=regex.compile(rf"\b(?:{any_of(packs, 'no_subject_after')}) $"),
            located_by=regex.compile(rf"\s*(?:[^,;]{{0,30}} )?(?:{any_of(packs, 'located_by')}) "),
            owned_by=regex.compile(rf"{_NUMBER_WORD}\b(?:{any_of(packs, 'owned_by')}) "),
            told_by=regex.compile(rf"[ \n]?[(:–-]?(?: (?:{told}))*[ :(]{{0,2}}"),
            speaks=regex.compile(rf"[^.;]{{0,60}}?\b(?:{any_of(packs, 'speaks')}){_STOP}"),
            everybody=regex.compile(rf"\b(?:{any_of(packs, 'everybody')}){_STOP}"),
            passive=regex.compile(rf"\b(?:{any_of(packs, 'passive')}) $"),
            compared_with=regex.compile(rf"\b(?:{any_of(packs, 'compared_with')}) (?:cùng kỳ )?(?:của )?$"),
            until=regex.compile(rf"\b(?:{any_of(packs, 'until')}) $"),
            deadline=regex.compile(rf"\b(?:{any_of(packs, 'deadline')}) $"),
            remembered=regex.compile(rf"\b(?:{any_of(packs, 'remembered')})[^,;.]{{0,40}}$"),
            named_by=regex.compile(rf"\b(?:{any_of(packs, 'named_by')})[^,;.]{{0,40}}$"),
            term_of=regex.compile(rf"\b(?:{any_of(packs, 'term_of')})[^,;.]{{0,40}}$"),
            growth=regex.compile(rf"\b(?:{any_of(packs, 'growth')})[^,;.]{{0,12}}$"),
            since=regex.compile(rf"\b(?:{any_of(packs, 'since')}) $"),
            standing=regex.compile(
                rf"\b(?<!\b(?:{any_of(packs, 'no_standing_after')}) )(?:{any_of(packs, 'standing')}){_STOP}"
            ),
            ever_since=regex.compile(rf"\b(?:{any_of(packs, 'ever_since')}){_STOP}"),
        )
