"""Frames for one figure retold by itself, by what it is a figure of.

Slots: `who` does it, `verb` it, `figure` with its noun, `tail` behind it, `when` in front of all or empty, `number` and
`noun` of the figure apart, `teller` who reports it; of awards `giver`, `award`, `who` gets it.
"""

from random import Random

ACTIVE = (
    "{when}{who} đã {verb} {figure}{tail}",
    "{when}{who} {verb} {figure}{tail}",
    "Theo {teller}, {when}{who} {verb} {figure}{tail}",
    "Báo cáo của {teller} cho thấy {when}{who} đã {verb} {figure}{tail}",
    "Cũng theo {teller}, {when}{who} đã {verb} {figure}{tail}",
)
PASSIVE = (
    "{when}đã có {figure}{tail} được {who} {verb}",
    "{when}{figure}{tail} được {who} {verb}",
    "Theo {teller}, {when}{figure}{tail} đã được {who} {verb}",
)
NUMBERED = (
    "{when}số {noun} được {who} {verb}{tail} là {number}",
    "Số {noun} được {who} {verb}{tail} là {number} {noun}",
)
STANDING = (
    "{when}{lead} {figure}{tail}",
    "Theo {teller}, {when}{lead} {figure}{tail}",
    "{teller} thông tin, {when}{lead} {figure}{tail}",
    "Cũng theo {teller}, {when}{lead} {figure}{tail}",
)
HONOURS = (
    "{when}{giver} đã tặng {award} cho {who}",
    "{when}{who} được {giver} tặng {award}",
    "{when}{award} của {giver} được trao cho {who}",
    "Dịp này, {giver} trao {award} cho {who}",
    "Có {who} vinh dự được nhận {award} của {giver}",
)
PROPOSED = (
    "{giver} được đề nghị tặng {award} cho {who}",
    "{who} được đề nghị {giver} tặng {award}",
)
VERBS = (
    "kết nạp mới", "kết nạp thêm", "kết nạp", "thành lập mới", "thành lập", "tổ chức", "trao tặng", "tặng", "trao",
    "hỗ trợ", "xây dựng", "xây mới", "sửa chữa", "biểu dương", "tuyên dương", "khám", "tuyên truyền", "vận động",
    "tập huấn", "công nhận", "bàn giao", "khen thưởng", "phát", "giúp đỡ", "ủng hộ", "quyên góp", "đóng góp", "thu hút",
    "giải ngân", "phát hiện", "bắt giữ", "xử lý", "tiêu hủy", "di dời", "cấp", "tuyển dụng", "tuyển", "đào tạo",
    "giới thiệu", "tiếp nhận", "thăm hỏi", "kiểm tra", "thu giữ", "đầu tư", "trích", "chi", "trồng", "hiến", "thu",
    "điều động", "huy động", "bồi dưỡng", "ký kết", "giải quyết", "tư vấn", "khởi công", "đề xuất",
)  # fmt: skip
"""What a figure is the object of, the longer first where one begins as another."""
PASSIVES = frozenset(VERBS) - {"thu hút", "chi", "đóng góp", "trích"}


def framed(frames: tuple[str, ...], slots: dict[str, str], chance: Random) -> str:
    """One of the frames, filled; single blanks, and no full stop."""
    return " ".join(chance.choice(frames).format(**slots).split())
