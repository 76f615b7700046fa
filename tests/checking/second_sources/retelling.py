"""One sentence retold: each figure in a frame by itself where that is clear, else the whole in other words."""

import re
from random import Random
from typing import NamedTuple

from extractor.records import Award, Count
from tests.checking.second_sources import templates
from tests.checking.second_sources.sentences import LEANING, Figure, Sentence, edited
from tests.checking.second_sources.wording import FREE, NEWS, capital, reworded, small, unhedged
from tests.checking.second_sources.writing import Writing

APART = 0.75
"""The share of the sentences that are told figure by figure, of those that can be."""
SOME = 0.6
"""The share of the sentences of which only those figures are told that can be told apart, where others cannot."""
_CLAUSE = re.compile(r"[,;] |\. |: | và (?=\w+ )")
_LEADING = re.compile(
    r"(?:Trong (?!đó|số)|Từ|Năm|Ngày|Sáng|Chiều|Tối|Tính|Đến|6 tháng|9 tháng|Nửa đầu|Quý|Tháng|Nhân|Tại|Nhiệm kỳ|"
    r"Giai đoạn|Qua|Sau|Dịp)\b[^,;:“(]{2,70}, "
)
_CLINGING = re.compile(
    r"(?i)(?:trong (?:số )?đó|so với|tăng|giảm|đạt|chiếm|bằng|tương ứng|vượt|còn lại|riêng|mỗi|kèm|gồm|bao gồm|nâng|"
    r"với|trị giá|tổng trị giá|qua đó|thuộc|của|cùng|và|nơi|nay|từ|là|giúp|để)\b"
)
_UNSETTLED = re.compile(r"\b(?:sẽ|phải|không|chưa|phấn đấu|dự kiến|cần|muốn|có thể|nếu|được|bị|tiếp tục|để|chỉ|nhằm)$")
_OPENINGS = ("Được biết, ", "Thông tin cho hay, ", "Theo báo cáo, ", "Theo ghi nhận, ")
_UNNAMED = ("bieu_duong", "khen_thuong", "other")
_LONGEST = 220


class _Clause(NamedTuple):
    """What stands around a figure: `when` in front of the sentence, `lead` before and `tail` behind in its clause;
    `first` where no clause goes before."""

    when: str
    lead: str
    tail: str
    first: bool


class Retelling:
    """Retells sentences of one text."""

    def __init__(self, text: str, writing: Writing, chance: Random) -> None:
        self._text, self._writing, self._chance = text, writing, chance

    def told(self, unit: list[Sentence]) -> list[str]:
        """The sentences that tell a run of sentences."""
        if len(unit) == 1 and self._chance.random() < APART:
            told = {figure.start: self._apart(unit[0], figure) for figure in unit[0].figures}
            apart = [one for one in told.values() if one]
            left = [start for start, one in told.items() if not one]
            if apart and (not left or (not self._writing.touches(left) and self._chance.random() < SOME)):
                return apart
        return [self.whole(one) for one in unit]

    def whole(self, part: Sentence) -> str:
        """The sentence with other words and figures written another way, what stood in front set behind."""
        edits = [edit for figure in part.figures for edit in self._writing.edits(figure)]
        sentence = edited(self._text[: part.end], edits)[part.start :]
        sentence = reworded(sentence, (*FREE, *NEWS), 0.6, self._chance)
        if not self._writing.touches(figure.start for figure in part.figures):
            sentence = unhedged(sentence, 0.15, self._chance)
        core = sentence.rstrip('.!?…”"')
        end = sentence[len(core) :]
        if end.strip(".") or core[:1] in "“\"'•-–" or LEANING.match(core) or "“" in core[:40]:
            return sentence if end else sentence + "."
        leading = _LEADING.match(core)
        chance, same = self._chance.random(), sentence == self._text[part.start : part.end]
        if leading and len(core) < _LONGEST and chance < 0.5:
            core = capital(core[leading.end() :]) + ", " + small(leading.group().rstrip(", "))
        elif chance < (0.6 if same else 0.2):
            core = self._chance.choice(_OPENINGS) + small(core)
        return core + "."

    def _apart(self, part: Sentence, figure: Figure) -> str | None:
        """A sentence of its own for one figure; None where it would hang in the air."""
        if isinstance(figure.fact, Award):
            return self._honour(figure, figure.fact)
        fact, clause = figure.fact, self._clause(part, figure)
        if not clause or not figure.numeral or fact.part_of or fact.unit == "percent" or fact.modality != "reported":
            return None
        verb = next((one for one in templates.VERBS if clause.lead == one or clause.lead.endswith(" " + one)), None)
        who = re.sub(r" (?:đã|còn|cũng|đã được)$", "", clause.lead.removesuffix(verb).strip()) if verb else ""
        slots = {
            "when": small(clause.when), "lead": small(clause.lead), "figure": self._shown(figure, figure.start),
            "tail": clause.tail and f" {clause.tail}", "teller": fact.organisation or "ban tổ chức",
        }  # fmt: skip
        if not verb or _UNSETTLED.search(who):
            return self._filled(templates.STANDING, slots) if clause.first else None
        slots |= {"verb": verb, "who": small(who) or self._subject(part) or fact.organisation or ""}
        if not slots["who"]:
            return None
        return self._filled(self._frames(figure, fact, slots), slots)

    def _frames(self, figure: Figure, fact: Count, slots: dict[str, str]) -> tuple[str, ...]:
        """Active, passive, or the number at the end of the sentence."""
        if slots["verb"] not in templates.PASSIVES or "," in slots["who"] or self._chance.random() < 0.5:
            return templates.ACTIVE
        if not fact.noun or not slots["figure"].endswith(fact.noun) or self._chance.random() < 0.8:
            return templates.PASSIVE
        slots |= {"noun": fact.noun, "number": slots["figure"].removesuffix(fact.noun).strip()}
        return templates.NUMBERED

    def _honour(self, figure: Figure, fact: Award) -> str | None:
        """An award retold; None where giver, name or recipient is not told."""
        if not fact.grantor or not fact.name or not figure.numeral or fact.award in _UNNAMED:
            return None
        frames = {"proposed": templates.PROPOSED, "reported": templates.HONOURS}.get(fact.modality)
        who = self._shown(figure, figure.numeral.start)
        if not frames or len(who.split()) < 2 or figure.end - figure.numeral.start > 60:
            return None
        return self._filled(frames, {"when": "", "giver": fact.grantor, "award": fact.name, "who": who})

    def _clause(self, part: Sentence, figure: Figure) -> _Clause | None:
        """None where the clause cannot stand alone."""
        before, behind = self._text[part.start : figure.start], self._text[figure.end : part.end]
        if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
            return None
        leading = _LEADING.match(before)
        skip = leading.end() if leading else 0
        cuts = [one.end() for one in _CLAUSE.finditer(before, skip)]
        lead = before[cuts[-1] if cuts else skip :].strip()
        stop = re.search(r"[,;:.(]", behind)
        tail = behind[: stop.start() if stop else len(behind)].strip()
        around = lead + tail
        if not lead or _CLINGING.match(lead) or LEANING.match(lead) or re.search(r"[\d“”()\"]", around):
            return None
        return _Clause(before[:skip], lead, tail, not cuts)

    def _subject(self, part: Sentence) -> str | None:
        """Who does what the sentence's first clause tells; None where that is not to be seen."""
        for figure in part.figures:
            clause = self._clause(part, figure) if isinstance(figure.fact, Count) else None
            for verb in templates.VERBS:
                if clause and clause.first and clause.lead.endswith(" " + verb):
                    return small(clause.lead.removesuffix(verb).strip().removesuffix(" đã"))
        return None

    def _shown(self, figure: Figure, start: int) -> str:
        """The text from `start` to the end of the evidence, with its numeral as the second source writes it."""
        return edited(self._text[: figure.end], self._writing.edits(figure))[start:]

    def _filled(self, frames: tuple[str, ...], slots: dict[str, str]) -> str:
        return capital(templates.framed(frames, slots, self._chance)) + "."
