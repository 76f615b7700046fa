"""Which language `--help` and the labels speak, and the Vietnamese for each English sentence."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import typer

from extractor.cli.messages.all import FRAME, VIETNAMESE, WRONG_USAGE
from extractor.showing import translation
from extractor.showing.translation import LANGUAGES, told

UsageError: Any = typer.BadParameter.__base__
_spoken = ["en"]
_NEUTRAL = re.compile(r"(C|POSIX)(\..*)?$")


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language, and the arguments without the `--lang` that may stand anywhere among them."""
    rest = list(arguments)
    language = _from_environment(environment)
    for index, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--":
            break
        if argument == "--lang" and arguments[index + 1 : index + 2] and arguments[index + 1] in LANGUAGES:
            return arguments[index + 1], [*arguments[:index], *arguments[index + 2 :]]
        if value != argument and value in LANGUAGES:
            return value, [*arguments[:index], *arguments[index + 1 :]]
    return language, rest


def _from_environment(environment: Mapping[str, str]) -> str:
    """The first of LC_ALL, LC_MESSAGES and LANG that names a language decides; "C" names none."""
    values = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = next((value for value in values if value and not _NEUTRAL.match(value)), "")
    return "vi" if named.lower().startswith("vi") else "en"


def spoken() -> str:
    """The language that the program speaks."""
    return _spoken[0]


def translate(text: str, language: str | None) -> str:
    """The sentence in `language`; one without a translation stays English."""
    told = VIETNAMESE.get(" ".join(text.split())) if language == "vi" else None
    return told or translation.translate(text, language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Has the program speak it, in all its threads, until the block ends."""
    before = _spoken[0]
    _spoken[0] = language
    try:
        yield
    finally:
        _spoken[0] = before


def translate_help(command: Any, language: str) -> None:
    """Puts a command's help, that of its options and subcommands, and what is said of wrong usage into `language`, in
    place."""
    _translate_help(command, language)
    tell_wrong_usage(command, language)


def _translate_help(command: Any, language: str) -> None:
    for field in ("help", "short_help", "epilog"):
        if text := getattr(command, field, None):
            setattr(command, field, translate(text, language))
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            parameter.display_type = lambda *_, **__: ""  # "<list[str]>" beside INPUT helps nobody
        if text := getattr(parameter, "help", None):
            parameter.help = translate(text, language)
    for child in getattr(command, "commands", {}).values():
        _translate_help(child, language)


def translate_frame(page: str, language: str | None) -> str:
    """The words that the help's own layout adds ("Usage:", "Options:")."""
    return _replaced(page, FRAME) if language == "vi" else page


def _replaced(text: str, patterns: Iterable[tuple[str, str]]) -> str:
    for english, vietnamese in patterns:
        text = re.sub(english, vietnamese, text, flags=re.MULTILINE)
    return text


def tell_wrong_usage(command: Any, language: str) -> None:
    """Has the command tell in `language` what is wrong with how it was called."""
    for name in ("make_context", "invoke"):
        setattr(command, name, partial(_telling, getattr(command, name), language))


def _telling(call: Callable[..., Any], language: str, *given: Any, **named: Any) -> Any:
    try:
        return call(*given, **named)
    except UsageError as why:
        if language == "vi" and "show" not in vars(why):  # not told yet
            why.message = told(why.message, language, translate)
            why.show = partial(_show, why.show)
        raise


def _show(show: Callable[[io.StringIO], None], _: object = None) -> None:
    """What typer says of wrong usage, in Vietnamese; typer's own sentences have no templates that could be had."""
    said = io.StringIO()
    show(said)
    typer.echo(_replaced(said.getvalue(), (*FRAME, *WRONG_USAGE)), err=True, nl=False)
