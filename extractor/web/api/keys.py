"""Keys and names in the path of an address."""

from typing import Annotated

from fastapi import Path

FactKey = Annotated[str, Path(pattern="^[0-9a-f]{18}$", description="A fact's `fact_key`.")]
ArticleKey = Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="An article's `article_key`.")]
OrganisationId = Annotated[
    str, Path(min_length=1, max_length=1000, pattern=r"^[^\x00]+$", description="A body's `organisation_id`.")
]
