"""How good the extraction is: gold read and checked, outputs marked against it, floors held.

The order of the work: `gold` and `predictions` read, `places` and `equality` decide single questions,
`matching` sorts one article's facts, `marking` sums, `intervals`, `mistakes`, `report` and `floors` make
something of the sums. `check` looks after the gold itself.
"""

from extractor.evaluation.check import Fault, check
from extractor.evaluation.files import EvaluationError
from extractor.evaluation.floors import Floors, Shortfall, compare, read_floors, update, write_floors
from extractor.evaluation.gold import GoldArticle, GoldFact, gold_hash, read_gold_folder, read_texts
from extractor.evaluation.intervals import Interval, Intervals, bootstrap
from extractor.evaluation.marking import Marks, mark
from extractor.evaluation.measures import CORE, Tally
from extractor.evaluation.mistakes import Mistake, mistakes
from extractor.evaluation.predictions import Output, pair_up, read_outputs, run

__all__ = [
    "CORE",
    "EvaluationError",
    "Fault",
    "Floors",
    "GoldArticle",
    "GoldFact",
    "Interval",
    "Intervals",
    "Marks",
    "Mistake",
    "Output",
    "Shortfall",
    "Tally",
    "bootstrap",
    "check",
    "compare",
    "gold_hash",
    "mark",
    "mistakes",
    "pair_up",
    "read_floors",
    "read_gold_folder",
    "read_outputs",
    "read_texts",
    "run",
    "update",
    "write_floors",
]
