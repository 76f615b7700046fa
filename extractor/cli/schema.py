"""`extractor schema`: what a line of output holds."""

import json

import typer

from extractor.records import ArticleFacts


def schema() -> None:
    """Prints the JSON Schema of one line of output: an article and its facts."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ArticleFacts.model_json_schema(mode="serialization"),
    }
    typer.echo(json.dumps(described, ensure_ascii=False, indent=2))
