"""What is shown, in Vietnamese or English."""

from extractor.showing.labels import VIETNAMESE

LANGUAGES = ("en", "vi")


def translate(text: str, language: str | None) -> str:
    """The label or sentence in `language`; one without a translation stays English."""
    return VIETNAMESE.get(text, text) if language == "vi" else text
