"""Writes the table by which newslint tells a verb that lost its ending: `build_endings.py MODEL`.

MODEL is the generic model of US English of CMU Sphinx (Carnegie Mellon University, BSD) that the package pocketsphinx
ships as `en-us.lm.bin`: how usual one word is after another. Run it where that package is installed.

A line is a verb's plain form that may be a noun or an adjective as well, and a letter each for what stands left of it
(a form of “be”, of “have”) and for each of the words that may stand right of it: how many quarters of a power of ten
its participle is more usual there, M for none.
"""

import sys
from collections.abc import Callable, Iterator
from math import log10
from pathlib import Path

import pocketsphinx

from newslint.reading.vocabulary.endings import RIGHT
from newslint.reading.vocabulary.evidence import NEUTRAL, STEP, letter
from newslint.reading.vocabulary.inflections import participle_of
from newslint.reading.vocabulary.wordclasses import classes

DATA = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data"
HELPERS = ["was were is are been be being".split(), "have has had".split()]
UNSEEN = -8.5
"""The power of ten of a word that the model does not have."""

LEAST = 1.0
"""What the words beside a verb must at least be able to say for it to stand in the table."""

Share = Callable[..., float]


def model(path: str) -> Share:
    """How usual a word is after others, the last one last: a power of ten."""
    found, unit = pocketsphinx.NGramModel(None, pocketsphinx.LogMath(), path), log10(1.0001)

    def share(word: str, *before: str) -> float:
        return float(max(UNSEEN, found.prob([word, *reversed(before)]) * unit))

    return share


def lines(words: list[str], share: Share) -> Iterator[str]:
    """The lines of the table, in the order of the alphabet."""
    for word in words:
        right = participle_of(word)
        if right and right != word and share(right) > UNSEEN and share(word) > UNSEEN:
            left = "".join(letter(_after(share, right, some) - _after(share, word, some)) for some in HELPERS)
            after = "".join(letter(share(one, right) - share(one, word)) for one in RIGHT)
            if max(map(ord, left)) + max(map(ord, after)) >= 2 * NEUTRAL + LEAST / STEP:
                yield f"{word} {left}{after}\n"


def _after(share: Share, word: str, helpers: list[str]) -> float:
    """How usual a word is after any of these."""
    weights = [10 ** share(helper) for helper in helpers]
    return log10(sum(w * 10 ** share(word, one) for w, one in zip(weights, helpers, strict=True)) / sum(weights))


def main() -> None:
    table = (DATA / "wordclasses.txt").read_text("utf-8").splitlines()
    words = [word for word in (line.partition(" ")[0] for line in table) if _may_be_both(classes(word))]
    (DATA / "endings.txt").write_text("".join(lines(words, model(sys.argv[1]))), "utf-8")


def _may_be_both(letters: str) -> bool:
    return "v" in letters and "e" not in letters and not {"n", "a"}.isdisjoint(letters)


if __name__ == "__main__":
    main()
