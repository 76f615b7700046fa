"""Forms, however they are sent: what is too much or unreadable is refused before it costs anything."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from python_multipart.multipart import MultipartParser, QuerystringParser

from extractor.web.forms import FIELDS
from tests.web.pages.reading import Page
from tests.web.sending import in_pieces

FORMS = ("/review", "/fact/000000000000000000/decision", "/verify")
KIND = {"content-type": "application/x-www-form-urlencoded"}
PARTS = {"content-type": "multipart/form-data; boundary=X"}
FILE = b'--X\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How long each piece was that the parsers were given: they go from byte to byte."""
    sizes: list[int] = []
    for parser in (QuerystringParser, MultipartParser):
        monkeypatch.setattr(parser, "write", _counted(parser.write, sizes))
    return sizes


def _counted(write: Callable[[Any, bytes], int], sizes: list[int]) -> Callable[[Any, bytes], int]:
    def counted(parser: Any, data: bytes) -> int:
        sizes.append(len(data))
        return write(parser, data)

    return counted


def told(site: TestClient, address: str, content: bytes | Iterator[bytes], headers: dict[str, str]) -> tuple[int, str]:
    """The status, and what the page says. Pieces reach the site one by one."""
    if isinstance(content, bytes):
        answer = site.post(address, content=content, headers=headers)
    else:
        answer = in_pieces(site, address, content, headers)
    return answer.status_code, " ".join(Page(answer.text).all("main"))


@pytest.mark.parametrize("address", FORMS)
@pytest.mark.parametrize("content", [b"&" * 900_000, b"&" * FIELDS, b"a=1&" * FIELDS, b"=&" * FIELDS])
def test_too_many_fields_are_refused_before_they_are_parsed(
    writable: TestClient, parsed: list[int], address: str, content: bytes
) -> None:
    status, said = told(writable, address, content, KIND)
    assert parsed == []
    assert (status, f"Nội dung gửi lên có hơn {FIELDS} mục" in said) == (413, True)


@pytest.mark.parametrize("address", FORMS)
def test_a_form_without_a_file_is_short(writable: TestClient, address: str) -> None:
    status, said = told(writable, address, b"a=" + b"%20" * 6_000_000, KIND)
    assert status == 413
    assert "Nội dung gửi lên dài hơn 1.000.000 byte" in said


@pytest.mark.parametrize("most", [1, 5, 1 << 16])
@pytest.mark.parametrize("part", [b"--X\r\n\r\n", b"--Xy", b"--X"])
def test_many_parts_are_refused_however_they_are_cut(writable: TestClient, part: bytes, most: int) -> None:
    content = FILE + (b"\r\n" + part) * 1000
    pieces = (content[at : at + most] for at in range(0, len(content), most))
    status, said = told(writable, "/verify", pieces, PARTS)
    assert status in (400, 413)
    assert "hơn 100 mục" in said or "không đọc được" in said.lower()


@pytest.mark.parametrize("cut", [len(FILE) + 2, len(FILE) + 5, len(FILE) + 6])
@pytest.mark.parametrize("blank", [b" ", b"\t"])
def test_blanks_between_parts_are_refused_before_they_are_parsed(
    writable: TestClient, parsed: list[int], blank: bytes, cut: int
) -> None:
    content = FILE + b"\r\n--X" + blank * 5_000_000
    status, said = told(writable, "/verify", iter((content[:cut], content[cut:])), PARTS)
    assert sum(parsed) <= cut
    assert (status, "khoảng trắng" in said) == (400, True)


@pytest.mark.parametrize("charset", ["undefined", "punycode", "idna", "utf-7", "utf-16", "zlib_codec", "no-such"])
@pytest.mark.parametrize("address", FORMS)
def test_a_form_in_another_charset_is_refused(writable: TestClient, address: str, charset: str) -> None:
    content = b'--X\r\nContent-Disposition: form-data; name="who"\r\n\r\n\xff-+2AA-\r\n--X--\r\n'
    headers = {"content-type": f"multipart/form-data; boundary=X; charset={charset}"}
    status, said = told(writable, address, content, headers)
    assert (status, "không phải UTF-8" in said) == (400, True)


def test_utf_8_may_be_named(writable: TestClient) -> None:
    content = '--X\r\nContent-Disposition: form-data; name="who"\r\n\r\nBình\r\n--X--\r\n'.encode()
    for charset in ("utf-8", "UTF-8", "utf8", '"utf-8"'):
        headers = {"content-type": f"multipart/form-data; boundary=X; charset={charset}"}
        assert writable.post("/review", content=content, headers=headers).status_code == 303
    assert Page(writable.get("/review").text).tree.cssselect("#who")[0].get("value") == "Bình"


@pytest.mark.parametrize("address", FORMS[:2])
def test_where_nothing_is_decided_no_form_is_read(site: TestClient, address: str) -> None:
    taken = []

    def pieces() -> Iterator[bytes]:
        for number in range(9):
            taken.append(number)
            yield b"who=" if number == 0 else b"n"

    status, said = told(site, address, pieces(), KIND)
    assert (status, "chỉ để đọc" in said) == (403, True)
    assert len(taken) < 9


def test_a_large_file_is_taken(site: TestClient) -> None:
    data = b"\r\n--\r" * 3_000_000
    answer = site.post("/verify", files={"file": ("a", data)})
    assert answer.status_code == 422  # read by the worker, which can do nothing with it
