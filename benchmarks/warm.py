"""One article again and again in one process, as an editor's server has it: milliseconds of processor by part."""

import time
from collections.abc import Callable
from pathlib import Path

from newslint.desk import Desk
from newslint.formats import read

WORDS = 600
"""The figures are for so many words."""

RUNS = 4


def warm(folder: Path, *, limit: int = 60) -> dict[str, float]:
    """Milliseconds for WORDS words of the first articles of a folder, the least of some runs over all of them."""
    texts = {str(path): path.read_text("utf-8") for path in sorted(folder.iterdir())[:limit]}
    scale = 1000 * WORDS / sum(len(text.split()) for text in texts.values())
    desk = Desk(find_config=False, grammar="off")
    packs = desk.house("").rules.packs
    documents = [read(text, path, "markdown") for path, text in texts.items()]

    def whole() -> None:
        for path, text in texts.items():
            desk.lint_text(text, path)

    def reading() -> None:
        for path, text in texts.items():
            read(text, path, "markdown")

    def searches() -> None:
        for document in documents:
            for pack in packs:
                for number, places in pack.candidates(document).items():
                    pack.matches(document, number, places)

    parts = {"all": whole, "the format": reading, "the rules' searches": searches}
    return {name: scale * _least(run) for name, run in parts.items()}


def _least(run: Callable[[], None]) -> float:
    """Seconds of processor, the least of the runs after one that is not counted."""
    run()
    return min(map(_timed, [run] * RUNS))


def _timed(run: Callable[[], None]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began
