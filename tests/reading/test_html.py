"""Pages to articles: their text without the frame, their tables as rows, and what is no page."""

import subprocess
import sys
from pathlib import Path

import pytest

from extractor.reading import read_inputs
from extractor.reading.build import UnreadableError
from extractor.reading.html.article import MOST_OUTSIDE_TABLES
from extractor.reading.html.page import DEEPEST, LARGEST, MOST_ELEMENTS, page_text, read_html
from extractor.records import Article
from extractor.records.errors import InputError
from tests.hostile import HANGS

PROSE = (
    "<p>Năm 2019, Liên đoàn Lao động tỉnh Hưng Yên đã phát động phong trào thi đua, có nhiều sáng kiến được áp dụng "
    "vào thực tế sản xuất, làm lợi hàng tỷ đồng cho các đơn vị.</p>"
)
TABLE = (
    "<table><tr><th>Đơn vị</th><th>Số sáng kiến</th></tr><tr><td>LĐLĐ huyện Ân Thi</td><td>50</td></tr>"
    "<tr><td>LĐLĐ huyện Kim Động</td><td>60</td></tr></table>"
)
ROWS = "| Đơn vị | Số sáng kiến |\n| LĐLĐ huyện Ân Thi | 50 |\n| LĐLĐ huyện Kim Động | 60 |"
MENU = '<nav><a href="/">Trang chủ</a> | <a href="/tin">Tin tức</a></nav>'
PAGES = {
    "an article": f"<html><head><title>Báo</title></head><body>{MENU}<article><h1>Tựa</h1>{PROSE}{TABLE}{PROSE}",
    "blocks": f"<body><div id=menu>{MENU}</div><div class=content>{PROSE}{TABLE}{PROSE}</div><div>Bản quyền</div>",
    "a layout of tables": f"<body><table><tr><td>{MENU}<td><table><tr><td>{PROSE}{TABLE}{PROSE}</table></table>",
    "text without paragraphs": f"<body><table><tr><td>Menu<td>{PROSE[3:-4]}<br><br>{PROSE[3:-4]}{TABLE}Hết.</table>",
    "nothing but a table": f"<body><div>{TABLE}</div>",
    "a class that others give to menus": f"<body><article>{PROSE}{TABLE}{PROSE}".replace("<table", "<table class=nav"),
    "XHTML": f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{PROSE}{TABLE}',
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_table_stands_where_it_stood(page: str) -> None:
    text = page_text(page).text
    assert f"\n{ROWS}\n" in f"\n{text}\n"
    assert "Trang chủ" not in text
    assert [line for line in text.split("\n") if line.strip("| ") in ("50", "60")] == []


def test_a_title_from_the_page() -> None:
    found = read_html(PAGES["an article"].encode(), "a")
    assert found.title == "Tựa"
    assert found.text.startswith("Tựa\nNăm 2019")
    assert found.published is None
    assert read_html(f"<title>Tựa của trang</title>{PROSE}".encode(), "a").title == "Tựa của trang"


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PROSE, "utf-8")
    (tmp_path / "b.HTM").write_text(PROSE, "utf-16")
    (tmp_path / "c.html").write_text(f'<meta charset="windows-1258">{PROSE}', "cp1258", errors="ignore")
    (tmp_path / "d.html").touch()
    (tmp_path / "e.html").write_bytes(b"<p>\xff\xfe\xff</p>")
    found = list(read_inputs([str(tmp_path)]))
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b", "c"]
    assert [str(item).removeprefix(f"{tmp_path}/")[:30] for item in found if isinstance(item, InputError)] == [
        "d.html: is empty", "e.html: is not UTF-8 (byte 4 f",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "holds no HTML"),
        ("<!-- x -->", "holds no HTML"),
        ("<p> </p>", "no text that can be told from the page's frame"),
        ("<script>let x = 5</script>", "no text that can be told from the page's frame"),
        ("<div>" * 10_000 + "x", f"more than {DEEPEST} deep"),
        ("<table><tr><td>" * 10_000 + "x", f"more than {DEEPEST} deep"),
        ("x" * (LARGEST + 1), "is a page of 5 MB"),
        ("x" * 50_000_000, "is a page of 50 MB; at most 5 MB are read"),
        (PROSE + "<p>12/03/2013</p>" * (MOST_OUTSIDE_TABLES + 1), "outside of tables"),
        (PROSE + "<table><tr><td>x</table>" * MOST_OUTSIDE_TABLES, "outside of tables"),
        ("<p>12/03/2013</p>" * 290_000, f"more than {MOST_ELEMENTS} elements"),
        ("<table>" + "<tr><td>5" * MOST_ELEMENTS, f"more than {MOST_ELEMENTS} elements"),
    ],
    ids=range(12),
)
def test_what_is_no_page_is_told(page: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        page_text(page)


def test_a_long_table_is_read() -> None:
    rows = "<tr><td><p>LĐLĐ huyện</p></td><td><p><b>50</b></p></td></tr>" * 3_000
    text = page_text(f"{PROSE}<table>{rows}</table>{PROSE}").text
    assert text.count("\n| LĐLĐ huyện | 50 |") == 3_000


def test_a_page_of_bytes_too_large_is_not_even_decoded() -> None:
    with pytest.raises(UnreadableError, match="is a page of 50 MB"):
        read_html(b"\xff" * 50_000_000, "a")


@pytest.mark.timeout(HANGS)
@pytest.mark.parametrize(
    "page",
    [
        "<table>" + ("<tr>" + "<td rowspan=9999 colspan=9999>5" * 40) * 1_000,
        "<table><tr><td colspan=99999999999999999999>5<tr><td rowspan=-1>5<td rowspan=x>5",
        PROSE + "<table><tr><td>a<td>b<tr><td>5<td>6</table>" * 2_000,
        "<table><tr><td>x" * (DEEPEST // 4) + PROSE,
        "<div>" * (DEEPEST - 10) + PROSE + TABLE,
    ],
    ids=range(5),
)
def test_hostile_pages_end_soon(page: str) -> None:
    page_text(page)


def test_marks_of_our_own_in_a_page_are_plain_brackets() -> None:
    text = page_text(f"<article>{PROSE}<p>⟦0⟧ x ⟦/0⟧ ⟦7⟧</p>{TABLE}{PROSE}").text
    assert "\n[0] x [/0] [7]\n" + ROWS in text


def test_nothing_of_it_is_loaded_for_other_inputs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Có 5 sáng kiến.", "utf-8")
    code = (
        "import sys; from extractor.reading import read_inputs; "
        f"list(read_inputs([{str(tmp_path)!r}])); print('trafilatura' in sys.modules, 'lxml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
