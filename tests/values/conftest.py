"""The numbers pack by itself, compiled once."""

from pathlib import Path

import pytest

from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack
from extractor.values.numerals import Numerals

_PACK = Path(__file__).resolve().parents[2] / "patterns" / "numbers.yaml"


@pytest.fixture(scope="session")
def packs():
    return PackSet((load_pack(_PACK, _PACK.read_bytes()),), "test")


@pytest.fixture(scope="session")
def compiled(packs):
    return compile_packs(packs)


@pytest.fixture(scope="session")
def numerals(packs):
    return Numerals(packs)
