"""What a sentence adds at its end without a comma: “the bomb went off killing four”, “passed 5-2 with”."""

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.reading.grammar.clauses import BREAKS
from newslint.reading.grammar.predicates import is_verb_alone
from newslint.reading.punctuation.commas import CommaFault, comma_after
from newslint.reading.text.nounphrases import DETERMINERS
from newslint.reading.text.tokens import Token, token_sentences
from newslint.reading.vocabulary.wordclasses import is_of


def trailing_unparted(document: Document) -> Iterator[CommaFault]:
    """The word after which a comma belongs, before what came of it, who is among them, or who voted how."""
    for block, words in token_sentences(document):
        for number in range(3, len(words) - 2):
            if (
                words[number].text in _BEGINS
                and words[number - 1].is_word
                and _BEGINS[words[number].text](words, number)
            ):
                yield comma_after(block, words[number - 1])


_STOPS = frozenset("stopped prevented saw caught showed found heard kept watched".split())
"""Verbs after which somebody does something without a comma: “stopped the virus killing people”."""
_PARTICLES = frozenset("off down over up out open away later overnight there".split())


def _tells_outcome(words: Sequence[Token], number: int) -> bool:
    """Whether a past verb and what it hit or did stand before, and whom or what it struck after."""
    before, after = words[number - 1], words[number + 1]
    if not _is_amount(after) and after.small not in _STRUCK:
        return False
    done = [n for n in range(1, number - 1) if is_of(words[n].text, "past") or is_verb_alone(words[n])]
    if not done or words[done[-1]].small in _STOPS or any(word.small in BREAKS for word in words[1:number]):
        return False
    if before.text in _PARTICLES or is_of(before.text, "past & ~noun & ~adjective"):
        return True
    return is_of(before.text, "noun & ~verb-s & ~adjective") and words[number - 2].small in {
        "a",
        "an",
        "the",
        "his",
        "her",
    }


_STRUCK = DETERMINERS | frozenset("out off down".split())
"""What may begin what was struck, or belongs to its verb: “knocking out power”."""


def _is_amount(word: Token) -> bool:
    return word.text[0].isdigit() or word.small in _COUNTS or word.small in {"at", "more", "several", "people"}


_COUNTS = frozenset("one two three four five six seven eight nine ten dozens hundreds thousands".split())


def _tells_who_is_among(words: Sequence[Token], number: int) -> bool:
    """Whether a number of people or things stands before “including”."""
    if not is_of(words[number - 1].text, "plural") and words[number - 1].text not in {"people", "others"}:
        return False
    if any(word.small in _COUNTS or word.text[0].isdigit() for word in words[max(0, number - 4) : number - 1]):
        return True
    told = any(is_verb_alone(word) for word in words[1 : number - 1])
    return told and any(word.text in {",", "and"} for word in words[number + 1 : number + _LISTED])


_LISTED = 8
"""Words within which a list of more than one shows itself."""


def _tells_who_voted(words: Sequence[Token], number: int) -> bool:
    """Whether the tally of a vote stands before “with”."""
    first, _, second = words[number - 1].text.replace("–", "-").partition("-")
    if not (first.isdigit() and second.isdigit()):
        return False
    return any(word.small in _VOTED for word in words[max(0, number - 6) : number - 1])


_VOTED = frozenset("passed voted approved rejected defeated failed carried vote adopted denied".split())

_BEGINS = {
    **dict.fromkeys("killing injuring wounding leaving forcing knocking breaking prompting".split(), _tells_outcome),
    "including": _tells_who_is_among,
    "with": _tells_who_voted,
}
