"""What is shown, in Vietnamese or English."""

import string
from collections.abc import Callable

from extractor.records.said import Said, SaidError
from extractor.showing.labels import VIETNAMESE as LABELS
from extractor.showing.sentences import VIETNAMESE as SENTENCES

LANGUAGES = ("en", "vi")
_OTHER_MARKS = str.maketrans(",.", ".,")


def translate(text: str, language: str | None) -> str:
    """The label or sentence in `language`; one without a translation stays English."""
    return LABELS.get(text) or SENTENCES.get(text) or text if language == "vi" else text


def told(
    message: object, language: str | None, translate: Callable[[str, str | None], str] = translate
) -> str:
    """What is said in `language`, the sentences among its values too: of a `Said` or a `SaidError`, and of a plain text
    as it stands. Its words are looked up by `translate`."""
    if isinstance(message, SaidError):
        message = message.said
    if not isinstance(message, Said) or not message.values:
        return translate(str(message), language)
    template = translate(message.template, language)
    values = [
        told(value, language, translate) if isinstance(value, Said | SaidError) else value for value in message.values
    ]
    return _Vietnamese().format(template, *values) if language == "vi" else template.format(*values)


class _Vietnamese(string.Formatter):
    """Writes numbers that are formatted as Vietnamese does: 1.250, 2,5. Numbers that are not may be years."""

    def format_field(self, value: object, spec: str) -> str:
        written = str(super().format_field(value, spec))
        return written.translate(_OTHER_MARKS) if spec and isinstance(value, int | float) else written
