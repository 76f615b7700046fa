"""The masked sentence: every position leads back to the text it stands for."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.rules.mask import Codes, Mask
from extractor.rules.mention import Mention

CODES = Codes({"quantity": ("counted",), "metric": ("person", "member"), "date": ()})
KINDS = [("quantity", "counted"), ("metric", "person"), ("metric", "unheard"), ("date", None)]


@st.composite
def masked(draw: st.DrawFn) -> tuple[str, int, int, list[Mention]]:
    """A folded text, a sentence in it without blanks at its ends, and mentions apart from each other."""
    text = draw(st.text("ab5,. \n", max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10, unique=True)))
    start, end = (cuts[0], cuts[-1]) if len(cuts) > 1 else (0, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    inner = [cut for cut in cuts if start <= cut <= end]
    pairs = [(a, b) for a, b in itertools.pairwise(inner) if draw(st.booleans())]
    return text, start, end, [Mention(a, b, *draw(st.sampled_from(KINDS))) for a, b in pairs]


@given(masked())
def test_every_position_leads_back(case: tuple[str, int, int, list[Mention]]) -> None:
    text, start, end, mentions = case
    mask = Mask(text, start, end, mentions, CODES)
    at = {m.start: m for m in mentions}
    last = start
    for i, c in enumerate(mask.text):
        origin, ending = mask.origin(i), mask.ending(i + 1)
        assert last <= origin < ending <= end, (case, i)
        known = mask.mention(i)
        if known is not None:
            assert (origin, ending) == (known.start, known.end), (case, i)
            assert at.pop(origin) is known
            assert c == CODES.code(known.kind, known.entry)
        else:
            assert ending == origin + 1
            assert c == text[origin].replace("\n", " "), (case, i)
        skipped = text[last:origin]
        assert not skipped or skipped.isspace(), f"left out {skipped!r}"
        last = ending
    assert at == {}, "a mention has no place"
    assert "  " not in "".join("x" if mask.mention(i) else c for i, c in enumerate(mask.text))
    assert not text[last:end].strip()


@given(masked())
def test_a_span_of_the_mask_has_the_words_of_the_text(case: tuple[str, int, int, list[Mention]]) -> None:
    text, start, end, mentions = case
    mask = Mask(text, start, end, mentions, CODES)
    if mask.text:
        assert mask.mentions(0, len(mask.text)) == mentions
        whole = mask.between(mask.origin(0), mask.ending(len(mask.text)))
        assert whole == text[start:end]
    assert [mask.folded(m) for m in mentions] == [text[m.start : m.end] for m in mentions]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a  b", "a b"),
        ("a\nb", "a b"),
        ("a \n b  c", "a b c"),
        ("ab", "ab"),
        ("", ""),
    ],
)
def test_blanks_are_made_single(text: str, seen: str) -> None:
    assert Mask(text, 0, len(text), (), CODES).text == seen


def test_an_odd_separator_before_a_mention() -> None:
    mask = Mask("a  b\u20285", 0, 6, [Mention(5, 6, "quantity", "counted")], CODES)
    assert mask.text == "a b\u2028" + CODES.code("quantity", "counted")


def test_a_mention_between_blanks() -> None:
    text = "có  7\n đồng chí"
    mention = Mention(4, 5, "quantity", "counted")
    mask = Mask(text, 0, len(text), [mention], CODES)
    code = CODES.code("quantity", "counted")
    assert mask.text == f"có {code} đồng chí"
    assert (mask.origin(3), mask.ending(4), mask.origin(5)) == (4, 5, 7)
    assert mask.mentions(0, 3) == []
    assert mask.mentions(0, 4) == [mention]


def test_codes() -> None:
    assert "quantity" in CODES
    assert "nothing" not in CODES
    assert CODES.code("metric", "unheard") == CODES.code("metric", None)
    assert CODES.pattern("metric", "person") == CODES.code("metric", "person")
    low, high = CODES.pattern("metric", None)[1], CODES.pattern("metric", None)[3]
    inside = [CODES.code("metric", entry) for entry in (None, "person", "member")]
    assert all(low <= code <= high for code in inside)
    assert not low <= CODES.code("quantity", "counted") <= high
    with pytest.raises(KeyError):
        CODES.pattern("metric", "unheard")
