"""Parameters that several routes have."""

from typing import Annotated, Literal

from fastapi import Path
from pydantic import Field

FactKey = Annotated[str, Path(pattern="^[0-9a-f]{18}$", description="A fact's `fact_key`.")]
ArticleKey = Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="An article's `article_key`.")]
OrganisationId = Annotated[str, Path(min_length=1, max_length=1000, description="A body's `organisation_id`.")]
Language = Annotated[Literal["vi", "en"], Field(description="Of what is told in sentences.")]
