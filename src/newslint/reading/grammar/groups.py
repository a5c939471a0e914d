"""Groups that are the subject of a verb which shows whether they are one or many."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.grammar import subjectforms as forms
from newslint.reading.grammar.clausestarts import clause_starts
from newslint.reading.grammar.verbnumber import MANY_FORMS, ONE_FORMS, is_wish
from newslint.reading.text.letters import LetteredSentence, lettered_sentences
from newslint.span import Span


class Group(NamedTuple):
    """A group that is the subject of a verb which shows a number: “the council are”."""

    block: Block
    span: Span
    head: str
    verb: str
    named: bool

    @property
    def is_plural(self) -> bool:
        """Whether the group has the verb of many."""
        return self.verb in ONE_FORMS

    @property
    def other(self) -> str:
        """The verb in the other number."""
        return ONE_FORMS.get(self.verb) or MANY_FORMS[self.verb]


def groups(document: Document) -> tuple[Group, ...]:
    """The groups whose verb shows whether they are one or many, in order."""
    return document.once(_groups)


def _groups(document: Document) -> tuple[Group, ...]:
    return tuple(group for sentence in lettered_sentences(document) for group in _groups_in(sentence))


def _groups_in(sentence: LetteredSentence) -> Iterator[Group]:
    if "K" not in sentence.letters and "C" not in sentence.letters:
        return
    for start, _ in clause_starts(sentence):
        found = forms.GROUP.match(sentence.letters, start)
        if found and found["next"] not in "&|" and not is_wish(sentence, found.start("noun"), ""):
            noun, verb = sentence.words[found.end("noun") - 1], sentence.words[found.start("verb")]
            named = found["body"] is not None
            if not named or (start == 0 and noun.small in _BODIES and verb.small in {"are", "were", "have"}):
                yield Group(sentence.block, verb.span, noun.text, verb.small, named)


_BODIES = frozenset(
    """cross department administration agency bureau commission committee council board association union
    university college school company corporation center institute foundation office service court
    congress senate house guard army navy authority society league church bank club party government
    ministry museum library hospital group team force corps coalition alliance legislature assembly
    parliament federation organization fund trust network post""".split()
)
