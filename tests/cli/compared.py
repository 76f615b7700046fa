"""Reports and groups made by hand, for tests of how they are shown."""

from typing import Any

from extractor.checking.checked import Checked, CheckedReport, Original, Verified
from extractor.records import Evidence


def report(article: str, sentence: str, words: str, value: float, start: int = 100, **more: Any) -> CheckedReport:
    """A figure whose sentence begins at `start` of its article, and whose evidence is the first `words` in it."""
    at = start + sentence.index(words)
    told: dict[str, Any] = {"source": f"Báo {article}", "published": "2018-07-20", "title": f"Bài {article}",
                            "url": f"https://example.vn/{article}", "fact_key": f"{article}:{at}", **more}  # fmt: skip
    if copied := more.get("copy_of"):
        told["copy_of"] = Original(article_key=copied, article=copied, source=f"Báo {copied}", published="2018-07-19")
    return CheckedReport(
        article=article, value=value, evidence=Evidence(start=at, end=at + len(words), text=words),
        sentence=Evidence(start=start, end=start + len(sentence), text=sentence), **told,
    )  # fmt: skip


def initiatives(article: str, value: float, **more: Any) -> CheckedReport:
    """An article that tells so many initiatives."""
    return report(article, f"LĐLĐ tỉnh Kon Tum có {value} sáng kiến.", f"{value} sáng kiến", value, **more)


def group(verdict: Any, *reports: CheckedReport, **more: Any) -> Checked:
    """What they are to one another."""
    key = {"organisation": "LĐLĐ tỉnh Kon Tum", "metric": "initiative", "period": "2018-01-01/2018-12-31"}
    return Checked(
        **{"verdict": verdict, "key": key, "heading": key, "reports": reports, "why": "45 is not 54.", **more}
    )


def conflict(**more: Any) -> Checked:
    """45 against 54, the first told in two copies besides."""
    a, b = initiatives("a", 45), initiatives("b", 54)
    copies = [initiatives(name, 45, copy_of="a") for name in ("c", "d")]
    told = {"cause": "swapped", "witnesses": 2, "first": "a", "likelier": 45}
    return group("conflict", a, b, *copies, **{**told, **more})


def verified(verdict: Any, **more: Any) -> Verified:
    """A figure that is looked up."""
    return Verified(verdict=verdict, figure=initiatives("new", 45), why="Another article tells it.", **more)
