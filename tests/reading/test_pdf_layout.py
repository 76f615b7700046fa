"""Paragraphs told by where their lines stand: by indentation, by the space above them, and by neither."""

import io
from collections.abc import Callable, Iterator
from typing import NoReturn

import pypdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extractor.reading.pdf.document import text_of
from extractor.reading.pdf.layout import Line, Piece, beginnings, place_lines
from extractor.reading.pdf.lines import joined
from tests.reading.test_pdf import FONT

FULL = "Liên đoàn Lao động tỉnh đã trao nhiều suất quà cho công nhân có."
UNENDED = FULL.rstrip(".")
LAST = "Năm 2019 có 50 suất."
PARAGRAPHS = [["TIN VẮN"], [FULL, FULL, LAST], [FULL, UNENDED, LAST], [FULL, UNENDED], [FULL, LAST]]
"""Lines of paragraphs: full ones that end a sentence and go on, and one that ends none and does not."""
WHOLE = [" ".join(lines) for lines in PARAGRAPHS]
LAYOUTS = {"indented": (25, 0), "apart": (0, 6), "both": (20, 4)}
"""By name how far in the first line of a paragraph is, and how far below the paragraph before, in points."""


def placed(indented: float, apart: float) -> Iterator[tuple[str, float, float]]:
    """The lines with their places on a page."""
    y = 780.0
    for lines in PARAGRAPHS:
        y -= apart
        for number, line in enumerate(lines):
            y -= 14
            yield line, 50 + (0 if number else indented), y


def lines_of(indented: float, apart: float) -> list[Line]:
    return [Line(line, (x, y)) for line, x, y in placed(indented, apart)]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_what_the_layout_shows_is_a_paragraph(layout: tuple[float, float]) -> None:
    assert joined(lines_of(*layout)).split("\n") == WHOLE


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_page_as_it_is_drawn(layout: tuple[float, float], need: Callable[[str], NoReturn]) -> None:
    if not FONT.exists():
        need(f"no {FONT}")
    pdfmetrics.registerFont(TTFont("Vietnamese", str(FONT)))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.translate(10, -10)
    for number, (line, x, y) in enumerate(placed(*layout)):
        canvas.setFont("Vietnamese", 9 if number else 12)
        canvas.drawString(x, y, line)
    canvas.save()
    (page,) = pypdf.PdfReader(io.BytesIO(out.getvalue())).pages
    assert text_of(page).split("\n") == WHOLE


def test_a_heading_is_what_its_large_letters_are() -> None:
    """Broken in the middle, and one that fills its line and ends without a mark."""
    large = [Line("Công đoàn tỉnh tặng", (90, 800), 14.0), Line("50 suất quà", (110, 782), 14.0)]
    body = [line._replace(size=10.0) for line in lines_of(0, 0)][1:]
    between = Line(UNENDED, (50, 400), 13.0)
    plain = joined(body).split("\n")
    assert joined([*large, *body, between, *body]).split("\n") == [
        "Công đoàn tỉnh tặng 50 suất quà", *plain, UNENDED, *plain,
    ]  # fmt: skip
    items = [Line("1. Khen thưởng", (50, 800), 14.0), Line("2. Kỷ luật", (50, 780), 14.0)]
    assert joined([*items, *body]).split("\n") == ["1. Khen thưởng", "2. Kỷ luật", *plain]


def test_large_letters_of_a_whole_text_are_no_heading() -> None:
    """Beside a table in small letters, and a note in large ones beside more text."""
    body = [line._replace(size=14.0) for line in lines_of(0, 0)]
    plain = joined(body)
    table = [Line(f"Đơn vị {number}", (50, 300 - number), 10.0) for number in range(30)]
    assert joined([*body, *table]).startswith(plain)
    assert joined([*body, *(line._replace(size=11.0) for line in body * 2)]).startswith(plain)


def test_a_layout_that_shows_nothing_leaves_it_to_the_words() -> None:
    lines = lines_of(0, 0)
    assert beginnings(lines, [len(line.text) > 50 for line in lines]) == [None] * len(lines)
    assert joined(lines) == joined([Line(line.text) for line in lines])


def test_an_item_is_one_without_indentation_too() -> None:
    lines = lines_of(25, 0)
    x, y = 50.0, lines[-1].at[1] if lines[-1].at else 0.0
    items = [Line(f"- {UNENDED};", (x, y - 14)), Line(f"- {UNENDED}.", (x, y - 28)), Line(FULL, (x + 25, y - 42))]
    assert joined([*lines, *items]).split("\n") == [*WHOLE, *(item.text for item in items)]


def test_a_space_within_a_sentence_parts_nothing() -> None:
    """A figure or a new column may stand between its lines."""
    lines = lines_of(0, 6)
    x, y = lines[-1].at or (0, 0)
    more = [Line(UNENDED, (x, y - 20)), Line("hoàn cảnh khó khăn.", (x, y - 120))]
    assert joined([*lines, *more]).split("\n") == [*WHOLE, f"{UNENDED} hoàn cảnh khó khăn."]


def test_behind_the_end_of_a_sentence_a_paragraph_may_begin_small() -> None:
    lines = lines_of(0, 6)
    x, y = lines[-1].at or (0, 0)
    more = [Line(f"{UNENDED};", (x, y - 20)), Line("mười tập thể được tặng Cờ.", (x, y - 40))]
    assert joined([*lines, *more]).split("\n") == [*WHOLE, *(line.text for line in more)]


def test_lines_stand_where_their_first_letter_does() -> None:
    pieces = [Piece("", 0, 0), Piece(" ", 1, 9), Piece("a  b", 2, 9), Piece(" c\n", 5, 9), Piece("\n\nd", 3, 8),
              Piece("\ne\nf", 3, 7)]  # fmt: skip
    assert place_lines(pieces) == [
        Line("a b c", (2, 9)), Line("d", (3, 8)), Line("e", (3, 7)), Line("f", None),
    ]  # fmt: skip
