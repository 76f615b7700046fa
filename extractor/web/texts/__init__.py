"""The Vietnamese of the pages: English sentence to Vietnamese sentence, a module for each page."""

from extractor.web.texts import api, article, checks, frame, organisation, review, search, verify

VIETNAMESE: dict[str, str] = {}
for _page in (frame, search, article, organisation, checks, verify, review, api):
    VIETNAMESE |= _page.VIETNAMESE
