"""`extractor serve` as a process: it says where it is, answers there, and stops when it is told to."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.store.sqlite.store import SQLiteStore
from tests.store.comparing import planted, write

Cli = Callable[..., tuple[int, str, str]]
Serve = Callable[..., tuple["subprocess.Popen[str]", str]]
_PLACE = re.compile(r"(http://\S+):(\d+)")


@pytest.fixture(scope="module")
def store(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "facts.db"
    with SQLiteStore(path, create=True) as made:
        write(made, planted(extractor, 2, 3))
    return path


@pytest.fixture
def serve(root: Path, store: Path) -> Iterator[Serve]:
    """Starts a site; gives the process and the site's address."""
    started: list[subprocess.Popen[str]] = []

    def start(*options: str) -> tuple["subprocess.Popen[str]", str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "extractor.cli.app", "serve", str(store), "--port", "0", *options],
            cwd=root, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(root), "LC_ALL": "C.UTF-8"},
            preexec_fn=_interruptible if os.name == "posix" else None,
        )  # fmt: skip
        started.append(process)
        assert process.stderr is not None
        for line in process.stderr:
            if found := _PLACE.search(line):
                return process, found[0]
        raise AssertionError("it ended before it said where it is")

    yield start
    for process in started:
        process.kill()
        process.communicate()


def _interruptible() -> None:
    """A shell has what it begins in the background ignore Ctrl-C, and these tests with it, and what they begin."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def get(address: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


@pytest.mark.skipif(os.name != "posix", reason="SIGINT to one process is POSIX")
def test_it_answers_until_it_is_interrupted(serve: Serve) -> None:
    process, address = serve()
    status, page = get(address + "/")
    assert (status, "<h1" in page) == (200, True)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 130
    with pytest.raises(urllib.error.URLError):
        get(address + "/")


@pytest.mark.skipif(os.name != "posix", reason="SIGTERM is POSIX")
def test_it_ends_in_peace_when_a_service_manager_ends_it(serve: Serve) -> None:
    process, address = serve("--read-only")
    assert get(address + "/checks")[0] == 200
    process.terminate()
    assert process.wait(timeout=30) in (0, -signal.SIGTERM, 128 + signal.SIGTERM)


def test_it_listens_to_this_machine_alone_and_by_its_names(serve: Serve) -> None:
    _, address = serve()
    assert address.startswith("http://127.0.0.1:")
    assert get(address + "/", Host="evil.example")[0] == 400
    assert get(address + "/", Host="localhost")[0] == 200


def test_a_name_more_may_be_given(serve: Serve) -> None:
    _, address = serve("--name", "facts.example")
    assert get(address + "/", Host="facts.example")[0] == 200


def test_a_port_that_is_taken_is_told(cli: Cli, store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, _, err = cli("serve", str(store), "--port", str(taken.getsockname()[1]))
    assert code == 2
    assert "--port" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere.db",), "there is no such store"),
        (("facts.txt",), "no name of a store"),
        (("nowhere.db", "--host", "no.such.host.invalid"), "--host"),
    ],
)
def test_what_is_not_there_is_told(cli: Cli, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    code, _, err = cli("serve", str(tmp_path / arguments[0]), "--port", "0", *arguments[1:])
    assert code == 2
    assert told in err


def test_without_its_packages_it_says_what_to_install(root: Path, store: Path) -> None:
    code = "import sys; sys.modules['fastapi'] = None; from extractor.cli.app import main; main(sys.argv[1:])"
    ended = subprocess.run(
        [sys.executable, "-c", code, "serve", str(store)], cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert "pip install 'extractor[web]'" in ended.stderr
