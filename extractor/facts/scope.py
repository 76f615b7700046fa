"""What each sentence of an article can be told by: its own bodies and times, and what carries over from before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.facts.cascade import SentenceReading
from extractor.facts.modality import heads_list, listed
from extractor.facts.scope_words import ScopeWords
from extractor.facts.when import Running, Times, times_of
from extractor.facts.whose import CARRIED, Subjects, Topic, kind_of, whole
from extractor.language.folding import Folded
from extractor.names.bodies import Bodies
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
    known: Bodies,
) -> Iterator[tuple[SentenceReading, Scope]]:
    """Each sentence with its scope, to be used before the next is asked for; `year` is the article's own.

    What a table names is its own: no figure outside it is about that.
    """
    text = folded.text
    bodies = [[m for m in r.things if m.kind == "organisation" and r.carries] for r in readings]
    subjects = [Subjects(text, r.start, named, words) for r, named in zip(readings, bodies, strict=True)]
    times = [
        times_of((r.start, r.end), r.things if r.carries else (), r.drafts if r.carries else (), text, words, year)
        for r in readings
    ]
    main = main_body(subjects, folded, known)
    running, topic = Running.of(times), Topic()
    head: Modality | None = None
    for i, reading in enumerate(readings):
        head = head if listed(text, reading.start) else None
        yield reading, Scope(subjects[i], times[i], running, topic, main, head)
        if not reading.carries:
            continue
        head = head or heads_list(reading.context, (reading.start, reading.end), text)
        ends = i + 1 < len(readings) and "\n" in text[reading.end - 1 : readings[i + 1].start]
        running.after(times[i], ends)
        topic.after(subjects[i].first, ends)


def main_body(subjects: Sequence[Subjects], folded: Folded, known: Bodies) -> Mention | None:
    """The article's own body: the one it names and speaks of most, above all in its first sentences, by the name it
    uses most; of the kinds that are carried, never a name in capitals (the page's banner). None where nothing
    stands out."""
    points: Counter[str] = Counter()
    named: dict[str, list[Mention]] = {}
    for i, sentence in enumerate(subjects):
        spoken_of = sentence.first
        for mention in sentence.bodies:
            if kind_of(mention) not in CARRIED or _shouted(folded.cased[mention.start : mention.end]):
                continue
            body = whole(mention)
            named.setdefault(known.id(body), []).append(body)
            weight = 1 + (mention is spoken_of) + (kind_of(mention) == "union")
            points[known.id(body)] += weight * (2 if i < LEAD else 1)
    best = points.most_common(1)
    if not best or best[0][1] < ENOUGH:
        return None
    mentions = named[best[0][0]]
    usual = Counter(map(known.name, mentions)).most_common(1)[0][0]
    return next(m for m in mentions if known.name(m) == usual)


def _shouted(written: str) -> bool:
    return written.isupper() and " " in written
