"""What is broken in a mixed archive, with the place and words of the message that it has to get."""

import gzip
import io
import zipfile

from tests.bulk.archive_containers import crawled, record, response, rows, zipped
from tests.bulk.archive_files import pdf_file, word_file
from tests.bulk.archive_folder import Archive, Writer
from tests.bulk.expected import Told

DEEP = 300
BOMB = bytes(20_000_000)
ENCRYPTED = 1
"""The flag of a member, in bytes 6 of its own header and 8 of its entry in the archive's list."""


def cut_warc(archive: Archive) -> None:
    """A crawl that ends within its third page."""
    whole = b"".join(crawled(archive, piece) for piece in archive.pieces(2, 2))
    page, _ = archive.page(archive.piece())
    last = record("https://baokonplong.example/cut", response(page.encode()))
    archive.error(archive.put("cut.warc", whole + last[: len(last) // 2]), "is cut off in the middle of a record")


def garbage_behind(archive: Archive) -> None:
    """Packed rows and seven bytes."""
    name = archive.put("garbage.jsonl.gz", b"")
    data = rows(archive, name.removesuffix(".gz"), archive.pieces(2, 4))
    (archive.folder / name).write_bytes(gzip.compress(data) + b"garbage")
    archive.error(name, "has 7 bytes of garbage behind its end")


def cut_gzip(archive: Archive) -> None:
    """Rows in two packed parts, of which the second ends with its header."""
    name = archive.put("cut.jsonl.gz", b"")
    data = rows(archive, name.removesuffix(".gz"), archive.pieces(2, 4))
    (archive.folder / name).write_bytes(gzip.compress(data) + gzip.compress(data)[:10])
    archive.error(name, "is cut off: the gzip stream ends before its end")


def encrypted_pdf(archive: Archive) -> None:
    """One with a password."""
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file(archive.piece())))
    writer.encrypt(user_password="secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    archive.error(archive.put("secret.pdf", out.getvalue()), "is encrypted")


def encrypted_zip(archive: Archive) -> None:
    """A member with a password beside one without."""
    open_one = archive.piece()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("secret.txt", archive.piece().whole)
        file.writestr("open.txt", open_one.whole)
    data = bytearray(out.getvalue())
    data[6] |= ENCRYPTED
    data[data.index(b"PK\1\2") + 8] |= ENCRYPTED
    name = archive.put("secret.zip", bytes(data))
    archive.article(f"{name}/open", Told(open_one.title, open_one.body))
    archive.error(f"{name}/secret.txt", "is encrypted")


def cut_zip(archive: Archive) -> None:
    """One without the list of its members, which stands at its end."""
    data = zipped({"a.txt": archive.piece().whole.encode()})
    archive.error(archive.put("cut.zip", data[:-60]), "is no sound .zip, or cut off")


def damaged_zip(archive: Archive) -> None:
    """A member with a wrong byte beside a sound one."""
    bad, sound = archive.piece(), archive.piece()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("bad.txt", bad.whole)
        file.writestr("sound.txt", sound.whole)
    data = bytearray(out.getvalue())
    data[60] ^= 1
    name = archive.put("damaged.zip", bytes(data))
    archive.article(f"{name}/sound", Told(sound.title, sound.body))
    archive.error(f"{name}/bad.txt", "is damaged in the archive")


def bomb(archive: Archive) -> None:
    """Twenty million zeros."""
    archive.error(f"{archive.put('bomb.zip', zipped({'a.txt': BOMB}))}/a.txt", "is packed more than 200 times")


def packed_bomb(archive: Archive) -> None:
    """The same as a stream."""
    archive.error(archive.put("bomb.txt.gz", gzip.compress(BOMB)), "is packed more than 200 times")


def empty(archive: Archive) -> None:
    """A file of no bytes."""
    ending = archive.random.choice((".txt", ".html", ".jsonl", ".pdf", ".zip", ".warc.gz", ".parquet"))
    archive.error(archive.put(f"empty{ending}", b""), "is empty")


def nested(archive: Archive) -> None:
    """A page of tags in tags."""
    page = f"<html><body>{'<div>' * DEEP}{archive.piece().body}{'</div>' * DEEP}</body></html>"
    archive.error(archive.put("nested.html", page.encode()), "has elements more than 240 deep")


def oversized(archive: Archive) -> None:
    """A page of six million bytes."""
    page, _ = archive.page(archive.piece())
    archive.error(archive.put("large.html", page.encode().ljust(6_000_000)), "has 6 MB")


def no_text(archive: Archive) -> None:
    """Bytes under the name of a text."""
    archive.error(archive.put("binary.txt", b"\x7fELF\2\1\1" + bytes(range(256))), "holds a NUL byte")


def undecodable(archive: Archive) -> None:
    """Letters that are Vietnamese in no encoding."""
    archive.error(archive.put("letters.txt", bytes(range(1, 256)) * 40), "reads as Vietnamese in none of")


def cut_letter(archive: Archive) -> None:
    """A text that ends within a letter."""
    data = archive.piece().whole.encode()
    while data[-1] < 0xC0:
        data = data[:-1]
    archive.error(archive.put("letter.txt", data), "is UTF-8 that ends within a character")


def broken_rows(archive: Archive) -> None:
    """Sound rows among three that are none."""
    name = archive.put("broken.jsonl", b"")
    sound = rows(archive, name, archive.pieces(2, 3))
    more = [b"{broken", b"[1, 2]", b'{"id": "no-text"}', b'{"text": "C\xf4ng"}']
    (archive.folder / name).write_bytes(sound + b"\n".join(more))
    messages = ("is not JSON", "a JSON object is expected, not a list", "has no `text`", "is not UTF-8 (byte 12")
    for number, message in enumerate(messages, start=sound.count(b"\n") + 1):
        archive.error(f"{name}:{number}", message)


def cut_documents(archive: Archive) -> None:
    """A PDF, a Word file or a table of which half is there."""
    kinds = {
        "cut.pdf": (pdf_file(archive.piece())[:400], "is no sound PDF, or cut off"),
        "cut.docx": (word_file(archive.piece())[:9000], "is no sound .docx, or cut off"),
        "cut.parquet": (b"PAR1" + bytes(400), "is no sound .parquet file, or cut off"),
    }
    name = archive.random.choice(list(kinds))
    archive.error(archive.put(name, kinds[name][0]), kinds[name][1])


BROKEN: tuple[Writer, ...] = (
    cut_warc, garbage_behind, cut_gzip, encrypted_pdf, encrypted_zip, cut_zip, damaged_zip, bomb, packed_bomb, empty,
    nested, oversized, no_text, undecodable, cut_letter, broken_rows, cut_documents,
)  # fmt: skip
"""What writes them."""
