"""Made-up originals: news of trade unions, each about an event of its own."""

import datetime as dt
import re
from random import Random
from typing import Any

from tests.checking.second_sources.numerals import grouped
from tests.checking.second_sources.scenes import SCENES

PROVINCES = {
    "Quảng Trị": "Đông Hà", "Hưng Yên": "Phố Nối", "Đồng Nai": "Biên Hòa", "Bình Dương": "Dĩ An", "Long An": "Tân An",
    "Nghệ An": "Vinh", "Hải Dương": "Chí Linh", "Bắc Ninh": "Từ Sơn", "Thái Nguyên": "Sông Công", "Gia Lai": "Pleiku",
    "Lâm Đồng": "Đà Lạt", "Khánh Hòa": "Nha Trang", "Tây Ninh": "Trảng Bàng", "Vĩnh Phúc": "Phúc Yên",
    "Thanh Hóa": "Sầm Sơn", "Nam Định": "Mỹ Lộc", "Quảng Nam": "Tam Kỳ", "Phú Thọ": "Việt Trì", "Cà Mau": "Năm Căn",
    "Tiền Giang": "Mỹ Tho", "Bắc Giang": "Việt Yên", "Hà Nam": "Đồng Văn", "Kiên Giang": "Rạch Giá",
    "Sơn La": "Mai Sơn",
}  # fmt: skip
_BODIES = ("LĐLĐ tỉnh", "LĐLĐ tỉnh", "LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh", "Công đoàn Viên chức tỉnh")
_FIRMS = ("May", "Giày", "Điện tử", "Đồ gỗ", "Thủy sản", "Dệt", "Nhựa", "Cơ khí", "Bao bì")
_NAMES = ("Đại Phát", "Sao Vàng", "Hòa Bình", "Tân Tiến", "Minh Long", "Việt Thắng", "Phú Cường", "An Khang", "Hồng Hà")
_FAMILIES, _MIDDLES = (
    ("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Hoàng", "Bùi"),
    ("Văn", "Thị", "Minh", "Đức", "Thanh"),
)
_GIVEN = ("Hùng", "Lan", "Tuấn", "Hà", "Dũng", "Mai", "Sơn", "Thảo", "Quang", "Hiền", "Long", "Yến")
_SLOT = re.compile(r"\{(?:(?P<kind>[nrd]):(?P<low>\d+)-(?P<high>\d+)|(?P<name>\w+))\}")


def article(number: int, seed: int) -> dict[str, Any]:
    """A row of input: `id`, `source`, `title`, `published`, `text` (title in front). The same for the same seed."""
    chance = Random(f"{seed}/{number}")
    scene = SCENES[number % len(SCENES)]
    day = dt.date(chance.randint(2012, 2023), chance.choice((1, 5, 6, 7, 9, 11, 12)), chance.randint(3, 27))
    told = _Words(chance, day).filled
    sentences = chance.sample(scene.sentences, chance.randint(5, len(scene.sentences) - 1))
    sentences.sort(key=scene.sentences.index)
    title = told(chance.choice(scene.titles))
    text = "\n".join((title, told(scene.lead), *_paragraphs([told(one) for one in sentences], chance)))
    return {"id": f"t{number:05d}", "source": "Lao Động", "title": title, "published": day.isoformat(), "text": text}


def _paragraphs(sentences: list[str], chance: Random) -> list[str]:
    paragraphs: list[str] = []
    while sentences:
        size = chance.randint(1, 3)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return paragraphs


class _Words:
    """Fills the slots of one article: names stay the same through it, figures are drawn anew."""

    def __init__(self, chance: Random, day: dt.date) -> None:
        province = chance.choice(sorted(PROVINCES))
        head = chance.choice(_BODIES)
        self._chance = chance
        self._names = {
            "body": f"{head} {province}",
            "short": head,
            "province": province,
            "town": PROVINCES[province],
            "firm": f"Công ty TNHH {chance.choice(_FIRMS)} {chance.choice(_NAMES)}",
            "chair": f"{chance.choice(_FAMILIES)} {chance.choice(_MIDDLES)} {chance.choice(_GIVEN)}",
            "day": chance.choice(
                (f"{day.day}/{day.month}/{day.year}", f"{day.day}/{day.month}", f"{day.day}.{day.month}")
            ),
            "half": chance.choice(("6 tháng đầu năm", "9 tháng đầu năm")),
            "year": str(day.year),
            "last": str(day.year - 1),
            "end": str(day.year + 5),
            "a": self._whole(1100, 19000),
            "b": self._whole(180, 390),
        }

    def filled(self, frame: str) -> str:
        text = _SLOT.sub(self._slot, frame)
        return text[:1].upper() + text[1:]

    def _slot(self, found: "re.Match[str]") -> str:
        chance = self._chance
        if found["name"] == "p":
            return f"{chance.randint(410, 998) / 10:.1f}".replace(".", ",")
        if found["name"]:
            return self._names[found["name"]]
        low, high = int(found["low"]), int(found["high"])
        if found["kind"] == "d":
            return f"{chance.randint(low, high)},{chance.randint(1, 9)}"
        if found["kind"] == "r":
            return grouped(str(chance.randint(low // 10, high // 10) * 10), ".")
        return self._whole(low, high)

    def _whole(self, low: int, high: int) -> str:
        number = self._chance.randint(low, high)
        if number > 1000 and self._chance.random() < 0.3:
            number = number // 100 * 100
        if number < 10 and self._chance.random() < 0.4:
            return f"{number:02d}"
        return grouped(str(number), ".")
