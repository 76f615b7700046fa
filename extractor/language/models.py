"""underthesea's models, from the files that lie inside its wheel."""

import pickle
from pathlib import Path
from typing import Any

SEGMENTATION = "word_tokenize/models/ws_crf_vlsp2013_20230727"
TAGS = "pos_tag/models/pos_crf_vlsp2013_20230303"


def load(folder: str) -> Any:
    """The tagger of one of the folders above, as underthesea's own `load` makes it.

    That one has joblib read the dictionary of 70,000 words, which unpickles word by word in Python, as there might
    be arrays among them; pickle itself takes a fifth of the time. A dictionary in which no feature looks words up, as
    the tags' one, is not read. Raises OSError where a file is missing.
    """
    import underthesea.pipeline
    from underthesea.models.fast_crf_sequence_tagger import CRFFeaturizer, CRFTagger, FastCRFSequenceTagger

    files = Path(underthesea.pipeline.__file__).parent / folder
    tagger = FastCRFSequenceTagger()
    tagger.estimator = CRFTagger()
    tagger.estimator.load(str(files / "models.bin"))
    features: list[str] = _unpickled(files / "features.bin")
    asked = any("is_in_dict" in feature for feature in features)
    tagger.featurizer = CRFFeaturizer(features, _unpickled(files / "dictionary.bin") if asked else set())
    return tagger


def _unpickled(file: Path) -> Any:
    return pickle.loads(file.read_bytes())  # as trustworthy as the package's own code, beside which it lies
