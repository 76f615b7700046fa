"""`verify`: the sums within an article that do not add up. No store is asked."""

from collections.abc import Mapping
from typing import Any

from extractor.checking.arithmetic import sums
from extractor.checking.checked import Checked
from extractor.checking.comparing import key_of
from extractor.checking.judging import arithmetic
from extractor.checking.reasons import why
from extractor.store.checks.verify import article_of, figures_of, named, shown_of
from extractor.store.tables.rows import rows_of


def wrong_sums(found: Mapping[str, Any], *, language: str = "en") -> list[Checked]:
    """The groups of verdict `arithmetic` that a check would find within one article, in text order; `found` is one line
    of `run`. Offsets are in code points of the article's text."""
    rows = rows_of(found)
    of, told = rows.article, article_of(rows)
    columns = {report.fact: (report, row) for report, row in figures_of(rows)}
    # Facts are numbered downwards: those that begin and end at one place stay in their order.
    reports = sorted((report for report, _ in columns.values()), key=lambda one: (one.start, one.end, -one.fact))
    text, title = of["text"], of["title"] or ""
    wrong = (one for one in sums(text, len(title) if text.startswith(title) else 0, reports) if not one.holds)
    groups = [
        arithmetic([(report, named(told, language)) for report in one.figures], key_of(one.figures), one.written)
        for one in wrong
    ]
    return [
        Checked(
            verdict=group.verdict, key=group.key, why=why(group, language),
            reports=tuple(shown_of((report, told), columns[report.fact][1], text) for report, _ in group.reports),
        )
        for group in groups
    ]  # fmt: skip
