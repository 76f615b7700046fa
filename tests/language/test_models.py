"""The models as underthesea itself loads them, only faster."""

from pathlib import Path
from typing import Any

import pytest
from underthesea import pipeline
from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

from extractor.language.models import SEGMENTATION, TAGS, load

TEXT = "Công đoàn trao 25 căn nhà cho đoàn viên nghèo , thủy lợi Tây Nguyên và các phần mềm Windows 10 ."


def tokens() -> list[list[str]]:
    return [[token] for token in TEXT.split()]


@pytest.fixture(scope="module", params=[SEGMENTATION, TAGS])
def both(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    """The same model as it is loaded here and by underthesea."""
    own = FastCRFSequenceTagger()
    own.load(str(Path(pipeline.__file__).parent / request.param))
    return load(request.param), own


def test_it_sees_the_same_features(both: tuple[Any, Any]) -> None:
    ours, own = (model.featurizer.process([tokens()]) for model in both)
    assert ours == own


def test_words_are_looked_up_where_the_model_asks_for_them() -> None:
    first = load(SEGMENTATION).featurizer.process([tokens()])[0][0]
    assert "T[0,1].is_in_dict=True" in first  # công đoàn


def test_it_tells_the_same_tags(both: tuple[Any, Any]) -> None:
    ours, own = both
    assert ours.predict(tokens()) == own.predict(tokens())
    assert len(set(own.predict(tokens()))) > 1
