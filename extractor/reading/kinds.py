"""What a file is: by its first bytes where they tell for sure, else by its ending."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

from extractor.records.said import Said

HEAD = 1024
"""Bytes of a beginning that are looked at."""
ENDINGS = {
    ".txt": "txt", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx",
    ".parquet": "parquet", ".warc": "warc", ".zip": "zip", ".gz": "gz",
}  # fmt: skip
"""The kind of what is read, by its ending."""
_MAGIC = (
    (b"%PDF-", "pdf"), (b"PK\3\4", "zip"), (b"PK\5\6", "zip"), (b"\x1f\x8b\x08", "gz"), (b"WARC/1.", "warc"),
    (b"PAR1", "parquet"),
)  # fmt: skip
_NOT_READ_MAGIC = (
    (b"\xff\xd8\xff", "images"), (b"\x89PNG\r\n", "images"), (b"GIF87a", "images"), (b"GIF89a", "images"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"), (b"{\\rtf1", ".rtf"),
)  # fmt: skip
_MEDIA = {
    "images": "jpg jpeg png gif bmp tif tiff webp svg ico psd",
    "videos": "mp4 avi wmv flv mov mpg mpeg mkv webm 3gp swf",
    "sounds": "mp3 wav wma ogg m4a aac",
}
_MEDIA_OF = {f".{ending}": name for name, endings in _MEDIA.items() for ending in endings.split()}
_KEPT_CLOSED = frozenset((".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk"))
"""Endings of what is a .zip inside and no archive."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_PLAIN_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_DOCUMENTS = {
    "images": Said("is an image, which holds no text that is read"),
    "videos": Said("is a video, which holds no text that is read"),
    "sounds": Said("is a sound, which holds no text that is read"),
    ".doc": Said("is an old Word or Excel file; save it as .docx to have it read"),
}


class Unread(NamedTuple):
    """What is not read: the name that it is counted under, and why."""

    format: str
    reason: str


def kind_of(name: str, peek: Callable[[], bytes]) -> str | Unread:
    """One of the kinds of ENDINGS, or what else it is. `peek` gives the first HEAD bytes, and is not always asked."""
    ending = PurePosixPath(name).suffix.lower()
    if ending in _MEDIA_OF:
        return _unread(_MEDIA_OF[ending])
    if ending in _KEPT_CLOSED:
        return _unread(ending)
    head = peek()[:HEAD]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return "docx" if (ending, kind) == (".docx", "zip") else kind
    for magic, unread in _NOT_READ_MAGIC:
        if start.startswith(magic):
            return _old_office(ending) if unread == ".doc" else _unread(unread)
    if ending in ENDINGS:
        return ENDINGS[ending]
    if looks_like_page(head):
        return "html"
    return _unread(ending if _PLAIN_ENDING.fullmatch(ending) else "files with no ending")


def looks_like_page(head: bytes) -> bool:
    """Whether the first bytes are those of a page of HTML."""
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _PAGE.search(head.decode("utf-16" if marked else "latin-1", "ignore")) is not None


def formats() -> Said:
    """What is read, for a message."""
    first, last = list(ENDINGS)[:-1], list(ENDINGS)[-1]
    return Said("the formats read are {} and {}", ", ".join(first), last)


def _old_office(ending: str) -> str | Unread:
    if ending == ".docx":
        return "docx"  # an encrypted one: its reader says so
    return _unread(ending if ending in (".xls", ".ppt") else ".doc")


def _unread(name: str) -> Unread:
    if told := _DOCUMENTS.get(name):
        return Unread(name, told)
    template = "{} files are not read; {}" if name.startswith(".") else "{} are not read; {}"
    return Unread(name, Said(template, name, formats()))
