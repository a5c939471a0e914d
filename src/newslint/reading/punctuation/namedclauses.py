"""Names, days and sums that run straight into a clause: “Anna Moe who leads”, “the Senate where it”, “$500 which”.

Who or what is meant is known without the clause. Where the clause may tell one from others (“the Oslo where he grew
up”, “it was Moe who left”, “Democrats who”) nothing is found.
"""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.grammar.clauses import PRONOUNS, SURE, name_ending_at
from newslint.reading.naming.names import Name
from newslint.reading.naming.people import people
from newslint.reading.text.nounphrases import AUXILIARIES, DETERMINERS
from newslint.reading.text.sentences import sentence_at
from newslint.reading.vocabulary.lexicon import given_names
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def clauses_of_names(document: Document) -> Iterator[tuple[Block, Span]]:
    """The word after which a comma belongs, before each clause that tells more of what a name or figure names."""
    for block in document.blocks:
        if "text" in block.scopes:
            for found in _CLAUSE.finditer(block.text):
                end = found.start() - 1
                if _follows_word(block.text, end) and _is_set_off(document, block, found, end):
                    yield block, Span(_word_start(block.text, end), end)


def _follows_word(text: str, end: int) -> bool:
    """Whether a word and one space stand before a place, with no mark between."""
    return text[end : end + 1] == " " and (text[end - 1 : end].isalnum() or text[end - 1 : end] in {")", "."})


_CLAUSE = expression(
    r"wh(?<!\w..)(?P<link>o|ich|ere|en|ose) "
    r"(?:(?:also|now|once|later|then|previously|recently|[a-z]+ly) )?"
    r"(?P<first>[$£€]?\w[\w’'-]*)(?: (?P<second>[\w’'-]+))?"
)


def _word_start(text: str, end: int) -> int:
    return max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1


def _is_set_off(document: Document, block: Block, found: re.Match[str], end: int) -> bool:
    """Whether the clause of a link word tells more of what stands before it."""
    if found["link"] == "en":
        return _ends_before(_since(), block.text, end) and _begins_clause(found)
    name = name_ending_at(document, block, end)
    if name is None:
        is_told = _is_verb(found["first"]) or (found["first"] in PRONOUNS and _begins_clause(found))
        return found["link"] == "ich" and is_told and _ends_before(_FIGURE, block.text, end)
    before = _words_before(block.text, name.span.start)
    if _ends_before(_PICKED_OUT, block.text, name.span.start) or not _is_only_one(name, before):
        return False
    near = before[-1] if before else ""
    if found["link"] in {"o", "ose"}:
        is_clause = found["link"] == "ose" or near in _AGAINST or _is_verb(found["first"])
        # “a man from the United States who”, “members of the National Guard who”
        comes_from = (
            not {"from", "in", "of", "for"}.isdisjoint(before[-3 if name.kind == "institution" else -2 :])
            and near not in _AGAINST
        )
        is_asked = near in {"ask", "asks", "asked", "asking"} and found["link"] == "o"
        return is_clause and not comes_from and not is_asked and _is_somebody(document, name, near)
    return not (name.kind in {"person", "time"} or _is_common(name)) and _is_told_of(found, near)


def _is_told_of(found: re.Match[str], near: str) -> bool:
    """Whether “which” or “where” begins a clause, and no question is put to the name: “asked Congress where it was”."""
    if found["link"] == "ich" and _is_verb(found["first"]):
        return True
    asked = near not in _PLACING and is_of(near, "verb | past | verb-s")
    return _begins_clause(found) and not (asked and found["link"] == "ere")


_PLACING = frozenset("to in at near outside left visited reached leave visit reach for of from".split())


def _words_before(text: str, start: int) -> list[str]:
    """The words before a name as far as they belong to its sentence, in small letters."""
    return text[max(0, start - 60) : start].lower().rpartition(". ")[2].split()


_TELLING_APART = frozenset(
    """a an this that these those any every another other some no only one each many most all both several few two
    three four five like unlike than as of-those another's next""".split()
)


def _is_only_one(name: Name, before: list[str]) -> bool:
    """Whether a name names one by itself: no “the Oslo where”, “Democrats who”, “the parts of Oslo where”."""
    near = before[-1] if before else ""
    last = name.words[-1].text
    if near in _TELLING_APART or name.kind == "nation" or (name.kind == "acronym" and last.endswith("s")):
        return False
    if near == "the" and (name.kind == "person" or not (len(name.words) > 1 or last.isupper() or last in _ONLY)):
        return False
    return not (_PARTED.intersection(before[-4:-1]) and near in {"of", "in", "the"})


def _is_common(name: Name) -> bool:
    """Whether a name may be a common noun with a capital: “the sort of Bill which”."""
    single = len(name.words) == 1 and name.kind not in {"place", "institution"}
    return single and name.text not in _ONLY and is_of(name.text.lower(), "plural | noun")


_AGAINST = frozenset("to behind against beat over past by above below facing hosts face".split())
"""What stands before the name of a side: “they lost to Leeds who”."""
_ONLY = frozenset("Senate House Capitol Kremlin Pentagon Congress Parliament Commons Knesset Duma Bundestag".split())
"""Single words of which each country has one."""
_PARTED = frozenset(
    "part parts place places area areas town towns city cities country countries state states side".split()
)


def _is_somebody(document: Document, name: Name, near: str) -> bool:
    """Whether a name is of a person whose name is given whole or opens a sentence, or of a body or a side."""
    mention = next((one for one in people(document) if one.block is name.block and name.span.contains(one.span)), None)
    if mention is None and (near.removesuffix(".") in _RANKS or near.capitalize() in given_names()):
        return True
    if mention is None:
        is_side = name.kind == "institution" or (name.kind in {"place", "unknown"} and near in _AGAINST)
        return is_side and not _is_common(name) and not name.words[-1].text.endswith(("ers", "ans", "ists", "ats"))
    at = mention.span.start
    return bool(mention.given) or sentence_at(document, name.block, at).start == at


_RANKS = frozenset("mr mrs ms dr prof professor sir lady".split())


def _is_verb(word: str) -> bool:
    return word in SURE or word in AUXILIARIES or is_of(word, "past | verb-s")


def _begins_clause(found: re.Match[str]) -> bool:
    """Whether a subject and more follow: a pronoun, a noun with its article, a name, some people."""
    first, second = found["first"], found["second"] or ""
    if first.lower() in PRONOUNS:
        return _is_verb(second) or is_of(second, "verb | adverb | plural | noun")
    begins = first.lower() in DETERMINERS or first[0].isupper() or first[0].isdigit()
    return begins or first in _PEOPLE or is_of(first, "plural & ~verb-s")


_PEOPLE = frozenset("police officials officers residents some several many two three four five six most one no".split())


def _ends_before(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether what a pattern tells stands right before a place."""
    return bool(pattern.search(text, max(0, end - 60), end))


@cache
def _since() -> re.Pattern[str]:
    """“Since” and a day, a month or a year; “in 1976 when” and “last week when” may tell at what occasion something
    was, and need no comma then.
    """
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return expression(
        rf"\bsince (?:early |late |mid-)?(?:(?:(?:{months}),? )?(?:19|20)\d\d|(?:last )?(?:{months})|"
        rf"(?:{months}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) \d\d?|"
        r"(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
        r"last (?:spring|summer|fall|autumn|winter|year|month|week|night))\Z"
    )


_FIGURE = expression(
    r"(?<!\bthan )(?<!\b[Tt]he )[$£€]\d[\d,.]*\d?(?: (?:million|billion))?\Z|[^\W\d_][^()]{0,60}\([^()]{2,40}\)\Z|"
    r"\b(?:Ordinance|Resolution|Proposition|Measure|Bill|Highway|Route|Interstate|No\.|H\.R\.|S\.|HB|SB)"
    r" ?\d[\d-]*\Z"
)
"""A sum, a note in brackets or a numbered paper."""


_PICKED_OUT = expression(
    r"\b[Ii]t(?:['’]s| is| was| will be| has been) "
    r"(?:(?:not|only|the|in|at|on|by|work|of|former|then) |[A-Z][\w.-]* ){0,6}\Z"
)
"""What says of whom a sentence tells: “it was Anna Moe who”."""
