"""The 8-bit encodings of Vietnamese before Unicode: what each byte stands for."""

import codecs
import re
import unicodedata
from collections.abc import Mapping

_CP1252 = {byte: text for byte in range(256) if (text := bytes([byte]).decode("cp1252", "ignore"))}

# TCVN 5712:1993, VN1: all capitals too, some of them in the place of control characters.
_TCVN_LOW = dict(zip(b"\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17", "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_TCVN_HIGH = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\xa0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII_LOW = dict(zip(b"\x02\x05\x06\x14\x19\x1e", "ẲẴẪỶỸỴ", strict=True))
_VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)

# VNI-Windows: a letter, and behind it a byte for all its marks. Each byte is told here by the Windows-1252 letter it
# looks like; the capital of that letter is the same mark of a capital.
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _HAT, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _HAT, "à": _HAT + _GRAVE, "á": _HAT + _ACUTE, "å": _HAT + _HOOK, "ã": _HAT + _TILDE, "ä": _HAT + _DOT,
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = dict(zip("ñôöìíæóòî", "đơưìíỉĩịỵ", strict=True))


def _vni() -> dict[int, str]:
    table = dict(_CP1252)
    for sign, marks in _VNI_MARKS.items():
        table[ord(sign)] = table[ord(sign.upper())] = marks
    for sign, letter in _VNI_LETTERS.items():
        table[ord(sign)], table[ord(sign.upper())] = letter, letter.upper()
    return table


_ASCII = {byte: chr(byte) for byte in range(128)}
_TCVN = _ASCII | _TCVN_LOW | dict(enumerate(_TCVN_HIGH, 128))
# The fonts of the ABC program (TCVN3) have of the capitals with marks these seven alone, and in all other places what
# Windows has there: quotation marks, dashes, "²".
_TCVN3 = _CP1252 | {byte: text for byte, text in _TCVN.items() if byte > 127 and (text.islower() or text in "ĂÂÊÔƠƯĐ")}

TABLES: Mapping[str, Mapping[int, str]] = {
    "windows-1258": {byte: text for byte in range(256) if (text := bytes([byte]).decode("cp1258", "ignore"))},
    "tcvn3": _TCVN3,
    "vni": _vni(),
    "viscii": _ASCII | _VISCII_LOW | dict(enumerate(_VISCII_HIGH, 128)),
    "tcvn-5712": _TCVN,
}
"""What each byte stands for, by the encoding's name: a letter, or marks for the letter before it."""
FONTS = ("tcvn3", "vni")
"""The encodings that were fonts: programs, and pages, took their bytes for Windows-1252."""

_SHOWN = {name: dict(TABLES[name]) | {ord(_CP1252[byte]): TABLES[name][byte] for byte in _CP1252} for name in FONTS}
"""By the character that shows the byte: that of Windows-1252, or of Latin-1 with its control characters."""
_CAPITALS = re.compile(r"[^\W\d_]+")
_PLAIN_SMALL = re.compile("[a-z]")


def read_as(data: bytes, name: str) -> str:
    """Bytes in the encoding of that name, in NFC. Raises UnicodeDecodeError for a byte that it does not have."""
    return _finished(codecs.charmap_decode(data, "strict", TABLES[name])[0], name)


def read_shown(text: str, font: str) -> str:
    """What a text would be in an old font, the text being what Windows-1252 shows of it: "C«ng" is "Công"."""
    return _finished(text.translate(_SHOWN[font]), font)


def _finished(text: str, name: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return "".join(map(_capital_line, text.splitlines(keepends=True))) if name == "tcvn3" else text


def _capital_line(line: str) -> str:
    """A line of TCVN3 with its words in capitals made whole: "ĐạI HộI" is "ĐẠI HỘI".

    The fonts have no capitals with marks. Those whose small letters look like capitals (.VnTimeH) leave no trace in
    the bytes, and what was set in them stays in small letters.
    """
    raised = _CAPITALS.sub(_capital_word, line)
    return line.upper() if raised != line and not _PLAIN_SMALL.search(line) else raised


def _capital_word(word: re.Match[str]) -> str:
    rest = [at for at, letter in enumerate(word[0]) if letter.isascii() or not letter.islower()]
    if len(rest) == len(word[0]) or not rest or rest == [0]:
        return word[0]
    return word[0].upper() if all(word[0][at].isupper() for at in rest) else word[0]
