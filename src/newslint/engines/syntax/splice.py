"""Two sentences joined by a comma: 'The council met, it voted to close the school'."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import SAYING, is_clause, is_subordinate, opens, subject
from newslint.engines.syntax.tree import Sentence, Word

_LINKS = frozenset("however therefore moreover nevertheless consequently thus furthermore hence".split())

_COMPARED = frozenset({"more", "less", "longer", "better", "sooner", "higher", "bigger", "fewer"})


def spliced(sentence: Sentence) -> Iterator[Remark]:
    if sentence.lower(0) == "the" and sentence.lower(1) in _COMPARED:
        return
    starts = (_start(sentence, other) for one, other in _pairs(sentence) if opens(sentence, one))
    for first in {*starts, *_doubled(sentence)}:
        if sentence.lower(first - 1) == "," and first > 1 and _is_alone(sentence, first):
            before, after = sentence.words[first - 2], sentence.words[first]
            message = (
                f"A comma joins two sentences: write '{before.text}; {after.text}', begin a new sentence, "
                "or join them with 'and' or 'but'."
            )
            yield sentence.remark("comma-splice", first - 2, first, message, f"{before.text}; {after.text}")


def _is_alone(sentence: Sentence, first: int) -> bool:
    """Whether the comma is the sentence's only one, but for one behind a link such as 'however'."""
    commas = {word.at for word in sentence.words if word.text == ","}
    behind = {first + 1} if sentence.lower(first) in _LINKS else set()
    return commas - behind == {first - 1} and sentence.words[first].tag not in {"NNP", "NNPS"}


def _pairs(sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """Two clauses that the parse has one under the other with no word that joins them."""
    root = sentence.root
    for child in sentence.children(root, "ccomp", "parataxis", "conj"):
        one, other = sorted((child, root))
        joined = sentence.child(root, "cc") if child.role == "conj" else one.lemma in SAYING or root.lemma in SAYING
        reported = child.role == "ccomp" and child.at > root.at
        if not joined and not reported and _stand_alone(sentence, one) and _stand_alone(sentence, other):
            yield one, other


def _doubled(sentence: Sentence) -> Iterator[int]:
    """Where a second subject stands, whose verb has taken the first one's: 'Most residents left, they will …'."""
    match sentence.children(sentence.root, "nsubj", "nsubjpass"):
        case [one, other] if other.at < sentence.root.at and other.tag == "PRP" and sentence.first(one) == 0:
            if any(word.tag in {"VBN", "VBD"} for word in sentence.children(one, "acl")):
                yield other.at


def _stand_alone(sentence: Sentence, verb: Word) -> bool:
    return is_clause(sentence, verb) and not is_subordinate(sentence, verb)


def _start(sentence: Sentence, other: Word) -> int:
    """Where the second sentence begins: at its subject, or at a link such as 'however' before it."""
    told = subject(sentence, other)
    first = sentence.first(told) if told else 0
    if sentence.lower(first - 1) == "," and sentence.lower(first - 2) in _LINKS:
        return first - 2
    return first - 1 if sentence.lower(first - 1) in _LINKS else first
