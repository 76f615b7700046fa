"""The help pages: golden in English, complete in Vietnamese."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from extractor.cli.app import COMMANDS, load_command
from extractor.cli.language import chosen, translate

Cli = Callable[..., tuple[int, str, str]]
PROGRAM_HELP = """\
Usage: extractor [OPTIONS] COMMAND [ARGS]...

  Typed facts, each tied to the exact words that say it, out of Vietnamese
  news.

Options:
  --version     Print the version and exit.
  --lang en|vi  The language of the help and the labels; else LANG decides.
  --help        Show this message and exit.

Commands:
  run       Extracts the facts of articles.
  show      Shows one article with its facts highlighted.
  search    Finds facts in a store.
  check     Compares figures across the articles of a store.
  verify    Looks up each figure of an article in a store.
  serve     Opens a site over a store, to look, compare and decide.
  export    Writes facts of a store as a file for other programs.
  store     Looks after a store: checks it, takes out, notes decisions.
  evaluate  Measures the facts against annotated articles.
  patterns  Lists, tests and explains the rule packs.
  schema    Prints the JSON Schema of the records.
"""


def test_the_programs_help(cli: Cli) -> None:
    assert cli("--help") == (0, PROGRAM_HELP, "")


def test_the_version(cli: Cli) -> None:
    code, out, _ = cli("--version")
    assert code == 0
    assert re.fullmatch(r"extractor (\d+\.\d+\.\d+\S*|\(not installed\))\n", out)


@pytest.mark.parametrize("arguments", [("--lang", "vi", "run", "--help"), ("run", "--help", "--lang=vi")])
def test_vietnamese_wherever_it_is_asked_for(cli: Cli, arguments: tuple[str, ...]) -> None:
    code, out, _ = cli(*arguments)
    assert code == 0
    assert out.startswith("Cách dùng: extractor run [TÙY CHỌN]")
    assert "Số tiến trình làm việc, 0 là không có;" in out


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi"}, "vi"),
        ({"LANG": "vi_VN", "LC_ALL": "C.UTF-8"}, "vi"),
        ({"LANG": "vi_VN", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_environment_chooses(environment: dict[str, str], language: str) -> None:
    assert chosen(["run"], environment) == (language, ["run"])


def test_the_option_chooses_before_the_environment() -> None:
    assert chosen(["--lang", "en", "run"], {"LANG": "vi"}) == ("en", ["run"])
    assert chosen(["--", "--lang", "vi"], {}) == ("en", ["--", "--lang", "vi"])


def test_an_unknown_language_is_wrong_usage(cli: Cli) -> None:
    code, _, err = cli("--lang", "fr", "run", "--help")
    assert code == 2
    assert "fr: en or vi is expected" in err


def sentences(command: Any) -> set[str]:
    """Every sentence that the help of a command and of its subcommands shows."""
    found = {command.help, command.short_help, *(parameter.help for parameter in command.params)}
    for child in getattr(command, "commands", {}).values():
        found |= sentences(child)
    return {text for text in found if text}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_sentence_is_translated(name: str) -> None:
    shown = sentences(load_command(name, "en")) | {COMMANDS[name][2]}
    assert [text for text in sorted(shown) if translate(text, "vi") == text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(cli: Cli, name: str) -> None:
    assert cli(name, "--help")[0] == 0
    command = load_command(name, "en")
    for each in [command, *getattr(command, "commands", {}).values()]:
        assert each.help
        assert [parameter.name for parameter in each.params if not parameter.help] == []


def pages(cli: Cli, *names: str, command: Any) -> Iterator[str]:
    """The help of a command and of its subcommands."""
    yield cli(*names, "--help")[1]
    for name, child in getattr(command, "commands", {}).items():
        yield from pages(cli, *names, name, command=child)


@pytest.mark.parametrize("name", COMMANDS)
def test_options_say_what_they_take_and_not_of_what_type_it_is(cli: Cli, name: str) -> None:
    for page in pages(cli, name, command=load_command(name, "en")):
        assert re.findall(r"<[^<>\s]+>|\[\[", page) == []


def test_an_unknown_command_is_wrong_usage(cli: Cli) -> None:
    assert cli("foo")[0] == 2
