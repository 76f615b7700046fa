"""Members of archives are read like files; what is broken, hostile or too much is told, and the rest is read."""

import gzip
import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from extractor.reading import read_inputs
from extractor.reading.packed import archives
from extractor.reading.packed.gunzip import MOST_TIMES
from extractor.records import Article
from extractor.records.errors import InputError, NotRead

TEXT = "Liên đoàn Lao động tỉnh trao 50 suất quà."
PAGE = f"<html><body><article><p>{TEXT} {TEXT}</p><p>{TEXT}</p></article></body></html>"
ROWS = '{"text": "a"}\n{"id": "own", "text": "b"}\n'


def zipped(members: list[tuple[str, str | bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def ids(path: Path) -> list[str]:
    return [item.id for item in read_inputs([str(path)]) if isinstance(item, Article)]


def errors(path: Path) -> list[str]:
    found = [str(item) for item in read_inputs([str(path)]) if isinstance(item, InputError)]
    return [each.replace(str(path), path.name) for each in found]


def not_read(path: Path) -> list[tuple[str, str]]:
    found = [item for item in read_inputs([str(path)]) if isinstance(item, NotRead)]
    return [(item.input.replace(str(path), path.name), item.format) for item in found]


def test_members_are_read_like_files(tmp_path: Path) -> None:
    inner = zipped([("x.txt", TEXT), ("page.html.gz", gzip.compress(PAGE.encode()))])
    file = put(
        tmp_path, "a.zip",
        zipped([("b/c.txt", TEXT), ("p.html", PAGE), ("r.jsonl", ROWS), ("in.zip", inner), ("i.jpg", b"\xff\xd8\xff")]),
    )  # fmt: skip
    assert ids(file) == ["a.zip/b/c", "a.zip/p", "a.zip/r.jsonl#1", "own", "a.zip/in.zip/x", "a.zip/in.zip/page"]
    assert errors(file) == []
    assert not_read(file) == [("a.zip/i.jpg", "images")]


def test_what_gzip_packs(tmp_path: Path) -> None:
    put(tmp_path, "news.jsonl.gz", gzip.compress(ROWS[:14].encode()) + gzip.compress(ROWS[14:].encode()))
    put(tmp_path, "page.html.gz", gzip.compress(PAGE.encode()))
    put(tmp_path, "saved.html", gzip.compress(PAGE.encode()))
    assert ids(tmp_path) == ["news.jsonl#1", "own", "page", "saved"]
    assert errors(tmp_path) == []


def test_garbage_behind_gzip_loses_nothing(tmp_path: Path) -> None:
    file = put(tmp_path, "a.jsonl.gz", gzip.compress(ROWS.encode()) + b"\0\0garbage")
    assert ids(file) == ["a.jsonl#1", "own"]
    assert errors(file) == ["a.jsonl.gz: has 7 bytes of garbage behind its end; what is before was read"]
    padded = put(tmp_path, "padded.jsonl.gz", gzip.compress(ROWS.encode()) + b"\0" * 600)
    assert errors(padded) == []


def test_gzip_cut_off(tmp_path: Path) -> None:
    rows = "".join(f'{{"text": "{os.urandom(99).hex()}"}}\n' for _ in range(2_000)).encode()
    file = put(tmp_path, "a.jsonl.gz", gzip.compress(rows)[:-100_000])
    assert 100 < len(ids(file)) < 2_000
    assert errors(file) == ["a.jsonl.gz: is cut off: the gzip stream ends before its end; fetch it again"]
    page = put(tmp_path, "a.html.gz", gzip.compress(PAGE.encode())[:-12])
    assert ids(page) == []  # half a page is no article
    assert len(errors(page)) == 1


def test_damage_inside_gzip_is_told(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(PAGE.encode()))
    packed[-6] ^= 0xFF  # in the checksum
    file = put(tmp_path, "a.html.gz", bytes(packed))
    assert [each[:30] for each in errors(file)] == ["a.html.gz: is damaged near byt"]


@pytest.mark.parametrize("name", ["bomb.html.gz", "bomb.txt.gz", "bomb.jsonl.gz", "bomb.warc.gz"])
def test_a_gzip_bomb_does_not_fill_the_memory(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, name, gzip.compress(b" " * 300_000_000, 9))
    tracemalloc.start()
    found = errors(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == 1
    assert ids(file) == []
    assert peak < 200_000_000


def test_a_zip_bomb_and_its_sound_neighbour(tmp_path: Path) -> None:
    file = put(
        tmp_path, "a.zip", zipped([("bomb.txt", b"0" * 2_000_000), ("large.txt", b"1" * 64_000_001), ("x.txt", TEXT)])
    )
    assert ids(file) == ["a.zip/x"]
    assert errors(file) == [
        f"a.zip/bomb.txt: is packed more than {MOST_TIMES} times: no text is, so it is not unpacked",
        "a.zip/large.txt: has 64 MB; at most 64 MB are read",
    ]


def test_members_that_share_their_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many entries of the directory that point to one packed member: newer libraries refuse each, else the sum does."""
    monkeypatch.setattr(archives, "LARGEST", 1_000_000)
    random = io.BytesIO()
    with zipfile.ZipFile(random, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"xy" * 20_000 + os.urandom(3_000).hex().encode() * 10)
        archive.filelist.extend(archive.filelist * 300)
        archive._didModify = True  # noqa: SLF001  (the library writes no such archive by itself)
    file = put(tmp_path, "a.zip", random.getvalue())
    found = errors(file)
    refused = [each for each in found if "Overlapped entries" in each]
    assert any("members were not read" in each for each in found) or len(refused) >= 300, found[-1]


def test_ten_thousand_members_are_read_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 20)
    file = put(tmp_path, "a.zip", zipped([(f"{number}.txt", TEXT) for number in range(23)]))
    assert len(ids(file)) == 20
    assert [each[:46] for each in errors(file)] == ["a.zip: the last 3 of its 23 members were not r"]


def test_archives_too_deep(tmp_path: Path) -> None:
    data = zipped([("x.txt", TEXT)])
    for _ in range(2):
        data = zipped([("n.zip", data), ("beside.txt", TEXT)])
    assert ids(put(tmp_path, "3.zip", data)) == ["3.zip/n.zip/n.zip/x", "3.zip/n.zip/beside", "3.zip/beside"]
    file = put(tmp_path, "4.zip", zipped([("n.zip", data)]))
    assert ids(file) == ["4.zip/n.zip/n.zip/beside", "4.zip/n.zip/beside"]
    assert errors(file) == ["4.zip/n.zip/n.zip/n.zip: lies in archives more than 3 deep; unpack it first"]


def test_an_encrypted_member_is_told(tmp_path: Path) -> None:
    data = bytearray(zipped([("x.txt", TEXT), ("y.txt", TEXT)]))
    data[data.index(b"PK\1\2") + 8] |= 1  # the first entry of the directory
    file = put(tmp_path, "a.zip", bytes(data))
    assert ids(file) == ["a.zip/y"]
    assert errors(file) == ["a.zip/x.txt: is encrypted; pack it again without a password"]


def test_a_damaged_member_is_told(tmp_path: Path) -> None:
    data = bytearray(zipped([("x.txt", TEXT), ("y.txt", TEXT)]))
    data[36] ^= 0xFF
    file = put(tmp_path, "a.zip", bytes(data))
    assert ids(file) == ["a.zip/y"]
    assert [each[:47] for each in errors(file)] == ["a.zip/x.txt: is damaged in the archive, or pack"]


def test_a_cut_or_empty_archive_is_told(tmp_path: Path) -> None:
    whole = zipped([("x.txt", TEXT)])
    assert [each[:43] for each in errors(put(tmp_path, "cut.zip", whole[:-30]))] == [
        "cut.zip: is no sound .zip, or cut off: File"
    ]
    assert errors(put(tmp_path, "empty.zip", zipped([]))) == ["empty.zip: is a .zip without a file in it"]
    assert errors(put(tmp_path, "nothing.zip", b"")) == ["nothing.zip: is empty"]
    assert errors(put(tmp_path, "nothing.gz", b"")) == ["nothing.gz: is empty"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_both_come(tmp_path: Path) -> None:
    file = put(tmp_path, "a.zip", zipped([("x.txt", "một"), ("x.txt", "hai")]))
    found = [(item.id, item.text) for item in read_inputs([str(file)]) if isinstance(item, Article)]
    assert found == [("a.zip/x", "một"), ("a.zip/x", "hai")]


def test_a_name_is_only_a_name(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    names = [
        "../../up.txt",
        "/etc/root.txt",
        "C:\\a.txt",
        "\u202egnp.txt",
        "Huê\u0301.txt",
        ".hidden.txt",
        "__MACOSX/x.txt",
    ]
    file = put(inside, "a.zip", zipped([(name, TEXT) for name in names]))
    assert ids(file) == [
        "a.zip/../../up", "a.zip//etc/root", "a.zip/C:\\a", "a.zip/\u202egnp", "a.zip/Huế",
    ]  # fmt: skip
    assert [each.name for each in tmp_path.rglob("*")] == ["inside", "a.zip"]
