"""The word lists of checking, read once; unaccented, as `Report.words` is written."""

import re
from functools import cache

import regex

from extractor.language.folding import fold_phrase
from extractor.names.tokens import bare
from extractor.rules.loader import PackSet, load_pack
from extractor.rules.location import packs_dir

_WORD = regex.compile(r"[\p{L}\p{N}]+")


@cache
def packs(name: str) -> PackSet:
    """The word lists of one file in `patterns/checking`."""
    path = packs_dir() / "checking" / f"{name}.yaml"
    return PackSet((load_pack(path, path.read_bytes()),), version="")


@cache
def unaccented(file: str, *names: str) -> tuple[str, ...]:
    """The words and phrases of these lists of a file as `Report.words` writes them, the longest first."""
    listed = (phrase for name in names for phrase in packs(file).words(name))
    phrases = {" ".join(_WORD.findall(bare(fold_phrase(phrase)))) for phrase in listed}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@cache
def listed(name: str) -> frozenset[str]:
    """The words and phrases of a list of `words.yaml`, as they are written there: "bên", which is not "bến"."""
    return frozenset(packs("words").words(name))


def any_of(*names: str) -> str:
    """An expression that fits one whole word or phrase of these lists of `words.yaml`."""
    return rf"\b(?:{'|'.join(map(re.escape, unaccented('words', *names)))})\b"


@cache
def function_words() -> frozenset[str]:
    """Words of which two side by side say nothing of what a figure is of."""
    return frozenset(unaccented("words", "function_words"))
