"""Verbs in another number than their subject."""

import re
from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.grammar import subjectforms as forms
from newslint.reading.grammar.clauses import LISTENS
from newslint.reading.grammar.clausestarts import clause_starts
from newslint.reading.grammar.verbnumber import FINITE, MANY_FORMS, Disagreement, disagreement, right_form
from newslint.reading.naming.people import people
from newslint.reading.text.letters import LetteredSentence, is_name_of_many
from newslint.reading.text.tokens import Token
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


def subject_verbs(document: Document, sentence: LetteredSentence) -> Iterator[Disagreement]:
    """The verbs of a sentence that have their subject before them, and the one that has it after it."""
    joined = "&" in sentence.letters
    for start, opens in clause_starts(sentence):
        builds = () if not joined else _WITH_AND if opens else _WITH_AND[:1]
        for build in (*_ALONE, *builds):
            found = build.match(sentence.letters, start)
            if found:
                yield from _judged(document, sentence, found)
    yield from _inverted(sentence)


_ALONE = forms.ONE_WITH_MANY, forms.MANY_WITH_ONE
_WITH_AND = forms.JOINED_WITH_ONE, forms.NEXT_VERB, forms.NEXT_VERB_OF_MANY


def _judged(document: Document, sentence: LetteredSentence, found: re.Match[str]) -> Iterator[Disagreement]:
    """The verb of a subject in the other number, where nothing speaks for another reading."""
    words, letters, at = sentence.words, sentence.letters, found.start("verb")
    noun = Span(*found.span("noun"))
    right = right_form(sentence, found)
    if not right or _may_be_otherwise(document, sentence, found, noun):
        return
    yield disagreement(sentence, at, right, called(words, letters, noun))


def called(words: Sequence[Token], letters: str, noun: Span) -> str:
    """What a message calls a subject: its last word, two words for what “and” joins, “each” of “each of the firms”."""
    phrase = letters[noun.start : noun.end]
    if "&" in phrase:
        joint = noun.start + phrase.rindex("&")
        before = joint - 1 - (letters[joint - 1] == ",")
        return f"{words[before].text} and {words[noun.end - 1].text}"
    if phrase[:2] in {"ef", "of"}:
        return words[noun.start].small
    return words[noun.end - 1].text if letters[noun.end - 1] == "C" else words[noun.end - 1].small


def _may_be_otherwise(document: Document, sentence: LetteredSentence, found: re.Match[str], noun: Span) -> bool:
    """Whether the words may be read in another way, by what they are and not by their classes."""
    words, letters, at = sentence.words, sentence.letters, found.start("verb")
    asks = not _ASKING.isdisjoint(word.small for word in words[max(0, noun.start - 1) : noun.end])
    if asks or found["next"] in "&|" or (found["verb"] not in "SL" and _may_be_noun(letters, at)):
        return True
    if _names(document, sentence, noun):
        return True
    after = Span(*found.span("after")) if "after" in found.groupdict() else Span(noun.end, noun.end)
    if _is_told(sentence, after) or (_is_about_many(letters, noun, after) and found["verb"] in "Lvx"):
        return True
    if found["verb"] == "L" and _OWNED.search(letters, after.start, after.end) and FINITE.search(letters, at + 1):
        return True
    doing = "G" in letters[after.start : after.end]
    bare = noun.length == 1 and after.length == 0
    signs = "taA" if doing else "ta" if bare and noun.start == 0 else ""
    if found["verb"] == "S" and found["next"] in signs:
        return True
    return "U" in letters[noun.start : noun.end] and words[at].small != "has"


_ASKING = frozenset("whoever whatever whichever".split())
"""What begins a clause that is itself a subject: “whoever rises to it walks”."""


def _may_be_noun(letters: str, at: int) -> bool:
    """Whether a verb that is no form of be, have and do may be a noun: the dictionary does not have each."""
    after = letters[at + 1]
    if after in ",.;" or _TO_HELP.search(letters, 0, at):
        return True
    return letters[at] in "vV" and (after in "mSLD" or (after in "NMxBC?" and bool(FINITE.search(letters, at + 2))))


_OWNED = expression("[NMxCK]P[rR]*$")
"""What may be another subject: “the mayor of the town | councillors have criticised is away”."""
_TO_HELP = expression("z[vx]$")


def _is_about_many(letters: str, noun: Span, after: Span) -> bool:
    """Whether a phrase after the noun has “and”, which may as well join the noun to what follows."""
    return "&" in letters[noun.start : after.end]


def _is_told(sentence: LetteredSentence, after: Span) -> bool:
    """Whether a word after the noun may be its verb and bring in a clause: “they agreed in principle funding is”."""
    letters = sentence.letters
    return any(
        letters[at] in "SLDEYVXvxIG"
        and _listens(sentence.words[at].small)
        and (letters[at + 1] not in "irRc" or _RUNS_ON.search(letters, at, after.end))
        for at in range(after.start, after.end)
    )


def _listens(verb: str) -> bool:
    stem = verb.removesuffix("ing")
    return verb in LISTENS or (stem != verb and (stem in LISTENS or f"{stem}e" in LISTENS))


_RUNS_ON = expression("[Cc][NMxYPXKA]")


def _names(document: Document, sentence: LetteredSentence, noun: Span) -> bool:
    """Whether a subject may be the name of something else than a person."""
    words, letters = sentence.words, sentence.letters
    at = noun.start
    while at < noun.end:
        if letters[at] != "C":
            at += 1
            continue
        end = next((n for n in range(at, noun.end) if letters[n] != "C"), noun.end)
        heads = (end == noun.end or letters[end] in ",&") and (at == noun.start or letters[at - 1] in ",&")
        if heads and document.once(_people_by_start).get((sentence.block, words[at].start)) != words[end - 1].end:
            return True
        at = end
    first = words[noun.start]
    if noun.length > 1 or letters[noun.start] == "C" or not first.text[0].isupper():
        return False
    is_strange = first.small.endswith("s") and not (classes(first.small) or is_name_of_many(first.text))
    if is_strange or letters[noun.end : noun.end + 2] == ",a":
        return True  # “Welmers has a theory”, “Bridges, a son of his, was”
    named = letters[noun.end] in "fi" and letters[noun.end + 1] == "C" and bool(classes(words[noun.end + 1].small))
    return named or (not is_name_of_many(first.text) and _is_name_elsewhere(document, first.text))


def _people_by_start(document: Document) -> dict[tuple[Block, int], int]:
    return {(one.block, one.whole.start): one.whole.end for one in people(document)}


def _is_name_elsewhere(document: Document, word: str) -> bool:
    """Whether a word that opens a sentence may be a name, as “Sanders was” is."""
    inside = re.compile(rf"[\w,;] {re.escape(word)}\b")
    return any(inside.search(block.text) for block in document.blocks)


def _inverted(sentence: LetteredSentence) -> Iterator[Disagreement]:
    """The verb before its subject: “Assisting at the scene was the fire department and the sheriff's office”."""
    found = forms.INVERTED.match(sentence.letters)
    if found and sentence.words[found.start("verb")].small in {"was", "is"}:
        at, noun = found.start("verb"), Span(*found.span("noun"))
        head = called(sentence.words, sentence.letters, noun)
        yield disagreement(sentence, at, MANY_FORMS[sentence.words[at].small], head)
