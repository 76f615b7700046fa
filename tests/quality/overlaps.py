"""Organisations marked leniently: a touch is enough, where the contract's rule asks for the exact span."""

from collections.abc import Iterable, Mapping, Sequence

from extractor.evaluation import Output, Tally
from extractor.evaluation.equality import surface
from extractor.evaluation.gold import GoldFact
from extractor.evaluation.places import Place, fact_places
from extractor.evaluation.predictions import Prediction
from tests.quality.sets import AnnotatedSet


def overlapping(one: AnnotatedSet, outputs: Mapping[str, Output]) -> tuple[Tally, Tally]:
    """Of the distinct surfaces said, those that touch a gold one's place (right) and the others (wrong); of the
    distinct gold ones, those touched (right) and the others (missed). What touches optional gold alone is not
    counted.

    The first tally tells the precision, the second the recall.
    """
    said, there = Tally(), Tally()
    for name, gold in one.golds.items():
        golds = [fact for fact in gold.facts if fact.type == "organisation"]
        predictions = [fact for fact in outputs[name].facts if fact.type == "organisation"]
        wanted = _places(one.texts[name], [fact for fact in golds if not fact.optional])
        optional = _places(one.texts[name], [fact for fact in golds if fact.optional])
        for group in _by_surface(predictions):
            if _touched(group, wanted.values()):
                said += Tally(tp=1)
            elif not _touched(group, optional.values()):
                said += Tally(fp=1)
        for places in wanted.values():
            hit = _touched(predictions, [places])
            there += Tally(tp=hit, fn=not hit)
    return said, there


def _places(text: str, golds: Sequence[GoldFact]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for gold in golds:
        found.setdefault(surface(gold.quote), []).extend(fact_places(text, gold))
    return found


def _by_surface(predictions: Sequence[Prediction]) -> list[list[Prediction]]:
    groups: dict[str, list[Prediction]] = {}
    for prediction in predictions:
        groups.setdefault(surface(prediction.text), []).append(prediction)
    return list(groups.values())


def _touched(predictions: Sequence[Prediction], places: Iterable[Sequence[Place]]) -> bool:
    return any(place.met_by(one) for group in places for place in group for one in predictions)
