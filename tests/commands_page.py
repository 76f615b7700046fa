"""The page of all `--help` texts: `python -m tests.commands_page > docs/commands.md` writes it anew."""

from typing import Any

import typer

from extractor.cli.app import COMMANDS, load_command, root

HEAD = """\
# The commands

What `extractor COMMAND --help` prints. With `--lang vi`, or where `LANG` begins with `vi`, the same pages are
in Vietnamese.
"""


def page() -> str:
    """The whole page, every command and subcommand at 80 columns."""
    program = typer.main.get_command(root)
    parts = [HEAD, _section(program, "extractor", None, 2)]
    context = _context(program, "extractor", None)
    for name in COMMANDS:
        command = load_command(name, "en")
        parts.append(_section(command, name, context, 2))
        inner = _context(command, name, context)
        parts += [_section(child, each, inner, 3) for each, child in getattr(command, "commands", {}).items()]
    return "\n".join(parts)


def _context(command: Any, name: str, parent: Any) -> Any:
    return command.context_class(command, info_name=name, parent=parent, obj="en", terminal_width=80)


def _section(command: Any, name: str, parent: Any, level: int) -> str:
    context = _context(command, name, parent)
    return f"{'#' * level} {context.command_path}\n```text\n{command.get_help(context).rstrip()}\n```\n"


if __name__ == "__main__":
    typer.echo(page(), nl=False)
