"""Writes the table of nouns that need an article once a word describes them: `build_described.py MODEL ARPA`.

MODEL is the generic model of US English of CMU Sphinx (Carnegie Mellon University, BSD) that the package pocketsphinx
has as `en-us.lm.bin`, ARPA its single words and pairs, written as text by its `NGramModel.write`. Its rows of three are
asked for one by one: how often an adjective or a noun with a noun after it stands right behind an article (“a legal
secretary”), and how often behind a preposition or a verb (“with mental illness”).

A noun has a line if it is seldom described without an article, and can be counted: the SPECIALIST Lexicon knows no
other use of it, `articles.txt` has it, or `described_nouns.txt` does, and edited English has none bare
(`seen_bare.txt`). After it stand the words that describe it bare.
"""

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from build_articles import ABSTRACT, DATA, DETERMINERS, ONLY_COUNTED, PHRASES, PREPOSITIONS, SEEN_BARE, TIMES
from pocketsphinx import NGramModel

from newslint.reading.vocabulary.articles import usual_before
from newslint.reading.vocabulary.wordclasses import classes

ACCEPTED = frozenset((Path(__file__).parent / "described_nouns.txt").read_text("utf-8").split())
OWNING = DETERMINERS - frozenset("no some any every each either neither one".split())
BARE = PREPOSITIONS | frozenset("is was has have had be make made get give take took see find use".split())
NO_MODIFIERS = DETERMINERS | frozenset(
    """same such several many own few various more most other like live mid much less due able former past next last
    first second third""".split()
)
MOST_ADJECTIVES, MOST_NOUNS = 1500, 3000

QUALITIES = ("ity", "ance", "ence", "ism", "ness")
"""Endings of nouns that say what something is like, and need no article, whatever a lexicon says."""

LEAST, LEAST_SURE = 2e-8, 5e-9
"""How often a noun must be described behind an article; less will do for one that can only be counted."""

SEEN = 1.05
"""How much likelier than its pair alone a row of three is if the model has it."""


class Model(NamedTuple):
    """A model's rows, and how often each word and each pair is."""

    rows: NGramModel
    words: Mapping[str, float]
    pairs: Mapping[str, Mapping[str, float]]

    def of_three(self, first: str, second: str, third: str) -> float:
        """How often the third word follows the others."""
        return math.exp(self.rows.prob([third, second, first]) * math.log(1.0001))


def read(binary: str, arpa: Iterable[str]) -> Model:
    """The model of two files."""
    words: dict[str, float] = {}
    pairs: dict[str, dict[str, float]] = defaultdict(dict)
    for line in arpa:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 3 and fields[0] != "-inf":
            words[fields[1]] = 10 ** float(fields[0])
        elif len(fields) == 4:
            pairs[fields[1]][fields[2]] = 10 ** float(fields[0])
    return Model(NGramModel.readfile(binary), words, pairs)


def described(model: Model) -> dict[str, dict[str, list[float]]]:
    """By noun and by what describes it: how often behind an article, and how often bare."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for modifier in _modifiers(model):
        nouns = [noun for noun in model.pairs[modifier] if "n" in classes(noun)]
        if len(nouns) < 2:
            continue
        for before in OWNING | BARE:
            if modifier in model.pairs.get(before, {}):
                for noun, often in _rows(model, before, modifier, nouns):
                    found[noun][modifier][before not in OWNING] += often
    return found


def _modifiers(model: Model) -> Iterator[str]:
    """The words most often used that are adjectives or nouns and nothing that would mislead."""
    often = sorted(model.words, key=lambda word: -model.words[word])
    usable = [word for word in often if len(word) > 2 and word not in NO_MODIFIERS]
    adjectives = [w for w in usable if "a" in classes(w) and not set("npg") & set(classes(w)) and not w.endswith("ly")]
    nouns = [w for w in usable if "n" in classes(w) and not set("rv") & set(classes(w))]
    yield from dict.fromkeys(adjectives[:MOST_ADJECTIVES] + nouns[:MOST_NOUNS])


def _rows(model: Model, before: str, modifier: str, nouns: list[str]) -> Iterator[tuple[str, float]]:
    """How often each noun follows two words; none where the model only guesses from the second."""
    base = model.words[before] * model.pairs[before][modifier]
    pairs = model.pairs[modifier]
    ratios = {noun: model.of_three(before, modifier, noun) / pairs[noun] for noun in nouns}
    guess = min(ratios.values())
    for noun, ratio in ratios.items():
        if ratio > guess * SEEN:
            yield noun, base * (ratio - guess * 0.9) * pairs[noun]


def line(noun: str, modifiers: Mapping[str, list[float]]) -> str:
    """The line of a noun; empty where it need not have an article."""
    bare = {word for word, (owned, alone) in modifiers.items() if alone > 0.12 * (owned + alone) and alone > 2e-10}
    rest = [often for word, often in modifiers.items() if word not in bare]
    owned, alone = sum(often[0] for often in rest), sum(often[1] for often in rest)
    if owned < _least(noun) or alone > 0.05 * (owned + alone) or not _is_counted(noun):
        return ""
    if sum(modifiers[word][1] for word in bare) > 0.45 * owned:
        return ""
    return f"{' '.join([noun, *sorted(bare)])}\n"


def _least(noun: str) -> float:
    """How often a noun must be described behind an article, so that the model can be believed."""
    if "p" in classes(noun):
        return LEAST
    return LEAST_SURE if usual_before(noun) is None else 0.0


def _is_counted(noun: str) -> bool:
    if "*" in SEEN_BARE.get(noun, ()):
        return False
    letters = set(classes(noun))
    is_adjective = "a" in letters and noun not in ONLY_COUNTED
    is_plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    is_other = is_adjective or is_plural or set("rgD") & letters or noun in TIMES | PHRASES
    is_other = is_other or noun.endswith(ABSTRACT if "p" in letters else QUALITIES)
    return noun in ACCEPTED or (not is_other and ("p" not in letters or usual_before(noun) is not None))


if __name__ == "__main__":
    with Path(sys.argv[2]).open(encoding="utf-8", errors="replace") as arpa:
        model = read(sys.argv[1], arpa)
    table = described(model)
    nouns = {noun for noun in model.words if "n" in classes(noun)}
    text = "".join(line(noun, table.get(noun, {})) for noun in sorted(nouns))
    (DATA / "described.txt").write_text(text, "utf-8")
