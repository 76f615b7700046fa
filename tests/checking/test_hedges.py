"""What two papers' words for one figure are to one another, from the words to the verdict."""

from pathlib import Path

import pytest
import yaml

from extractor.api import Extractor
from extractor.checking.judging import judge
from extractor.values.reading import read_quantity
from tests.checking.made import said

TABLE = yaml.safe_load(Path(__file__).with_name("hedges.yaml").read_text("utf-8"))
PAIRS = [(str(a), str(b), verdict) for rows in TABLE.values() for a, b, verdict in rows]


def test_the_table_is_read_as_written() -> None:
    assert len(PAIRS) >= 70
    assert all(isinstance(words, str) for rows in TABLE.values() for row in rows for words in row)
    assert {verdict for _, _, verdict in PAIRS} == {"conflict", "compatible", "agree"}


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS, ids=lambda words: words)
def test_verdict(a: str, b: str, verdict: str, extractor: Extractor) -> None:
    reports = []
    for article, words in enumerate((a, b), start=1):
        quantity = read_quantity(words, extractor.pipeline.compiled, extractor.pipeline.numerals)
        assert quantity is not None, words
        reports.append(
            said(article, quantity.value, quantity.relation, upper=quantity.upper, unit=quantity.unit)
        )  # fmt: skip
    group = judge(reports, {})
    assert group.verdict == verdict
    assert judge(reports[::-1], {}).verdict == verdict
