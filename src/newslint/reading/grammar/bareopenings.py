"""Nouns that open a sentence and lost “the”: “Driver of the bus fled”, “Government has given”, “Suspect was held”."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.grammar.lostarticles import LostArticle
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.articles import usual_before
from newslint.reading.vocabulary.wordclasses import is_of


def bare_openings(document: Document) -> tuple[LostArticle, ...]:
    """Every noun that opens a sentence of the running text without its article, in order."""
    return document.once(_found)


_OPENS = expression(
    r"[NxMK](?:(?=r?(?:[SmD]|E[tafzi]))"
    r'|(?P<part>(?=f[ta](?:[^,;."C]{1,20}(?:[SVDm]|[EY][ta])|[^,;."]{1,20},[^,;."]?C+,r?[SVDEm]))))'
)
"""A noun with its verb, or with what it is a part of and that verb, which may stand behind a name in commas."""

_KNOWN = frozenset(
    """government company council court committee commission ministry agency university hospital army navy club team
    board panel jury firm airline bank union association suspect victim defendant plaintiff driver passenger
    motorcyclist motorist pilot gunman attacker shooter accused deceased""".split()
)
"""Who is known by then, and has the article all the same."""

_STOPS = frozenset('.”’"')

_SHORTEST = 6
"""Words of a sentence below which it may be a line of a list or a label."""


def _found(document: Document) -> tuple[LostArticle, ...]:
    return tuple(found for sentence in lettered_sentences(document) for found in _in_sentence(sentence))


def _in_sentence(sentence: LetteredSentence) -> Iterator[LostArticle]:
    match = _OPENS.match(sentence.letters)
    if match is None or len(sentence.words) < _SHORTEST or sentence.block.text.rstrip()[-1:] not in _STOPS:
        return
    noun = sentence.words[0]
    if noun.text.istitle() and (noun.small in _KNOWN if match["part"] is None else _is_part(noun.small)):
        yield LostArticle(sentence.block, noun.span, (f"The {noun.small}",))


def _is_part(noun: str) -> bool:
    """Whether a noun with “of” after it is one of a kind: “driver of the bus”."""
    usual = usual_before(noun)
    return is_of(noun, "job") or (usual is not None and "O" not in usual and is_of(noun, "person | thing"))
