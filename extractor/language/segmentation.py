"""Words and tags: one small interface over underthesea, whose tokens are aligned back to our text."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, NamedTuple, Protocol

from extractor.language.folding import fold, fold_plain
from extractor.language.models import SEGMENTATION, TAGS, load


class Word(NamedTuple):
    """A segmented word at [start, end) of the text it was cut from; `tag` is its part of speech.

    Tags are VLSP's: N noun, Np name, Nc classifier, Nu unit, V verb, A adjective, M numeral, E preposition …
    """

    start: int
    end: int
    tag: str


class Segmenter(Protocol):
    """Cuts a text into tagged words. `name` goes into `article.made_by`."""

    name: str

    def words(self, text: str) -> Sequence[Word]:
        """The words of `text` in order, offsets in code points into `text`."""


class NoSegmenter:
    """Stands in where segmentation is switched off: it knows no words."""

    name = "none"

    def words(self, text: str) -> Sequence[Word]:  # noqa: ARG002  (the protocol's signature)
        return ()


class Underthesea:
    """underthesea's CRF segmenter and tagger, whose models lie inside its wheel.

    `pos_tag(model="v2.0")` breaks on its second call, so its model is loaded here, as is that of `word_tokenize`,
    which else loads its own more slowly. Loaded on first use: importing underthesea costs 0.4 s.
    """

    def __init__(self) -> None:
        self.name = f"underthesea {version('underthesea')}"
        self._tagger: Any = None

    def words(self, text: str) -> Sequence[Word]:
        import underthesea.pipeline.word_tokenize as segmentation

        if self._tagger is None:
            self._tagger = load(TAGS)
        if segmentation.word_tokenize_model is None:
            segmentation.word_tokenize_model = load(SEGMENTATION)
        tokens = segmentation.word_tokenize(text)
        spans = align(text, tokens)
        if not spans:
            return ()
        tags = self._tagger.predict([[token] for token in tokens])
        return [Word(span[0], span[1], tag[2:]) for span, tag in zip(spans, tags, strict=True) if span is not None]


def align(text: str, tokens: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where each token stands in `text`: [start, end), or None for one that cannot be found again.

    underthesea rewrites some syllables (hoà to hòa, Đaị to Đại), drops nothing and adds nothing: syllables are
    compared folded, and one that still differs is taken to be as long as it is written.
    """
    folded = fold(text).text if len(fold(text).text) == len(text) else text.lower()
    spans: list[tuple[int, int] | None] = []
    at = 0
    for token in tokens:
        start, end = -1, at
        for syllable in token.split():
            found = _find(folded, fold_plain(syllable), end)
            if found is None:
                break
            start = found[0] if start < 0 else start
            end = found[1]
        if start < 0:
            spans.append(None)
            continue
        spans.append((start, end))
        at = end
    return spans


def _find(folded: str, syllable: str, at: int) -> tuple[int, int] | None:
    while at < len(folded) and folded[at].isspace():
        at += 1
    if folded.startswith(syllable, at):
        return at, at + len(syllable)
    found = folded.find(syllable, at, at + len(syllable) + 12)
    if found >= 0:
        return found, found + len(syllable)
    end = at + len(syllable)
    if end <= len(folded) and not any(c.isspace() for c in folded[at:end]) and syllable[:1] == folded[at : at + 1]:
        return at, end
    return None
