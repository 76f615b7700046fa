"""A press release reprinted: sentences cut, a few reworded, the order kept, another title."""

from random import Random

from tests.checking.second_sources.sentences import Sentence, units_of
from tests.checking.second_sources.wording import LIGHT, capital, reworded

MOST_CUT = 0.35
"""Of the sentences; the first of the body is always kept."""
_LONGEST_TITLE = 120


def near_copy(text: str, parts: list[Sentence], kept: set[int], chance: Random) -> tuple[str, str]:
    """Title and body. `parts` are the sentences of `text`, whose first line is its title; sentences that begin at one
    of `kept` are not cut."""
    body = parts[1:] or parts
    share = chance.uniform(0.05, MOST_CUT)
    told = ""
    end = body[0].start
    units = units_of(text, body)
    cut = [one for one in units[1:] if not any(part.start in kept for part in one) and chance.random() < share]
    for part in (part for unit in units if unit not in cut for part in unit):
        sentence = text[part.start : part.end]
        if chance.random() < 0.3:
            sentence = reworded(sentence, LIGHT, 0.7, chance)
        if told:
            told += "\n" if "\n" in text[end : part.start] else " "
        told, end = told + sentence, part.end
    return title_of(text, parts, chance), told


def title_of(text: str, parts: list[Sentence], chance: Random) -> str:
    """Another title: what stands behind a colon, the lead's first clause, or the old one with a word in front."""
    old = text[parts[0].start : parts[0].end].rstrip(".")
    choices = [f"{word}: {old}" for word in ("Tin vắn", "Công đoàn", "Đời sống")]
    _, colon, behind = old.partition(": ")
    if colon and len(behind.split()) > 4:
        choices += [capital(behind)] * 4
    if len(parts) > 1:
        clauses = [one for one in text[parts[1].start : parts[1].end].rstrip(".").split(", ") if len(one.split()) > 5]
        choices += [capital(one) for one in clauses[:1] if len(one) <= _LONGEST_TITLE] * 3
    return chance.choice(choices)
