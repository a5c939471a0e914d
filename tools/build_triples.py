"""Writes the table of letters in a row that newslint ships, from drafts in Markdown: `build_triples.py FOLDER…`.

A line holds three characters, as they stand in text whose words are apart (newslint.apart) and in small letters, with ¶
for the end of a paragraph, and how often they stand at a place of the drafts, in a million. The table that is shipped
was counted in Wikinews items (CC BY 2.5) and press releases of US senators (public domain): figures only.
"""

import sys
from collections import Counter
from pathlib import Path

from newslint.apart import apart
from newslint.commonness import PARAGRAPH, TABLE
from newslint.formats import read

FEWEST = 10
"""In a million: what is rarer is left out."""

_SHOWN = {ord("\n"): PARAGRAPH}


def counted(folders: list[Path]) -> Counter[str]:
    """How often each three characters stand in the prose of the drafts."""
    counts: Counter[str] = Counter()
    for folder in folders:
        for path in sorted(folder.rglob("*.md")):
            for block in read(path.read_text("utf-8"), str(path), "markdown").blocks:
                text = f"\n {apart(block.text)} \n".lower()
                counts.update(text[at : at + 3] for at in range(len(text) - 2))
    return counts


def main() -> None:
    counts = counted([Path(name) for name in sys.argv[1:]])
    scale = 1e6 / counts.total()
    common = [(three, round(count * scale)) for three, count in sorted(counts.items()) if count * scale >= FEWEST]
    lines = (f"{three.translate(_SHOWN)} {number}\n" for three, number in common)
    TABLE.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
