"""Verbs that lost the “to” before them: “is expected rain”, “decided leave the club”, “the aim is provide homes”."""

from collections.abc import Iterator

from newslint.document import Document
from newslint.reading.grammar.misformed import Misformed
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


def lost_tos(document: Document) -> tuple[Misformed, ...]:
    """Every verb of the running text without the “to” that the word before it takes, in order."""
    return document.once(_found)


def _found(document: Document) -> tuple[Misformed, ...]:
    return tuple(
        found
        for sentence in lettered_sentences(document)
        for at, word in enumerate(sentence.words)
        if word.text in _TAKE
        for found in _after(sentence, at)
    )


_AFTER_BE = frozenset(
    """expected able unable likely unlikely scheduled supposed forced allowed required ordered poised willing unwilling
    ready eager prepared invited urged encouraged obliged permitted reluctant determined slated going hoping trying
    planning refusing seeking preparing attempting intending aiming struggling threatening agreeing advised bound
    inclined keen anxious happy""".split()
)
_AFTER_SUBJECT = frozenset(
    """plan plans want wants hope hopes intend intends decided agreed refuse refuses refused fail fails failed manage
    manages managed wanted try tries tried attempted seek seeks sought vowed pledged threatened promised continue
    continues needs needed aims expects intended hoped tend tends appears seems""".split()
)
_AIMS = frozenset("aim goal purpose intention objective mission".split())
_TAKE = _AFTER_BE | _AFTER_SUBJECT | _AIMS
"""What takes “to” and a verb: behind “is”, behind its subject, and nouns with “is” behind them."""

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_BETWEEN = frozenset("not also now still only all".split())


def _after(sentence: LetteredSentence, at: int) -> Iterator[Misformed]:
    words = sentence.words
    if not _governs(sentence, at):
        return
    verb = at + 1 + (words[at].small in _AIMS)
    adverbs = verb
    while verb < adverbs + 2 and sentence.small(verb).endswith("ly") and sentence.letters[verb] == "r":
        verb += 1
    if verb < len(words) and words[verb].text.islower() and _is_verb(sentence, at, verb):
        span = Span(words[at].start, words[verb].end)
        text = sentence.block.text
        right = f"{text[words[at].start : words[adverbs - 1].end]} to {text[words[adverbs].start : words[verb].end]}"
        yield Misformed(sentence.block, span, right)


def _governs(sentence: LetteredSentence, at: int) -> bool:
    """Whether a word stands where it may take a verb."""
    word, letters = sentence.words[at].small, sentence.letters
    if word in _AIMS:
        return sentence.small(at + 1) in {"is", "was"} and at > 0 and letters[at - 1] in "tAg"
    before = at - 1
    while before >= 0 and (letters[before] == "r" or sentence.small(before) in _BETWEEN):
        before -= 1
    if before < 0:
        return False
    if word in _AFTER_BE:
        small = sentence.small(before)
        return small in _BE or small.endswith(("'re", "'m")) or small in {"he's", "she's", "it's", "that's", "who's"}
    return letters[before] in "123wh" or (letters[before] in "NKCPXFM" and _is_subject(letters, before))


def _is_subject(letters: str, at: int) -> bool:
    """Whether a noun opens its clause: “the council decided”, “Holm plans”."""
    start = at
    while start >= 0 and letters[start] in "NKCPXFMAtaglqox":
        start -= 1
    return start < 0 or letters[start] in '.;,T&b"'


def _is_verb(sentence: LetteredSentence, at: int, verb: int) -> bool:
    """Whether a word is a verb’s plain form here, and no object or rest of another phrase."""
    small, after = sentence.small(verb), sentence.letters[verb + 1]
    letters = set(classes(small))
    if small in _SURE:
        return after not in ",.;" or small in {"be", "go"}
    if small in _OBJECTS and sentence.words[at].small in _AFTER_SUBJECT:
        return False
    if small in _NO_VERBS or "v" not in letters or letters & set("de") or _may_be_nouns(sentence, at):
        return False
    if not letters & set("nparD"):
        return after not in "vV"
    return after in "tag12oy" or (after in "qlPX" and sentence.words[at].small in _NEVER_OBJECT)


def _may_be_nouns(sentence: LetteredSentence, at: int) -> bool:
    """Whether what governs is rather a noun that the word before it describes: “expansion plans include”."""
    return not {"n", "p"}.isdisjoint(classes(sentence.small(at))) and sentence.letters[at - 1] in "NKCPXFM"


_SURE = frozenset("be have do go become make give get bring build keep provide remain know".split())
_NEVER_OBJECT = _AFTER_BE - frozenset("expected allowed required ordered scheduled going prepared seeking".split())
_OBJECTS = frozenset("help pay".split())
"""What one may want or agree: “they want help the most”."""
_NO_VERBS = frozenset(
    """that but like near past mind pending down outside inside over through under around well more than does complete
    say live let wed bust long square free""".split()
)
"""What is seldom the verb after such a word: “going live”, “those allowed leave”."""
