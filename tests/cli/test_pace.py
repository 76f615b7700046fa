"""How a run tells how it gets on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from extractor.cli.run.pace import Pace, lasting, watched
from extractor.cli.run.tally import Tally


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_time_left_is_reckoned_from_what_was_done_and_not_from_what_was_known() -> None:
    tally, clock = Tally(None), Clock()
    pace = Pace(tally, 100_000, clock)
    assert pace.told(50_000) == ""  # half of it was known
    tally.articles, tally.facts = 1, 7
    assert pace.told(50_000) == ""
    clock.now += 10
    tally.articles, tally.facts = 2001, 9000
    tally.errors["read"] += 2
    assert pace.told(60_000) == "200.1 articles/s, 0:00:40 left"
    assert pace.told(200_000).endswith("0:00:00 left")  # inputs that grew meanwhile


@pytest.mark.parametrize(("seconds", "told"), [(64.6, "0:01:05"), (93784, "26:03:04")])
def test_long_times_are_told_without_words(seconds: float, told: str) -> None:
    assert lasting(seconds) == told


@pytest.mark.parametrize(("every", "lines"), [(0.0, 3), (3600.0, 0)])
def test_lines_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str], every: float, lines: int) -> None:
    with watched(Console(stderr=True), Tally(None), 3000, False, every) as advance:
        for done in (1000, 2000, 3000):
            advance(done)
    told = capsys.readouterr().err.splitlines()
    assert len(told) == lines
    if lines:
        assert re.fullmatch(r"\d\d:\d\d:\d\d 33%, 0 articles, 0 facts, 0 errors", told[0])


def test_no_line_among_the_lines_of_output(cli: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Công đoàn tặng 5 suất quà.", "utf-8")
    code, out, err = cli("run", tmp_path / "a.txt")
    assert (code, len(out.splitlines()), len(err.splitlines())) == (0, 1, 1)
