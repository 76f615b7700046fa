"""`run --summary`: how many facts of each type, a few of them in their sentences, what was skipped, and the causes of
near misses."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import width
from extractor.cli.language import translate
from extractor.language.sentences import sentences
from extractor.records import FACT_TYPES, ArticleFacts, Fact, NearMiss
from extractor.showing.fields import in_one_line, type_label
from extractor.showing.markup import visible

EXAMPLES = 3
LONGEST_SENTENCE = 200
CAUSES = 20
"""Causes of near misses that are shown by themselves, the commonest ones."""
SKIPPED = {"in_table": "Figures in tables that nothing tells for sure"}
"""What each sum of `Skipped` is called."""


class Summary:
    """Counts facts as they pass, keeps the first of each type that differ, and adds up what was skipped."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(FACT_TYPES, 0)
        self._examples: dict[str, list[Text]] = {kind: [] for kind in FACT_TYPES}
        self._seen: set[tuple[str, str]] = set()
        self._causes: Counter[tuple[str, str]] = Counter()
        self._skipped: Counter[str] = Counter()

    def add_line(self, line: str) -> None:
        """One line of output."""
        found = ArticleFacts.model_validate_json(line)
        self._skipped.update(found.skipped.model_dump())
        # One example an article and type: a few articles show more of the language than one does.
        fresh = set(FACT_TYPES)
        for fact in found.facts:
            self._counts[fact.type] += 1
            key = (fact.type, fact.evidence.text)
            examples = self._examples[fact.type]
            if fact.type in fresh and len(examples) < EXAMPLES and key not in self._seen:
                fresh.discard(fact.type)
                self._seen.add(key)
                examples.append(_example(found.article.text, fact))

    def add_near_misses(self, misses: Iterable[NearMiss]) -> None:
        """Those of one article."""
        self._causes.update((miss.kind, miss.why) for miss in misses)

    def show(self, language: str | None, to_stderr: bool = False) -> None:
        """Prints the table of facts, below it the sum of each thing skipped, and a table of near misses, where there
        are any."""
        table = Table(show_lines=True)
        for heading in ("Type", "Facts", "Examples"):
            table.add_column(translate(heading, language), justify="right" if heading == "Facts" else "left")
        for kind, count in self._counts.items():
            table.add_row(type_label(kind, language), str(count), Text("\n").join(self._examples[kind]))
        console = Console(stderr=to_stderr, highlight=False, markup=False, emoji=False)
        console.width = width(console)
        console.print(table)
        for what, count in self._skipped.items():
            console.print(f"{translate(SKIPPED[what], language)}: {count}")
        if self._causes:
            console.print(self._near_misses(language))

    def _near_misses(self, language: str | None) -> Table:
        table = Table()
        for heading in ("Near misses", "Kind", "Why"):
            table.add_column(translate(heading, language), justify="right" if heading == "Near misses" else "left")
        ordered = sorted(self._causes.items(), key=lambda one: (-one[1], one[0]))
        for (kind, why), count in ordered[:CAUSES]:
            table.add_row(str(count), kind, Text(visible(why)))
        if rest := sum(count for _, count in ordered[CAUSES:]):
            table.add_row(str(rest), "", translate("other causes", language))
        return table


def _example(text: str, fact: Fact) -> Text:
    """The sentence with the fact's words in bold, and what was read out of them."""
    start, end = fact.evidence.start, fact.evidence.end
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    spans = (span for span in sentences(line) if span[0] <= start - first < span[1])
    low, high = next(spans, (start - first, end - first))
    # A sentence of half a page would hide the table: keep what stands around the fact, in whole words.
    before, after = line[low : start - first], line[end - first : high]
    if len(before) > LONGEST_SENTENCE // 2:
        before = "…" + before[-LONGEST_SENTENCE // 2 :].partition(" ")[2]
    if len(after) > LONGEST_SENTENCE // 2:
        after = after[: LONGEST_SENTENCE // 2].rpartition(" ")[0] + "…"
    shown = Text.assemble(visible(before), (visible(fact.evidence.text), "bold"), visible(after))
    return shown.append(f"\n  → {visible(in_one_line(fact))}", style="dim")
