"""The article of a parsed page: its headline, text, date line and author, by the site's profile where one fits."""

import copy
import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from extractor.reading.build import UnreadableError
from extractor.reading.html.headline import PROSE, SURE, DateLine, find_date_line, find_headline
from extractor.reading.html.lines import Lines, read_lines
from extractor.reading.html.meta import author_name
from extractor.reading.html.profiles import SiteProfile, main_element, recognise, select, select_all
from extractor.reading.html.tables import put_back, take_tables

DATE_LINE_WITHIN = 3
"""Lines from the text's top among which its date line is taken out: it is told in a field of its own."""
MOST_OUTSIDE_TABLES = 20_000
"""Elements of a page of no known site. The time to tell its text from its frame grows with their square."""
_FRAME_TAGS = ("aside", "nav", "footer", "button", "select", "textarea")
_FRAME = re.compile(
    r"(?:related|share|sharing|social|comments?|breadcrumbs?|tin-?lien-?quan|tin-?khac)s?(?:[_-].*)?", re.IGNORECASE
)


class Found(NamedTuple):
    """What the page shows: `text` in lines, tables as rows of cells; empty where nothing can be told from the frame."""

    title: str | None
    text: str
    author: str | None
    date_line: DateLine | None


def find_article(page: Any, told: str | None, latest: dt.date) -> Found:
    """The article of an lxml page without scripts, which is used up. `told` is the title that its metadata tells.

    Raises UnreadableError for one with more elements than can be looked at.
    """
    profile = recognise(page)
    lines = read_lines(page)
    body = main_element(page, profile.body) if profile else None
    title = _title(page, lines, profile, body, told)
    headline = find_headline(lines.lines, title)
    extent = None if body is None else (lines.starts[body], lines.ends[body])
    stamps = select_all(page, profile.date) if profile else []
    date_line = find_date_line(lines, headline, extent, stamps, latest)
    author = next((name for each in _authors(page, profile) if (name := author_name(each.text_content()))), None)
    text = _profile_text(page, profile, body) if profile and body is not None else ""
    text = text or _below_headline(_main_text(page), title)
    return Found(title, _without(text, date_line), author, date_line)


def _title(page: Any, lines: Lines, profile: SiteProfile | None, body: Any, told: str | None) -> str | None:
    """The site's title last before the text; else the heading that the metadata repeats; else the likeliest one."""
    if profile is not None:
        shown = [each for each in select(page, profile.title) if each.text_content().strip()]
        above = [each for each in shown if lines.starts.get(each, 0) <= lines.starts[body]]
        if shown:
            return " ".join((above[-1] if above else shown[0]).text_content().split())
    for heading in page.iter("h1", "h2"):
        words = " ".join(heading.text_content().split())
        if told and (words == told or (len(words) >= SURE and told.startswith(words))):
            return words
    names: list[str] = [name.strip() for name in (told, page.findtext(".//title")) if name]
    shown = [
        line.text for line in lines.lines if len(line.text) >= SURE and any(n.startswith(line.text) for n in names)
    ]
    if shown:
        return str(max(shown, key=len))
    from trafilatura.metadata import extract_title

    likely: str | None = extract_title(page)
    return likely


def _authors(page: Any, profile: SiteProfile | None) -> Sequence[Any]:
    named = select(page, profile.author) if profile else []
    return [*named, *page.xpath("//*[@itemprop='author']|//a[@rel='author']")]


def _profile_text(page: Any, profile: SiteProfile, body: Any) -> str:
    lead = next(iter(select(page, profile.lead)), None)
    apart = lead is not None and body not in (lead, *lead.iterancestors(), *lead.iterdescendants())
    return "\n".join(text for part in ([lead, body] if apart else [body]) if (text := _part_text(part, profile)))


def _part_text(part: Any, profile: SiteProfile) -> str:
    """The lines of an element, less what its profile and the names of its blocks call frame."""
    from lxml.html import Element

    block = Element("div")
    block.append(copy.deepcopy(part))
    block[0].tail = None
    frame = [*select_all(block[0], profile.drop), *block.iter(*_FRAME_TAGS)]
    frame += [each for each in block[0].iterdescendants() if _is_frame(each)]
    for each in frame:
        if each.getparent() is not None and each is not block[0]:
            each.drop_tree()
    tables = take_tables(block)
    return put_back("\n".join(line.text for line in read_lines(block).lines), tables).strip("\n")


def _is_frame(element: Any) -> bool:
    return any(_FRAME.fullmatch(name) for name in (element.get("class") or "").split())


def _main_text(page: Any) -> str:
    """The text that stands out from the page's frame, by what its blocks look like. Raises UnreadableError."""
    import trafilatura

    tables = take_tables(page)
    if (number := sum(1 for _ in page.iter())) > MOST_OUTSIDE_TABLES:
        raise UnreadableError(
            "has {} elements outside of tables, of which at most {} are read; no article is so long, so split the page",
            number,
            MOST_OUTSIDE_TABLES,
        )
    text = put_back(trafilatura.extract(page, include_comments=False) or "", tables)
    return "\n".join(line for line in text.split("\n") if line.strip())


def _below_headline(text: str, title: str | None) -> str:
    """The text below the line that is its title, where nothing but short lines stands above."""
    lines = text.split("\n")
    at = lines.index(title) if title in lines else len(lines)
    above = lines[:at]
    return "\n".join(lines[at + 1 :]) if at + 1 < len(lines) and all(len(line) < PROSE for line in above) else text


def _without(text: str, date_line: DateLine | None) -> str:
    """The text less its date line, where that stands at the top."""
    lines = [line for line in text.split("\n") if line.strip()]
    top = [line for line in lines[:DATE_LINE_WITHIN] if date_line is None or line.strip() != date_line.text]
    return "\n".join([*top, *lines[DATE_LINE_WITHIN:]])
