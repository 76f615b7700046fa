"""Which body a document's letters mean, and its id."""

import pytest

from extractor.api import Extractor
from extractor.records import Document

LD = "LĐLĐ tỉnh Long An sơ kết công tác\n"


@pytest.mark.parametrize(
    ("text", "issuer", "issuer_id"),
    [
        (
            LD + "Ngày 10/3, LĐLĐ tỉnh ban hành Kế hoạch số 08/KH-LĐLĐ.",
            "Liên đoàn Lao động tỉnh Long An",
            "union/long-an/lien-doan-lao-dong",
        ),
        (
            LD + "LĐLĐ huyện Đức Hòa họp. Theo Kế hoạch số 08/KH-LĐLĐ, LĐLĐ tỉnh Long An chủ trì.",
            "Liên đoàn Lao động tỉnh Long An",
            "union/long-an/lien-doan-lao-dong",
        ),
        (
            "LĐLĐ huyện Đức Hòa ban hành Kế hoạch số 08/KH-LĐLĐ.",
            "Liên đoàn Lao động huyện Đức Hòa",
            "union/long-an/duc-hoa/lien-doan-lao-dong",
        ),
        ("Theo Kế hoạch số 08/KH-LĐLĐ, việc đã xong.", "Liên đoàn Lao động", None),
        (
            LD + "Quyết định số 15/QĐ-UBND của UBND tỉnh đã có.",
            "UBND tỉnh",
            "government/long-an/uy-ban-nhan-dan",
        ),
        (
            LD + "Kế hoạch số 35/KH-TU ngày 12/3/2019 của Ban Thường vụ Tỉnh ủy đã có.",
            "Ban Thường vụ Tỉnh ủy",
            "party/long-an/tinh-uy",
        ),
        (
            LD + "UBND tỉnh vừa có Công văn số 278/VPX-TCD về việc này.",
            "Ủy ban nhân dân tỉnh Long An",
            "government/long-an/uy-ban-nhan-dan",
        ),
        ("Chỉ thị 05 của Bộ Chính trị gắn với tinh thần tự phê bình.", "Bộ Chính trị", "party/central/bo-chinh-tri"),
        (LD + "UBND tỉnh và LĐLĐ tỉnh ký Chương trình phối hợp số 05/CTrPH.", None, None),
    ],
)
def test_letters_mean_the_body_that_the_article_tells(
    extractor: Extractor, text: str, issuer: str | None, issuer_id: str | None
) -> None:
    (found,) = [f for f in extractor.extract(text).facts if isinstance(f, Document)]
    assert (found.issuer, found.issuer_id) == (issuer, issuer_id)
