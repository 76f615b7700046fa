"""A fact in the making: found, but not yet scoped."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from extractor.records.said import Said
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule


@dataclass(slots=True, eq=False)
class Draft:
    """A fact at [start, end) of the folded text, its fields filled in step by step.

    `claims` are the numbers and names it takes for itself, `uses` those it shares with other drafts of one
    coordination; `anchor` is the offset its scope is measured from, `body` the organisation written beside it.
    """

    type: str
    start: int
    end: int
    rules: tuple[Rule, ...]
    fields: dict[str, Any] = field(default_factory=dict)
    claims: tuple[Mention, ...] = ()
    uses: tuple[Mention, ...] = ()
    anchor: int = 0
    body: Mention | None = None
    priority: int = 0
    lost: str | None = None


def taker(draft: Draft, kept: Iterable[Draft]) -> Draft | None:
    """The one of the drafts kept that has what a lost one wanted: a number, a name, or a type's characters."""
    wanted = {id(m) for m in (*draft.claims, *draft.uses)}
    for other in kept:
        shares = wanted & {id(m) for m in (*other.claims, *other.uses)}
        if shares or (other.type == draft.type and other.start < draft.end and draft.start < other.end):
            return other
    return None


def settle(drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Gives each claimed thing one owner: higher priority first, then the earlier, then the longer.

    What a winner merely uses may be used by others of its kind, but not claimed. Returns winners in text order
    and losers.
    """
    owned: dict[int, Draft] = {}
    used: dict[int, Draft] = {}
    winners: list[Draft] = []
    losers: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.priority, d.start, d.start - d.end)):
        claims, uses = [id(m) for m in draft.claims], [id(m) for m in draft.uses]
        rival = next((owned.get(one) or used.get(one) for one in claims if one in owned or one in used), None)
        rival = rival or next((owned[one] for one in uses if one in owned), None)
        if rival is not None:
            draft.lost = Said("{} has its number or its name", rival.rules[0].id)
            losers.append(draft)
            continue
        owned.update(dict.fromkeys(claims, draft))
        used.update(dict.fromkeys(uses, draft))
        winners.append(draft)
    winners.sort(key=lambda d: (d.start, d.end))
    return winners, losers
