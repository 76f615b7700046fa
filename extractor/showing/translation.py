"""What is shown, in Vietnamese or English."""

import string
from collections.abc import Callable

from extractor.language.marks import OTHER_MARKS
from extractor.showing.labels import VIETNAMESE as LABELS
from extractor.showing.sentences import VIETNAMESE as SENTENCES

LANGUAGES = ("en", "vi")


def translate(text: str, language: str | None) -> str:
    """The label or sentence in `language`; one without a translation stays English."""
    return (LABELS.get(text) or SENTENCES.get(text) or text) if language == "vi" else text


def told(
    message: object,
    language: str | None,
    words: Callable[[str, str | None], str] = translate,
    name: Callable[[str], str] = str,
) -> str:
    """What is said, in `language`: a `Said`, an error or what was not read, with the sentences among its values; any
    other message as its text. `words` gives a template in that language, `name` what is shown for the `Name` of an
    option or column."""
    from extractor.records.said import Name, Said, SaidError  # late: help needs none of it, and it brings pydantic

    message = getattr(message, "said", message)
    if not isinstance(message, Said) or not message.values:
        return words(str(message), language)
    values = [
        told(one, language, words, name) if isinstance(one, Said | SaidError)
        else name(one) if isinstance(one, Name) else one
        for one in message.values
    ]  # fmt: skip
    template = words(message.template, language)
    return _Vietnamese().format(template, *values) if language == "vi" else template.format(*values)


class _Vietnamese(string.Formatter):
    """Writes decimals, and whole numbers that have a format, as Vietnamese does: 2,5 and 1.250. A whole one without may
    be a year."""

    def format_field(self, value: object, format_spec: str) -> str:
        written = str(super().format_field(value, format_spec))
        marked = isinstance(value, float) or (isinstance(value, int) and format_spec)
        return written.translate(OTHER_MARKS) if marked else written
