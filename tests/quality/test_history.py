"""What people write into the page is checked when it is read."""

from pathlib import Path

import pytest
import yaml

from tests.quality.history import FILE, read_history
from tests.quality.sets import FOLDERS


def test_the_file_is_whole() -> None:
    history = read_history()
    assert set(history.sets) == set(FOLDERS)
    assert history.first_runs
    assert history.mended
    assert history.open


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"core_f1": 0.5}, "core_f1 is not the mean of f1"),
        ({"f1": {"term": 1.0}}, "f1: the types organisation, term, date, count, award are wanted"),
        ({"date": "someday"}, "date"),
        ({"note": "x"}, "note"),
    ],
)
def test_a_wrong_batch_is_refused(tmp_path: Path, change: dict[str, object], says: str) -> None:
    rows = yaml.safe_load(FILE.read_text("utf-8"))
    rows["first_runs"][0] |= change
    path = tmp_path / "history.yaml"
    path.write_text(yaml.safe_dump(rows, allow_unicode=True), "utf-8")
    with pytest.raises(ValueError, match=says):
        read_history(path)
