"""Drafts to measure on: real articles where they are at hand, else the test drafts over and over."""

import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

REAL = ROOT.parent / "shared" / "data" / "articles"


def write_articles(folder: Path, *, limit: int) -> tuple[int, int]:
    """Writes up to `limit` drafts in Markdown; returns how many, and their words."""
    folder.mkdir(parents=True)
    count = words = 0
    for text in _articles():
        if count == limit:
            break
        (folder / f"{count:05}.md").write_text(text, "utf-8")
        count += 1
        words += len(text.split())
    return count, words


def _articles() -> Iterator[str]:
    files = sorted(REAL.glob("*.jsonl"))
    for path in files:
        for line in path.read_text("utf-8").splitlines():
            article = json.loads(line)
            yield f"---\ntitle: {json.dumps(article['title'])}\ndate: {article['date']}\n---\n\n{article['text']}\n"
    while not files:
        for path in sorted((ROOT / "tests" / "fixtures").glob("*.md")):
            yield path.read_text("utf-8")
