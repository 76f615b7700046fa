"""What only a process of its own shows: workers, signals, pipes, encodings."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[bytes]"]
posix = pytest.mark.skipif(os.name != "posix", reason="signals and closed pipes are POSIX")


def rows(path: Path, count: int) -> Path:
    line = "Sáng 20/9/2018, LĐLĐ tỉnh Hưng Yên tặng {} suất quà cho công nhân."
    path.write_text("".join(json.dumps({"id": str(n), "text": line.format(n)}) + "\n" for n in range(count)), "utf-8")
    return path


def test_workers_give_the_same_bytes(program: Start, tmp_path: Path) -> None:
    source = rows(tmp_path / "rows.jsonl", 60)
    with source.open("a", encoding="utf-8") as file:
        file.write("broken\n")
    outs = []
    for workers in (1, 2):
        out = tmp_path / f"{workers}.jsonl"
        process = program("run", source, "--out", out, "--workers", workers)
        _, err = process.communicate(timeout=120)
        assert process.returncode == 1, err.decode()
        assert f"{source}:61: is not JSON" in err.decode()
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]
    assert [json.loads(line)["article"]["id"] for line in outs[0].splitlines()] == [str(n) for n in range(60)]


@posix
@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_ends_with_130_and_leaves_nothing(program: Start, tmp_path: Path, workers: int) -> None:
    source = rows(tmp_path / "rows.jsonl", 200_000)
    out = tmp_path / "out.jsonl"
    process = program("run", source, "--out", out, "--workers", workers)
    aside = tmp_path / "out.jsonl.part"
    deadline = time.monotonic() + 60
    while not (aside.exists() and aside.stat().st_size) and process.poll() is None:
        assert time.monotonic() < deadline, "no line was written in a minute"
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err.decode()
    assert err.decode() == "Stopped.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["rows.jsonl"]


@posix
def test_a_reader_that_goes_away_ends_the_run_quietly(program: Start, tmp_path: Path) -> None:
    process = program("run", rows(tmp_path / "rows.jsonl", 3000))
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=120) == 141
    process.stderr.close()


def test_output_is_utf8_whatever_the_locale(program: Start, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Công đoàn tặng 5 suất quà 😀", "utf-8")
    process = program("run", path, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    assert "Công đoàn tặng 5 suất quà 😀" in out.decode("utf-8")
    assert b"\r" not in out


def test_standard_input_is_utf8_whatever_the_locale(program: Start) -> None:
    process = program("run", "-", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})
    out, err = process.communicate("Công đoàn tặng 5 suất quà".encode(), timeout=60)
    assert process.returncode == 0, err.decode()
    assert json.loads(out)["article"]["text"] == "Công đoàn tặng 5 suất quà"


def test_help_does_not_load_the_engine(root: Path) -> None:
    code = (
        "import sys; from extractor.cli.app import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(sorted({'underthesea', 'spacy', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
