"""The sentences of `why`, by code, in English and Vietnamese."""

from collections.abc import Callable
from typing import Any

from extractor.checking.group import Group, Reason
from extractor.checking.wording import anglicised, count, date_of, figure, number

ENGLISH = {
    "conflict": "{a} says {x}, {b} {y}.",
    "conflict_factor": "{a} says {x}, {b} {y}: the same digits, {factor} times as much.",
    "conflict_grouping": "{a} says {x}, {b} “{p}”: perhaps a misprint, as its last group has not three digits.",
    "conflict_swapped": "{a} says {x}, {b} {y}: two digits swapped.",
    "conflict_dropped": "{a} says {x}, {b} {y}: one digit lost or added.",
    "conflict_digit": "{a} says {x}, {b} {y}: one digit differs.",
    "conflict_part": "{a} says {x}, {b} {y}: one may be a part of the other.",
    "conflict_period": "{a} says {x}, {b} {y}: perhaps of another period.",
    "conflict_level": "{a} says {x}, {b} {y}: perhaps at another level.",
    "conflict_noun": "{a} says {x}, {b} {y}: perhaps of something else ({m}; {n}).",
    "update": "{a} says {x}, {b} later {y}: brought up to date.",
    "compatible": "{a} says {x}, {b} {y}: both can be true.",
    "compatible_same": "All say {x}.",
    "compatible_units": "{a} says {x}, {b} {y}: in units that are not compared.",
    "compatible_apart": "{a} says {x}, {b} {y}: perhaps of two things.",
    "compatible_times": "{a} says {x}, {b} {y}: perhaps of two times, as the days are not known.",
    "agree": "{count} sources say {x} by themselves.",
    "agree_partly": "{sources} and {articles} of unknown source say {x}.",
    "agree_sourceless": "{articles} of unknown source say {x}.",
    "copied": "{count} articles say {x}, but they are one witness: {a}.",
    "copied_sourceless": "{count} articles say {x}, but they copy one text: {a}.",
    "alone": "Only {a} says {x}.",
    "first": "{a} told it first ({day}).",
    "likelier_witnesses": "{x} is likelier: {count} sources bear it out.",
    "likelier_sums": "{x} is likelier: the figures of its article add up.",
    "likelier_original": "{x} is likelier: it stands in the original, the other in a copy of it.",
    "arithmetic": "{a}: {written}.",
    "unknown": "Nothing was found in the store to compare this figure with; articles may tell it all the same.",
}
VIETNAMESE = {
    "conflict": "{a} viết {x}, {b} viết {y}.",
    "conflict_factor": "{a} viết {x}, {b} viết {y}: cùng các chữ số nhưng chênh nhau {factor} lần.",
    "conflict_grouping": "{a} viết {x}, {b} viết “{p}”: có lẽ in sai, vì nhóm chữ số cuối không đủ ba chữ số.",
    "conflict_swapped": "{a} viết {x}, {b} viết {y}: hai chữ số bị đảo chỗ.",
    "conflict_dropped": "{a} viết {x}, {b} viết {y}: thiếu hoặc thừa một chữ số.",
    "conflict_digit": "{a} viết {x}, {b} viết {y}: khác nhau một chữ số.",
    "conflict_part": "{a} viết {x}, {b} viết {y}: có thể một số chỉ là một phần của số kia.",
    "conflict_period": "{a} viết {x}, {b} viết {y}: có thể nói về hai thời kỳ khác nhau.",
    "conflict_level": "{a} viết {x}, {b} viết {y}: có thể ở hai cấp khác nhau.",
    "conflict_noun": "{a} viết {x}, {b} viết {y}: có thể không đếm cùng một thứ ({m}; {n}).",
    "update": "{a} viết {x}, sau đó {b} viết {y}: số liệu đã được cập nhật.",
    "compatible": "{a} viết {x}, {b} viết {y}: cả hai có thể cùng đúng.",
    "compatible_same": "Tất cả đều viết {x}.",
    "compatible_units": "{a} viết {x}, {b} viết {y}: hai đơn vị đo không so sánh được.",
    "compatible_apart": "{a} viết {x}, {b} viết {y}: có lẽ nói về hai việc khác nhau.",
    "compatible_times": "{a} viết {x}, {b} viết {y}: có thể là số liệu ở hai thời điểm, vì không rõ ngày.",
    "agree": "Có {count} nguồn độc lập cùng viết {x}.",
    "agree_partly": "Có {sources} và {articles} không rõ nguồn cùng viết {x}.",
    "agree_sourceless": "Có {articles} không rõ nguồn cùng viết {x}.",
    "copied": "Có {count} bài viết {x}, nhưng chỉ từ một nguồn: {a}.",
    "copied_sourceless": "Có {count} bài viết {x}, nhưng đều chép một văn bản: {a}.",
    "alone": "Chỉ có {a} viết {x}.",
    "first": "{a} đưa tin đầu tiên ({day}).",
    "likelier_witnesses": "Con số {x} đáng tin hơn: có {count} nguồn độc lập phù hợp.",
    "likelier_sums": "Con số {x} đáng tin hơn: các số trong bài cộng lại khớp nhau.",
    "likelier_original": "Con số {x} đáng tin hơn: đó là số của bài gốc, số kia ở bài chép lại.",
    "arithmetic": "{a}: {written}.",
    "unknown": "Không tìm thấy câu nào trong kho để so sánh với con số này; có thể vẫn có bài nhắc đến nó.",
}
Quoted = Callable[[int], str]
_TOLD_BY = {
    "en": {"sources": ("source", "sources"), "articles": ("article", "articles")},
    "vi": {"sources": ("nguồn", "nguồn"), "articles": ("bài", "bài")},
}
"""What stands behind a number of them, of one and of several."""
_TEMPLATES = {"en": ENGLISH, "vi": VIETNAMESE}


def why(group: Group, language: str = "en", quoted: Quoted | None = None) -> str:
    """The reasons as sentences, one behind the other; `quoted` gives the words of a fact, by its number, where what is
    read of it would misquote them. Raises KeyError for a language that is not en or vi."""
    return " ".join(sentence(reason, language, quoted) for reason in group.reasons)


def sentence(reason: Reason, language: str = "en", quoted: Quoted | None = None) -> str:
    """One reason as a sentence; raises KeyError as `why` does."""
    template = _TEMPLATES[language][reason.code]
    values = dict(reason.values)
    if "p" in values:
        fact, read = values["p"]
        values["p"] = quoted(fact) if quoted else figure(read, language)
    words = template.format(**{name: _read(name, value, language) for name, value in values.items()})
    return words if template.startswith("{a}") else words[:1].upper() + words[1:]


def _read(name: str, value: Any, language: str) -> Any:
    """A reason's value as it is read: `x` and `y` figures, `count`, `sources`, `articles` how many of them,
    `day` a day."""
    match name:
        case "x" | "y":
            return figure(value, language)
        case "count":
            return count(value, language)
        case "sources" | "articles":
            one, several = _TOLD_BY[language][name]
            return f"{count(value, language)} {one if value == 1 else several}"
        case "day":
            return date_of(value, language)
        case "factor":
            return number(value, language)
        case "written":
            return value.replace(", not ", ", không phải ") if language == "vi" else anglicised(value)
        case _:
            return value
