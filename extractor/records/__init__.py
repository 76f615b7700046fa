"""The records: what an article is, what a fact is. Nothing here reads, writes or decides."""

from extractor.records.article import Article, ArticleFacts, MadeBy, Skipped
from extractor.records.award import Award
from extractor.records.base import FactBase, Record
from extractor.records.count import Count
from extractor.records.date import Date
from extractor.records.document import Document
from extractor.records.fact import FACT_TYPES, Fact
from extractor.records.near_miss import NearMiss
from extractor.records.organisation import Organisation
from extractor.records.period import Period
from extractor.records.person import Person
from extractor.records.program import Program
from extractor.records.quantity import Quantity, Relation
from extractor.records.span import Evidence
from extractor.records.term import Term

__all__ = [
    "FACT_TYPES",
    "Article",
    "ArticleFacts",
    "Award",
    "Count",
    "Date",
    "Document",
    "Evidence",
    "Fact",
    "FactBase",
    "MadeBy",
    "NearMiss",
    "Organisation",
    "Period",
    "Person",
    "Program",
    "Quantity",
    "Record",
    "Relation",
    "Skipped",
    "Term",
]
