"""Runs the packs' own examples and counterexamples through the whole program."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractor.api import Extractor
from extractor.reading.build import compose, unify
from extractor.records import FACT_TYPES, Article
from extractor.rules.examples import Expected, parse, same
from extractor.rules.loader import LoadedPack
from extractor.rules.schema import Example, Rule
from extractor.values.reading_period import read_period_by

INNER_KINDS = frozenset(
    {"metric", "award_name", "honour", "org_head", "term_years", "sitting", "edition", "unit", "hedge", "suffix"}
)
"""Kinds that say nothing by themselves: their counterexamples hold where no fact is made with them."""
SILENT = "the rule does not fire"


@dataclass(frozen=True)
class Failure:
    """An example that failed: the rule, the sentence, and what is wrong with which field."""

    rule: str
    where: str
    text: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why} | {self.text}"


@dataclass(frozen=True)
class Case:
    """One example or counterexample, and the rule that it is of; `where` tells its place in the packs."""

    rule: Rule
    example: Example
    counter: bool
    where: str

    def failures(self, extractor: Extractor) -> list[Failure]:
        """What is wrong with it. Raises ValueError, beginning with `where`, for marks that do not match."""
        try:
            return (check_counter if self.counter else check_example)(extractor, self.rule, self.example, self.where)
        except ValueError as error:
            raise ValueError(f"{self.where}: {error}") from error


@dataclass(frozen=True)
class Seen:
    """A fact or a mention that a text gave: its place, its fields, and every rule that had a hand in it."""

    type: str
    start: int
    end: int
    fields: dict[str, Any]
    rules: frozenset[str]


def check_packs(extractor: Extractor, rule_id: str | None = None) -> Iterator[tuple[Rule, list[Failure]]]:
    """Each rule (or the one named) with its failures."""
    for loaded, rule in extractor.pipeline.compiled.packs.rules():
        if rule_id in (None, rule.id):
            yield rule, [failure for case in cases_of(loaded, rule) for failure in case.failures(extractor)]


def cases_of(loaded: LoadedPack, rule: Rule) -> list[Case]:
    """A rule's examples, then its counterexamples."""
    where = loaded.where(rule)
    examples = [Case(rule, example, False, where) for example in rule.examples]
    return examples + [Case(rule, example, True, where) for example in rule.counterexamples]


def check_example(extractor: Extractor, rule: Rule, example: Example, where: str) -> list[Failure]:
    """An example holds if each thing it marks is found with its fields, and the rule had a hand in one."""
    text, expected = parse(example)
    seen = look(extractor, text, example)
    failures = [Failure(rule.id, where, text, why) for e in expected if (why := _missing(e, seen, text))]
    touched = any(rule.id in s.rules for s in seen)
    if not touched:
        failures.append(Failure(rule.id, where, text, SILENT))
    return failures


def check_counter(extractor: Extractor, rule: Rule, example: Example, where: str) -> list[Failure]:
    """A counterexample holds if the rule makes nothing there (and what it marks instead is found)."""
    text, expected = parse(example)
    seen = look(extractor, text, example)
    failures = [Failure(rule.id, where, text, why) for e in expected if (why := _missing(e, seen, text))]
    wanted = {(e.type, e.start) for e in expected}
    fired = [s for s in seen if s.type not in INNER_KINDS and rule.id in s.rules and (s.type, s.start) not in wanted]
    failures += [Failure(rule.id, where, text, f"fires on {text[s.start : s.end]!r} ({s.type})") for s in fired]
    return failures


def article_of(example: Example, text: str) -> Article:
    """The article that an example's plain text is read as, its title before it."""
    return Article(id="example", text=unify(compose(example.title, text)), published=example.published)


def look(extractor: Extractor, text: str, example: Example) -> list[Seen]:
    """Everything the program finds in the text of an example."""
    article = article_of(example, text)
    reading = extractor.pipeline.read(article)
    shift = len(article.text) - len(text)
    folded = reading.folded
    rules_at: dict[tuple[str, int, int], set[str]] = {}
    seen: list[Seen] = []
    for m in reading.frame:
        a, b = folded.start(m.start) - shift, folded.end(m.end) - shift
        seen.append(Seen("frame", a, b, {}, frozenset(rule.id for rule in m.rules)))
    for sentence in reading.sentences:
        for m in (*sentence.things, *sentence.parts, *sentence.context):
            a, b = folded.start(m.start), folded.end(m.end)
            rules = frozenset(rule.id for rule in m.rules)
            rules_at.setdefault((m.kind, a, b), set()).update(rules)
            if m.kind not in FACT_TYPES:
                fields = {"entry": m.entry, "value": m.value} | {k: v for r in m.rules for k, v in r.set.items()}
                seen.append(Seen(m.kind, a - shift, b - shift, fields, rules))
        for draft in sentence.drafts:
            key = (draft.type, folded.start(draft.start), folded.end(draft.end))
            rules_at.setdefault(key, set()).update(rule.id for rule in draft.rules)
    for fact in extractor.pipeline.facts(article, reading).facts:
        e = fact.evidence
        hands = frozenset(rules_at.get((fact.type, e.start, e.end), set()) | {fact.rule})
        seen.append(Seen(fact.type, e.start - shift, e.end - shift, fact.model_dump(mode="json"), hands))
    return seen + _alone(extractor, text, example)


def _alone(extractor: Extractor, text: str, example: Example) -> list[Seen]:
    """What the text is where it is one relative expression of time and nothing else: tuần tới."""
    period, rule = read_period_by(text, example.published, extractor.pipeline.compiled)
    if period is None or rule is None or rule.makes != "relative_date":
        return []
    return [Seen(rule.makes, 0, len(text), period.model_dump(mode="json"), frozenset({rule.id}))]


def _missing(expected: Expected, seen: list[Seen], text: str) -> str | None:
    """Why an expected thing is not there, or None where it is."""
    here = [s for s in seen if s.type == expected.type and s.start < expected.end and expected.start < s.end]
    words = text[expected.start : expected.end]
    if not here:
        return f"no {expected.type} at {words!r}"
    wrong: list[str] = []
    for s in here:
        told = ((name, value, s.fields.get(name)) for name, value in expected.fields.items())
        off = [f"{name} is {got!r}, not {value!r}" for name, value, got in told if not same(value, got)]
        if not off:
            return None
        wrong.append(", ".join(off))
    return f"{expected.type} at {words!r}: " + "; ".join(wrong)
