"""`extractor patterns`: the rule packs listed, run over their own examples, and explained on a text."""

import difflib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.console import load_extractor, messages, stop, visible, width
from extractor.cli.fields import in_one_line, type_label
from extractor.cli.language import translate
from extractor.cli.progress import progress

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.cli.explanation import Explanation

app = typer.Typer(help="Lists, tests and explains the rule packs.", no_args_is_help=True)
Own = Annotated[
    Path | None, typer.Option("--patterns", metavar="DIR", help="Rule packs of your own, beside the built-in ones.")
]
