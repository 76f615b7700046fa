"""Vietnamese syllables: which words can be one, and how much of a text reads as Vietnamese."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

_ONSETS = "- b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay  ăc ăk ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôông ôp ôt  ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut  uân uâng uât uây uê uêch uênh uêt uơ  uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
y ych yn ynh yp yt yêm yên yêng yêt yêu
"""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("p", "t", "c", "ch")
_OF_STOPPED = "\u0301\u0323"
"""A rime that ends in a stop has the rising or the heavy tone; none of its letters is without."""
_LONGEST = len("nghiêng")
_WORD = re.compile("[A-Za-z\x80-\x9f\xa1-\u024f\u0300-\u036f\u1e00-\u1eff]+")
_AROUND = "«»°·²³"
"""Signs that stand right beside a word."""
_NO_EVIDENCE = re.compile("[A-ZĐƯ]{2,8}|.")
"""Short forms such as "LĐLĐ", and single letters and signs: "à", "©"."""


class Evidence(NamedTuple):
    """The words of a text with letters or signs beyond ASCII: how many are syllables, and how many are not.

    `kinds` has the syllables, each once; `marked` those with a letter that no Western language writes.
    """

    good: int = 0
    bad: int = 0
    kinds: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()

    @property
    def share(self) -> float:
        """The share of syllables among the words, 0 where there is no word."""
        return self.good / (self.good + self.bad) if self.good else 0.0

    @property
    def convincing(self) -> bool:
        """Whether the text can be nothing but Vietnamese; "né à" alone can be French."""
        return self.share >= 0.8 and len(self.kinds) >= 3 and len(self.marked) >= 2

    def __add__(self, other: object) -> "Evidence":
        if not isinstance(other, Evidence):
            return NotImplemented
        return Evidence(
            self.good + other.good, self.bad + other.bad, self.kinds | other.kinds, self.marked | other.marked
        )


def evidence(text: str) -> Evidence:
    """What the words of a text, in NFC, say of its being Vietnamese."""
    words = [word.strip(_AROUND) for word in _WORD.findall(text) if not word.isascii()]
    words = [word for word in words if not word.isascii() and not _NO_EVIDENCE.fullmatch(word)]
    good = [word for word in words if is_syllable(word)]
    kinds = frozenset(word.lower() for word in good)
    marked = frozenset(word for word in kinds if max(word) > "\xff")
    return Evidence(len(good), len(words) - len(good), kinds, marked)


def is_syllable(word: str) -> bool:
    """Whether a word in NFC is built as a Vietnamese syllable: "hoà", "Hòa", "HÒA"; not "hÒa", "hoc̀", "été"."""
    return 0 < len(word) <= _LONGEST and _built(word)


@lru_cache(maxsize=8192)
def _built(word: str) -> bool:
    if not (word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())):
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in letters if letter in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    if len(tones) > 1 or bare not in _syllables():
        return False
    return not bare.endswith(_STOPPED) or word.isascii() or (bool(tones) and tones[0] in _OF_STOPPED)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(onset.strip("-") + rime for onset in _ONSETS.split() for rime in _RIMES.split())
