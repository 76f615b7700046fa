"""A pack of a user's own with one honour, for tests of what a change of rules does."""

from pathlib import Path

PACK = """\
pack: own
about: An analyst's.
priority: 50
stage: award
rules:
  - id: own.lua_vang
    makes: award_name
    phrases: [{phrases}]
    set: {{award: other}}
    examples:
      - Trao <award award=other value=5 recipient=collective>Bông lúa vàng cho 5 tập thể</award>.
    not:
      - Cánh đồng lúa vàng đang vào vụ gặt.
"""


def write_pack(folder: Path, *phrases: str) -> None:
    """Writes it into the folder, the honour being called by each of these."""
    (folder / "own.yaml").write_text(PACK.format(phrases=", ".join(phrases)), "utf-8")
