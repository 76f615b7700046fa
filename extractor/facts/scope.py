"""What each sentence of an article can be told by: its own bodies and times, and what carries over from before."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractor.facts.cascade import SentenceReading
from extractor.facts.modality import heads_list, listed
from extractor.facts.scope_words import ScopeWords
from extractor.facts.when import Running, Times, times_of
from extractor.facts.whose import CARRIED, Subjects, Topic, kind_of, whole
from extractor.language.folding import Folded
from extractor.records.base import Modality
from extractor.rules.mention import Mention

LEAD = 4
"""Sentences at an article's beginning in which a body counts double towards being the article's own."""
ENOUGH = 4
"""Points from which a body is the article's own: more than one passing mention has."""


@dataclass
class Scope:
    """One sentence's: `topic` and `running` are as they stand when it begins, `main` is the article's own body,
    `listed` what the head of its list says of it ("Chỉ tiêu: …")."""

    subjects: Subjects
    times: Times
    running: Running
    topic: Topic
    main: Mention | None
    listed: Modality | None = None


def scopes_of(
    readings: Sequence[SentenceReading],
    folded: Folded,
    words: ScopeWords,
    year: int | None,
    name: Callable[[Mention], str],
) -> Iterator[Scope]:
    """The scope of each sentence in turn, to be used before the next is asked for; `year` is the article's own."""
    text = folded.text
    bodies = [[m for m in reading.things if m.kind == "organisation"] for reading in readings]
    subjects = [Subjects(text, r.start, named, words) for r, named in zip(readings, bodies, strict=True)]
    times = [times_of((r.start, r.end), r.things, r.drafts, text, words, year) for r in readings]
    main = main_body(subjects, folded, name)
    running, topic = Running.of(times), Topic()
    head: Modality | None = None
    for i, reading in enumerate(readings):
        head = head if listed(text, reading.start) else None
        yield Scope(subjects[i], times[i], running, topic, main, head)
        head = head or heads_list(reading.context, (reading.start, reading.end), text)
        ends = i + 1 < len(readings) and "\n" in text[reading.end - 1 : readings[i + 1].start]
        running.after(times[i], ends)
        topic.after(subjects[i].first, ends)


def main_body(subjects: Sequence[Subjects], folded: Folded, name: Callable[[Mention], str]) -> Mention | None:
    """The article's own body: the one it names and speaks of most, above all in its first sentences; of the kinds
    that are carried, never a name in capitals (the page's banner). None where nothing stands out."""
    points: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for i, sentence in enumerate(subjects):
        spoken_of = sentence.first
        for mention in sentence.bodies:
            if kind_of(mention) not in CARRIED or _shouted(folded.cased[mention.start : mention.end]):
                continue
            called = name(whole(mention))
            first.setdefault(called, whole(mention))
            weight = 1 + (mention is spoken_of) + (kind_of(mention) == "union")
            points[called] += weight * (2 if i < LEAD else 1)
    best = points.most_common(1)
    return first[best[0][0]] if best and best[0][1] >= ENOUGH else None


def _shouted(written: str) -> bool:
    return written.isupper() and " " in written
