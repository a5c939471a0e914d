"""A verb that does not agree with its subject, most often because a phrase stands between them."""

from collections.abc import Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax.nouns import BODIES, GROUPS, MEASURES
from newslint.engines.syntax.tree import Sentence, Word

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}

_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}

_ONE = frozenset("the a an this that each every its his her their our another no".split())

_SUBJUNCTIVE = frozenset({"if", "though", "unless", "lest", "wish", "whether", "as"})

_JOINING = frozenset({"cc", "conj", "appos", "relcl"})


def disagreeing(sentence: Sentence) -> Iterator[Remark]:
    for told in sentence.words:
        if told.role in {"nsubj", "nsubjpass"} and told.head > told.at:
            verb = _carrier(sentence, told)
            right = _right(sentence, told, verb)
            if right and not _is_unsure(sentence, told, verb):
                message = f"The verb goes with '{told.text}': write '{right}'."
                yield sentence.remark("verb-disagrees", verb.at, verb.at, message, right)


def _carrier(sentence: Sentence, told: Word) -> Word:
    """The word that shows the number: the verb or its first auxiliary."""
    verb = sentence.words[told.head]
    return next((word for word in sentence.children(verb, "aux", "auxpass") if word.at > told.at), verb)


def _right(sentence: Sentence, told: Word, verb: Word) -> str:
    """The form that agrees with the subject; empty where the verb has it."""
    if told.tag == "NN" and any(word.lower in _ONE for word in sentence.children(told, "det", "poss")):
        return _SINGULAR.get(verb.lower, "")
    plural = told.tag == "NNS" and told.text.endswith("s") and told.text.islower()
    return _PLURAL.get(verb.lower, "") if plural else ""


def _is_unsure(sentence: Sentence, told: Word, verb: Word) -> bool:
    between = sentence.between(sentence.first(told), verb.at)
    if any(word.role in _JOINING or word.is_mark for word in between) or sentence.child(told, "nummod"):
        return True
    if any(word.lower in _SUBJUNCTIVE for word in sentence.between(0, verb.at)):
        return True
    if told.tag == "NN" and told.lemma in BODIES:
        return True
    return told.lemma in GROUPS or told.lemma in MEASURES or sentence.last(told) >= verb.at
