"""What a name tells apart and needs “the”: “on Lekki expressway”, “by Biden administration”, “by Dorn Fire Bureau”."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.grammar.lostarticles import LostArticle
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.span import Span


def bare_named_things(document: Document) -> tuple[LostArticle, ...]:
    """Every name of the running text with a noun that needs “the”, and has none, in order."""
    return document.once(_found)


_NOUNS = frozenset(
    """administration government regime parliament legislature presidency constitution economy embassy consulate army
    military navy militia treaty accord protocol convention region area peninsula archipelago plateau basin desert
    border coast countryside suburb metropolis outskirts expressway motorway highway turnpike pipeline canal strait
    conflict crisis war massacre genocide pandemic epidemic outbreak earthquake uprising revolution siege blockade
    tribe community diaspora population dynasty language dialect flag anthem marathon league championship tournament
    scandal affair inquiry industry market currency alliance coalition corridor enclave neighbourhood neighborhood
    bombing rebellion insurgency monarchy electorate""".split()
)
"""Nouns that are one of their kind once a name is before them, unlike “Kent county” or “Lagos airport”."""

_BODIES = frozenset(
    """department authority commission bureau federation association committee ministry tribunal secretariat army navy
    exchange""".split()
)
"""The last words of names of bodies that have “the”, unlike “Leeds Crown Court” and “Dorn City Council”."""

_VERB = "(?=r?(?:[SVmDY]|E[tapzi]))"
_AFTER_PREPOSITION = expression(
    "[fiz](?P<name>C{1,5})(?:[NxMKZP](?=f)|[NxMKZPC](?=,(?!A|[ANMx]{1,3}[,&])|[i.;bThwzSVmDYJc]|E[fizrt.,]|&[SVDLt1]))"
)
_AFTER_SAYING = expression(f"[TDb](?P<name>[NxMAKY]?C{{1,5}})[NMKC]{_VERB}")
_OPENING = expression(f"(?P<name>[NxMAKY]?C{{1,5}})[NMKC]{_VERB}")
"""A name and the noun, or the body that is its last word: behind a preposition, in what is said, at the beginning."""

_NO_PREPOSITIONS = frozenset("per via including like unlike".split())


def _found(document: Document) -> tuple[LostArticle, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in_sentence(sentence))


def _in_sentence(sentence: LetteredSentence) -> Iterator[LostArticle]:
    words, letters = sentence.words, sentence.letters
    if "C" not in letters:
        return
    first = _OPENING.match(letters)
    for match in (
        *((first,) if first else ()),
        *_AFTER_PREPOSITION.finditer(letters),
        *_AFTER_SAYING.finditer(letters),
    ):
        start, at = match.start("name"), match.end() - 1
        nouns = _BODIES if letters[at] == "C" else _NOUNS
        if words[at].small in nouns and _lacks_article(sentence, start, at):
            span = Span(words[start].start, words[at].end)
            named = f"{'the' if start else 'The'} {span.of(sentence.block.text)}"
            yield LostArticle(sentence.block, span, (named,))


def _lacks_article(sentence: LetteredSentence, start: int, at: int) -> bool:
    """Whether a name, which owns nothing, stands before a noun: “Lekki expressway”, not “Cuba’s army”."""
    words = sentence.words
    is_name = all(word.text[:1].isupper() and not word.small.endswith(("'s", "s'")) for word in words[start:at])
    is_bare = words[start].small != "the" and (not start or words[start - 1].small not in _NO_PREPOSITIONS)
    is_name = is_name and sentence.letters[max(0, start - 2) : start] != "Cf"  # “Bay of Bengal area”
    return is_name and is_bare and sentence.is_in_ended_text
