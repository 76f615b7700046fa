"""The bar on a terminal leaves what goes into a file or a pipe alone."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")
def test_lines_go_into_the_pipe_while_the_bar_is_on_the_screen(root: Path, tmp_path: Path) -> None:
    import pty

    path = tmp_path / "a.txt"
    path.write_text("Công đoàn tặng 5 suất quà.", "utf-8")
    ours, theirs = pty.openpty()
    screen: list[bytes] = []

    def read() -> None:
        try:
            while seen := os.read(ours, 4096):
                screen.append(seen)
        except OSError:  # how Linux says that nobody holds the other end any more
            return

    reader = threading.Thread(target=read)
    reader.start()
    command = [sys.executable, "-m", "extractor.cli.app", "run", str(path)]
    done = subprocess.run(
        command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs, check=True
    )
    os.close(theirs)
    reader.join(timeout=60)
    os.close(ours)
    assert json.loads(done.stdout)["article"]["text"] == "Công đoàn tặng 5 suất quà."
    assert b"0 errors" in b"".join(screen)
    assert b'"article"' not in b"".join(screen)
