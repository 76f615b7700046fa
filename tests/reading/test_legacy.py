"""The tables of the old encodings, letter by letter, beside other writers of them."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from typing import NoReturn

import pytest

from extractor.reading.encodings.legacy import TABLES, read_as, read_shown
from extractor.reading.encodings.syllables import evidence, is_syllable
from extractor.reading.encodings.viqr import from_viqr

Writers = dict[str, Callable[[str], bytes]]

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_COMPOSED = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]
SMALL = [letter for letter in _COMPOSED if not letter.isascii()] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]


def test_there_are_134_letters_with_marks() -> None:
    assert len(set(LETTERS)) == 134


@pytest.mark.parametrize("encoding", ["windows-1258", "vni", "viscii"])
def test_each_letter(encoding: str, writers: Writers) -> None:
    assert [letter for letter in LETTERS if read_as(writers[encoding](letter), encoding) != letter] == []
    whole = " ".join(LETTERS) + "".join(LETTERS)
    assert read_as(writers[encoding](whole), encoding) == whole


def test_each_letter_of_tcvn3(writers: Writers) -> None:
    known = [*SMALL, *"ĂÂÊÔƠƯĐ"]
    assert [letter for letter in known if read_as(writers["tcvn3"](letter), "tcvn3") != letter] == []


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_of_viqr(letter: str, writers: Writers) -> None:
    around = "Co^ng ddoa`n ti?nh kho^ng co' "
    word = f"{letter}{'a' if letter in 'đĐ' else 'n'}"
    assert from_viqr(around + writers["viqr"](word).decode()) == f"Công đoàn tỉnh không có {word}"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("H'Linh Bya( o+? nha`", "H'Linh Byă ở nhà"),
        ("H'Linh Bya(, o+? nha`", "H'Linh Byă, ở nhà"),
        ("H'Linh Bya(.", "H'Linh Byă."),
        ("H'Linh Bya(\\. Co`n", "H'Linh Byă. Còn"),
        ("H'Linh Bya(\n(nu+~) va` con", "H'Linh Byă\n(nữ) và con"),
        ("H'Linh Bya( (nu+~), A (nam)", "H'Linh Byă (nữ), A (nam)"),
        ("H'Linh Bya( va` Y Bra(m (nu+~)", "H'Linh Byă và Y Brăm (nữ)"),
        ("NIE^ BYA( va` RA(", "NIÊ BYĂ và RĂ"),
        ("to^? ba(ba nu+~) va`", "tổ ba(ba nữ) và"),
        ("to^? ba( nu+~ ) va`", "tổ ba( nữ ) và"),
        ("to^? ba(2) va`", "tổ ba(2) và"),
        ('to^? Hoa("Sen") va`', 'tổ Hoa("Sen") và'),
    ],
)
def test_a_breve_of_viqr_or_a_bracket(written: str, read: str) -> None:
    around = "Co^ng ddoa`n ti?nh va` ddoa`n vie^n la` ngu+o+`i lao ddo^.ng co' "
    assert from_viqr(around + written) == f"Công đoàn tỉnh và đoàn viên là người lao động có {read}"


@pytest.mark.parametrize(("encoding", "theirs"), [("tcvn-5712", "TCVN"), ("viscii", "VISCII")])
def test_beside_iconv(encoding: str, theirs: str, need: Callable[[str], NoReturn]) -> None:
    if (
        shutil.which("iconv") is None
        or theirs not in subprocess.run(["iconv", "-l"], capture_output=True, text=True).stdout
    ):
        need(f"no iconv that knows {theirs}")
    for byte in range(1, 256):
        data = bytes([byte]) + b"|"
        read = subprocess.run(["iconv", "-f", theirs, "-t", "UTF-8"], input=data, capture_output=True)
        assert (read.returncode, read.stdout.decode()) == (0, TABLES[encoding][byte] + "|")


def test_tcvn3_has_the_letters_of_tcvn_and_the_signs_of_windows() -> None:
    ours, standard = TABLES["tcvn3"], TABLES["tcvn-5712"]
    own = [text for byte, text in ours.items() if byte >= 0xA1 and text == standard[byte]]
    assert sorted(own) == sorted([*SMALL, *"ĂÂÊÔƠƯĐ"])
    signs = [ours[byte] for byte in range(0x80, 0xA1) if byte in ours]
    assert "".join(signs) == bytes(range(0x80, 0xA1)).decode("cp1252", "ignore")


def test_windows_1258_is_pythons() -> None:
    for byte, text in TABLES["windows-1258"].items():
        assert bytes([byte]).decode("cp1258") == text
    assert len(TABLES["windows-1258"]) > 240


def test_marks_of_vni_in_either_case(writers: Writers) -> None:
    assert read_shown("Aùo AÙO aùo Ñaïi ÑAÏI HOÄI Hoäi", "vni") == "Áo ÁO áo Đại ĐẠI HỘI Hội"


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("§¹I HéI C¤NG §OµN TØNH Hµ NéI", "ĐẠI HỘI CÔNG ĐOÀN TỈNH HÀ NỘI"),
        ("§¹i héi T¤N §øC TH¾NG t¹i Hµ Néi", "Đại hội TÔN ĐỨC THẮNG tại Hà Nội"),
        ("Hå §ç", "Hồ Đỗ"),
        ("®¹i héi", "đại hội"),  # in a font of capitals it looked like "ĐẠI HỘI"
    ],
)
def test_words_in_capitals_of_tcvn3(shown: str, text: str) -> None:
    assert read_shown(shown, "tcvn3") == text


@pytest.mark.parametrize("word", ["hòa", "hoà", "HÒA", "nghiêng", "Đắk", "quyết", "giếng", "gì", "khuỷu", "được", "uỷ"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "été", "hÒa", "hoc̀", "các̣", "tàc", "für", "®oµn", "đ" * 99, "ñaïi"])
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_evidence() -> None:
    found = evidence("LĐLĐ tỉnh, à «tặng» été © 5 m² Tỉnh")
    assert (found.good, found.bad, found.kinds) == (3, 1, {"tỉnh", "tặng"})
    assert not found.convincing
    assert evidence("").share == 0
