"""Pages that say UTF-8 and show the bytes of an old font: "C«ng ®oµn tØnh" is "Công đoàn tỉnh"."""

import html
import re
import unicodedata

from extractor.reading.encodings.legacy import FONTS, read_shown
from extractor.reading.encodings.syllables import Evidence, evidence

_SUSPECT = re.compile("[\x80-\x9f¡-ª¬®¯±³-¶¸-º¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
"""What no Vietnamese word is written with. Any sentence in an old font has some."""
_BEYOND = re.compile("[\u0102-\u01b0\u1ea0-\u1ef9]")
"""Vietnamese letters that an old font's bytes are never shown as."""
_LEAST = 0.5
"""The share of a line's words that have to be Vietnamese, once read in a font that stands elsewhere in the text."""
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,6}\d?|#\d{2,4}|#[xX][\dA-Fa-f]{2,3});")


def repair(text: str) -> tuple[str, str | None]:
    """A text in NFC with each line in an old font read as Vietnamese, and what was so: "tcvn3 in utf-8".

    None and the text itself where nothing was. Only a text with lines that are Vietnamese beyond doubt once they are
    read in a font, and are not as they stand, is touched at all; its other lines then need to be no worse for it.
    """
    if not _SUSPECT.search(text):
        return text, None
    lines = text.split("\n")
    fonts = [font for font in FONTS if _total(lines, font).convincing]
    if not fonts:
        return text, None
    whole = not any(_BEYOND.search(line) for line in lines)
    mended = [_line(line, fonts, whole) for line in lines]
    return "\n".join(mended), f"{' and '.join(fonts)} in utf-8"


def repair_page(page: str) -> tuple[str, str | None]:
    """The same for a page's markup, where "®" may stand as `&reg;`, beside letters that stand as they are."""
    if "&" in page:
        found, told = repair(unicodedata.normalize("NFC", _ENTITY.sub(_shown, page)))
        if told:
            return found, told
    return repair(page)


def _shown(entity: re.Match[str]) -> str:
    letter = html.unescape(entity[0])
    return letter if len(letter) == 1 and "\xa1" <= letter <= "\xff" else entity[0]


def _total(lines: list[str], font: str) -> Evidence:
    """The evidence of the lines that are better read in this font than in any other or as they stand."""
    total = Evidence()
    for line in lines:
        if _SUSPECT.search(line) and not _BEYOND.search(line):
            found = {name: evidence(read_shown(line, name)) for name in FONTS}
            best = max(each.share for each in found.values())
            if found[font].share == best > max(evidence(line).share, _LEAST):
                total += found[font]
    return total


def _line(line: str, fonts: list[str], whole: bool) -> str:
    """`whole`: no line is Vietnamese as it stands, so that one which is as good either way is in the font too."""
    if line.isascii() or _BEYOND.search(line):
        return line
    best = max(fonts, key=lambda font: evidence(read_shown(line, font)).share)
    read = read_shown(line, best)
    share, before = evidence(read).share, evidence(line).share
    return read if share >= _LEAST and (share > before or (share == before and whole)) else line
