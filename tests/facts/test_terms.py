"""Terms of office: years, ordinals, bodies; and no date inside one."""

from collections.abc import Callable

import pytest

Check = Callable[..., list[str]]
TERMS = [
    "Qua <term start_year=2013 end_year=2018 ordinal=null>nhiệm kỳ 2013-2018</term>, công đoàn đổi mới.",
    ("<term start_year=2013 end_year=2018>Nhiệm kỳ 2013- 2018</term>, "
     "<term start_year=2018 end_year=2023>nhiệm kỳ 2018 -2023</term>."),
    "<term start_year=2023 end_year=2028>Nhiệm kỳ 2023–2028</term> mở ra nhiều kỳ vọng.",
    ("<term start_year=2023 end_year=2028 ordinal=19 body=\"Công đoàn tỉnh Nghệ An\">Đại hội Công đoàn tỉnh Nghệ An "
    "lần thứ XIX, nhiệm kỳ 2023-2028</term> thành công."),
    ("<term ordinal=5 start_year=2018 body=\"Công đoàn Viên chức tỉnh\">Đại "
     "hội V Công đoàn Viên chức tỉnh, nhiệm kỳ 2018-2023</term>."),
    "Quốc hội <term ordinal=14 body=\"Quốc hội\" start_year=null>khóa XIV</term> họp.",
    ("HĐND tỉnh <term ordinal=6 start_year=2016 end_year=2021 body=\"Hội đồng nhân dân tỉnh\">khóa "
     "VI, nhiệm kỳ 2016-2021</term>."),
    "Đại biểu <term ordinal=10>khóa X</term>; <term ordinal=11>XI</term>; <term ordinal=12>XII</term>.",
    "Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng <term ordinal=12>khóa XII</term>.",
    "Kỳ họp thứ 4, HĐND tỉnh <term ordinal=17 body=\"Hội đồng nhân dân tỉnh\">khóa XVII</term>.",
    "<term ordinal=11 body=\"Công đoàn ngành Y tế\">Đại hội lần XI Công đoàn ngành Y tế</term>.",
    "<term ordinal=13>Đại hội Đảng toàn quốc lần thứ XIII</term> thành công.",
    "<term ordinal=13 body=\"Công đoàn Việt Nam\">Đại hội XIII Công đoàn Việt Nam</term>.",
    "Trong <term ordinal=2 start_year=2017 end_year=2022>nhiệm kỳ II (2017 - 2022)</term>, ban có 3 người.",
    "Nghị quyết <term ordinal=20 body=\"Đảng bộ tỉnh\">Đại hội Đảng bộ tỉnh lần thứ 20</term>.",
    "<term start_year=2018 end_year=2013>Nhiệm kỳ 2018-2013</term> in sai năm.",
    ("LĐLĐ tỉnh Sơn La họp. Ban Chấp hành <term ordinal=15 body=\"Liên đoàn Lao động tỉnh Sơn La\">khóa "
     "XV</term> ra mắt."),
    ("<term ordinal=8 start_year=2018 end_year=2023>Đại hội đại biểu Hội Nông dân huyện Ea Kar lần thứ VIII "
    "(2018-2023)</term>."),
    ("<term start_year=2013 end_year=2018>Nhiệm kỳ 2013-2018</term> và "
    "<term start_year=2018 end_year=2023>2018-2023</term> khép lại."),
]  # fmt: skip
NONE = [
    "Qua nửa nhiệm kỳ, nhiều chỉ tiêu đã đạt.",
    "Đại hội thể thao lần thứ 5 khai mạc.",
    "Hội nghị Ban Chấp hành lần thứ 11 bế mạc.",
    "Khóa tập huấn có 60 người dự, kỳ họp thứ 4 bế mạc.",
    "Nhiệm kỳ mới có nhiều kỳ vọng.",
    "Đại hội các cấp được chuẩn bị chu đáo.",
]


@pytest.mark.parametrize("marked", TERMS)
def test_terms_and_no_date_inside_one(faults: Check, marked: str) -> None:
    assert faults(marked, "term", "date", "count" if "người" not in marked else "term") == []


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_term(faults: Check, text: str) -> None:
    assert faults(text, "term") == []
