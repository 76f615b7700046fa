"""The payload of an HTTP response without the packing it was sent in."""

import io
from collections.abc import Callable
from typing import Any, NamedTuple

from extractor.reading.build import UnreadableError
from extractor.reading.member import LARGEST, optional, too_large
from extractor.reading.packed.gunzip import Gunzip


class Packing(NamedTuple):
    """How a server said that it packed a page: its `Transfer-Encoding` and its `Content-Encoding`, in small letters."""

    transfer: str = ""
    content: str = ""

    @classmethod
    def of(cls, headers: Any) -> "Packing":
        """That of a response's headers."""
        return cls(*((headers.get(name) or "").strip().lower() for name in ("Transfer-Encoding", "Content-Encoding")))


def body(data: bytes, packing: Packing) -> bytes:
    """What the response's bytes hold, out of chunks and unpacked.

    Crawlers keep the headers and often unpack the bytes: what is not packed stays as it is. Raises UnreadableError for
    what is damaged, too large or packed in a way that is not known.
    """
    if packing.transfer == "chunked" and _is_chunked(data):
        data = _read(optional("fastwarc.stream_io", "fastwarc").ChunkedReader, data)
    for packed in reversed(packing.content.split(",")):
        data = _unpacked(data, packed.strip())
    return data


def _unpacked(data: bytes, packed: str) -> bytes:
    if packed in ("", "identity") or data.lstrip().startswith(b"<"):
        return data
    if packed in ("gzip", "x-gzip"):
        return _read(lambda raw: io.BufferedReader(Gunzip(raw)), data) if data.startswith(b"\x1f\x8b") else data
    stream_io = optional("fastwarc.stream_io", "fastwarc")
    if packed == "br":
        return _read(stream_io.BrotliReader, data)
    if packed == "zstd":
        return _read(stream_io.ZstdReader, data)
    if packed == "deflate":
        return _read(lambda raw: stream_io.GzipReader(raw, zlib=True), data)
    raise UnreadableError("is packed as {!r}, which is not known", packed[:40])


def _read(reader: Callable[[io.BytesIO], Any], data: bytes) -> bytes:
    """All that a reader gives. Raises UnreadableError."""
    pieces: list[bytes] = []
    size = 0
    try:
        source = reader(io.BytesIO(data))
        while piece := source.read(1 << 20):
            size += len(piece)
            if size > LARGEST:
                raise UnreadableError(too_large(None, LARGEST))
            pieces.append(piece)
    except OSError as why:
        raise UnreadableError("was packed for its way through the net, and is damaged: {}", why) from None
    return b"".join(pieces)


def _is_chunked(data: bytes) -> bool:
    """Whether bytes begin with the length of a chunk in a line of its own."""
    line = data[:20].partition(b"\r\n")[0].partition(b";")[0].strip()
    return 0 < len(line) < 17 and all(byte in b"0123456789abcdefABCDEF" for byte in line)
