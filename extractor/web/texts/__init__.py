"""The Vietnamese of the pages: English sentence to Vietnamese sentence, a module for each page."""

from extractor.web.texts import api, article, checks, frame, organisation, review, search, verify

VIETNAMESE = {
    **frame.VIETNAMESE, **api.VIETNAMESE, **article.VIETNAMESE, **checks.VIETNAMESE, **organisation.VIETNAMESE,
    **search.VIETNAMESE, **verify.VIETNAMESE, **review.VIETNAMESE,
}  # fmt: skip
