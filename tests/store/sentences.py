"""Sentences with gaps, how often each is written, and how certain what it tells is."""

from collections.abc import Callable
from itertools import accumulate
from string import Formatter

from tests.store.page import Page
from tests.store.slots import SLOTS

_FRAMES = (
    (9, "reported", "{date:year}, {body} có {count:initiative} được công nhận."),
    (6, "reported", "{date}, {body} kết nạp {count:member}, thành lập {count:union_unit} và vận động {count:money}."),
    (9, "reported", "Báo cáo của {body} ghi nhận {count}, {count} và {count}."),
    (5, "reported", "{body} đã trao {count:gift} trị giá {count:money} cho {count}."),
    (6, "reported", "Tính đến {date}, đã có {count}, đạt {count:rate}."),
    (8, "reported", "Tại đây có {count}, {count} và {count}."),
    (3, "reported", "{date}, hội nghị diễn ra với {count:delegate} và {count}."),
    (4, "reported", "Hội đồng công nhận {count:initiative}, trong đó {part:initiative} đạt loại xuất sắc."),
    (4, "reported", "Qua {program}, {body} hỗ trợ {count:house} với {count:money}."),
    (5, "reported", "Hưởng ứng {program}, công nhân góp {count}."),
    (8, "reported", "{date}, {body} trao {award}."),
    (9, "reported", "Dịp này có {award} và {award}."),
    (1, "reported", "Hội thi nhận {count:project}, trong đó có {award:part}."),
    (7, "reported", "Dự buổi lễ có {person}."),
    (5, "reported", "Đến {date}, {person} và {person} cùng nhận việc mới."),
    (6, "reported", "Bước vào {term}, cả hệ thống đổi mới."),
    (2, "reported", "{body} tổng kết {term}."),
    (4, "reported", "Từ {document}, nhiều việc đã xong."),
    (1, "reported", "{body} đã ban hành {document}."),
    (9, "target", "{date:year}, toàn ngành phấn đấu có {count} và {count}."),
    (3, "target", "Mục tiêu là {count}, {count:rate} và {award}."),
    (3, "proposed", "{body} đề nghị xét tặng {award} và hỗ trợ {count}."),
    (1, "negated", "{date}, {body} chưa có {count}, chưa nhận {award}."),
)
_TITLES = (
    (4, "reported", "{body}: {count:initiative} được công nhận"),
    (4, "reported", "{body} tổng kết {date:year}"),
    (3, "reported", "{body} trao {award}"),
    (2, "reported", "{body} mở {program}"),
    (1, "reported", "Chuyện của {person}"),
    (1, "reported", "{body} “đi trước một bước”"),
)
Step = tuple[str, Callable[[Page, str], None] | None, str]
"""Words, and what fills the gap behind them, with what the gap asks for."""


class Sentences:
    """Writes one of its frames, the heavier the oftener."""

    def __init__(self, frames: tuple[tuple[int, str, str], ...]) -> None:
        self._frames = [(modality, _steps(frame)) for _, modality, frame in frames]
        self._bounds = list(accumulate(weight for weight, _, _ in frames))

    def write(self, page: Page) -> None:
        modality, steps = page.pick.choices(self._frames, cum_weights=self._bounds)[0]
        page.begin(modality)
        for words, fill, spec in steps:
            if words:
                page.say(words)
            if fill:
                fill(page, spec)


def _steps(frame: str) -> list[Step]:
    return [(words, SLOTS[gap] if gap else None, spec or "") for words, gap, spec, _ in Formatter().parse(frame)]


SENTENCES, TITLES = Sentences(_FRAMES), Sentences(_TITLES)
