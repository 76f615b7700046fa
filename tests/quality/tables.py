"""Measures as Markdown tables; intervals are 95%, by resampling the articles."""

from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.evaluation import CORE, Interval, Marks, bootstrap, mistakes
from tests.quality.history import Batch
from tests.quality.peers import Row
from tests.quality.sets import POOLED, MarkedSet, pooled

SEED = 1
"""Of the resampling: the same marks always give the same page."""
WORST = 20
"""Causes that are shown by themselves, those with most errors."""
MEASURES = ("precision", "recall", "f1")
_SAID = {"MISS": "missed", "EXTRA": "too many", "ATTR": "wrong"}


def overview(sets: Sequence[MarkedSet], about: dict[str, str]) -> str:
    """A row a set: articles, core F1 with its interval, the F1 of each core type."""
    rows = []
    for one in sets:
        marks = one.marks
        tallies = marks.tallies()
        name = one.annotated.name
        rows.append([
            f"`{name}/`: {about.get(name, 'annotated articles')}", str(len(marks.articles)),
            cell(marks.core_f1(), bootstrap(marks, SEED).core_f1), *(f"{tallies[kind].f1:.3f}" for kind in CORE),
        ])  # fmt: skip
    return table(["texts", "articles", "core F1", *CORE], rows)


def by_type(marks: Marks) -> str:
    """A row a type that gold or the extractor has."""
    spread = bootstrap(marks, SEED)
    rows = [
        [kind, str(tally.gold), *(cell(getattr(tally, name), getattr(spread.types[kind], name)) for name in MEASURES)]
        for kind, tally in marks.tallies().items()
        if tally.gold or tally.fp
    ]
    return table(["type", "gold", "precision", "recall", "F1"], rows)


def by_genre(one: MarkedSet) -> str:
    """A row a genre, all types pooled, and one of the whole set."""
    rows = []
    for name, marks in [*one.genres().items(), ("all", pooled(one.marks))]:
        tally, spread = marks.tallies()[POOLED], bootstrap(marks, SEED).types[POOLED]
        measures = (cell(getattr(tally, measure), getattr(spread, measure)) for measure in MEASURES)
        rows.append([name, str(len(marks.articles)), str(tally.gold), *measures])
    return table(["genre", "articles", "gold", "precision", "recall", "F1"], rows)


def attributes(marks: Marks) -> str:
    """A row an attribute that gold tells of some right fact."""
    told = ((f"{kind}.{name}", tally) for kind in marks.types for name, tally in marks.attributes(kind).items())
    rows = [
        [name, str(tally.gold), *(f"{getattr(tally, one):.3f}" for one in MEASURES)]
        for name, tally in told
        if tally.gold
    ]
    return table(["attribute", "told", "precision", "recall", "F1"], rows)


def beside(rows: Iterable[Row]) -> str:
    """A row a task and tool."""
    cells = []
    for row in rows:
        both = f"{row.precision:.3f}", f"{row.recall:.3f}"
        cells.append([row.task, row.tool, str(row.gold), *both, cell(row.f1, _interval(row))])
    return table(["task", "tool", "gold", "precision", "recall", "F1"], cells)


def worst_causes(sets: Sequence[MarkedSet]) -> str:
    """Mistakes counted by what is wrong and the rule that made it, the commonest first, a column a set."""
    counted: Counter[tuple[str, str, str]] = Counter()
    by_set: Counter[tuple[str, tuple[str, str, str]]] = Counter()
    for one in sets:
        for row in mistakes(one.marks):
            what = f"{row.type}.{row.attribute}" if row.attribute else row.type
            key = what, _SAID[row.kind], f"`{row.rule}`" if row.rule else "none at its place"
            counted[key] += 1
            by_set[one.annotated.name, key] += 1
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    names = [one.annotated.name for one in sets]
    rows = [[*key, *(str(by_set[name, key]) for name in names), str(count)] for key, count in ordered[:WORST]]
    rest = ordered[WORST:]
    sums = [str(sum(by_set[name, key] for key, _ in rest)) for name in names]
    if rest:
        rows.append([f"{len(rest)} other causes", "", "", *sums, str(sum(count for _, count in rest))])
    return table(["fact or attribute", "is", "by rule", *(f"`{name}`" for name in names), "together"], rows)


def frozen(batches: Iterable[Batch]) -> str:
    """A row a batch that is not measured again."""
    rows = [
        [one.batch, one.date.isoformat(), str(one.articles), f"{one.core_f1:.3f}", *(f"{one.f1[k]:.3f}" for k in CORE)]
        for one in batches
    ]
    return table(["texts", "measured", "articles", "core F1", *CORE], rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown, without the last line break; a bar inside a cell is escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def cell(value: float, interval: Interval | None) -> str:
    """A measure with its interval."""
    return f"{value:.3f} ({interval.low:.2f}-{interval.high:.2f})" if interval else f"{value:.3f}"


def _interval(row: Row) -> Interval | None:
    return Interval(*row.interval) if row.interval else None
