"""Word files: paragraphs and tables in their order, and what cannot be read."""

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extractor.reading import read_inputs
from extractor.records import Article
from extractor.records.errors import InputError, NotRead

W = nsdecls("w")


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sample() -> Any:
    document = docx.Document()
    document.add_paragraph("Báo cáo năm 2019")
    table = document.add_table(3, 2)
    for row, cells in zip(table.rows, [("Đơn vị", "Số | quà"), ("Ân Thi", "50"), ("Cộng", "")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.rows[2].cells[0].merge(table.rows[2].cells[1])
    document.add_paragraph("Kết luận.")
    document.core_properties.created = dt.datetime(2019, 12, 30, 8, 0)
    return document


def read(folder: Path, data: bytes, name: str = "a.docx") -> Article | InputError | NotRead:
    (folder / name).write_bytes(data)
    (item,) = read_inputs([str(folder)])
    return item


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "noending"])
def test_paragraphs_and_tables_in_their_order(name: str, tmp_path: Path) -> None:
    item = read(tmp_path, saved(sample()), name)
    assert isinstance(item, Article)
    assert item.text == ("Báo cáo năm 2019\n| Đơn vị | Số / quà |\n| Ân Thi | 50 |\n| Cộng | Cộng |\nKết luận.")
    assert (item.id, item.title) == (name, "Báo cáo năm 2019")
    assert (item.published, item.published_from) == (dt.date(2019, 12, 30), "file")


def test_a_table_that_lays_out_the_page_becomes_lines(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "LIÊN ĐOÀN LAO ĐỘNG\nTỈNH HƯNG YÊN"
    outer.cell(0, 1).text = "CỘNG HÒA XÃ HỘI"
    item = read(tmp_path, saved(document))
    assert isinstance(item, Article)
    assert item.text.split("\n") == ["LIÊN ĐOÀN LAO ĐỘNG", "TỈNH HƯNG YÊN", "CỘNG HÒA XÃ HỘI"]


def test_inserted_words_and_content_controls_count_and_deleted_words_do_not(tmp_path: Path) -> None:
    document = docx.Document()
    body = document.element.body
    run = "<w:r><w:t>{}</w:t></w:r>"
    body.insert(0, parse_xml(
        f"<w:p {W}><w:ins>{run.format('Trao 50')}</w:ins><w:del><w:r><w:delText>Tặng</w:delText></w:r></w:del>"
        f"<w:r><w:tab/><w:t>suất</w:t><w:br/><w:t>quà</w:t></w:r></w:p>"
    ))  # fmt: skip
    body.insert(1, parse_xml(f"<w:sdt {W}><w:sdtContent><w:p>{run.format('Trong ô')}</w:p></w:sdtContent></w:sdt>"))
    item = read(tmp_path, saved(document))
    assert isinstance(item, Article)
    assert item.text.split("\n") == ["Trao 50 suất", "quà", "Trong ô"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\3\4xx", "is no sound .docx, or cut off: BadZipFile"),
        (saved(docx.Document()), "holds no text"),
        (saved(sample())[:-40], "is no sound .docx, or cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is encrypted, or an old .doc"),
    ],
    ids=["four bytes", "no text", "cut", "encrypted"],
)
def test_what_cannot_be_read_is_told(data: bytes, message: str, tmp_path: Path) -> None:
    item = read(tmp_path, data)
    assert isinstance(item, InputError)
    assert message in str(item)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("word/document.xml", b" " * 20_000_000)
    assert str(read(tmp_path, out.getvalue())).endswith(
        "is packed more than 200 times: no text is, so it is not unpacked"
    )
