"""`check --html`: groups as a page of its own, to be read and to be printed: no script, no network, nothing to load."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from string import Template

from extractor.checking.checked import ORDER, Checked, CheckedReport
from extractor.cli.checks.style import STYLE
from extractor.cli.checks.verdicts import Kept
from extractor.cli.language import translate
from extractor.showing.groups import MEANINGS, and_copies, and_more, copied_from, figures, notes, tags
from extractor.showing.keys import in_one_line
from extractor.showing.markup import policy, program_version, safe, short, web_address
from extractor.showing.passages import Passage, passages, pieces

PASSAGES = 40
"""Shown of a group."""
_PAGE = Template("""\
<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>$style</style>
</head>
<body>
<header>
<h1>$title</h1>
<p class="origin">$origin</p>
</header>
<main>
<table>
<thead><tr>$headings</tr></thead>
<tbody>
$rows
</tbody>
</table>
$sections
</main>
<footer>$made_by</footer>
</body>
</html>
""")


def page(kept: Kept, address: str, day: dt.date, language: str) -> str:
    """The whole page: a table of the verdicts, and a section for each. Every word from outside is escaped.

    `address` is the store's, `day` the one on which the page is made.
    """
    groups = kept.groups()
    sections = [_section(verdict, list(each), language) for verdict, each in groupby(groups, lambda one: one.verdict)]
    if not groups:
        sections = [f"<p>{safe(translate('Nothing to compare.', language))}</p>"]
    return _PAGE.substitute(
        language=language,
        policy=policy(STYLE),
        style=STYLE,
        title=safe(translate("Figures compared", language)),
        origin=safe(f"{address} · {day.isoformat()}"),
        headings="".join(
            f'<th scope="col">{safe(translate(each, language))}</th>'
            for each in ("Verdict", "What it means", "Groups", "On this page")
        ),
        rows="\n".join(_rows(kept, groups, language)),
        sections="\n".join(sections),
        made_by=safe(f"extractor {program_version()}"),
    )


def _rows(kept: Kept, groups: Sequence[Checked], language: str) -> Iterator[str]:
    for verdict in ORDER:
        shown = sum(group.verdict == verdict for group in groups)
        label = safe(translate(verdict, language))
        linked = f'<a href="#{verdict}">{label}</a>' if shown else label
        yield (
            f"<tr><td>{linked}</td>"
            f"<td>{safe(translate(MEANINGS[verdict], language))}</td>"
            f'<td class="number">{kept.counts[verdict]}</td><td class="number">{shown}</td></tr>'
        )


def _section(verdict: str, groups: Sequence[Checked], language: str) -> str:
    told = "\n".join(_group(number, group, language) for number, group in enumerate(groups, 1))
    return (
        f'<section class="verdict" id="{verdict}">\n<h2>{safe(translate(verdict, language))}</h2>\n'
        f'<p class="meaning">{safe(translate(MEANINGS[verdict], language))}</p>\n{told}\n</section>'
    )


def _group(number: int, group: Checked, language: str) -> str:
    shown, left_out = passages(group.reports, PASSAGES)
    parts = [
        f'<article class="group {group.verdict}">',
        f"<h3>{number}. {safe(in_one_line(group.heading, language))}</h3>",
    ]
    parts.append(f'<p class="why">{safe(group.why)}</p>')
    parts += [f'<p class="note">{safe(note)}</p>' for note in notes(group, language)]
    parts += [_passage(passage, group, language) for passage in shown]
    if left_out:
        parts.append(f'<p class="more">{safe(and_more(left_out, language))}</p>')
    return "\n".join([*parts, "</article>"])


def _passage(passage: Passage, group: Checked, language: str) -> str:
    report = passage.reports[0]
    told = [
        f"<b>{_short(figures(passage, language))}</b>",
        *(_short(one) for one in (report.source, report.published) if one),
    ]
    told.append(_article(report))
    told += [
        f'<span class="tag">{_short(tag)}</span>'
        for tag in (*tags(passage, group, language), copied_from(passage, language))
        if tag
    ]
    copies = f'\n<p class="copies">{safe(and_copies(passage.copies, language))}</p>' if passage.copies else ""
    return (
        f'<div class="report">\n<p class="where">{" · ".join(told)}</p>\n'
        f'<blockquote lang="vi">{_sentence(passage)}</blockquote>{copies}\n</div>'
    )


def _article(report: CheckedReport) -> str:
    """The article's title, linked where its address is one of the web."""
    label = f'<span lang="vi">{_short(report.title or report.article)}</span>'
    if url := web_address(report.url):
        return f'<a href="{safe(url)}" rel="noopener noreferrer">{label}</a>'
    return f"{label} ({_short(report.url)})" if report.url else label


def _short(text: str) -> str:
    return safe(short(text))


def _sentence(passage: Passage) -> str:
    told = pieces(passage.reports[0].sentence, (each.evidence for each in passage.reports))
    return "".join(f"<mark>{safe(text)}</mark>" if marked else safe(text) for text, marked in told)
