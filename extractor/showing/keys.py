"""What is compared, in a line: the key of a group with its names and values as people say them."""

import re
from collections.abc import Mapping

from extractor.showing.labels import KEYS, VALUES
from extractor.showing.translation import translate

_PERIOD = re.compile(r"(\d{4})-01-01/(\d{4})-12-31|(\d{4}-\d\d-\d\d)/\3")


def in_one_line(key: Mapping[str, str], language: str | None) -> str:
    """`organisation LĐLĐ tỉnh Kon Tum · metric initiative · period 2018`."""
    return " · ".join(f"{_name(name, language)} {_value(name, value, language)}" for name, value in key.items())


def _name(name: str, language: str | None) -> str:
    return KEYS.get(name, name) if language == "vi" else translate(name.replace("_", " "), language)


def _value(name: str, value: str, language: str | None) -> str:
    if name == "period" and (told := _PERIOD.fullmatch(value)):
        first, last, day = told.groups()
        return day or (first if first == last else f"{first}-{last}")
    return VALUES.get(name, {}).get(value, value) if language == "vi" else value
