"""Generated news with planted copies: stock phrases by genre, follow-ups that quote, bulletins of one mould."""

import random
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

ONSETS = "b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x"
RIMES = (
    "a à á ả ã ạ an àn án ản ang áng ạng ao ào áo ay ày ại ài ăm ắm ằng ặng âm ấm ân ấn ập ất âu ầu ậu e é è em én "
    "ê ế ề ên ến ện êu ều i í ì im in ình ính ịnh iên iến iện iều iệu o ò ó on ong òng óng oa òa óa ỏa oe òe óe oan "
    "oàn oán ô ố ồ ông ống ộng ơi ới ời ơn u ú ù ung úng ụng uy ùy úy ủy uân uất ư ứ ừ ưng ứng ươi ười ương ường ước"
)
FRAMES = """Theo {name}, {thing} đã {deed} {thing} tại {place} với sự tham gia của {number} {thing}.
Phát biểu tại {thing}, {name} cho biết {thing} sẽ {deed} {thing} trong thời gian tới.
Trong {number} ngày qua, {thing} {deed} {thing} và {deed} {thing} ở {place}.
Bên cạnh đó, {thing} còn {deed} {thing}, {deed} {thing} cho {number} {thing}.
Ông {name} nói rằng {thing} chưa {deed} {thing} vì {thing} còn {deed} {thing}.
Đến nay, {number} {thing} đã được {deed}, đạt {number}% so với {thing} của {place}.
Trước đó, {thing} {deed} {thing} khiến {number} {thing} phải {deed} {thing}.
Tuy nhiên, theo {thing} của {place}, {thing} vẫn {deed} {thing} nhiều hơn {thing}.
Chị {name} ({place}) kể: “Tôi {deed} {thing} từ lâu, nay {thing} {deed} {thing} thì mừng lắm”.
{thing} {deed} {thing} {thing}, {thing} {deed} {thing}, nhất là {thing} ở {place}.
Cùng ngày, {name} đến {deed} {thing} và trao {number} {thing} cho {thing} tại {place}.
Nguyên nhân là {thing} {deed} {thing}, trong khi {thing} {deed} không kịp."""
COPIES = ("edits", "cut", "lead", "headline", "spelling", "mixed")
GENRES = 8
STOCK, MOULD = 40, 10
"""Stock sentences a genre, and how many of them its bulletins are filled from."""
SEED = 20181


class Planted(NamedTuple):
    """A generated article: `kind` is one of `COPIES`, or "news", "follow-up" or "bulletin", which copy nothing;
    `origin` is the key of the article it was copied from, else its own."""

    key: str
    kind: str
    origin: str
    text: str


class Newsroom:
    """Writes articles; the same seed writes the same."""

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)
        syllables = [onset + rime for onset in ONSETS.split() for rime in RIMES.split()]
        self._frames = FRAMES.splitlines()
        self._things = [" ".join(self._chance.sample(syllables, 2)) for _ in range(6000)]
        self._deeds = [" ".join(self._chance.sample(syllables, self._chance.randint(1, 2))) for _ in range(1500)]
        self._names = [" ".join(self._chance.sample(syllables, 3)).title() for _ in range(3000)]
        self._places = [" ".join(self._chance.sample(syllables, 2)).title() for _ in range(300)]
        self._stock = [[self._stock_sentence() for _ in range(STOCK)] for _ in range(GENRES)]

    def articles(self, count: int) -> Iterator[Planted]:
        """`count` articles in order of arrival: 70 in 100 news, 15 copies, 10 follow-ups, 5 bulletins."""
        news: list[tuple[str, int, list[str]]] = []
        for number in range(count):
            key, share = f"a{number:06d}", self._chance.random()
            if not news or share < 0.7:
                genre = self._chance.randrange(GENRES)
                news.append((key, genre, self._news(genre)))
                yield Planted(key, "news", key, "\n".join(news[-1][2]))
            elif share < 0.85:
                origin, _, paragraphs = self._chance.choice(news)
                kind = self._chance.choice(COPIES)
                yield Planted(key, kind, origin, self._copy(kind, paragraphs))
            elif share < 0.95:
                _, genre, paragraphs = self._chance.choice(news)
                yield Planted(key, "follow-up", key, "\n".join(self._follow_up(genre, paragraphs)))
            else:
                yield Planted(key, "bulletin", key, "\n".join(self._bulletin()))

    def _news(self, genre: int) -> list[str]:
        """A headline, a date line and paragraphs: 120 to 1,200 words, 10 to 40 in 100 of the sentences stock."""
        stock, sentences = self._chance.uniform(0.1, 0.4), int(self._chance.lognormvariate(3.0, 0.5))
        told = [self._sentence(genre, stock) for _ in range(min(max(sentences, 5), 50))]
        paragraphs = [self._headline(), f"{self._pick(self._places)}, ngày {self._number()}. {told[0]}"]
        at = 1
        while at < len(told):
            size = self._chance.randint(1, 4)
            paragraphs.append(" ".join(told[at : at + size]))
            at += size
        return paragraphs

    def _follow_up(self, genre: int, quoted: list[str]) -> list[str]:
        """News of its own with one whole paragraph of another's."""
        paragraphs = self._news(genre)
        while sum(map(len, paragraphs)) < 2 * len(max(quoted[1:], key=len)):
            paragraphs.append(self._sentence(genre, 0.2))
        paragraphs.insert(self._chance.randint(2, len(paragraphs)), self._chance.choice(quoted[1:]))
        return paragraphs

    def _bulletin(self) -> list[str]:
        """Stock alone, in its order: only names, places and figures are new."""
        stock = self._stock[self._chance.randrange(GENRES)]
        chosen = sorted(self._chance.sample(range(MOULD), self._chance.randint(7, MOULD)))
        return [self._headline(), *(self._filled(stock[at]) for at in chosen)]

    def _copy(self, kind: str, paragraphs: list[str]) -> str:
        if kind == "edits":
            return "\n".join(self._edited(paragraphs, self._chance.uniform(0.01, 0.05)))
        if kind == "cut":
            return _kept("\n".join(paragraphs), self._chance.uniform(0.62, 0.7))
        if kind == "lead":
            lead = self._edited(paragraphs, self._chance.choice([0.0, 0.01, 0.02]))
            return _kept("\n".join(lead), self._chance.uniform(0.47, 0.55))
        if kind == "headline":
            return "\n".join([self._headline(), *paragraphs[1:]])
        if kind == "spelling":
            return self._respelt("\n".join(paragraphs))
        mixed = self._edited([self._headline(), *paragraphs[1:]], self._chance.uniform(0.01, 0.03))
        return self._respelt(_kept("\n".join(mixed), self._chance.uniform(0.64, 0.72)))

    def _edited(self, paragraphs: list[str], share: float) -> list[str]:
        """A share of the words replaced, left out or new; where any is, one sentence in 30 is left out, too."""
        return [self._edited_paragraph(one, share) if share else one for one in paragraphs]

    def _edited_paragraph(self, paragraph: str, share: float) -> str:
        words: list[str] = []
        for sentence in paragraph.split(". "):
            if self._chance.random() < 1 / 30:
                continue
            for word in f"{sentence}.".split():
                turn = self._chance.random() / share
                words += [word] if turn >= 1 else self._chance.choice([[], [self._pick(self._deeds)], [word, "đã"]])
        return " ".join(words)

    def _respelt(self, text: str) -> str:
        """The tone on the other letter, capitals in the headline, other blanks and quotes, decomposed or not."""
        for old, new in (
            ("òa", "oà"),
            ("óa", "oá"),
            ("ỏa", "oả"),
            ("òe", "oè"),
            ("ùy", "uỳ"),
            ("úy", "uý"),
            ("ủy", "uỷ"),
        ):
            text = text.replace(old, new)
        headline, _, body = text.partition("\n")
        text = f"{headline.upper()}\n\n{body}".replace("“", '"').replace("”", '"')
        return normalize(self._chance.choice(["NFC", "NFD"]), text)

    def _sentence(self, genre: int, stock: float) -> str:
        if self._chance.random() < stock:
            return self._filled(self._chance.choice(self._stock[genre]))
        sentence = self._filled(self._chance.choice(self._frames))
        return sentence[0].upper() + sentence[1:]

    def _stock_sentence(self) -> str:
        """Eighteen to thirty words that stand, with a name, a place or figures left open."""
        words = [self._pick(self._things) for _ in range(self._chance.randint(9, 15))]
        for slot in self._chance.sample(["{name}", "{place}", "{number}", "{number}", "{thing}"], 3):
            words.insert(self._chance.randrange(len(words)), slot)
        return " ".join(words).capitalize() + "."

    def _filled(self, frame: str) -> str:
        drawn = {"thing": self._things, "deed": self._deeds, "name": self._names, "place": self._places}
        pieces = frame.split("{")
        for at, piece in enumerate(pieces[1:], 1):
            slot, _, rest = piece.partition("}")
            pieces[at] = (self._number() if slot == "number" else self._pick(drawn[slot])) + rest
        return "".join(pieces)

    def _headline(self) -> str:
        return self._filled("{place}: {thing} {deed} {thing}")

    def _number(self) -> str:
        return str(int(self._chance.paretovariate(0.5)) % 99999)

    def _pick(self, words: list[str]) -> str:
        """The first words of a list are the commonest: half of what is picked is of its first quarter."""
        return words[int(len(words) * self._chance.random() ** 2)]


def _kept(text: str, share: float) -> str:
    """The first `share` of the words, to the end of the word's line as it is."""
    return text[: text.find(" ", int(len(text) * share))]
