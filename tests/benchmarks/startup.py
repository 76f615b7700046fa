"""`make bench`: what `extractor run` takes before the first article is done, part by part, in seconds of the processor.

Each time in a fresh interpreter, as the command itself is begun; the median of all times is told.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import typer

ROOT = Path(__file__).resolve().parents[2]
TIMES = 9
ARTICLE = """\
Hà Nội thu ngân sách 411.700 tỷ đồng

Theo UBND TP Hà Nội, tổng thu ngân sách năm 2023 đạt 411.700 tỷ đồng, tăng 24% so với năm 2022.
Thành phố có 12.000 doanh nghiệp thành lập mới và 8 máng trượt.
"""
"""Of the nouns behind its figures one is in no list of words, so that the tagger is asked for it."""

PARTS = f"""
import json, sys, time
told = {{"interpreter": time.process_time()}}

def part(name):
    told[name] = time.process_time() - sum(told.values())

import extractor.cli.app, extractor.cli.run.command, extractor.bulk.work
part("imports")
from extractor.api import Extractor, Pipeline, Underthesea, compile_packs, load_packs, packs_dir
packs = load_packs(packs_dir())
part("packs read")
extractor = Extractor(Pipeline(compile_packs(packs), Underthesea()))
part("packs compiled")
import underthesea
part("imports of the model")
extractor.pipeline.segmenter.words("Công đoàn")
part("model")
extractor.extract({ARTICLE!r})
part("first article")
extractor.extract({ARTICLE!r})
part("the same again")
print(json.dumps(told))
"""
WHOLE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
"""


def main() -> None:
    """Prints a line for each part, and one for the whole command."""
    times = [json.loads(_output("-c", PARTS)) for _ in range(TIMES)]
    for name in times[0]:
        typer.echo(f"{name:22} {median(each[name] for each in times):.3f} s")
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "small.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        command = [sys.executable, "-m", "extractor.cli.app", "run", str(article)]
        whole = [float(_output("-c", WHOLE, *command)) for _ in range(TIMES)]
    typer.echo(f"{'extractor run':22} {median(whole):.3f} s")


def _output(*arguments: str) -> str:
    """What Python prints for these arguments."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
