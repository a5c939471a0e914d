"""A series that breaks off, and pairs that do not match."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import FINITE, begins, subject
from newslint.engines.syntax.tree import Sentence, Word

_AFTER_VERB = frozenset("DT PRP PRP$ IN TO RB CD VBN VBG RP NNP EX".split())


def broken_off(sentence: Sentence) -> Iterator[Remark]:
    """A row without its 'and': 'The bill covers schools, hospitals and will fund roads'."""
    for verb in sentence.words:
        if verb.role == "conj" and subject(sentence, verb) is None:
            start = begins(sentence, verb)
            if sentence.words[start].tag in FINITE and (start < verb.at or _is_verb(sentence, verb)):
                yield from _broken(sentence, start)


def _is_verb(sentence: Sentence, verb: Word) -> bool:
    """Whether what follows shows that the word is a verb and no noun or adjective."""
    after = sentence.word(verb.at + 1)
    return verb.tag[:1] == "V" and after is not None and after.tag in _AFTER_VERB


def _broken(sentence: Sentence, start: int) -> Iterator[Remark]:
    link, last = sentence.words[start - 1], start - 2
    item = _item(sentence, last) if link.lower == "and" and link.role == "cc" else None
    if item is None:
        return
    comma = sentence.first(item) - 1
    before = sentence.word(comma - 1)
    first = sentence.words[item.head]
    if sentence.lower(comma) == "," and before and before.at == first.at:
        row = sentence.text(comma + 1, last)
        message = f"'And' is missing before '{row}', where the series ends: write '{before.text} and {row} and'."
        yield sentence.remark("series-breaks-off", before.at, link.at, message, f"{before.text} and {row} and")


def _item(sentence: Sentence, last: int) -> Word | None:
    """The noun that ends there and stands in a row with another of its sort, with no 'and' between them."""
    word = sentence.word(last)
    if word is None or word.role not in {"conj", "appos"} or word.tag not in {"NN", "NNS"}:
        return None
    other = sentence.words[word.head]
    alike = _is_determined(sentence, word) == _is_determined(sentence, other)
    bare = word.role == "conj" or not _is_determined(sentence, word)
    inside = sentence.between(sentence.first(other), last)
    fits = other.tag in {"NN", "NNS"} and alike and bare and not any(w.tag in {"CC", "CD"} for w in inside)
    return word if fits else None


def _is_determined(sentence: Sentence, noun: Word) -> bool:
    return any(word.lower in {"a", "an", "the"} for word in sentence.children(noun, "det"))


_PARTNERS = {"either": ("or",), "both": ("and",), "only": ("but",)}


def misplaced(sentence: Sentence) -> Iterator[Remark]:
    """A pair that does not match: 'The money will either go to schools or to hospitals'."""
    for word in sentence.words:
        verb = sentence.word(word.at + 1)
        if _correlates(sentence, word) and verb and verb.tag[:1] == "V":
            yield from _unlike(sentence, word, verb)


def _correlates(sentence: Sentence, word: Word) -> bool:
    if word.lower == "only":
        return sentence.lower(word.at - 1) == "not"
    return word.lower in _PARTNERS and word.role not in {"nsubj", "nsubjpass", "dobj", "appos", "pobj"}


def _unlike(sentence: Sentence, word: Word, verb: Word) -> Iterator[Remark]:
    told = subject(sentence, verb)
    if word.lower == "both" and (told is None or told.tag not in {"NN", "NNP", "PRP"} or told.lower == "they"):
        return
    partners = (other for other in sentence.words[verb.at :] if other.lower in _PARTNERS[word.lower])
    link = next(partners, None)
    at = link.at + 1 + (sentence.lower(link.at + 1) == "also") if link else len(sentence)
    second = sentence.word(at)
    if link is None or second is None or second.tag not in {"IN", "TO", "DT", "PRP$"}:
        return
    if not any(other.tag[:2] in {"VB", "MD"} for other in sentence.words[at:]):
        pair = "not only" if word.lower == "only" else word.lower
        message = (
            f"'{pair.capitalize()}' stands before '{verb.text}' but '{link.text}' before '{second.text}': move "
            f"'{pair}' to the first of the two things that it joins."
        )
        yield sentence.remark("pair-misplaced", word.at - (word.lower == "only"), word.at, message)
