"""What is compared, in a line: the key of a group with its names and values as people say them."""

from collections.abc import Mapping

from extractor.checking.wording import unit_behind
from extractor.showing.labels import KEYS, VALUES
from extractor.showing.periods import period_label
from extractor.showing.translation import translate


def in_one_line(key: Mapping[str, str], language: str | None) -> str:
    """`organisation LĐLĐ tỉnh Kon Tum · metric initiative · period 2018`."""
    return " · ".join(
        f"{name_label(name, language)} {value_label(name, value, language)}" for name, value in key.items()
    )


def name_label(name: str, language: str | None) -> str:
    """What a part of a key, or a column of a fact, is called."""
    return KEYS.get(name, name) if language == "vi" else translate(name.replace("_", " "), language)


def value_label(name: str, value: str, language: str | None) -> str:
    """What its value is called; a name is itself."""
    if name == "period":
        first, _, last = value.partition("/")
        return period_label(first, last, language or "en") or value
    if name == "unit":
        return unit_behind(value, language or "en").strip()
    if name == "type":
        return translate(value, language)
    if language == "vi" or (name == "award" and value != "other"):  # the honours have Vietnamese names alone
        return VALUES.get(name, {}).get(value, value)
    return value.replace("_", " ") if name in VALUES else value
