"""A sentence for people whose words and values stay apart, so that it can be told in another language."""

from typing import Union

Value = Union[str, int, float, "Said", "SaidError"]
_LARGEST = 2**53
"""Up to here a float tells every whole number."""


class Said(str):
    """The sentence in English, a text like any: `Said("no fact has the key {}", key)`.

    Beside it are its `template`, as `str.format` has it, and the `values`: numbers, texts, sentences and errors; any
    other is taken as its text, and 45.0 as 45. Without values the sentence stands as it is, with any brackets in it.
    """

    template: str
    values: tuple[Value, ...]

    def __new__(cls, template: str, *values: object) -> "Said":
        """Raises IndexError for fewer values than the template has gaps."""
        plain = tuple(map(_plain, values))
        made = super().__new__(cls, template.format(*plain) if plain else template)
        made.template, made.values = str(template), plain
        return made

    def __reduce__(self) -> tuple[type["Said"], tuple[Value, ...]]:
        return Said, (self.template, *self.values)


def _plain(value: object) -> Value:
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST:
        return int(value)
    return value if isinstance(value, str | int | float | SaidError) else str(value)


class Name(str):
    """Among the values: what a command calls a column or an option. A page may have another word for it."""


class SaidError(Exception):
    """What went wrong, in a sentence: `said` has it for other languages. Comes whole out of another process."""

    def __init__(self, template: str, *values: object) -> None:
        self.said = template if isinstance(template, Said) else Said(template, *values)
        super().__init__(self.said.template, *self.said.values)

    def __str__(self) -> str:
        return str(self.said)


def said(message: object) -> Said:
    """A message as it was said: an error's sentence, any other's text."""
    if isinstance(message, SaidError):
        return message.said
    return message if isinstance(message, Said) else Said(str(message))
