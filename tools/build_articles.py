"""Writes the table of nouns that need an article: `build_articles.py ARPA`.

ARPA is the generic model of US English of CMU Sphinx (Carnegie Mellon University, BSD) that the package pocketsphinx
has as `en-us.lm.bin`, written as text by its `NGramModel.write`. Of its pairs of words those count whose second is a
noun of one: how often the noun stands right after an article, and how often after a preposition, a verb or “be”.

A noun has a line if the SPECIALIST Lexicon (by `wordclasses.txt`) knows no use of it that is not counted, or
`counted_nouns.txt` has it, and the model seldom has it without an article. After the noun stands what it follows bare
in fixed phrases (“court in”, “edge on”): prepositions, `V` for verbs that have it as their object, `B` for “be”.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newslint.reading.vocabulary.inflections import plain_of
from newslint.reading.vocabulary.wordclasses import classes

DATA = Path(__file__).parents[1] / "src" / "newslint" / "reading" / "data"
SEEN_BARE = {
    noun: frozenset(before)
    for noun, *before in map(str.split, (Path(__file__).parent / "seen_bare.txt").read_text("utf-8").splitlines())
    if noun != "#"
}
"""What edited English has before some nouns in place of an article."""

KIN = frozenset("mother father mom mum dad grandma grandpa mama papa".split())
"""Nouns that stand for the name of somebody: “with mother”."""

COUNTED = frozenset((Path(__file__).parent / "counted_nouns.txt").read_text("utf-8").split())

DETERMINERS = frozenset(
    "the a an his her its their our my your this that another each every any some no either neither one".split()
)
PREPOSITIONS = frozenset(
    """in for from with on at by to of about against near within across into behind under over along around outside
    inside during between among through throughout upon onto toward towards beyond below above beside off after
    before until as""".split()
)
BE = frozenset("is was be are were been being becomes become became".split())

TIMES = frozenset(
    """day week month year season night morning evening afternoon hour minute second century decade weekend spring
    summer autumn winter fall term quarter""".split()
)
PHRASES = frozenset(
    """way point man turn lack field reason end rate file domain process name audit base sort lot half place face
    circle ball home stage host toll vent claim heir word fig stigma petition committee leg debate dismemberment
    proliferation incidence heritage witness prey conclusion signature capability behalf study glance antithesis
    predisposition matter top bottom shop camp opinion copy show""".split()
)
"""Nouns that stand without an article in more phrases than a model tells: under way, in point of fact, play host."""

PAIRS = {"company": "in", "alarm": "in", "recommendation": "on", "approval": "on"}
"""More of such phrases: of these nouns only one."""

ABSTRACT = (
    *("tion", "sion", "ment", "ity", "ance", "ence", "ism", "ness", "ship", "cy", "sis", "ure", "age", "al", "ry"),
    *("th", "hood", "dom"),
)
"""Endings of nouns that may be a deed or a state without an article, whatever a lexicon says."""

SEVERAL = frozenset({"clergy"})
"""Nouns of one that are many people."""

ONLY_COUNTED = frozenset("pilot suspect chance patient".split())
"""Adjectives that are always counted where they are nouns."""

LEAST_USUAL = -6.9
"""The power of ten of a word's share of all English below which the model has too few pairs with it."""

Shares = dict[str, dict[str, float]]


def shares(lines: Iterable[str]) -> Shares:
    """By noun, the part of its places that stand right after each word."""
    alone: dict[str, float] = {}
    found: Shares = defaultdict(dict)
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 3:
            alone[fields[1]] = float(fields[0])
        elif len(fields) == 4 and "n" in classes(fields[2]) and alone[fields[2]] > LEAST_USUAL:
            found[fields[2]][fields[1]] = 10 ** (float(fields[0]) + alone[fields[1]] - alone[fields[2]])
    return found


def line(noun: str, before: Mapping[str, float]) -> str:
    """The line of a noun; empty where it need not have an article."""
    determined = sum(before.get(word, 0.0) for word in DETERMINERS)
    if determined < 0.15 or not _may_be_judged(noun):
        return ""
    bare = {word: share / determined for word, share in before.items() if word in PREPOSITIONS}
    verbs = _verbs(before, determined)
    if "v" in classes(noun):
        bare["to"] = 0.0
    if not _is_counted(noun, determined, sorted(bare.values(), reverse=True), sum(verbs.values())):
        return ""
    usual = sorted(
        word
        for word, share in bare.items()
        if share > 0.003 or (word == "to" and "v" in classes(noun)) or word == PAIRS.get(noun)
    )
    usual += sorted(SEEN_BARE.get(noun, frozenset()) - {"*", *usual})
    has_object = sum(verbs.values()) > 0.03 or max(verbs.values(), default=0.0) > 0.01
    usual += ["V"] * (has_object and "V" not in usual)
    usual += ["O"] * (
        noun in COUNTED and "p" in classes(noun) and noun.endswith(ABSTRACT) and sum(bare.values()) > 0.03
    )
    usual += ["B"] * (sum(before.get(word, 0.0) for word in BE) / determined > 0.02)
    return f"{noun} {' '.join(usual)}\n"


def _may_be_judged(noun: str) -> bool:
    letters = classes(noun)
    is_adjective = ("a" in letters and noun not in ONLY_COUNTED) or noun in SEVERAL
    is_other = noun in TIMES | PHRASES | KIN
    return not is_adjective and not {"r", "D"} & set(letters) and not is_other


def _verbs(before: Mapping[str, float], determined: float) -> dict[str, float]:
    """How often a noun follows each verb, by the verb's plain form; what may be a participle counts less."""
    found: dict[str, float] = defaultdict(float)
    for word, share in before.items():
        letters = set(classes(word))
        if letters & set("vdegs") and not letters & set("nap") and word not in DETERMINERS | PREPOSITIONS | BE:
            found[plain_of(word) or word] += share / determined * (1.0 if letters & set("vs") else 0.3)
    return found


def _is_counted(noun: str, determined: float, bare: list[float], verbs: float) -> bool:
    """Whether a noun always has an article but in phrases; `bare` are the shares after prepositions, largest first."""
    letters = classes(noun)
    is_abstract = noun.endswith(ABSTRACT)
    if sum(bare[2:]) > (0.15 if "P" in letters and "p" not in letters else 0.05):
        return False
    if noun in COUNTED:
        return True
    if "p" in letters:
        return not is_abstract and sum(bare) < 0.05 and verbs < 0.03 and determined > 0.4
    return not is_abstract or sum(bare) < 0.1


def lines(found: Shares) -> Iterator[str]:
    """The lines of the table, in the order of the alphabet."""
    return (line(noun, found[noun]) for noun in sorted(found))


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8", errors="replace") as arpa:
        table = "".join(lines(shares(arpa)))
    (DATA / "articles.txt").write_text(table, "utf-8")
