"""The program `extractor`: its commands, each loaded only when it is called."""

import contextlib
import importlib
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from extractor.cli.console import say, use_utf8
from extractor.cli.language import chosen, speaking, translate, translate_frame, translate_help
from extractor.showing.markup import program_version

COMMANDS = {
    "run": ("extractor.cli.run.command", "run", "Extracts the facts of articles."),
    "show": ("extractor.cli.show", "show", "Shows one article with its facts highlighted."),
    "search": ("extractor.cli.search", "search", "Finds facts in a store."),
    "check": ("extractor.cli.checks.check", "check", "Compares figures across the articles of a store."),
    "verify": ("extractor.cli.checks.verify", "verify", "Looks up each figure of an article in a store."),
    "serve": ("extractor.cli.serve", "serve", "Opens a site over a store, to look, compare and decide."),
    "export": ("extractor.cli.export", "export", "Writes facts of a store as a file for other programs."),
    "store": ("extractor.cli.store.commands", "app", "Looks after a store: checks it, takes out, notes decisions."),
    "evaluate": ("extractor.cli.evaluate", "evaluate", "Measures the facts against annotated articles."),
    "patterns": ("extractor.cli.patterns.commands", "app", "Lists, tests and explains the rule packs."),
    "schema": ("extractor.cli.schema", "schema", "Prints the JSON Schema of the records."),
}
"""Name: module, object, the line that `extractor --help` shows."""


class Command(TyperCommand):
    """A command whose help page speaks the chosen language."""

    def get_help(self, ctx: Any) -> str:
        return translate_frame(super().get_help(ctx), ctx.obj)


class Group(TyperGroup):
    """The same for a command with commands of its own."""

    def get_help(self, ctx: Any) -> str:
        return translate_frame(super().get_help(ctx), ctx.obj)


class Program(Group):
    """The root: knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return load_command(cmd_name, ctx.obj) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        lines = [(name, translate(line, ctx.obj)) for name, (_, _, line) in COMMANDS.items()]
        with formatter.section("Commands"):
            formatter.write_dl(lines)

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # a reader that has gone shows here rather than while Python shuts down
            return result
        except KeyboardInterrupt:
            say(translate("Stopped.", ctx.obj))
            raise typer.Exit(130) from None
        except BrokenPipeError:
            # The reader has gone (`… | head`). Python would complain once more while closing the stream.
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(141) from None


def load_command(name: str, language: str | None) -> Any:
    """The command's object, its help in `language`."""
    module, attribute, _ = COMMANDS[name]
    found = getattr(importlib.import_module(module), attribute)
    if isinstance(found, typer.Typer):
        group = found
        group.info.cls = Group
        for each in group.registered_commands:
            each.cls = Command
    else:
        group = typer.Typer()
        group.command(name, cls=Command)(found)
    group.rich_markup_mode = None
    group._add_completion = False  # noqa: SLF001 - typer offers it only where the group is made
    command = typer.main.get_command(group)
    command.name = name
    translate_help(command, language or "en")
    return command


root = typer.Typer(cls=Program, rich_markup_mode=None, add_completion=False, no_args_is_help=True)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {program_version()}")
        raise typer.Exit


def _refuse_language(lang: str | None) -> None:
    # The right ones are taken out of the arguments before these are parsed: the help pages depend on them.
    if lang is not None:
        raise typer.BadParameter(f"{lang}: en or vi is expected", param_hint="--lang")


@root.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
    _lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="en|vi",
            callback=_refuse_language,
            is_eager=True,
            help="The language of the help and the labels; else LANG decides.",
        ),
    ] = None,
) -> None:
    """Typed facts, each tied to the exact words that say it, out of Vietnamese news."""


def main(arguments: list[str] | None = None) -> None:
    """Runs the program and exits: 0 done, 1 some inputs failed, 2 wrong usage, 3 what --fail-on names was found."""
    use_utf8()
    language, rest = chosen(sys.argv[1:] if arguments is None else arguments, os.environ)
    command = typer.main.get_command(root)
    translate_help(command, language)
    with speaking(language):
        command.main(rest, prog_name="extractor", obj=language)


if __name__ == "__main__":
    main()
