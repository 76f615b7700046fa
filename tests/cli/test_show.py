"""`extractor show`: the terminal's view and the page."""

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from extractor.cli.html import page
from extractor.records import Article, ArticleFacts, Count, Date, Evidence, Organisation

Cli = Callable[..., tuple[int, str, str]]
HOSTILE = "</mark><script>alert(1)</script>\"'& \x1b[31m \u202eبب LĐLĐ tỉnh tặng 5 suất quà"


def facts(text: str, *words: str) -> ArticleFacts:
    """An article with one fact on each of the words given, one type after the other."""
    made = []
    for number, each in enumerate(words):
        evidence = Evidence.of(text, text.index(each), text.index(each) + len(each))
        made.append(
            [
                Organisation(evidence=evidence, rule="r.<o>", confidence=1, id="o", name=each, kind='<b on="x">'),
                Count(evidence=evidence, rule="r.c", confidence=1, value=5, metric="gift", noun=each),
                Date(evidence=evidence, rule="r.d", confidence=0.976, grain="day"),
            ][number % 3]
        )
    made.sort(key=lambda fact: fact.evidence.start)
    return ArticleFacts(article=Article(id="<i>", title="<t>", url="javascript:x", text=text), facts=tuple(made))


class Page(HTMLParser):
    """Collects a page's tags, its attributes and the article's words without the notes."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.pieces: list[tuple[str, str]] = []
        self._inside: list[tuple[str, str]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self._inside.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._inside.pop()[0] == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        classes = [name for _, name in self._inside]
        if "text" in classes and "notes" not in classes:
            self.words += data
            self.pieces += [(data, name) for tag, name in self._inside[-1:] if tag == "mark"]


def test_a_hostile_text_stays_text() -> None:
    found = Page(page(facts(HOSTILE, "</mark><script>", "LĐLĐ tỉnh tặng", "5 suất"), "en"))
    assert found.words == HOSTILE.replace("\x1b", "␛").replace("\u202e", "�")
    assert found.tags == {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "ul", "li", "main", "article",
        "a", "mark", "span", "b", "i", "h2", "table", "thead", "tr", "th", "tbody", "td", "code", "footer",
    }  # fmt: skip
    assert found.attributes == {
        "lang", "charset", "http-equiv", "content", "name", "class", "aria-label", "id", "tabindex", "href",
        "scope",
    }  # fmt: skip


def test_overlapping_facts_are_cut_into_pieces() -> None:
    text = "LĐLĐ tỉnh tặng 5 suất quà"
    found = Page(page(facts(text, "LĐLĐ tỉnh tặng", "tặng 5 suất", "5 suất quà"), "en"))
    assert found.words == text
    assert found.pieces == [
        ("LĐLĐ tỉnh ", "fact organisation"),
        ("tặng", "fact organisation count"),
        (" ", "fact count"),
        ("5 suất", "fact count date"),
        (" quà", "fact date"),
    ]


def test_nothing_is_loaded_or_run() -> None:
    source = page(facts(HOSTILE, "LĐLĐ tỉnh"), "en")
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in source
    assert not re.search(r"<script|<link|<img|@import|url\(|src=", source)
    assert {link[0] for link in re.findall(r'href="(.)', source)} == {"#"}


def test_a_windows_line_end_moves_no_fact() -> None:
    found = Page(page(facts("Một dòng\r\n5 suất quà", "Một", "5 suất"), "vi"))
    assert found.pieces == [("Một", "fact organisation"), ("5 suất", "fact count")]


def test_labels_speak_the_chosen_language() -> None:
    assert "tổ chức" in page(facts("LĐLĐ tỉnh", "LĐLĐ"), "vi")
    assert "organisation</span> 1" in page(facts("LĐLĐ tỉnh", "LĐLĐ"), "en")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("LĐLĐ tỉnh Hưng Yên tặng 45 suất quà.\x1b[2J", "utf-8")
    return path


def test_the_terminal_shows_text_legend_and_facts(cli: Cli, article: Path) -> None:
    code, out, _ = cli("show", article)
    assert code == 0
    assert "LĐLĐ tỉnh Hưng Yên tặng 45 suất quà.␛[2J" in out
    assert "value 45" in out
    assert "\x1b" not in out


def test_a_page_is_written(cli: Cli, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    code, out, err = cli("show", article, "--html", target)
    assert (code, out) == (0, "")
    assert err.endswith(f" facts -> {target}\n")
    Page(target.read_text("utf-8"))


def test_one_article_of_several_is_named(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "x", "text": "Một"}\n{"id": "y", "text": "Hai"}\n{"id": "x", "text": "Ba"}', "utf-8")
    code, _, err = cli("show", path)
    assert code == 2
    assert "name one with --id, such as --id x" in err
    assert cli("show", path, "--id", "x")[1].startswith("Ba")
    assert cli("show", path, "--id", "z")[0] == 1


def test_what_cannot_be_read_is_told(cli: Cli, tmp_path: Path) -> None:
    code, _, err = cli("show", tmp_path / "gone.txt")
    assert (code, err) == (1, f"{tmp_path}/gone.txt: no such file or folder\n")
    assert cli("show", "-", "--html", tmp_path / "no" / "x.html", stdin=b"x")[0] == 2
