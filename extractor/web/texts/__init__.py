"""The Vietnamese of the pages: English sentence to Vietnamese sentence, a module for each page."""

from extractor.web.texts import api, article, checks, frame, organisation, search

VIETNAMESE: dict[str, str] = {}
for _page in (frame, search, article, organisation, checks, api):
    VIETNAMESE |= _page.VIETNAMESE
