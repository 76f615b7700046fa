"""What the gaps of sentences are filled with: each writes its words on the page and notes their facts."""

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from typing import Any

from tests.store.bodies import Named
from tests.store.figures import Weighted, digits, figure, roman
from tests.store.page import Page
from tests.store.vocabulary import (
    BEGUN,
    DOCUMENTS,
    HONOURS,
    METRIC_WEIGHTS,
    PROGRAMS,
    RECIPIENT_WEIGHTS,
    RECIPIENTS,
    ROLES,
    THINGS,
    TRADES,
    Honour,
)

_METRIC = Weighted(METRIC_WEIGHTS)
_RECIPIENT = Weighted(RECIPIENT_WEIGHTS)
_BODY = Weighted({"federation": 45, "home": 28, "firm": 12, "central": 15})
_LEADING = 9
"""How many of a home's bodies, the first, are bodies of the whole province."""
_OFFICES = (("Thủ tướng Chính phủ", "government/central/chinh-phu"), ("Chủ tịch nước", None))


def body(page: Page, spec: str) -> None:
    """A body, which what follows is told of."""
    page.subject = _named(page)
    page.mention(page.subject)


def _named(page: Page) -> Named:
    pick, bodies = page.pick, page.home.bodies
    match _BODY.draw(pick):
        case "federation":
            return pick.choice(bodies[0])
        case "home":
            return pick.choice(bodies[pick.randrange(1, _LEADING)])
        case "firm":
            return pick.choice(bodies[pick.randrange(_LEADING, len(bodies))])
        case _:  # the confederation half of the time
            return pick.choice(page.bodies.central[max(0, pick.randrange(-3, len(page.bodies.central)))])


def date(page: Page, spec: str) -> None:
    """A date of any form, or of the one that `spec` names, mostly in the article's own year."""
    pick = page.pick
    year = page.year if pick.random() < 0.8 else max(page.year - pick.randrange(1, 6), BEGUN)
    month = pick.randrange(1, 13)
    match spec or pick.choices(("day", "year", "range", "month", "half", "quarter"), (40, 27, 13, 10, 6, 4))[0]:
        case "day" if pick.random() < 0.1:
            _open_day(page, month, pick.randrange(1, 29))
        case "day":
            day = dt.date(year, month, pick.randrange(1, 29))
            page.date(f"ngày {day.day}/{month}/{year}", "day_cued", day, day, "day")
        case "month":
            end = dt.date(year, month, monthrange(year, month)[1])
            page.date(f"tháng {month}/{year}", "month", end.replace(day=1), end, "month")
        case "half":
            page.date(f"6 tháng đầu năm {year}", "half", dt.date(year, 1, 1), dt.date(year, 6, 30), "half")
        case "quarter":
            page.date(f"quý I/{year}", "quarter", dt.date(year, 1, 1), dt.date(year, 3, 31), "quarter")
        case "range":
            start, end = dt.date(year - pick.randrange(1, 5), 1, 1), dt.date(year, 12, 31)
            page.date(f"giai đoạn {start.year}-{year}", "year_range", start, end, "range")
        case _:
            page.date(f"năm {year}", "year", dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _open_day(page: Page, month: int, day: int) -> None:
    """A day whose year nothing tells."""
    page.tell("date", "date.day_cued", page.say(f"ngày {day}/{month}"), {"grain": "day", "month": month, "day": day})


def count(page: Page, spec: str) -> None:
    """A figure of any metric, or of the one that `spec` names; the body goes untold now and then."""
    pick = page.pick
    metric = spec or _METRIC.draw(pick)
    thing = pick.choice(THINGS[metric])
    words, fields = figure(pick, thing)
    fields |= {"metric": metric, "noun": thing.noun, "program": page.program}
    page.whole = _count(page, words, fields, thing.rule, None)
    if metric in ("initiative", "research_topic") and pick.random() < 0.08:
        fields["level"] = "province"
        page.say(" cấp tỉnh")


def part(page: Page, spec: str) -> None:
    """A figure that is a part of the one before it in the sentence."""
    number = page.pick.randrange(2, 60)
    fields = {"value": number, "metric": spec, "noun": THINGS[spec][0].noun}
    _count(page, digits(number) + THINGS[spec][0].written, fields, "count.noun", page.whole)


def _count(page: Page, words: str, fields: dict[str, Any], rule: str, whole: tuple[int, int] | None) -> tuple[int, int]:
    fields |= {"period": page.period, "modality": page.modality}
    if page.pick.random() < 0.83:
        fields |= {"organisation": page.subject.fields["name"], "organisation_id": page.subject.fields["id"]}
    span = page.say(words)
    page.tell("count", rule, span, fields, whole)
    return span


def award(page: Page, spec: str) -> None:
    """An honour in one of its forms, each with what only it tells."""
    pick = page.pick
    honour = pick.choice(HONOURS)
    number = int(2 * 100 ** pick.random())
    recipient = _RECIPIENT.draw(pick)
    noun = f"{digits(number)} {pick.choice(RECIPIENTS[recipient])}"
    counted = {"value": number, "relation": "exact", "recipient": recipient}
    match spec or pick.choices(("figure", "to", "from", "alone", "names", "range"), (40, 36, 40, 28, 2, 1))[0]:
        case "figure":
            told = {"value": number, "relation": "exact"}
            _award(page, f"{digits(number)} {honour.name}", "figure_of_name", honour, told)
        case "part":
            _award(page, f"{digits(number)} {honour.name}", "figure_of_name", honour, counted, page.whole)
        case "to":
            _award(page, f"{honour.name} cho {noun}", "name_to_recipients", honour, counted)
        case "from":
            _award(page, f"{noun} được tặng {honour.name}", "recipients_to_name", honour, counted)
        case "range":
            told = {"value": number, "upper": number + 5, "relation": "range", "recipient": recipient}
            words = f"{honour.name} cho từ {digits(number)} đến {digits(number + 5)} người"
            _award(page, words, "name_to_recipients", honour, told)
        case "names":
            names = (page.name(), page.name())
            told = {"recipients": names, "recipient": "individual"}
            _award(page, f"{honour.name} cho {' và '.join(names)}", "given_unnumbered", honour, told)
        case _:
            _award(page, honour.name, "given_unnumbered", honour, {"recipient": recipient})


def _award(
    page: Page, words: str, rule: str, honour: Honour, told: dict[str, Any], whole: tuple[int, int] | None = None
) -> None:
    if page.pick.random() < 0.1:
        grantor, grantor_id = page.pick.choice(_OFFICES)
        level = "state"
    else:
        grantor, grantor_id, level = page.subject.fields["name"], page.subject.fields["id"], honour.level
    fields = {
        "award": honour.award, "name": honour.name, "rank": honour.rank, "level": level, "grantor": grantor,
        "grantor_id": grantor_id, "period": page.period, "modality": page.modality, **told,
    }  # fmt: skip
    page.tell("award", f"award.{rule}", page.say(words), fields, whole)


def person(page: Page, spec: str) -> None:
    """A person with a role in a body, by a trade, or by the name alone."""
    form, name = page.pick.choices(("role", "trade", "alone"), (70, 20, 10))[0], page.name()
    before = page.pick.choice(TRADES if form == "trade" else ("ông", "bà", "đồng chí"))
    page.say(before + " ")
    span = page.say(name)
    if form == "alone":
        page.tell("person", "person.address", span, {"name": name})
    elif form == "trade":
        page.tell("person", "person.profession", span, {"name": name, "role": before})
    else:
        role, named = page.pick.choice(ROLES), _named(page)
        fields = {"organisation": named.fields["name"], "organisation_id": named.fields["id"]}
        page.tell("person", "person.address", span, {"name": name, "role": role, **fields})
        page.say(f", {role} ")
        page.mention(named)


def program(page: Page, spec: str) -> None:
    """A programme in quotation marks, which the figures behind it in the sentence belong to."""
    rule, kind, noun, page.program = page.pick.choice(PROGRAMS)
    page.say(f"{noun} “")
    page.tell("program", rule, page.say(page.program), {"name": page.program, "kind": kind})
    page.say("”")


def document(page: Page, spec: str) -> None:
    """A numbered document of the sentence's body, in half of the cases with its day."""
    kind, letters = page.pick.choice(DOCUMENTS)
    number = f"{page.pick.randrange(1, 3_000):02}/{letters}-LĐLĐ"
    fields = {"number": number, "kind": kind, "issuer": page.subject.written, "issuer_id": page.subject.fields["id"]}
    span = page.say(f"{kind} số {number}")
    if page.pick.random() < 0.5:
        day = fields["issued"] = dt.date(page.year, page.pick.randrange(1, 13), page.pick.randrange(1, 29))
        page.say(" ")
        page.date(f"ngày {day.day}/{day.month}/{day.year}", "day_cued", day, day, "day")
    page.tell("document", "document.numbered", span, fields)


def term(page: Page, spec: str) -> None:
    """A term by its years, a congress by its number, or both."""
    begun = (page.year - BEGUN) // 5
    years = {"start_year": BEGUN + 5 * begun, "end_year": BEGUN + 5 * begun + 5}
    written = f"nhiệm kỳ {years['start_year']}-{years['end_year']}"
    ordinal = begun + page.pick.randrange(1, 17)
    fields: dict[str, Any] = {"body": page.subject.fields["name"], "body_id": page.subject.fields["id"]}
    match page.pick.choice(("years", "congress", "both")):
        case "years":
            page.tell("term", "term.years_alone", page.say(written), fields | years)
        case "congress":
            words = f"Đại hội lần thứ {roman(ordinal)}"
            page.tell("term", "term.congress", page.say(words), fields | {"ordinal": ordinal})
        case _:
            words = f"khóa {roman(ordinal)}, {written}"
            page.tell("term", "term.sitting_years", page.say(words), fields | years | {"ordinal": ordinal})


SLOTS: dict[str, Callable[[Page, str], None]] = {
    "body": body, "date": date, "count": count, "part": part, "award": award, "person": person, "program": program,
    "document": document, "term": term,
}  # fmt: skip
