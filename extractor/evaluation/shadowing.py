"""Which rules stand in each other's shadow: over many texts, who wins, who loses, and to whom.

Shadowed and redundant rules are the anomalies that a list of competing rules has (Al-Shaer and Hamed, "Discovery of
Policy Anomalies in Distributed Firewalls", INFOCOM 2004): the first never wins what it matches, of the second
another rule makes the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractor.api import Extractor
from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft, taker
from extractor.pipeline import Reading
from extractor.records import Article
from extractor.rules.compiled import Compiled
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values.reading_period import read_period_by

Made = Mention | Draft


@dataclass
class Standing:
    """How one rule fared: `made` all that it made by itself, `wins` what was kept that it had a hand in, `lost_to`
    how often which rule had what it wanted, `alike` how often which rule made the same at the same place."""

    made: int = 0
    wins: int = 0
    lost_to: Counter[str] = field(default_factory=Counter)
    alike: Counter[str] = field(default_factory=Counter)

    @property
    def losses(self) -> int:
        """How often it lost."""
        return self.lost_to.total()

    def and_then(self, other: "Standing") -> "Standing":
        """How it fared in both."""
        lost, alike = self.lost_to + other.lost_to, self.alike + other.alike
        return Standing(self.made + other.made, self.wins + other.wins, lost, alike)

    def copies(self) -> list[str]:
        """The rules that made the same every time that this one made anything."""
        return [rule for rule, times in sorted(self.alike.items()) if times == self.made]


Standings = dict[str, Standing]


def standings(extractor: Extractor, articles: Iterable[Article]) -> Standings:
    """How every rule of the extractor's packs fared over the articles, in the packs' order."""
    compiled = extractor.pipeline.compiled
    found: Standings = {rule_id: Standing() for rule_id in compiled.rules}
    for article in articles:
        _count(extractor.pipeline.read(article), found)
        _, alone = read_period_by(article.text, article.published, compiled)
        if alone is not None and alone.makes == "relative_date":  # read where it is the whole text, and only there
            found[alone.id].made += 1
            found[alone.id].wins += 1
    return found


def shadowed(examples: Standings, texts: Standings) -> tuple[list[str], list[str]]:
    """What there is to say of the rules that never win, and of those that win in examples alone or make what
    another rule makes: a line a rule."""
    never, notable = [], []
    for rule, here in examples.items():
        there = texts[rule]
        both = here.and_then(there)
        if not both.wins:
            never.append(f"{rule} never wins: {_takers(both)}")
        elif there.losses and not there.wins:
            notable.append(f"{rule} wins in examples alone ({here.wins}); in the texts it {_takers(there)}")
        notable += [f"{rule} makes what {other} makes, {both.made} times of {both.made}" for other in both.copies()]
    return never, notable


def shared_phrases(compiled: Compiled) -> list[str]:
    """A line for each phrase that a rule never finds, as one of its kind in front of it has the same."""
    lines = []
    for phrase, owners in zip(compiled.phrases, compiled.owners, strict=True):
        first: dict[str, str] = {}
        for rule in owners:
            if rule.makes in first:
                lines.append(f"{rule.id} has the phrase “{phrase}” in vain: {first[rule.makes]} has it first")
            first.setdefault(rule.makes, rule.id)
    return lines


def _takers(standing: Standing) -> str:
    told = [f"{times} times to {rule}" for rule, times in standing.lost_to.most_common()]
    return "lost " + ", ".join(told) if told else "made nothing"


def _count(reading: Reading, found: Standings) -> None:
    for frame in reading.frame:
        for rule in frame.rules:
            found[rule.id].wins += 1
    for sentence in reading.sentences:
        kept: list[Made] = [*sentence.things, *sentence.parts, *sentence.context, *sentence.drafts]
        for one in kept:
            for rule in one.rules:
                found[rule.id].wins += 1
        for loser, winner in _lost(sentence):
            if loser != winner and loser in found and winner in found:
                found[loser].lost_to[winner] += 1
        _alike([*kept, *sentence.losers, *sentence.lost_drafts], found)


def _lost(sentence: SentenceReading) -> Iterator[tuple[str, str]]:
    """The rules of the sentence that lost something, each with the one that has it."""
    for mention in sentence.losers:
        for loss in mention.losses:
            yield mention.rule_id, loss.to
    for draft in sentence.lost_drafts:
        if (other := taker(draft, sentence.drafts)) is not None:
            yield draft.rules[0].id, other.rules[0].id
    for match, _ in sentence.declined:
        if (other := _claimant(match, sentence.drafts)) is not None:
            yield match.rule.id, other.rules[0].id


def _claimant(match: Match, drafts: Iterable[Draft]) -> Draft | None:
    """The draft that has a figure of a match that came to nothing."""
    figures = {id(figure) for figure in match.things("value")}
    return next((draft for draft in drafts if figures & {id(m) for m in draft.claims}), None)


def _alike(made: Iterable[Made], found: Standings) -> None:
    """Notes what several rules made of one kind at one place with the same content."""
    at: dict[tuple[str, int, int], list[Made]] = defaultdict(list)
    for one in made:
        if one.rules and one.rules[0].id in found:
            found[one.rules[0].id].made += 1
            at[one.kind if isinstance(one, Mention) else one.type, one.start, one.end].append(one)
    for here in at.values():
        for one in here:
            others = {other.rules[0].id for other in here if other is not one and _same(one, other)}
            found[one.rules[0].id].alike.update(others - {one.rules[0].id})


def _same(one: Made, other: Made) -> bool:
    if one.rules[0].set != other.rules[0].set:
        return False  # what a rule sets goes into facts later on
    if isinstance(one, Mention) and isinstance(other, Mention):
        return (one.entry, one.value) == (other.entry, other.value)
    return isinstance(one, Draft) and isinstance(other, Draft) and one.fields == other.fields
