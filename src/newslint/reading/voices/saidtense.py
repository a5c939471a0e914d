"""The verbs of saying that leave the tense in which a story tells what people said."""

from collections.abc import Sequence
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.text.sentences import Sentence, sentences_by_block
from newslint.reading.voices.speakers import Attribution, attributions
from newslint.reading.voices.speech import Form, in_tense, speech_forms
from newslint.span import Span

_ENOUGH = 4
"""So often a story must say it in the past before a present one is a slip."""
_SHARE = 4
"""Of so many only one may be in the present; a story with more of them tells in both tenses on purpose."""

_TELLING = frozenset("say add tell explain recall conclude reply".split())
"""What is said at one time; who writes, argues or insists may do so every day."""

_NOW = frozenset("now today often always still usually sometimes again if when whenever as".split())


class Slip(NamedTuple):
    """A verb in the present, and its past."""

    block: Block
    verb: Span
    past: str


def present_slips(document: Document) -> tuple[Slip, ...]:
    """Verbs of saying in the present in a story whose people else speak in the past, in order."""
    return document.once(_slips)


def _slips(document: Document) -> tuple[Slip, ...]:
    told = [(said, form) for said in attributions(document) if (form := _form(said))]
    present = [(said, form) for said, form in told if form.tense == "third"]
    if len(told) - len(present) < _ENOUGH or len(present) * _SHARE > len(told):
        return ()
    by_block = sentences_by_block(document)
    return tuple(
        Slip(said.block, said.verb, in_tense(form.lemma, "past"))
        for said, form in present
        if not _is_set_off(by_block[said.block], said.verb)
    )


def _form(said: Attribution) -> Form | None:
    """The verb of a person who says something in a paragraph, in the present or the past; None for all others."""
    speaker = said.speaker
    if speaker is None or speaker.kind not in {"name", "pronoun"} or "paragraph" not in said.block.scopes:
        return None
    form = speech_forms().get(said.verb.of(said.block.text))
    tells = form is not None and form.is_finite and form.lemma in _TELLING
    return form if said.is_close and tells else None


def _is_set_off(around: Sequence[Sentence], verb: Span) -> bool:
    """Whether words of its sentence give the present its own right: now, today, often, a condition."""
    sentence = next((one for one in around if one.span.contains(verb)), None)
    return sentence is None or not _NOW.isdisjoint(sentence.text.lower().replace(",", " ").split())
