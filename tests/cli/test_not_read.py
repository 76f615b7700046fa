"""What a run does not read is counted and is no failure; what the user named is."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., tuple[int, str, str]]
SENTENCE = "Sáng 20/9/2018, LĐLĐ tỉnh Hưng Yên tặng 45 suất quà cho công nhân."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(SENTENCE, "utf-8")
    (folder / "b.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "c.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with zipfile.ZipFile(folder / "d.zip", "w") as members:
        members.writestr("e.txt", SENTENCE)
        members.writestr("f.png", b"\x89PNG\r\n\x1a\n")
    return folder


def test_it_is_counted_and_the_run_succeeds(cli: Cli, archive: Path) -> None:
    code, out, err = cli("run", archive)
    assert code == 0
    assert len(out.splitlines()) == 2
    *_, done, counted = err.splitlines()
    assert done.endswith("facts in 2 articles, 0 errors -> standard output")
    assert counted == "3 not read: 2 images, 1 .doc"


def test_what_was_named_fails(cli: Cli, archive: Path) -> None:
    code, _, err = cli("run", archive / "b.jpg")
    assert code == 1
    assert err.splitlines()[0] == f"{archive}/b.jpg: is an image, which holds no text that is read"


def test_show_passes_over_it(cli: Cli, archive: Path) -> None:
    code, out, _ = cli("show", archive / "d.zip")
    assert code == 0
    assert "45 suất quà" in out
    with zipfile.ZipFile(archive / "only.zip", "w") as members:
        members.writestr("f.png", b"\x89PNG\r\n\x1a\n")
    assert cli("show", archive / "only.zip") == (1, "", f"{archive}/only.zip: holds no article\n")
