"""PDF files with a text layer, without one, encrypted and damaged."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pypdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extractor.reading import read_inputs
from extractor.records import Article
from extractor.records.errors import InputError, NotRead

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
LINES = ["Hội nghị tổng kết", "Liên đoàn Lao động tỉnh Hưng Yên có 1.250 đoàn viên.", "Đã trao 50 suất quà."]
with_font = pytest.mark.usefixtures("font")


@pytest.fixture
def font(need: Callable[[str], NoReturn]) -> None:
    if not FONT.exists():
        need(f"no {FONT}, a font with the Vietnamese letters (Debian's fonts-dejavu-core)")


def pdf(*pages: list[str]) -> bytes:
    """A file with these lines on its pages; an empty page has a box drawn on it."""
    out = io.BytesIO()
    canvas = Canvas(out)
    if any(pages):
        pdfmetrics.registerFont(TTFont("Vietnamese", str(FONT)))
    for lines in pages:
        canvas.rect(10, 10, 50, 50)
        for number, line in enumerate(lines):
            canvas.setFont("Vietnamese", 9)
            canvas.drawString(50, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def encrypted(data: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user_password=password, owner_password="another", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(folder: Path, data: bytes, name: str = "a.pdf") -> list[Article | InputError | NotRead]:
    (folder / name).write_bytes(data)
    return list(read_inputs([str(folder)]))


@with_font
def test_a_text_layer(tmp_path: Path) -> None:
    data = pdf(LINES, ["Trang hai."])
    (item,) = read(tmp_path, data)
    assert isinstance(item, Article)
    assert item.text.split("\n") == [*LINES, "Trang hai."]
    made = pypdf.PdfReader(io.BytesIO(data)).metadata
    assert made is not None
    assert made.creation_date is not None
    assert (item.id, item.title, item.published_from) == ("a.pdf", LINES[0], "file")
    assert item.published == made.creation_date.date()


@with_font
def test_a_pdf_under_another_ending(tmp_path: Path) -> None:
    (item,) = read(tmp_path, pdf(LINES), "a.html")
    assert isinstance(item, Article)
    assert item.text.split("\n") == LINES


def test_a_scan_is_not_read_and_no_failure(tmp_path: Path) -> None:
    (item,) = read(tmp_path, pdf([], []))
    assert isinstance(item, NotRead)
    assert item.format == "scans"


@with_font
def test_a_page_without_text_among_others_is_told(tmp_path: Path) -> None:
    article, page = read(tmp_path, pdf(LINES, []))
    assert isinstance(article, Article)
    assert isinstance(page, NotRead)
    assert (page.input, page.format) == (f"{tmp_path}/a.pdf:2", "pages without text")


@with_font
def test_only_a_password_that_somebody_must_know_hinders(tmp_path: Path) -> None:
    (item,) = read(tmp_path, encrypted(pdf(LINES), ""))
    assert isinstance(item, Article)
    (item,) = read(tmp_path, encrypted(pdf(LINES), "secret"))
    assert str(item) == f"{tmp_path}/a.pdf: is encrypted; save it without a password and try again"


@pytest.mark.parametrize("size", [8, 60, 400])
def test_a_damaged_file_is_told(size: int, tmp_path: Path) -> None:
    (item,) = read(tmp_path, pdf([])[:size])
    assert isinstance(item, InputError)
    assert "is no sound PDF, or cut off" in str(item)
