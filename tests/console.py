"""Examples for a shell, as documents have them: run in a place like a fresh clone, and held to what they say."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def assert_shown(expected: list[str], output: str) -> None:
    """Each expected line stands in the output, in order; white space counts little, … is anything."""
    at, output = 0, " ".join(output.split())
    for line in expected:
        parts = [re.escape(" ".join(part.split())) for part in line.split("…")]
        match = re.compile(".*?".join(parts)).search(output, at)
        assert match, f"not shown: {line}\nin: {output[at:]}"
        at = match.end()


def like_a_clone(path: Path) -> Path:
    """Makes the folder a place with the corpus in it and `extractor` on the path, as in a fresh clone."""
    for name in ("corpus", "patterns"):
        (path / name).symlink_to(ROOT / name)
    script = path / "bin" / "extractor"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m extractor.cli.app "$@"\n', "utf-8")
    script.chmod(0o755)
    return path


def run_example(source: str, folder: Path) -> None:
    """Runs each command of a block in such a place; what it says must be what stands below it."""
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
    }
    for command, *expected in (part.splitlines() for part in re.split(r"^\$ ", source, flags=re.MULTILINE) if part):
        if command.startswith("make "):
            assert f"\n{command.split()[1]}:" in (ROOT / "Makefile").read_text("utf-8")
            continue
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        output = (done.stdout + done.stderr).decode("utf-8")
        assert done.returncode == 0, f"$ {command}\n{output}"
        assert_shown(expected, output)
