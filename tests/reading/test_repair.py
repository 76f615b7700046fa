"""Lines in the bytes of old fonts among lines that are not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.reading import read_inputs
from extractor.reading.encodings.repair import repair, repair_page
from extractor.reading.html.page import read_html
from extractor.reading.rows.jsonl import article_of
from extractor.records import Article

Writers = dict[str, Callable[[str], bytes]]

UNICODE = "Hội nghị diễn ra sáng 20/12 tại Hà Nội."
OLD = "Liên đoàn Lao động tỉnh tặng 450 suất quà cho công nhân."
LATIN = "À la fête de l'été, le café: © 2019, 5 µm, “Größe”."


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@pytest.mark.parametrize("shown", ["cp1252", "latin-1"])
def test_by_line(font: str, shown: str, writers: Writers) -> None:
    old = writers[font](OLD).decode(shown)
    short = writers[font]("Tổng kết").decode(shown)
    text = f"{UNICODE}\r\n{old}\n\n{LATIN}\n{short}\nplain\n"
    assert repair(text) == (f"{UNICODE}\r\n{OLD}\n\n{LATIN}\nTổng kết\nplain\n", f"{font} in utf-8")


def test_both_fonts_in_one_text(writers: Writers) -> None:
    lines = [writers[font](OLD).decode("latin-1") for font in ("tcvn3", "vni")]
    assert repair("\n".join(lines)) == (f"{OLD}\n{OLD}", "tcvn3 and vni in utf-8")


@pytest.mark.parametrize(
    "text", ["", "x", UNICODE, OLD, LATIN, f"{LATIN}\n{OLD}", "Ðại hội Công đoàn tỉnh, 5 m² ¼", "C«ng"]
)
def test_what_stays(text: str) -> None:
    assert repair(text) == (text, None)


def test_files_and_rows(tmp_path: Path, writers: Writers) -> None:
    tcvn3 = writers["tcvn3"](OLD).decode("latin-1")
    title = writers["tcvn3"]("Tổng kết").decode("latin-1")
    named = "".join(f"&#{ord(letter)};" if letter > "\xa0" else letter for letter in tcvn3).replace("&#174;", "&reg;")
    page = "<html><head><meta charset={}><title>x</title></head><body><article><p>{}</p></article></body></html>"
    (tmp_path / "a.txt").write_text(tcvn3, "utf-8")
    (tmp_path / "b.txt").write_bytes(writers["vni"](OLD))
    (tmp_path / "c.html").write_text(page.format("utf-8", tcvn3), "utf-8")
    (tmp_path / "d.html").write_text(page.format("utf-8", named), "utf-8")
    (tmp_path / "e.html").write_text(page.format("iso-8859-1", tcvn3), "latin-1")
    (tmp_path / "f.html").write_bytes(writers["windows-1258"](page.format("windows-1258", OLD)))
    (tmp_path / "g.html").write_bytes(writers["viqr"](page.format("us-ascii", "@")).replace(b"@", writers["viqr"](OLD)))
    (tmp_path / "h.html").write_text(page.format("utf-8", OLD), "utf-8")
    rows = [{"title": title, "text": tcvn3}, {"text": OLD}, {"title": "x", "html": page.format("utf-8", named)}]
    (tmp_path / "i.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    read = [item for item in read_inputs([str(tmp_path)]) if isinstance(item, Article)]
    assert [article.encoding for article in read] == [
        "tcvn3 in utf-8", "vni", "tcvn3 in utf-8", "tcvn3 in utf-8", "tcvn3", "windows-1258", "viqr", "utf-8",
        "tcvn3 in utf-8", None, "tcvn3 in utf-8",
    ]  # fmt: skip
    assert [article.text for article in read if not article.text.endswith(OLD)] == []
    assert read[8].title == "Tổng kết"


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@pytest.mark.parametrize("written", ["letters", "entities"])
def test_the_page_of_a_row_loses_no_letter(font: str, written: str, writers: Writers) -> None:
    """In TCVN3 "ư" is the soft hyphen, which is not shown."""
    text, title = "Người lao động tỉnh Hưng Yên được Liên đoàn Lao động tặng 450 suất quà.", "Được thưởng"
    shown = writers[font](text).decode("latin-1")
    if written == "entities":
        shown = "".join(f"&#{ord(letter)};" if letter > "\xa0" else letter for letter in shown)
    row: dict[str, object] = {
        "html": f"<html><body><article><p>{shown}</p></article></body></html>",
        "title": writers[font](title).decode("latin-1"),
    }
    article = article_of(row, "a")
    assert (article.title, article.text) == (title, f"{title}\n{text}")
    assert article.encoding == f"{font} in utf-8"


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("entity", ["&#{};", "&#x{:X};"])
def test_a_page_of_letters_and_entities(font: str, encoding: str, entity: str, writers: Writers) -> None:
    """Each second letter of the font as an entity, as some programs wrote those that Western languages do not have."""
    shown = writers[font](OLD).decode("latin-1")
    mixed = "".join(entity.format(ord(x)) if x > "\xa0" and n % 2 else x for n, x in enumerate(shown))
    mixed = mixed.replace("®", "&reg;")
    assert any(letter > "\xa0" for letter in mixed)
    article = read_html(f"<html><body><article><p>{mixed}</p></article></body></html>".encode(encoding), "a")
    assert (article.text, article.encoding) == (OLD, f"{font} in {encoding.removesuffix('-sig')}")


def test_entities_of_a_page_that_is_no_old_font_stay() -> None:
    page = f"<p>{UNICODE} &copy; &reg; &laquo;{LATIN}&raquo; &#174;</p>"
    assert repair_page(page) == (page, None)
