"""`extractor serve`: the pages over a store."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from extractor.cli.checks.stages import staged
from extractor.cli.console import messages, say, stop
from extractor.cli.filter_options import Store
from extractor.records.said import Said

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")


def serve(
    context: typer.Context,
    store: Store,
    host: Annotated[str, typer.Option(metavar="NAME", help="Where to listen: this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="The port, 0 for any free one.")] = 8000,
    read_only: Annotated[bool, typer.Option("--read-only", help="No decisions, no comparing: nothing is written.")] = (
        False
    ),
    names: Annotated[
        list[str] | None, typer.Option("--name", metavar="NAME", help="A name that browsers may call the site by.")
    ] = None,
) -> None:
    """Opens a site over a store: search, articles, organisations, checks, verification, review. Nobody logs in: whoever
    reaches it may read all, and decide unless it is read-only.

    Example: extractor serve facts.db --port 8000

    Exit status: 130 stopped by Ctrl-C, 2 wrong usage or no store.
    """
    from extractor.store.errors import StoreError

    try:
        from extractor.web.app import create_app
        from extractor.web.serving import listen, run
        from extractor.web.settings import Settings
    except ModuleNotFoundError as why:
        stop(Said("serve needs {}: pip install 'extractor[web]'", why.name))
    try:
        with listen(host, port) as socket:
            _warn(host, read_only)
            settings = Settings(store, _called(host, names or ()), read_only)
            with staged(messages(), lines_on_screen=False, language=context.obj) as progress:
                app = create_app(settings, partial(progress, "reading"))
            run(app, socket, lambda address: say(Said("The site is at {}; Ctrl-C stops it.", address)))
    except StoreError as why:
        stop(why)
    except OSError as why:
        stop(Said("{}:{}: {}; --host and --port choose another place", host, port, why.strerror or why))


def _called(host: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names of the site: where it listens everywhere and none is given, any will do."""
    if host in EVERYWHERE and not names:
        return ("*",)
    return tuple(dict.fromkeys((*LOOPBACK, "[::1]", host, *names)))


def _warn(host: str, read_only: bool) -> None:
    if host not in LOOPBACK and not read_only:
        say("Whoever reaches this machine can decide on facts; --read-only prevents it.")
