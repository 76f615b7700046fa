"""`--lang vi`: help, errors and closing lines speak Vietnamese; nothing of them is left in English."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., tuple[int, str, str]]
TEXT = "Năm 2018, LĐLĐ tỉnh Kon Tum có {} sáng kiến được công nhận."
ASK = "Gõ 'extractor {} --help' để xem trợ giúp."


@pytest.fixture
def store(cli: Cli, tmp_path: Path) -> Path:
    """Two articles that contradict each other."""
    rows = [{"id": name, "source": name, "text": TEXT.format(many)} for name, many in (("a", "1.250"), ("b", "1.520"))]
    (tmp_path / "two.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    code, _, err = cli("--lang", "vi", "run", tmp_path / "two.jsonl", "--out", tmp_path / "facts.db")
    assert code == 0
    assert f"dữ kiện trong 2 bài, 0 lỗi -> {tmp_path / 'facts.db'} (2 bài mới hoặc có thay đổi" in err
    return tmp_path / "facts.db"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("run", "nowhere.txt"), "nowhere.txt: không có tệp hay thư mục nào như vậy\n"),
        (("run",), "Lỗi: Thiếu tham số 'INPUT'."),
        (("run", "--nothing"), "Lỗi: Không có tùy chọn --nothing"),
        (("run", "a.txt", "--workers", "x"), "Lỗi: Giá trị không hợp lệ cho '--workers': phải là số nguyên"),
        (("run", "a.txt", "--out", "x.csv"), "Giá trị không hợp lệ cho --out: x.csv: hiện chỉ ghi được tệp"),
        (("nothing",), "Lỗi: Không có lệnh 'nothing'."),
        (("show", "nowhere.txt"), "nowhere.txt: không có tệp hay thư mục nào như vậy\n"),
        (("check", "nowhere.db"), "nowhere.db: không có kho này; extractor run … --out nowhere.db sẽ tạo ra\n"),
        (("verify", "nowhere.db", "-"), "nowhere.db: không có kho này"),
        (("search", "nowhere.db", "--year", "20x"), "--year 20x: cần một năm, hoặc hai năm cách nhau bằng .."),
        (("check", "nowhere.db", "--fail-on", "x"), "--fail-on x: phải là một trong"),
        (("store", "info", "nowhere.xyz"), "nowhere.xyz: không phải tên một kho"),
        (("store", "remove", "a.db"), "Lỗi: Giá trị không hợp lệ: cần một trong --person"),
        (("patterns", "list", "--pack", "nothing"), "không có bộ quy tắc nào tên là nothing"),
    ],
)
def test_errors(cli: Cli, arguments: tuple[str, ...], told: str) -> None:
    code, _, err = cli("--lang", "vi", *arguments)
    assert code
    assert told in err
    for english in ("Error", "Try", "Usage", "no such", "there is", "one of"):
        assert english not in err


def test_wrong_usage_stays_english_where_nobody_asks(cli: Cli) -> None:
    cli("--lang", "vi", "run")
    code, _, err = cli("run")
    assert code == 2
    assert "Try 'extractor run --help' for help." in err
    assert "Error: Missing argument 'INPUT'." in err


def test_closing_lines(cli: Cli, store: Path) -> None:
    code, out, err = cli("--lang", "vi", "check", store)
    assert code == 0
    assert "1.250" in out
    assert err.splitlines()[-1] == "1 mâu thuẫn trong 1 nhóm"
    code, out, err = cli("check", store)
    assert "1,250" in out
    assert err.splitlines()[-1] == "1 conflict in 1 group"
    assert cli("--lang", "vi", "search", store, "zzzz")[2] == "không tìm thấy gì\n"
    assert cli("--lang", "vi", "search", store, "...")[2].startswith("chưa có từ hay con số nào để tìm")
    assert cli("--lang", "vi", "store", "fsck", store)[2] == "0 lỗi, 0 ghi chú\n"
    assert cli("--lang", "vi", "store", "migrate", store)[1].endswith(": đã là bản mới nhất\n")


def test_what_cannot_be_read(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "b.jsonl").write_bytes(b"[1]\n")
    code, _, err = cli("--lang", "vi", "run", tmp_path)
    assert code == 1
    assert f"{tmp_path / 'a.pdf'}: không phải PDF nguyên vẹn, hoặc bị cắt cụt" in err
    assert f"{tmp_path / 'b.jsonl'}:1: cần một đối tượng JSON, không phải một danh sách" in err
    assert "0 dữ kiện trong 0 bài, 2 lỗi -> đầu ra chuẩn" in err


def test_a_decision_that_is_refused(cli: Cli, store: Path) -> None:
    _, out, _ = cli("search", store, "sáng kiến", "--type", "count", "--json")
    key = json.loads(out.splitlines()[0])["fact_key"]
    refused = cli("--lang", "vi", "store", "decide", store, key, "correct", "--by", "An", "--set", "value=nhiều")
    assert refused[0] == 1
    assert refused[2] == "value: nhiều không phải là số; hãy ghi 45 hoặc 45,5\n"
    assert cli("--lang", "vi", "store", "decide", store, key, "correct", "--by", "An", "--set", "value=45,5")[0] == 0
