"""Where the headline of a page stands, and the date line that belongs to it."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from extractor.reading.html.dates import day_of_line
from extractor.reading.html.lines import Line, Lines

ABOVE, BELOW = 2, 10
"""Lines above and below the headline among which its date line is looked for."""
PROSE = 120
"""Characters of a line that is the article's own. A date line stands before the second of them."""
SURE = 15
"""Characters with which a title begins where the page breaks it in lines, or names itself behind it."""

_FRAME_TAGS = ("aside", "nav", "footer", "form")
_FRAME = re.compile(
    r"(?:^|[\s_-])(?:related|others?|comments?|sidebar|widgets?|footer|menu|nav|navbar|breadcrumbs?|clock|header|top-?bar|"
    r"banner|tin-?lien-?quan|lien-?quan|tin-?khac|tin-?moi|binh-?luan)(?:$|[\s_-])",
    re.IGNORECASE,
)


class DateLine(NamedTuple):
    """A day and the words of the line that tells it."""

    day: dt.date
    text: str


def find_headline(lines: Sequence[Line], title: str | None) -> int | None:
    """The number of the line that is the title: a heading, else what its page calls so, else the first not linked."""
    wanted = " ".join((title or "").split())
    same = [at for at, line in enumerate(lines) if line.text == wanted]
    same = same or [at for at, line in enumerate(lines) if len(line.text) >= SURE and wanted.startswith(line.text)]
    return min(same, key=lambda at: (_rank(lines[at].block), at)) if same else None


def find_date_line(
    page: Lines, headline: int | None, body: tuple[int, int] | None, told: Sequence[Any], latest: dt.date
) -> DateLine | None:
    """The article's date line: `told` are the elements that a site's profile says are one, in order of trust.

    `body` are the lines [start, end) of the article's text, where they are known. What belongs to other news, to
    comments, to the page's head is none: it stands in a block of its own, without the headline.
    """
    lines = page.lines
    if headline is None:
        return None
    for element in told:
        at = page.starts.get(element)
        if at is None or (body and at > body[1]) or _is_frame(element, lines[headline].block):
            continue
        text = " ".join(element.text_content().split())
        if day := day_of_line(text, latest) or day_of_line(element.get("datetime") or "", latest):
            return DateLine(day, text)
    for at in [*_below(lines, headline, body), *range(headline - 1, max(headline - 1 - ABOVE, -1), -1)]:
        day = day_of_line(lines[at].text, latest)
        if day and not _is_frame(lines[at].block, lines[headline].block):
            return DateLine(day, lines[at].text)
    return _at_the_foot(lines, body, latest)


def _below(lines: Sequence[Line], headline: int, body: tuple[int, int] | None) -> list[int]:
    """The lines below the headline down to the article's first, or second where a summary stands before."""
    found, prose = [], 0
    last = body[0] + 2 if body and body[0] > headline else headline + BELOW
    for at in range(headline + 1, min(len(lines), last + 1)):
        if prose and len(lines[at - 1].text) < PROSE and not body:
            break
        found.append(at)
        prose += len(lines[at].text) >= PROSE
        if prose > 1:
            break
    return found


def _at_the_foot(lines: Sequence[Line], body: tuple[int, int] | None, latest: dt.date) -> DateLine | None:
    """A line with place and day or a label at the text's end; a bare day there belongs to other news."""
    start, end = body or (0, 0)
    for line in lines[max(start, end - 3) : end]:
        if re.match(r"\W*[^\W\d]", line.text) and (day := day_of_line(line.text, latest)):
            return DateLine(day, line.text)
    return None


def _is_frame(element: Any, headline: Any) -> bool:
    """Whether the element stands in a block of the page's frame that the headline does not stand in."""
    around = {headline, *headline.iterancestors()}
    while element is not None and element not in around:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag in _FRAME_TAGS or _FRAME.search(named):
            return True
        element = element.getparent()
    return False


def _rank(block: Any) -> int:
    if block.tag in ("h1", "h2", "h3", "h4"):
        return 0
    return 1 if "title" in f"{block.get('class')} {block.get('id')}".lower() else 2
