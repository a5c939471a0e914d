"""A sentence as a string with a letter a word, for what the word can be there: grammar is then read by expressions.

    The  number of  cases in the town have risen .
    t    #      f   P     i  t   N    L    E     .

The words whose letter no class tells are in `data/letters.txt`.

| letter | stands for |
| --- | --- |
| `N` `M` `x` `Y` `B` | nouns of one: counted, also without an article, also a verb: plain, a past form, in -ing |
| `P` `X` `F` | nouns of many: sure, also a verb with -s, the police |
| `K` `Z` `U` `Q` `d` `#` | a group; either number; what measures; what counts what is after “of”; dozens; “number” |
| `C` `c` `?` | a name, a day, a word in no dictionary |
| `S` `L` `V` `v` | verbs: is, was, has, does; are, were, have, do; others with -s; plain forms that are no nouns |
| `D` `E` `G` `m` `I` | past forms, participles, -ing, helpers without number, what is none of this surely |
| `A` `J` `r` `R` | adjectives, “last”, adverbs, adverbs that are also nouns |
| `t` `a` `e` `k` `l` `q` `o` `y` | articles: the, a, each, no, all, numbers, one, these |
| `f` `i` `z` `u` | of, other prepositions, to, what opens a remark |
| `w` `h` `T` `b` `!` `&` `|` | who, which, that, because, if, and, or |
| `1` `2` `3` `0` `9` `g` `+` | he, they, everyone, there, there's, what is somebody's, been |
| `,` `;` `.` `"` `$` `%` `-` `_` | marks, money, what ends every phrase, what does not count |
"""

from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.reading.text.nounphrases import UNITS
from newslint.reading.text.tokens import Tokens, small_at, token_sentences
from newslint.reading.vocabulary.wordclasses import classes


class LetteredSentence(NamedTuple):
    """A sentence with its words and the letter of each."""

    block: Block
    words: Tokens
    letters: str

    def small(self, at: int) -> str:
        """The word at a place in small letters; empty past the end."""
        return self.words[at].small if at < len(self.words) else ""

    @property
    def is_in_ended_text(self) -> bool:
        """Whether its paragraph ends with a mark, as headlines, labels and lines of a list do not."""
        return self.block.text.rstrip()[-1:] in _ENDS


_ENDS = frozenset(".!?:;\"”’'…)")


def lettered_sentences(document: Document) -> tuple[LetteredSentence, ...]:
    """Every sentence of the running text with its letters, and a stop after the last."""
    return document.once(_read)


def _read(document: Document) -> tuple[LetteredSentence, ...]:
    return tuple(LetteredSentence(block, words, f"{letters_of(words)}.") for block, words in token_sentences(document))


@cache
def _listed() -> dict[str, str]:
    """The letters of the words that have theirs by hand."""
    lines = shipped_text("reading", "letters.txt").splitlines()
    return {word: line[0] for line in lines for word in line[2:].split()}


_SIGNS = {
    **dict.fromkeys("\"“”'‘’", '"'),
    **dict.fromkeys(";:—–", ";"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("$£€¥", "$"),
    ",": ",",
    "%": "%",
}


def letters_of(words: Tokens) -> str:
    """The letters of a sentence's words and marks, one for each."""
    found: list[str] = []
    for number, (text, small, _, _, is_word) in enumerate(words):
        if not is_word:
            inside = text == "," and 0 < number < len(words) - 1 and _parts_thousands(words, number)
            found.append("q" if inside else _SIGNS.get(text, "-"))
            continue
        letter = letter_of(small)
        if small == "along" and small_at(words, number + 1) != "with":
            letter = "i"
        if (
            text != small
            and text[0].isupper()
            and letter not in "c1-"
            and (_is_name(letter, text) or not _opens(found))
        ):
            letter = "P" if is_name_of_many(text) else "C"
        found.append(letter)
    return _without_hedges(words, found)


def _is_name(letter: str, text: str) -> bool:
    return letter == "?" or is_name_of_many(text) or (len(text) > 1 and text.isupper())


def is_name_of_many(text: str) -> bool:
    """Whether a word with a capital names many: “Republicans”."""
    return _listed().get(text) == "P"


def _opens(before: list[str]) -> bool:
    return not before or before[-1] in '";.'


def _parts_thousands(words: Tokens, comma: int) -> bool:
    """Whether a comma stands in a number: “331,000”."""
    before, after = words[comma - 1], words[comma + 1]
    return (
        after.start == words[comma].end and before.text[-1].isdigit() and after.text.isdigit() and len(after.text) == 3
    )


_HEDGES = frozenset(
    """about nearly almost roughly around some approximately over estimated additional extra average record least most
    than""".split()
)
_BEFORE_HEDGES = frozenset("a an at up to more fewer less".split())


def _without_hedges(words: Tokens, found: list[str]) -> str:
    """The letters, with none for what only stands before a number: “more than 300”, “an estimated 40”, “about £30”."""
    if "q" in found or "$" in found:
        for number, letter in enumerate(found):
            if number and letter in "q$" and found[number - 1] != "q":
                _blank_hedge(words, found, number - (found[number - 1] == "a") - 1)
    return "".join(found)


def _blank_hedge(words: Tokens, found: list[str], at: int) -> None:
    before = words[at - 1].small if at > 0 else ""
    if at >= 0 and (words[at].small in _HEDGES or (words[at].small == "to" and before == "up")):
        found[at] = "_"
        if before in _BEFORE_HEDGES:
            found[at - 1] = "_"


@cache
def letter_of(word: str) -> str:
    """The letter of a word in small letters and with a plain apostrophe, wherever it stands."""
    known = _listed().get(word)
    if known:
        return known
    if word[0].isdigit():
        return "q" if word.isdigit() or "." in word else "-"
    if word.endswith(("'s", "s'")):
        return "g"
    last = word.rpartition("-")[2]
    if _listed().get(last) in {"q", "Q"}:
        return _listed()[last]
    return _by_classes(last, classes(last)) if "'" not in word and last else "-"


def _by_classes(word: str, found: str) -> str:
    if word in UNITS:
        return "U"
    if "n" in found:
        return _noun(word, found)
    if "p" in found:
        return "R" if not {"a", "r", "g", "e"}.isdisjoint(found) else "X" if "s" in found else "P"
    return _verb(found) if found else _guess(word)


def _noun(word: str, found: str) -> str:
    """The letter of a word that can be a noun of one, by what else it can be."""
    if word.endswith("s") and not {"p", "s"}.isdisjoint(found) and not word.endswith("ss"):
        return "P" if word.endswith("ings") else "Z"
    if "a" in found and ("e" in found or word.endswith(("less", "ese", "ish", "est"))):
        return "A"
    if word.endswith("ed") and "e" in found:
        return "E"
    return next((letter for other, letter in _NOUNS.items() if other in found), "N")


_NOUNS = {"g": "B", "r": "R", "d": "Y", "e": "Y", "v": "x", "p": "M"}
_VERBS = {"s": "V", "v": "v", "d": "D", "r": "r", "g": "G", "ag": "G"}


def _verb(found: str) -> str:
    """The letter of a word that is no noun."""
    if found in _VERBS:
        return _VERBS[found]
    if "v" in found and not {"d", "e"}.isdisjoint(found):
        return "I"
    if "e" in found:
        return "E"
    return "A" if "a" in found else "R" if "r" in found else "-"


_MANY = ("ers", "ors", "ists", "isms", "tions", "ments", "ships", "ities", "eers")
_ONE = ("er", "or", "ist", "ism", "tion", "ment", "ship", "ity", "eer")


def _guess(word: str) -> str:
    """What a word in no dictionary is by its ending."""
    if len(word) > 6 and word.endswith(_MANY):
        return "P"
    return "N" if len(word) > 6 and word.endswith(_ONE) else "?"
