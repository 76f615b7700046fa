"""Pages out of WARC files: what is read, what is not and why, and where a file ends too early."""

import gzip
import zlib
from pathlib import Path

import pytest

from extractor.reading import read_inputs, read_located
from extractor.reading.html.page import page_text
from extractor.records import Article
from extractor.records.errors import InputError, NotRead

TEXT = "Liên đoàn Lao động tỉnh trao 50 suất quà cho công nhân."
HTML = "text/html; charset=utf-8"


def page(words: str = "") -> bytes:
    return f"<html><body><article><p>{words}{TEXT}</p><p>{TEXT}</p></article></body></html>".encode()


def response(body: bytes, media: str = HTML, status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def record(url: str, block: bytes, kind: str = "response", more: str = "") -> bytes:
    media = "application/http; msgtype=response" if kind in ("response", "revisit") else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2012-05-06T07:08:09Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(block)}>\r\nContent-Type: {media}\r\n{more}"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


THREE = [record(f"http://bao.vn/{number}", response(page(f"Bài {number}. "))) for number in range(3)]


def put(folder: Path, data: bytes, name: str = "a.warc") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def articles(path: Path) -> list[Article]:
    return [item for item in read_inputs([str(path)]) if isinstance(item, Article)]


def errors(path: Path) -> list[str]:
    found = [str(item) for item in read_inputs([str(path)]) if isinstance(item, InputError)]
    return [each.replace(str(path), path.name) for each in found]


def not_read(path: Path) -> list[tuple[str, str]]:
    found = [item for item in read_inputs([str(path)]) if isinstance(item, NotRead)]
    return [(item.input.replace(f"{path}:", ""), item.format) for item in found]


@pytest.mark.parametrize("packed", ["a.warc", "a.warc.gz", "whole.warc.gz", "no-ending"])
def test_pages_with_their_address_and_day(packed: str, tmp_path: Path) -> None:
    raw = b"".join([record("", b"software: x\r\n", "warcinfo"), *THREE])
    by_record = b"".join(map(gzip.compress, THREE))
    data = {"a.warc": raw, "a.warc.gz": by_record, "whole.warc.gz": gzip.compress(raw), "no-ending": by_record}
    file = put(tmp_path, data[packed], packed)
    found = articles(file)
    assert [(item.id, item.url, str(item.captured)) for item in found] == [
        (f"http://bao.vn/{number}", f"http://bao.vn/{number}", "2012-05-06") for number in range(3)
    ]
    assert "Bài 2. " in found[2].text
    assert next(each.where for each in read_located([str(file)])) == f"{file}:http://bao.vn/0"
    assert errors(file) == []


def test_the_encoding_that_the_server_told(tmp_path: Path) -> None:
    body = "<html><body><p>Năm 2012 có 50 đoàn viên mới, có 40 đoàn viên tiêu biểu.</p></body></html>".encode(
        "utf-16-le"
    )
    (found,) = articles(put(tmp_path, record("<http://bao.vn/a#b>", response(body, "text/html; charset=utf-16le"))))
    assert found.text == "Năm 2012 có 50 đoàn viên mới, có 40 đoàn viên tiêu biểu."
    assert found.id == "http://bao.vn/a"


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    records = [
        record("http://bao.vn/", b"GET / HTTP/1.1\r\n\r\n", "request"),
        record("dns:bao.vn", b"20120506070809\nbao.vn.", "response"),
        record("http://bao.vn/", response(page())),
        record("http://bao.vn/again", response(page())),
        record("http://bao.vn/", response(b""), "revisit"),
        record("http://bao.vn/a.jpg", response(b"\xff\xd8\xff", "image/jpeg")),
        record("http://bao.vn/a.css", response(b"p {}", "text/css")),
        record("http://bao.vn/gone", response(page("Không thấy. "), status="404 Not Found")),
        record("http://bao.vn/cut", response(page("Bị cắt. "), more=""), more="WARC-Truncated: length\r\n"),
        record("http://bao.vn/untyped", response(b"abc", "").replace(b"Content-Type: \r\n", b"")),
    ]
    file = put(tmp_path, b"".join(records))
    assert [item.id for item in articles(file)] == ["http://bao.vn/"]
    assert not_read(file) == [
        ("http://bao.vn/again", "copies"),
        ("http://bao.vn/", "revisits"),
        ("http://bao.vn/a.jpg", "images"),
        ("http://bao.vn/a.css", "text/css"),
        ("http://bao.vn/gone", "HTTP errors and redirects"),
        ("http://bao.vn/cut", "pages cut when fetched"),
        ("http://bao.vn/untyped", "other types"),
    ]
    assert errors(file) == []


def test_copies_are_told_by_their_payload_whatever_a_header_says_of_it(tmp_path: Path) -> None:
    told = "WARC-Payload-Digest: sha1:AAAA\r\n"
    records = [record(f"http://bao.vn/{words}", response(page(words)), more=told) for words in ("a", "b")]
    records.append(record("http://bao.vn/c", response(page("a"))))
    assert not_read(put(tmp_path, b"".join(records))) == [("http://bao.vn/c", "copies")]


def _deflate(data: bytes) -> bytes:
    return zlib.compress(data)


def _chunked(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(page()), "Content-Encoding: gzip\r\n"),
        (_deflate(page()), "Content-Encoding: deflate\r\n"),
        (_chunked(page()), "Transfer-Encoding: chunked\r\n"),
        (_chunked(gzip.compress(page())), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        (page(), "Content-Encoding: gzip\r\n"),
        (page(), "Content-Encoding: br\r\n"),
        (page(), "Transfer-Encoding: chunked\r\n"),
    ],
    ids=range(7),
)
def test_bodies_packed_for_their_way_or_unpacked_since(body: bytes, headers: str, tmp_path: Path) -> None:
    file = put(tmp_path, record("http://bao.vn/", response(body, more=headers)))
    assert errors(file) == []
    assert [item.text for item in articles(file)] == [page_text(page().decode()).text]


@pytest.mark.parametrize(
    ("body", "packed", "message"),
    [
        (gzip.compress(page())[:-15], "gzip", "is cut off"),
        (gzip.compress(b" " * 100_000_000), "gzip", "is packed more than 200 times"),
        (b"\x01\x02\x03", "deflate", "is damaged"),
        (b"\x01\x02\x03", "compress", "is packed as 'compress', which is not known"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_told(body: bytes, packed: str, message: str, tmp_path: Path) -> None:
    bad = record("http://bao.vn/bad", response(body, more=f"Content-Encoding: {packed}\r\n"))
    file = put(tmp_path, THREE[0] + bad + THREE[1])
    assert [item.id for item in articles(file)] == ["http://bao.vn/0", "http://bao.vn/1"]
    (error,) = errors(file)
    assert error.startswith("a.warc:http://bao.vn/bad: ")
    assert message in error


def test_a_file_cut_anywhere_keeps_its_sound_records_and_says_so(tmp_path: Path) -> None:
    raw, whole = b"".join(THREE), len(THREE[0]) + len(THREE[1])
    for end in [
        *range(whole + 1, whole + 20),
        *range(whole + 20, len(raw) - 4, 9),
        *range(len(raw) - 12, len(raw) - 4),
    ]:
        one, two, error = read_inputs([str(put(tmp_path, raw[:end]))])
        assert isinstance(one, Article), end
        assert isinstance(two, Article), end
        assert "cut off" in str(error), end


def test_a_packed_file_cut_anywhere_says_so(tmp_path: Path) -> None:
    parts = [gzip.compress(each) for each in THREE]
    for end in range(len(parts[0]) + 1, len(parts[0]) + len(parts[1]), 7):
        file = put(tmp_path, b"".join(parts)[:end], "a.warc.gz")
        assert [item.id for item in articles(file)][:1] == ["http://bao.vn/0"]
        assert len(errors(file)) == 1, end


def test_an_image_cut_off_at_the_end_is_told_too(tmp_path: Path) -> None:
    image = record("http://bao.vn/a.jpg", response(b"\xff\xd8\xff" * 100, "image/jpeg"))
    file = put(tmp_path, THREE[0] + image[:-200])
    assert [item.id for item in articles(file)] == ["http://bao.vn/0"]
    assert ["is cut off in the middle of a record" in each for each in errors(file)] == [True]


def test_damage_in_the_middle_is_told(tmp_path: Path) -> None:
    file = put(tmp_path, THREE[0] + b"garbage\r\n" + THREE[1])
    assert [item.id for item in articles(file)] == ["http://bao.vn/0"]
    assert errors(file) == ["a.warc: is damaged or cut off: Invalid WARC header; the records before it were read"]
    assert [each[:29] for each in errors(put(tmp_path, b"no WARC", "b.warc"))] == ["b.warc: is damaged or cut off"]


def test_a_record_too_large_is_passed_over(tmp_path: Path) -> None:
    large = record("http://bao.vn/large", response(b"<p>" + b"x" * 64_000_001))
    file = put(tmp_path, large + THREE[0])
    assert [item.id for item in articles(file)] == ["http://bao.vn/0"]
    assert errors(file) == ["a.warc:http://bao.vn/large: has 64 MB; at most 64 MB are read"]
