"""An opening phrase that hangs on the wrong noun: 'Born in Ohio, the book tells …'."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.clauses import subject
from newslint.engines.syntax.nouns import LIVING, THINGS
from newslint.engines.syntax.tree import Sentence, Word

_LINKS = frozenset({"after", "while", "before", "by", "when", "since", "upon", "on", "without", "despite"})

_ROLES = frozenset({"advcl", "pcomp", "ccomp", "prep", "csubj", "acl"})


def dangling(sentence: Sentence) -> Iterator[Remark]:
    verb, told = _participle(sentence), subject(sentence, sentence.root)
    if verb is None or told is None or verb.lemma not in LIVING:
        return
    first = sentence.first(told)
    if verb.at > first or sentence.lower(first - 1) != "," or sentence.last(told) >= sentence.root.at:
        return
    if _cannot(sentence, told) and not any(word.text == "," for word in sentence.between(0, first - 1)):
        opener, thing = sentence.text(0, min(first - 2, 3)), sentence.text(first, told.at)
        message = (
            f"'{opener} …' hangs on '{thing}': name the person right after the comma, or write the opening "
            "as a clause with its own subject."
        )
        yield sentence.remark("opener-dangling", first, told.at, message)


def _participle(sentence: Sentence) -> Word | None:
    """The participle that opens the sentence, by itself or after 'while', 'after' or their like."""
    word = sentence.words[1 if sentence.lower(0) in _LINKS else 0]
    verb = sentence.words[word.head] if word.lower in {"having", "being"} and word.role[:3] == "aux" else word
    fits = verb.tag in {"VBG", "VBN", "VBD"} and verb.role in _ROLES
    return verb if fits and not subject(sentence, verb) else None


def _cannot(sentence: Sentence, told: Word) -> bool:
    """Whether the subject can be no person: an empty word, or a thing."""
    if told.role == "expl" or (told.lower == "it" and told.role == "nsubjpass"):
        return told.role == "expl" or bool(sentence.child(sentence.root, "xcomp", "ccomp"))
    return told.tag in {"NN", "NNS"} and told.lemma in THINGS
