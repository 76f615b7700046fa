"""Files of many articles in a mixed archive: rows, crawls, tables, archives."""

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterable

from tests.bulk.archive_folder import Archive, Writer
from tests.bulk.expected import Told
from tests.bulk.pieces import Piece

CAPTURED = "2025-06-01T07:08:09Z"
HTML = "text/html; charset=utf-8"


def row(archive: Archive, piece: Piece) -> tuple[dict[str, object], Told]:
    """A row of JSON around a piece: a text with its title and day, or a page. The id is not in it."""
    if archive.random.random() < 0.3:
        written, told = archive.page(piece)
        return {"html": written}, told
    told = Told(piece.title, piece.body, piece.published)
    return {"title": told.title, "text": told.text, "published": str(told.published)}, told


def rows(archive: Archive, name: str, pieces: Iterable[Piece]) -> bytes:
    """Lines of JSON; every other row brings an id of its own, the others get that of their line in `name`."""
    lines = []
    for number, piece in enumerate(pieces, start=1):
        written, told = row(archive, piece)
        own = f"tin-{piece.number}"
        archive.article(own if piece.number % 2 else f"{name}#{number}", told)
        lines.append(json.dumps({"id": own} | written if piece.number % 2 else written, ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines).encode()


def jsonl(archive: Archive) -> None:
    """Rows, packed or not."""
    ending = archive.random.choice((".jsonl", ".jsonl.gz"))
    name = archive.put(f"tin{ending}", b"")
    data = rows(archive, name.removesuffix(".gz"), archive.pieces(3, 8))
    (archive.folder / name).write_bytes(gzip.compress(data) if ending.endswith(".gz") else data)


def response(body: bytes, media: str = HTML, status: str = "200 OK") -> bytes:
    """What a server sent."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body


def record(address: str, block: bytes, kind: str = "response") -> bytes:
    """A record of a crawl."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {CAPTURED}\r\n"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(block):08x}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def crawled(archive: Archive, piece: Piece) -> bytes:
    """The record of a page, which is noted."""
    written, told = archive.page(piece)
    assert told.url is not None
    archive.article(told.url, told)
    return record(told.url, response(written.encode()))


def warc(archive: Archive) -> None:
    """A crawl, each record packed for itself: pages, and what else a server answers."""
    site = f"https://baokonplong.example/{archive.random.random()}"
    records = [crawled(archive, piece) for piece in archive.pieces(2, 6)]
    records += [
        record(f"{site}.jpg", response(b"\xff\xd8\xff", "image/jpeg")),
        record(f"{site}/cu", response(b"", status="301 Moved Permanently")),
        record(f"{site}/lai", response(b""), "revisit"),
    ]
    for kind in ("images", "HTTP errors and redirects", "revisits"):
        archive.not_read(kind)
    archive.random.shuffle(records)
    archive.put("crawl.warc.gz", b"".join(map(gzip.compress, records)))


def parquet(archive: Archive) -> None:
    """A table with a row an article."""
    import pyarrow
    import pyarrow.parquet

    pieces = archive.pieces(4, 10)
    for piece in pieces:
        archive.article(f"bang-{piece.number}", Told(piece.title, piece.body, piece.published))
    columns = {
        "id": [f"bang-{piece.number}" for piece in pieces],
        "title": [piece.title for piece in pieces],
        "text": [piece.body for piece in pieces],
        "published": [piece.published for piece in pieces],
        "views": list(range(len(pieces))),
    }
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out)
    archive.put("bang.parquet", out.getvalue())


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def packed(archive: Archive) -> None:
    """An archive of a text, a page, rows, an image, and another archive."""
    text, inner = archive.piece(), archive.piece()
    page, told = archive.page(archive.piece())
    name = archive.put("goi.zip", b"")
    archive.article(f"{name}/cu/bai", Told(text.title, text.body))
    archive.article(f"{name}/trang", told)
    archive.article(f"{name}/trong.zip/bai", Told(inner.title, inner.body))
    archive.not_read("images")
    members = {
        "cu/bai.txt": text.whole.encode(),
        "trang.html": page.encode(),
        "tin.jsonl": rows(archive, f"{name}/tin.jsonl", archive.pieces(1, 3)),
        "anh.png": b"\x89PNG\r\n\x1a\n",
        "trong.zip": zipped({"bai.txt": inner.whole.encode()}),
    }
    (archive.folder / name).write_bytes(zipped(members))


CONTAINERS: dict[Writer, int] = {jsonl: 7, warc: 4, parquet: 2, packed: 3}
"""What writes them, and how often each comes."""
