"""One article in every encoding is the same text; what is no Vietnamese does not become it."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.reading.build import UnreadableError
from extractor.reading.encodings.decode import Decoded, decode
from extractor.reading.text import read_text

Writers = dict[str, Callable[[str], bytes]]

TEXT = """Công đoàn tỉnh Hà Giang tổng kết phong trào thi đua năm 2019

Sáng 20/12, Liên đoàn Lao động tỉnh tổ chức hội nghị tổng kết hoạt động công đoàn.
Trong năm, đoàn viên có 1.286 sáng kiến được công nhận, làm lợi 12,5 tỷ đồng. Các cấp công đoàn tặng 450 suất quà.
Dịp này, 3 tập thể được tặng Cờ thi đua của Tổng Liên đoàn; 12 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.
Đồng chí Nguyễn Thị Hường, người dự hội nghị, đề nghị mỗi cơ sở giữ vững nề nếp, quyết vượt chỉ tiêu kỳ tới.
"""
OLD = ("windows-1258", "tcvn3", "vni", "viscii", "viqr")
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
FRENCH = "L'été dernier, le Président a été reçu à Hué où la fête du thé était célébrée, là, près de la forêt.\n"
ENGLISH = "The union's members didn't agree: is it a' b? Prices (a^b, o+u) fell. See https://a.b/c?d=e' and self.a~b.\n"


@pytest.mark.parametrize("encoding", OLD)
def test_old_encodings(encoding: str, writers: Writers) -> None:
    assert decode(writers[encoding](TEXT)) == Decoded(TEXT, encoding)


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode(encoding: str, form: str) -> None:
    data = unicodedata.normalize(form, TEXT).encode(encoding)
    name = encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    assert decode(data) == Decoded(TEXT, name)


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
@pytest.mark.parametrize("shown", ["cp1252", "latin-1"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_old_fonts_shown_as_western_letters(font: str, shown: str, encoding: str, writers: Writers) -> None:
    text = TEXT.replace("12,5", "“12,5–13”")
    assert decode(writers[font](text).decode(shown).encode(encoding)) == Decoded(text, f"{font} in {encoding}")


def test_the_same_facts(extractor: Extractor, writers: Writers) -> None:
    written = {name: write(TEXT) for name, write in writers.items()}
    written |= {name: TEXT.encode(name) for name in UNICODE} | {"nfd": unicodedata.normalize("NFD", TEXT).encode()}
    written |= {f"{font} shown": writers[font](TEXT).decode("latin-1").encode() for font in ("tcvn3", "vni")}
    facts = {name: extractor.extract_article(read_text(data, "a")).facts for name, data in written.items()}
    assert {"count", "award"} <= {fact.type for fact in facts["utf-8"]}
    assert [name for name, found in facts.items() if found != facts["utf-8"]] == []


@pytest.mark.parametrize("encoding", OLD)
@pytest.mark.parametrize(
    "headline", ["Đại hội Công đoàn tỉnh Nam Định lần thứ XIX", "Tặng 45 suất quà cho người lao động nghèo"]
)
def test_a_headline_is_enough(headline: str, encoding: str, writers: Writers) -> None:
    assert decode(writers[encoding](headline)) == Decoded(headline, encoding)


@pytest.mark.parametrize("encoding", OLD)
def test_what_a_page_says_is_believed_only_where_nothing_speaks_against_it(encoding: str, writers: Writers) -> None:
    for told in ("iso-8859-1", "windows-1252", "utf-8", "windows-1258", "viscii", "no such thing", "", "rot13"):
        assert decode(writers[encoding](TEXT), told).encoding == encoding
    if encoding != "viqr":
        assert decode(writers[encoding]("Quảng Trị"), encoding) == Decoded("Quảng Trị", encoding)


@pytest.mark.parametrize("told", ["iso-8859-1", "ISO-8859-15", "windows-1252"])
def test_french_is_what_it_says_it_is(told: str) -> None:
    assert decode(FRENCH.encode("latin-1"), told) == Decoded(FRENCH, told.lower())
    assert decode(FRENCH.encode(), told) == Decoded(FRENCH, "utf-8")


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH * 50,
        "Cong doan tinh tang 45 suat qua. Ai ra? 'Ta di.' La a' b?",
        "for (i+=1; a^b; o+u) { e?a:i; self.o.a = u~e; dd(add) }\n" * 20,
        "http://a.b/dda.i?ho^.i http://a.b/co^ng?ddoa`n http://a.b/ti?nh",
        "",
        "x",
    ],
)
def test_plain_ascii_stays(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize(
    "text", [FRENCH, "Größe, Übung, für Ärzte: 5 µm ± 2 °C, © 2019 «æøå» señor niño año", TEXT + FRENCH]
)
def test_other_tongues_in_utf_8_stay(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (FRENCH.encode("latin-1"), "reads as Vietnamese in none of windows-1258, tcvn3, vni, viscii"),
        (TEXT.encode()[:-2] + b"\xff" + TEXT.encode(), "is not UTF-8 (byte"),
        (TEXT.encode()[: TEXT.encode().index("ổ".encode()) + 2], "ends within a character"),
        (TEXT.encode("utf-16")[:-1], "is not UTF-16"),
        (TEXT.encode("utf-16-le")[:-1], "is no UTF-16"),
        (bytes(range(256)), "holds a NUL byte (byte 1)"),
        (bytes(range(1, 256)) * 40, "is not UTF-8 (byte 128"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", "holds a NUL byte"),
    ],
    ids=range(8),
)
def test_what_cannot_be_read_says_what_was_tried(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(data, "shift_jis" if data[:2] == b"\x01\x02" else None)
    assert message in str(refused.value)


def test_quotation_marks_of_windows_need_no_vietnamese() -> None:
    assert decode(b"\x93Tin\x94 \x96 it\x92s") == Decoded("“Tin” – it’s", "windows-1252")


@given(st.binary(max_size=400), st.sampled_from([None, "iso-8859-1", "windows-1258", "viscii", "gb18030", "x"]))
def test_any_bytes_are_a_text_or_a_reason(data: bytes, told: str | None) -> None:
    try:
        text, encoding = decode(data, told)
    except UnreadableError as why:
        assert str(why)
    else:
        assert encoding
        assert text == unicodedata.normalize("NFC", text)
        assert "\ufffd" not in text or "\ufffd".encode() in data or "utf-16" in encoding


# What the encodings without quotation marks and dashes of their own were typed with.
_TYPED = str.maketrans({"“": '"', "”": '"', "–": "-", "…": "..."})
_LINES = [
    unicodedata.normalize("NFC", line).translate(_TYPED)
    for path in sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))
    for line in path.read_text("utf-8").split("\n")
    if line.strip()
]


@given(st.lists(st.sampled_from(_LINES), min_size=1, max_size=6).map("\n".join), st.sampled_from(OLD))
def test_lines_of_the_corpus_are_read_right_or_not_at_all(writers: Writers, text: str, encoding: str) -> None:
    try:
        data = writers[encoding](text)
    except UnicodeEncodeError:
        return
    try:
        found = decode(data)
    except UnreadableError:
        return
    if found.encoding == "utf-8":  # too few letters to tell VIQR from plain ASCII
        assert found.text.encode() == data
    elif encoding == "tcvn3":  # whose capitals are lost
        assert found.text.casefold() == text.casefold()
    elif encoding != "viqr":
        assert found == Decoded(text, encoding)
    else:
        assert sum(a != b for a, b in zip(found.text.split(), text.split(), strict=True)) <= 0.1 * len(text.split())


@pytest.mark.parametrize("encoding", OLD)
def test_whole_articles_of_the_corpus(encoding: str, writers: Writers, root: Path) -> None:
    read = 0
    for path in sorted((root / "corpus" / "articles").glob("*.txt")):
        text = unicodedata.normalize("NFC", path.read_text("utf-8"))
        assert decode(text.encode()) == Decoded(text, "utf-8")
        try:
            data = writers[encoding](text.translate(_TYPED))
        except UnicodeEncodeError:
            continue
        read += 1
        assert decode(data).encoding == encoding
    assert read > 25
