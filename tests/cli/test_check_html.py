"""`check --html`: a page that loads nothing, escapes everything and prints."""

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser

import pytest

from extractor.checking.checked import Checked
from extractor.cli.checks.html import PASSAGES, page
from extractor.cli.checks.verdicts import ORDER, Kept
from tests.cli.compared import conflict, group, initiatives, report

HOSTILE = '</mark></style><script>alert(1)</script><img src=x onerror="y">\'& \x1b[31m \u202e'


def shown(*groups: Checked, language: str = "en", limit: int = 100) -> str:
    kept = Kept((), limit)
    for each in groups:
        kept.add(each)
    return page(kept, "facts.db", dt.date(2026, 1, 2), language)


class Page(HTMLParser):
    """A page's tags, attributes, links and marked words; every tag must close."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.marked: list[str] = []
        self.words = ""
        self._inside: list[str] = []
        self.feed(source)
        assert self._inside == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "meta":
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._inside.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        if "style" not in self._inside:
            self.words += data
        if self._inside[-1:] == ["mark"]:
            self.marked.append(data)


def test_a_conflict_with_both_sentences() -> None:
    found = Page(shown(conflict()))
    assert found.marked == ["45 sáng kiến", "54 sáng kiến"]
    words = " ".join(found.words.split())
    for told in ("organisation LĐLĐ tỉnh Kon Tum · metric initiative · period 2018", "45 is not 54.",
                 "2 independent sources", "LĐLĐ tỉnh Kon Tum có 54 sáng kiến.",
                 "45 · Báo a · 2018-07-20 · Bài a · told first · likelier", "and 2 copies",
                 "facts.db · 2026-01-02"):  # fmt: skip
        assert told in words
    assert found.links == ["#conflict", "https://example.vn/a", "https://example.vn/b"]


def test_what_comes_from_outside_stays_text() -> None:
    sentence = f"{HOSTILE} có 45 sáng kiến {HOSTILE}"
    hostile = report(HOSTILE, sentence, "45 sáng", 45, source=HOSTILE, title=HOSTILE, url=HOSTILE, unit=HOSTILE,
                     published=HOSTILE, copy_of=HOSTILE, fact_key=HOSTILE)  # fmt: skip
    told = group("conflict", hostile, key={HOSTILE: HOSTILE}, why=HOSTILE, cause=HOSTILE, first=HOSTILE)
    kept = Kept((), 9)
    kept.add(told)
    found = Page(page(kept, HOSTILE, dt.date(2026, 1, 2), "en"))
    assert found.tags == Page(shown(conflict())).tags
    assert found.attributes <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "scope",
    }  # fmt: skip
    assert found.links == ["#conflict"]
    assert sentence.replace("\x1b", "␛").replace("\u202e", "�") in found.words
    assert "\x1b" not in found.words


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "data:text/html,x", "file:///etc/passwd", "//example.vn/a", "vbscript:x", "https://", "https:///a",
        "http://a b", "https:\\\\a", "https://a\u202eb", "ftp://example.vn/a", "\x01https://example.vn", "https://a\n",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    found = Page(shown(group("agree", initiatives("a", 45, url=url))))
    assert found.links == ["#agree"]
    assert "Bài a (" in found.words


@pytest.mark.parametrize("url", ['http://example.vn/a?b=1&c="2"', "HTTPS://example.vn/Bài-viết.html"])
def test_an_address_of_the_web_is_a_link(url: str) -> None:
    assert Page(shown(group("agree", initiatives("a", 45, url=url)))).links == ["#agree", url]


def test_nothing_is_loaded_or_run() -> None:
    source = shown(conflict())
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in source
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|src=|style=", source)


def test_it_is_made_for_paper() -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", shown(conflict()), re.DOTALL)
    at = style.index("@media print")
    for told in ("break-before: page", "break-inside: avoid", "attr(href)", "color: #000", "table-header-group"):
        assert told in style[at:]


def test_a_section_for_each_verdict_that_is_there_and_a_row_for_all() -> None:
    groups = [group(verdict, initiatives("a", 45), initiatives("b", 45)) for verdict in reversed(ORDER[1:])]
    source = shown(*groups, groups[0])
    assert re.findall(r'<section class="verdict" id="(\w+)">', source) == list(ORDER[1:])
    rows = re.findall(r'<tr><td>(.*?)</td>.*?<td class="number">(\d+)</td><td class="number">(\d+)</td>', source)
    assert rows[0] == ("conflict", "0", "0")
    assert rows[-1] == ('<a href="#copied">copied</a>', "2", "2")


def test_what_the_page_has_no_room_for_is_counted() -> None:
    many = group("conflict", *(initiatives(f"a{at}", 45 + at % 2) for at in range(PASSAGES + 7)))
    source = shown(many, many, many, limit=2)
    assert '<td class="number">3</td><td class="number">2</td>' in source
    assert source.count("<blockquote") == 2 * PASSAGES
    assert source.count("and 7 more") == 2
    long = initiatives("a", 45, title="t" * 10**6, source="s" * 10**6, url="u" * 10**6, copy_of="c" * 10**6)
    assert len(shown(group("agree", long))) < 10_000


def test_a_page_of_nothing() -> None:
    found = Page(shown())
    assert "Nothing to compare." in found.words
    assert found.links == []


def test_in_vietnamese() -> None:
    source = shown(conflict(), language="vi")
    assert '<html lang="vi">' in source
    words = " ".join(Page(source).words.split())
    for told in ("Đối chiếu số liệu", "mâu thuẫn", "nói trước tiên", "và 2 bài chép lại",
                 "tổ chức LĐLĐ tỉnh Kon Tum · loại số liệu sáng kiến · thời gian 2018"):  # fmt: skip
        assert told in words
