"""Figures in a table, as people read them."""

import pytest

from extractor.cli.hits import _table
from extractor.store.search.groups import Group, What


@pytest.mark.parametrize(
    ("total", "told"),
    [(54416765910000, "54.416.765.910.000"), (218.7e12, "218.700.000.000.000"), (1234.5, "1.234,5")],
)
def test_a_total_is_written_out(capsys: pytest.CaptureFixture[str], total: float | None, told: str) -> None:
    _table([Group("2015", What("money", None, "VND"), facts=1, total=total)], "year")
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "2015" in line]
    assert told in f" {line} "
    assert "e+" not in line
