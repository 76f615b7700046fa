"""What is compared, in a line: the key of a group with its names and values as people say them."""

from collections.abc import Mapping

from extractor.checking.wording import date_of, unit_behind
from extractor.showing.labels import KEYS, VALUES
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


def period_label(first: str | None, last: str | None, language: str) -> str | None:
    """A period as short as can be said: `2018`, `2013–2018`, `1/5/2018`, `1/5/2018–30/6/2018`, in English `2018-05-01`.
    Either end may be missing."""
    if not first or not last:
        return date_of(first or last or "", language) or None
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4] if first[:4] == last[:4] else f"{first[:4]}–{last[:4]}"
    first, last = date_of(first, language), date_of(last, language)
    return first if first == last else f"{first}–{last}"
