"""Any fact, told apart by its `type`."""

from typing import Annotated

from pydantic import Field

from extractor.records.award import Award
from extractor.records.count import Count
from extractor.records.date import Date
from extractor.records.document import Document
from extractor.records.organisation import Organisation
from extractor.records.person import Person
from extractor.records.program import Program
from extractor.records.term import Term

Fact = Annotated[Organisation | Term | Date | Count | Award | Program | Document | Person, Field(discriminator="type")]
FACT_TYPES = ("organisation", "term", "date", "count", "award", "program", "document", "person")
