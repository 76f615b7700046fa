"""`verify`: the sums within an article that do not add up. No store is asked."""

from extractor.checking.arithmetic import sums, title_end
from extractor.checking.checked import Checked
from extractor.checking.comparing import key_of
from extractor.checking.judging import arithmetic
from extractor.checking.reasons import why
from extractor.store.checks.article import THIS, Article, named, shown_of
from extractor.store.checks.headings import Headings


def wrong_sums(article: Article, *, language: str = "en") -> list[Checked]:
    """The groups of verdict `arithmetic` that a check would find within one article, in text order. Offsets are in code
    points of the article's text."""
    text, told = article.text, article.told
    columns = {report.fact: (report, row) for report, row in article.figures}
    # Facts are numbered downwards: those that begin and end at one place stay in their order.
    reports = sorted((report for report, _ in columns.values()), key=lambda one: (one.start, one.end, -one.fact))
    wrong = (one for one in sums(text, title_end(text, told.title), reports) if not one.holds)
    groups = [
        arithmetic([(report, named(told, language)) for report in one.figures], key_of(one.figures), one.written)
        for one in wrong
    ]
    headings = Headings({**fact, "article": THIS} for fact in article.rows.facts if fact["type"] == "organisation")
    return [
        Checked(
            verdict=group.verdict, key=group.key, heading=headings.of(group), why=why(group, language),
            reports=tuple(shown_of((report, told), columns[report.fact][1], text) for report, _ in group.reports),
        )
        for group in groups
    ]  # fmt: skip
