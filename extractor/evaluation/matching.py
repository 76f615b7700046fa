"""Which predictions are right, which gold facts are missed, which predictions are too many."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.evaluation.equality import folded, same_key, surface
from extractor.evaluation.gold import GoldFact
from extractor.evaluation.places import Place, fact_places
from extractor.evaluation.predictions import Prediction

NAMED = ("program", "document", "person")
"""Types of which each distinct name counts once."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The facts of one type in one article, sorted out."""

    pairs: list[tuple[GoldFact, Prediction]]
    missed: list[GoldFact]
    extra: list[Prediction]


@dataclass(frozen=True, slots=True)
class Placed:
    """A gold fact with the places where its evidence can stand."""

    fact: GoldFact
    places: list[Place]

    def answered_by(self, prediction: Prediction) -> bool:
        """Whether the prediction is at one of the places and says the right thing."""
        return any(place.met_by(prediction) for place in self.places) and same_key(self.fact, prediction)


def match(kind: str, text: str, golds: Sequence[GoldFact], predictions: Sequence[Prediction]) -> Matching:
    """Sorts out one article's facts of type `kind`; optional gold is neither a pair nor missed."""
    wanted = [gold for gold in golds if not gold.optional]
    optional = [gold for gold in golds if gold.optional]
    if kind == "organisation":
        return _by_surface(wanted, optional, predictions)
    placed = [Placed(gold, fact_places(text, gold)) for gold in wanted]
    right, extra = (_by_name if kind in NAMED else _by_place)(placed, predictions)
    pairs = [(gold.fact, answer) for gold, answer in zip(placed, right, strict=True) if answer]
    missed = [gold.fact for gold, answer in zip(placed, right, strict=True) if not answer]
    answered = [gold for gold, answer in zip(placed, right, strict=True) if answer]
    places = [place for gold in optional for place in fact_places(text, gold)]
    return Matching(pairs, missed, _unexcused(extra, places, answered))


def _by_surface(
    wanted: Sequence[GoldFact], optional: Sequence[GoldFact], predictions: Sequence[Prediction]
) -> Matching:
    """Organisations: a set of distinct spans of text, case and all, wherever they stand."""
    golds: dict[str, GoldFact] = {}
    for gold in wanted:
        golds.setdefault(surface(gold.quote), gold)
    found: dict[str, Prediction] = {}
    for prediction in predictions:
        found.setdefault(surface(prediction.text), prediction)
    known = golds.keys() | {surface(gold.quote) for gold in optional}
    return Matching(
        pairs=[(gold, found[key]) for key, gold in golds.items() if key in found],
        missed=[gold for key, gold in golds.items() if key not in found],
        extra=[prediction for key, prediction in found.items() if key not in known],
    )


Sorted = tuple[list[Prediction | None], list[Prediction]]
"""The answer to each gold fact in turn, and the predictions left over."""


def _by_place(golds: Sequence[Placed], predictions: Sequence[Prediction]) -> Sorted:
    """Terms, dates, counts, awards: each gold fact takes the first free prediction that answers it."""
    free = list(predictions)
    right: list[Prediction | None] = []
    for gold in golds:
        at = next((i for i, prediction in enumerate(free) if gold.answered_by(prediction)), None)
        right.append(None if at is None else free.pop(at))
    return right, free


def _by_name(golds: Sequence[Placed], predictions: Sequence[Prediction]) -> Sorted:
    """Programs, documents, persons: predictions of one name are one, right where any of them is."""
    groups: dict[str, list[Prediction]] = {}
    for prediction in predictions:
        groups.setdefault(_name(prediction), []).append(prediction)
    grouped = [prediction for group in groups.values() for prediction in group]
    right = [next((one for one in grouped if gold.answered_by(one)), None) for gold in golds]
    used = {_name(answer) for answer in right if answer}
    return right, [group[0] for name, group in groups.items() if name not in used]


def _name(prediction: Prediction) -> str:
    return folded(prediction.says("number") or prediction.says("name") or prediction.text)


def _unexcused(extra: list[Prediction], places: list[Place], answered: list[Placed]) -> list[Prediction]:
    """The predictions that stay wrong: neither at an optional fact's place, which excuses one prediction,
    nor the repeat of a right answer at another place of its quote (where gold names no `nth`)."""
    free, wrong = list(places), []
    repeatable = [gold for gold in answered if gold.fact.nth is None]
    for prediction in extra:
        at = next((i for i, place in enumerate(free) if place.met_by(prediction)), None)
        if at is not None:
            free.pop(at)
        elif not any(gold.answered_by(prediction) for gold in repeatable):
            wrong.append(prediction)
    return wrong
