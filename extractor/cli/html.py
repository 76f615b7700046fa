"""`show --html`: one article as a page of its own: no script, no network, nothing to load."""

from collections.abc import Iterator
from string import Template

from extractor.cli.language import translate
from extractor.cli.style import STYLE
from extractor.records import FACT_TYPES, ArticleFacts, Fact
from extractor.showing.fields import told, type_label
from extractor.showing.markup import policy, safe
from extractor.showing.segments import segments

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>$style</style>
</head>
<body>
<header>
<h1>$title</h1>
<p class="origin">$origin</p>
<ul class="legend" aria-label="$legend_label">
$legend
</ul>
</header>
<main>
<article class="text">$text</article>
<h2>$facts_label</h2>
<table>
<thead><tr>$headings</tr></thead>
<tbody>
$rows
</tbody>
</table>
</main>
<footer>$made_by</footer>
</body>
</html>
""")
_HEADINGS = ("Type", "Words", "Fields", "Rule", "Confidence")


def page(found: ArticleFacts, language: str | None) -> str:
    """The whole page. Every word that comes from outside is escaped."""
    article = found.article
    made = article.made_by
    return _PAGE.substitute(
        policy=policy(STYLE),
        style=STYLE,
        title=safe(article.title or article.id),
        origin=safe(" · ".join(str(part) for part in (article.source, article.published, article.url) if part)),
        legend_label=safe(translate("Types of facts", language)),
        legend="\n".join(_legend(found, language)),
        text="".join(_segments(found, language)),
        facts_label=safe(translate("Facts", language)),
        headings="".join(f'<th scope="col">{safe(translate(each, language))}</th>' for each in _HEADINGS),
        rows="\n".join(_row(number, fact, language) for number, fact in enumerate(found.facts, 1)),
        made_by=safe(f"{made.program} · {made.rule_version} · {made.segmentation}" if made else ""),
    )


def _legend(found: ArticleFacts, language: str | None) -> Iterator[str]:
    for kind in FACT_TYPES:
        if count := sum(fact.type == kind for fact in found.facts):
            yield f'<li><span class="fact {kind}">{safe(type_label(kind, language))}</span> {count}</li>'


def _segments(found: ArticleFacts, language: str | None) -> Iterator[str]:
    """The text cut wherever a fact begins or ends, so that facts may overlap in any way.

    A piece has the class of each fact on it, and a note that opens under the pointer or on focus.
    """
    text = found.article.text.replace("\r\n", " \n")
    for start, end, on, begins in segments(
        len(text), [(fact.evidence.start, fact.evidence.end) for fact in found.facts]
    ):
        piece = safe(text[start:end])
        if not on:
            yield piece
            continue
        anchor = "".join(f'<a id="w{number + 1}"></a>' for number in begins)
        kinds = " ".join(dict.fromkeys(found.facts[number].type for number in on))
        notes = "".join(_note(number + 1, found.facts[number], language) for number in on)
        yield f'{anchor}<mark class="fact {kinds}" tabindex="0">{piece}'
        yield f'<span class="notes">{notes}</span></mark>'


def _note(number: int, fact: Fact, language: str | None) -> str:
    return (
        f'<span class="note"><b>{safe(type_label(fact.type, language))}</b> '
        f'{_fields(fact)}<a class="rule" href="#f{number}">{safe(fact.rule)}</a></span>'
    )


def _row(number: int, fact: Fact, language: str | None) -> str:
    label = safe(type_label(fact.type, language))
    words = safe(" ".join(fact.evidence.text.split()))
    return (
        f'<tr id="f{number}"><td><span class="fact {fact.type}">{label}</span></td>'
        f'<td><a href="#w{number}">{words}</a></td>'
        f"<td>{_fields(fact)}</td><td><code>{safe(fact.rule)}</code></td><td>{fact.confidence:.3f}</td></tr>"
    )


def _fields(fact: Fact) -> str:
    return "".join(
        f'<span class="field"><i>{safe(name)}</i> {safe(value)}</span> ' for name, value in told(fact).items()
    )
