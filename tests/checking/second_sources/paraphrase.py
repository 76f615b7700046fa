"""The same event told by another journalist: other sentences, mostly in another order, another title."""

import re
from random import Random

from tests.checking.second_sources.near_copy import title_of
from tests.checking.second_sources.retelling import Retelling
from tests.checking.second_sources.sentences import Sentence, units_of
from tests.checking.second_sources.writing import Writing

MOST = 14
"""Runs of sentences that a paraphrase tells of a long article, besides those that hold an altered figure."""
_YEAR = re.compile(r"(?<=\d) năm (?:19|20)\d\d\b|(?<=\d[/.-]\d)[/.-](?:19|20)\d\d\b|(?<=[/.-]\d\d)[/.-](?:19|20)\d\d\b")
_NAMED = re.compile(
    r"\b((?:LĐLĐ|Liên đoàn Lao động|UBND|Ủy ban nhân dân|Công an) (?:tỉnh|huyện|thị xã))((?: [A-ZĐÂÊÔƠƯ][\w-]*){1,3})"
)


def paraphrase(text: str, parts: list[Sentence], touched: set[int], chance: Random) -> tuple[str, str]:
    """Title and body. `parts` are the sentences of `text`, whose first line is its title; figures that begin at one of
    `touched` are always told and never hedged."""
    body = parts[1:] or parts
    retelling = Retelling(text, Writing(touched, chance), chance)
    lead, *units = units_of(text, body)
    sentences = [retelling.whole(one) for one in lead]
    for unit in _chosen(units, touched, chance):
        sentences += retelling.told(unit)
    if chance.random() < 0.4:
        sentences = [_YEAR.sub("", one) for one in sentences]
    if chance.random() < 0.6:
        sentences = _shortened(sentences)
    told = sentences[0]
    for sentence in sentences[1:]:
        told += ("\n" if chance.random() < 0.35 else " ") + sentence
    return title_of(text, parts, chance), told


def _chosen(units: list[list[Sentence]], touched: set[int], chance: Random) -> list[list[Sentence]]:
    """Some of those that hold figures, all that hold altered ones, in the article's order or in another."""
    rest = [one for one in units if any(part.figures for part in one)]
    must = [one for one in rest if any(figure.start in touched for part in one for figure in part.figures)]
    some = [one for one in rest if one not in must]
    wanted = min(max(2, round(len(rest) * chance.uniform(0.5, 0.9))), MOST)
    chosen = must + chance.sample(some, min(len(some), max(0, wanted - len(must))))
    chosen.sort(key=lambda one: one[0].start)
    if chance.random() < 0.7:
        chance.shuffle(chosen)
    return chosen


def _shortened(sentences: list[str]) -> list[str]:
    """The place left out of a body's name where an earlier sentence tells it with that place."""
    places: set[str] = set()
    told = []
    for sentence in sentences:
        for found in reversed(list(_NAMED.finditer(sentence))):
            if found[2] in places:
                sentence = sentence[: found.end(1)] + sentence[found.end() :]
        told.append(sentence)
        places.update(found[2] for found in _NAMED.finditer(sentence))
    return told
