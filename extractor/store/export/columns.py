"""The columns of an export: those of the facts, and what a reader without the store needs beside them."""

from extractor.store.tables.columns import FACT_COLUMNS, Column

EXPORT_COLUMNS = (
    *FACT_COLUMNS,
    Column("evidence", "text", "the words of the article that say the fact, as they are written"),
    Column("sentence", "text", "the sentence that these words stand in"),
    Column("article", "text", "the article's id"),
    Column("article_key", "text", "names the article whatever store it is in: its source and its id, hashed"),
    Column("article_title", "text", "its title"),
    Column("article_source", "text", "the paper or site that it is from"),
    Column("article_url", "text", "its address"),
    Column("article_published", "date", "the day on which it appeared"),
    Column("article_published_from", "text", "where that was read: row, metadata, date_line, url, file"),
    Column("article_author", "text", "who wrote it"),
    Column("article_captured", "date", "the day on which it was fetched"),
    Column("article_licence", "text", "the licence that its text is under"),
    Column(
        "text_hash", "text", "SHA-256 of the article's text, in hexadecimal digits: offsets hold for this text alone"
    ),
    Column("program_version", "text", "the version of the program that made the fact"),
    Column("rule_version", "text", "a hash of the rules and of what was measured of them"),
    Column("segmentation", "text", "the name and version of the model that told words apart"),
    Column("copies", "integer", "how many near-copies of the article the store holds"),
    Column(
        "decision",
        "text",
        "what a reviewer last said of the fact: accept, reject or correct; null where nobody did, "
        "or where it was withdrawn",
    ),
    Column(
        "correction",
        "text",
        "where `decision` is correct, what should stand in the fact's columns, which are as they were read: a JSON "
        'object of columns, {"value": 1250}; null in it for nothing',
    ),
)

EXPORT_NAMES = tuple(column.name for column in EXPORT_COLUMNS)
