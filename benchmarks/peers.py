"""Other tools on the same drafts, where this machine has them."""

import shutil
from pathlib import Path

from benchmarks.measure import Cost, cost


def peers(articles: Path, *, runs: int) -> dict[str, Cost]:
    """The cost of each peer on a folder of Markdown drafts, with its own rules."""
    drafts = [str(path) for path in sorted(articles.iterdir())]
    commands = {
        "proselint": ["proselint", "check", *drafts],
        "write-good": ["write-good", *drafts],
        "harper-cli": ["harper-cli", "lint", *drafts],
        "alex": ["alex", *drafts],
    }
    found = {name: command for name, command in commands.items() if shutil.which(name)}
    return {name: cost(command, runs=runs) for name, command in found.items()}
