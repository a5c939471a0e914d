"""Words with capitals between words in small letters, and what stands beside them."""

import re
from functools import cache
from typing import NamedTuple

from newslint.datafiles import section_of, shipped_text
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.titles import offices
from newslint.reading.text.lines import body
from newslint.reading.vocabulary.lexicon import given_names, may_be_given, places, role
from newslint.reading.vocabulary.wordclasses import classes, is_of
from newslint.span import Span


class CapitalRun(NamedTuple):
    """Common nouns with capitals in the middle of a sentence that are no part of a longer name, as far as words tell.

    `words` are in small letters, `before` the words that lead to them, `after` the small word that follows. `joint` is
    what ties them to a name: “in” of “a Constable in Leeds”. `owns` says that they are a possessive.
    """

    block: Block
    span: Span
    words: tuple[str, ...]
    before: tuple[str, ...]
    after: str
    joint: str
    owns: bool

    @property
    def head(self) -> str:
        return self.words[-1]

    @property
    def determiner(self) -> str:
        """The article or the like before the run, past adjectives: “a local”; empty where it has none."""
        found = ""
        for word in reversed(self.before):
            if word in _LIKE_ARTICLES:
                found = word
            elif _is_determiner(word):
                return "the" if word.endswith(("'s", "’s")) else word.lower()
            elif not is_of(word, "adjective & ~plural") or word in _NO_ADJECTIVES:
                return found
        return found

    @property
    def stands_alone(self) -> bool:
        """Whether the run ends its noun phrase: “the Bill passed”, not “the Freedom article”."""
        return not is_of(self.after, "noun | plural") or self.after in _JOINTS or is_of(self.after, "past | verb-s")

    def is_head(self, expression: str) -> bool:
        """Whether the last word is of the classes that an expression names."""
        return is_of(self.head, expression)


DEFINITE = frozenset("the this that these those our its their his her my your".split())
ONE = frozenset("a an each every another".split())
MANY = frozenset(
    """any some several many most few all no other both two three four five six seven eight nine ten dozen eleven twelve
    about more local fellow""".split()
)
_LIKE_ARTICLES = frozenset({"local", "fellow"})
"""Adjectives before which an article may stand, and which do as one where none does: “local Deputies”."""

_DETERMINERS = DEFINITE | ONE | MANY
_JOINTS = frozenset(
    """will can may might must could would should said to in on at by for with and or as from is was has had are were
    who that which but when where after before during over last this says also not""".split()
)
_NO_ADJECTIVES = frozenset("in on at by of for to with and or as from like near past".split())


def capital_runs(document: Document) -> tuple[CapitalRun, ...]:
    """Every run of such words below the headline, in order."""
    return document.once(_runs)


@cache
def listed(sort: str) -> frozenset[str]:
    """The words of one section of `commonnouns.txt`."""
    return section_of(shipped_text("reading", "commonnouns.txt"), sort)


# A capital after a word in small letters, or after the first word of a sentence; up to four words. Looked for from the
# capital on, so that the search skips everything else at once.
_RUN = expression(r"[A-Z](?<=[\w,’'] .)[a-z]+(?:(?:['’]s)?[ -][A-Z][a-z]+){0,3}(?![\w’'-]*\w[A-Z]|-\w|\w)")
_PARTS = expression("(?:['’]s)?[ -]")

# What makes a run a part of a name: a capital, a figure, an ampersand.
_GOES_ON = expression(
    r" & |['’][A-Za-z]{2}|['’]s? [A-Z]| \d|/| \((?!\w*[A-Z]{2})|: [A-Z]|\.\w| (?:d[eiu]|des|del|la|le|van|von)\b"
)
_TAIL = expression(r" (?P<joint>(?:(?:of|for|and|at|to|on|in|or|with|from|as|an?|the) )*)(?P<name>[A-Z]\w*)")
_NEXT = expression(r" (?P<word>[a-z]+)")


def _runs(document: Document) -> tuple[CapitalRun, ...]:
    return tuple(run for block in body(document) for match in _RUN.finditer(block.text) if (run := _run(block, match)))


def _run(block: Block, match: re.Match[str]) -> CapitalRun | None:
    text, start, end = block.text, match.start(), match.end()
    written = _PARTS.split(match[0])
    words = tuple(word.lower() for word in written)
    if _is_sided(written[0], words[1:2] or ("",)):
        start += len(written.pop(0)) + 1
        words = words[1:]
    if _is_named(words, written) or not all(map(_is_common, words, written)):
        return None
    before = tuple(text[max(0, start - 60) : start].rsplit(maxsplit=4)[-4:])
    if not before or _GOES_ON.match(text, end) or end == len(text):
        return None
    if not (_is_free(before) or _is_sided(before[-1], words)):
        return None
    tail, after = _TAIL.match(text, end), _NEXT.match(text, end)
    if tail and role(tail["name"]) == "time":
        tail = None
    if tail and not tail["joint"]:
        return None
    joint, owns = tail["joint"] if tail else "", text.startswith(("'", "’"), end)
    return CapitalRun(block, Span(start, end), words, before, after["word"] if after else "", joint, owns)


def _is_named(words: tuple[str, ...], written: list[str]) -> bool:
    """Whether the run is a name, has one or is an office: “Senate”, “Hope Hicks”, “Prime Minister”."""
    if not _OF_NAMES.isdisjoint(words[:-1]):
        return True
    is_given = len(words) > 1 and words[0] not in _WORDS_TOO and may_be_given(written[0])
    return words[-1] in listed("named") or is_given or (words[-1] != "doctor" and " ".join(words) in offices())


def _is_common(small: str, word: str) -> bool:
    """Whether a dictionary has the word as one that is no name."""
    return small in _WORDS_TOO or bool(
        small not in listed("named")
        and is_of(small, "noun | plural | adjective | ing")
        and role(word) not in {"time", "nation", "acronym"}
        and word not in given_names()
        and (word not in places() or small in _PLACES_TOO)
    )


def _is_sided(word: str, words: tuple[str, ...]) -> bool:
    """Whether a party or a people stands before an adjective: “the Republican Presidential race” has no longer name."""
    return is_of(words[0], "adjective & ~noun") and (word in _PARTIES or role(word) == "nation")


_PARTIES = frozenset("Republican Democratic Conservative Labour Liberal".split())

_OF_NAMES = frozenset("united states department interior".split())
_WORDS_TOO = frozenset("federal marine general liberal spring summer autumn winter".split())
_PLACES_TOO = frozenset("center college county".split())


def _is_free(before: tuple[str, ...]) -> bool:
    """Whether no name goes on into the run: not “Norport Hospital”, “Sons of Liberty”, “the film Alien”."""
    last = before[-1].lstrip(_MARKS)
    if last[:1].isupper() and not (_opens_phrase(last) and _opens(before[:-1])):
        return False
    if last.lower() in _NAMING:
        return False
    joint = before[-2:] if last.lower() in _ARTICLES else before[-1:]
    led = before[: -len(joint)]
    if len(joint) == 2 and joint[0].lstrip(_MARKS)[:1].isupper() and joint[0][-1] != "," and not _opens(led):
        return False
    if joint[0] not in _WITHIN or not led or not led[-1].lstrip(_MARKS)[:1].isupper() or led[-1][-1] == ",":
        return True
    return (_opens(led[:-1]) and bool(classes(led[-1].lower()))) or is_of(led[-1], "field")


_MARKS = "\"“‘'("
_ARTICLES = frozenset({"the", "a"})
_WITHIN = frozenset("of for and in on the at to & vs or with from meets".split())
_NAMING = frozenset(
    """called named titled entitled dubbed film movie series show band album song novel book magazine newspaper game
    podcast opera musical play sitcom brand nicknamed""".split()
)


def _opens(before: tuple[str, ...]) -> bool:
    """Whether a sentence begins after these words."""
    return not before or before[-1][-1] in '.!?"”'


def _is_determiner(word: str) -> bool:
    return _opens_phrase(word) or (word.isdigit() and len(word) < 4) or word.endswith(("'s", "’s"))


def _opens_phrase(word: str) -> bool:
    return word.lower() in _DETERMINERS
