"""Commas that part what belongs together, and commas that are missing between clauses."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import SAYING, begins, is_clause, is_finite, is_subordinate, opens, subject
from newslint.engines.syntax.tree import Sentence, Word

_OPENING = frozenset("after when although though if because while before until since as once unless whenever".split())

_NAMED = frozenset({"NNP", "NNPS", "PRP", "WP", "WDT"})

_SHORT = 4
"""Words: so short a clause may do without a comma."""


def before_verb(sentence: Sentence) -> Iterator[Remark]:
    """A comma between subject and verb: 'The head of the committee, said …'."""
    verb = sentence.root
    told = subject(sentence, verb)
    if told is None or told.role == "expl" or told.tag in _NAMED:
        return
    last, start = sentence.last(told), begins(sentence, verb)
    if last + 2 != start or sentence.lower(last + 1) != "," or last < 2 or not opens(sentence, verb):
        return
    if not any(word.is_mark for word in sentence.between(0, last + 1)):
        right = f"{sentence.words[last].text} {sentence.words[start].text}"
        message = f"No comma parts a subject from its verb: write '{right}'."
        yield sentence.remark("comma-before-verb", last, start, message, right)


def after_clause(sentence: Sentence) -> Iterator[Remark]:
    """None after an opening clause: 'After the council voted the mayor left'."""
    if sentence.lower(0) not in _OPENING:
        return
    root = sentence.root
    for clause in (*sentence.children(root, "advcl"), root):
        main = root if clause != root else sentence.child(root, "ccomp")
        if sentence.first(clause) == 0 and main and is_clause(sentence, clause) and is_clause(sentence, main):
            yield from _unparted(sentence, clause, main)


def _unparted(sentence: Sentence, clause: Word, main: Word) -> Iterator[Remark]:
    told = subject(sentence, main)
    first = sentence.first(told) if told else 0
    before, start = sentence.word(first - 1), sentence.words[first]
    if before is None or any(word.is_mark for word in sentence.between(0, first)) or first < _SHORT:
        return
    ends = clause.at < first < main.at and before.lemma != "be" and before.tag not in {"MD", "IN"}
    if ends and start.tag not in {"RB", "IN", "VBG", "VBN", "NN"}:
        right = f"{before.text}, {start.text}"
        message = f"A comma is missing where the main clause begins: write '{right}'."
        yield sentence.remark("comma-missing-after-clause", before.at, first, message, right)


def between_clauses(sentence: Sentence) -> Iterator[Remark]:
    """None between two clauses: 'The council met on Monday and the mayor presented a plan'."""
    root = sentence.root
    if not opens(sentence, root) or root.lemma in SAYING:
        return
    for other in sentence.children(root, "conj"):
        told = subject(sentence, other)
        if told and is_finite(sentence, other) and not is_subordinate(sentence, other):
            yield from _joined(sentence, root, other, sentence.first(told))


def _joined(sentence: Sentence, root: Word, other: Word, first: int) -> Iterator[Remark]:
    link, before = sentence.word(first - 1), sentence.word(first - 2)
    if link is None or before is None or link.lower not in {"and", "but"} or link.head != root.at or before.is_mark:
        return
    if first > _SHORT + 1 and sentence.last(other) - first >= _SHORT and before.lower != "well":
        right = f"{before.text}, {link.text}"
        message = f"A comma parts two clauses that could each be a sentence: write '{right}'."
        yield sentence.remark("comma-missing-between-clauses", before.at, link.at, message, right)


def in_predicate(sentence: Sentence) -> Iterator[Remark]:
    """One between two verbs of one subject: 'The council approved the plan, and sent it to the mayor'."""
    root = sentence.root
    others = sentence.children(root, "conj")
    if [word.text for word in sentence.words].count(",") != 1 or len(others) != 1 or not opens(sentence, root):
        return
    start = begins(sentence, others[0])
    link = sentence.word(start - 1)
    if link is None or link.lower != "and" or link.head != root.at or sentence.lower(start - 2) != ",":
        return
    inside = sentence.between(root.at, start)
    if _shares(sentence, others[0]) and not any(word.role in {"relcl", "ccomp", "advcl"} for word in inside):
        right = f"{sentence.words[start - 3].text} {link.text}"
        message = f"Two verbs of one subject take no comma between them: write '{right}'."
        yield sentence.remark("comma-in-predicate", start - 3, link.at, message, right)


def _shares(sentence: Sentence, other: Word) -> bool:
    """Whether a second verb has the first one's subject and tense."""
    own = sentence.child(other, "nsubj", "nsubjpass", "expl", "csubj")
    return own is None and other.tag == sentence.root.tag and is_finite(sentence, other)
