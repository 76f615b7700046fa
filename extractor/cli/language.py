"""Which language `--help` and the labels speak, and the Vietnamese for each English sentence."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from extractor.cli.messages import FRAME, VIETNAMESE
from extractor.showing import translation
from extractor.showing.translation import LANGUAGES

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


def translate(text: str, language: str | None) -> str:
    """The sentence in `language`; one without a translation stays English."""
    told = VIETNAMESE.get(" ".join(text.split())) if language == "vi" else None
    return told or translation.translate(text, language)


def translate_help(command: Any, language: str) -> None:
    """Puts a command's help and that of its options and subcommands into `language`, in place."""
    for field in ("help", "short_help", "epilog"):
        if text := getattr(command, field, None):
            setattr(command, field, translate(text, language))
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            parameter.display_type = lambda *_, **__: ""  # "<list[str]>" beside INPUT helps nobody
        if text := getattr(parameter, "help", None):
            parameter.help = translate(text, language)
    for child in getattr(command, "commands", {}).values():
        translate_help(child, language)


def translate_frame(page: str, language: str | None) -> str:
    """The words that the help's own layout adds ("Usage:", "Options:")."""
    if language == "vi":
        for english, vietnamese in FRAME:
            page = re.sub(english, vietnamese, page, flags=re.MULTILINE)
    return page
