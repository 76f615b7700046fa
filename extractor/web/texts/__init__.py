"""The Vietnamese of the pages: English sentence to Vietnamese sentence, a module for each page."""

from extractor.web.texts import api, checks, frame, search

VIETNAMESE = frame.VIETNAMESE | api.VIETNAMESE | checks.VIETNAMESE | search.VIETNAMESE
