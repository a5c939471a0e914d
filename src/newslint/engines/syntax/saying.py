"""A report whose `that` is missing behind a time: 'said on Thursday the plant would close'."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import is_clause, subject
from newslint.engines.syntax.tree import Sentence, Word

_REPORTING = frozenset("say report announce confirm write warn reveal claim disclose state declare conclude".split())

_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later "
    "january february march april may june july august september october november december "
    "week month year morning afternoon evening night".split()
)

_ROLES = frozenset({"prep", "npadvmod", "advmod"})

_NOT_BARE = frozenset({"IN", "WDT", "WP", "WRB", "WP$", "CC"})


def that_missing(sentence: Sentence) -> Iterator[Remark]:
    for verb in sentence.words:
        if verb.lemma in _REPORTING and verb.tag[:1] == "V" and subject(sentence, verb):
            for clause in sentence.children(verb, "ccomp"):
                if clause.at > verb.at and is_clause(sentence, clause):
                    yield from _joint(sentence, verb, clause)


def _joint(sentence: Sentence, verb: Word, clause: Word) -> Iterator[Remark]:
    told = subject(sentence, clause)
    first = sentence.first(told) if told else 0
    between, opening = sentence.between(verb.at + 1, first), sentence.words[first]
    if opening.tag in _NOT_BARE or not all(_is_circumstance(word, verb, clause) for word in between):
        return
    if any(word.lower in _TIMES for word in between):
        time = sentence.text(verb.at + 1, first - 1)
        message = f"A time stands between '{verb.text}' and the report: write '{time} that {opening.text}'."
        yield sentence.remark("that-missing-after-time", first, first, message, f"that {opening.text}")


def _is_circumstance(word: Word, verb: Word, clause: Word) -> bool:
    """Whether a word is part of where or when something was said."""
    if word.is_mark or word.role == "mark" or word.lower == "that":
        return False
    return word.head not in {verb.at, clause.at} or word.role in _ROLES
