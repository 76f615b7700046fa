"""Writers of the old encodings, each from rules (a base and its marks) and not from the tables that it is to check."""

import unicodedata
from collections.abc import Callable

import pytest

Writer = Callable[[str], bytes]

_NO_CAPITAL = "ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"

_TONES = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VNI_TONE = dict(zip(("", *_TONES), ("", "ø", "ù", "õ", "û", "ï"), strict=True))
_VNI_HAT = dict(zip(("", *_TONES), "âàáãåä", strict=True))
_VNI_BREVE = dict(zip(("", *_TONES), "êèéüúë", strict=True))
_VNI_I = dict(zip(_TONES, "ìíóæò", strict=True))
_VIQR_TONE = dict(zip(("", *_TONES), ("", "`", "'", "~", "?", "."), strict=True))
_VIQR_SHAPE = {"": "", "\u0302": "^", "\u0306": "(", "\u031b": "+"}


def parts(letter: str) -> tuple[str, str, str]:
    """A letter's base, its shape (hat, breve or horn) and its tone; the last two may be empty."""
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return base, "".join(mark for mark in marks if mark not in _TONES), tone


def windows_1258(text: str) -> bytes:
    """Letters as the Vietnamese keyboard of Windows types them: the letter, then its tone."""
    typed = []
    for letter in unicodedata.normalize("NFC", text):
        base, shape, tone = parts(letter)
        typed.append(unicodedata.normalize("NFC", base + shape) + tone if tone else letter)
    return "".join(typed).encode("cp1258")


def _vni_letter(letter: str) -> str:
    if letter in "đĐ":
        return "ñ" if letter == "đ" else "Ñ"
    base, shape, tone = parts(letter)
    if base.lower() not in "aeiouy" or letter.isascii():
        return letter
    if shape == "\u0302":
        sign = base.lower() + _VNI_HAT[tone]
    elif shape == "\u0306":
        sign = base.lower() + _VNI_BREVE[tone]
    elif shape == "\u031b":
        sign = {"o": "ô", "u": "ö"}[base.lower()] + _VNI_TONE[tone]
    elif base.lower() == "i":
        sign = _VNI_I[tone]
    elif letter.lower() == "ỵ":
        sign = "î"
    else:
        sign = base.lower() + _VNI_TONE[tone]
    return sign.upper() if letter.isupper() else sign


def vni(text: str) -> bytes:
    return "".join(map(_vni_letter, text)).encode("cp1252")


def _viqr_letter(letter: str) -> str:
    if letter in "đĐ":
        return "dd" if letter == "đ" else "DD"
    base, shape, tone = parts(letter)
    return letter if letter.isascii() else base + _VIQR_SHAPE[shape] + _VIQR_TONE[tone]


def viqr(text: str) -> bytes:
    """As RFC 1456 has it: a mark that is none is escaped where a letter before it could take it."""
    written = ""
    for letter in text.replace("\\", "\\\\"):
        behind = written[-1:]
        taken = (
            (letter in "`'?~." and (behind.isalpha() or behind in ("^", "(", "+")))
            or (letter in "(^+*" and behind.isalpha())
            or (letter in "dD" and behind in ("d", "D"))
        )
        written += "\\" + letter if taken else _viqr_letter(letter)
    return written.encode("ascii")


# What has no rule, by hand: a row for each tone, with a sign for each of these letters.
_VOWELS = "aăâeêioôơuưy"
_TCVN3_ROWS = {
    "": "a¨©eªio«¬u\xady",
    "\u0300": "µ»ÇÌÒ×ßåêïõú",
    "\u0309": "¶¼ÈÎÓØáæëñöû",
    "\u0303": "·½ÉÏÔÜâçìò÷ü",
    "\u0301": "¸¾ÊÐÕÝãèíóøý",
    "\u0323": "¹ÆËÑÖÞäéîôùþ",
}
_VISCII_ROWS = {
    "": ("aåâeêioô½ußy", "AÅÂEÊIOÔ´U¿Y"),
    "\u0300": ("à¢¥è«ìò°¶ù×Ï", "À\x82\x85È\x8bÌÒ\x90\x96Ù»\x9f"),
    "\u0309": ("äÆ¦ë¬ïö±·üØÖ", "Ä\x02\x86Ë\x8c\x9b\x99\x91\x97\x9c¼\x14"),
    "\u0303": ("ãÇç¨\xadîõ²ÞûæÛ", "Ã\x05\x06\x88\x8dÎ\xa0\x92³\x9dÿ\x19"),
    "\u0301": ("á¡¤éªíó¯¾úÑý", "Á\x81\x84É\x8aÍÓ\x8f\x95ÚºÝ"),
    "\u0323": ("Õ£§©®¸÷µþøñÜ", "\x80\x83\x87\x89\x8e\x98\x9a\x93\x94\x9e¹\x1e"),
}


def _row(vowels: str, tone: str, signs: str) -> dict[str, str]:
    letters = (unicodedata.normalize("NFC", vowel + tone) for vowel in vowels)
    return dict(zip(letters, signs, strict=True))


_TCVN3 = dict(zip("đĂÂÊÔƠƯĐ", "®¡¢£¤¥¦§", strict=True))
for _tone, _signs in _TCVN3_ROWS.items():
    _TCVN3 |= _row(_VOWELS, _tone, _signs)
_VISCII = {"đ": "ð", "Đ": "Ð"}
for _tone, (_small, _capital) in _VISCII_ROWS.items():
    _VISCII |= _row(_VOWELS, _tone, _small) | _row(_VOWELS.upper(), _tone, _capital)


def tcvn3(text: str) -> bytes:
    """What no font of the family has, a capital with a tone, is written as its small letter, as keyboards do."""
    signs = ((letter.lower() if letter in _NO_CAPITAL else letter) for letter in text)
    return b"".join(_TCVN3[sign].encode("latin-1") if sign in _TCVN3 else _sign(sign) for sign in signs)


def _sign(sign: str) -> bytes:
    """ASCII, a dash or a quotation mark: all else has given its place to a letter."""
    byte = sign.encode("cp1252")
    return byte if byte < b"\xa1" else sign.encode("ascii")


def viscii(text: str) -> bytes:
    return "".join(_VISCII[sign] if sign in _VISCII else sign.encode("ascii").decode() for sign in text).encode(
        "latin-1"
    )


@pytest.fixture(scope="session")
def writers() -> dict[str, Writer]:
    """By the encoding's name, what writes a text in it. A text that it has no letter for is a UnicodeEncodeError."""
    return {"windows-1258": windows_1258, "tcvn3": tcvn3, "vni": vni, "viscii": viscii, "viqr": viqr}
