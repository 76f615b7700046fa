"""`extractor schema`: it describes what `run` writes."""

import json
from collections.abc import Callable

from extractor.records import FACT_TYPES

Cli = Callable[..., tuple[int, str, str]]


def test_the_schema_names_every_type_and_field(cli: Cli) -> None:
    code, out, _ = cli("schema")
    assert code == 0
    described = json.loads(out)
    assert described["required"] == ["article", "facts"]
    assert set(described["properties"]["facts"]["items"]["discriminator"]["mapping"]) == set(FACT_TYPES)
    assert described["$defs"]["Skipped"]["properties"]["in_table"]["type"] == "integer"
    assert {"id", "source", "url", "title", "published", "author", "text", "made_by"} <= set(
        described["$defs"]["Article"]["properties"]
    )
