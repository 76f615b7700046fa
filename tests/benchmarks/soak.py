"""`make soak`: damaged articles for a long time; nothing may crash, stall, grow or point beside its words."""

import random
import resource
import sys
import time
from pathlib import Path

import typer

from extractor.api import load
from extractor.reading import read_inputs
from extractor.records import Article, ArticleFacts

ROOT = Path(__file__).resolve().parents[2]
SLOWEST = 5.0
"""Seconds that one damaged article may take."""
GROWTH = 200
"""MB that the process may gain after the first minute."""
ODD = [
    "\u202e",
    "\u200b",
    "😀",
    "\ufeff",
    "(" * 50,
    "9" * 400,
    "1.000." * 80,
    "-" * 300,
    "\t",
    "́",
    "Đ",
    "%",
    "\r\n",
]


def damage(text: str, pick: random.Random) -> str:
    """Cuts, doubles, shuffles and inserts: what broken pages and hostile ones hold."""
    for _ in range(pick.randint(1, 6)):
        at, length = pick.randrange(len(text) + 1), pick.randint(0, 60)
        piece = text[at : at + length]
        text = pick.choice(
            [
                text[:at] + text[at + length :],
                text[:at] + piece * pick.randint(2, 40) + text[at:],
                text[:at] + "".join(pick.sample(piece, len(piece))) + text[at + length :],
                text[:at] + pick.choice(ODD) + text[at:],
                text.replace(" ", "") if pick.random() < 0.02 else text.upper(),
                text[at:] + text[:at],
            ]
        )
    return text


def wrong(found: ArticleFacts) -> str | None:
    """What is wrong with an answer, if anything."""
    text = found.article.text
    for fact in found.facts:
        evidence = fact.evidence
        if evidence.text != text[evidence.start : evidence.end] or not 0 < len(evidence.text) <= 300:
            return f"{fact.rule}: evidence {evidence}"
    starts = [fact.evidence.start for fact in found.facts]
    if starts != sorted(starts):
        return "facts out of text order"
    return None if ArticleFacts.model_validate_json(found.model_dump_json()) == found else "JSON changes it"


def main(seconds: float, seed: int = 1) -> None:
    """Runs until the time is over; exits 1 at the first fault, with the text in a file."""
    pick, extractor = random.Random(seed), load()
    sources = [item.text for item in read_inputs([str(ROOT / "corpus" / "articles")]) if isinstance(item, Article)]
    begin, count, slowest, settled = time.monotonic(), 0, 0.0, 0
    while time.monotonic() - begin < seconds:
        text = damage(pick.choice(sources), pick)
        start = time.perf_counter()
        found = extractor.extract(text)
        took = time.perf_counter() - start
        count, slowest = count + 1, max(slowest, took)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        if time.monotonic() - begin < 60:
            settled = memory
        fault = wrong(found) or (f"{took:.1f} s" if took > SLOWEST else None)
        fault = fault or (f"{memory - settled} MB more" if memory - settled > GROWTH else None)
        if fault:
            target = ROOT / "out" / "soak.txt"
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
            typer.echo(f"article {count}: {fault}; its text is in out/soak.txt", err=True)
            sys.exit(1)
    typer.echo(f"{count} damaged articles, slowest {slowest:.2f} s, {memory} MB")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1800)
