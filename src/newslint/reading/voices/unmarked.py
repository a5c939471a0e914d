"""Direct speech that lost its quotation marks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.sentences import Sentence, sentences_by_block
from newslint.reading.voices.quotations import quoted
from newslint.reading.voices.speakers import Attribution, attributions
from newslint.reading.voices.speech import QUOTING, speech_forms
from newslint.span import Span


class Clause(NamedTuple):
    """A speaker and a verb of saying that close a sentence: “, Blinken said”, “, said the mayor”.

    `words` are those that they follow, back to the first that must be the speaker's own.
    """

    block: Block
    span: Span
    words: Span

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def speech_without_marks(document: Document) -> tuple[Clause, ...]:
    """Sentences in the first person that end with a speaker and a verb of saying, outside any quotation."""
    return document.once(_without_marks)


def _without_marks(document: Document) -> tuple[Clause, ...]:
    return tuple(_clauses(document))


def _clauses(document: Document) -> Iterator[Clause]:
    by_block = sentences_by_block(document)
    for said in attributions(document):
        if "paragraph" in said.block.scopes and _closes(said):
            words = _own_words(document, said, by_block[said.block])
            if words:
                yield Clause(said.block, said.span, words)


def _closes(said: Attribution) -> bool:
    """Whether a speaker and a verb stand after a comma, with nothing behind them but when and where."""
    text, span = said.block.text, said.span
    later = said.quotation is None or said.quotation.span.start >= span.end
    if not (later and _is_spoken(said)):
        return False
    return text[: span.start].rstrip(" ").endswith(",") and bool(_nothing_more().match(text, span.end))


def _is_spoken(said: Attribution) -> bool:
    """Whether somebody else than “I” speaks, by a verb that stands right beside the name."""
    speaker, text = said.speaker, said.block.text
    if speaker is None or speaker.block is not said.block or speaker.text.lower() in {"i", "we", "you"}:
        return False
    form = speech_forms().get(said.verb.of(text))
    return said.is_close and form is not None and form.lemma in QUOTING and form.is_finite


@cache
def _nothing_more() -> re.Pattern[str]:
    told = (
        r"(?:\s(?:reporters|journalists|lawmakers|[A-Z][\w’'-]*|an?\s(?:\w+\s)?\w+|the\s\w+)(?:\s[A-Z][\w’'-]*){0,3})?"
    )
    when = "in|on|at|to|during|of|after|before|from|while|when|as|last|by|this"
    return expression(rf"{told}(?:[.,]|\s(?:{when})\b|\s*$)")


def _own_words(document: Document, said: Attribution, around: Sequence[Sentence]) -> Span | None:
    """What a clause of saying follows, from the sentence on whose first person must be the speaker's."""
    block, start = said.block, None
    for sentence in reversed(around):
        if sentence.span.start > said.span.start:
            continue
        words = Span(sentence.span.start, min(sentence.span.end, said.span.start))
        last = sentence.span.end >= said.span.end
        if _is_quoted(document, block, words) or (not last and _says(document, sentence)):
            break
        if _FIRST_PERSON.search(block.text, words.start, words.end):
            start = sentence.span.start
    return _trimmed(block.text, start, said.span.start) if start is not None else None


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, len(text[:end].rstrip(" ,")))


def _is_quoted(document: Document, block: Block, words: Span) -> bool:
    theirs = any(words.overlaps(span) for span in quoted(document).get(block, ()))
    return theirs or any(mark in words.of(block.text) for mark in '"“”«»„')


def _says(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence says by itself who said it, so that its first person is another's or the reporter's."""
    return any(
        said.block is sentence.block and sentence.span.contains(said.verb) and _is_spoken(said)
        for said in attributions(document)
    )


_FIRST_PERSON = expression(
    r"(?<![\w’'.&-])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll)|You(?:['’](?:re|ve|d|ll))?)"
    r"(?![\w.])(?!-)"
)
"""First and second person as a speaker has them; “us” and “me” may be anybody's, “You” begins what one says."""
