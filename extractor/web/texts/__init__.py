"""The Vietnamese of the pages: English sentence to Vietnamese sentence, a module for each page."""

from extractor.web.texts import checks, frame, organisation

VIETNAMESE = frame.VIETNAMESE | checks.VIETNAMESE | organisation.VIETNAMESE
